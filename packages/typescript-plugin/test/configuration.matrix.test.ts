import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { Editor } from './editor.js';
import { coze } from './features.js';
import { pluginName } from './project.js';

let editor: Editor | undefined;

afterEach(async () => {
  await editor?.close();
  editor = undefined;
});

const unknownCode = coze('if (err.code === 4117) return;');
const configFile = 'project/error-codes.config.json';

async function open(options: object = {}, config?: object | string): Promise<Editor> {
  editor = await Editor.open({ options, files: config ? { 'error-codes.config.json': config } : {} });
  return editor;
}

async function texts(shown: Editor, program = unknownCode): Promise<string[]> {
  return (await shown.diagnostics(program)).map(({ text }) => text);
}

async function rules(shown: Editor, program = unknownCode): Promise<(string | undefined)[]> {
  return (await shown.diagnostics(program)).map(({ source }) => source);
}

test('neither diagnostics nor hints unless they are asked for', async () => {
  const shown = await open();
  expect(await shown.diagnostics(unknownCode)).toEqual([]);
  expect(await shown.hints(coze('switch (err.code) { case 4101: return; }'))).toEqual([]);
});

test('the language, as an option', async () => {
  const shown = await open({ locale: 'zh-CN', diagnostics: true });
  expect(await texts(shown)).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/)]);
  const info = await shown.hover(coze('if (err.code === 41‸01) return;'));
  expect(info?.documentation).toMatch(/[\u4e00-\u9fff]/);
});

test('rules, as options', async () => {
  const rule = 'error-codes/no-unknown-code';
  const shown = await open({ diagnostics: true, rules: { [rule]: 'warn' } });
  expect(await shown.diagnostics(unknownCode)).toMatchObject([{ source: rule, category: 'warning' }]);
});

test('the preset, as an option', async () => {
  const program = `import { CozeAPI } from '@coze/api';

const client = new CozeAPI({ token: 'COZE_TOKEN' });

export async function start(bot_id: string) {
  try {
    return await client.chat.create({ bot_id });
  } catch (error: any) {
    console.error('The chat failed.', error.code, error.msg);
    return undefined;
  }
}
`;
  expect(await rules(await open({ diagnostics: true, preset: 'strict' }), program)).toContain(
    'error-codes/require-request-id',
  );
  await editor?.close();
  expect(await rules(await open({ diagnostics: true }), program)).not.toContain(
    'error-codes/require-request-id',
  );
});

test('error-codes.config.json, whose changes need no restart', async () => {
  const shown = await open({ diagnostics: true }, { locale: 'zh-CN' });
  expect(await texts(shown)).toEqual([expect.stringMatching(/[\u4e00-\u9fff]/)]);

  shown.server.forgetEvents();
  shown.folder.write(configFile, { codes: { coze: [4117] } });
  await shown.server.event('projectsUpdatedInBackground');
  expect(await texts(shown)).toEqual([]);

  shown.server.forgetEvents();
  rmSync(shown.folder.path(configFile));
  await shown.server.event('projectsUpdatedInBackground');
  expect(await texts(shown)).toEqual([expect.not.stringMatching(/[\u4e00-\u9fff]/)]);
});

test('error-codes.config.json that comes later', async () => {
  const shown = await open({ diagnostics: true });
  expect(await rules(shown)).toEqual(['error-codes/no-unknown-code']);
  shown.server.forgetEvents();
  shown.folder.write('project/src/error-codes.config.json', {
    rules: { 'error-codes/no-unknown-code': 'off' },
  });
  await shown.server.event('projectsUpdatedInBackground');
  expect(await rules(shown)).toEqual([]);
});

test('an option has the word over the file', async () => {
  const shown = await open(
    { diagnostics: true, locale: 'en', require: { coze: [4009] } },
    { locale: 'zh-CN', codes: { coze: [4117] } },
  );
  expect(await texts(shown)).toEqual([]);
  const info = await shown.hover(coze('if (err.code === 41‸01) return;'));
  expect(info?.documentation).not.toMatch(/[\u4e00-\u9fff]/);
});

interface Mistake {
  readonly place: string;
  readonly options: object;
  readonly config?: object;
  readonly message: RegExp;
}

const mistakes: Mistake[] = [
  {
    place: 'an option',
    options: { diagnostics: true, inlayHints: 'yes' },
    message:
      /^plugins\["@error-codes\/typescript-plugin"\]\.inlayHints must be `true` or `false`, not "yes"\.$/,
  },
  {
    place: 'a preset',
    options: { diagnostics: true, preset: 'lax' },
    message: /\.preset must be one of "recommended", "strict", "all", not "lax"\.$/,
  },
  {
    place: 'a setting among the options',
    options: { diagnostics: true, provider: ['coze'] },
    message: /^plugins\["@error-codes\/typescript-plugin"\]\.provider is not a setting/,
  },
  {
    place: 'the name of an option',
    options: { diagnostics: true, inlayHint: true },
    message:
      /\.inlayHint is not a setting\. Remove it, or write one of: "diagnostics", "inlayHints", "locale", .*"preset", "rules"\.$/,
  },
  {
    place: 'a rule',
    options: { diagnostics: true, rules: { 'error-codes/no-such-rule': 'error' } },
    message: /error-codes\/no-such-rule/,
  },
  {
    place: 'the file',
    options: { diagnostics: true },
    config: { provider: ['coze'] },
    message: /error-codes\.config\.json:1:2: .*provider/,
  },
];

test.each(mistakes)(
  'a mistake in $place is shown at the top, and the rest holds',
  async ({ options, config, message }) => {
    const [first, ...others] = await (await open(options, config)).diagnostics(unknownCode);
    expect(first).toMatchObject({ source: 'error-codes', category: 'error', start: { line: 1, offset: 1 } });
    expect(first?.text).toMatch(message);
    expect(others.map(({ source }) => source)).toEqual(['error-codes/no-unknown-code']);
  },
);

const unknownRule = 'error-codes/no-such-rule';

/** What is written in Chinese, and then the place of a mistake in it. */
const mistakesInChinese: { place: string; options: object; config?: object | string }[] = [
  { place: 'the options', options: { locale: 'zh-CN', diagnostics: true, bogus: 1 } },
  { place: 'the rules', options: { locale: 'zh-CN', diagnostics: true, rules: { [unknownRule]: 'error' } } },
  { place: 'the file', options: { diagnostics: true }, config: { locale: 'zh-CN', bogus: 1 } },
  {
    place: 'a file that does not parse, beside the options',
    options: { locale: 'zh-CN', diagnostics: true },
    config: '{ "preset": "strict",, }',
  },
];

test.each(mistakesInChinese)(
  'a mistake in $place changes nothing of the language',
  async ({ options, config }) => {
    const shown = await open(options, config);
    const chinese: unknown = expect.stringMatching(/[\u4e00-\u9fff]/);
    expect(await texts(shown)).toEqual([chinese, chinese]);
    const info = await shown.hover(coze('if (err.code === 41‸01) return;'));
    expect(info?.documentation).toEqual(chinese);
  },
);

test('a mistake in an option leaves the others as they are', async () => {
  const shown = await open({ diagnostics: true, codes: { coze: [4117] }, loggers: 'logger.*' });
  expect(await texts(shown)).toEqual([
    expect.stringMatching(/\.loggers must be a list, not "logger\.\*"\.$/),
  ]);
});

test('a mistake is not shown in files of no concern', async () => {
  const shown = await open({ diagnostics: 'yes' });
  expect(await shown.diagnostics('export const answer: number = 42;\n')).toEqual([]);
});

test('options that an editor sends later', async () => {
  const shown = await open();
  expect(await rules(shown)).toEqual([]);
  const configured = (configuration: object): Promise<unknown> =>
    shown.server.request('configurePlugin', { pluginName, configuration });
  await configured({ diagnostics: true });
  expect(await rules(shown)).toEqual(['error-codes/no-unknown-code']);
  await configured({});
  expect(await rules(shown)).toEqual([]);
});
