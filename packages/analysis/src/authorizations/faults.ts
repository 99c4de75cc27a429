import type { TSESTree } from '@typescript-eslint/types';
import { Node, unwrap } from '../syntax/syntax.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import { HOLE, membersOf, textOf, type Value } from '../values/value.js';
import { isPlaceholder } from '../tokens/placeholders.js';
import { variableOf } from '../values/variables.js';

/** What is wrong with `Bearer <token>`. */
export type Fault = 'noBearer' | 'doubleBearer' | 'malformed' | 'emptyToken';

const scheme = 'Bearer ';

/** Blanks, line ends and quotes. */
const foreignCharacters = /[\s"'`“”‘’]/;

/** What is wrong with the value of `Authorization`; `undefined` where nothing is, or where that is not known. */
export function faultOfHeader(evaluator: Evaluator, expression: TSESTree.Node): Fault | undefined {
  const fault = faultOfAll(evaluator.value(expression), (text) => {
    const fault = faultOfText(text);
    if (fault === undefined && endsInNothing(evaluator, expression)) return 'emptyToken';
    return fault === 'noBearer' && mayBeFilledIn(evaluator, expression, text) ? undefined : fault;
  });
  return isSure(evaluator, expression, fault) ? fault : undefined;
}

/** What is wrong with a token before which an SDK writes `Bearer`. */
export function faultOfToken(evaluator: Evaluator, expression: TSESTree.Node): Fault | undefined {
  const fault = faultOfAll(
    evaluator.value(expression),
    (text) => {
      const token = text.trimEnd(); // A client takes blanks off at the end of a header.
      if (token === '') return 'emptyToken';
      if (/^\s*bearer(?:\s|$)/i.test(token)) return 'doubleBearer';
      return isMalformed(token) ? 'malformed' : undefined;
    },
    'emptyToken',
  );
  return isSure(evaluator, expression, fault) ? fault : undefined;
}

/**
 * The fault that all a value can be has in common.
 * @param ofNull the fault of `null`
 */
function faultOfAll(
  value: Value,
  judge: (text: string) => Fault | undefined,
  ofNull?: Fault,
): Fault | undefined {
  const faults = membersOf(value).map((member) => {
    if (member.kind === 'literal' && member.value === null) return ofNull;
    const text = textOf(member);
    return text === undefined ? undefined : judge(text);
  });
  const [first] = faults;
  return faults.every((fault) => fault === first) ? first : undefined;
}

function faultOfText(text: string): Fault | undefined {
  const value = text.trim();
  if (value === '' || /^bearer$/i.test(value)) return 'emptyToken';
  const [, separator = '', token = ''] = /^bearer(\s+)([^]*)$/i.exec(value) ?? [];
  if (separator === '') return mayBegin(value) ? undefined : 'noBearer';
  if (/^bearer(?:\s|$)/i.test(token)) return 'doubleBearer';
  return separator !== ' ' || isMalformed(token) ? 'malformed' : undefined;
}

/** Whether a token has what none has; who puts one where `<your token>` stands takes that away. */
function isMalformed(token: string): boolean {
  return foreignCharacters.test(token) && !isPlaceholder(token);
}

/** Whether a text whose beginning is not all known can begin with `Bearer`. */
function mayBegin(text: string): boolean {
  const hole = text.indexOf(HOLE);
  return hole >= 0 && scheme.toLowerCase().startsWith(text.slice(0, hole).toLowerCase());
}

/** `Bearer ${undefined}` */
function endsInNothing(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const expression = unwrap(node);
  const last =
    expression.type === Node.TemplateLiteral && expression.quasis.at(-1)?.value.cooked?.trim() === ''
      ? expression.expressions.at(-1)
      : expression.type === Node.BinaryExpression
        ? expression.right
        : undefined;
  const value = evaluator.value(last);
  return value.kind === 'literal' && (value.value === undefined || value.value === null);
}

/** Fields begin with a word, `none`, and get their token later, perhaps in another file. */
function mayBeFilledIn({ configuration }: Evaluator, expression: TSESTree.Node, text: string): boolean {
  const tokens = configuration.catalogs.flatMap(({ surface }) => surface.authorization?.tokens ?? []);
  return (
    unwrap(expression).type === Node.MemberExpression && !tokens.some(({ prefix }) => text.startsWith(prefix))
  );
}

/** Fields and parameters begin empty, too: only a constant stays so. */
function isSure(evaluator: Evaluator, expression: TSESTree.Node, fault: Fault | undefined): boolean {
  return fault !== 'emptyToken' || isConstant(evaluator, expression);
}

/** Whether an expression is made of literals and constants of this file alone. */
export function isConstant(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const expression = unwrap(node);
  switch (expression.type) {
    case Node.Literal:
      return true;
    case Node.TemplateLiteral:
      return expression.expressions.every((part) => isConstant(evaluator, part));
    case Node.BinaryExpression:
      return isConstant(evaluator, expression.left) && isConstant(evaluator, expression.right);
    case Node.Identifier: {
      const variable = variableOf(evaluator.source, expression);
      if (!variable) return expression.name === 'undefined';
      const init = constantInit(evaluator.source, expression);
      return init !== undefined && isConstant(evaluator, init);
    }
    default:
      return false;
  }
}
