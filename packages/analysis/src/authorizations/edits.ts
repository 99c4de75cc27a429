import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Range, Source } from '../sources/source.js';
import { Node, unwrap } from '../syntax/syntax.js';
import type { Fault } from './faults.js';

interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** Puts `Bearer ` before a value from the environment; with its name where that stands for both, as in `{ Authorization }`. */
export function withBearer({ text }: Source, node: TSESTree.Node): Edit {
  const expression = unwrap(node);
  if (expression.type === Node.TemplateLiteral) {
    const start = expression.range[0] + 1;
    return { range: [start, start], text: 'Bearer ' };
  }
  const { parent } = node;
  const name = parent?.type === Node.Property && parent.shorthand ? `${text.slice(...node.range)}: ` : '';
  return { range: node.range, text: `${name}\`Bearer \${${text.slice(...expression.range)}}\`` };
}

/** What mends a value that is written where it is sent; `undefined` where nobody knows what was meant. */
export function mended(
  { text }: Source,
  { surface }: Catalog,
  node: TSESTree.Node,
  fault: Fault,
): Edit | undefined {
  const expression = unwrap(node);
  const isText =
    expression.type === Node.TemplateLiteral ||
    (expression.type === Node.Literal && typeof expression.value === 'string');
  if (!isText) return undefined;
  const start = expression.range[0] + 1;
  const written = text.slice(start, expression.range[1] - 1);
  if (fault === 'noBearer') {
    const isToken = surface.authorization?.tokens.some(({ prefix }) => written.startsWith(prefix));
    return isToken ? { range: [start, start], text: 'Bearer ' } : undefined;
  }
  const scheme = fault === 'doubleBearer' ? /^\s*bearer\s+/i.exec(written)?.[0] : undefined;
  return scheme === undefined ? undefined : { range: [start, start + scheme.length], text: '' };
}
