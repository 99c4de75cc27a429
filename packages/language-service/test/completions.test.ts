import { describe, expect, test } from 'vitest';
import { mayHoldCode } from '../src/code-positions.js';
import { complete, hover, inCatch, inCompatibleMode, inNativeMode, labels } from './marked.js';

// Codes: vendor table of Coze; 4100 and 4101 are must-handle, 4016 is a code of `chat.create`'s table row.

describe('where a code of Coze can stand', () => {
  test.each([
    ['behind a comparison', 'if (err.code === ¦) return;'],
    ['behind a comparison with `!=`', 'if (err.code != ¦) return;'],
    ['before a comparison', 'if (¦ === err.code) return;'],
    ['in a case', 'switch (err.code) { case ¦: return; }'],
    ['in a case without a colon', 'switch (err.code) {\n      case ¦\n    }'],
    ['in a list', 'if ([4100, ¦].includes(err.code!)) return;'],
    ['in an empty list', 'if ([¦].includes(err.code!)) return;'],
    ['in a set', 'const fatal = new Set([¦]);\n    if (fatal.has(err.code!)) return;'],
    [
      'in the second place of a set',
      'const fatal = new Set([4100, ¦]);\n    if (fatal.has(err.code!)) return;',
    ],
    ['as a key of a table', "const texts = { 4100: 'x', ¦ };\n    return texts[err.code as 4100];"],
    ['as the first key of a table', "const texts = { ¦: 'x' };\n    return texts[err.code as 4100];"],
    ['where a number has begun', 'if (err.code === 41¦) return;'],
    ['within a number', 'if (err.code === 41¦00) return;'],
    ['where a word has begun', 'if (err.code === auth¦) return;'],
    ['behind a constant that holds the code', 'const { code } = err;\n    if (code === ¦) return;'],
    ['behind a constant that was given the code', 'const c = err.code;\n    if (c === ¦) return;'],
    ['behind optional chaining', 'if (err?.code === ¦) return;'],
    ['in a ternary', "return err.code === ¦ ? 'a' : 'b';"],
    ['behind `||`', 'if (err.code === 4100 || err.code === ¦) return;'],
    ['in parentheses behind a comparison', 'if (err.code === (¦)) return;'],
    ['in a case in parentheses', 'switch (err.code) { case (¦): return; }'],
    ['behind a comment in the same line', "if (/* don't */ err.code === ¦) return;"],
    ['behind a comment that follows the operator', 'if (err.code === /* which? */ ¦) return;'],
    [
      'in a line of a list, behind a comment',
      'return [\n      4100, // token\n      ¦\n    ].includes(err.code!);',
    ],
    [
      'behind a text with the beginning of a comment',
      "const glob = 'src/*.ts';\n    if (err.code === ¦) return;",
    ],
    ['behind a comment with the beginning of another', '// see src/*.ts\n    if (err.code === ¦) return;'],
    [
      'behind quotes and brackets of a regular expression',
      'if (/[\'"`(\\[]/.test(err.message) && err.code === ¦) return;',
    ],
    [
      'behind slashes of a regular expression',
      'if (/https?:\\/\\//.test(err.message) && err.code === ¦) return;',
    ],
    ['in an expression of a template', 'return `${err.code === ¦ ? 1 : 2} b`;'],
    [
      'in an expression of a template of several lines',
      "return `\n      it's ${err.code === ¦ ? 1 : 2}\n    `;",
    ],
    ['behind an emoji', "const text = '😀出错了'; if (err.code === ¦) return text;"],
    ['where a Chinese word has begun', 'if (err.code === 认证¦) return;'],
    ['before a name in Chinese', 'const 码 = err.code;\n    if (¦ === 码) return;'],
    ['as a key of a table that is indexed at once', "return { 4100: 'x', ¦ }[err.code as 4100];"],
    [
      'in the next line of a table',
      "const texts: Record<number, string> = {\n      ¦\n      4100: 'x',\n    };\n    return texts[err.code!];",
    ],
    [
      'in the first place of a pair',
      "const texts = new Map([[4100, 'x'], [¦]]);\n    return texts.get(err.code!);",
    ],
    ['in a list whose items are compared one by one', 'return [4100, ¦].some((code) => code === err.code);'],
    [
      'in a list in a variable',
      'const known = [4100, ¦];\n    return known.some((code) => err.code === code);',
    ],
    ['as the value of a constant', 'const DENIED = ¦;\n    return err.code === DENIED;'],
    [
      'as a value in an object of constants',
      'const Codes = { Token: 4100, Denied: ¦ } as const;\n    return err.code === Codes.Denied;',
    ],
  ])('%s', (_, body) => {
    expect(labels(inCatch(body))).toContain('4101');
  });

  test('as the value of a member of an enum', () => {
    const text = `enum Code { Token = 4100, Denied = ¦ }\n${inCatch('if (err.code === Code.Denied) return;')}`;
    expect(labels(text)).toContain('4101');
  });

  test('behind an attribute of an element whose text has an apostrophe', () => {
    const text = inCatch("show(<p className={err.code === ¦ ? 'a' : 'b'}>Don't</p>);");
    expect(labels(text, { fileName: '/app/src/chat.tsx' })).toContain('4101');
  });

  test('between the children of an element, behind an apostrophe', () => {
    const text = inCatch("show(<p>Don't {err.code === ¦ && <b>stop</b>}</p>);");
    expect(labels(text, { fileName: '/app/src/chat.tsx' })).toContain('4101');
  });

  test('as an argument of the catalogue’s functions', () => {
    const code = `import { isRetryable } from '@error-codes/catalog';\nexport const again = isRetryable(¦);\n`;
    expect(labels(code)).toEqual(expect.arrayContaining(['4101', 'InvalidApiKey']));
  });

  test.each([
    ['an import', "import { describe as explain } from '@error-codes/catalog';\nexplain(¦);\n"],
    ['a require', "const { describe: explain } = require('@error-codes/catalog');\nexplain(¦);\n"],
    ['a strange name', "import { describe as $e } from '@error-codes/catalog';\n$e(¦);\n"],
  ])('as an argument of a function that is renamed by %s', (_, code) => {
    expect(labels(code)).toEqual(expect.arrayContaining(['4101', 'InvalidApiKey']));
  });

  test.each([
    ['another function', "import { describe as explain } from '@error-codes/catalog';\nexplained(¦);\n"],
    [
      'a function of that name from elsewhere',
      "import { isRetryable } from '@error-codes/catalog';\nimport { describe as explain } from 'vitest';\nexplain(¦);\n",
    ],
  ])('not as an argument of %s', (_, code) => {
    expect(complete(code)).toBeUndefined();
  });

  test('behind a client of a package that is required by `import`', () => {
    const coze = inCatch('if (err.code === ¦) return;')
      .replace(/^import.*/, "import coze = require('@coze/api');")
      .replace('new CozeAPI', 'new coze.CozeAPI')
      .replace('instanceof APIError', 'instanceof coze.APIError');
    expect(labels(coze)).toContain('4101');
    const openai = inCompatibleMode("if (err.code === '¦') return;").replace(
      /^import.*/,
      "import OpenAI = require('openai');",
    );
    expect(labels(openai)).toContain('invalid_api_key');
  });

  test('behind a type of a package that is required', () => {
    const text =
      "import coze = require('@coze/api');\nexport const f = (err: coze.APIError) => err.code === ¦;\n";
    expect(labels(text)).toContain('4101');
  });

  test('as an argument that a provider is named beside', () => {
    const code = `import { describe } from '@error-codes/catalog';\ndescribe(¦, { provider: 'coze' });\n`;
    expect(labels(code)).toContain('4101');
    expect(labels(code)).not.toContain('InvalidApiKey');
  });
});

describe('where a code of DashScope can stand', () => {
  test.each([
    ['before a comparison', "return '¦' === reply.code;"],
    ['within a text before a comparison', "return init && 'Throttling.Ra¦teQuota' === reply.code;"],
    ['before a comparison, without quotes', 'return init && ¦ === reply.code;'],
    ['as what a code begins with', "return reply.code?.startsWith('¦');"],
  ])('%s', (_, body) => {
    expect(labels(inNativeMode(body))).toContain('Arrearage');
  });
});

describe('where the body of a failed response is read from the error', () => {
  const inCatchOf = (
    library: string,
    type: string,
    guard: string,
    body: string,
  ) => `import ${library}, { HTTPError } from '${library}';
export async function ask(json: object) {
  const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
  try {
    return await ${library}.post(url, { json }).json();
  } catch (err: ${type}) {
    ${guard}
    const reply = ${body};
    if (reply.code === ¦) return;
  }
}
`;
  const guard = 'if (!(err instanceof HTTPError)) throw err;';

  test.each([
    ['ky', 'any', '', 'await err.response.json()'],
    ['ky', 'unknown', guard, 'await err.response.json<any>()'],
    ['got', 'unknown', guard, 'JSON.parse(err.response.body as string)'],
  ])('%s, the error being %s', (library, type, test, body) => {
    expect(labels(inCatchOf(library, type, test, body))).toContain('InvalidApiKey');
  });
});

describe('where no code can stand', () => {
  test.each([
    ['at the start of a statement', '¦'],
    ['behind a dot', 'err.¦'],
    ['behind an equality of something else', 'if (err.message === ¦) return;'],
    ['behind an HTTP status', 'if (err.status === ¦) return;'],
    ['in a comment', '// err.code === ¦'],
    ['in a block comment', '/* err.code === ¦ */'],
    ['in an index', 'return [1, 2][¦];'],
    ['in a list that nobody compares', 'console.log([¦]);'],
    ['in a block', 'if (err) {¦}'],
    ['behind the quote of a number', "if (err.code === '¦') return;"],
    ['in a text', "console.log('err.code === ¦');"],
    ['in a template', 'return `err.code === ¦`;'],
    ['in a template of several lines', 'return `\n      err.code === ¦\n    `;'],
    ['behind four equals signs', 'if (err.code ==== ¦) return;'],
    ['as a value of a table', 'const texts = { 4100: ¦ };\n    return texts[err.code as 4100];'],
    [
      'in the second place of a pair',
      'const texts = new Map([[4100, ¦]]);\n    return texts.get(err.code!);',
    ],
  ])('%s', (_, body) => {
    expect(complete(inCatch(body))).toBeUndefined();
  });

  test('in a file without any evidence', () => {
    expect(complete('export const f = (e: { code: number }) => e.code === ¦;')).toBeUndefined();
  });

  test('behind the code of a wallet beside Coze', () => {
    const code = `import { CozeAPI } from '@coze/api';
export const client = new CozeAPI({ token: '' });
export async function connect(ethereum: { request(method: string): Promise<void> }) {
  try { await ethereum.request('eth_accounts'); } catch (error: any) { if (error.code === ¦) return; }
}`;
    expect(complete(code)).toBeUndefined();
  });
});

describe('text that does not parse', () => {
  test.each([
    ['a comparison without its right side', 'if (err.code === ¦)'],
    ['a comparison without its right side, and a block', 'if (err.code === ¦) {'],
    ['a comparison at the end of a line', 'if (err.code === ¦\n    return;'],
    ['a case without a colon in one line', 'switch (err.code) { case ¦ }'],
    ['a digit in a case', 'switch (err.code) {\n      case 4¦\n    }'],
    ['a list that is not finished', '[4100, ¦].includes(err.code)'],
    ['a list that is not closed', 'if ([4100, ¦'],
    ['a left side at the end of a line', 'if (4¦ === err.code'],
    ['a broken line above', 'const x = ;\n    if (err.code === ¦) return;'],
    ['a text above that is not closed', "const s = 'abc;\n    if (err.code === ¦) return;"],
    ['an object above that lacks a colon', 'const o = { a 1 };\n    if (err.code === ¦) return;'],
    ['a broken line above, and one below', 'const x = ;\n    if (err.code === ¦) return;\n    const y = ;'],
    [
      'a pair that is not finished',
      "const texts = new Map([\n      [4100, 'x'],\n      [¦\n    ]);\n    texts.get(err.code!);",
    ],
    ['a table with a comma too many', "const m = { 4100: 'x', ¦ }; m[err.code];"],
  ])('%s', (_, body) => {
    const found = labels(inCatch(body));
    if (body.startsWith('if ([4100')) expect(found).toEqual([]);
    else expect(found).toContain('4101');
  });

  test('a quote that is not closed', () => {
    expect(labels(inCompatibleMode("if (err.code === '¦"))).toContain('invalid_api_key');
  });

  test('a file that ends at the cursor', () => {
    const [head = ''] = inCatch('if (err.code === ¦').split('¦');
    expect(labels(`${head}¦`)).toContain('4101');
  });

  test.each([
    ['a set', 'new Set([\n  4100,\n  ¦\n', 'texts.has(err.code!)'],
    ['a list', '[4100, ¦\n', 'texts.includes(err.code!)'],
    ['a table', "{\n  4100: 'x',\n  ¦\n", 'texts[err.code as 4100]'],
    ['a map', "new Map([\n  [4100, 'x'],\n  [¦\n", 'texts.get(err.code!)'],
  ])('%s at the top that is not finished', (_, table, use) => {
    expect(labels(`export const texts = ${table}\n${inCatch(`return ${use};`)}`)).toContain('4101');
  });

  test('a line behind a comment, in a file of Windows', () => {
    const text = inCatch('return [\n      4100, // token\n      ¦\n    ].includes(err.code!);');
    expect(labels(text.replaceAll('\n', '\r\n'))).toContain('4101');
  });

  test('a member of the class above that is not finished', () => {
    const text = `import { CozeAPI } from '@coze/api';
export class Bot {
  private client = new CozeAPI({ token: '' });
  stop(
  async ask() {
    try { await this.client.chat.create({ bot_id: '1' }); } catch (e: any) { if (e.code === ¦) return; }
  }
}`;
    expect(labels(text)).toContain('4101');
  });

  test('a template in another function that is not closed', () => {
    const text = inCatch('if (err.code === ¦) return;').replace(
      'export async',
      'function open() {\n  return `abc;\n}\n\nexport async',
    );
    expect(labels(text)).toContain('4101');
  });

  test('a syntax error further down', () => {
    expect(labels(`${inCatch('if (err.code === ¦) return;')}\nfunction broken( {\n`)).toContain('4101');
  });

  test('an unclosed function above', () => {
    const text = inCatch('if (err.code === ¦) return;').replace(
      'export async',
      'function open() {\n  if (true) {\n\nexport async',
    );
    expect(labels(text)).toContain('4101');
  });

  test('a syntax error in a file too long to be read as a whole', () => {
    const filler = Array.from({ length: 400 }, (_, i) => `export const value${i} = [${i}, ${i}, ${i}];`).join(
      '\n',
    );
    const text = `${inCatch('if (err.code === ¦) return;')}\n${filler}\nfunction broken( {\n`;
    expect(labels(text)).toContain('4101');
  });

  test('a long file that is indented as a whole', () => {
    const filler = Array.from(
      { length: 400 },
      (_, i) => `  it('counts to ${i}', async () => {\n    expect([${i}, ${i}]).toHaveLength(2);\n  });`,
    ).join('\n');
    const text = (part: string) => `import { CozeAPI } from '@coze/api';
describe('a bot', () => {
  const client = new CozeAPI({ token: '' });
${filler}
  it('fails', async () => {
    try { await client.chat.create({ bot_id: '1' }); } catch (err: any) { if (err.code === ¦) return; }
  });
${part}
${filler}
});
`;
    expect(labels(text(''))).toContain('4101');
    expect(labels(text('  broken( {'))).toContain('4101');
  });

  const filler = Array.from(
    { length: 600 },
    (_, i) => `export function value${i}() {\n  return \`${i} is\n${i}\`;\n}`,
  ).join('\n');
  const prompt = 'const prompt = `\nYou are helpful.\nexport your answer.\n{ "a": "it\'s" }\n}\n`;';
  const places = [
    ['a comparison', 'if (err.code === ¦) return;'],
    ['a left side', 'if (¦ === err.code) return;'],
    ['a case', 'switch (err.code) {\n      case ¦\n    }'],
    ['a clause', 'switch (err.code) {\n      ¦\n    }'],
    ['a list', 'if ([4100, ¦].includes(err.code!)) return;'],
    ['a set', 'if (new Set([¦]).has(err.code!)) return;'],
    ['a key', "const texts = { 4100: 'x', ¦ };\n    return texts[err.code as 4100];"],
    ['a pair', 'const texts = new Map([[¦]]);\n    return texts.get(err.code!);'],
  ] as const;
  const above = [
    ['a prompt at the margin', prompt],
    ['a prompt with expressions', 'log(`\nHi ${[1].map((i) => `\nnumber ${i}\n`)}\nYou ${{ a: `b` }}\n`);'],
    ['a commented-out line at the margin', '\n//    log(err);\n'],
    ['commented-out lines at the margin', '\n// log(err);\n\n/*\nlog(err);\n*/'],
    ['a block comment that begins further in', '/*\nlog(err);\n  */'],
    ['a backtick in a text, and one in an expression', 'log("`", /[`]/); // `'],
  ] as const;
  describe.each(above)('%s above', (_, code) => {
    test.each(places)('%s', (_place, body) => {
      const text = inCatch(`${code}\n    ${body}`);
      expect(complete(text) ?? []).not.toEqual([]);
      expect(complete(`${filler}\n${text}\n${filler}`) ?? []).not.toEqual([]);
    });
  });

  test('a prompt at the margin that is an argument of the request', () => {
    const text = inCatch('if (err.code === ¦) return;').replace(
      '{ bot_id }',
      '{\n      bot_id,\n      content: `\nYou are helpful.\n}\n`,\n    }',
    );
    expect(labels(text)).toContain('4101');
    expect(labels(`${filler}\n${text}\n${filler}`)).toContain('4101');
  });

  test.each([
    ['a switch', 'switch (err.code) {\n//      case 4101:\n      ¦\n    }'],
    [
      'a switch, with a word',
      'switch (err.code) {\n//      case 4101:\n//        break;\n      case ¦\n    }',
    ],
    ['a list', 'return [\n      4100,\n//    4101,\n      ¦\n    ].includes(err.code!);'],
    [
      'a table',
      "const texts = {\n      4100: 'x',\n//    4101: 'y',\n      ¦\n    };\n    return texts[err.code as 4100];",
    ],
    [
      'a template',
      'switch (err.code) {\n      case 4100:\n        return `\nBad token\nsorry`;\n      ¦\n    }',
    ],
  ])('a line at the margin within %s', (_, body) => {
    expect(complete(inCatch(body)) ?? []).not.toEqual([]);
    expect(complete(`${filler}\n${inCatch(body)}`) ?? []).not.toEqual([]);
  });

  test.each([
    ['behind its quote', 'const x = `abc;\n'],
    ['before a function', 'function open() {\n  return `\nYou are helpful.\n}\n'],
    ['in an expression', 'const x = `a ${`;\n'],
    ['in a regular expression', 'const x = value / 2 /`/;\n'],
  ])('a template that is not closed, %s', (_, torn) => {
    const text = inCatch('if (err.code === ¦) return `a`;').replace('export async', `${torn}\nexport async`);
    expect(labels(text)).toContain('4101');
    expect(labels(`${text}\n${filler}`)).toContain('4101');
    expect(labels(`${inCatch('if (err.code === ¦) return;')}\n${torn}\n${filler}`)).toContain('4101');
  });

  test('a method of a long class', () => {
    const filler = Array.from({ length: 600 }, (_, i) => `  value${i}() {\n    return [${i}];\n  }`).join(
      '\n',
    );
    const text = `import { CozeAPI } from '@coze/api';
export class Bot {
  private readonly client = new CozeAPI({ token: '' });
${filler}
  async ask() {
    try { await this.client.chat.create({ bot_id: '1' }); } catch (err: any) { if (err.code === ¦) return; }
  }
}
`;
    expect(labels(text)).toContain('4101');
  });

  test('a client that is made far above in a long file', () => {
    const filler = Array.from(
      { length: 600 },
      (_, i) => `function value${i}() {\n  return [${i}, ${i}];\n}`,
    ).join('\n');
    const [imports = '', rest = ''] = inCatch('if (err.code === ¦) return;').split('export async');
    expect(labels(`${imports}${filler}\nexport async${rest}`)).toContain('4101');
  });
});

describe('which codes, and in which order', () => {
  test('an operation’s codes and those of all come before the rest, the must-handle ones first', () => {
    const [first, second, ...rest] = labels(inCatch('if (err.code === ¦) return;'));
    expect([first, second]).toEqual(['4100', '4101']);
    // 4200 is sent by workflows only.
    expect(rest.indexOf('4200')).toBeGreaterThan(rest.indexOf('4016'));
  });

  test('what is handled already comes last', () => {
    const found = labels(
      inCatch('switch (err.code) {\n      case 4100: return 1;\n      case ¦: return 2;\n    }'),
    );
    expect(found[0]).toBe('4101');
    expect(found.filter((label) => /^\d+$/.test(label)).at(-1)).toBe('4100');
  });

  test('the spelling of the protocol in use', () => {
    expect(labels(inCompatibleMode("if (err.code === '¦') return;"))).toContain('invalid_api_key');
    expect(labels(inCompatibleMode("if (err.code === '¦') return;"))).not.toContain('InvalidApiKey');
    expect(labels(inNativeMode("if (reply.code === '¦') return;"))).toContain('InvalidApiKey');
  });

  test('what begins as something that is compared counts as handled', () => {
    const found = labels(
      inNativeMode("if (reply.code.startsWith('Throttling') || reply.code === '¦') return;"),
    );
    expect(found.indexOf('Throttling.RateQuota')).toBeGreaterThan(found.indexOf('Arrearage'));
  });

  test('must-handle codes come first in an argument, too', () => {
    const code = `import { isCozeErrorCode } from '@error-codes/catalog';\nisCozeErrorCode(¦);\n`;
    expect(labels(code).slice(0, 2)).toEqual(['4100', '4101']);
  });

  test('a number where a number is compared, a text where a text is', () => {
    const number = complete(inCatch('if (err.code === ¦) return;'))?.find(({ label }) => label === '4101');
    expect(number?.insertText).toBe('4101');
    const text = complete(inNativeMode('if (reply.code === ¦) return;'))?.find(
      ({ label }) => label === 'InvalidApiKey',
    );
    expect(text?.insertText).toBe("'InvalidApiKey'");
  });

  test('a code that an SDK makes up is not offered for a body that was read without one', () => {
    expect(labels(inNativeMode("if (reply.code === '¦') return;"))).not.toContain('NetworkError');
    expect(labels("import { describe } from '@error-codes/catalog';\ndescribe('¦');\n")).toContain(
      'NetworkError',
    );
  });

  test('a code that was only seen in the wild is not offered', () => {
    expect(labels(inNativeMode("if (reply.code === '¦') return;"))).not.toContain(
      'Throttling.ResourceExhausted',
    );
  });

  test('codes of the settings’ must-handle list come first, too', () => {
    const found = labels(inCatch('if (err.code === ¦) return;'), { settings: { require: { coze: [4009] } } });
    expect(new Set(found.slice(0, 3))).toEqual(new Set(['4009', '4100', '4101']));
  });
});

describe('an entry', () => {
  const denied = (options = {}) =>
    complete(inCatch('if (err.code === 41¦) return;'), options)?.find(({ label }) => label === '4101');

  test('replaces what is written, and only that', () => {
    const code = inCatch('if (err.code === 41¦) return;');
    const offset = code.indexOf('¦');
    expect(denied()?.range).toEqual([offset - 2, offset]);
  });

  test.each([
    ['all of a number', 'if (err.code === 41¦00) return;', 'if (err.code === 4101) return;'],
    ['all of a number before it', 'if (err.code === ¦4100) return;', 'if (err.code === 4101) return;'],
    ['a word up to the cursor', 'if (err.code === den¦known) return;', 'if (err.code === 4101known) return;'],
    [
      'nothing of a name behind the cursor',
      'switch (err.code) { case ¦KNOWN: }',
      'switch (err.code) { case 4101KNOWN: }',
    ],
  ])('replaces %s', (_, before, after) => {
    const code = inCatch(before);
    const entry = complete(code)?.find(({ label }) => label === '4101');
    const text = code.replace('¦', '');
    const [start, end] = entry?.range ?? [0, 0];
    expect(text.slice(0, start) + (entry?.insertText ?? '') + text.slice(end)).toBe(inCatch(after));
  });

  test.each([
    [
      'a quote that is not closed before another text',
      "if (reply.code === '¦) return log('x');",
      "if (reply.code === 'Arrearage) return log('x');",
    ],
    [
      'an item whose quote is not closed',
      "if (['InvalidApiKey', '¦, 'x'].includes(reply.code)) return;",
      "if (['InvalidApiKey', 'Arrearage, 'x'].includes(reply.code)) return;",
    ],
    [
      'a part of a text with a dot',
      "if (reply.code === 'Throttling.Ra¦teQuota') return;",
      "if (reply.code === 'Arrearage') return;",
    ],
  ])('replaces no more than the code: %s', (_, before, after) => {
    const code = inNativeMode(before);
    const entry = complete(code)?.find(({ label }) => label === 'Arrearage');
    const text = code.replace('¦', '');
    const [start, end] = entry?.range ?? [0, 0];
    expect(text.slice(0, start) + (entry?.insertText ?? '') + text.slice(end)).toBe(inNativeMode(after));
  });

  test('is found by its mnemonic and its English summary', () => {
    expect(denied()?.filterText).toBe('4101 PERMISSION_DENIED The token may not access this resource');
    expect(denied({ settings: { locale: 'zh-CN' } })?.filterText).toContain('may not access');
  });

  test('says what the code means, why, and what to do, in the language of the settings', () => {
    expect(denied()?.detail).toBe('The token may not access this resource');
    expect(denied()?.documentation()).toMatch(/Category: permission/);
    expect(denied({ settings: { locale: 'zh-CN' } })?.detail).toBe('令牌无权访问该资源');
    expect(denied({ settings: { locale: 'zh-CN' } })?.documentation()).toMatch(/类别：权限/);
  });
});

describe('all missing codes', () => {
  const all = (code: string, options = {}) => complete(code, options)?.find(({ kind }) => kind === 'snippet');

  /** The text with the snippet in it, as it is when nobody types over its tab stops. */
  function accepted(code: string): string {
    const { range: [start, end] = [0, 0], insertText = '' } = all(code) ?? {};
    const text = code.replace('¦', '');
    expect(insertText).toMatch(/\b4101\b/);
    return text.slice(0, start) + insertText.replace(/\$\{\d+:([^}]*)\}/g, '$1') + text.slice(end);
  }

  /** A `switch` over the code, as it is when the snippet is accepted: without white space and comments. */
  function acceptedIn(body: string): string {
    const code = accepted(inCatch(body));
    // It parses, and none is left out.
    const about = hover(code.replace('(err.code)', '(err.c¦ode)'))?.contents;
    expect(about).toMatch(/Handled here \((\d+) of \1\):/);
    const own = code.slice(code.indexOf('switch'), code.lastIndexOf('}\n  }\n}'));
    return own.replace(/\/\/.*/g, '').replace(/\s+/g, ' ');
  }

  test('are offered in a case, without those that are there', () => {
    const text = all(
      inCatch('switch (err.code) {\n      case 4100: return 1;\n      case ¦\n    }'),
    )?.insertText;
    expect(text).toMatch(/^4000: \/\/ /);
    expect(text).toContain('\ncase 4101: // The token may not access this resource\n  ${');
    expect(text).not.toContain('4100');
  });

  test.each([
    ['an empty switch', 'switch (err.code) {\n      case ¦\n    }'],
    ['an empty switch in one line', 'switch (err.code) { ¦ }'],
    ['an empty switch without blanks', 'switch (err.code) {¦}'],
    ['an empty line of an empty switch', 'switch (err.code) {\n      ¦\n    }'],
    ['a line behind a comment', 'switch (err.code) {\n      // all of them\n      ¦\n    }'],
    [
      'the first line of a switch',
      'switch (err.code) {\n      ¦\n      case 4100:\n        return 1;\n    }',
    ],
    ['a line behind a case', 'switch (err.code) {\n      case 4100:\n        return 1;\n      ¦\n    }'],
    ['the line of a case', 'switch (err.code) {\n      case 4100: return 1; ¦\n    }'],
    [
      'a line between cases',
      'switch (err.code) {\n      case 4100:\n        throw err;\n      ¦\n      // no permission\n      case 4009:\n        return 2;\n    }',
    ],
    [
      'a line before the default',
      'switch (err.code) {\n      case 4100: {\n        break;\n      }\n      ¦\n      default:\n        return 1;\n    }',
    ],
    ['a line behind the default', 'switch (err.code) {\n      default:\n        return 1;\n      ¦\n    }'],
    [
      'a case behind the default',
      'switch (err.code) {\n      default:\n        log(err);\n        break;\n      case ¦\n    }',
    ],
  ])('are offered with bodies of their own: %s', (_, body) => {
    const own = acceptedIn(body);
    expect(own).toContain('case 4101: break; case 4');
    expect(own).not.toMatch(/case \d+: case/);
  });

  test.each(['c', 'ca', 'case', 'all', 'miss'])('are found where a clause can begin: %s', (word) => {
    const code = inCatch(`switch (err.code) {\n      ${word}¦\n    }`);
    expect(all(code)?.filterText.split(' ')).toEqual(expect.arrayContaining(['case', 'all', 'missing']));
    const offset = code.indexOf('¦');
    expect(all(code)?.range).toEqual([offset - word.length, offset]);
    // The language's own `case` comes first.
    expect(all(code)?.isLast).toBe(true);
    expect(accepted(code)).toMatch(/\{\n {6}case 4000: /);
  });

  test.each([
    ['a body', 'case ¦: return 1;', 'case 702242003: return 1; '],
    ['a body, without a colon before it', 'case ¦\n        return 1;', 'case 702242003: return 1; '],
    ['a body in the same line', 'case ¦ return 1;', 'case 702242003: return 1; '],
    ['a body, a number having begun', 'case 4¦: return 1;', 'case 702242003: return 1; '],
    ['no body yet', 'case ¦:', 'case 702242003: '],
    ['that of another case', 'case ¦:\n      case 4100: return 1;', 'case 702242003: case 4100: return 1; '],
    [
      'that of another case in the same line',
      'case ¦ case 4100: return 1;',
      'case 702242003: case 4100: return 1; ',
    ],
    ['a case above', 'case 4009:\n      case ¦', 'case 702242003: break; '],
    [
      'a default above that runs into it',
      'default:\n        log(err);\n      case ¦',
      'case 702242003: break; ',
    ],
    [
      'a case above that runs into it',
      'case 4009:\n        log(err);\n      case ¦',
      'case 702242003: break; ',
    ],
  ])('share what a case does: %s', (_, clause, end) => {
    const own = acceptedIn(`switch (err.code) {\n      ${clause}\n    }`);
    expect(own).toContain('case 4000: case 4001: ');
    expect(own.endsWith(end)).toBe(true);
    expect(own.match(/return|break/g) ?? []).toHaveLength(end.match(/return|break/g)?.length ?? 0);
  });

  test('are offered over an expression with an object, or the type of one', () => {
    const typed = 'switch ((err as { code: number; msg: string }).code) {\n      ¦\n    }';
    expect(all(inCatch(typed))?.label).toMatch(/^all missing codes/);
    const head = (code: string): boolean => mayHoldCode(`${code}\n}`, code.length);
    expect(head('switch (failureOf({ strict: true }).code) {\n')).toBe(true);
    expect(head('switch (err.code) {} if (failureOf({ strict: true })) {\n')).toBe(false);
  });

  test('come first where no word tells what is looked for', () => {
    expect(all(inCatch('switch (err.code) {\n      ¦\n    }'))?.isLast).toBe(false);
  });

  test('replace what has been typed', () => {
    expect(accepted(inCatch('switch (err.code) {\n      case 41¦\n    }'))).toMatch(/\n {6}case 4000: /);
  });

  test('are spelled as the protocol in use does', () => {
    const text = all(inCompatibleMode('switch (err.code) {\n      ¦\n    }'))?.insertText;
    expect(text).toContain("\ncase 'invalid_api_key': // ");
    expect(text).not.toContain("'InvalidApiKey'");
  });

  test('are only what a closed type has', () => {
    const text = inCatch(
      'const code = err.code as 4100 | 4101 | 4000;\n    switch (code) {\n      case 4100:\n        return 1;\n      ¦\n    }',
    );
    expect(all(text)?.label).toBe('all missing codes (2)');
  });

  test('are none that stand in a part of the text that was not read', () => {
    const switchOf = (rest: string): string =>
      inCatch(`switch (err.code) {\n      case 4000:\n        return 1;\n      ¦\n      ${rest}\n    }`);
    expect(all(switchOf('case 4101:\n        return 2;'))?.insertText).not.toContain('4101');
    for (const rest of ['case 4101:\n        return (2;', 'case 4101:\n        return );']) {
      expect(all(switchOf(rest))).toBeUndefined();
      expect(all(switchOf(rest).replace('¦', 'case ¦'))).toBeUndefined();
    }
    const brokenElsewhere = `${switchOf('case 4101:\n        return 2;')}\nfunction broken( {\n`;
    for (const one of [brokenElsewhere, brokenElsewhere.replace('¦', 'case ¦')]) {
      expect(all(one)?.insertText).toMatch(/\b4102\b|\b4009\b/);
      expect(all(one)?.insertText).not.toMatch(/\b4000\b|\b4101\b/);
    }
  });

  test.each([
    ['outside of a switch', 'if (err.code === ¦) return;'],
    ['in a block of a case', 'switch (err.code) {\n      case 4100: {\n        ¦\n      }\n    }'],
    ['in a case that has no body yet', 'switch (err.code) {\n      case 4100:\n        ¦\n    }'],
    ['in a case that goes on', 'switch (err.code) {\n      case 4100:\n        ¦\n        return 1;\n    }'],
    [
      'behind a case that runs into it',
      'switch (err.code) {\n      case 4100:\n        log(err);\n      ¦\n    }',
    ],
    [
      'behind a case that leaves sometimes',
      'switch (err.code) {\n      case 4100:\n        if (log(err)) return 1;\n      ¦\n    }',
    ],
    [
      'behind a default that runs into it',
      'switch (err.code) {\n      default:\n        log(err);\n      ¦\n    }',
    ],
    ['within an expression', 'switch (err.code) {\n      case 4100:\n        return 1 +\n      ¦\n    }'],
    [
      'behind a condition',
      'switch (err.code) {\n      case 4100:\n        return 1;\n        if (err)\n      ¦\n    }',
    ],
    ['before a word', 'switch (err.code) {\n      ¦foo();\n    }'],
    ['behind another word', 'switch (err.code) {\n      con¦\n    }'],
    ['over something else', 'switch (err.message) {\n      ¦\n    }'],
    ['over an HTTP status', 'switch (err.status) {\n      ¦\n    }'],
    ['over tests', 'switch (true) {\n      case err.code === 4100:\n        return 1;\n      ¦\n    }'],
    ['in a comment', 'switch (err.code) {\n      // ¦\n    }'],
    ['in a template', 'switch (err.code) {\n      case 4100:\n        return `\n      ¦\n    `;\n    }'],
    [
      'in a function within',
      'switch (err.code) {\n      case 4100:\n        return later(() => {\n          ¦\n        });\n    }',
    ],
    ['before the body of a switch', 'switch (err.code) ¦{\n    }'],
  ])('are not offered %s', (_, body) => {
    expect(all(inCatch(body))).toBeUndefined();
  });

  test('are not offered where none is missing', () => {
    const whole = accepted(inCatch('switch (err.code) {\n      ¦\n    }'));
    expect(all(whole.replace('switch (err.code) {', 'switch (err.code) {\n      ¦'))).toBeUndefined();
  });

  test('are not offered over a type that is not known', () => {
    const text = `import type { Code } from './code';\n${inCatch('const code = err.code as Code;\n    switch (code) {\n      ¦\n    }')}`;
    expect(all(text)).toBeUndefined();
  });
});

describe('codes that only the settings know', () => {
  const settings = { codes: { coze: [4033, 4101], dashscope: ['Gateway.Busy', 'InvalidApiKey'] } };
  const entry = (code: string, label: string, options = {}) =>
    complete(code, { settings: { ...settings, ...options } })?.find((one) => one.label === label);

  test('come behind those of the catalogue, once', () => {
    const found = complete(inCatch('if (err.code === ¦) return;'), { settings }) ?? [];
    expect(found.at(-1)?.label).toBe('4033');
    expect(found.filter(({ label }) => label === '4101')).toHaveLength(1);
    expect([...found].sort((a, b) => (a.sortText < b.sortText ? -1 : 1))).toEqual(found);
  });

  test('come last where they are handled', () => {
    const code = inCatch('if (err.code === 4033 || err.code === ¦) return;');
    const found = labels(code, { settings: { codes: { coze: [4033, 4034] } } });
    expect(found.slice(-2)).toEqual(['4034', '4033']);
    const own = labels(inCatch('if (err.code === ¦4033) return;'), {
      settings: { codes: { coze: [4033, 4034] } },
    });
    expect(own.slice(-2)).toEqual(['4033', '4034']);
  });

  test.each([
    ["'", "a'b", "a\\'b"],
    ['"', "a'b", "a'b"],
    ['`', 'a`b', 'a\\`b'],
    ["'", 'c\\d', 'c\\\\d'],
  ])('are escaped within the quote %s: %s', (quote, label, written) => {
    const code = inNativeMode(`if (reply.code === ${quote}¦${quote}) return;`);
    const found = complete(code, { settings: { codes: { dashscope: [label] } } });
    expect(found?.find((one) => one.label === label)?.insertText).toBe(written);
  });

  test('say where they come from, in the language of the settings', () => {
    const code = inCatch('if (err.code === ¦) return;');
    expect(entry(code, '4033')).toMatchObject({
      kind: 'code',
      detail: 'Named by your configuration',
      filterText: '4033',
    });
    expect(entry(code, '4033')?.documentation()).toMatch(/^A code of Coze .*`codes`/);
    expect(entry(code, '4033', { locale: 'zh-CN' })?.detail).toBe('来自你的配置');
    expect(entry(code, '4033', { locale: 'zh-CN' })?.documentation()).toMatch(/^扣子的错误码/);
  });

  test.each([
    ['a number', inCatch('if (err.code === ¦) return;'), '4033', '4033'],
    ['a case', inCatch('switch (err.code) { case ¦: return; }'), '4033', '4033'],
    ['a number as a text', inCatch('if (String(err.code) === ¦) return;'), '4033', "'4033'"],
    ['a number within quotes', inCatch("if (String(err.code) === '¦') return;"), '4033', '4033'],
    [
      'a key',
      inCatch("const texts = { 4100: 'x', ¦ };\n    return texts[err.code as 4100];"),
      '4033',
      '4033',
    ],
    ['a text', inNativeMode('if (reply.code === ¦) return;'), 'Gateway.Busy', "'Gateway.Busy'"],
    ['a text within quotes', inNativeMode("if (reply.code === '¦') return;"), 'Gateway.Busy', 'Gateway.Busy'],
    [
      'a text as a key',
      inNativeMode("const texts = { Arrearage: 'x', ¦ };\n  return texts[reply.code as 'Arrearage'];"),
      'Gateway.Busy',
      "'Gateway.Busy'",
    ],
  ])('are written as the place wants it: %s', (_, code, label, written) => {
    expect(entry(code, label)?.insertText).toBe(written);
  });

  test.each([
    ['of another API', inNativeMode('if (reply.code === ¦) return;'), '4033'],
    ['where a number stands in quotes', inCatch("if (err.code === '¦') return;"), '4033'],
    [
      'as arguments of the catalogue, which lacks them',
      "import { describe } from '@error-codes/catalog';\ndescribe(¦);\n",
      '4033',
    ],
  ])('are not offered %s', (_, code, label) => {
    expect(entry(code, label)).toBeUndefined();
  });
});
