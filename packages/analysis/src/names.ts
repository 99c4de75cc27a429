import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import { isClass, isFunction, Node, propertyName, unwrap } from './syntax.js';
import { mentions } from './words.js';

/**
 * The provider that the surroundings of an expression name: its own identifiers, the enclosing function, class and
 * variable, types of parameters, the file, and comments directly above. `undefined` when none is named, or several.
 */
export function namedProvider(evaluator: Evaluator, node: TSESTree.Node): Catalog | undefined {
  const texts = [...namesAround(evaluator, node)];
  const named = evaluator.configuration.catalogs.filter(({ surface }) =>
    texts.some((text) => mentions(text, surface.nameWords)),
  );
  return named.length === 1 ? named[0] : undefined;
}

function* namesAround(evaluator: Evaluator, node: TSESTree.Node): Generator<string> {
  const { fileName, text } = evaluator.source;
  yield fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  yield text.slice(node.range[0], node.range[1]).slice(0, 200);
  for (let current: TSESTree.Node | undefined = node; current; current = current.parent) {
    if (isFunction(current) || isClass(current)) {
      if (current.id) yield current.id.name;
      if (isFunction(current)) {
        for (const { range } of current.params) yield text.slice(range[0], range[1]).slice(0, 200);
      }
    } else if (current.type === Node.VariableDeclarator && current.id.type === Node.Identifier) {
      yield current.id.name;
    } else if (current.type === Node.MethodDefinition || current.type === Node.Property) {
      yield propertyName(current) ?? '';
    }
    if (isStatement(current)) yield* commentsAbove(evaluator, current);
  }
}

function isStatement(node: TSESTree.Node): boolean {
  const { parent } = node;
  return parent?.type === Node.BlockStatement || parent?.type === Node.Program || parent?.type === Node.ExportNamedDeclaration;
}

/** The comments between the statement before and this one. */
function commentsAbove(evaluator: Evaluator, node: TSESTree.Node): string[] {
  const { comments } = evaluator.source.ast;
  const found: string[] = [];
  let start = node.range[0];
  for (const comment of (comments ?? []).toReversed()) {
    if (comment.range[1] > start) continue;
    if (evaluator.source.text.slice(comment.range[1], start).trim() !== '') break;
    found.push(comment.value);
    start = comment.range[0];
  }
  // "unlike Coze", "not a DashScope code": a comment that sets something apart names it, too.
  return found.filter((text) => !/\b(?:not|unlike|never|no|instead of|other than)\b|不是|并非|不同于|而非/i.test(text));
}

/** Whether an expression is called as a provider's codes are: `err.code`, `errorCode`. */
export function isCodeName(node: TSESTree.Node, catalog: Catalog): boolean {
  const inner = unwrap(node);
  const name =
    inner.type === Node.MemberExpression
      ? propertyName(inner)
      : inner.type === Node.Identifier
        ? inner.name
        : undefined;
  return name !== undefined && catalog.surface.codeProperties.includes(name);
}
