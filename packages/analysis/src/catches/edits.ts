import type { TSESTree } from '@typescript-eslint/types';
import type { Catch } from './catches.js';
import type { Replacement } from './fate.js';
import { appendItems } from '../constructs/places.js';
import { quoted, type Style } from '../constructs/style.js';
import type { Range } from '../sources/source.js';
import { Node, unwrap, wrapped } from '../syntax/syntax.js';
import { dottedName } from '../uses/loggers.js';
import type { Use } from '../uses/uses.js';
import type { Evaluator } from '../values/evaluate.js';
import { pathToCode } from '../values/properties.js';
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
  if (!isBuiltIn || !parameter || others.length > 0) return undefined;
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
  const last = options.type === Node.ObjectExpression ? options.properties.at(-1) : undefined;
  return last && [...declared, appendItems(source.text, last, [cause])];
}

/** The changes that put the code before a message of the caught error. */
export function withCode(
  evaluator: Evaluator,
  use: Use,
  { calls: [call] }: Catch,
  style: Style,
): readonly Edit[] | undefined {
  const { result } = call;
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
  switch (parent?.type) {
    case Node.TemplateLiteral:
      return [insert(evaluator.source.text.lastIndexOf('${', start), `\${${code}}: `)];
    case Node.BinaryExpression:
      return [insert(start, `${code} + ${quoted(': ', style)} + `)];
    case Node.LogicalExpression:
      if (parent.left === node) return codeBefore(evaluator, parent, code, style);
      break;
    case Node.CallExpression:
      if (dottedName(parent.callee)?.startsWith('console.')) return [insert(start, `${code}, `)];
      break;
  }
  return [insert(start, `\`\${${code}}: \${`), insert(end, '}`')];
}

/** How the code is written beside a message; `undefined` where the program could not be compiled with it. */
function codeBeside(
  evaluator: Evaluator,
  { node: used, path: read }: Use,
  path: readonly string[],
): { text: string; edits: readonly Edit[] } | undefined {
  const node = unwrap(used);
  const member = node.type === Node.CallExpression ? unwrap(node.callee) : node;
  if (member.type === Node.MemberExpression) return codeOf(evaluator, member, path);
  if (node.type !== Node.Identifier) return undefined;
  if (read.length === 0) return { text: `${node.name}.${path.join('?.')}`, edits: [] };

  const definition = variableOf(evaluator.source, node)?.defs[0];
  if (definition?.node.type === Node.VariableDeclarator && definition.node.init) {
    const init = unwrap(definition.node.init);
    if (init.type === Node.MemberExpression && definition.node.id.type === Node.Identifier)
      return codeOf(evaluator, init, path);
    return init.type === Node.Identifier ? { text: `${init.name}.${path.join('?.')}`, edits: [] } : undefined;
  }
  // `catch ({ message })`
  const pattern = definition?.name.parent.parent;
  const [first] = pattern?.type === Node.ObjectPattern ? pattern.properties : [];
  const [name, ...rest] = path;
  if (!first || name === undefined || rest.length > 0) return undefined;
  return { text: name, edits: [insert(first.range[0], `${name}, `)] };
}

/** `err.code` for `err.message`; none for `(err as Error).message`, since that type has no code. */
export function codeOf(
  { source }: Evaluator,
  { object, optional }: TSESTree.MemberExpression,
  path: readonly string[],
): { text: string; edits: readonly Edit[] } | undefined {
  const bare = object.type === Node.ChainExpression ? object.expression : object;
  if (bare !== unwrap(object)) return undefined;
  const text = source.text.slice(...object.range);
  return { text: `${text}${optional ? '?.' : '.'}${path.join('?.')}`, edits: [] };
}
