import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { derivePresets, rules } from '@error-codes/rules';
import { afterAll, describe, expect, test } from 'vitest';
import { inEslint } from './hosts/in-eslint.js';
import { inLinter } from './hosts/in-linter.js';
import { Workspace } from './hosts/program.js';

const folder = fileURLToPath(new URL('../packages/rules/false-positives/', import.meta.url));
const { recommended, strict } = derivePresets(rules);

const workspace = new Workspace();
afterAll(() => {
  workspace.remove();
});
workspace.copyFixtures('.');

const programs = readdirSync(folder)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return {
      name,
      file: workspace.write(name, text),
      folder: workspace.root,
      text,
      rules: recommended,
      settings: {},
      expected: [],
    };
  });

describe.each([
  { host: 'ESLint without types', lint: inEslint(rules) },
  { host: 'ESLint with types', lint: inEslint(rules, true) },
  { host: 'our linter', lint: inLinter(rules) },
])('recommended is silent in $host', async ({ lint }) => {
  const reports = await lint(workspace, programs);
  test.each(programs.map(({ name }) => name))('%s', (name) => {
    expect(reports.get(name)).toEqual([]);
  });
});

/** What `strict` asks for beyond what is right: programs that are here for another reason need not have it. */
const asksForMore = ['missingMustHandle', 'noRegion', 'onlyLogged', 'everything'];

/** Programs that tell of errors without the id of the request, which is another fault than the one they do not have. */
const withoutRequestId = [
  'aborted-fetch-code-20.ts',
  'answer-asked-for-until-it-is-good.ts',
  'answer-checked-by-its-callers.ts',
  'answers-and-events-judged-elsewhere.ts',
  'authorization-of-a-speech-socket.ts',
  'axios-status-beside-body-code.ts',
  'code-known-by-a-constant.ts',
  'codes-kept-in-other-words.ts',
  'device-flow-by-hand.ts',
  'free-quota-told-by-the-message.ts',
  'http-status-of-the-response.ts',
  'message-shown-in-two-languages.ts',
  'message-that-names-a-field.ts',
  'run-of-an-agent-or-an-app.ts',
  'stream-of-lines-parsed-by-hand.ts',
  'table-with-fallback.ts',
  'task-status-of-dashscope.ts',
  'token-refreshed-before-another-attempt.ts',
  'token-with-or-without-its-scheme.ts',
  'version-two-chat.ts',
];

describe.each([
  { host: 'ESLint with types', lint: inEslint(rules, true) },
  { host: 'our linter', lint: inLinter(rules) },
])('strict reports nothing that is right in $host', async ({ lint }) => {
  const reports = await lint(
    workspace,
    programs.map((program) => ({ ...program, rules: strict })),
  );
  test.each(programs.map(({ name }) => name))('%s', (name) => {
    const found = reports.get(name)?.map(({ messageId }) => messageId) ?? [];
    const wrong = new Set(found.filter((messageId) => !asksForMore.includes(messageId)));
    expect([...wrong]).toEqual(withoutRequestId.includes(name) ? ['noRequestId'] : []);
  });
});
