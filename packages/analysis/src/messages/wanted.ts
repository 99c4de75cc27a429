import type { TSESTree } from '@typescript-eslint/types';
import { sitesOfList } from '../handlers/sites.js';
import { Node, unwrap } from '../syntax/syntax.js';
import { constantInit } from '../values/constants.js';
import { textsOf, type Evaluator } from '../values/evaluate.js';
import { HOLE, literal, membersOf, type Value } from '../values/value.js';

/** What a program looks for in a message: each text as its parts in order, with anything between them. */
export interface Wanted {
  readonly texts: readonly (readonly string[])[];
  /** As the program writes it, but for escapes. */
  readonly written: string;
}

/** A text that is not empty and known to the last letter. */
export function wantedText(evaluator: Evaluator, node: TSESTree.Node | undefined): Wanted | undefined {
  return node ? wantedValues([evaluator.value(node)]) : undefined;
}

/** Texts one of which is looked for. */
export function wantedValues(values: readonly Value[]): Wanted | undefined {
  const texts = values.flatMap((value) => {
    const known = value.kind === 'literal' && typeof value.value !== 'string' ? [] : textsOf(value);
    return known.length === membersOf(value).length ? known : [HOLE];
  });
  const isKnown = texts.length > 0 && texts.every((text) => text.trim() !== '' && !text.includes(HOLE));
  return isKnown ? { texts: texts.map((text) => [text]), written: texts.join('\n') } : undefined;
}

/** The texts of a list or set, where each is known. */
export function wantedInList(evaluator: Evaluator, node: TSESTree.Node): Wanted | undefined {
  const sites = sitesOfList(evaluator, evaluator.value(node));
  const values = sites?.map(({ value }) => literal(value));
  return values && values.length > 0 ? wantedValues(values) : undefined;
}

/** What a regular expression looks for; `new RegExp('…')` and constants included. */
export function wantedByPattern(
  evaluator: Evaluator,
  expression: TSESTree.Node | undefined,
): Wanted | undefined {
  const pattern = expression && patternOf(evaluator, expression);
  if (pattern === undefined) return undefined;
  const written = pattern.replace(/\\[a-zA-Z]/g, ' ').replace(/\\(.)/g, '$1');
  const texts = alternativesOf(pattern).map(partsOf);
  return texts.every((parts) => parts.length > 0) ? { texts, written } : undefined;
}

function patternOf(evaluator: Evaluator, expression: TSESTree.Node): string | undefined {
  const node = unwrap(expression);
  switch (node.type) {
    case Node.Literal:
      return 'regex' in node ? node.regex.pattern : undefined;
    case Node.Identifier: {
      const init = constantInit(evaluator.source, node);
      return init && init.type !== Node.Identifier ? patternOf(evaluator, init) : undefined;
    }
    case Node.NewExpression: {
      const isRegExp = node.callee.type === Node.Identifier && node.callee.name === 'RegExp';
      const [text, ...others] = isRegExp ? textsOf(evaluator.value(node.arguments[0])) : [];
      return others.length === 0 && !text?.includes(HOLE) ? text : undefined;
    }
    default:
      return undefined;
  }
}

/** `a|b` as `a` and `b`; what stands in parentheses stays together. */
function alternativesOf(pattern: string): string[] {
  const alternatives = [''];
  let depth = 0;
  for (const [piece] of pattern.matchAll(/\\.|[^]/g)) {
    if (piece === '(' || piece === '[') depth++;
    else if (piece === ')' || piece === ']') depth--;
    if (piece === '|' && depth === 0) alternatives.push('');
    else alternatives.push(`${alternatives.pop() ?? ''}${piece}`);
  }
  return alternatives;
}

/** The parts of an alternative that stand for themselves. */
function partsOf(alternative: string): string[] {
  return alternative
    .replace(/\((?:[^()\\]|\\.)*\)|\[(?:[^\]\\]|\\.)*\]/g, HOLE)
    .replace(/\\s[+*]?/g, ' ')
    .replace(/\\[bB]|^\^|\$$/g, '')
    .replace(/\\[a-zA-Z]|(?:\\.|[^\\])(?:[*?]|\{\d*,?\d*\})|[.^$]/g, (piece) =>
      /^\\[^a-zA-Z]$/.test(piece) ? piece : HOLE,
    )
    .replace(/\+/g, HOLE)
    .replace(/\\(.)/g, '$1')
    .split(HOLE)
    .filter((part) => part.trim() !== '');
}
