import type { Catalog, Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { headOf } from '../streams/loops.js';
import { type Ask, subjectOf } from '../subjects/subjects.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node, unwrap, within, wrapped } from '../syntax/syntax.js';
import { type Use, usesOf } from '../uses/uses.js';
import { type ApiCall, apiCallOf } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import type { BareRetry } from './bare.js';
import { inSomeState } from './choices.js';
import { endsWithSuccess } from './loops.js';
import { type End, Path } from './path.js';
import { areSame, attemptsIn } from './same-request.js';
import { type Given, State } from './state.js';

/** A test that tells success from failure, and nothing else. */
interface Outcome {
  readonly failed: Given;
  readonly succeeded: Given;
}

/** `if (body.code !== 0) continue;`: replies of which nothing is asked but whether they are a success. */
export function bareRepliesOf(evaluator: Evaluator, ask: Ask): readonly BareRetry[] {
  if (!evaluator.isAboutProvider) return [];
  return nodesOfType(evaluator.source, Node.CallExpression).flatMap((node) => {
    const call = apiCallOf(evaluator, node);
    return call && isPlain(call) ? (bareRetryOf(evaluator, ask, call) ?? []) : [];
  });
}

/** A raw request whose errors are replies, whatever their HTTP status. */
function isPlain({ http, origin, result }: ApiCall): boolean {
  if (!http || origin.mixed || origin.evidence === 'name') return false;
  return result.kind === 'promise' && result.throws.length === 0;
}

function bareRetryOf(evaluator: Evaluator, ask: Ask, call: ApiCall): BareRetry | undefined {
  const outcomes = outcomesOf(evaluator, ask, call);
  if (!outcomes) return undefined;
  for (const { failed, succeeded } of outcomes) {
    const ends = (given: Given): readonly (End | undefined)[] => endsOf(evaluator, ask, given);
    const again = ends(failed).find((end) => end?.kind === 'loop' || end?.kind === 'call');
    if (!again || ends(succeeded).some((end) => end?.kind !== 'return')) continue;
    const at = retriedBy(evaluator, call, again);
    if (at) return { at, catalog: call.catalog };
  }
  return undefined;
}

/** Where the ways from a test end, in all states of everything else; `undefined` for what is not clear, or mends. */
function endsOf(evaluator: Evaluator, ask: Ask, given: Given): readonly (End | undefined)[] {
  const ends: (End | undefined)[] = [];
  inSomeState((decide) => {
    const state = new State(evaluator, ask, undefined, given, decide);
    const way = new Path(evaluator, state).from(given.node);
    ends.push(way?.mends ? undefined : way?.end);
    return false;
  });
  return ends;
}

/** The head of the loop, or the function that is called again, if it sends the same. */
function retriedBy(evaluator: Evaluator, { node, catalog }: ApiCall, end: End): BareRetry['at'] | undefined {
  switch (end.kind) {
    case 'loop': {
      const { loop } = end;
      const attempts = attemptsIn(evaluator, catalog.provider, loop);
      return within(node, loop) && endsWithSuccess(evaluator, loop) && areSame(evaluator, attempts)
        ? headOf(evaluator, loop)
        : undefined;
    }
    case 'call': {
      const attempts = attemptsIn(evaluator, catalog.provider, end.callee);
      return within(node, end.callee) && areSame(evaluator, attempts, end.call) ? end.call.callee : undefined;
    }
    default:
      return undefined;
  }
}

/** All tests of a reply; `undefined` where one asks for more than success, or somebody else may. */
function outcomesOf(evaluator: Evaluator, ask: Ask, call: ApiCall): readonly Outcome[] | undefined {
  const outcomes: Outcome[] = [];
  for (const use of usesOf(evaluator, call.node)) {
    if (use.role === 'tested') {
      const outcome = outcomeOf(evaluator, ask, call.catalog, use);
      if (!outcome) return undefined;
      outcomes.push(outcome);
    } else if (
      ['called', 'escapes'].includes(use.role) &&
      !isOfSuccess(call.catalog, use) &&
      !isThrown(use)
    ) {
      return undefined;
    }
  }
  return outcomes;
}

/** `throw new Error(body.msg)` */
function isThrown({ node }: Use): boolean {
  const { parent } = wrapped(node);
  return parent?.type === Node.NewExpression && wrapped(parent).parent?.type === Node.ThrowStatement;
}

function isOfSuccess({ surface }: Catalog, { path }: Use): boolean {
  return path.slice(1).some((name) => surface.reply.success.includes(name));
}

function outcomeOf(evaluator: Evaluator, ask: Ask, catalog: Catalog, use: Use): Outcome | undefined {
  const node = unwrap(use.node);
  const { reply, success } = catalog.surface;
  if (reply.hasStatus && use.path.length === 1 && use.path[0] === 'ok')
    return isComparison(node) ? undefined : outcome(node, false, true);

  const [code] = catalog.mustHandle;
  const subject = subjectOf(evaluator, node, ask);
  if (code === undefined || subject?.kind !== 'code') return undefined;
  const { parent } = wrapped(node);
  if (parent?.type !== Node.BinaryExpression) return outcome(node, code, success);
  if (!/^[!=]==?$/.test(parent.operator)) return undefined;
  const other = unwrap(parent.left) === node ? parent.right : parent.left;
  const value = evaluator.value(other);
  if (success === undefined || value.kind !== 'literal' || value.value !== success) return undefined;
  const isNegated = parent.operator.startsWith('!');
  return outcome(parent, isNegated, !isNegated);
}

function isComparison(node: TSESTree.Node): boolean {
  return wrapped(node).parent?.type === Node.BinaryExpression;
}

function outcome(
  node: TSESTree.Node,
  failed: Code | boolean,
  succeeded: Code | boolean | undefined,
): Outcome {
  return {
    failed: { node, value: { value: failed } },
    succeeded: { node, value: { value: succeeded } },
  };
}
