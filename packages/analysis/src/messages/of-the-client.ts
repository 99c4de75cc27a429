import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { ancestor, Node, propertyName, within } from '../syntax/syntax.js';
import { apiCallOf } from '../values/calls.js';
import { textsOf, type Evaluator } from '../values/evaluate.js';
import { newErrorsOf } from '../values/new-errors.js';
import { HOLE, membersOf } from '../values/value.js';
import type { Wanted } from './wanted.js';

/** What fails between a program and the API; no code tells of it. */
const ofTheNetwork =
  /time ?d? ?-?out|network|connect|socket|hang ?up|abort|cancel|fetch|json|unexpected|parse|premature|terminated|certificate|proxy|offline|\bdns\b|\b(?:ssl|tls)\b|stream|closed/i;

/** `ECONNREFUSED` */
const ofTheSystem = /\bE[A-Z]{3,}/;

/** An HTTP status alone: where it is in the message, the answer may have had no code. */
const status = /^(?:[\s()]|http|status|code|:|error)*[1-5]\d\d(?![\d])/i;

/** Whether a text can be that of an error which the client or the connection has made, and which has no code. */
export function isOfTheClient({ written }: Wanted): boolean {
  return written
    .split('\n')
    .some(
      (text) => ofTheNetwork.test(text.replace(/\?/g, '')) || ofTheSystem.test(text) || status.test(text),
    );
}

/** Whether the program itself throws errors with a text, which can arrive at the same place. */
export function isOwnText(evaluator: Evaluator, place: TSESTree.Node, { texts }: Wanted): boolean {
  const clause = ancestor(place, (node): node is TSESTree.CatchClause => node.type === Node.CatchClause);
  return newErrorsOf(evaluator).some(({ error }) => {
    if (clause && within(error, clause)) return false;
    const [argument] = error.arguments;
    const value = evaluator.value(argument);
    const known = textsOf(value)
      .flatMap((text) => text.split(HOLE))
      .filter((part) => /\w{3}|\p{Script=Han}/u.test(part));
    if (known.length === 0) {
      const isProviders = membersOf(value).every(({ kind }) => kind === 'shaped');
      return clause !== undefined && !isProviders && within(error, clause.parent.block);
    }
    return texts.some((parts) =>
      known.some((text) =>
        parts.some(
          (part) =>
            text.toLowerCase().includes(part.toLowerCase()) ||
            part.toLowerCase().includes(text.toLowerCase()),
        ),
      ),
    );
  });
}

/**
 * Whether an error can come from a stream that could not begin. What `@coze/api` throws then has the status and no
 * code, and in between its errors are events.
 */
export function isOfStream(evaluator: Evaluator, place: TSESTree.Node): boolean {
  const clause = ancestor(place, (node): node is TSESTree.CatchClause => node.type === Node.CatchClause);
  const outer: TSESTree.Node | undefined = clause?.parent.block ?? chainOf(place);
  let found = false;
  for (const call of outer ? nodesOfType(evaluator.source, Node.CallExpression) : []) {
    if (outer && within(call, outer))
      found ||= apiCallOf(evaluator, call)?.method?.errors.includes('stream-events') === true;
  }
  return found;
}

/** The whole of `client.chat.create(…).catch(callback)` around a place in the callback. */
function chainOf(place: TSESTree.Node): TSESTree.Node | undefined {
  return ancestor(
    place,
    (node): node is TSESTree.CallExpression =>
      node.type === Node.CallExpression &&
      node.callee.type === Node.MemberExpression &&
      ['catch', 'then'].includes(propertyName(node.callee) ?? ''),
  );
}
