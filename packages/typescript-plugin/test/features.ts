import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Editor, type CodeFix, type Diagnostic } from './editor.js';

/** A program around a handler of the code of a Coze call. */
export function coze(handler: string): string {
  return `import { APIError, CozeAPI } from '@coze/api';

const client = new CozeAPI({ token: () => 'token' });

export async function ask(bot_id: string): Promise<string | undefined> {
  try {
    await client.chat.createAndPoll({ bot_id });
  } catch (err) {
    if (!(err instanceof APIError)) throw err;
    ${handler}
  }
  return undefined;
}
`;
}

/** A program around a handler of the code of a DashScope call through the `openai` package. */
function dashscope(handler: string): string {
  return `import OpenAI, { APIError } from 'openai';

const client = new OpenAI({ apiKey: 'key', baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

export async function ask(): Promise<string | undefined> {
  try {
    await client.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content: 'Hi' }] });
  } catch (err) {
    if (!(err instanceof APIError)) throw err;
    ${handler}
  }
  return undefined;
}
`;
}

const positions = [
  ['right of a comparison', coze, 'if (err.code === ‸) return;', '4100', 'if (err.code === 4100) return;'],
  ['left of a comparison', coze, 'if (‸ === err.code) return;', '4100', 'if (4100 === err.code) return;'],
  ['a part of a number', coze, 'if (err.code === 41‸) return;', '4101', 'if (err.code === 4101) return;'],
  ['within a number', coze, 'if (err.code === 41‸00) return;', '4101', 'if (err.code === 4101) return;'],
  [
    'a word before another',
    coze,
    'if (err.code === auth‸ || bot_id) return;',
    '4100',
    'if (err.code === 4100 || bot_id) return;',
  ],
  [
    'a name behind the cursor',
    coze,
    'if (err.code === ‸bot_id) return;',
    '4100',
    'if (err.code === 4100bot_id) return;',
  ],
  ['a word', coze, 'if (err.code === auth‸) return;', '4100', 'if (err.code === 4100) return;'],
  ['an optional chain', coze, 'if (err?.code === ‸) return;', '4100', 'if (err?.code === 4100) return;'],
  [
    'a case',
    coze,
    'switch (err.code) { case ‸: return; }',
    '4100',
    'switch (err.code) { case 4100: return; }',
  ],
  ['a case without a colon', coze, 'switch (err.code) { case ‸ }', '4100', 'switch (err.code) { case 4100 }'],
  ['a part in a case', coze, 'switch (err.code) { case 4‸ }', '4100', 'switch (err.code) { case 4100 }'],
  [
    'a list',
    coze,
    'if ([4100, ‸].includes(Number(err.code))) return;',
    '4101',
    'if ([4100, 4101].includes(Number(err.code))) return;',
  ],
  [
    'a set',
    coze,
    'if (new Set([‸]).has(Number(err.code))) return;',
    '4101',
    'if (new Set([4101]).has(Number(err.code))) return;',
  ],
  [
    'a list whose items are compared one by one',
    coze,
    'if ([4100, ‸].some((code) => code === err.code)) return;',
    '4101',
    'if ([4100, 4101].some((code) => code === err.code)) return;',
  ],
  [
    'the keys of a table',
    coze,
    "const texts: Record<number, string> = { 4100: 'x', ‸ }; return texts[Number(err.code)];",
    '4101',
    "const texts: Record<number, string> = { 4100: 'x', 4101 }; return texts[Number(err.code)];",
  ],
  ['an open parenthesis', coze, 'if (err.code === ‸', '4100', 'if (err.code === 4100'],
  ['an open block', coze, 'if (err.code === ‸) {', '4100', 'if (err.code === 4100) {'],
  [
    'a text',
    dashscope,
    'if (err.code === ‸) return;',
    'invalid_api_key',
    "if (err.code === 'invalid_api_key') return;",
  ],
  [
    'within quotes',
    dashscope,
    "if (err.code === '‸') return;",
    'invalid_api_key',
    "if (err.code === 'invalid_api_key') return;",
  ],
  [
    'a part of a text',
    dashscope,
    "if (err.code === 'inv‸') return;",
    'invalid_api_key',
    "if (err.code === 'invalid_api_key') return;",
  ],
  [
    'an open quote before another text',
    dashscope,
    "if (err.code === '‸) return 'x';",
    'invalid_api_key',
    "if (err.code === 'invalid_api_key) return 'x';",
  ],
  [
    'behind a regular expression',
    coze,
    `if (/['"(]/.test(err.message) && err.code === ‸) return;`,
    '4100',
    `if (/['"(]/.test(err.message) && err.code === 4100) return;`,
  ],
  [
    'an expression of a template',
    coze,
    'return `it is ${err.code === ‸}`;',
    '4100',
    'return `it is ${err.code === 4100}`;',
  ],
  [
    'an object of constants',
    coze,
    'const Codes = { Token: ‸ } as const; if (err.code === Codes.Token) return;',
    '4100',
    'const Codes = { Token: 4100 } as const; if (err.code === Codes.Token) return;',
  ],
  [
    'below a broken line',
    coze,
    'const x = ;\n    if (err.code === ‸) return;',
    '4100',
    'const x = ;\n    if (err.code === 4100) return;',
  ],
  ['an open quote', dashscope, "if (err.code === '‸", 'invalid_api_key', "if (err.code === 'invalid_api_key"],
  [
    'a template',
    dashscope,
    'if (err.code === `‸`) return;',
    'invalid_api_key',
    'if (err.code === `invalid_api_key`) return;',
  ],
] as const;

const elsewhere = [
  ['a wallet', coze, 'const wallet = { code: Date.now() }; if (wallet.code === ‸) return;'],
  ['a status', coze, 'if (err.status === ‸) return;'],
  ['a statement', coze, '‸'],
  ['a comment', coze, '// err.code === ‸'],
  ['a number in quotes', coze, "if (err.code === '‸') return;"],
] as const;

const rulesOf = (diagnostics: readonly Diagnostic[]): (string | undefined)[] =>
  diagnostics.map(({ source }) => source);

/** What an editor shows, with one TypeScript. */
export function describeFeatures(version: number, typescript?: string): void {
  let editor: Editor;

  beforeAll(async () => {
    editor = await Editor.open({
      typescript,
      options: { diagnostics: true, inlayHints: true },
      files: {
        'src/other.ts': coze('if (err.code === 4101) return;'),
        'src/failure.ts':
          "import type { APIError } from '@coze/api';\nexport declare const failure: APIError;\n",
        'error-codes.config.json': { codes: { coze: [4033] } },
      },
    });
  });

  afterAll(async () => {
    await editor.close();
  });

  describe('completions', () => {
    test.each(positions)('%s', async (_name, program, handler, code, result) => {
      const entries = await editor.codes(program(handler));
      const entry = entries.find(({ name }) => name === code);
      expect(entry?.source).toBe('error-codes');
      expect(entry).not.toHaveProperty('data');
      expect(entry && editor.accepted(entry, program(handler))).toBe(program(result));
    });

    test.each(elsewhere)('none at %s', async (_name, program, handler) => {
      expect(await editor.codes(program(handler))).toEqual([]);
    });

    test('what editors filter by, and commit at', async () => {
      const [entry] = await editor.codes(coze('if (err.code === auth‸) return;'));
      // Servers before these versions do not pass them on.
      expect(entry?.filterText).toEqual(version < 5.2 ? undefined : expect.stringMatching(/^4100 .*AUTH/));
      expect(entry?.commitCharacters).toEqual(version < 5.6 ? undefined : []);
    });

    test('ours come first, and the others stay', async () => {
      const entries = (await editor.completions(coze('if (err.code === ‸) return;'))) ?? [];
      const [first] = [...entries].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
      expect(first?.source).toBe('error-codes');
      expect(entries.map(({ name }) => name)).toContain('bot_id');
    });

    test('a code that the configuration names', async () => {
      const program = coze('if (err.code === 403‸) return;');
      const entry = (await editor.codes(program)).find(({ name }) => name === '4033');
      expect(entry && editor.accepted(entry, program)).toBe(coze('if (err.code === 4033) return;'));
      const details = entry && (await editor.details(entry, program));
      expect(details?.displayParts.map(({ text }) => text)).toEqual(['Named by your configuration']);
    });

    test('a literal of a union is offered once', async () => {
      const program = coze('const code: 4100 | 4101 = 4100; if (err.code === 4100 && code === 4100) return;');
      const entries = await editor.completions(program.replace('=== 4100 &&', '=== ‸ &&'));
      expect(entries?.filter(({ name }) => name === '4100')).toHaveLength(1);
    });

    test('a key that is declared is offered once', async () => {
      const table = `const texts: Partial<Record<4100 | 4101, string>> = { ‸ };`;
      const entries = await editor.completions(coze(`${table} return texts[err.code as 4100];`));
      const names = entries?.map(({ name }) => name.replace(/"/g, ''));
      expect(names?.filter((name) => name === '4101')).toHaveLength(1);
    });

    test('details', async () => {
      const program = coze('if (err.code === ‸) return;');
      const entry = (await editor.codes(program)).find(({ name }) => name === '4101');
      const details = entry && (await editor.details(entry, program));
      expect(details?.displayParts.map(({ text }) => text).join('')).toMatch(/may not access/);
      expect(details?.documentation?.map(({ text }) => text).join('')).toMatch(/permission/);
    });

    test('details after the word has grown', async () => {
      const before = coze('if (err.code === 4‸) return;');
      const entry = (await editor.codes(before)).find(({ name }) => name === '4101');
      const details = entry && (await editor.details(entry, coze('if (err.code === 4101‸) return;')));
      expect(details?.name).toBe('4101');
    });

    test.each([
      ['a case', 'case ‸'],
      ['a case that has a body', 'case ‸: return;'],
      ['an empty line', '‸'],
      ['a word', 'ca‸'],
      ['a line behind a case', 'case 4100:\n        return;\n      ‸'],
    ])('all missing codes at %s', async (_name, clause) => {
      const program = coze(`switch (err.code) {\n      ${clause}\n    }`);
      const entry = (await editor.codes(program)).find(({ isSnippet }) => isSnippet);
      const text = entry && editor.accepted(entry, program).replace(/\$\{\d+:(.*?)\}/g, '$1');
      expect(text).toMatch(/case 4101: \/\/ The token may not access this resource\n/);
      expect(text).not.toContain('$');
      expect(await editor.diagnostics(text ?? '')).toEqual([]);
    });

    test('none in a switch over something else', async () => {
      expect(await editor.codes(coze('switch (err.message) {\n      ‸\n    }'))).toEqual([]);
    });

    test('the language’s own `case` comes before all missing codes', async () => {
      const entries = (await editor.completions(coze('switch (err.code) {\n      ca‸\n    }'))) ?? [];
      const sorted = [...entries].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
      const own = sorted.findIndex(({ source }) => source === 'error-codes');
      expect(own).toBeGreaterThan(sorted.findIndex(({ name }) => name === 'case'));
    });

    test('all missing codes, where the editor takes snippets', async () => {
      const program = coze('switch (err.code) { case 4100: return; case ‸ }');
      const isSnippet = ({ isSnippet: is }: { isSnippet?: true }): boolean => is === true;
      expect((await editor.codes(program)).filter(isSnippet)).toHaveLength(1);
      await editor.prefer({ includeCompletionsWithSnippetText: false });
      expect((await editor.codes(program)).filter(isSnippet)).toEqual([]);
      await editor.prefer({});
    });
  });

  test('hover over a code', async () => {
    const info = await editor.hover(coze('if (err.code === 41‸01) return;'));
    expect(info).toMatchObject({
      displayString: '',
      documentation: expect.stringContaining('4101') as string,
    });
    expect(info?.start.line).toBe(info?.end.line);
  });

  test('hover over a constant that a case names', async () => {
    const info = await editor.hover(coze('const DENIED = 4101; switch (err.code) { case DEN‸IED: return; }'));
    expect(info).toMatchObject({
      displayString: 'const DENIED: 4101',
      documentation: expect.stringContaining('PERMISSION_DENIED') as string,
    });
  });

  test('hover over what holds a code', async () => {
    const info = await editor.hover(coze('if (err.co‸de === 4101) return;'));
    expect(info?.displayString).toContain('APIError.code');
    expect(info?.documentation).toContain('Coze');
  });

  test.each([
    ['a property', 'console.log(err.co‸de);', '(property) APIError.code'],
    ['a name in a pattern', 'const { co‸de } = err; throw new Error(String(code));', 'const code: '],
    ['a template', 'return `failed: ${err.co‸de}`;', '(property) APIError.code'],
  ])('hover over a code that nobody compares: %s', async (_name, handler, displayed) => {
    const info = await editor.hover(coze(handler));
    expect(info?.displayString).toContain(displayed);
    expect(info?.documentation).toContain('Operations: `chat.create`');
    expect(info?.documentation).toMatch(/Handled here \(0 of \d+\): none/);
  });

  test('hover over a code that is known by its type alone', async () => {
    const handler = 'const { co‸de } = failure; return `failed: ${code}`;';
    const info = await editor.hover(`import { failure } from './failure.js';\n${coze(handler)}`);
    expect(info?.documentation).toMatch(/An error code of \*\*Coze\*\*\s+Known by its type/);
  });

  test('hover over anything else', async () => {
    const info = await editor.hover(coze('if (err.code === 4101) return ‸bot_id;'));
    expect(info).toMatchObject({ displayString: '(parameter) bot_id: string', documentation: '' });
    expect(await editor.hover(coze('if (bot_id === "4‸") return;'))).toBeUndefined();
  });

  test('inlay hints', async () => {
    const hints = await editor.hints(coze('switch (err.code) {\n      case 4101:\n        return;\n    }'));
    expect(hints).toEqual([
      expect.objectContaining({
        text: '/* The token may not access this resource */',
        whitespaceBefore: true,
      }),
    ]);
    const [hint] = hints;
    expect(editor.text.split('\n')[(hint?.position.line ?? 0) - 1]).toContain('case 4101:');
  });

  test('diagnostics', async () => {
    const diagnostics = await editor.diagnostics(coze('if (err.code === 4117) return;'));
    expect(rulesOf(diagnostics)).toEqual(['error-codes/no-unknown-code']);
    const [{ start, end, category, code } = {} as Diagnostic] = diagnostics;
    expect(category).toBe('error');
    expect(code).toBe(641_000);
    expect(editor.text.split('\n')[start.line - 1]?.slice(start.offset - 1, end.offset - 1)).toBe('4117');
  });

  test('diagnostics stand beside those of TypeScript', async () => {
    const diagnostics = await editor.diagnostics(coze('if (err.code === 4117) return 4;'));
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([2322, 641_000]);
  });

  async function fixesOf(program: string, rule: string): Promise<CodeFix[]> {
    const diagnostics = await editor.diagnostics(program);
    const diagnostic = diagnostics.find(({ source }) => source === rule);
    return diagnostic ? editor.fixes(diagnostic) : [];
  }

  /** The text with a fix applied, which TypeScript and we find nothing wrong with. */
  async function fixed(fixes: readonly CodeFix[], title: RegExp, rule: string): Promise<string> {
    const fix = fixes.find(({ description }) => title.test(description));
    const text = editor.applied(fix?.changes.flatMap(({ textChanges }) => textChanges) ?? []);
    expect(text).not.toBe(editor.text);
    const left = await editor.diagnostics(text);
    expect(left.filter(({ source }) => source === undefined || source === rule)).toEqual([]);
    return text;
  }

  test('a suggestion of a rule', async () => {
    const rule = 'error-codes/no-unknown-code';
    const fixes = await fixesOf(dashscope("if (err.code === 'invalid_api_kee') return;"), rule);
    expect(await fixed(fixes, /invalid_api_key/, rule)).toContain("err.code === 'invalid_api_key'");
  });

  /** A `switch` behind which nothing is done about all other codes. */
  const incomplete = coze('switch (err.code) {\n      case 4101: // denied\n        return;\n    }')
    .replace(': Promise<string | undefined>', ': Promise<void>')
    .replace('  return undefined;\n', '');

  test('all missing codes', async () => {
    const rule = 'error-codes/exhaustive-codes';
    const text = await fixed(await fixesOf(incomplete, rule), /missing/, rule);
    expect(text).toMatch(/case 4100:/);
  });

  test('what is inserted ends its lines as the file does', async () => {
    const program = incomplete.replaceAll('\n', '\r\n');
    const fixes = await fixesOf(program, 'error-codes/exhaustive-codes');
    expect(fixes).toHaveLength(3);
    for (const { changes } of fixes) {
      const text = editor.applied(changes.flatMap(({ textChanges }) => textChanges));
      expect(text).not.toBe(program);
      expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    }
  });

  test('a report around another one has its own fixes only', async () => {
    const body = 'JSON.stringify({ bot_id, user_id: bot_id, stream: false })';
    const request = `await fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: ${body} });`;
    const headers = 'const headers = { Authorization: `Bearer ${bot_id}` };';
    const program = coze('throw err;').replace(
      'await client.chat',
      `${headers}\n    ${request}\n    await client.chat`,
    );
    const rules = ['error-codes/no-unchecked-response', 'error-codes/require-auto-save-history'] as const;
    const [outer, inner] = [await fixesOf(program, rules[0]), await fixesOf(program, rules[1])];
    expect(outer.map(({ description }) => description)).toEqual([`Disable ${rules[0]} for this line`]);
    expect(inner.map(({ description }) => description)).toContain(`Disable ${rules[1]} for this line`);
    expect(inner.map(({ description }) => description)).not.toContain(`Disable ${rules[0]} for this line`);
  });

  test('a rule is disabled for a line', async () => {
    const rule = 'error-codes/no-unknown-code';
    const fixes = await fixesOf(coze('if (err.code === 4117) return;'), rule);
    expect(await fixed(fixes, /^Disable/, rule)).toContain(
      `    // eslint-disable-next-line ${rule}\n    if (err.code === 4117)`,
    );
  });

  test('a rule is disabled behind a line that another comment is about', async () => {
    const rule = 'error-codes/no-unknown-code';
    const line = '// @ts-expect-error\n    if (err.code === 4117) return 4;';
    const fixes = await fixesOf(coze(line), rule);
    expect(await fixed(fixes, /^Disable/, rule)).toBe(coze(`${line} // eslint-disable-line ${rule}`));
  });

  test('an editor that asks which diagnostics have fixes is told of ours', async () => {
    const all = await editor.server.request<string[]>('getSupportedCodeFixes', null);
    const ofFile = await editor.server.request<string[]>('getSupportedCodeFixes', { file: editor.file });
    expect(all).toContain('641000');
    expect(ofFile).toContain('641000');
  });

  test('references of a code', async () => {
    const references = await editor.references(
      coze('if (err.code === 41‸01) return; if (err.code === 4100) return;'),
    );
    const places = references.map(({ file, lineText }) => [file.split('/').at(-1), lineText?.trim()]);
    expect(places.sort()).toEqual([
      ['chat.ts', 'if (err.code === 4101) return; if (err.code === 4100) return;'],
      ['other.ts', 'if (err.code === 4101) return;'],
    ]);
  });

  test('references of anything else', async () => {
    const references = await editor.references(coze('if (err.code === 4101) return bot_‸id;'));
    expect(references).toHaveLength(3);
  });

  test('nothing went wrong', () => {
    expect(editor.server.log()).not.toContain('goes on without error codes');
  });
}
