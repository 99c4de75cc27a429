import type { TSESTree } from '@typescript-eslint/types';
import type { Source } from '../sources/source.js';
import { occurs } from '../syntax/source-text.js';
import { Node, propertyName } from '../syntax/syntax.js';
import { variableOf } from '../values/variables.js';

const annotation = /@errorCodes\b/;

/**
 * The provider that a comment on the declaration names: `/** @errorCodes coze *\/` above a variable, a parameter, a
 * function's property in a type of the same file.
 */
export function declaredProvider(
  source: Source,
  node: TSESTree.Identifier | TSESTree.MemberExpression,
): string | undefined {
  if (!occurs(annotation, source)) return undefined;
  if (node.type === Node.Identifier) {
    const definition = variableOf(source, node)?.defs[0];
    if (!definition) return undefined;
    const statement =
      definition.node.type === Node.VariableDeclarator ? definition.node.parent : definition.name;
    return (
      commentBefore(source, statement.range[0]) ??
      commentBefore(source, definition.name.range[0]) ??
      commentOnType(source, definition.name)
    );
  }
  const property =
    node.object.type === Node.Identifier
      ? declaredProperty(source, node.object, propertyName(node))
      : undefined;
  return property && commentBefore(source, property.range[0]);
}

/** The comment above the type that annotates a variable or parameter. */
function commentOnType(source: Source, name: TSESTree.Node): string | undefined {
  const type = typeNameOf(name);
  for (const statement of type === undefined ? [] : source.ast.body) {
    const declaration = statement.type === Node.ExportNamedDeclaration ? statement.declaration : statement;
    if (declaration?.type === Node.TSTypeAliasDeclaration && declaration.id.name === type) {
      return commentBefore(source, statement.range[0]);
    }
  }
  return undefined;
}

/** `CozeReply` of `reply: CozeReply`. */
function typeNameOf(name: TSESTree.Node): string | undefined {
  const annotation = 'typeAnnotation' in name ? name.typeAnnotation : undefined;
  const type = annotation?.type === Node.TSTypeAnnotation ? annotation.typeAnnotation : undefined;
  return type?.type === Node.TSTypeReference && type.typeName.type === Node.Identifier
    ? type.typeName.name
    : undefined;
}

/** `x.code` where `x` is annotated with an interface or type of the file. */
function declaredProperty(
  source: Source,
  object: TSESTree.Identifier,
  name: string | undefined,
): TSESTree.Node | undefined {
  const definition = variableOf(source, object)?.defs[0]?.name;
  const type = definition && typeNameOf(definition);
  if (type === undefined) return undefined;
  for (const statement of source.ast.body) {
    const declaration = statement.type === Node.ExportNamedDeclaration ? statement.declaration : statement;
    const members =
      declaration?.type === Node.TSInterfaceDeclaration && declaration.id.name === type
        ? declaration.body.body
        : declaration?.type === Node.TSTypeAliasDeclaration &&
            declaration.id.name === type &&
            declaration.typeAnnotation.type === Node.TSTypeLiteral
          ? declaration.typeAnnotation.members
          : [];
    for (const member of members) {
      if (
        member.type === Node.TSPropertySignature &&
        member.key.type === Node.Identifier &&
        member.key.name === name
      ) {
        return member;
      }
    }
  }
  return undefined;
}

function commentBefore(source: Source, start: number): string | undefined {
  for (const comment of source.ast.comments ?? []) {
    if (comment.range[1] > start) break;
    const between = source.text.slice(comment.range[1], start);
    const match = /@errorCodes\s+([\w-]+)/.exec(comment.value);
    if (match && /^\s*(?:export\s+|readonly\s+)*$/.test(between)) return match[1];
  }
  return undefined;
}
