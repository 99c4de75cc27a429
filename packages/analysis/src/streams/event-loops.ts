import type { EventStream } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { missesEnd } from './ends.js';
import { enclosingLoop, headOf, type Loop } from './loops.js';
import { type Listener, seesEvent } from './sees-event.js';
import type { Range } from '../sources/source.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node, propertyName, unwrap } from '../syntax/syntax.js';
import { boundBy, type Use, usesOf, usesOfPattern } from '../uses/uses.js';
import { type ApiCall, apiCallOf } from '../values/calls.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import { variableOf } from '../values/variables.js';

/** A loop over the events of a provider, some of which tell of errors. */
export interface EventLoop {
  readonly call: ApiCall;
  readonly loop: Loop;
  /** Everything before the body. */
  readonly head: { readonly range: Range };
  /** All that becomes of an item: an object with `event` and `data`. */
  readonly uses: readonly Use[];
  /** The events that nothing in the loop sees. */
  readonly missing: readonly string[];
}

/** The loops over streams of an SDK that yield errors, where some are not seen. */
export function deafLoopsOf(evaluator: Evaluator): readonly EventLoop[] {
  return eventLoopsOf(evaluator).filter(({ missing }) => missing.length > 0);
}

/** The loops over streams of an SDK that yield errors. */
export function eventLoopsOf(evaluator: Evaluator): readonly EventLoop[] {
  return [...forLoops(evaluator), ...nextLoops(evaluator)].flatMap(({ call, loop, uses }) => {
    const stream = eventStreamOf(call);
    const isRead = uses.some(({ path, role }) => path.length > 0 && role !== 'discarded');
    if (!stream || !isRead) return [];
    const missing = missedIn(loop, { evaluator, body: loop.body, uses, stream });
    return [{ call, loop, head: headOf(evaluator, loop), uses, missing }];
  });
}

/** The error events of a stream that a loop loses. */
export function missedIn(loop: Loop, listener: Listener): readonly string[] {
  const { errors, errorsOfSdk = [] } = listener.stream;
  return [...errors, ...errorsOfSdk].filter(
    (event) => !seesEvent(listener, event) && !missesEnd(listener, loop, event),
  );
}

interface Candidate {
  readonly call: ApiCall;
  readonly loop: Loop;
  readonly uses: readonly Use[];
}

/** `for await (const part of client.chat.stream(…))` */
function forLoops(evaluator: Evaluator): Candidate[] {
  return nodesOfType(evaluator.source, Node.ForOfStatement).flatMap((loop) => {
    const call = loop.await ? streamCallOf(evaluator, loop.right) : undefined;
    return call ? [{ call, loop, uses: usesOfPattern(evaluator, boundBy(loop)) }] : [];
  });
}

/** `const { value } = await events.next()` */
function nextLoops(evaluator: Evaluator): Candidate[] {
  const loops = new Map<Loop, Candidate>();
  for (const node of nodesOfType(evaluator.source, Node.CallExpression)) {
    const callee = unwrap(node.callee);
    if (callee.type !== Node.MemberExpression || propertyName(callee) !== 'next') continue;
    const call = streamCallOf(evaluator, callee.object, { isIterator: true });
    const loop = call && enclosingLoop(node);
    if (!loop) continue;
    // The item is the `value` of what `next` gives; without one, all of it goes on.
    const uses = usesOf(evaluator, node)
      .filter(({ path }) => path[0] !== 'done')
      .map((use) => ({ ...use, path: use.path.slice(1) }));
    loops.set(loop, { call, loop, uses: [...(loops.get(loop)?.uses ?? []), ...uses] });
  }
  return [...loops.values()];
}

/** The call that makes a stream which this expression is, where nobody else has it. */
function streamCallOf(
  evaluator: Evaluator,
  expression: TSESTree.Node,
  { isIterator = false } = {},
): ApiCall | undefined {
  const node = unwrap(expression);
  if (node.type === Node.AwaitExpression) return streamCallOf(evaluator, node.argument);
  if (node.type === Node.Identifier) {
    const [name] = variableOf(evaluator.source, node)?.identifiers ?? [];
    const init = constantInit(evaluator.source, node);
    return init && name && !isShared(evaluator, name)
      ? streamCallOf(evaluator, init, { isIterator })
      : undefined;
  }
  if (node.type !== Node.CallExpression) return undefined;
  const callee = unwrap(node.callee);
  if (isIterator && callee.type === Node.MemberExpression && callee.computed) {
    return streamCallOf(evaluator, callee.object); // `stream[Symbol.asyncIterator]()`
  }
  const call = apiCallOf(evaluator, node);
  return call?.method?.errors.includes('stream-events') && call.origin.evidence !== 'name' ? call : undefined;
}

/** Whether a stream goes elsewhere, too. */
function isShared(evaluator: Evaluator, name: TSESTree.Identifier): boolean {
  return usesOfPattern(evaluator, name).some(
    ({ path, role }) => path.length === 0 && role !== 'tested' && role !== 'discarded',
  );
}

/** What is known of the events that a call is answered with, by an SDK or raw. */
export function eventStreamOf({ method, origin, catalog }: ApiCall): EventStream | undefined {
  const { streams } = catalog.surface;
  if (method) return streams?.[/^Stream<(.+)>$/.exec(method.returns ?? '')?.[1] ?? ''];
  const [operation, ...others] = origin.operations ?? [];
  if (operation === undefined || others.length > 0) return undefined;
  const stream = streams?.[catalog.operation(operation)?.events ?? ''];
  if (!stream) return undefined;
  const { errors, others: rest, errorProperties } = stream;
  return { errors, others: rest, errorProperties };
}
