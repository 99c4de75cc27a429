import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from '../values/evaluate.js';
import { textOf, type Value } from '../values/value.js';
import { listOf } from './list.js';
import { Part } from './part.js';

/**
 * The types of the items of a message's content, which is a list, or the JSON of one; `undefined` where not all are
 * known.
 */
export function typesIn(
  evaluator: Evaluator,
  value: Value,
  expression: TSESTree.Node,
  at: TSESTree.Node,
): readonly string[] | undefined {
  if (value.kind === 'literal') return typesInJson(String(value.value));
  const list =
    value.kind === 'json'
      ? listOf(evaluator.value(value.node), value.node, at)
      : listOf(value, expression, at);
  if (!list?.isWhole) return undefined;
  const types = list.items.map((item) => Part.of(item, at)?.text('type'));
  return types.every((type) => type !== undefined) ? types : undefined;
}

function typesInJson(json: string): readonly string[] | undefined {
  try {
    const items: unknown = JSON.parse(json);
    return Array.isArray(items) ? items.map((item) => String((item as { type?: unknown }).type)) : undefined;
  } catch {
    return undefined;
  }
}

/** The whole text of a message's content: a text, or a list of nothing but texts. */
export function textIn(message: Part | undefined, at: TSESTree.Node): string | undefined {
  const content = message?.known('content');
  if (!content) return undefined;
  const text = textOf(content.value);
  if (text !== undefined) return text;
  const list = listOf(content.value, content.expression, at);
  if (!list?.isWhole) return undefined;
  const texts = list.items.map((item) => Part.of(item, at)?.text('text'));
  return texts.every((one) => one !== undefined) ? texts.join('\n') : undefined;
}
