import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogs } from '@error-codes/catalog';
import { describe, expect, test } from 'vitest';
import type { CodeAction, Document } from '../src/answers.js';
import { createLanguageService } from '../src/create-language-service.js';
import { hover, inCatch, inCompatibleMode, inNativeMode } from './marked.js';

const fileName = '/app/src/chat.ts';
const zh = { settings: { locale: 'zh-CN' } } as const;

function documentOf(text: string, options: Partial<Document> = {}): Document {
  return { fileName, text, ...options };
}

describe('hover', () => {
  test('a code in a comparison is explained', () => {
    const found = hover(inCatch('if (err.code === 41¦01) return;'));
    expect(found?.contents).toMatch(/^\*\*Coze `4101`\*\* · PERMISSION_DENIED\n/);
    expect(found?.contents).toContain('The token may not access this resource.');
    expect(found?.contents).toContain('Grant the permission');
  });

  test.each([
    ['a case', 'switch (err.code) { case ¦4101: return; }'],
    ['a key', "const texts = { ¦4101: 'x' };\n    return texts[err.code as 4101];"],
    ['an item of a list', 'return [4100, 41¦01].includes(err.code!);'],
  ])('%s is explained', (_, body) => {
    expect(hover(inCatch(body))?.contents).toContain('`4101`');
  });

  test.each([
    ['the keyword of a case', 'switch (err.code) { ca¦se 4101: return; }', 'case 4101'],
    [
      'a constant in a case',
      'const DENIED = 4101;\n    switch (err.code) { case DEN¦IED: return; }',
      'case DENIED',
    ],
    ['a constant in a comparison', 'const DENIED = 4101;\n    if (err.code === DEN¦IED) return;', 'DENIED'],
  ])('%s is explained', (_, body, part) => {
    const code = inCatch(body);
    const found = hover(code);
    expect(found?.contents).toContain('`4101`');
    expect(code.replace('¦', '').slice(...(found?.range ?? []))).toBe(part);
  });

  test('an argument of a function of the catalogue is explained', () => {
    const head = "import { describe } from '@error-codes/catalog';\n";
    expect(hover(`${head}describe(41¦01);`)?.contents).toContain('`4101`');
    expect(hover(`${head}describe('Invalid¦ApiKey');`)?.contents).toContain('`InvalidApiKey`');
    expect(hover(`${head}count(41¦01);`)).toBeUndefined();
  });

  test('what begins as a text that is compared counts as handled', () => {
    const contents = hover(inNativeMode("if (reply.c¦ode.startsWith('Throttling')) return;"))?.contents;
    expect(contents).toMatch(/\nHandled here \(\d+ of \d+\):.* `Throttling.RateQuota`/);
    expect(contents).not.toMatch(/Not handled here:.*Throttling/);
  });

  test('the range is that of the code', () => {
    const code = inCatch('if (err.code === 41¦01) return;');
    const start = code.indexOf('41¦01');
    expect(hover(code)?.range).toEqual([start, start + 4]);
  });

  test('a code is explained in Chinese', () => {
    expect(hover(inCatch('if (err.code === 41¦01) return;'), zh)?.contents).toContain('令牌无权访问该资源。');
  });

  test('an alias is shown as it is written', () => {
    const found = hover(inCompatibleMode("if (err.code === 'invalid_¦api_key') return;"));
    expect(found?.contents).toContain('`invalid_api_key`');
  });

  test('a subject tells whose code it is, why we think so, and what is handled', () => {
    const contents = hover(
      inCatch('switch (err.c¦ode) {\n      case 4100: return 1;\n      case 4101: return 2;\n    }'),
    )?.contents;
    expect(contents).toContain('An error code of **Coze**');
    expect(contents).toContain('Operation: `chat.create`');
    expect(contents).toMatch(/following the value/);
    expect(contents).toMatch(/Handled here \(2 of \d+\): `4100`, `4101`/);
    expect(contents).toMatch(/Not handled here: `4000`/);
  });

  test('a subject is described in Chinese', () => {
    const contents = hover(inCatch('if (err.c¦ode === 4100) return;'), zh)?.contents;
    expect(contents).toContain('**扣子的错误码**');
    expect(contents).toContain('依据：');
  });

  test('in Chinese, a list has Chinese commas, and what is bold ends where Markdown sees it', () => {
    const twoCalls = inCatch('if (err.c¦ode === 4100) return;').replace(
      'chat.create(',
      'chat.createAndPoll(',
    );
    expect(hover(twoCalls, zh)?.contents).toMatch(/^接口：`chat\.create`、`/m);
    expect(hover(twoCalls)?.contents).toMatch(/^Operations: `chat\.create`, `/m);
    // Between a bracket and a character, `**` closes nothing.
    const dashScope = hover(inCompatibleMode("if (err.co¦de === 'invalid_api_key') return;"), zh)?.contents;
    expect(dashScope).toMatch(/^\*\*百炼（DashScope）的错误码\*\*$/m);
  });

  test.each([
    ['a property', 'console.log(err.co¦de);'],
    ['a property by its text', "return err['co¦de'];"],
    ['a property that is returned', 'return err.¦code;'],
    ['a property in a template', 'return `failed: ${err.code¦}`;'],
    ['an argument', 'report(err.co¦de);'],
    ['a name in a pattern', 'const { co¦de } = err;'],
    ['the key of a name in a pattern', 'const { co¦de: failure } = err;'],
    ['another name in a pattern', 'const { code: fail¦ure } = err;'],
    ['a name that it was given before', 'const failure = err.code;\n    return { fail¦ure };'],
    [
      'a variable that is written later',
      'let failure: unknown;\n    failure = err.code;\n    return fail¦ure;',
    ],
  ])('a code that nobody compares: %s', (_, body) => {
    const contents = hover(inCatch(body))?.contents;
    expect(contents).toContain('An error code of **Coze**');
    expect(contents).toContain('Operation: `chat.create`');
    expect(contents).toMatch(/Handled here \(0 of \d+\): none/);
  });

  test('a code that nobody compares in the body of a raw request', () => {
    const contents = hover(inNativeMode('return reply.co¦de;'))?.contents;
    expect(contents).toContain('An error code of **DashScope**');
    expect(contents).toContain('Operation: `native.text-generation`');
    expect(contents).toMatch(/following the value/);
    // Made by an SDK, and this body was read without one.
    expect(contents).not.toContain('NetworkError');
  });

  test.each([
    ['elsewhere', 'if (err.code === 4101) return;\n    console.log(err.co¦de);'],
    [
      'under another name',
      'const { code } = err;\n    if (code === 4101) return;\n    console.log(err.co¦de);',
    ],
    ['by its first name', 'if (err.code === 4101) return;\n    const { co¦de } = err;'],
    ['around a callback', 'if (err.code === 4101) later(() => err.co¦de);'],
    ['item by item', 'if ([4101].some((one) => one === err.code)) return err.co¦de;'],
  ])('a code that is handled %s in the same function', (_, body) => {
    expect(hover(inCatch(body))?.contents).toMatch(/Handled here \(1 of \d+\): `4101`/);
  });

  test('what another function does is not here', () => {
    const other = 'export const isDenied = (err: APIError) => err.code === 4101;\n';
    expect(hover(other + inCatch('return err.co¦de;'))?.contents).toMatch(/Handled here \(0 of/);
  });

  test('what the host knows of a type is asked for where somebody points', () => {
    const asked: string[] = [];
    const text = `import { failure } from './failure';\n${inCatch('console.log(failure.code);')}`;
    const property = { package: '@coze/api', name: 'APIError.code' };
    const answer = { literals: [], open: true, primitives: ['number'], names: [], property } as const;
    const types: Document['types'] = {
      answer: (questions) =>
        questions.map(({ range }) => {
          asked.push(text.slice(...range));
          return answer;
        }),
    };
    const service = createLanguageService();
    const document = documentOf(text, { types });
    service.inlayHints(document, [0, text.length]);
    expect(asked).toEqual([]);
    const contents = service.hoverAt(document, text.indexOf('code);'))?.contents;
    expect(asked).toEqual(['failure.code']);
    expect(contents).toMatch(/An error code of \*\*Coze\*\*\n\nKnown by its type/);
  });

  test('a name alone makes a code of what somebody compares with one', () => {
    const named = (body: string) =>
      `import { CozeAPI } from '@coze/api';\nexport function onCozeError(code: number) {\n  ${body}\n}\n`;
    expect(hover(named('if (code === 4101) return;\n  console.log(co¦de);'))?.contents).toContain('Guessed');
    expect(hover(named('console.log(co¦de);'))).toBeUndefined();
  });

  test.each([
    ['what holds the code', 'console.log(er¦r.code);'],
    ['another property', 'console.log(err.mess¦age);'],
    ['an HTTP status that nobody compares', 'console.log(err.sta¦tus);'],
    ['the key of an object', 'return { co¦de: err.code };'],
    ['a code that the program writes', 'const code = 4100;\n    return { co¦de };'],
    ['a number that is no code', 'const limit = 41¦01;\n    if (err.code === 4100) return limit;'],
    ['an HTTP status', 'if (err.status === 4¦01 || err.code === 4100) return;'],
    ['a code that the catalogue lacks', 'if (err.code === 41¦17) return;'],
  ])('nothing is said of %s', (_, body) => {
    expect(hover(inCatch(body))).toBeUndefined();
  });
});

describe('inlay hints', () => {
  const hintsOf = (text: string, options: Partial<Document> = {}) =>
    createLanguageService().inlayHints(documentOf(text, options), [0, text.length]);

  test('a bare number in a case has its summary behind the colon', () => {
    const text = inCatch('switch (err.code) {\n      case 4101:\n        return;\n    }');
    expect(hintsOf(text)).toEqual([
      { offset: text.indexOf('4101:') + 5, label: '/* The token may not access this resource */' },
    ]);
  });

  test('a bare number in a comparison has it behind the number', () => {
    const text = inCatch('if (err.code === 4101) return;');
    expect(hintsOf(text, zh)).toEqual([
      { offset: text.indexOf('4101') + 4, label: '/* 令牌无权访问该资源 */' },
    ]);
  });

  test('a code in words needs none', () => {
    expect(hintsOf(inCompatibleMode("if (err.code === 'invalid_api_key') return;"))).toEqual([]);
  });

  test('only what is asked for is answered', () => {
    const text = inCatch('if (err.code === 4101) return;');
    expect(createLanguageService().inlayHints(documentOf(text), [0, 20])).toEqual([]);
  });
});

describe('a file that has never parsed', () => {
  const brokenBelow = (code: string): string => `${code}\nexport function broken( {\n  return 1;\n`;
  const brokenAbove = (code: string): string =>
    code.replace('export async', 'export function open() {\n  if (true) {\n    log();\n\nexport async');

  test.each([
    ['below', brokenBelow],
    ['above', brokenAbove],
  ])('a code and what holds it have hovers; what is broken stands %s', (_, broken) => {
    const code = inCatch('if (err.code === 4101) return;');
    expect(hover(broken(code.replace('4101', '41¦01')))?.contents).toContain('`4101`');
    const marked = broken(code.replace('err.code', 'err.co¦de'));
    const found = hover(marked);
    expect(found?.contents).toContain('An error code of **Coze**');
    expect(found?.contents).toContain('Operation: `chat.create`');
    // What is handled may stand in what could not be read.
    expect(found?.contents).not.toMatch(/andled here/);
    expect(marked.replace('¦', '').slice(...(found?.range ?? []))).toBe('err.code');
  });

  test('numbers have hints, and codes their handlers', () => {
    const service = createLanguageService();
    const document = documentOf(brokenBelow(inCatch('if (err.code === 4101) return;')));
    const start = document.text.indexOf('4101');
    expect(service.inlayHints(document, [0, document.text.length])).toEqual([
      { offset: start + 4, label: '/* The token may not access this resource */' },
    ]);
    expect(service.handlersOf(document, { provider: 'coze', code: 4101 })).toEqual([[start, start + 4]]);
    expect(service.diagnostics(document)).toEqual([]);
  });

  test('a `switch` is not completed, for some of its codes may be out of sight', () => {
    const document = documentOf(brokenBelow(inCatch('switch (err.code) { case 4100: return; }')));
    const at = document.text.indexOf('switch');
    expect(createLanguageService().refactoringsAt(document, at)).toEqual([]);
  });

  test('once it has parsed, that is what is known', () => {
    const service = createLanguageService();
    const whole = inCatch('if (err.code === 4101) return;');
    service.hoverAt(documentOf(whole), 0);
    const document = documentOf(brokenBelow(whole));
    const contents = service.hoverAt(document, document.text.indexOf('code === 4101'))?.contents;
    expect(contents).toMatch(/Handled here \(1 of/);
  });

  test.each([
    ['what is broken itself', inCatch('if (err.code === 41¦01) return; const x = ;')],
    [
      'a template that is not closed',
      "import { APIError } from '@coze/api';\nconst page = `\ndeclare const err: APIError;\nerr.code === 41¦01;\n",
    ],
    [
      'a comment of several lines',
      "import { APIError } from '@coze/api';\nlet page; /* such as\ndeclare const err: APIError;\nerr.code === 41¦01;\n*/\nconst x = ;\n",
    ],
    [
      'the body of a function that is indented no further than its head',
      "import { APIError } from '@coze/api';\ndeclare const err: APIError;\nfunction wallet(err: { code: number }) {\nlog(err.code === 41¦01);\nconst x = ;\n}\n",
    ],
    [
      'what a comment above a broken statement names',
      '/** @errorCodes coze */\nconst code = = 1;\nconst status = ask();\nlog(status === 41¦01);\n',
    ],
  ])('nothing is said of %s', (_, code) => {
    expect(hover(code)).toBeUndefined();
  });
});

describe('diagnostics', () => {
  const wrong = inCatch('if (err.code === 4117) return;');

  test('a report has the place, the rule, its words and its page', () => {
    const start = wrong.indexOf('4117');
    expect(createLanguageService().diagnostics(documentOf(wrong))).toEqual([
      {
        ruleId: 'error-codes/no-unknown-code',
        range: [start, start + 4],
        message: expect.stringContaining('4117') as string,
        severity: 'error',
        url: 'https://github.com/error-codes/error-codes/blob/main/docs/rules/no-unknown-code.md',
      },
    ]);
  });

  test('rules, severities and comments are those of ESLint', () => {
    const service = createLanguageService();
    const rules = { 'error-codes/no-unknown-code': 'warn' } as const;
    expect(service.diagnostics(documentOf(wrong, { rules })).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
    const silenced = wrong.replace(
      'if (err',
      '// eslint-disable-next-line error-codes/no-unknown-code\n    if (err',
    );
    expect(service.diagnostics(documentOf(silenced))).toEqual([]);
  });

  test('while the text does not parse, what was reported before stands where it has moved to', () => {
    const service = createLanguageService();
    service.diagnostics(documentOf(wrong));
    const broken = wrong.replace('return await', 'const x = ;\n    return await');
    const start = broken.indexOf('4117');
    expect(service.diagnostics(documentOf(broken)).map(({ range }) => range)).toEqual([[start, start + 4]]);
  });

  test('while the text does not parse, nothing is said of what has been changed', () => {
    const service = createLanguageService();
    service.diagnostics(documentOf(wrong));
    expect(service.diagnostics(documentOf(wrong.replace('4117)', '41)( ')))).toEqual([]);
  });

  test('what was reported the last time stands where it has moved to, without a look at the new text', () => {
    const service = createLanguageService();
    expect(service.lastDiagnostics(documentOf(wrong))).toBeUndefined();
    service.diagnostics(documentOf(wrong));
    const longer = wrong.replace('return await', 'if (bot_id === "") return;\n    return await');
    const start = longer.indexOf('4117');
    const last = service.lastDiagnostics(documentOf(longer));
    expect(last?.diagnostics.map(({ range }) => range)).toEqual([[start, start + 4]]);
    expect(last?.isCurrent).toBe(false);
    expect(service.lastDiagnostics(documentOf(wrong.replace('4117', '4100')))?.diagnostics).toEqual([]);
    expect(service.lastDiagnostics(documentOf(wrong))?.isCurrent).toBe(true);
  });

  test.each([
    ['a branch', 'case 4101: return; }', 'case 4101: return; case 4000: foo(; }'],
    [
      'a branch for all others',
      'case 4101: return; }',
      'case 4101: return;\n      default:\n        foo(; }',
    ],
    ['a branch in front', '{ case 4101', '{ case 4000: foo(; case 4101'],
  ])('while the text does not parse, nothing is said of a construct that has got %s', (_, part, changed) => {
    const service = createLanguageService();
    const code = inCatch('switch (err.code) { case 4101: return; }');
    expect(service.diagnostics(documentOf(code))).toHaveLength(1);
    const document = documentOf(code.replace(part, changed));
    expect(service.diagnostics(document)).toEqual([]);
    expect(service.codeActions(document, [0, document.text.length])).toEqual([]);
  });

  test('a text that never parsed has none', () => {
    expect(createLanguageService().diagnostics(documentOf(`${wrong}(`))).toEqual([]);
  });
});

describe('code actions', () => {
  function actionsAt(code: string, part: string, options: Partial<Document> = {}): readonly CodeAction[] {
    const start = code.indexOf(part);
    return createLanguageService().codeActions(documentOf(code, options), [start, start + part.length]);
  }

  function applied(text: string, action: CodeAction | undefined): string {
    if (!action) throw new Error('There is no such action.');
    return action.edits.reduceRight(
      (changed, { range: [start, end], text: inserted }) =>
        changed.slice(0, start) + inserted + changed.slice(end),
      text,
    );
  }

  test('the suggestion of a rule', () => {
    const code = inCompatibleMode("if (err.code === 'invalid_api_kye') return;");
    const [first] = actionsAt(code, 'invalid_api_kye');
    expect(first?.kind).toBe('suggestion');
    expect(applied(code, first)).toContain("=== 'invalid_api_key'");
  });

  test('the fix of a rule', () => {
    const code = `export const ask = (headers: HeadersInit) =>
  fetch('https://api.coze.cn/v3/chat', {
    method: 'POST',
    headers,
    body: JSON.stringify({ bot_id: 'b', user_id: 'u', stream: false }),
  });
`;
    const [first] = actionsAt(code, 'stream');
    expect(first?.kind).toBe('fix');
    expect(applied(code, first)).toContain('stream: false, auto_save_history: true');
  });

  test('while the text does not parse, what mends a statement that is as it was', () => {
    const service = createLanguageService();
    const code = inCompatibleMode("if (err.code === 'invalid_api_kye') return;");
    service.diagnostics(documentOf(code));
    const text = code.replace('if (err.code', 'foo(;\n    if (err.code');
    const start = text.indexOf('invalid_api_kye');
    const [first] = service.codeActions(documentOf(text), [start, start]);
    expect(applied(text, first)).toBe(text.replace('_kye', '_key'));
  });

  test('all missing codes', () => {
    const code = inCatch('switch (err.code) {\n      case 4100:\n        return 1;\n    }');
    const [first] = actionsAt(code, 'err.code) {');
    expect(applied(code, first)).toContain('case 4101:');
  });

  test('a comment that disables the rule for this line', () => {
    const code = inCatch('if (err.code === 4117) return;');
    const action = actionsAt(code, '4117').find(({ kind }) => kind === 'disable');
    expect(action?.title).toBe('Disable error-codes/no-unknown-code for this line');
    const silenced = applied(code, action);
    expect(silenced).toContain('\n    // eslint-disable-next-line error-codes/no-unknown-code\n    if (err');
    expect(createLanguageService().diagnostics(documentOf(silenced))).toEqual([]);
  });

  test.each([
    ['// eslint-disable-next-line no-console', 'error-codes/no-unknown-code, no-console'],
    [
      '// eslint-disable-next-line no-console, no-alert -- shown',
      'error-codes/no-unknown-code, no-console, no-alert -- shown',
    ],
    ['/* eslint-disable-next-line no-console */', 'error-codes/no-unknown-code, no-console */'],
    // To ESLint, all of that is the name of a rule.
    ['// eslint-disable-next-line no-console // shown', 'error-codes/no-unknown-code, no-console // shown'],
    ['/* eslint-disable-next-line\n      no-console */', 'error-codes/no-unknown-code,\n      no-console */'],
    [
      '/* eslint-disable-next-line\n      no-console\n      -- shown\n    */',
      'error-codes/no-unknown-code,\n      no-console\n      -- shown\n    */',
    ],
  ])('a comment that disables other rules for this line goes on doing so: %s', (comment, rules) => {
    const code = inCatch(`${comment}\n    if (err.code === 4117) console.log(bot_id);`);
    const silenced = applied(
      code,
      actionsAt(code, '4117').find(({ kind }) => kind === 'disable'),
    );
    expect(silenced).toContain(` eslint-disable-next-line ${rules}\n    if (err`);
    expect(createLanguageService().diagnostics(documentOf(silenced))).toEqual([]);
  });

  const tsx = { fileName: '/app/src/chat.tsx' };

  const silence = (code: string, options: Partial<Document> = {}): CodeAction | undefined =>
    actionsAt(code, '4117', options).find(({ kind }) => kind === 'disable');

  // TypeScript, oxlint, Prettier and others look for these right above a line.
  const directives = [
    '// @ts-ignore',
    '// @ts-expect-error: why',
    '/* @ts-ignore */',
    '// prettier-ignore',
    '/* prettier-ignore */',
    '// oxlint-disable-next-line no-console',
    '// biome-ignore lint/suspicious/noConsole: shown',
    '/* istanbul ignore next */',
  ];

  test.each(directives)('a rule is disabled behind the line that a comment is about: %s', (comment) => {
    const code = inCatch(`${comment}\n    if (err.code === 4117) console.log(bot_id);`);
    const silenced = applied(code, silence(code));
    expect(silenced).toContain(
      `\n    ${comment}\n    if (err.code === 4117) console.log(bot_id); // eslint-disable-line error-codes/no-unknown-code\n`,
    );
    expect(createLanguageService().diagnostics(documentOf(silenced))).toEqual([]);
  });

  test('a rule is disabled behind the line: beside another, without blanks, in a file of Windows', () => {
    const of = (line: string) => inCatch(`// @ts-ignore\n    ${line}`).replaceAll('\n', '\r\n');
    const behind = 'if (err.code === 4117) return; // eslint-disable-line';
    const both = of(`${behind} no-alert -- shown`);
    expect(applied(both, silence(both))).toBe(of(`${behind} error-codes/no-unknown-code, no-alert -- shown`));
    const blanks = of('if (err.code === 4117) return;  ');
    expect(applied(blanks, silence(blanks))).toBe(of(`${behind} error-codes/no-unknown-code`));
  });

  test.each([
    ['of one line', '// gone'],
    ['of several', '/* gone\n    for good */'],
  ])('a rule is disabled between the code of a line and another comment %s', (_, comment) => {
    const of = (behind: string) => inCatch(`// @ts-ignore\n    if (err.code === 4117) return; ${behind}`);
    const code = of(comment);
    const silenced = applied(code, silence(code));
    expect(silenced).toBe(of(`/* eslint-disable-line error-codes/no-unknown-code */ ${comment}`));
    expect(createLanguageService().diagnostics(documentOf(silenced))).toEqual([]);
  });

  test('no rule is disabled behind a line that ends in a template', () => {
    const line = 'if (err.code === 4117) return `\n    `;';
    expect(silence(inCatch(`// @ts-ignore\n    ${line}`))).toBeUndefined();
    expect(silence(inCatch(line))).toBeDefined();
  });

  test('no rule is disabled behind a line between the children of an element', () => {
    const code = (comment: string): string =>
      inCatch(
        `show(\n      <p>\n        ${comment}\n        {err.code === 4117 && <b>No</b>}\n      </p>,\n    );`,
      );
    expect(silence(code('{/* @ts-ignore */}'), tsx)).toBeUndefined();
    const other = code('{/* eslint-disable-next-line no-alert */}');
    expect(applied(other, silence(other, tsx))).toBe(
      code('{/* eslint-disable-next-line error-codes/no-unknown-code, no-alert */}'),
    );
  });

  test.each(['/* prettier-ignore */ log(bot_id);', '/* prettier-ignore */ log(bot_id); /* shown */'])(
    'a comment that only looks like one about the next line is none: %s',
    (line) => {
      const code = inCatch(`${line}\n    if (err.code === 4117) return;`);
      expect(applied(code, silence(code))).toContain(
        `${line}\n    // eslint-disable-next-line error-codes/no-unknown-code\n    if`,
      );
    },
  );

  test.each([
    ...directives,
    '// eslint-disable-next-line',
    '// eslint-disable-next-line no-console',
    '// eslint-disable-next-line no-console\n    // @ts-ignore',
    '/* eslint-disable-next-line\n      no-console */',
  ])('an explanation stands above a comment about this line: %s', (comment) => {
    const code = inCatch(`${comment}\n    if (err.code === 4101) console.log(bot_id);`);
    const explained = applied(code, actionsAt(code, '4101')[0]);
    expect(explained).toContain(`.\n    ${comment}\n    if (err.code`);
    expect(explained).toMatch(/throw err;\n {4}\/\/ 4101: /);
  });

  test('a comment that explains the code', () => {
    const code = inCatch('if (err.code === 4101) return;');
    const actions = actionsAt(code, '4101', zh);
    expect(actions.map(({ title }) => title)).toEqual(['用注释解释 4101']);
    expect(applied(code, actions[0])).toContain('\n    // 4101：令牌无权访问该资源。');
  });

  // Codes of the vendor table whose explanations are long, and one whose is not.
  test.each([
    ['en', 4101],
    ['en', 4016],
    ['zh-CN', 4101],
    ['zh-CN', 4007],
  ] as const)('an explanation has lines of at most 100 columns: %s, %d', (locale, code) => {
    const text = inCatch(`if (err.code === ${code}) return;`);
    const [action] = actionsAt(text, String(code), { settings: { locale } });
    const lines = action?.edits[0]?.text.trimEnd().split('\n') ?? [];
    const columns = (line: string): number => line.length + (line.match(/[\u3000-\uFFEF]/g)?.length ?? 0);
    for (const line of lines) {
      expect(line).toMatch(/^ {4}\/\/ \S.*\S$/);
      expect(line).not.toMatch(/^ {4}\/\/ [，。、；：）]|（$/);
      expect(columns(line)).toBeLessThanOrEqual(100);
    }
    for (const line of lines.slice(0, -1)) expect(columns(line)).toBeGreaterThan(80);
    expect(lines.length).toBeGreaterThan(1);
    const { summary, cause, fix } = catalogs.coze.entry(code)?.text[locale] ?? {};
    const joined = lines
      .map((line) => line.slice(7))
      .join('')
      .replaceAll(' ', '');
    const whole =
      locale === 'en' ? `${code}: ${summary}. ${cause} ${fix}` : `${code}：${summary}。${cause}${fix}`;
    expect(joined).toBe(whole.replaceAll(' ', ''));
  });

  test('a comment between the children of an element', () => {
    const code = inCatch('show(\n      <p>\n        {err.code === 4101 && <b>No</b>}\n      </p>,\n    );');
    const [action] = actionsAt(code, '4101', tsx);
    expect(applied(code, action)).toMatch(/<p>\n {8}\{\/\* 4101: .*(?:\n {12}\S.*)+ \*\/\}\n {8}\{err/);
  });

  test('a comment above an attribute of an element', () => {
    const code = inCatch("show(\n      <p\n        title={err.code === 4101 ? 'No' : ''}\n      />,\n    );");
    const [action] = actionsAt(code, '4101', tsx);
    expect(applied(code, action)).toMatch(/<p\n {8}\/\/ 4101: .*(?:\n {8}\/\/ .*)+\n {8}title/);
  });

  test('none where a comment would become a part of a text', () => {
    const code = inCatch('return `\n      ${err.code === 4101 || err.code === 4117}\n    `;');
    expect(actionsAt(code, '4101')).toEqual([]);
    expect(actionsAt(code, '4117').map(({ kind }) => kind)).not.toContain('disable');
  });

  test('line ends are those of the file', () => {
    const code = inCatch('if (err.code === 4101) return;').replaceAll('\n', '\r\n');
    expect(actionsAt(code, '4101')[0]?.edits[0]?.text.endsWith('\r\n')).toBe(true);
  });

  test('line ends of what a rule suggests are those of the file', () => {
    const code = inCatch(
      'switch (err.code) {\n      case 4100: // token\n        return 1;\n    }',
    ).replaceAll('\n', '\r\n');
    const changed = applied(code, actionsAt(code, 'err.code) {')[0]);
    expect(changed).toContain('case 4101:');
    expect(changed).not.toMatch(/[^\r]\n|\r[^\n]/);
  });

  describe('without a report', () => {
    const refactoringsAt = (code: string): readonly CodeAction[] =>
      createLanguageService().refactoringsAt(documentOf(code.replace('¦', '')), code.indexOf('¦'));
    const completed = (code: string): string => {
      const action = refactoringsAt(code).find(({ kind }) => kind === 'complete');
      expect(action?.title).toMatch(/^Handle all missing codes \(\d+\)$/);
      return applied(code.replace('¦', ''), action);
    };

    test.each([
      ['the keyword of a switch', 'swi¦tch (err.code) {\n      case 4100:\n        return 1;\n    }'],
      ['the subject of a switch', 'switch (err.c¦ode) {\n      case 4100:\n        return 1;\n    }'],
      ['a case', 'switch (err.code) {\n      ca¦se 4100:\n        return 1;\n    }'],
      [
        'a switch that has a default',
        'swi¦tch (err.code) {\n      case 4100:\n        return 1;\n      default:\n        return 2;\n    }',
      ],
    ])('all missing codes: %s', (_, body) => {
      const changed = completed(inCatch(body));
      // Those that must be handled come first.
      const [first, second] = ['case 4101: // The token may not access this resource', 'case 4000: // '];
      expect(changed).toMatch(new RegExp(`return 1;\\n {6}${first}\\n {8}throw .*\\n {6}${second}`));
      expect(createLanguageService().diagnostics(documentOf(changed))).toEqual([]);
    });

    test('all missing codes of a table, with a fallback or without', () => {
      const table =
        "const te¦xts: Record<number, string> = { 4100: 'a', 4101: 'b' };\n    return texts[err.code!]";
      for (const use of [`${table};`, `${table} ?? 'c';`])
        expect(completed(inCatch(use))).toContain("4101: 'b', 4000: ");
    });

    test.each([
      ['the body of a switch', 'switch (err.code) {\n      case 4100:\n        ret¦urn 1;\n    }'],
      [
        'a chain, which has no plain place',
        'if (err.co¦de === 4100) return 1;\n    else if (err.code === 4101) return 2;',
      ],
      ['a switch over something else', "swi¦tch (err.message) {\n      case 'a':\n        return 1;\n    }"],
    ])('nothing at %s', (_, body) => {
      expect(refactoringsAt(inCatch(body))).toEqual([]);
    });

    test('nothing while the text does not parse', () => {
      const service = createLanguageService();
      const code = inCatch('switch (err.code) {\n      case 4100:\n        return 1;\n    }');
      const offset = code.indexOf('switch');
      expect(service.refactoringsAt(documentOf(code), offset)).toHaveLength(1);
      expect(service.refactoringsAt(documentOf(`${code}(`), offset)).toEqual([]);
    });
  });
});

describe('references', () => {
  const text = inCatch(
    'switch (err.code) {\n      case 4101: return 1;\n    }\n    if (err.code === 4101) throw err;',
  );

  test('the code at an offset', () => {
    expect(createLanguageService().codeAt(documentOf(text), text.indexOf('4101') + 1)).toEqual({
      provider: 'coze',
      code: 4101,
    });
  });

  test('every handler of a code', () => {
    const found = createLanguageService().handlersOf(documentOf(text), { provider: 'coze', code: 4101 });
    expect(found.map(([start, end]) => text.slice(start, end))).toEqual(['4101', '4101']);
  });

  test('what names a constant is a handler, too', () => {
    const code = inCatch(
      'const DENIED = 4101;\n    if (err.code === DENIED) return;\n    switch (err.code) { case DENIED: return; }',
    );
    const found = createLanguageService().handlersOf(documentOf(code), { provider: 'coze', code: 4101 });
    expect(found.map(([start, end]) => code.slice(start, end)).sort()).toEqual(['4101', 'DENIED', 'DENIED']);
  });

  test('a list of another file is mentioned where it is read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'error-codes-'));
    writeFileSync(join(folder, 'coze-codes.ts'), 'export const cozeFatal = [4100, 4101] as const;\n');
    const code = `import { cozeFatal } from './coze-codes';\n${inCatch('if (cozeFatal.includes(err.code)) return;')}`;
    const document = documentOf(code, { fileName: join(folder, 'chat.ts') });
    const found = createLanguageService().handlersOf(document, { provider: 'coze', code: 4101 });
    rmSync(folder, { recursive: true });
    expect(found.map(([start, end]) => code.slice(start, end))).toEqual(['cozeFatal.includes(err.code)']);
  });

  test('an alias is the code, too', () => {
    const alias = inCompatibleMode("if (err.code === 'invalid_api_key') return;");
    const found = createLanguageService().handlersOf(documentOf(alias), {
      provider: 'dashscope',
      code: 'InvalidApiKey',
    });
    expect(found).toHaveLength(1);
  });

  test('another provider’s code of the same digits is none', () => {
    expect(
      createLanguageService().handlersOf(documentOf(text), { provider: 'dashscope', code: 4101 }),
    ).toEqual([]);
  });
});
