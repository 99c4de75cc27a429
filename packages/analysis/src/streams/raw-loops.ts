import type { TSESTree } from '@typescript-eslint/types';
import { readsError, readsErrorOf } from './error-reads.js';
import { type EventLoop, eventStreamOf, missedIn } from './event-loops.js';
import { namesCompared, usesOfEvent } from './event-names.js';
import { isMadeByJudge, judgesLine } from './judges.js';
import { headOf, isLoop, type Loop } from './loops.js';
import { ancestor, enclosingFunction, Node, within } from '../syntax/syntax.js';
import { type Use, usesOf } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';

/** The loop that reads the lines of a raw answer and looks at the names of events, but not at all that tell of errors. */
export function deafRawLoopOf(evaluator: Evaluator, call: ApiCall): EventLoop | undefined {
  const stream = call.method ? undefined : eventStreamOf(call);
  if (!stream || call.origin.evidence === 'name' || call.origin.mixed) return undefined;
  const scope = enclosingFunction(call.node)?.body ?? evaluator.source.ast;

  const streamed = usesOf(evaluator, call.node).filter(({ path }) => isStreamed(path));
  for (const place of namesCompared(evaluator, scope, stream)) {
    const [name] = place.variable.identifiers;
    const loop = name && outermostLoop(place.node, scope, call);
    if (!loop || !isFedBy(evaluator, loop, streamed) || isMadeByJudge(evaluator, name, stream)) continue;
    if (readsError(evaluator, scope, stream, loop)) continue;
    const uses = usesOfEvent(evaluator, name, place.property);
    const listener = { evaluator, body: loop.body, uses, stream };
    const missing = missedIn(loop, listener).filter(
      (event) => !judgesLine(listener, event) && !readsErrorOf(listener, event),
    );
    if (missing.length > 0) return { call, loop, head: headOf(evaluator, loop), uses, missing };
  }
  return undefined;
}

/** Whether a loop reads what streams in as an answer, by itself or through what was made of it. */
function isFedBy(evaluator: Evaluator, loop: Loop, streamed: readonly Use[]): boolean {
  const { scopeManager } = evaluator.source;
  return streamed.some(({ node }) => {
    if (within(node, loop) || within(loop, node)) return true;
    const made = ancestor(
      node,
      (one): one is TSESTree.VariableDeclarator => one.type === Node.VariableDeclarator,
    );
    const variables = made ? scopeManager.getDeclaredVariables(made) : [];
    return variables.some(({ references }) => references.some(({ identifier }) => within(identifier, loop)));
  });
}

/** Whether this is read of a response that comes in pieces: the body as `fetch` and `axios` have it, not parsed. */
function isStreamed([first, second]: readonly string[]): boolean {
  if (first === 'data') return second === undefined || second === '[]' || second.endsWith('()');
  return first === undefined || first === 'body' || first === 'text()' || first === '[]';
}

/** The outermost loop behind a request in which a name is compared. */
function outermostLoop(
  place: TSESTree.Node,
  scope: TSESTree.Node,
  { node: call }: ApiCall,
): Loop | undefined {
  let outermost: Loop | undefined;
  for (let node: TSESTree.Node | undefined = place; node && node !== scope; node = node.parent) {
    if (isLoop(node) && node.range[0] > call.range[1]) outermost = node;
  }
  return outermost;
}
