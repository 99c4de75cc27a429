import {
  lintText,
  type LintMessage,
  type LintOptions,
  type LintResult,
  withFixes,
} from '@error-codes/linter';
import { scriptsOf, type Scripts } from './scripts.js';

/** Lints the scripts of a component; all places are those of the whole file. */
export function lintComponent(text: string, options: LintOptions): LintResult {
  return withFixes(text, options.fix === true, (current) => lintScripts(current, options));
}

function lintScripts(text: string, options: LintOptions): LintResult {
  const scripts = scriptsOf(text, options.filePath);
  // Only JSX needs an ending that says so.
  const filePath = scripts.hasJsx ? `${options.filePath}.tsx` : options.filePath;
  const result = lintText(scripts.program, { ...options, filePath, fix: false });
  delete result.source; // Blanks.
  const messages = result.messages.map((message) => withinScripts(message, scripts));
  return { ...result, filePath: options.filePath, messages };
}

/** Without changes outside of the scripts, such as an import before everything. */
function withinScripts({ fix, suggestions, ...message }: LintMessage, { ranges }: Scripts): LintMessage {
  const fits = ({ range }: { range: readonly [number, number] }): boolean =>
    ranges.some(([start, end]) => start <= range[0] && range[1] <= end);
  const fitting = suggestions?.filter((suggestion) => fits(suggestion.fix));
  return { ...message, ...(fix && fits(fix) && { fix }), ...(fitting?.length && { suggestions: fitting }) };
}
