import { writeFileSync } from 'node:fs';
import type { LintResult } from '@error-codes/linter';
import { causeOf } from './cause-of.js';
import { wrong } from './wrong.js';

/** Writes the fixed texts. @throws WrongUse where a file cannot be written */
export function writeFixes(results: readonly LintResult[]): void {
  for (const { filePath, output } of results) {
    if (output === undefined) continue;
    try {
      writeFileSync(filePath, output);
    } catch (error) {
      throw wrong('failedFix', filePath, causeOf(error));
    }
  }
}
