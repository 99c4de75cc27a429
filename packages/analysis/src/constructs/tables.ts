import type { Construct } from './construct.js';
import type { Evaluator } from '../values/evaluate.js';
import { reachOf } from './reach.js';
import type { Table } from '../handlers/sites.js';
import type { Range } from '../sources/source.js';
import { isKeyofCast } from '../subjects/annotated-types.js';
import type { Ask, Subject } from '../subjects/subjects.js';
import { Node, wrapped } from '../syntax/syntax.js';
import { sameCode } from '../handlers/tests-of-codes.js';
import { lookupFallsBack, mayBeNothing, calleeName } from './value-uses.js';
import type { TSESTree } from '@typescript-eslint/types';

export interface Lookup {
  readonly node: TSESTree.Node;
  readonly key: TSESTree.Node;
  readonly subject: Subject;
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
  const bare = lookups.some(({ node }) => isPresenceTest(node))
    ? []
    : lookups.filter(
        ({ node, key }) => isLookup(node) && !isKeyofCast(key) && !lookupFallsBack(evaluator, node),
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
    covers: (code) =>
      table.sites.some(({ value }) => sameCode(subject, value, code)) || (opaque ? undefined : false),
    reaches: (code) => {
      const found = reaches.map((reach) => reach(code));
      if (found.includes(true) || found.length === 0) return true;
      return found.includes(undefined) ? undefined : false;
    },
    hasFallback: bare.length === 0,
    table,
    lookups: bare.map(({ node }) => node),
  };
}

/** The name under which a table is declared, without its annotation. */
function nameOfTable(table: Table): { range: Range; annotation: TSESTree.TypeNode | undefined } | undefined {
  const outer = wrapped(table.node.parent?.type === Node.NewExpression ? table.node.parent : table.node);
  const types: TSESTree.TypeNode[] = [];
  for (
    let node: TSESTree.Node = outer;
    node !== table.node && 'expression' in node;
    node = node.expression as TSESTree.Node
  ) {
    if (node.type === Node.TSSatisfiesExpression || node.type === Node.TSAsExpression)
      types.push(node.typeAnnotation);
  }
  const { parent } = outer;
  const id =
    parent?.type === Node.VariableDeclarator
      ? parent.id
      : parent?.type === Node.PropertyDefinition
        ? parent.key
        : undefined;
  if (id?.type !== Node.Identifier) return undefined;
  const declared = parent?.type === Node.PropertyDefinition ? parent.typeAnnotation : id.typeAnnotation;
  const annotation = declared?.typeAnnotation ?? types.find(({ type }) => type === Node.TSTypeReference);
  return { range: [id.range[0], id.range[0] + id.name.length], annotation };
}

/**
 * Whether the compiler asks for every key, or lets every value be nothing: `Record<CozeErrorCode, string>`, an
 * interface, `Record<number, string | undefined>`. `Partial` and open records ask for no key.
 */
function isCheckedByCompiler(evaluator: Evaluator, type: TSESTree.TypeNode): boolean {
  if (type.type !== Node.TSTypeReference || type.typeName.type !== Node.Identifier) return false;
  const [key, value] = type.typeArguments?.params ?? [];
  switch (type.typeName.name) {
    case 'const':
    case 'Partial':
    case 'Map':
    case 'ReadonlyMap':
      return false;
    case 'Readonly':
      return key !== undefined && isCheckedByCompiler(evaluator, key);
    case 'Record':
      return (
        key?.type === Node.TSTypeReference ||
        key?.type === Node.TSUnionType ||
        (value !== undefined && mayBeNothing(evaluator, value))
      );
    default:
      return true;
  }
}

function isLookup(node: TSESTree.Node): boolean {
  if (node.type === Node.MemberExpression) return true;
  return node.type === Node.CallExpression && calleeName(node) === 'get';
}

function isPresenceTest(node: TSESTree.Node): boolean {
  return (
    node.type === Node.BinaryExpression || (node.type === Node.CallExpression && calleeName(node) !== 'get')
  );
}
