import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from '../values/evaluate.js';
import { Node, propertyName } from '../syntax/syntax.js';
import { codesOfTypeName } from '../values/type-names.js';
import type { TypeAnswer } from '../types/types.js';
import { variableOf } from '../values/variables.js';

/**
 * What the annotations and assertions of the file itself say of an expression's type: the answer of a host without
 * types. `undefined` where nothing is written down.
 */
export function annotatedType(evaluator: Evaluator, node: TSESTree.Node): TypeAnswer | undefined {
  if (isKeyofCast(node)) return undefined;
  const type = typeNodeOf(evaluator, node, 0);
  const answer = type && answerOfType(evaluator, type);
  return answer && { ...answer, isAnnotation: true };
}

/** The type that is written for an expression. */
function typeNodeOf(evaluator: Evaluator, node: TSESTree.Node, depth: number): TSESTree.TypeNode | undefined {
  if (depth > 5) return undefined;
  switch (node.type) {
    case Node.TSAsExpression:
    case Node.TSTypeAssertion:
      return node.typeAnnotation;
    case Node.TSNonNullExpression:
    case Node.ChainExpression:
    case Node.TSSatisfiesExpression:
      return typeNodeOf(evaluator, node.expression, depth + 1);
    case Node.AwaitExpression: {
      const type = typeNodeOf(evaluator, node.argument, depth + 1);
      return type?.type === Node.TSTypeReference ? type.typeArguments?.params[0] : undefined;
    }
    case Node.Identifier:
      return typeNodeOfVariable(evaluator, node, depth);
    case Node.MemberExpression: {
      const name = propertyName(node);
      const type = typeNodeOf(evaluator, node.object, depth + 1);
      return type && name !== undefined ? propertyOfType(evaluator, type, name, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}

function typeNodeOfVariable(
  evaluator: Evaluator,
  node: TSESTree.Identifier,
  depth: number,
): TSESTree.TypeNode | undefined {
  const variable = variableOf(evaluator.source, node);
  const definition = variable?.defs[0];
  if (!definition) return undefined;
  if (definition.name.type === Node.Identifier && definition.name.typeAnnotation) {
    return definition.name.typeAnnotation.typeAnnotation;
  }
  const property = definition.name.parent;
  const pattern = property.parent;
  // `const { code } = reply`, `({ code }: Reply) => …`
  if (property.type === Node.Property && pattern?.type === Node.ObjectPattern) {
    const name = propertyName(property);
    const whole =
      pattern.typeAnnotation?.typeAnnotation ??
      (pattern.parent.type === Node.VariableDeclarator && pattern.parent.init
        ? typeNodeOf(evaluator, pattern.parent.init, depth + 1)
        : undefined);
    return whole && name !== undefined ? propertyOfType(evaluator, whole, name, depth + 1) : undefined;
  }
  const declarator = definition.node;
  return declarator.type === Node.VariableDeclarator && declarator.id === definition.name && declarator.init
    ? typeNodeOf(evaluator, declarator.init, depth + 1)
    : undefined;
}

function propertyOfType(
  evaluator: Evaluator,
  type: TSESTree.TypeNode,
  name: string,
  depth: number,
): TSESTree.TypeNode | undefined {
  for (const member of membersOfType(evaluator, type, depth)) {
    if (
      member.type === Node.TSPropertySignature &&
      member.key.type === Node.Identifier &&
      member.key.name === name
    ) {
      return member.typeAnnotation?.typeAnnotation;
    }
  }
  return undefined;
}

function membersOfType(
  evaluator: Evaluator,
  type: TSESTree.TypeNode,
  depth: number,
): readonly TSESTree.TypeElement[] {
  if (type.type === Node.TSTypeLiteral) return type.members;
  const declaration = depth < 5 ? declarationOf(evaluator, type) : undefined;
  if (declaration?.type === Node.TSInterfaceDeclaration) return declaration.body.body;
  return declaration?.type === Node.TSTypeAliasDeclaration
    ? membersOfType(evaluator, declaration.typeAnnotation, depth + 1)
    : [];
}

/** Where the file declares a type that it names. */
export function declarationOf(evaluator: Evaluator, type: TSESTree.TypeNode): TSESTree.Node | undefined {
  if (type.type !== Node.TSTypeReference || type.typeName.type !== Node.Identifier) return undefined;
  return variableOf(evaluator.source, type.typeName)?.defs[0]?.node;
}

const nothing: TypeAnswer = { literals: [], open: false, primitives: [], names: [] };
/** A type that is written down and not known here: it may be closed. */
const unresolved: TypeAnswer = { ...nothing, open: true, isUnresolved: true };

/** What a type that is written down says. */
export function answerOfType(
  evaluator: Evaluator,
  type: TSESTree.TypeNode,
  depth = 0,
): TypeAnswer | undefined {
  if (depth > 5) return unresolved;
  switch (type.type) {
    case Node.TSNumberKeyword:
      return { ...nothing, open: true, primitives: ['number'] };
    case Node.TSStringKeyword:
      return { ...nothing, open: true, primitives: ['string'] };
    case Node.TSAnyKeyword:
    case Node.TSUnknownKeyword:
      return undefined;
    case Node.TSUndefinedKeyword:
    case Node.TSNullKeyword:
      return nothing;
    case Node.TSLiteralType:
      return answerOfLiteral(type.literal);
    case Node.TSUnionType:
      return unionOf(
        type.types.map((part) => answerOfType(evaluator, part, depth + 1) ?? { ...nothing, open: true }),
      );
    case Node.TSIntersectionType:
      return type.types[0] && answerOfType(evaluator, type.types[0], depth + 1);
    case Node.TSTypeReference:
      return answerOfReference(evaluator, type, depth);
    default:
      return unresolved;
  }
}

function answerOfLiteral(literal: TSESTree.Node): TypeAnswer {
  if (literal.type !== Node.Literal) return unresolved;
  const { value } = literal;
  if (typeof value === 'string') return { ...nothing, literals: [value], primitives: ['string'] };
  return typeof value === 'number' ? { ...nothing, literals: [value], primitives: ['number'] } : unresolved;
}

function unionOf(answers: readonly TypeAnswer[]): TypeAnswer {
  return {
    literals: answers.flatMap(({ literals }) => literals),
    open: answers.some(({ open }) => open),
    primitives: [...new Set(answers.flatMap(({ primitives }) => primitives))],
    names: answers.flatMap(({ names }) => names),
    isUnresolved: answers.some(({ isUnresolved }) => isUnresolved),
  };
}

function answerOfReference(
  evaluator: Evaluator,
  type: TSESTree.TSTypeReference,
  depth: number,
): TypeAnswer | undefined {
  const codes = codesOfTypeName(evaluator, type);
  if (codes) {
    const primitive = typeof codes[0] === 'string' ? 'string' : 'number';
    return { ...nothing, literals: codes, primitives: [primitive] };
  }
  const declaration = declarationOf(evaluator, type);
  switch (declaration?.type) {
    case Node.TSTypeAliasDeclaration:
      return answerOfType(evaluator, declaration.typeAnnotation, depth + 1);
    case Node.TSEnumDeclaration: {
      const values = declaration.body.members.map((member) =>
        member.initializer ? evaluator.value(member.initializer) : undefined,
      );
      const literals = values.map((value) => (value?.kind === 'literal' ? value.value : undefined));
      return literals.every((value) => typeof value === 'number' || typeof value === 'string')
        ? unionOf(literals.map((value) => ({ ...nothing, literals: [value] })))
        : unresolved;
    }
    default:
      return unresolved;
  }
}

/** `code as keyof typeof TABLE`: the type repeats what is written in the table, and proves nothing of it. */
export function isKeyofCast(node: TSESTree.Node): boolean {
  return (
    (node.type === Node.TSAsExpression || node.type === Node.TSTypeAssertion) &&
    node.typeAnnotation.type === Node.TSTypeOperator &&
    node.typeAnnotation.operator === 'keyof'
  );
}
