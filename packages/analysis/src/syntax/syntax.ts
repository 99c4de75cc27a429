import { AST_NODE_TYPES as Node, type TSESTree } from '@typescript-eslint/types';
import { visitorKeys } from '@typescript-eslint/visitor-keys';

export { Node };

export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

type Children = Readonly<
  Record<string, TSESTree.Node | readonly (TSESTree.Node | null)[] | null | undefined>
>;

/** Adds the children of a node to a stack, the last one first. */
function pushChildren(node: TSESTree.Node, stack: TSESTree.Node[]): void {
  const keys = visitorKeys[node.type] ?? [];
  for (let key = keys.length - 1; key >= 0; key--) {
    const value = (node as unknown as Children)[keys[key] ?? ''];
    if (!value) continue;
    if ('type' in value) {
      stack.push(value);
      continue;
    }
    for (let index = value.length - 1; index >= 0; index--) {
      const item = value[index];
      if (item) stack.push(item);
    }
  }
}

/**
 * Visits a node and all below it, parents first. Works without recursion: minified code nests thousands deep.
 * @param visit gives `false` to leave the children of a node out
 */
export function walk(root: TSESTree.Node, visit: (node: TSESTree.Node) => boolean | undefined): void {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (visit(node) === false) continue;
    pushChildren(node, stack);
  }
}

/** Sets `parent` on every node of a tree whose parser did not. */
export function setParents(root: TSESTree.Node): void {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const children = stack.length;
    pushChildren(node, stack);
    for (let index = children; index < stack.length; index++) {
      (stack[index] as { parent: TSESTree.Node }).parent = node;
    }
  }
}

export function isFunction(node: TSESTree.Node | null | undefined): node is FunctionNode {
  return (
    node?.type === Node.ArrowFunctionExpression ||
    node?.type === Node.FunctionDeclaration ||
    node?.type === Node.FunctionExpression
  );
}

/** The parameters that a caller fills; `this` among them only has a type. */
export function parametersOf({ params }: FunctionNode): readonly TSESTree.Parameter[] {
  return params.filter((parameter) => parameter.type !== Node.Identifier || parameter.name !== 'this');
}

export function isClass(node: TSESTree.Node | null | undefined): node is ClassNode {
  return node?.type === Node.ClassDeclaration || node?.type === Node.ClassExpression;
}

/** The node without what only types or optional chaining wrap around it. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  for (;;) {
    switch (node.type) {
      case Node.TSAsExpression:
      case Node.TSTypeAssertion:
      case Node.TSNonNullExpression:
      case Node.TSSatisfiesExpression:
      case Node.ChainExpression:
      case Node.TSInstantiationExpression:
        node = node.expression;
        break;
      default:
        return node;
    }
  }
}

/** The outermost node that is this one but for types and optional chaining. */
export function wrapped(node: TSESTree.Node): TSESTree.Node {
  while (
    node.parent &&
    node.parent.type !== Node.ExpressionStatement &&
    unwrap(node.parent) === unwrap(node)
  ) {
    node = node.parent;
  }
  return node;
}

/** The name of a property: `a.b`, `a['b']`, `{ b: … }`, `{ 'b': … }`, `{ 4100: … }`; `undefined` when computed. */
export function propertyName(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | TSESTree.PropertyDefinition
    | TSESTree.MethodDefinition
    | TSESTree.TSPropertySignature
    | TSESTree.TSEnumMember,
): string | undefined {
  const key =
    node.type === Node.MemberExpression
      ? node.property
      : node.type === Node.TSEnumMember
        ? node.id
        : node.key;
  // An enum's `computed` is deprecated, and says so when it is read.
  if (node.type === Node.TSEnumMember || !node.computed) {
    if (key.type === Node.Identifier) return key.name;
    if (key.type === Node.PrivateIdentifier) return `#${key.name}`;
  }
  if (key.type === Node.Literal && (typeof key.value === 'string' || typeof key.value === 'number')) {
    return String(key.value);
  }
  return undefined;
}

/** The module of `import x = require('…')`. */
export function moduleRequired({ moduleReference }: TSESTree.TSImportEqualsDeclaration): string | undefined {
  const module =
    moduleReference.type === Node.TSExternalModuleReference ? moduleReference.expression : undefined;
  return module?.type === Node.Literal && typeof module.value === 'string' ? module.value : undefined;
}

/** The nearest enclosing node for which the test holds. */
export function ancestor<T extends TSESTree.Node>(
  node: TSESTree.Node,
  test: (node: TSESTree.Node) => node is T,
): T | undefined {
  for (let current = node.parent; current; current = current.parent) if (test(current)) return current;
  return undefined;
}

export function enclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
  return ancestor(node, isFunction);
}

export function enclosingClass(node: TSESTree.Node): ClassNode | undefined {
  return ancestor(node, isClass);
}

/** The member of a class whose `this` an expression reads; `undefined` where a function has a `this` of its own. */
export function memberOfThis(
  node: TSESTree.ThisExpression,
): TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.StaticBlock | undefined {
  let child: TSESTree.Node = node;
  while (child.parent) {
    const parent: TSESTree.Node = child.parent;
    switch (parent.type) {
      case Node.StaticBlock:
        return parent;
      case Node.MethodDefinition:
      case Node.PropertyDefinition:
        return parent.value === child ? parent : undefined;
      case Node.FunctionDeclaration:
        return undefined;
      case Node.FunctionExpression:
        if (parent.parent.type !== Node.MethodDefinition) return undefined;
    }
    child = parent;
  }
  return undefined;
}

/** Whether a node lies in another, or is it. */
export function within(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}

/** A statement that never lets control go on behind it. */
export function alwaysExits(statement: TSESTree.Node | null | undefined): boolean {
  switch (statement?.type) {
    case Node.ReturnStatement:
    case Node.ThrowStatement:
    case Node.BreakStatement:
    case Node.ContinueStatement:
      return true;
    case Node.BlockStatement:
      return statement.body.some(alwaysExits);
    case Node.IfStatement:
      return alwaysExits(statement.consequent) && alwaysExits(statement.alternate);
    case Node.SwitchStatement:
      return switchExits(statement);
    case Node.TryStatement:
      return (
        alwaysExits(statement.finalizer) ||
        (alwaysExits(statement.block) && (!statement.handler || alwaysExits(statement.handler.body)))
      );
    case Node.ExpressionStatement:
      return isProcessExit(statement.expression);
    default:
      return false;
  }
}

/** Whether every way through a switch returns or throws; a `break` only leaves the switch. */
function switchExits(statement: TSESTree.SwitchStatement): boolean {
  const last = statement.cases.at(-1);
  if (!last || !statement.cases.some(({ test }) => !test)) return false;
  const leaves = (node: TSESTree.Statement): boolean => {
    const breaks: TSESTree.Node[] = [];
    walk(node, (inner) => {
      if (inner.type === Node.BreakStatement) breaks.push(inner);
      return !isFunction(inner);
    });
    return breaks.length === 0 && alwaysExits(node);
  };
  return statement.cases.every(({ consequent }, index) =>
    consequent.length === 0 ? index < statement.cases.length - 1 : consequent.some(leaves),
  );
}

function isProcessExit(node: TSESTree.Node): boolean {
  return (
    node.type === Node.CallExpression &&
    node.callee.type === Node.MemberExpression &&
    node.callee.object.type === Node.Identifier &&
    node.callee.object.name === 'process' &&
    propertyName(node.callee) === 'exit'
  );
}

/** `this.logger.error` as a text; `undefined` for anything that is no chain of names. */
export function dottedName(callee: TSESTree.Node): string | undefined {
  const node = unwrap(callee);
  if (node.type === Node.Identifier) return node.name;
  if (node.type === Node.ThisExpression) return 'this';
  if (node.type !== Node.MemberExpression) return undefined;
  const object = dottedName(node.object);
  const name = propertyName(node);
  return object === undefined || name === undefined ? undefined : `${object}.${name}`;
}
