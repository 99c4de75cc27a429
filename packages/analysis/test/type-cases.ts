import { catalogs } from '@error-codes/catalog';
import type { Declaration, TypeAnswer } from '../src/types/types.js';
import { byText, type MarkedProgram } from './type-answers.js';

/** An expression, marked `⟦err.code⟧`, and what has to be said of its type in every version of TypeScript. */
export interface TypeCase extends MarkedProgram {
  readonly name: string;
  /** `undefined` where no expression has the range. */
  readonly answer: TypeAnswer | undefined;
}

const sdk = (name: string): Declaration => ({ package: '@coze/api', name });
const own = (name: string): Declaration => ({ package: '', name });
const catalog = (name: string): Declaration => ({ package: '@error-codes/catalog', name });

/** Nothing but these literals. */
function closed(literals: TypeAnswer['literals'], more: Partial<TypeAnswer> = {}): TypeAnswer {
  const primitives = new Set(literals.map((literal) => (typeof literal === 'string' ? 'string' : 'number')));
  return { literals, open: false, primitives: [...primitives], names: [], ...more };
}

/** These literals, and anything else of the primitive types. */
function open(primitives: TypeAnswer['primitives'], more: Partial<TypeAnswer> = {}): TypeAnswer {
  return { literals: [], open: true, primitives, names: [], ...more };
}

/** The codes that the catalogue's types hold, from its data. */
const codes = catalogs.coze.entries.filter(({ tier }) => tier !== 'seen').map(({ code }) => code);
const cozeCodes = codes.sort(byText);
const uploadCodes = catalogs.coze
  .entriesOf('files.upload')
  .filter(({ tier }) => tier !== 'seen')
  .map(({ code }) => code)
  .sort(byText);

const cozeError = `import { APIError } from '@coze/api'; declare const err: APIError;`;
const cozeCode = `import type { CozeErrorCode } from '@error-codes/catalog';`;
const body = `declare const body: { code: 4100 };`;
const bodyCode = closed([4100], { property: own('code') });

export const typeCases: readonly TypeCase[] = [
  // Literals
  {
    name: 'a closed union of numbers and strings',
    program: `declare const code: 4100 | 'Throttling' | 4101; ⟦code⟧;`,
    answer: {
      literals: [4100, 4101, 'Throttling'],
      open: false,
      primitives: ['number', 'string'],
      names: [],
    },
  },
  { name: 'one literal', program: `declare const code: 4100; ⟦code⟧;`, answer: closed([4100]) },
  {
    name: 'a negative literal',
    program: `declare const code: -1 | 4100; ⟦code⟧;`,
    answer: closed([-1, 4100]),
  },
  {
    name: 'a union of strings kept open by `string & {}`',
    program: `declare const code: 'Arrearage' | 'Throttling' | (string & {}); ⟦code⟧;`,
    answer: open(['string'], { literals: ['Arrearage', 'Throttling'] }),
  },
  {
    name: 'a union of numbers kept open by `number & {}`',
    program: `declare const code: 4100 | (number & {}); ⟦code⟧;`,
    answer: open(['number'], { literals: [4100] }),
  },
  { name: 'a number', program: `declare const code: number; ⟦code⟧;`, answer: open(['number']) },
  {
    name: 'a template',
    program: 'declare const code: `Throttling.${string}`; ⟦code⟧;',
    answer: open(['string']),
  },
  { name: 'a boolean', program: `declare const code: boolean; ⟦code⟧;`, answer: open(['other']) },
  { name: 'a big integer', program: `declare const code: 4100n; ⟦code⟧;`, answer: open(['other']) },
  {
    name: 'a code with a brand, whichever stands first',
    program: `declare const code: ({ brand: 'code' } & 4100) | (4101 & { brand: 'code' }); ⟦code⟧;`,
    answer: closed([4100, 4101]),
  },
  {
    name: 'a string with a brand in front',
    program: `declare const code: { brand: 'code' } & string; ⟦code⟧;`,
    answer: open(['string']),
  },
  {
    name: 'an intersection of objects',
    program: `declare const code: { a: 1 } & { b: 2 }; ⟦code⟧;`,
    answer: open(['other']),
  },

  // Nothing
  {
    name: 'without `undefined` and `null`',
    program: `declare const code: 4100 | undefined | null; ⟦code⟧;`,
    answer: closed([4100]),
  },
  {
    name: 'nothing but `undefined`',
    program: `declare const code: undefined; ⟦code⟧;`,
    answer: closed([]),
  },
  {
    name: 'an optional property',
    program: `declare const body: { code?: 4100 | 4101 }; ⟦body.code⟧;`,
    answer: closed([4100, 4101], { property: own('code') }),
  },
  {
    name: 'optional chaining',
    program: `declare const body: { code: 4100 | 4101 } | undefined; ⟦body?.code⟧;`,
    answer: closed([4100, 4101], { property: own('code') }),
  },

  // What is not known
  { name: 'any', program: `declare const code: any; ⟦code⟧;`, answer: open([]) },
  { name: 'a property of any', program: `declare const err: any; ⟦err.code⟧;`, answer: open([]) },
  {
    name: 'taken out of any',
    program: `declare const err: any; const { code } = err; ⟦code⟧;`,
    answer: open([]),
  },
  { name: 'unknown', program: `declare const code: unknown; ⟦code⟧;`, answer: open(['other']) },
  {
    name: 'what cannot be any more',
    program: `export function f(code: 4100) { if (code !== 4100) { ⟦code⟧; } }`,
    answer: open(['other']),
  },

  // Enums
  {
    name: 'an enum of numbers',
    program: `enum Failure { Auth = 4100, Permission } declare const code: Failure; ⟦code⟧;`,
    answer: closed([4100, 4101], { names: [own('Failure')] }),
  },
  {
    name: 'an enum of strings that may be missing',
    program: `enum Failure { Key = 'InvalidApiKey', Rate = 'Throttling' } declare const code: Failure | undefined; ⟦code⟧;`,
    answer: closed(['InvalidApiKey', 'Throttling'], { names: [own('Failure')] }),
  },
  {
    name: 'a constant enum',
    program: `const enum Failure { Auth = 4100, Permission = 4101 } declare const code: Failure; ⟦code⟧;`,
    answer: closed([4100, 4101], { names: [own('Failure')] }),
  },
  {
    name: 'a member of an enum',
    program: `enum Failure { Auth = 4100, Permission = 4101 } ⟦Failure.Auth⟧;`,
    answer: closed([4100], { names: [own('Auth')], property: own('Auth') }),
  },
  {
    name: 'a member of an enum that computes another',
    program: `enum Failure { Auth = 4100, Other = 'four'.length } declare const code: Failure; ⟦code⟧;`,
    answer: open(['number'], { literals: [4100], names: [own('Failure')] }),
  },

  // Constants
  {
    name: 'a member of an object `as const`',
    program: `const Codes = { AUTH: 4100, PERMISSION: 4101 } as const; ⟦Codes.AUTH⟧;`,
    answer: closed([4100], { property: own('AUTH') }),
  },
  {
    name: 'a member of an object that can change',
    program: `const Codes = { AUTH: 4100 }; ⟦Codes.AUTH⟧;`,
    answer: open(['number'], { property: own('AUTH') }),
  },
  {
    name: 'the items of a list `as const`',
    program: `for (const code of [4100, 4101] as const) { ⟦code⟧; }`,
    answer: closed([4100, 4101]),
  },
  {
    name: 'a constant of another file',
    program: `import { AUTH } from './codes.js'; ⟦AUTH⟧;`,
    modules: { 'codes.ts': `export const AUTH = 4100;` },
    answer: closed([4100]),
  },
  {
    name: 'a constant of the catalogue',
    program: `import { Coze } from '@error-codes/catalog'; ⟦Coze.AUTHENTICATION_INVALID⟧;`,
    answer: closed([4100], { property: catalog('AUTHENTICATION_INVALID') }),
  },
  { name: 'a variable', program: `let code = 4100; ⟦code⟧;`, answer: open(['number']) },

  // Generics
  {
    name: 'a type parameter with a constraint',
    program: `export function f<T extends 4100 | 4101>(code: T) { ⟦code⟧; }`,
    answer: closed([4100, 4101], { names: [own('T')] }),
  },
  {
    name: 'a type parameter with a constraint, or nothing',
    program: `export function f<T extends 4100 | 4101>(code: T | undefined) { ⟦code⟧; }`,
    answer: closed([4100, 4101]),
  },
  {
    name: 'a type parameter with an open constraint',
    program: `export function f<T extends number>(code: T) { ⟦code⟧; }`,
    answer: open(['number'], { names: [own('T')] }),
  },
  {
    name: 'a type parameter without a constraint',
    program: `export function f<T>(code: T) { ⟦code⟧; }`,
    answer: open(['other'], { names: [own('T')] }),
  },
  {
    name: 'a property looked up by a type parameter',
    program: `export function f<K extends 'code'>(body: { code: 4100 | 4101 }, key: K) { ⟦body[key]⟧; }`,
    answer: closed([4100, 4101]),
  },

  // Properties that a package declares
  {
    name: 'err.code of the SDK',
    program: `${cozeError} ⟦err.code⟧;`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: 'err.code behind a guard',
    program: `import { APIError } from '@coze/api';
      export function f(err: unknown) { if (err instanceof APIError) { ⟦err.code⟧; } }`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: 'err.code through a cast',
    program: `import type { APIError } from '@coze/api'; declare const err: unknown; ⟦(err as APIError).code⟧;`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: "err['code']",
    program: `${cozeError} ⟦err['code']⟧;`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: 'err[key], which is not a property called `key`',
    program: `${cozeError} declare const key: 'code'; ⟦err[key]⟧;`,
    answer: open(['number']),
  },
  {
    name: 'const { code } = err',
    program: `${cozeError} const { code } = err; ⟦code⟧;`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: 'const { code: number = 0 } = err',
    program: `${cozeError} const { code: number = 0 } = err; ⟦number⟧;`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: 'const { err: { code } } = reply',
    program: `import type { APIError } from '@coze/api'; declare const reply: { err: APIError };
      const { err: { code } } = reply; ⟦code⟧;`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: 'a parameter { code }',
    program: `import type { APIError } from '@coze/api'; export const f = ({ code }: APIError) => ⟦code⟧;`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: 'const c = err.code',
    program: `${cozeError} const c = err.code; ⟦c⟧;`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: 'let c = err.code, which can be given something else',
    program: `${cozeError} let c = err.code; c = 3; ⟦c⟧;`,
    answer: open(['number']),
  },
  {
    name: 'let { code } = err, which can be given something else',
    program: `${cozeError} let { code } = err; code = 3; ⟦code⟧;`,
    answer: open(['number']),
  },
  {
    name: 'err.code of a class of our own below that of the SDK',
    program: `import { APIError } from '@coze/api'; class ChatError extends APIError {}
      declare const err: ChatError; ⟦err.code⟧;`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: 'err.code declared again by a class of our own',
    program: `import { APIError } from '@coze/api'; class ChatError extends APIError { declare code: 1 | 2; }
      declare const err: ChatError; ⟦err.code⟧;`,
    answer: closed([1, 2], { property: own('code') }),
  },
  {
    name: 'err.code of a type made from that of the SDK',
    program: `import type { APIError } from '@coze/api'; declare const err: Pick<APIError, 'code'>; ⟦err.code⟧;`,
    answer: open(['number'], { property: sdk('code') }),
  },
  {
    name: 'err.code of an error of the SDK or of a wallet',
    program: `import type { APIError } from '@coze/api'; interface WalletError { code: number }
      declare const err: APIError | WalletError; ⟦err.code⟧;`,
    answer: open(['number']),
  },
  {
    name: '{ code } of an error of a wallet or of the SDK',
    program: `import type { APIError } from '@coze/api'; interface WalletError { code: number }
      declare const err: WalletError | APIError; const { code } = err; ⟦code⟧;`,
    answer: open(['number']),
  },
  {
    name: 'err.code of another SDK',
    program: `import OpenAI from 'openai';
      declare const err: InstanceType<typeof OpenAI.APIError>; ⟦err.code⟧;`,
    answer: open(['string'], { property: { package: 'openai', name: 'code' } }),
  },

  // Types of the catalogue
  {
    name: 'CozeErrorCode',
    program: `${cozeCode} declare const code: CozeErrorCode; ⟦code⟧;`,
    answer: closed(cozeCodes, { names: [catalog('CozeErrorCode')] }),
  },
  {
    name: 'CozeErrorCode, narrowed',
    program: `${cozeCode} export function f(code: CozeErrorCode) { if (code === 4100 || code === 4101) { ⟦code⟧; } }`,
    answer: closed([4100, 4101], { names: [catalog('CozeErrorCode')] }),
  },
  {
    name: 'CozeErrorCode, optional',
    program: `${cozeCode} declare const body: { code?: CozeErrorCode }; ⟦body.code⟧;`,
    answer: closed(cozeCodes, { names: [catalog('CozeErrorCode')], property: own('code') }),
  },
  {
    name: 'CozeErrorCode, optional and narrowed',
    program: `${cozeCode} export function f(code?: CozeErrorCode | null) { if (code === 4100) { ⟦code⟧; } }`,
    answer: closed([4100], { names: [catalog('CozeErrorCode')] }),
  },
  {
    name: 'CozeErrorCode, kept open',
    program: `${cozeCode} declare const code: CozeErrorCode | (number & {}); ⟦code⟧;`,
    answer: open(['number'], { literals: cozeCodes, names: [catalog('CozeErrorCode')] }),
  },
  {
    name: 'CozeErrorCode beside a code of our own',
    program: `${cozeCode} declare const code: CozeErrorCode | 9001 | (number & {}); ⟦code⟧;`,
    answer: open(['number'], { literals: [...cozeCodes, 9001].sort(byText) }),
  },
  {
    name: 'CozeErrorCode beside codes of our own that have a name',
    program: `${cozeCode} type OwnCode = 9001 | 9002; declare const code: CozeErrorCode | OwnCode; ⟦code⟧;`,
    answer: closed([...cozeCodes, 9001, 9002].sort(byText)),
  },
  {
    name: 'a name of our own for CozeErrorCode',
    program: `${cozeCode} type Code = CozeErrorCode; declare const code: Code; ⟦code⟧;`,
    answer: closed(cozeCodes, { names: [catalog('CozeErrorCode')] }),
  },
  {
    name: 'a type of our own called CozeErrorCode',
    program: `type CozeErrorCode = 1 | 2; declare const code: CozeErrorCode; ⟦code⟧;`,
    answer: closed([1, 2], { names: [own('CozeErrorCode')] }),
  },
  {
    name: "CozeErrorCodeOf<'files.upload'>",
    program: `import type { CozeErrorCodeOf } from '@error-codes/catalog';
      declare const code: CozeErrorCodeOf<'files.upload'>; ⟦code⟧;`,
    // TypeScript keeps no alias of a property's type.
    answer: closed(uploadCodes),
  },

  // Ranges
  { name: 'in parentheses', program: `${body} (((⟦body.code⟧)));`, answer: bodyCode },
  { name: 'with parentheses in it', program: `${body} ⟦(body).code⟧;`, answer: bodyCode },
  {
    name: 'the inner of two',
    program: `declare const err: { body: { code: 4100 } }; ⟦err.body⟧.code;`,
    answer: open(['other'], { property: own('body') }),
  },
  { name: 'between comments', program: `${body} /* a */ ⟦body.code⟧ /* b */;`, answer: bodyCode },
  { name: 'below a JSDoc comment', program: `${body}\n/** Why. */\n⟦body.code⟧;`, answer: bodyCode },
  { name: 'behind a byte order mark', program: `\uFEFF${body} ⟦body.code⟧;`, answer: bodyCode },
  { name: 'behind CRLF', program: `${body}\r\n\r\n⟦body.code⟧;\r\n`, answer: bodyCode },
  {
    name: 'behind astral characters',
    program: `const text = '😀𠮷'; ${body} ⟦body.code⟧;`,
    answer: bodyCode,
  },
  { name: 'behind a hashbang', program: `#!/usr/bin/env node\n${body} ⟦body.code⟧;`, answer: bodyCode },
  { name: 'a call', program: `declare function f(): 4100 | undefined; ⟦f()⟧;`, answer: closed([4100]) },
  {
    name: 'what is awaited',
    program: `declare const reply: Promise<4100>; export async function f() { ⟦await reply⟧; }`,
    answer: closed([4100]),
  },
  { name: 'half an expression', program: `${body} ⟦body.co⟧de;`, answer: undefined },
  { name: 'parentheses and what is in them', program: `${body} ⟦(body.code)⟧;`, answer: undefined },
  { name: 'a statement', program: `${body} ⟦body.code;⟧`, answer: undefined },
  { name: 'behind the end', program: `${body} body.code;⟦ ⟧`, answer: undefined },
];
