import { resolve } from 'node:path';
import type { LintResult } from '@error-codes/linter';
import { causeOf } from '../cause-of.js';
import { readJson } from '../read-json.js';
import { is, listOf, objectWith } from '../shape.js';
import { wrong } from '../wrong.js';

/** Reads what `error-codes check --format json` printed. @throws WrongUse where it is something else */
export function readResults(path: string): readonly LintResult[] {
  let json;
  try {
    json = readJson(resolve(path), results);
  } catch (error) {
    const code = causeOf(error);
    if (code === 'ENOENT' || code === 'EISDIR') throw wrong('missingResults', path);
    throw wrong('unreadablePath', path, code);
  }
  if ('place' in json) throw wrong('brokenResults', `${path}:${json.place}`);
  return json.value as readonly LintResult[];
}

const text = is((value) => typeof value === 'string');
const count = is((value) => Number.isInteger(value) && Number(value) >= 0);

const message = objectWith({
  ruleId: is((value) => value === null || typeof value === 'string'),
  severity: is((value) => value === 1 || value === 2),
  message: text,
  line: count,
  column: count,
});

const results = listOf(
  objectWith({
    filePath: text,
    messages: listOf(message),
    suppressedMessages: listOf(message),
    errorCount: count,
    fatalErrorCount: count,
    warningCount: count,
    fixableErrorCount: count,
    fixableWarningCount: count,
  }),
);
