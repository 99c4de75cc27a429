import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ConfigFile } from '../src/settings/config-file.js';
import { createConfigReader, type ConfigReader } from '../src/settings/create-config-reader.js';
import { SettingsError } from '../src/settings/settings-error.js';

const name = 'error-codes.config.json';
const inner = join('src', name);
let root: string;
let reader: ConfigReader;
let clock: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'config-reader-'));
  reader = createConfigReader();
  clock = 1_700_000_000;
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Writes the configuration of a folder, each time a second later. */
function write(folder: string, content: unknown): string {
  const file = join(root, folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  clock += 1;
  utimesSync(file, clock, clock);
  return file;
}

function read(path = 'src/chat.ts'): ConfigFile {
  return reader.read(join(root, path));
}

/** What is said of the files above a source file, without the name of the temporary directory. */
function problems(path?: string): readonly string[] {
  try {
    read(path);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    expect(error.message).toBe(error.problems.join('\n'));
    return error.problems.map((problem) => {
      expect(problem.startsWith(root)).toBe(true);
      return problem.slice(root.length + 1);
    });
  }
}

describe('the files above a source file', () => {
  test('none: no settings, no preset, no rules', () => {
    expect(read()).toEqual({ settings: {}, rules: {}, files: [] });
  });

  test('one: its settings, without the address of the schema', () => {
    const file = write('', {
      $schema: 'https://example.com/schema.json',
      locale: 'zh-CN',
      loggers: ['audit.*'],
      preset: 'strict',
      rules: { 'error-codes/valid-request': ['warn', { allow: ['4003'] }], 'error-codes/no-unknown-code': 0 },
    });
    expect(read()).toEqual({
      settings: { locale: 'zh-CN', loggers: ['audit.*'] },
      preset: 'strict',
      rules: { 'error-codes/valid-request': ['warn', { allow: ['4003'] }], 'error-codes/no-unknown-code': 0 },
      files: [file],
    });
  });

  test('beside the source file counts, below it does not', () => {
    write('src', { locale: 'zh-CN' });
    write('src/below', { providers: ['coze'] });
    expect(read().settings).toEqual({ locale: 'zh-CN' });
  });

  test('several: for each key the nearest has the word', () => {
    const outer = write('', { locale: 'en', providers: ['coze', 'dashscope'], preset: 'strict' });
    const nearer = write('packages/bot', { providers: ['coze'], wrappers: ['withRetry'] });
    expect(read('packages/bot/src/chat.ts')).toEqual({
      settings: { locale: 'en', providers: ['coze'], wrappers: ['withRetry'] },
      preset: 'strict',
      rules: {},
      files: [nearer, outer],
    });
    expect(read('packages/other/chat.ts').settings).toEqual({
      locale: 'en',
      providers: ['coze', 'dashscope'],
    });
  });

  test('several: what they say of different APIs adds up, lists of one API do not', () => {
    write('', {
      require: { coze: [4009] },
      codes: { coze: [4033], dashscope: ['Odd'] },
      loggers: ['outer.*'],
    });
    write('src', { require: { dashscope: ['Arrearage'] }, codes: { coze: [4034] }, loggers: ['inner.*'] });
    expect(read().settings).toEqual({
      require: { coze: [4009], dashscope: ['Arrearage'] },
      codes: { coze: [4034], dashscope: ['Odd'] },
      loggers: ['inner.*'],
    });
  });

  test('several: rules add up, and a bare severity keeps the options, as in ESLint', () => {
    write('', {
      preset: 'all',
      rules: {
        'error-codes/no-unknown-code': 'warn',
        'error-codes/exhaustive-codes': ['error', { codes: 'all' }],
        'error-codes/valid-request': ['error', { allow: ['4003'] }],
        'error-codes/no-futile-retry': ['error', { everything: 'report' }],
      },
    });
    write('src', {
      rules: {
        'error-codes/no-dropped-code': 'off',
        'error-codes/exhaustive-codes': 'warn',
        'error-codes/valid-request': ['warn', {}],
        'error-codes/no-futile-retry': [1],
      },
    });
    expect(read()).toMatchObject({
      preset: 'all',
      rules: {
        'error-codes/no-unknown-code': 'warn',
        'error-codes/no-dropped-code': 'off',
        'error-codes/exhaustive-codes': ['warn', { codes: 'all' }],
        'error-codes/valid-request': ['warn', {}],
        'error-codes/no-futile-retry': [1, { everything: 'report' }],
      },
    });
  });

  test('the nearest names the preset', () => {
    write('', { preset: 'all' });
    write('src', { preset: 'recommended' });
    expect(read().preset).toBe('recommended');
  });

  test('a folder is asked like the files in it', () => {
    write('src', { locale: 'zh-CN' });
    expect(reader.readFrom(join(root, 'src'))).toBe(read());
  });

  test('one of another name stands for what its folder has', () => {
    write('', { locale: 'zh-CN', loggers: ['outer.*'] });
    write('src', { providers: ['coze'] });
    const ci = join(root, 'src', 'ci.json');
    writeFileSync(ci, '{ "loggers": ["ci.*"] }');
    expect(reader.readFile(ci)).toEqual({
      settings: { locale: 'zh-CN', loggers: ['ci.*'] },
      rules: {},
      files: [ci, join(root, name)],
    });
    expect(reader.readFile(join(root, inner))).toBe(read());
    expect(reader.readFile(join(root, 'nowhere.json'))).toBeUndefined();
  });

  test('all places where one can lie are known, whether there is one or not, nearest first', () => {
    const paths = reader.paths(join(root, 'src/chat.ts'));
    expect(paths.slice(0, 2)).toEqual([join(root, 'src', name), join(root, name)]);
    expect(paths.at(-1)).toBe(join(parse(root).root, name));
  });

  test('a byte order mark is no fault', () => {
    write('', '\uFEFF{ "locale": "zh-CN" }');
    expect(read().settings).toEqual({ locale: 'zh-CN' });
  });

  test('a path through something that is no folder has no files', () => {
    writeFileSync(join(root, 'chat.vue'), '');
    expect(read('chat.vue/script.ts').files).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('a link to a configuration is one', () => {
    write('shared', { locale: 'zh-CN' });
    mkdirSync(join(root, 'src'));
    symlinkSync(join(root, 'shared', name), join(root, 'src', name));
    expect(read().settings).toEqual({ locale: 'zh-CN' });
  });
});

describe('while nothing changes, everything stays the very same object', () => {
  test('for one file and for others of its folder', () => {
    write('', { require: { coze: [4009] } });
    const before = read();
    expect(read()).toBe(before);
    expect(read('src/stream.ts')).toBe(before);
  });

  test('for folders that add nothing', () => {
    write('', { locale: 'zh-CN' });
    write('packages/bot', { providers: ['coze'] });
    expect(read('packages/bot/src/a/b/c/chat.ts')).toBe(read('packages/bot/chat.ts'));
    expect(read('packages/other/chat.ts')).toBe(read('chat.ts'));
  });

  test('without any file', () => {
    expect(read('a/chat.ts').settings).toBe(read('b/chat.ts').settings);
  });

  test('when a file is written again with the same content', () => {
    write('', { locale: 'zh-CN' });
    const before = read();
    write('', { locale: 'zh-CN' });
    expect(read()).toBe(before);
  });

  test('when a file elsewhere changes', () => {
    write('a', { locale: 'zh-CN' });
    write('b', { locale: 'zh-CN' });
    const before = read('a/chat.ts');
    write('b', { locale: 'en' });
    expect(read('b/chat.ts').settings).toEqual({ locale: 'en' });
    expect(read('a/chat.ts')).toBe(before);
  });

  test('settings also when only rules change', () => {
    write('', { locale: 'zh-CN', preset: 'recommended' });
    const before = read();
    write('', { locale: 'zh-CN', preset: 'strict' });
    expect(read().preset).toBe('strict');
    expect(read().settings).toBe(before.settings);
  });

  test('a fault too', () => {
    write('', '{');
    const thrown = [0, 1].map(() => {
      try {
        return read();
      } catch (error) {
        return error;
      }
    });
    expect(thrown[0]).toBeInstanceOf(SettingsError);
    expect(thrown[1]).toBe(thrown[0]);
  });
});

describe('changes are followed', () => {
  test('of the content, even where the size stays', () => {
    const file = write('', { loggers: ['one'] });
    expect(read().settings.loggers).toEqual(['one']);
    const { size } = statSync(file);
    write('', { loggers: ['two'] });
    expect(statSync(file).size).toBe(size);
    expect(read().settings.loggers).toEqual(['two']);
  });

  test('of a file further up, through files between', () => {
    write('', { locale: 'zh-CN' });
    write('src', { providers: ['coze'] });
    expect(read().settings.locale).toBe('zh-CN');
    write('', { locale: 'en' });
    expect(read().settings).toEqual({ locale: 'en', providers: ['coze'] });
  });

  test('a new file', () => {
    expect(read().settings).toEqual({});
    write('src', { locale: 'zh-CN' });
    expect(read().settings).toEqual({ locale: 'zh-CN' });
  });

  test('a removed file', () => {
    write('', { providers: ['coze'] });
    const file = write('src', { locale: 'zh-CN' });
    expect(read().settings).toEqual({ providers: ['coze'], locale: 'zh-CN' });
    rmSync(file);
    expect(read().settings).toEqual({ providers: ['coze'] });
  });

  test('into a fault and out of it', () => {
    write('', { locale: 'en' });
    expect(problems()).toEqual([]);
    write('', { locale: 'fr' });
    expect(problems()).toHaveLength(1);
    write('', { locale: 'zh-CN' });
    expect(read().settings).toEqual({ locale: 'zh-CN' });
  });
});

describe('what is no JSON is refused, with the place and the remedy', () => {
  test.each([
    ['nothing', '', '1:1', 'The file is empty. Write {}, or delete the file.'],
    ['blanks only', '\n  \n', '1:1', 'The file is empty. Write {}, or delete the file.'],
    ['a byte order mark only', '\uFEFF', '1:1', 'The file is empty. Write {}, or delete the file.'],
    [
      'a comma behind the last key',
      '{\n  "locale": "en",\n}\n',
      '2:17',
      'JSON takes no comma before the closing }. Remove it.',
    ],
    [
      'a comma behind the last item',
      '{ "loggers": ["a", ] }',
      '1:18',
      'JSON takes no comma before the closing ]. Remove it.',
    ],
    [
      'a comment',
      '{\r\n  // our bots\r\n  "providers": ["coze"]\r\n}',
      '2:3',
      'JSON has no comments. Remove this one.',
    ],
    [
      'a missing comma',
      '{ "locale": "en" "preset": "all" }',
      '1:18',
      'A comma is missing before "preset". Add it.',
    ],
    ['a missing colon', '{ "locale" "en" }', '1:12', 'A colon is missing before "en". Add it.'],
    ['a missing value', '{ "locale": }', '1:13', 'A value is missing before }. Add it.'],
    ['a missing brace', '{ "locale": "en"', '1:17', 'The closing } is missing here. Add it.'],
    ['a missing bracket', '{ "loggers": ["a"', '1:18', 'The closing ] is missing here. Add it.'],
    ['a wrong bracket', '{ "loggers": ["a"} }', '1:18', 'The closing ] is missing here. Add it.'],
    [
      'a bare key',
      '{ locale: "en" }',
      '1:3',
      'JSON has nothing like locale. Put it in double quotes if it is text.',
    ],
    [
      'single quotes',
      "{ 'locale': 'en' }",
      '1:3',
      "JSON has nothing like 'locale'. Put it in double quotes if it is text.",
    ],
    ['a text that does not end', '{ "locale": "en }', '1:13', 'This text has no end. Close it with ".'],
    [
      'a backslash',
      '{ "loggers": ["a\\x"] }',
      '1:15',
      'A backslash stands here before what JSON cannot escape. Write \\\\ for one backslash.',
    ],
    [
      'a tab in a text',
      '{ "loggers": ["a\tb"] }',
      '1:15',
      'A control character stands in this text. Remove it, or write it with a backslash.',
    ],
    ['half a number', '{ "codes": { "coze": [4.] } }', '1:23', 'This number is not complete. Complete it.'],
    ['more than one value', '{}\n{}', '2:1', 'The configuration has ended before this. Remove what follows.'],
    [
      'a key that stands twice',
      '{ "loggers": [],\n  "loggers": ["a"] }',
      '2:3',
      '/loggers stands here a second time, and only one could hold. Remove one.',
    ],
    [
      'a rule that stands twice',
      '{ "rules": { "error-codes/no-unknown-code": 1, "error-codes/no-unknown-code": 2 } }',
      '1:48',
      '/rules/error-codes~1no-unknown-code stands here a second time, and only one could hold. Remove one.',
    ],
  ])('%s', (_name, text, place, sentence) => {
    write('src', text);
    expect(problems()).toEqual([`${inner}:${place}: ${sentence}`]);
  });

  test('in the language of the file, as far as it can be read', () => {
    write('src', '{\n  "locale": "zh-CN",\n}\n');
    expect(problems()).toEqual([`${inner}:2:20: JSON 不允许在结尾的 } 前面加逗号，请删除。`]);
  });
});

describe('what does not fit is refused, with the JSON pointer, the place and the remedy', () => {
  test.each([
    [
      'a key that does not exist',
      '{\n  "locales": "en"\n}',
      '2:3',
      '/locales is not a setting. Remove it, or write one of: "$schema", "locale", "providers", "require", "codes", "clients", "subjects", "loggers", "wrappers", "preset", "rules".',
    ],
    [
      'a key that every object has',
      '{ "__proto__": {} }',
      '1:3',
      '/__proto__ is not a setting. Remove it, or write one of: "$schema", "locale", "providers", "require", "codes", "clients", "subjects", "loggers", "wrappers", "preset", "rules".',
    ],
    [
      'a provider that does not exist',
      '{ "require": { "open/ai~": [] } }',
      '1:16',
      '/require/open~1ai~0 is not a setting. Remove it, or write one of: "coze", "dashscope".',
    ],
    [
      'a wrong type',
      '{\n  "require": { "coze": ["4100"] }\n}',
      '2:25',
      '/require/coze/0 must be an integer, not "4100".',
    ],
    [
      'a wrong value',
      '{ "preset": "strictest" }',
      '1:13',
      '/preset must be one of "recommended", "strict", "all", not "strictest".',
    ],
    ['null', '{ "loggers": null }', '1:14', '/loggers must be a list, not null.'],
    [
      'a missing key',
      '{ "clients": [{ "module": "a", "export": "b" }] }',
      '1:15',
      '/clients/0/provider is missing. Add it.',
    ],
    ['a list', '[]', '1:1', `${name} must be an object, not [].`],
    [
      'a severity',
      '{ "rules": { "error-codes/no-unknown-code": "on" } }',
      '1:45',
      '/rules/error-codes~1no-unknown-code must be one of "off", "warn", "error", 0, 1, 2, not "on".',
    ],
    [
      'a severity before options',
      '{ "rules": { "error-codes/valid-request": [true, {}] } }',
      '1:44',
      '/rules/error-codes~1valid-request/0 must be one of "off", "warn", "error", 0, 1, 2, not true.',
    ],
    [
      'no severity',
      '{ "rules": { "error-codes/valid-request": [] } }',
      '1:43',
      '/rules/error-codes~1valid-request/0 is missing. Add it.',
    ],
    [
      'an option that does not exist',
      '{ "rules": { "error-codes/valid-request": ["error", { "allows": [] }] } }',
      '1:55',
      '/rules/error-codes~1valid-request/1/allows is not a setting. Remove it, or write one of: "allow".',
    ],
    [
      'a value of an option',
      '{ "rules": { "error-codes/exhaustive-codes": ["error", { "codes": "some" }] } }',
      '1:67',
      '/rules/error-codes~1exhaustive-codes/1/codes must be one of "mustHandle", "operation", "all", not "some".',
    ],
    [
      'options of a rule that has none',
      '{ "rules": { "error-codes/no-unknown-code": ["error", {}] } }',
      '1:55',
      '/rules/error-codes~1no-unknown-code/1 is one too many. Remove it.',
    ],
    [
      'options twice',
      '{ "rules": { "error-codes/valid-request": ["error", {}, {}] } }',
      '1:57',
      '/rules/error-codes~1valid-request/2 is one too many. Remove it.',
    ],
  ])('%s', (_name, text, place, sentence) => {
    write('src', text);
    expect(problems()).toEqual([`${inner}:${place}: ${sentence}`]);
  });

  test('a rule that does not exist, with those that do', () => {
    write('src', { rules: { 'error-codes/no-such-rule': 'error' } });
    expect(problems()).toEqual([
      expect.stringMatching(
        /^src.error-codes\.config\.json:1:11: \/rules\/error-codes~1no-such-rule is not a setting\. .*"error-codes\/no-unknown-code"/,
      ),
    ]);
  });

  test('all at once, in the language of the file', () => {
    write(
      'src',
      '{\n  "locale": "zh-CN",\n  "providers": "coze",\n  "clients": [{}],\n  "preset": "none"\n}',
    );
    expect(problems()).toEqual([
      `${inner}:3:16: /providers 应为数组，而不是 "coze"。`,
      `${inner}:4:15: 缺少 /clients/0/module，请补上。`,
      `${inner}:4:15: 缺少 /clients/0/export，请补上。`,
      `${inner}:4:15: 缺少 /clients/0/provider，请补上。`,
      `${inner}:5:13: /preset 只能是 "recommended"、"strict"、"all" 之一，而不是 "none"。`,
    ]);
  });

  test('in the language of the files above, where the file names none', () => {
    write('', { locale: 'zh-CN' });
    write('src', { loggers: 'console' });
    expect(problems()).toEqual([`${inner}:1:12: /loggers 应为数组，而不是 "console"。`]);
    write('', { locale: 'en' });
    expect(problems()).toEqual([`${inner}:1:12: /loggers must be a list, not "console".`]);
  });

  test('in a file further up too, for it would have had a say', () => {
    write('', { locale: 'fr' });
    write('src', { locale: 'en' });
    expect(problems()).toEqual([`${name}:1:11: /locale must be one of "en", "zh-CN", not "fr".`]);
  });
});

describe('what cannot be read is refused, and not taken for absent', () => {
  test('a folder of that name', () => {
    mkdirSync(join(root, 'src', name), { recursive: true });
    expect(problems()).toEqual([`${inner}: This is not a file. Put a file in its place, or remove it.`]);
    write('', { locale: 'zh-CN' });
    expect(problems()).toEqual([`${inner}: 这不是文件。请换成文件，或将其删除。`]);
  });

  test('a file that is not UTF-8', () => {
    write('src', Buffer.from('{ "loggers": ["caf\xE9"] }', 'latin1'));
    expect(problems()).toEqual([`${inner}: The file is not in UTF-8. Save it in UTF-8.`]);
    write('src', Buffer.from('\uFEFF{}', 'utf16le'));
    expect(problems()).toEqual([`${inner}: The file is not in UTF-8. Save it in UTF-8.`]);
  });

  test('a file nested deeper than can be read', () => {
    write('src', '['.repeat(200_000));
    expect(problems()).toEqual([`${inner}: The file is nested too deeply to be read. Write it flatter.`]);
  });

  test.skipIf(process.platform === 'win32')('a link that leads nowhere, or to itself', () => {
    mkdirSync(join(root, 'src'));
    symlinkSync(join(root, 'nowhere'), join(root, 'src', name));
    expect(problems()).toEqual([
      `${inner}: The link leads to nothing that can be read (ENOENT). Correct or remove it.`,
    ]);
    rmSync(join(root, 'src', name));
    symlinkSync(join(root, 'src', name), join(root, 'src', name));
    expect(problems()).toEqual([
      `${inner}: The link leads to nothing that can be read (ELOOP). Correct or remove it.`,
    ]);
  });

  // The administrator may read everything.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file without permission', () => {
    const file = write('src', { locale: 'zh-CN' });
    chmodSync(file, 0o000);
    expect(problems()).toEqual([
      `${inner}: The file cannot be read (EACCES). Make it readable, or remove it.`,
    ]);
    chmodSync(file, 0o600);
    expect(read().settings).toEqual({ locale: 'zh-CN' });
  });
});
