import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { lintText, presets } from '@error-codes/linter';
import plugin from 'eslint-plugin-error-codes';
import { afterAll, describe, expect, test } from 'vitest';
import { Workspace } from './hosts/program.js';

const workspace = new Workspace();
afterAll(() => {
  workspace.remove();
});

/** Enough of an API that no file is left at once. */
const opening = `
import { CozeAPI } from '@coze/api';
const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });
`;

/** The fatal messages, and how many others there are. */
interface Outcome {
  readonly fatal: readonly { readonly message: string; readonly line: number }[];
  readonly reports: number;
}

const hosts = {
  ESLint: (text: string, file: string) => inEslint(text, file, true),
  'our linter': (text: string, file: string) =>
    outcome(lintText(text, { filePath: file, rules: presets.all }).messages),
};

function inEslint(text: string, file: string, withRules: boolean): Outcome {
  const messages = new Linter({ cwd: workspace.root }).verify(
    text,
    {
      files: ['**/*.{ts,js}'],
      languageOptions: { parser },
      plugins: { 'error-codes': plugin },
      rules: withRules ? plugin.configs.all.rules : {},
    },
    { filename: file },
  );
  return outcome(messages);
}

function outcome(messages: readonly { fatal?: true | undefined; message: string; line: number }[]): Outcome {
  const fatal = messages.filter((message) => message.fatal).map(({ message, line }) => ({ message, line }));
  return { fatal, reports: messages.length - fatal.length };
}

describe.each(Object.entries(hosts))('%s', (_name, lint) => {
  test('says where a file does not parse', () => {
    const text = `${opening}\nif (true {\n`;
    const { fatal, reports } = lint(text, workspace.write('broken.ts', text));
    expect(fatal).toEqual([{ message: expect.stringContaining('Parsing error: ') as string, line: 5 }]);
    expect(reports).toBe(0);
  });

  test('reads a megabyte on one line', { timeout: 120_000 }, () => {
    const statement = (index: number): string =>
      `async function f${String(index)}(e){try{const r=await fetch("https://api.coze.cn/v3/chat",{method:"POST",body:JSON.stringify(e)}),o=await r.json();return 0===o.code?o.data:4100===o.code?n(o):void 0}catch(e){return e?.code}}`;
    let text = 'const n=e=>e;';
    for (let index = 0; text.length < 2 ** 20; index++) text += statement(index);
    expect(lint(text, workspace.write('bundle.min.js', text)).fatal).toEqual([]);
  });

  test('reads declarations that go in circles', () => {
    const text = `${opening}
      const a = b; const b = a;
      const url = \`\${url}/v3/chat\`;
      let body = { ...body };
      const f = () => g(); const g = () => f();
      const { code } = code;
      class C extends C {}
      enum E { A = E.B, B = E.A }
      type T = T['code'];
      fetch(url, { method: 'POST', body: JSON.stringify(body) }).then((r) => r.json()).then((j) => { if (j.code === a) f(); });
      switch (code) { case a: case b: case E.A: break; }
      new CozeAPI({ baseURL: a }).chat.create(body);
    `;
    expect(lint(text, workspace.write('circles.ts', text)).fatal).toEqual([]);
  });

  test('follows imports that go in circles, lead nowhere, or do not parse', () => {
    workspace.write('one.ts', `export { client } from './two';\nexport * from './two';\n`);
    workspace.write(
      'two.ts',
      `export { client } from './one';\nexport * from './one';\nexport * from './importing';\n`,
    );
    workspace.write('unreadable.ts', 'export const client = {{{');
    const text = `${opening}
      import { client } from './one';
      import { missing } from './not-there';
      import { client as unreadable } from './unreadable';
      import { self } from './importing';
      export const self2 = self;
      export { self2 as self };
      for (const each of [client, missing, unreadable, self]) {
        try { await each.chat.create({ stream: false }); } catch (error) { if (error.code === 4100) throw error; }
      }
      try { await client.chat.create({ bot_id: '1' }); } catch (error) { switch (error.code) { case 4100: break; } }
    `;
    expect(lint(text, workspace.write('importing.ts', text)).fatal).toEqual([]);
  });
});

const depth = 5000;
const deep = {
  parentheses: '('.repeat(depth) + '1' + ')'.repeat(depth),
  lists: '['.repeat(depth) + ']'.repeat(depth),
  objects: '({a:'.repeat(depth) + '1' + '})'.repeat(depth),
  calls: 'f('.repeat(depth) + ')'.repeat(depth),
  sums: 'a+'.repeat(depth) + 'code',
  members: `coze${'.code'.repeat(depth)}`,
  chained: `coze${'.then((r) => r.code)'.repeat(depth)}`,
  conditionals: 'code === 4100 ? 1 : '.repeat(depth) + '1',
  arrows: '() => '.repeat(depth) + 'code',
  negations: '!'.repeat(depth) + 'code',
  templates: '`${'.repeat(depth) + '1' + '}`'.repeat(depth),
  casts: `code${' as any'.repeat(depth)}`,
};

describe.each(Object.entries(deep))('5,000 nested %s', (name, expression) => {
  const text = `${opening}\nexport const value = ${expression};\n`;
  const file = workspace.write(`deep-${name}.ts`, text);

  test('do not end a run of our linter', () => {
    const { fatal } = hosts['our linter'](text, file);
    for (const { message } of fatal)
      expect(message).toBe(`Parsing error: ${file} is nested too deeply to be read.`);
  });

  test('come out of ESLint as they do without our rules', () => {
    const attempt = (withRules: boolean): unknown => {
      try {
        return inEslint(text, file, withRules).fatal;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return error.message.split('\n')[0];
      }
    };
    expect(attempt(true)).toEqual(attempt(false));
  });
});

test('5,000 else-ifs do not end a run of our linter', () => {
  const text = `${opening}\n${'if (error.code === 4100) { f(); } else '.repeat(depth)} { }\n`;
  const file = workspace.write('deep-else.ts', text);
  const { fatal } = hosts['our linter'](text, file);
  for (const { message } of fatal)
    expect(message).toBe(`Parsing error: ${file} is nested too deeply to be read.`);
});
