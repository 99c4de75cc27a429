import type { Edit } from '@error-codes/rules';
import type { Fix, LintMessage } from './result.js';

/** One replacement that does what several edits do; what lies between them is carried over. */
export function mergeEdits(edits: readonly Edit[], text: string): Fix {
  const sorted = [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const [first] = sorted;
  if (!first) throw new TypeError('A fix has at least one edit.');
  const start = first.range[0];
  let end = start;
  let merged = '';
  for (const { range, text: replacement } of sorted) {
    if (range[0] < end) throw new RangeError('The edits of a fix do not overlap.');
    merged += text.slice(end, range[0]) + replacement;
    end = range[1];
  }
  return { range: [start, end], text: merged };
}

/** Applies the fixes that do not touch one another, from the start of the text; the others wait for the next pass. */
export function applyFixes(text: string, messages: readonly LintMessage[]): string {
  const fixes = messages
    .flatMap(({ fix }) => fix ?? [])
    .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  let output = '';
  let end = 0;
  let touched = -1;
  for (const fix of fixes) {
    if (fix.range[0] <= touched) continue;
    output += text.slice(end, fix.range[0]) + fix.text;
    touched = end = fix.range[1];
  }
  return output + text.slice(end);
}
