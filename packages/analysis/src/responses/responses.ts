import type { TSESTree } from '@typescript-eslint/types';
import { isAnonymousProbe } from '../authorizations/probes.js';
import { isBehindFailedStatus } from './failed-status.js';
import { mayBeLookedAtOnItsWay, takesAnyStatus } from './options.js';
import { asksForAbsence, isAskedFor, saysNothing } from './reads.js';
import { isUnreadable } from '../requests/unreadable.js';
import { Node, unwrap, wrapped } from '../syntax/syntax.js';
import { isAssertion, usesOf } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import { awaited, type Evaluator } from '../values/evaluate.js';
import { isHandedOut } from '../values/handed-out.js';
import { httpShapes, statusOf } from '../values/http-libraries.js';
import { shaped, shapeOfProperty } from '../values/properties.js';
import type { Kind, Value } from '../values/value.js';

/**
 * How an answer is read that may be an error:
 * - `unchecked`: only by properties that a success has;
 * - `statusOnly`: only by its HTTP status, which errors of this provider do not change;
 * - `discarded`: not at all.
 */
export type Neglect = 'unchecked' | 'statusOnly' | 'discarded';

/** A raw request whose answer is taken for a success. */
export interface NeglectedResponse {
  readonly call: ApiCall;
  readonly neglect: Neglect;
  /** What to look at: a field of the body, or of the response. */
  readonly property: string;
}

const statusNames = ['ok', 'status', 'statusText', 'statusCode'];

/** A raw request whose answer is neglected; `undefined` where the program looks, or where others may. */
export function neglectedResponseOf(evaluator: Evaluator, call: ApiCall): NeglectedResponse | undefined {
  const neglect = neglectOf(evaluator, call);
  const { reply } = call.catalog.surface;
  const response = awaited(call.result);
  const status = response.kind === 'shaped' && reply.hasStatus ? statusOf[response.shape] : undefined;
  return neglect && { call, neglect, property: status ?? reply.discriminant };
}

function neglectOf(evaluator: Evaluator, call: ApiCall): Neglect | undefined {
  const { origin, result, catalog } = call;
  const { reply } = catalog.surface;
  if (call.method || origin.evidence === 'name' || origin.mixed || result.kind !== 'promise')
    return undefined;
  const response = result.of;
  if (response.kind !== 'shaped' || !Object.hasOwn(httpShapes, response.shape)) return undefined;
  if (isUnreadable(call)) return undefined;
  const body = shaped('@body', origin);
  if (body.kind !== 'shaped' || !shapeOfProperty(body.shape, origin, reply.discriminant)) return undefined;
  // The library throws on a status of 400 and more.
  if (reply.hasStatus && result.throws.length > 0 && !takesAnyStatus(evaluator, call)) return undefined;
  if (call.http && !call.http.library.isPlain && isHandedOut(evaluator, call.node.callee, call.http.made))
    return undefined;
  if (mayBeLookedAtOnItsWay(call)) return undefined;

  const all = usesOf(evaluator, call.node).map((use) => ({ ...use, ...descend(response, use.path) }));
  const uses = all.filter((use) => !saysNothing(evaluator, use));
  const ofResponse = uses.filter(({ value, rest }) => rest[0] && Object.hasOwn(httpShapes, value.shape));
  if (ofResponse.some(({ rest: [name = ''] }) => reply.hasStatus || !statusNames.includes(name)))
    return undefined;
  if (ofResponse.some(({ node }) => isAsserted(evaluator, node))) return undefined;

  const status = new Map(ofResponse.map(({ node, rest: [name = ''] }) => [unwrap(node), name]));
  let readsSuccess = false;
  for (const use of uses.filter((one) => !ofResponse.includes(one))) {
    const { node, role, rest } = use;
    const [name] = rest;
    // What is done with a failed request says nothing of an error that comes with HTTP 200.
    if ((role === 'discarded' && name === undefined) || isBehindFailedStatus(node, status)) continue;
    if (name === undefined || !reply.success.includes(name)) return undefined;
    if (role === 'tested' ? asksForAbsence(use) : isAskedFor(evaluator, use)) return undefined;
    readsSuccess = true;
  }
  if (readsSuccess) return 'unchecked';
  if (uses.length < all.length || isAnonymousProbe(evaluator, call)) return undefined;
  return status.size > 0 ? 'statusOnly' : 'discarded';
}

/** `expect(response.status)`: a test of the status itself. */
function isAsserted(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === Node.CallExpression && isAssertion(evaluator, parent.callee);
}

/** Follows a path from the response as far as the body, and gives what is read of this. */
function descend(
  response: Kind<'shaped'>,
  path: readonly string[],
): { value: Kind<'shaped'>; rest: readonly string[] } {
  let value = response;
  for (const [index, name] of path.entries()) {
    const isTransport = value.shape.startsWith('@') || Object.hasOwn(httpShapes, value.shape);
    const next = isTransport ? propertyOfResponse(value, name) : undefined;
    if (!next) return { value, rest: path.slice(index) };
    value = next;
  }
  return { value, rest: [] };
}

function propertyOfResponse({ shape, origin }: Kind<'shaped'>, name: string): Kind<'shaped'> | undefined {
  const property =
    shape === '@text' && name === 'JSON.parse()' ? '@body' : shapeOfProperty(shape, origin, name);
  if (property === undefined || property === 'status') return undefined;
  let value: Value = shaped(property, origin);
  if (value.kind === 'promise') value = value.of;
  return value.kind === 'shaped' ? value : undefined;
}
