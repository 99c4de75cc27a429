import type { TSESTree } from '@typescript-eslint/types';
import type { EventLoop } from './event-loops.js';
import { eventStreamOf } from './event-loops.js';
import { evaluate, eventTests, type Listener } from './sees-event.js';
import { endOfCases, indentAt } from '../constructs/places.js';
import { quoted, type Style } from '../constructs/style.js';
import type { Range } from '../sources/source.js';
import { alwaysExits, isFunction, Node, unwrap, within, wrapped } from '../syntax/syntax.js';
import { constantInit } from '../values/constants.js';
import type { Evaluator } from '../values/evaluate.js';
import { guardsAround } from '../values/guards.js';
import { textOf } from '../values/value.js';
import { variableOf } from '../values/variables.js';

interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** The change that adds a branch for the missing events, in the manner of those that are there. */
export function withBranch(
  evaluator: Evaluator,
  { call, loop, uses, missing }: EventLoop,
  style: Style,
): readonly Edit[] | undefined {
  const stream = call.method && eventStreamOf(call);
  if (!stream) return undefined;
  const listener = { evaluator, body: loop.body, uses, stream };
  const tests = eventTests(listener).filter(
    (test): test is TSESTree.IfStatement | TSESTree.SwitchStatement =>
      (test.type === Node.IfStatement || test.type === Node.SwitchStatement) &&
      missing.every((event) => comesTo(listener, test, event)),
  );
  const test = tests.find(({ type }) => type === Node.SwitchStatement) ?? tests.at(-1);
  const compared = test && comparisonIn(evaluator, test, uses);
  const data = compared && dataBeside(evaluator, compared.event);
  if (!test || !compared || data === undefined) return undefined;

  const { source } = evaluator;
  const names = missing.map((event) => nameOf(listener, event, compared, call, style));
  const stop = `throw new Error(\`Coze error \${JSON.stringify(${data})}\`)${style.semicolon}`;
  if (test.type === Node.SwitchStatement) {
    const place = endOfCases({ node: test }, source.text, style);
    if (!place || !test.cases.every((one) => isFirstInLine(source.text, one))) return undefined;
    const cases = names.map((name) => `\n${place.indent}case ${name.inCase}:`).join('');
    const text = `${place.before}${cases}\n${place.indent}${style.indent}${stop}`;
    return [{ range: [place.offset, place.offset], text }];
  }

  const subject = source.text.slice(...wrapped(compared.event).range);
  const written = isWrapped(source.text, compared.event) ? `(${subject})` : subject;
  const condition = names.map(({ inTest }) => `${written} === ${inTest}`).join(' || ');
  if (!isFirstInLine(source.text, firstOf(test))) return undefined;
  const indent = indentAt(source.text, test.range[0]);
  const isBlock = test.consequent.type === Node.BlockStatement;
  const hasBraces = isBlock && source.text.slice(...test.consequent.range).includes('\n');
  const isApart = hasBraces && isFirstInLine(source.text, test.consequent);
  const branch = hasBraces
    ? `if (${condition})${isApart ? `\n${indent}` : ' '}{\n${indent}${style.indent}${stop}\n${indent}}`
    : `if (${condition})\n${indent}${style.indent}${stop}`;
  const skipsAll = missing.every((event) => evaluate(listener, test.test, event) === true);
  if (skipsAll && alwaysExits(test.consequent)) {
    const isStatement = test.parent.type === Node.BlockStatement;
    const next = isStatement ? `\n${indent}` : hasBraces && !isApart ? ' else ' : `\n${indent}else `;
    return [{ range: [test.range[0], test.range[0]], text: branch + next }];
  }
  // Behind a statement that ends with an `if`, an `else` would belong to that one.
  if (test.alternate || !(isBlock || simple.has(test.consequent.type))) return undefined;
  const end = test.range[1];
  const text = hasBraces && !isApart ? ` else ${branch}` : `\n${indent}else ${branch}`;
  return [{ range: [end, end], text }];
}

/** The first `if` of a chain. */
function firstOf(test: TSESTree.IfStatement): TSESTree.Node {
  const { parent } = test;
  return parent.type === Node.IfStatement && parent.alternate === test ? firstOf(parent) : test;
}

function isFirstInLine(text: string, { range: [start] }: TSESTree.Node): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
}

/** Whether an event comes to a test for certain, and what is thrown there leaves the loop. */
function comesTo(listener: Listener, test: TSESTree.Node, event: string): boolean {
  for (let node = test; node !== listener.body && node.parent; node = node.parent) {
    const catches = node.type === Node.TryStatement && node.handler && within(test, node.block);
    if (catches || node.type === Node.SwitchCase || isFunction(node)) return false;
  }
  return guardsAround(test, listener.body).every((guard) => {
    const result = evaluate(listener, guard.test, event);
    const isAround = within(test, guard.test.parent);
    return result === undefined ? !isAround : result === guard.holds;
  });
}

const simple = new Set<TSESTree.Node['type']>([
  Node.ExpressionStatement,
  Node.ReturnStatement,
  Node.ThrowStatement,
  Node.BreakStatement,
  Node.ContinueStatement,
]);

/** `(event as string) === …`: the parentheses belong to no node. */
function isWrapped(text: string, event: TSESTree.Node): boolean {
  const [start, end] = wrapped(event).range;
  return unwrap(event) !== wrapped(event) && text[start - 1] === '(' && text[end] === ')';
}

interface Comparison {
  /** The expression with the name of the event. */
  readonly event: TSESTree.Node;
  /** What it is compared with. */
  readonly name: TSESTree.Node;
}

function comparisonIn(
  evaluator: Evaluator,
  test: TSESTree.IfStatement | TSESTree.SwitchStatement,
  uses: EventLoop['uses'],
): Comparison | undefined {
  for (const { node, path } of uses) {
    if (path.length !== 1 || path[0] !== 'event') continue;
    const outer = wrapped(node);
    const { parent } = outer;
    if (parent === test && test.type === Node.SwitchStatement) {
      const [name] = test.cases.flatMap((one) => one.test ?? []);
      if (name) return { event: node, name };
    }
    if (parent?.type !== Node.BinaryExpression || test.type !== Node.IfStatement) continue;
    const name = parent.left === outer ? parent.right : parent.left;
    const isInTest = parent.range[0] >= test.test.range[0] && parent.range[1] <= test.test.range[1];
    if (isInTest && textOf(evaluator.value(name)) !== undefined) return { event: node, name };
  }
  return undefined;
}

/** `part.data` beside `part.event`, `data` beside `event`. */
function dataBeside(evaluator: Evaluator, event: TSESTree.Node): string | undefined {
  const node = unwrap(event);
  if (node.type === Node.MemberExpression) {
    return `${evaluator.source.text.slice(...node.object.range)}${node.optional ? '?.' : '.'}data`;
  }
  if (node.type !== Node.Identifier) return undefined;
  const definition = variableOf(evaluator.source, node)?.defs[0];
  const pattern = definition?.name.parent.parent;
  if (pattern?.type === Node.ObjectPattern) {
    for (const property of pattern.properties) {
      if (property.type !== Node.Property || property.key.type !== Node.Identifier) continue;
      if (property.key.name === 'data' && property.value.type === Node.Identifier) return property.value.name;
    }
    return undefined;
  }
  return definition?.node.type === Node.VariableDeclarator && definition.node.init
    ? dataBeside(evaluator, definition.node.init)
    : undefined;
}

/** The name of an event as the program writes others: by the SDK's enum, or as a text; its types do not know all. */
function nameOf(
  { evaluator, stream }: Listener,
  event: string,
  { event: compared, name }: Comparison,
  { origin, catalog }: EventLoop['call'],
  style: Style,
): { inCase: string; inTest: string } {
  const enumeration = enumOf(evaluator, name);
  const constants = catalog.surface.sdks.find(({ module }) => module === origin.sdk)?.constants ?? {};
  const member = Object.entries(constants).find(
    ([key, value]) => value === event && enumeration && key.startsWith(`${enumeration.type}.`),
  )?.[0];
  if (enumeration && member !== undefined) {
    const written = `${enumeration.text}${member.slice(enumeration.type.length)}`;
    return { inCase: written, inTest: written };
  }
  const text = quoted(event, style);
  const isTypeScript = /\.[cm]?tsx?$/.test(evaluator.source.fileName);
  const isKnown =
    stream.errorsOfSdk?.includes(event) !== true || wrapped(compared).type === Node.TSAsExpression;
  if (!isTypeScript || (isKnown && !enumeration)) return { inCase: text, inTest: text };
  const cast = `${text} as ${enumeration?.text ?? 'string'}`;
  return { inCase: cast, inTest: `(${cast})` };
}

/** The SDK's enum that a name is a member of, and how the program writes it. */
function enumOf(evaluator: Evaluator, name: TSESTree.Node): { type: string; text: string } | undefined {
  const node = unwrap(name);
  if (node.type === Node.Identifier) {
    const init = constantInit(evaluator.source, node);
    return init && enumOf(evaluator, init);
  }
  if (node.type !== Node.MemberExpression) return undefined;
  const value = evaluator.value(node.object);
  return value.kind === 'export' && value.module !== ''
    ? { type: value.path.replace(/^default\./, ''), text: evaluator.source.text.slice(...node.object.range) }
    : undefined;
}
