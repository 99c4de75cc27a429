import type { TSESTree } from '@typescript-eslint/types';
import type { Catch } from './catches.js';
import { callsLeaving } from './reaching-calls.js';
import {
  dottedName,
  enclosingFunction,
  Node,
  propertyName,
  unwrap,
  walk,
  within,
  wrapped,
} from '../syntax/syntax.js';
import { isInLog, type Use } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import { isBuiltInError, newErrorsLeaving } from '../values/new-errors.js';
import { pathToCode, shaped, shapeOfProperty } from '../values/properties.js';
import type { Kind, Value } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** What becomes of a caught error, at best. */
export interface Fate {
  /** It goes on, whole or by its code. */
  readonly goesOn: boolean;
  /** It goes on whole, or its code is looked at or goes on. */
  readonly isCoded: boolean;
  /** Something is decided by it. */
  readonly isExamined: boolean;
  /** It is logged, whole or by its code. */
  readonly isLogged: boolean;
  /** More than the log tells of the failure: the program ends, or answers with an HTTP error, or nobody is left to tell. */
  readonly isAnswered: boolean;
  /** Where its message is used, which does not have the code. */
  readonly messages: readonly Use[];
  /** Where other errors are thrown in its place, without it and without its code. */
  readonly replacements: readonly Replacement[];
  /** An empty body with a comment: someone decided so. */
  readonly isDeliberate: boolean;
}

/** `throw new Error('…')` */
export interface Replacement {
  readonly error: TSESTree.NewExpression | TSESTree.CallExpression;
  /** `Error`, `TypeError`, …: they take a `cause`. */
  readonly isBuiltIn: boolean;
  /** Messages of the error that the new one is made of. */
  readonly messages: readonly Use[];
}

const textOfError = ['message', 'stack', 'toString()'];

export function fateOf(evaluator: Evaluator, caught: Catch): Fate {
  const { body } = caught;
  const uses = caught.uses.filter(({ role }) => role !== 'discarded');
  const isMessage = (use: Use): boolean => isMessageWithoutCode(caught, use);
  const thrown = body ? newErrorsLeaving(evaluator, body) : [];
  const inside = (use: Use, { error }: { error: TSESTree.Node }): boolean => within(use.node, error);
  const outside = uses.filter((use) => !thrown.some((one) => inside(use, one)));

  const carried = outside.filter((use) => !isMessage(use));
  const goesIntoLog = ({ node, role }: Use): boolean =>
    role === 'logged' || (role === 'printed' && isInLog(evaluator, node));
  const goesOn =
    carried.some((use) => use.role !== 'tested' && !goesIntoLog(use)) || isTriedAgain(evaluator, caught);
  const isExamined = outside.some((use) => (isMessage(use) ? isTested(use) : use.role === 'tested'));
  const isLogged = carried.some(goesIntoLog);

  const replacements = thrown.flatMap(({ error, isBuiltIn }) => {
    const used = uses.filter((use) => inside(use, { error }));
    const isKept = goesOn || used.some((use) => !isMessage(use) && !asksForAnyError(evaluator, use));
    // Whoever looked or logged may well sum the error up in one of the program's own.
    const isMeant = (isExamined || isLogged) && !isBuiltIn;
    return isKept || isMeant || isSorted(evaluator, error, caught)
      ? []
      : [{ error, isBuiltIn, messages: used.filter(isMessage) }];
  });
  const rethrown = thrown.length > 0 && replacements.length < thrown.length;

  return {
    goesOn: goesOn || rethrown,
    isCoded: rethrown || carried.some((use) => isCoded(caught, use)),
    isExamined,
    isLogged,
    isAnswered: isAnswered(evaluator, caught),
    messages: outside.filter((use) => isMessage(use) && !isTested(use)),
    replacements,
    isDeliberate:
      body?.type === Node.BlockStatement &&
      body.body.length === 0 &&
      /\/[/*]/.test(evaluator.source.text.slice(...body.range)),
  };
}

/** `catch { return await client.users.me(); }`: what fails again tells its code then. */
function isTriedAgain(evaluator: Evaluator, { body, calls }: Catch): boolean {
  return (
    body !== undefined &&
    callsLeaving(evaluator, body).some((again) => calls.some((call) => isSameCall(evaluator, call, again)))
  );
}

function isSameCall({ source }: Evaluator, one: ApiCall, other: ApiCall): boolean {
  if (one.catalog !== other.catalog || one.method !== other.method) return false;
  const [first, second] = [one, other].map(({ http }) => http?.address?.range);
  return (
    one.method !== undefined ||
    (first && source.text.slice(...first)) === (second && source.text.slice(...second))
  );
}

/** `process.exit(1)`, `res.status(502)`; behind the whole program, a log is all there is to do. */
function isAnswered(evaluator: Evaluator, { node: place, body }: Catch): boolean {
  if (isBehindProgram(evaluator, place)) return true;
  let found = false;
  if (body)
    walk(body, (node) => {
      const name = node.type === Node.MemberExpression ? dottedName(node) : undefined;
      found ||= name !== undefined && exits.test(name);
      found ||= node.type === Node.Literal && isErrorStatus(node) && !isInLog(evaluator, node);
      return !found;
    });
  return found;
}

/** `main().catch(console.error);` */
function isBehindProgram(evaluator: Evaluator, place: Catch['node']): boolean {
  if (place.type !== Node.CallExpression || enclosingFunction(place)) return false;
  const callee = unwrap(place.callee);
  const main = callee.type === Node.MemberExpression ? unwrap(callee.object) : undefined;
  return main?.type === Node.CallExpression && evaluator.value(main.callee).kind === 'function';
}

const exits = /^(?:process\.(?:exit|exitCode|abort|kill)|Deno\.exit)$/;

/** `res.status(502)`, `{ status: 502 }`, `ctx.status = 502`; not `sleep(500)`. */
function isErrorStatus(node: TSESTree.Literal): boolean {
  const { value, parent } = node;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 400 || value >= 600) return false;
  switch (parent.type) {
    case Node.Property:
      return /status|code/i.test(propertyName(parent) ?? '');
    case Node.AssignmentExpression:
      return /(?:status|code)$/i.test(dottedName(parent.left) ?? '');
    case Node.NewExpression:
      return true;
    case Node.CallExpression:
      return !/sleep|delay|wait|time|interval|retry|backoff/i.test(dottedName(parent.callee) ?? '');
    default:
      return false;
  }
}

/** Whether a use takes only the text of the error, and this text lacks the code. */
function isMessageWithoutCode({ calls }: Catch, { path, role }: Use): boolean {
  const [name] = path;
  const takesText = name === undefined ? role === 'printed' : textOfError.includes(name);
  if (takesText) return !calls.every(messageHasCode);
  return calls.every((call) => {
    const [error] = thrownBy(call);
    return error?.kind === 'shaped' && leadsToMessage(error, path);
  });
}

/** Whether a way into an error ends in a text: `message`, `response.data.message.slice()`. */
function leadsToMessage(error: Kind<'shaped'>, path: readonly string[]): boolean {
  let value: Value = error;
  for (const name of path) {
    if (value.kind !== 'shaped') return false;
    const shape = shapeOfProperty(value.shape, value.origin, name);
    if (shape === undefined || shape === 'message') return shape === 'message';
    value = shaped(shape, value.origin);
  }
  return false;
}

/** Whether a message decides something: `/quota/.test(err.message)`, `texts[err.message]`. */
function isTested({ role, node }: Use): boolean {
  const { parent } = node;
  if (parent?.type === Node.MemberExpression) return parent.property === node;
  const callee = parent?.type === Node.CallExpression ? unwrap(parent.callee) : undefined;
  return (
    role === 'tested' ||
    (callee?.type === Node.MemberExpression &&
      ['exec', 'get', 'has', 'includes', 'test'].includes(propertyName(callee) ?? ''))
  );
}

function messageHasCode({ origin, catalog }: Catch['calls'][number]): boolean {
  return catalog.surface.sdks.some(({ module, messageHasCode: has }) => module === origin.sdk && has);
}

/** Whether a use keeps the error or what has the code in it whole, or looks at the code or gives it on. */
function isCoded({ calls }: Catch, { path, role }: Use): boolean {
  if (role === 'logged') return false;
  const names = calls.flatMap(({ catalog }) => catalog.surface.codeProperties);
  if (path.some((name) => names.includes(name))) return true;
  const ways = calls
    .flatMap(thrownBy)
    .map((error) => (error.kind === 'shaped' ? (pathToCode(error) ?? []) : []));
  return role !== 'tested' && [[], ...ways].some((way) => path.every((name, index) => name === way[index]));
}

function thrownBy({ result }: ApiCall): readonly Value[] {
  return result.kind === 'promise' || result.kind === 'stream' ? result.throws : [];
}

/** Whether the way to a place has sorted the error: a branch that knows the code, or only has what is no API error. */
function isSorted(evaluator: Evaluator, place: TSESTree.Node, { body, uses }: Catch): boolean {
  const tests = uses.filter(isTested);
  for (const { test, holds } of guardsAround(place, body)) {
    const own = tests.filter(({ node }) => within(node, test));
    if (holds && own.every((use) => asksForAnyError(evaluator, use) && isWholeTest(use, test))) {
      if (own.length > 0) continue; // Each error of an API is an `Error`.
    } else if (own.some((use) => holds || use.path.length === 0 || isWithoutCode(use, test))) return true;
    if (own.length === 0 && namesSomethingOf(evaluator, test, body)) return true;
  }
  return isInCase(place, body, tests);
}

/** `err instanceof Error`, `typeof err === 'string'`: says nothing of an error of an API. */
function asksForAnyError(evaluator: Evaluator, { path, node, role }: Use): boolean {
  const { parent } = wrapped(node);
  if (path.length > 0 || role !== 'tested') return false;
  if (parent?.type === Node.UnaryExpression) return parent.operator === 'typeof';
  return (
    parent?.type === Node.BinaryExpression &&
    parent.operator === 'instanceof' &&
    dottedName(parent.right) === 'Error' &&
    isBuiltInError(evaluator, parent.right)
  );
}

/** `if (err.code) { … return; }`: behind it, there is no code to lose. */
function isWithoutCode({ node }: Use, test: TSESTree.Node): boolean {
  return unwrap(node) === unwrap(test);
}

/** Whether a test asks for nothing else. */
function isWholeTest({ node }: Use, test: TSESTree.Node): boolean {
  return wrapped(node).parent === unwrap(test);
}

/** Whether a test names a variable that the handler itself declares: `const isBusy = err.code === 4016`. */
function namesSomethingOf(
  evaluator: Evaluator,
  test: TSESTree.Node,
  body: TSESTree.Node | undefined,
): boolean {
  let found = false;
  walk(test, (node) => {
    if (node.type === Node.Identifier && body) {
      const definition = variableOf(evaluator.source, node)?.defs[0];
      found ||= definition !== undefined && within(definition.name, body);
    }
    return !found;
  });
  return found;
}

/** In a `case` of a `switch` over the error; in its `default`, all the other codes arrive. */
function isInCase(place: TSESTree.Node, body: TSESTree.Node | undefined, tests: readonly Use[]): boolean {
  for (let node = place.parent; node && node !== body; node = node.parent) {
    if (node.type !== Node.SwitchCase || !node.test) continue;
    const { discriminant } = node.parent;
    if (tests.some((use) => within(use.node, discriminant) || wrapped(use.node) === discriminant))
      return true;
  }
  return false;
}
