import type { Catalog, Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { codeFor } from '../constructs/places.js';
import { quoted, type Style } from '../constructs/style.js';
import type { Handler } from '../handlers/handlers.js';
import type { Range } from '../sources/source.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import { isAssertion, usesOf } from '../uses/uses.js';
import type { Evaluator } from '../values/evaluate.js';
import { codeBeside, isCodeHandled, isCodeLookedAt } from './code-beside.js';
import { entriesNamedBy, entryOfText, isDecidedByMessage, isOfApi } from './documented.js';
import { messageOf, type Message } from './message.js';
import { isOfStream, isOfTheClient, isOwnText } from './of-the-client.js';
import { type Wanted, wantedByPattern, wantedInList, wantedText, wantedValues } from './wanted.js';

/** A place that decides by the message of a provider's error although its code can be read. */
export interface MessageTest {
  readonly node: TSESTree.Node;
  readonly catalog: Catalog;
  /** The codes that the texts belong to, as the protocol spells them; none where that is not known. */
  readonly codes: readonly Code[];
  /** The same test by the code, where the text belongs to one and the code can be written. */
  readonly byCode:
    { readonly code: Code; edit(style: Style): { readonly range: Range; readonly text: string } } | undefined;
}

/** A test of a message, whatever becomes of it. */
interface Test {
  readonly node: TSESTree.Node;
  readonly message: Message;
  readonly wanted: Wanted;
  /** Whether it succeeds for other texts; `undefined` where one code cannot take its place. */
  readonly negated: boolean | undefined;
}

export function messageTestsOf(evaluator: Evaluator, handlers: readonly Handler[]): readonly MessageTest[] {
  if (!evaluator.isAboutProvider) return [];
  const tests = nodesOfType(
    evaluator.source,
    Node.BinaryExpression,
    Node.CallExpression,
    Node.SwitchStatement,
  ).flatMap((node) => testOf(evaluator, node) ?? []);
  return tests.flatMap((test) => {
    const { node, message, wanted } = test;
    const { origin } = message.holder;
    const { catalog } = origin;
    if (isMadeByClient(evaluator, test) || isDecidedByMessage(catalog, wanted)) return [];
    if (!isOfApi(catalog, wanted) || isCodeLookedAt(evaluator, handlers, node, message)) return [];
    const entry = entryOfText(catalog, wanted);
    const isOfText = (code: string | number): boolean => catalog.entry(code) === entry;
    if (entry && isCodeHandled(evaluator, handlers, node, message, isOfText)) return [];
    const codes = entriesNamedBy(catalog, wanted).map((one) => codeFor({ origin }, one));
    return [{ node, catalog, codes, byCode: byCode(evaluator, test) }];
  });
}

/** Whether an error without a code can have such a message: of the program, of the connection, of a stream. */
function isMadeByClient(evaluator: Evaluator, { node, message, wanted }: Test): boolean {
  if (!message.isThrown) return false;
  return isOfTheClient(wanted) || isOwnText(evaluator, node, wanted) || isOfStream(evaluator, node);
}

function testOf(
  evaluator: Evaluator,
  node: TSESTree.BinaryExpression | TSESTree.CallExpression | TSESTree.SwitchStatement,
): Test | undefined {
  switch (node.type) {
    case Node.BinaryExpression:
      return equalityOf(evaluator, node) ?? positionOf(evaluator, node);
    case Node.CallExpression:
      return callOf(evaluator, node);
    case Node.SwitchStatement:
      return switchOf(evaluator, node);
  }
}

/** `body.msg === '…'` */
function equalityOf(evaluator: Evaluator, node: TSESTree.BinaryExpression): Test | undefined {
  if (!/^[!=]==?$/.test(node.operator)) return undefined;
  for (const [subject, text] of [
    [node.left, node.right],
    [node.right, node.left],
  ] as const) {
    const wanted = wantedText(evaluator, text);
    const message = wanted && messageOf(evaluator, subject);
    if (message) return { node, message, wanted, negated: node.operator.startsWith('!') };
  }
  return undefined;
}

/** `err.message.indexOf('…') !== -1`, `text.search(/…/) >= 0` */
function positionOf(evaluator: Evaluator, node: TSESTree.BinaryExpression): Test | undefined {
  const call = unwrap(node.left);
  const bound = evaluator.value(node.right);
  if (call.type !== Node.CallExpression || bound.kind !== 'literal') return undefined;
  const found = search(evaluator, call);
  if (!found || !['indexOf', 'search'].includes(found.name)) return undefined;
  const comparison = `${node.operator.replace('===', '==').replace('!==', '!=')} ${String(bound.value)}`;
  const negated = ['== -1', '< 0'].includes(comparison)
    ? true
    : ['!= -1', '> -1', '>= 0', '== 0'].includes(comparison)
      ? false
      : undefined;
  return { ...found, node, negated };
}

function callOf(evaluator: Evaluator, node: TSESTree.CallExpression): Test | undefined {
  const found = search(evaluator, node);
  if (!found) return undefined;
  const { parent } = wrapped(node);
  if (parent?.type === Node.CallExpression && isAssertion(evaluator, parent.callee)) return undefined;
  switch (found.name) {
    case 'indexOf':
    case 'search':
      return undefined; // A position by itself.
    case 'exec':
    case 'match': {
      // What a match takes out of the text may be anything; the code is at hand.
      const isTested = usesOf(evaluator, node).every(
        ({ role, path }) => role === 'tested' && path.length === 0,
      );
      const takesCode = /code["':=\s]*\(|\(\?<\w*code/i.test(found.wanted.written);
      return isTested || takesCode ? { ...found, negated: isTested ? false : undefined } : undefined;
    }
    default:
      return found;
  }
}

/** A call that looks for a text in a message. */
function search(
  evaluator: Evaluator,
  node: TSESTree.CallExpression,
): (Test & { readonly name: string }) | undefined {
  const callee = unwrap(node.callee);
  const [argument] = node.arguments;
  if (callee.type !== Node.MemberExpression || !argument) return undefined;
  const name = propertyName(callee);
  const found = (
    text: TSESTree.Node,
    wantedOf: () => Wanted | undefined,
  ): (Test & { readonly name: string }) | undefined => {
    const message = messageOf(evaluator, text);
    const wanted = message && wantedOf();
    return wanted && { node, name: name ?? '', message, wanted, negated: false };
  };
  switch (name) {
    case 'startsWith':
    case 'endsWith':
      return found(callee.object, () => wantedText(evaluator, argument));
    case 'includes':
    case 'indexOf':
      return (
        found(callee.object, () => wantedText(evaluator, argument)) ??
        (name === 'includes' ? found(argument, () => wantedInList(evaluator, callee.object)) : undefined)
      );
    case 'has':
      return found(argument, () => wantedInList(evaluator, callee.object));
    case 'search':
    case 'match':
      return found(
        callee.object,
        () => wantedByPattern(evaluator, argument) ?? wantedText(evaluator, argument),
      );
    case 'test':
    case 'exec':
      return found(argument, () => wantedByPattern(evaluator, callee.object));
    default:
      return undefined;
  }
}

function switchOf(evaluator: Evaluator, { discriminant, cases }: TSESTree.SwitchStatement): Test | undefined {
  const message = messageOf(evaluator, discriminant);
  const wanted = message && wantedValues(cases.flatMap(({ test }) => (test ? [evaluator.value(test)] : [])));
  return wanted && { node: discriminant, message, wanted, negated: undefined };
}

/** Where a comparison may stand without parentheses. */
const roomy = new Set<TSESTree.Node['type']>([
  Node.ArrowFunctionExpression,
  Node.AssignmentExpression,
  Node.CallExpression,
  Node.ConditionalExpression,
  Node.DoWhileStatement,
  Node.ExpressionStatement,
  Node.ForStatement,
  Node.IfStatement,
  Node.LogicalExpression,
  Node.Property,
  Node.ReturnStatement,
  Node.VariableDeclarator,
  Node.WhileStatement,
]);

function byCode(evaluator: Evaluator, { node, message, wanted, negated }: Test): MessageTest['byCode'] {
  const { origin } = message.holder;
  const entry = wanted.texts.length === 1 ? entryOfText(origin.catalog, wanted) : undefined;
  const subject = codeBeside(evaluator, message);
  if (!entry || subject === undefined || negated === undefined) return undefined;
  const code = codeFor({ origin }, entry);
  let place = wrapped(node);
  let holds = !negated;
  for (let { parent } = place; parent?.type === Node.UnaryExpression; { parent } = place) {
    if (parent.operator !== '!') break;
    place = wrapped(parent);
    holds = !holds;
  }
  const isRoomy = place.parent !== undefined && roomy.has(place.parent.type);
  return {
    code,
    edit: (style) => {
      const written = typeof code === 'string' ? quoted(code, style) : String(code);
      const text = `${subject} ${holds ? '===' : '!=='} ${written}`;
      return { range: place.range, text: isRoomy ? text : `(${text})` };
    },
  };
}
