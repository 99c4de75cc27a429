import type { Reference, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import { membersNamed } from '../syntax/members-named.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import {
  ancestor,
  type ClassNode,
  type FunctionNode,
  isClass,
  Node,
  propertyName,
  within,
  wrapped,
} from '../syntax/syntax.js';
import { membersOf, type Value } from './value.js';
import { variableOf } from './variables.js';

/** The places of a file from which a function gets its arguments. */
export interface Callers {
  readonly calls: readonly (TSESTree.CallExpression | TSESTree.NewExpression)[];
  /** The calls that it is given to as a callback, and where among their arguments. */
  readonly givenTo: readonly { readonly call: TSESTree.CallExpression; readonly position: number }[];
  /** Whether other files can call it, too. */
  readonly isOpen: boolean;
}

const known = new WeakMap<FunctionNode, Callers | undefined>();

/** Where a function is called by its name; `undefined` where it has none, or is handed to whoever may call it. */
export function callersOf(evaluator: Evaluator, node: FunctionNode): Callers | undefined {
  if (!known.has(node)) {
    known.set(node, undefined);
    known.set(node, callersByVariable(evaluator, node) ?? callersByMember(evaluator, node));
  }
  return known.get(node);
}

/** A parameter, and the name in it that is a variable. */
export interface Parameter {
  readonly owner: FunctionNode;
  readonly index: number;
  readonly pattern: TSESTree.Parameter;
  readonly name: TSESTree.Node;
}

/** Which parameter a variable is, or is taken out of; `undefined` for all other variables. */
export function parameterOf(variable: Variable): Parameter | undefined {
  const [definition, ...others] = variable.defs;
  if (definition?.type !== 'Parameter' || others.length > 0) return undefined;
  const owner = definition.node as FunctionNode;
  const index = owner.params.findIndex((parameter) => within(definition.name, parameter));
  const pattern = owner.params[index];
  return pattern && { owner, index, pattern, name: definition.name };
}

/** Sorts the uses of a function; gives `false` where one hides who calls. */
class Uses {
  readonly calls: (TSESTree.CallExpression | TSESTree.NewExpression)[] = [];
  readonly givenTo: { call: TSESTree.CallExpression; position: number }[] = [];

  constructor(private readonly constructed: boolean) {}

  add(use: TSESTree.Node): boolean {
    const { parent } = use;
    if (parent?.type === Node.CallExpression || parent?.type === Node.NewExpression) {
      if (parent.callee === use) {
        this.calls.push(parent);
        return this.constructed === (parent.type === Node.NewExpression);
      }
      if (parent.type === Node.CallExpression) {
        this.givenTo.push({ call: parent, position: parent.arguments.indexOf(use as TSESTree.Expression) });
        return true;
      }
    }
    if (parent?.type === Node.BinaryExpression) return this.constructed && parent.operator === 'instanceof';
    return isType(parent);
  }
}

function callersByVariable(evaluator: Evaluator, node: FunctionNode): Callers | undefined {
  const called = callableOf(evaluator, node);
  if (!called) return undefined;
  const uses = new Uses(called.constructed);
  for (const { identifier } of called.references) {
    if (isExport(identifier.parent) || isDeclaration(identifier.parent, identifier)) continue;
    if (identifier.type !== Node.Identifier || !uses.add(wrapped(identifier))) return undefined;
  }
  const { calls, givenTo } = uses;
  return { calls, givenTo, isOpen: isExported(called.variable) };
}

/** The variable by which a function, or the class whose constructor it is, can be called. */
function callableOf(
  evaluator: Evaluator,
  node: FunctionNode,
): { variable: Variable; references: readonly Reference[]; constructed: boolean } | undefined {
  const find = (identifier: TSESTree.Node | null | undefined, owner?: ClassNode) => {
    const variable =
      identifier?.type === Node.Identifier ? variableOf(evaluator.source, identifier) : undefined;
    if (!variable) return undefined;
    // Inside a class its name is another variable.
    const inner = owner && evaluator.source.scopeManager.acquire(owner)?.set.get(variable.name);
    const references =
      inner && inner !== variable ? [...variable.references, ...inner.references] : variable.references;
    return { variable, references, constructed: owner !== undefined };
  };
  if (node.type === Node.FunctionDeclaration) return find(node.id);
  const { parent } = node;
  if (parent.type === Node.MethodDefinition && parent.kind === 'constructor') {
    const owner = ancestor(node, isClass);
    return find(
      owner?.id ?? (owner?.parent.type === Node.VariableDeclarator ? owner.parent.id : undefined),
      owner,
    );
  }
  const outer = wrapped(node).parent;
  return outer?.type === Node.VariableDeclarator && outer.parent.kind === 'const'
    ? find(outer.id)
    : undefined;
}

/** Methods, functions in fields, and functions in an object that a constant holds: `this.messageOf(…)`, `texts.of(…)`. */
function callersByMember(evaluator: Evaluator, node: FunctionNode): Callers | undefined {
  const member = wrapped(node).parent;
  if (
    member?.type !== Node.MethodDefinition &&
    member?.type !== Node.PropertyDefinition &&
    member?.type !== Node.Property
  ) {
    return undefined;
  }
  const name = propertyName(member);
  const owner = member.type === Node.Property ? member.parent : ancestor(member, isClass);
  const reachable = ownerOf(evaluator, member, owner);
  if (name === undefined || !owner || !reachable) return undefined;

  const uses = new Uses(false);
  for (const use of membersNamed(evaluator.source, name)) {
    if (isAnother(evaluator.value(use.object), owner)) continue;
    if (!uses.add(wrapped(use))) return undefined;
  }
  const isTakenOut = nodesOfType(evaluator.source, Node.ObjectPattern).some(({ properties }) =>
    properties.some((property) => property.type === Node.Property && propertyName(property) === name),
  );
  const { calls, givenTo } = uses;
  return isTakenOut ? undefined : { calls, givenTo, isOpen: reachable.isOpen };
}

/** Whether other files can reach a member; `undefined` where its owner itself is handed around. */
function ownerOf(
  evaluator: Evaluator,
  member: TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.Property,
  owner: TSESTree.Node | undefined,
): { isOpen: boolean } | undefined {
  if (member.type !== Node.Property) {
    // What decorates a method may call it with anything.
    if (member.decorators.length > 0 || (member.type === Node.MethodDefinition && member.kind !== 'method'))
      return undefined;
    return { isOpen: member.accessibility !== 'private' && member.key.type !== Node.PrivateIdentifier };
  }
  const declarator = owner && wrapped(owner).parent;
  if (declarator?.type !== Node.VariableDeclarator || declarator.parent.kind !== 'const') return undefined;
  const variable =
    declarator.id.type === Node.Identifier ? variableOf(evaluator.source, declarator.id) : undefined;
  const staysHere = variable?.references.every(({ identifier, init }) => {
    const use = wrapped(identifier);
    const { parent } = use;
    return (
      init === true ||
      isExport(parent) ||
      isType(parent) ||
      (parent?.type === Node.MemberExpression && parent.object === use && propertyName(parent) !== undefined)
    );
  });
  return variable && staysHere ? { isOpen: isExported(variable) } : undefined;
}

/** Whether a value is certainly not the object or class that owns a member, nor one that inherits from it. */
function isAnother(value: Value, owner: TSESTree.Node): boolean {
  return membersOf(value).every((member) => {
    switch (member.kind) {
      case 'unknown':
      case 'record':
        return false;
      case 'object':
        return member.node !== owner;
      case 'class':
      case 'instance':
        return member.node !== owner && member.node.superClass === null;
      default:
        return true;
    }
  });
}

function isExport(node: TSESTree.Node | undefined): boolean {
  return node?.type === Node.ExportSpecifier || node?.type === Node.ExportDefaultDeclaration;
}

function isType(node: TSESTree.Node | undefined): boolean {
  return node?.type === Node.TSTypeReference || node?.type === Node.TSTypeQuery;
}

function isDeclaration(node: TSESTree.Node | undefined, identifier: TSESTree.Node): boolean {
  return (
    (node?.type === Node.FunctionDeclaration && node.id === identifier) ||
    (node?.type === Node.VariableDeclarator && node.id === identifier) ||
    ((node?.type === Node.ClassDeclaration || node?.type === Node.ClassExpression) && node.id === identifier)
  );
}

/** Whether other files can reach a variable. */
export function isExported(variable: Variable): boolean {
  const definition = variable.defs[0]?.node;
  if (!definition) return false;
  const statement = definition.type === Node.VariableDeclarator ? definition.parent : definition;
  return (
    statement.parent.type === Node.ExportNamedDeclaration ||
    statement.parent.type === Node.ExportDefaultDeclaration ||
    variable.references.some(({ identifier }) => isExport(identifier.parent))
  );
}
