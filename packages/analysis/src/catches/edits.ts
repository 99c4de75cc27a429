import type { TSESTree } from '@typescript-eslint/types';
import type { Catch } from './catches.js';
import type { Replacement } from './fate.js';
import { appendItems } from '../constructs/places.js';
import { quoted, type Style } from '../constructs/style.js';
import type { Range } from '../sources/source.js';
import { dottedName, Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import type { Use } from '../uses/uses.js';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { pathToCode, propertyOf } from '../values/properties.js';
import { textOf } from '../values/value.js';
import { variableOf } from '../values/variables.js';

interface Edit {
  readonly range: Range;
  readonly text: string;
}

function insert(offset: number, text: string): Edit {
  return { range: [offset, offset], text };
}

/** The changes that give a new error the caught one as its `cause`; none where the class may not take one. */
export function withCause(
  { source }: Evaluator,
  { error, isBuiltIn }: Replacement,
  { parameter, body }: Catch,
  style: Style,
): readonly Edit[] | undefined {
  const [first, second, ...others] = error.arguments;
  if (!isBuiltIn || !parameter || others.length > 0 || !source.text.endsWith(')', error.range[1]))
    return undefined;
  if (first?.type === Node.SpreadElement || second?.type === Node.SpreadElement) return undefined;

  const inBody = body ? source.text.slice(...body.range) : '';
  const free = ['error', 'err', 'cause'].find((name) => !new RegExp(`\\b${name}\\b`).test(inBody));
  const name = 'insertAt' in parameter ? free : parameter.name;
  if (name === undefined) return undefined;
  const declared =
    'insertAt' in parameter ? [insert(parameter.insertAt, parameter.isClause ? ` (${name})` : name)] : [];

  const cause = name === 'cause' ? 'cause' : `cause: ${name}`;
  if (!first) {
    return [...declared, insert(error.range[1] - 1, `${quoted('', style)}, { ${cause} }`)];
  }
  if (!second) return [...declared, appendItems(source.text, first, [`{ ${cause} }`])];
  const options = unwrap(second);
  const properties = options.type === Node.ObjectExpression ? options.properties : [];
  const last = properties.at(-1);
  const hasCause = properties.some((one) => one.type === Node.Property && propertyName(one) === 'cause');
  return last && !hasCause ? [...declared, appendItems(source.text, last, [cause])] : undefined;
}

/** The changes that put the code before a message of the caught error. */
export function withCode(
  evaluator: Evaluator,
  use: Use,
  { calls: [call] }: Catch,
  style: Style,
): readonly Edit[] | undefined {
  const { result } = call;
  if (use.path.length > 1 || isUnparsed(evaluator, call)) return undefined; // `err.message.slice(0, 80)`
  const thrown = result.kind === 'promise' || result.kind === 'stream' ? result.throws : [];
  const [path, ...others] = thrown.map((error) => (error.kind === 'shaped' ? pathToCode(error) : undefined));
  // Errors of the AI SDK have it in one place, and after retries in another.
  if (others.some((other) => other?.join() !== path?.join())) return undefined;
  const code = path && codeBeside(evaluator, use, path);
  if (!code) return undefined;
  // `String(err)` as a whole is the text.
  const { parent } = use.node;
  const isConverted =
    use.role === 'printed' && parent?.type === Node.CallExpression && dottedName(parent.callee) === 'String';
  return [...code.edits, ...codeBefore(evaluator, isConverted ? parent : use.node, code.text, style)];
}

/** `responseType: 'stream'`: the body of the error is nothing that a code could be read of. */
function isUnparsed(evaluator: Evaluator, { http }: ApiCall): boolean {
  const type = http && textOf(propertyOf(evaluator, http.options, 'responseType'));
  return type !== undefined && type !== 'json';
}

/** The changes that put a code, as it is written, before a message. */
export function codeBefore(
  evaluator: Evaluator,
  message: TSESTree.Node,
  code: string,
  style: Style,
): readonly Edit[] {
  const node = wrapped(message);
  const { parent } = node;
  const [start, end] = node.range;
  let name = '';
  switch (parent?.type) {
    case Node.TemplateLiteral:
      if (parent.parent.type === Node.TaggedTemplateExpression) break;
      return [insert(evaluator.source.text.lastIndexOf('${', start), `\${${code}}: `)];
    case Node.BinaryExpression: {
      return [
        insert(startWithParentheses(evaluator.source.text, node), `${code} + ${quoted(': ', style)} + `),
      ];
    }
    case Node.LogicalExpression:
      if (parent.left === node) return codeBefore(evaluator, parent, code, style);
      break;
    case Node.ConditionalExpression:
      if (parent.test === node) return codeBefore(evaluator, parent, code, style);
      break;
    case Node.Property:
      if (parent.shorthand) name = `${evaluator.source.text.slice(start, end)}: `;
      break;
    case Node.CallExpression:
      if (dottedName(parent.callee)?.startsWith('console.')) return [insert(start, `${code}, `)];
      break;
  }
  return [insert(start, `${name}\`\${${code}}: \${`), insert(end, '}`')];
}

/** Where an expression begins with the parentheses around it, which belong to no node. */
function startWithParentheses(text: string, { range: [start, end] }: TSESTree.Node): number {
  const before = /\(\s*$/.exec(text.slice(0, start));
  const behind = /^\s*\)/.exec(text.slice(end));
  return before && behind
    ? startWithParentheses(text, { range: [before.index, end + behind[0].length] } as TSESTree.Node)
    : start;
}

/** How the code is written beside a message; `undefined` where the program could not be compiled with it. */
function codeBeside(
  evaluator: Evaluator,
  { node: used, path: read }: Use,
  path: readonly string[],
): { text: string; edits: readonly Edit[] } | undefined {
  const node = textWithin(used, read);
  const member = node.type === Node.CallExpression ? unwrap(node.callee) : node;
  if (member.type === Node.MemberExpression) return codeOf(evaluator, member, path);
  if (node.type !== Node.Identifier) return undefined;
  if (read.length === 0) return codeOfVariable(evaluator, node, path);

  const definition = variableOf(evaluator.source, node)?.defs[0];
  if (definition?.node.type === Node.VariableDeclarator && definition.node.init) {
    const { id, init } = definition.node;
    if (init.type === Node.Identifier) return codeOfVariable(evaluator, init, path);
    const inner = unwrap(init);
    return inner.type === Node.MemberExpression && id.type === Node.Identifier
      ? codeOf(evaluator, inner, path)
      : undefined;
  }
  // `catch ({ message })`
  const pattern = definition?.name.parent.parent;
  const [first] = pattern?.type === Node.ObjectPattern ? pattern.properties : [];
  const [name, ...rest] = path;
  if (!first || name === undefined || rest.length > 0) return undefined;
  return { text: name, edits: [insert(first.range[0], `${name}, `)] };
}

/** `err.message` in `err.message || '…'`. */
function textWithin(used: TSESTree.Node, [name]: readonly string[]): TSESTree.Node {
  const node = unwrap(used);
  const branches =
    node.type === Node.LogicalExpression
      ? [node.left, node.right]
      : node.type === Node.ConditionalExpression
        ? [node.consequent, node.alternate]
        : [];
  const texts = branches
    .map((branch) => textWithin(branch, [name ?? '']))
    .filter((one) => one.type === Node.MemberExpression && propertyName(one) === name);
  return texts[0] && texts.length === 1 ? texts[0] : node;
}

/** `err.code` for `${err}`; none for what may be `unknown`, as in `catch (err)`. */
function codeOfVariable(
  evaluator: Evaluator,
  node: TSESTree.Identifier,
  path: readonly string[],
): { text: string; edits: readonly Edit[] } | undefined {
  const definition = variableOf(evaluator.source, node)?.defs[0];
  const isUnknown =
    definition?.type === 'CatchClause' &&
    !definition.name.typeAnnotation &&
    /\.[cm]?tsx?$/.test(evaluator.source.fileName);
  if (isUnknown || !mayHave(evaluator, node, path)) return undefined;
  return { text: `${node.name}.${path.join('?.')}`, edits: [] };
}

/** Whether a variable has a property as far as its declaration tells, and nothing narrows its type. */
function mayHave({ source }: Evaluator, node: TSESTree.Identifier, path: readonly string[]): boolean {
  const variable = variableOf(source, node);
  const isNarrowed = variable?.references.some(
    ({ identifier: { parent } }) => parent.type === Node.BinaryExpression && parent.operator === 'instanceof',
  );
  const definition = variable?.defs[0];
  const init = definition?.node.type === Node.VariableDeclarator ? definition.node.init : undefined;
  // `err instanceof Error ? err : new Error(String(err))`
  if (init?.type === Node.ConditionalExpression || init?.type === Node.LogicalExpression) return false;
  const cast = init?.type === Node.TSAsExpression || init?.type === Node.TSTypeAssertion ? init : undefined;
  const name = definition?.name.type === Node.Identifier ? definition.name : undefined;
  const type = name?.typeAnnotation?.typeAnnotation ?? cast?.typeAnnotation;
  const [first, ...others] = path;
  switch (type?.type) {
    case Node.TSUnknownKeyword:
      return false;
    case Node.TSTypeLiteral:
      return type.members.some(
        (member) =>
          member.type === Node.TSPropertySignature &&
          member.key.type === Node.Identifier &&
          member.key.name === first,
      );
    case Node.TSTypeReference: {
      // `Error` has no code, and the body of an `AxiosError` is unknown.
      const isGlobal = type.typeName.type === Node.Identifier && !variableOf(source, type.typeName)?.defs[0];
      return !isNarrowed && (Boolean(type.typeArguments) || !(isGlobal || others.length > 0));
    }
    default:
      return !isNarrowed;
  }
}

/** `err.code` for `err.message`; none for `(err as Error).message`, since that type has no code. */
export function codeOf(
  evaluator: Evaluator,
  { object, optional }: TSESTree.MemberExpression,
  path: readonly string[],
): { text: string; edits: readonly Edit[] } | undefined {
  const bare = object.type === Node.ChainExpression ? object.expression : object;
  if (bare !== unwrap(object)) return undefined;
  if (bare.type === Node.Identifier && !mayHave(evaluator, bare, path)) return undefined;
  const text = evaluator.source.text.slice(...object.range);
  return { text: `${text}${optional ? '?.' : '.'}${path.join('?.')}`, edits: [] };
}
