import type { TSESTree } from '@typescript-eslint/types';
import { membersNamed } from '../syntax/members-named.js';
import { Node, unwrap, within, wrapped } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { isExported } from '../values/callers.js';
import { type Made, madeByNew, methodCalledOn } from '../values/made-by-new.js';
import { isChangedSomewhere, isSent, orderOf, readProperty } from '../values/objects.js';
import { type Kind, textOf } from '../values/value.js';

/** What is known of a header: the expression of its value, that there is none, or nothing. */
export type HeaderState =
  | { readonly state: 'known'; readonly expression: TSESTree.Node; readonly owner: Evaluator }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown' };

const absent: HeaderState = { state: 'absent' };
const unknown: HeaderState = { state: 'unknown' };

/**
 * Reads a header out of all that can be given as headers: an object, a list of pairs, `new Headers(…)` and what is
 * done to it before the request is sent.
 * @param name in small letters, as the names of headers have no case
 */
export function readHeader(
  evaluator: Evaluator,
  headers: TSESTree.Node | undefined,
  name: string,
  at: TSESTree.Node,
): HeaderState {
  if (!headers) return absent;
  const expression = unwrap(headers);
  const made = madeByNew(evaluator, expression, 'Headers');
  if (made) return afterSteps(evaluator, made, name, at);
  const value = evaluator.value(expression);
  switch (value.kind) {
    case 'object':
      return inObject(evaluator, value, name, at);
    case 'array':
      return inPairs(value, name);
    case 'literal':
      return value.value === undefined || value.value === null ? absent : unknown;
    default:
      return unknown;
  }
}

/** The spellings of a header's name that a program can mean: the usual ones, and those that stand in its text. */
function spellingsOf(name: string, { source }: Evaluator): readonly string[] {
  const title = name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
  return [
    ...new Set([name, title, name.toUpperCase(), ...(source.text.match(new RegExp(name, 'gi')) ?? [])]),
  ];
}

function inObject(
  evaluator: Evaluator,
  object: Kind<'object'>,
  name: string,
  at: TSESTree.Node,
): HeaderState {
  if (!object.variable && isChangedSomewhere(object)) return unknown;
  const states = spellingsOf(name, object.owner).map((spelling) => readProperty(object, spelling, at));
  const known = states.flatMap((state) => (state.state === 'known' ? state : []));
  if (known.length > 1 || states.some(({ state }) => state === 'unknown')) return unknown;
  const [only] = known;
  if (only) return { state: 'known', expression: only.expression, owner: object.owner };
  return isCompletedElsewhere(object, evaluator) ? unknown : absent;
}

/** Whether another file can add to an object: one that is exported, or held by a field that is not private. */
export function isCompletedElsewhere(object: Kind<'object'>, evaluator: Evaluator): boolean {
  const { node, owner, variable } = object;
  if (owner !== evaluator || (variable && isExported(variable))) return true;
  const { parent } = wrapped(node);
  if (parent?.type === Node.AssignmentExpression) return parent.left.type === Node.MemberExpression;
  if (parent?.type !== Node.PropertyDefinition) return false;
  return parent.accessibility !== 'private' && parent.key.type !== Node.PrivateIdentifier;
}

function inPairs(list: Kind<'array'>, name: string): HeaderState {
  if (isChangedSomewhere(list)) return unknown;
  let found: HeaderState = absent;
  for (const node of list.nodes) {
    const pair = node && unwrap(node);
    if (pair?.type !== Node.ArrayExpression) return unknown;
    const [key, expression] = pair.elements;
    const written = textOf(list.owner.value(key))?.toLowerCase();
    if (written === undefined || !expression || expression.type === Node.SpreadElement) return unknown;
    if (written !== name) continue;
    if (found !== absent) return unknown;
    found = { state: 'known', expression, owner: list.owner };
  }
  return found;
}

const reads = ['get', 'has', 'keys', 'values', 'entries', 'forEach', 'getSetCookie'];

/** `headers.set(…)`, `headers.append(…)` and `headers.delete(…)`, one after the other. */
function afterSteps(
  evaluator: Evaluator,
  { node: made, variable }: Made,
  name: string,
  at: TSESTree.Node,
): HeaderState {
  let last = readHeader(evaluator, made.arguments[0], name, at);
  if (!variable) return within(made, at) || !areAddedTo(evaluator) ? last : unknown;
  const steps = variable.references.toSorted((a, b) => a.identifier.range[0] - b.identifier.range[0]);
  for (const { identifier, init } of steps) {
    if (init || within(identifier, at)) continue;
    const node = wrapped(identifier);
    if (isSent(node)) continue;
    const order = orderOf(identifier, at, variable);
    if (order === 'after') continue;
    const call = methodCalledOn(node);
    if (!call) return unknown;
    if (reads.includes(call.method)) continue;
    const [key, expression] = call.arguments;
    const written = textOf(evaluator.value(key))?.toLowerCase();
    if (written === undefined) return unknown;
    if (written !== name) continue;
    if (order === 'perhaps') return unknown;
    if (call.method === 'delete') last = absent;
    else if (!expression || (call.method === 'append' && last.state !== 'absent')) return unknown;
    else if (call.method === 'set' || call.method === 'append')
      last = { state: 'known', expression, owner: evaluator };
    else return unknown;
  }
  return last;
}

/** `init.headers.set(…)` */
function areAddedTo({ source }: Evaluator): boolean {
  return membersNamed(source, 'headers').some((headers) => {
    const call = methodCalledOn(headers);
    return call !== undefined && !reads.includes(call.method);
  });
}
