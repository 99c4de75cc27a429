import type { Catalog, Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { clientValue } from './clients.js';
import type { Evaluator } from './evaluate.js';
import { shaped } from './properties.js';
import { moduleRequired, Node } from '../syntax/syntax.js';
import type { Value } from './value.js';
import { variableOf } from './variables.js';

/** The module and the dotted path of a type's name: `CozeAPI.APIError` imported from `@coze/api`. */
function exportOfName(
  evaluator: Evaluator,
  name: TSESTree.EntityName,
): { module: string; path: string } | undefined {
  if (name.type === Node.TSQualifiedName) {
    const left = exportOfName(evaluator, name.left);
    return left && { module: left.module, path: [left.path, name.right.name].filter(Boolean).join('.') };
  }
  if (name.type !== Node.Identifier) return undefined;
  const variable = variableOf(evaluator.source, name);
  const definition = variable?.defs[0];
  if (definition?.type !== 'ImportBinding') return undefined;
  if (definition.node.type === Node.TSImportEqualsDeclaration) {
    const required = moduleRequired(definition.node);
    return required === undefined ? undefined : { module: required, path: '' };
  }
  const declaration = definition.node.parent;
  if (declaration.type !== Node.ImportDeclaration) return undefined;
  const module = declaration.source.value;
  switch (definition.node.type) {
    case Node.ImportNamespaceSpecifier:
      return { module, path: '' };
    case Node.ImportDefaultSpecifier:
      return { module, path: 'default' };
    case Node.ImportSpecifier: {
      const { imported } = definition.node;
      return { module, path: imported.type === Node.Identifier ? imported.name : imported.value };
    }
    default:
      return undefined;
  }
}

/** What a type annotation proves of a value: an SDK's error, event or client, or a code of a catalogue. */
export function shapeOfAnnotation(
  evaluator: Evaluator,
  annotation: TSESTree.TypeNode,
  depth = 0,
): Value | undefined {
  if (annotation.type === Node.TSUnionType) {
    const [part, ...others] = annotation.types.filter(
      // `CozeErrorCode | (number & {})` keeps the union open for codes to come.
      ({ type }) =>
        type !== Node.TSUndefinedKeyword && type !== Node.TSNullKeyword && type !== Node.TSIntersectionType,
    );
    return part && others.length === 0 ? shapeOfAnnotation(evaluator, part, depth) : undefined;
  }
  if (annotation.type === Node.TSTypeLiteral) return shapeOfMembers(evaluator, annotation.members, depth);
  if (annotation.type !== Node.TSTypeReference) return undefined;
  const { typeName, typeArguments } = annotation;
  if (typeName.type === Node.Identifier && (typeName.name === 'Promise' || typeName.name === 'Awaited')) {
    const inner = typeArguments?.params[0];
    const of = inner && shapeOfAnnotation(evaluator, inner, depth);
    return of && (typeName.name === 'Promise' ? { kind: 'promise', of, throws: [] } : of);
  }
  const configured =
    typeName.type === Node.Identifier ? configuredSubject(evaluator, typeName.name) : undefined;
  if (configured) return configured;
  const catalog = catalogOfTypeName(evaluator, annotation);
  if (catalog) return shaped('code', { catalog, evidence: 'type', operations: operationsOf(annotation) });
  const found = exportOfName(evaluator, typeName);
  if (found) return valueOfTypeName(evaluator, found.module, found.path);
  return typeName.type === Node.Identifier ? shapeOfOwnType(evaluator, typeName, depth) : undefined;
}

/** A type of the file whose properties are annotated with a catalogue's or an SDK's types. */
function shapeOfOwnType(evaluator: Evaluator, name: TSESTree.Identifier, depth: number): Value | undefined {
  const declaration = depth < 3 ? variableOf(evaluator.source, name)?.defs[0]?.node : undefined;
  switch (declaration?.type) {
    case Node.TSInterfaceDeclaration:
      return shapeOfMembers(evaluator, declaration.body.body, depth);
    case Node.TSTypeAliasDeclaration:
      return shapeOfAnnotation(evaluator, declaration.typeAnnotation, depth + 1);
    default:
      return undefined;
  }
}

function shapeOfMembers(
  evaluator: Evaluator,
  members: readonly TSESTree.TypeElement[],
  depth: number,
): Value | undefined {
  const properties: Record<string, Value> = {};
  for (const member of members) {
    if (member.type !== Node.TSPropertySignature || member.key.type !== Node.Identifier) continue;
    const annotation = member.typeAnnotation?.typeAnnotation;
    const value = annotation && shapeOfAnnotation(evaluator, annotation, depth + 1);
    if (value) properties[member.key.name] = value;
  }
  return Object.keys(properties).length > 0 ? { kind: 'record', properties } : undefined;
}

/** `subjects: [{ type: 'CozeReply', path: 'code', provider: 'coze' }]`. */
function configuredSubject(evaluator: Evaluator, type: string): Value | undefined {
  const { settings, catalogs } = evaluator.configuration;
  for (const subject of settings.subjects ?? []) {
    if (subject.type !== type) continue;
    const catalog = catalogs.find(({ provider }) => provider === subject.provider);
    if (!catalog) continue;
    return subject.path
      .split('.')
      .reduceRight<Value>(
        (of, name) => ({ kind: 'record', properties: { [name]: of } }),
        shaped('code', { catalog, evidence: 'declared' }),
      );
  }
  return undefined;
}

/** What a named type of a package proves of a value. */
function valueOfTypeName(evaluator: Evaluator, module: string, path: string): Value | undefined {
  for (const catalog of evaluator.configuration.catalogs) {
    for (const sdk of catalog.surface.sdks) {
      if (sdk.module !== module) continue;
      const shape = sdk.types[path];
      if (sdk.servesManyHosts) return undefined; // The type says nothing of the host.
      if (shape) return shaped(shape, { catalog, evidence: 'type', sdk: sdk.module });
      const client = sdk.clients[path];
      if (client) return clientValue(catalog, sdk, client);
    }
  }
  return undefined;
}

/** The catalogue of `CozeErrorCode`, `CozeErrorCodeOf<'files.upload'>` and their like. */
function catalogOfTypeName(
  evaluator: Evaluator,
  { typeName }: TSESTree.TSTypeReference,
): Catalog | undefined {
  const found = exportOfName(evaluator, typeName);
  if (found?.module !== '@error-codes/catalog') return undefined;
  return evaluator.configuration.catalogs.find(({ title }) =>
    [`${title.en}ErrorCode`, `${title.en}ErrorCodeOf`].includes(found.path),
  );
}

function operationsOf({ typeArguments }: TSESTree.TSTypeReference): ReadonlySet<string> | undefined {
  const argument = typeArguments?.params[0];
  return argument?.type === Node.TSLiteralType && argument.literal.type === Node.Literal
    ? new Set([String(argument.literal.value)])
    : undefined;
}

/** The codes that a catalogue's type lists. */
export function codesOfTypeName(
  evaluator: Evaluator,
  type: TSESTree.TSTypeReference,
): readonly Code[] | undefined {
  const catalog = catalogOfTypeName(evaluator, type);
  if (!catalog) return undefined;
  const operations = operationsOf(type);
  const entries = operations ? [...operations].flatMap((id) => catalog.entriesOf(id)) : catalog.entries;
  return entries.flatMap(({ code, tier }) => (tier === 'seen' ? [] : [code]));
}
