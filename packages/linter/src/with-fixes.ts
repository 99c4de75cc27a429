import { applyFixes } from './apply-fixes.js';
import type { LintResult } from './result.js';

/** As many as ESLint makes. */
const passes = 10;

/** Lints a text and, where it is to be fixed, the fixed text again, until there is nothing left to fix. */
export function withFixes(
  text: string,
  fix: boolean,
  lint: (text: string, pass: number) => LintResult,
): LintResult {
  // As in ESLint, positions and fixes do not count a byte order mark.
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const original = text.slice(mark.length);
  let current = original;
  let result = lint(original, 0);
  for (let pass = 1; fix && pass <= passes; pass++) {
    const output = applyFixes(current, result.messages);
    if (output === current) break;
    const next = lint(output, pass);
    if (next.fatalErrorCount > 0) break;
    current = output;
    result = next;
  }
  if (current !== original) return { ...result, output: mark + current };
  return result.messages.length > 0 ? { ...result, source: text } : result;
}
