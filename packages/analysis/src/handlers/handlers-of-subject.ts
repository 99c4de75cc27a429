import type { TSESTree } from '@typescript-eslint/types';
import { aliasedBy, type Reference, referenceTo } from '../constructs/references.js';
import type { Subject } from '../subjects/subjects.js';
import { enclosingFunction } from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Handler } from './handlers.js';

/** Names that are followed to what they were given. */
const mostNames = 5;

/** The handlers of what a subject reads, in its function, under whichever name: `code` of `const { code } = err` is `err.code`. */
export function handlersOfSubject(
  evaluator: Evaluator,
  handlers: readonly Handler[],
  subject: Subject,
): readonly Handler[] {
  const own = origin(evaluator, subject.node);
  const isLocal = own.root !== undefined && !['module', 'global'].includes(own.root.scope.type);
  return handlers.filter(({ node, subject: other }) => {
    const { text, root } = origin(evaluator, other.node);
    const isHere = isLocal || enclosingFunction(node) === enclosingFunction(subject.node);
    return text === own.text && root === own.root && isHere;
  });
}

function origin(evaluator: Evaluator, node: TSESTree.Node): Reference {
  let reference = referenceTo(evaluator, node);
  for (let count = 0; count < mostNames; count++) {
    const alias = aliasedBy(evaluator, reference);
    if (!alias) break;
    reference = alias;
  }
  return reference;
}
