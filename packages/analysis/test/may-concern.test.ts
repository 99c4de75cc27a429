import { describe, expect, test } from 'vitest';
import { configure } from '../src/settings/configure.js';
import type { Settings } from '../src/settings/settings.js';
import { mayConcern } from '../src/sources/may-concern.js';
import type { Module } from '../src/sources/source.js';

/** A file of a program, by its text; with others that it imports, by the specifier that every file writes for them. */
interface File {
  readonly text: string;
  readonly fileName?: string;
  readonly hasTypes?: boolean;
  readonly settings?: Settings;
  readonly modules?: Readonly<Record<string, string>>;
}

function concerns({ text, fileName = '/app/src/chat.ts', hasTypes = false, settings = {}, modules }: File) {
  const load = (specifier: string): Module | undefined => {
    const found = modules?.[specifier];
    return found === undefined
      ? undefined
      : {
          fileName: specifier,
          readText: () => found,
          load,
          read: () => expect.fail('Nothing is parsed for this.'),
        };
  };
  return mayConcern({ text, fileName, hasTypes, ...(modules && { load }) }, configure(settings));
}

/** Reads a code, and says nothing of whose it is. */
const reads = `if (err.code === 1) throw err;`;

describe('a file that names a provider concerns us', () => {
  test.each([
    ['an SDK', `import { CozeAPI } from '@coze/api';`],
    ['a host', `fetch('https://api.coze.cn/v3/chat');`],
    ['a host abroad', `fetch('https://dashscope-intl.aliyuncs.com/api/v1/tasks');`],
    ['a host of a workspace', `fetch('https://ws-1.cn-beijing.maas.aliyuncs.com/compatible-mode/v1');`],
    ['a name within another', `const key = process.env.DASHSCOPE_API_KEY;`],
    ['a name within another, at its end', `const createCoze = () => 1;`],
    ['a comment', `// Errors of Bailian.`],
    ['a Chinese name', `// 扣子的错误`],
    ['the other Chinese name', `const 百炼 = 1;`],
    ['our comment', `/** @errorCodes dashscope */ declare const code: string;`],
    ['our catalogue', `import { isRetryable } from '@error-codes/catalog';`],
  ])('%s', (_name, text) => {
    expect(concerns({ text })).toBe(true);
  });

  test('a client from the settings', () => {
    const settings: Settings = { clients: [{ module: '@acme/llm', export: 'qwen', provider: 'dashscope' }] };
    const text = `import { qwen } from '@acme/llm';`;

    expect(concerns({ text, settings })).toBe(true);
    expect(concerns({ text })).toBe(false);
  });

  test('a type from the settings', () => {
    const settings: Settings = { subjects: [{ type: 'BotReply', path: 'code', provider: 'coze' }] };
    const text = `declare const reply: BotReply;`;

    expect(concerns({ text, settings })).toBe(true);
    expect(concerns({ text })).toBe(false);
  });

  test('unless the settings leave the provider out', () => {
    const text = `fetch('https://dashscope.aliyuncs.com/api/v1/tasks');`;

    expect(concerns({ text, settings: { providers: ['dashscope'] } })).toBe(true);
    expect(concerns({ text, settings: { providers: ['coze'] } })).toBe(false);
  });
});

describe('a file that names none does not', () => {
  test.each([
    ['empty', ''],
    ['codes of anybody', `if (err.code === 'ENOENT') return; if (response.status === 404) throw err;`],
    ['a code of a catalogue, without types', `if (err.code === 4100) throw err;`],
    [
      'an SDK that serves many hosts',
      `import OpenAI from 'openai'; if (err.code === 'invalid_api_key') throw err;`,
    ],
    ['a model', `const model = 'qwen-plus'; ${reads}`],
    ['a host of the same company', `fetch('https://oss-cn-hangzhou.aliyuncs.com'); ${reads}`],
  ])('%s', (_name, text) => {
    expect(concerns({ text })).toBe(false);
  });
});

describe('a name of the file', () => {
  test('counts where it reads a code', () => {
    expect(concerns({ text: reads, fileName: '/app/src/coze-errors.ts' })).toBe(true);
    expect(concerns({ text: reads, fileName: 'C:\\app\\src\\dashscope.ts' })).toBe(true);
  });

  test('does not count alone', () => {
    expect(concerns({ text: 'export const limit = 20;', fileName: '/app/src/coze-errors.ts' })).toBe(false);
  });
});

describe('a code of a catalogue, with types', () => {
  test.each([
    ['a number', `if (err.code === 4101) throw err;`, true],
    ['a number that wallets send, too', `if (err.code === 4100) throw err;`, false],
    ['a text', `if (err.code === 'InvalidApiKey') throw err;`, true],
    ['another spelling', `if (err.code === 'invalid_api_key') throw err;`, true],
    ['part of a longer number', `if (err.code === 41010) throw err;`, false],
    ['part of a longer word', `if (err.code === 'NotInvalidApiKeyAtAll') throw err;`, false],
    ['decimals', `if (err.code === 1.4101) throw err;`, false],
    ['no code is read', `const port = 4101;`, false],
  ])('%s: %s', (_name, text, expected) => {
    expect(concerns({ text, hasTypes: true })).toBe(expected);
  });
});

describe('an imported file that names a provider', () => {
  const modules = {
    './llm.js': `export const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com' });`,
  };

  test.each([
    ['import', `import { qwen } from './llm.js';`],
    ['import, double quotes', `import { qwen } from "./llm.js"`],
    ['several lines', `import {\n  qwen,\n} from './llm.js';`],
    ['export', `export { qwen } from './llm.js';`],
    ['require', `const { qwen } = require('./llm.js');`],
    ['a dynamic import', `const { qwen } = await import('./llm.js');`],
  ])('concerns who reads a code: %s', (_name, line) => {
    expect(concerns({ text: `${line}\n${reads}`, modules })).toBe(true);
  });

  test.each([
    ['code', `if (body.code !== 0) return;`],
    ['errorCode', `if (body.errorCode) return;`],
    ['error_code', `if (run.error_code) return;`],
    ['last_error', `if (chat.last_error) return;`],
    ['auto_save_history', `send({ auto_save_history: false });`],
  ])('concerns who reads or writes `%s`', (_name, line) => {
    expect(concerns({ text: `import { qwen } from './llm.js';\n${line}`, modules })).toBe(true);
  });

  test('concerns nobody else', () => {
    expect(concerns({ text: `import { qwen } from './llm.js'; qwen.chat();`, modules })).toBe(false);
    expect(concerns({ text: `import { qwen } from './codec.js'; decoder.decode(codes);`, modules })).toBe(
      false,
    );
    expect(concerns({ text: `import { qwen } from '@acme/llm'; ${reads}`, modules })).toBe(false);
    expect(concerns({ text: `import { qwen } from './other.js'; ${reads}`, modules })).toBe(false);
  });

  test('is not looked for where the host loads nothing', () => {
    expect(concerns({ text: `import { qwen } from './llm.js'; ${reads}` })).toBe(false);
  });
});

describe('barrels', () => {
  const text = `import { qwen } from './lib/index.js'; ${reads}`;
  const client = `export const qwen = connect('https://dashscope.aliyuncs.com');`;

  test.each([
    ['by name', `export { qwen } from './llm.js';`],
    ['by another name', `export {\n  client as qwen,\n} from './llm.js';`],
    ['everything', `export * from './other.js';\nexport * from './llm.js';`],
    ['as a namespace', `export * as llm from './llm.js'`],
    ['a type', `export type { Qwen } from './llm.js';`],
  ])('pass on what they export: %s', (_name, barrel) => {
    expect(concerns({ text, modules: { './lib/index.js': barrel, './llm.js': client } })).toBe(true);
  });

  test('do not pass on what they only import', () => {
    const barrel = `import { qwen } from './llm.js'; qwen.chat();`;

    expect(concerns({ text, modules: { './lib/index.js': barrel, './llm.js': client } })).toBe(false);
  });

  test('are followed through one more, and no further', () => {
    const barrels = { './lib/index.js': `export * from './b.js';`, './b.js': `export * from './c.js';` };

    expect(concerns({ text, modules: { ...barrels, './c.js': client } })).toBe(true);
    expect(
      concerns({ text, modules: { ...barrels, './c.js': `export * from './d.js';`, './d.js': client } }),
    ).toBe(false);
  });

  test('that export each other come to an end', () => {
    const modules = {
      './lib/index.js': `export * from './b.js';`,
      './b.js': `export * from './lib/index.js'; export * from './b.js';`,
    };

    expect(concerns({ text, modules })).toBe(false);
  });
});
