import type { Construct } from './construct.js';
import type { Evaluator } from '../values/evaluate.js';
import { anyOf, reachOf } from './reach.js';
import type { Table } from '../handlers/sites.js';
import type { Range } from '../sources/source.js';
import { answerOfType, declarationOf, isKeyofCast } from '../subjects/annotated-types.js';
import type { Ask, Subject } from '../subjects/subjects.js';
import { enclosingFunction, type FunctionNode, Node } from '../syntax/syntax.js';
import { sameCode } from '../handlers/tests-of-codes.js';
import { lookupFallsBack, mayBeNothing, calleeName } from './value-uses.js';
import type { TSESTree } from '@typescript-eslint/types';

export interface Lookup {
  readonly node: TSESTree.Node;
  readonly key: TSESTree.Node;
  readonly subject: Subject;
  /** Whether something else is looked up in the same table, too. */
  readonly isShared: boolean;
}

export function tableConstruct(
  evaluator: Evaluator,
  ask: Ask,
  table: Table,
  lookups: readonly Lookup[],
): Construct | undefined {
  if (table.value.owner !== evaluator) return undefined; // The table stands in another file.
  const name = nameOfTable(table);
  if (name?.annotation && isCheckedByCompiler(evaluator, name.annotation)) return undefined;
  const bare = lookups.filter(
    ({ node, key }) =>
      isLookup(node) &&
      !isKeyofCast(key) &&
      !lookupFallsBack(evaluator, node) &&
      !isLookedUpFirst(node, lookups),
  );
  const subject = (bare[0] ?? lookups[0])?.subject;
  if (!subject) return undefined;
  const reaches = bare.map((lookup) => reachOf(evaluator, lookup.node, lookup.subject, ask));
  const written = table.sites.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const opaque = table.sites.some(({ value }) => value === undefined);
  return {
    kind: 'table',
    node: table.node,
    place: name ?? table.node,
    subject,
    written,
    branches: table.sites.map((site, index) => ({
      sites: [site],
      body: table.values.slice(index, index + 1),
    })),
    isShared: lookups.some(({ isShared }) => isShared),
    covers: (code) =>
      table.sites.some(({ value }) => sameCode(subject, value, code)) || (opaque ? undefined : false),
    reaches: reaches.length > 0 ? anyOf(reaches) : () => true,
    hasFallback: bare.length === 0,
    table,
    lookups: bare.map(({ node }) => node),
  };
}

/** The name under which a table is declared, without its annotation. */
function nameOfTable(table: Table): { range: Range; annotation: TSESTree.TypeNode | undefined } | undefined {
  const types: TSESTree.TypeNode[] = [];
  let outer: TSESTree.Node = table.node;
  // `new Map([…])`, `Object.freeze({ … })`, `{ … } as const satisfies Record<number, string>`
  for (let next = holderOf(outer); next; next = holderOf(outer)) {
    if (next.type === Node.TSSatisfiesExpression || next.type === Node.TSAsExpression)
      types.unshift(next.typeAnnotation);
    outer = next;
  }
  const { parent } = outer;
  const id =
    parent?.type === Node.VariableDeclarator
      ? parent.id
      : parent?.type === Node.PropertyDefinition || parent?.type === Node.Property
        ? parent.key
        : parent?.type === Node.AssignmentExpression && parent.left.type === Node.MemberExpression
          ? parent.left.property
          : undefined;
  if (id?.type !== Node.Identifier && id?.type !== Node.PrivateIdentifier) return undefined;
  const declared = parent?.type === Node.PropertyDefinition ? parent.typeAnnotation : typeOf(id);
  const annotation = declared?.typeAnnotation ?? types.find((type) => !isConst(type));
  const [start] = id.range;
  const sign = id.type === Node.PrivateIdentifier ? 1 : 0;
  return { range: [start, start + sign + id.name.length], annotation };
}

/** The expression around a table that gives the same table. */
function holderOf(node: TSESTree.Node): TSESTree.Node | undefined {
  const { parent } = node;
  switch (parent?.type) {
    case Node.TSSatisfiesExpression:
    case Node.TSAsExpression:
    case Node.TSTypeAssertion:
    case Node.TSNonNullExpression:
    case Node.NewExpression:
      return parent;
    case Node.CallExpression:
      return calleeName(parent) === 'freeze' ? parent : undefined;
    default:
      return undefined;
  }
}

function typeOf(id: TSESTree.Identifier | TSESTree.PrivateIdentifier): TSESTree.TSTypeAnnotation | undefined {
  return id.type === Node.Identifier ? id.typeAnnotation : undefined;
}

/** `as const` */
function isConst(type: TSESTree.TypeNode): boolean {
  return (
    type.type === Node.TSTypeReference &&
    type.typeName.type === Node.Identifier &&
    type.typeName.name === 'const'
  );
}

/**
 * Whether the compiler asks for every key, or lets every value be nothing: `Record<CozeErrorCode, string>`, an
 * interface, `Record<number, string | undefined>`. `Partial` and open records ask for no key.
 */
function isCheckedByCompiler(evaluator: Evaluator, type: TSESTree.TypeNode, depth = 0): boolean {
  switch (type.type) {
    case Node.TSTypeLiteral:
      return membersAreChecked(evaluator, type.members);
    case Node.TSMappedType:
      return (!type.optional || type.optional === '-') && !isOpenKey(evaluator, type.constraint);
    case Node.TSTypeReference:
      return depth > 3 || referenceIsChecked(evaluator, type, depth);
    default:
      return false;
  }
}

function referenceIsChecked(evaluator: Evaluator, type: TSESTree.TSTypeReference, depth: number): boolean {
  const [key, value] = type.typeArguments?.params ?? [];
  switch (type.typeName.type === Node.Identifier ? type.typeName.name : undefined) {
    case 'Partial':
    case 'Map':
    case 'ReadonlyMap':
      return false;
    case 'Readonly':
      return key !== undefined && isCheckedByCompiler(evaluator, key, depth + 1);
    case 'Record':
      return (
        (key !== undefined && !isOpenKey(evaluator, key)) ||
        (value !== undefined && mayBeNothing(evaluator, value))
      );
  }
  const declaration = declarationOf(evaluator, type);
  switch (declaration?.type) {
    case Node.TSTypeAliasDeclaration:
      return isCheckedByCompiler(evaluator, declaration.typeAnnotation, depth + 1);
    case Node.TSInterfaceDeclaration:
      return membersAreChecked(evaluator, declaration.body.body);
    default:
      return true;
  }
}

/** `{ 4100: string }` lists the keys; `{ [code: number]: string }` does not. */
function membersAreChecked(evaluator: Evaluator, members: readonly TSESTree.TypeElement[]): boolean {
  const open = members.find((member) => member.type === Node.TSIndexSignature);
  const value = open?.typeAnnotation?.typeAnnotation;
  return !open || (value !== undefined && mayBeNothing(evaluator, value));
}

/** Whether a type of keys has more than can be listed: `number`, an alias of it, `PropertyKey`. */
function isOpenKey(evaluator: Evaluator, key: TSESTree.TypeNode): boolean {
  if (key.type === Node.TSTemplateLiteralType || key.type === Node.TSAnyKeyword) return true;
  if (key.type === Node.TSTypeReference && evaluator.source.text.slice(...key.range) === 'PropertyKey')
    return true;
  const type = answerOfType(evaluator, key);
  return type !== undefined && type.open && !type.isUnresolved;
}

function isLookup(node: TSESTree.Node): boolean {
  if (node.type === Node.MemberExpression) return true;
  return node.type === Node.CallExpression && calleeName(node) === 'get';
}

/** Whether the program asks beforehand if the table has the key: right there, or in a function that does nothing else. */
function isLookedUpFirst(lookup: TSESTree.Node, lookups: readonly Lookup[]): boolean {
  const place = outermostFunction(lookup);
  return lookups.some(({ node }) => {
    if (!isPresenceTest(node)) return false;
    const owner = outermostFunction(node);
    return (
      owner === place || !lookups.some((one) => isLookup(one.node) && outermostFunction(one.node) === owner)
    );
  });
}

function outermostFunction(node: TSESTree.Node): FunctionNode | undefined {
  let outermost: FunctionNode | undefined;
  for (let owner = enclosingFunction(node); owner; owner = enclosingFunction(owner)) outermost = owner;
  return outermost;
}

function isPresenceTest(node: TSESTree.Node): boolean {
  return (
    node.type === Node.BinaryExpression || (node.type === Node.CallExpression && calleeName(node) !== 'get')
  );
}
