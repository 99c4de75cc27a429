import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import type { Made } from './interceptors.js';
import { membersNamed } from '../syntax/members-named.js';
import { dottedName, Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import { type Use, usesOf, usesOfPattern } from '../uses/uses.js';
import { variableOf } from './variables.js';

/**
 * Whether somebody else gets an instance of an HTTP library, or the library itself, and may teach it to look at answers:
 * `rejectOnCode(http)`, `import { http } from './http.js'`.
 * @param callee what a request is sent with: `http.post`, `this.http.get`
 */
export function isHandedOut(evaluator: Evaluator, callee: TSESTree.Node, made: Made): boolean {
  return (made && made.owner !== evaluator) === true || escapesOf(evaluator, callee, made).length > 0;
}

/** Whether a function gets it that may make other errors of its errors; who only tries again does not. */
export function isTaught(evaluator: Evaluator, callee: TSESTree.Node, made: Made): boolean {
  return escapesOf(evaluator, callee, made).some((node) => {
    const { parent } = wrapped(node);
    return parent?.type === Node.CallExpression && !/retry/i.test(dottedName(parent.callee) ?? '');
  });
}

/** Where an instance goes that we do not follow. */
function escapesOf(evaluator: Evaluator, callee: TSESTree.Node, made: Made): readonly TSESTree.Node[] {
  const instance = instanceOf(callee);
  const variable = instance.type === Node.Identifier ? variableOf(evaluator.source, instance) : undefined;
  const [name] = variable?.identifiers ?? [];
  return [
    ...(made
      ? once(made.owner, made.node, () => escapesAmong(made.owner, usesOf(made.owner, made.node)))
      : []),
    ...(variable && name
      ? once(evaluator, variable, () => escapesAmong(evaluator, usesOfPattern(evaluator, name)))
      : []),
  ];
}

const known = new WeakMap<Evaluator, Map<TSESTree.Node | Variable, readonly TSESTree.Node[]>>();

function once(
  evaluator: Evaluator,
  key: TSESTree.Node | Variable,
  find: () => readonly TSESTree.Node[],
): readonly TSESTree.Node[] {
  let answers = known.get(evaluator);
  if (!answers)
    known.set(evaluator, (answers = new Map<TSESTree.Node | Variable, readonly TSESTree.Node[]>()));
  const answer = answers.get(key);
  if (answer) return answer;
  answers.set(key, []); // What asks for itself meanwhile goes nowhere.
  const found = find();
  answers.set(key, found);
  return found;
}

/** `http`, `this.http` */
function instanceOf(callee: TSESTree.Node): TSESTree.Node {
  const node = unwrap(callee);
  if (node.type !== Node.MemberExpression) return node;
  const object = unwrap(node.object);
  return object.type === Node.ThisExpression ? node : instanceOf(object);
}

function escapesAmong(
  evaluator: Evaluator,
  uses: readonly Use[],
  fields: readonly string[] = [],
): readonly TSESTree.Node[] {
  return uses.flatMap(({ path, role, node }) => {
    if (path.length > 0 || role !== 'escapes') return [];
    const field = fieldTaking(node);
    if (field === undefined) return [node];
    if (fields.includes(field)) return [];
    return readsOf(evaluator, field).flatMap((member) =>
      escapesAmong(evaluator, usesOf(evaluator, member), [...fields, field]),
    );
  });
}

/** `this.http = axios.create()`, `http = axios.create();` in a class */
function fieldTaking(node: TSESTree.Node): string | undefined {
  const { parent } = wrapped(node);
  if (parent?.type === Node.PropertyDefinition) return propertyName(parent);
  const left = parent?.type === Node.AssignmentExpression ? unwrap(parent.left) : undefined;
  return left?.type === Node.MemberExpression && left.object.type === Node.ThisExpression
    ? propertyName(left)
    : undefined;
}

function readsOf({ source }: Evaluator, field: string): readonly TSESTree.MemberExpression[] {
  return membersNamed(source, field).filter((member) => {
    const { parent } = wrapped(member);
    return parent?.type !== Node.AssignmentExpression || unwrap(parent.left) !== member;
  });
}
