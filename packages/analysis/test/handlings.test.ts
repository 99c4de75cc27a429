import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { analyze, configure, parserFromOxc } from '../src/index.js';

const parse = parserFromOxc(parseSync);

/** What a program does about errors, each as `codes by name with lines | line of all others | operations`. */
function handlingsIn(text: string): readonly string[] {
  const fileName = 'handle.ts';
  const lineOf = ([start]: readonly [number, number]): number => text.slice(0, start).split('\n').length;
  const { handlings } = analyze({ ...parse(text, fileName), text, fileName }, configure());
  return handlings.map(({ codes, others, operations }) =>
    [
      codes.map(({ entry, range }) => `${entry.code}@${lineOf(range)}`).join(' '),
      others ? lineOf(others) : '-',
      operations ? [...operations].join(' ') : 'any',
    ].join(' | '),
  );
}

const client = `import { APIError, CozeAPI } from '@coze/api'; const coze = new CozeAPI({ token: key() });`;
const chat = `${client}
export async function ask() {
  try {
    return await coze.chat.create({ bot_id: '1' });
  } catch (error) {`;

const handled = (test: string): string => `if (${test}) retry();`;

test('codes are found with the tests, keys and lists that name them, and belong to what was called', () => {
  expect(
    handlingsIn(`${chat}
    if (error.code === 4100) login();
    else if ([4008, 4009].includes(error.code)) wait();
  }
}`),
  ).toEqual(['4100@6 4008@7 4009@7 | - | chat.create']);
});

test('a helper that is given an error may get it from any operation', () => {
  expect(
    handlingsIn(`${client}
const TEXTS = {
  4100: 'a',
  4101: 'b',
};
export const textOf = (error: APIError) => TEXTS[error.code];`),
  ).toEqual(['4100@3 4101@4 | - | any']);
});

test('a beginning stands for all codes that begin so', () => {
  const [found = ''] = handlingsIn(`
import OpenAI, { APIError } from 'openai';
const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
export async function ask() {
  try {
    await qwen.models.list();
  } catch (error) {
    if (error instanceof APIError && error.code?.startsWith('Throttling')) wait();
  }
}`);
  expect(found).toMatch(/^Throttling@8 .*Throttling\.RateQuota@8 .*\| - \| compatible\.models\.list$/);
});

test.each([
  ['an end', 'error.code >= 6000', [6003, 700012006], [4100, 5000]],
  ['two ends', '4100 <= error.code && error.code < 4200', [4100, 4101, 4105], [4020, 4200]],
  ['what is more to it', 'retries < 3 && error.code > 4999', [5000, 6003], [4315]],
  ['a code beside it', 'error.code === 4008 || error.code >= 5000', [4008, 5000], [4009]],
  [
    'a code left out',
    'error.code >= 4100 && error.code < 4200 && !(error.code > 4101)',
    [4100, 4101],
    [4102],
  ],
])('a range with %s stands for the documented codes in it', (_, test, inside, outside) => {
  const [found = ''] = handlingsIn(`${chat}\n${handled(test)}\n}\n}`);
  for (const code of inside) expect(found).toContain(`${code}@6`);
  for (const code of outside) expect(found).not.toContain(`${code}@`);
  // Only seen, and written down nowhere.
  expect(found).not.toContain('720701003@');
  expect(found).toContain('| - | chat.create');
});

test.each([
  ['is ruled out', '!(error.code >= 5000)'],
  ['is ruled out by its ends', 'error.code < 4100 || error.code >= 4200'],
  ['a success lies in', 'error.code < 5000'],
  ['a value that is not known ends', 'error.code >= limit'],
  ['is about the status', 'error.status >= 400'],
])('a range that %s stands for no code', (_, test) => {
  expect(handlingsIn(`${chat}\n${handled(test)}\n}\n}`).join()).not.toContain('@');
});

test('what is done for a range is not done for the others', () => {
  const [found = ''] = handlingsIn(`${chat}\nif (error.code >= 5000) retry();\nelse show(error);\n}\n}`);
  expect(found).toMatch(/^5000@6 .*\| 7 \| chat\.create$/);
  expect(found).not.toContain('4100@');
});

test.each([
  ['the ends', 'if (error.code < 4100 || error.code > 4101) throw error;\nreturn login();', 6],
  ['what is not within', 'if (!(error.code >= 4100 && error.code <= 4101)) throw error;\nreturn login();', 6],
  [
    'one end and the other',
    'if (error.code < 4100) throw error;if (error.code > 4101) throw error;\nlogin();',
    6,
  ],
  [
    'the upper end first',
    'if (error.code > 4101) { throw error; }if (error.code < 4100) throw error;\nlogin();',
    6,
  ],
  [
    'an end inside of the other',
    'if (error.code >= 4100) { if (error.code <= 4101) return login(); }\nthrow error;',
    7,
  ],
  [
    'an end thrown on inside',
    'if (error.code >= 4100) {if (error.code > 4101) throw error; return login(); }\nthrow error;',
    7,
  ],
  ['the ends, with an else', 'if (error.code < 4100 || error.code > 4101) throw error; else login();', 6],
])('a range whose rest is thrown on, by %s, is what is handled', (_, body, line) => {
  expect(handlingsIn(`${chat}\n${body}\n}\n}`)).toEqual([`4100@6 4101@6 | ${line} | chat.create`]);
});

test('a range that is only thrown on has no branch, and what is thrown that one makes is one', () => {
  expect(handlingsIn(`${chat}\nif (error.code >= 5000) throw error;\nlogin();\n}\n}`)).toEqual([
    ' | 6 | chat.create',
  ]);
  const [found = ''] = handlingsIn(`${chat}\nif (error.code >= 5000) throw new Error('down');\n}\n}`);
  expect(found).toMatch(/^5000@6 .*\| - \| chat\.create$/);
});

test('each of two ranges has what the one before it has left', () => {
  const [found = ''] = handlingsIn(
    `${chat}\nif (error.code >= 6000) return login();\nif (error.code >= 5000) return retry();\nthrow error;\n}\n}`,
  );
  expect(found).toMatch(/^(?:\d+@6 )*5000@7 .*\| 8 \| chat\.create$/);
  expect(found).toContain('6003@6 ');
  expect(found).not.toContain('6003@7');
});

test.each(['body.code > 0', 'body.code >= 4000', 'body.code >= 4000 && body.code !== 4100'])(
  'a range of all codes, %s, is a fallback',
  (test) => {
    const [found = ''] = handlingsIn(`
export async function ask() {
  const reply = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
  const body = await reply.json();
  if (${test}) throw new Error(body.msg);
  return body.data;
}`);
    expect(found).toBe(`${test.includes('4100') ? '4100@5' : ''} | 5 | chat.create`);
  },
);

test('a range that only a name vouches for is left out', () => {
  expect(handlingsIn('export const isBroken = (cozeError) => cozeError.code >= 5000;')).toEqual([]);
});

test.each([
  ['a default', 'switch (error.code) { case 4100: login(); break; default: show(error); }', 6],
  ['an else', 'if (error.code === 4100) login(); else show(error);', 6],
  ['what follows', 'if (error.code === 4100) {\n return login(); }\n show(error);', 8],
  ['what is thrown again after a look', 'if (error.code === 4100) return login();\n throw error;', 7],
  ['a catch that names nothing', 'show(error);', 6],
])('all other codes end up in %s', (_, body, line) => {
  const [found = '', ...more] = handlingsIn(`${chat}\n${body}\n}\n}`);
  expect(more).toEqual([]);
  expect(found).toContain(`| ${line} | chat.create`);
});

test.each([
  ['nothing', 'if (error.code === 4100) login();'],
  [
    'nothing but a branch for other errors',
    'if (!(error instanceof APIError)) throw error;\nif (error.code === 4100) login();',
  ],
  ['other cases', 'switch (error.code) { case 4100: login(); break; case 4101: ask(); }'],
])('all other codes end up nowhere where there is %s', (_, body) => {
  const [found = ''] = handlingsIn(`${chat}\n${body}\n}\n}`);
  expect(found).toContain('| - |');
});

test.each([
  ['a list', '[4100, 4101].includes(error.code)'],
  ['a set', 'AUTH.has(error.code)'],
  ['a comparison of numbers', 'Number(error.code) === 4100 || Number(error.code) === 4101'],
  ['a range of numbers', 'Number(error.code) >= 4100 && Number(error.code) <= 4101'],
  ['a beginning', "String(error.code).startsWith('410')"],
])('what is thrown again behind %s is what all other codes end up in', (_, test) => {
  const handlings = (body: string): readonly string[] =>
    handlingsIn(`const AUTH = new Set([4100, 4101]);${chat}\n${body}\n}\n}`);
  const behind = handlings(`if (${test}) return login();\nthrow error;`);
  expect(behind).toEqual([expect.stringMatching(/^4100@\d 4101@\d .*\| 7 \| chat\.create$/)]);
});

test('what is thrown again before a branch for the codes of a list is what all other codes end up in', () => {
  expect(
    handlingsIn(`${chat}\nif (![4100, 4101].includes(error.code)) throw error;\nlogin();\n}\n}`),
  ).toEqual(['4100@6 4101@6 | 6 | chat.create']);
});

test('a catch that only throws again handles nothing', () => {
  expect(handlingsIn(`${chat} throw error; } }`)).toEqual([]);
  expect(handlingsIn(`${chat} } }`)).toEqual([]);
});

test('who asks whether a code is one of some does nothing about the others', () => {
  expect(
    handlingsIn(`${client}
export function isGone(error: APIError): boolean {
  switch (error.code) {
    case 4100:
      return true;
    default:
      return false;
  }
}`),
  ).toEqual(['4100@4 | - | any']);
});

test('what follows the tests of a body is what happens to a success', () => {
  const body = (end: string): string => `
export async function ask() {
  const reply = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
  const body = await reply.json();
  if (body.code === 4100) return login();
  ${end}
}`;
  expect(handlingsIn(body('return body.data;'))).toEqual(['4100@5 | - | chat.create']);
  expect(handlingsIn(body('if (body.code !== 0) throw new Error(body.msg);'))).toEqual([
    '4100@5 | 6 | chat.create',
  ]);
});

test('a status that is looked at stands for all codes of an API whose failures have one', () => {
  expect(
    handlingsIn(`
export async function ask() {
  const reply = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models');
  if (!reply.ok) throw new Error('failed');
  return reply.json();
}`),
  ).toEqual([' | 4 | compatible.models.list']);
});

test('a loop that sees all events which tell of errors takes every code', () => {
  const loop = (seen: string): string => `${client}
import { ChatEventType } from '@coze/api';
export async function* ask() {
  for await (const part of coze.chat.stream({ bot_id: '1' })) {
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) yield part.data.content;
    ${seen}
  }
}`;
  expect(handlingsIn(loop(''))).toEqual([]);
  expect(handlingsIn(loop('else throw new Error(JSON.stringify(part));'))).toEqual([' | 4 | chat.create']);
});

test('one everyday code with nothing but a name to vouch for it is left out', () => {
  expect(handlingsIn(`export const isGone = (cozeError) => cozeError.code === 4001;`)).toEqual([]);
  expect(handlingsIn(`export const isGone = (cozeError) => [4100, 4016].includes(cozeError.code);`)).toEqual([
    '4100@1 4016@1 | - | any',
  ]);
});
