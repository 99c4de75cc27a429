import { writeFileSync } from 'node:fs';
import type { LintResult } from '@error-codes/linter';
import type { WrongUse } from '../wrong-use.js';
import { causeOf } from './cause-of.js';
import { wrong } from './wrong.js';

/** Writes the fixed texts. @returns what could not be written, and why */
export function writeFixes(results: readonly LintResult[]): readonly WrongUse[] {
  return results.flatMap(({ filePath, output }) => {
    if (output === undefined) return [];
    try {
      writeFileSync(filePath, output);
      return [];
    } catch (error) {
      return wrong('failedFix', filePath, causeOf(error));
    }
  });
}
