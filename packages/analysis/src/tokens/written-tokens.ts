import type { Catalog, TokenFormat } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { mentions } from '../subjects/words.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { isFunction, Node, propertyName } from '../syntax/syntax.js';
import { matchAddress } from '../values/address.js';
import { type ApiCall, single } from '../values/calls.js';
import { type Evaluator, textsOf } from '../values/evaluate.js';
import { variableOf } from '../values/variables.js';
import { callsToken, commentOn } from './comments.js';
import { isRandom } from './placeholders.js';
import { providersInReach } from './providers-in-reach.js';

/** A token of a provider that stands in the text of a program. */
export interface WrittenToken {
  readonly catalog: Catalog;
  /** The literal or template that holds it. */
  readonly at: TSESTree.Node;
}

export function writtenTokens(evaluator: Evaluator, calls: readonly ApiCall[]): readonly WrittenToken[] {
  const formats = evaluator.configuration.catalogs.flatMap((catalog) =>
    (catalog.surface.authorization?.tokens ?? []).map((format) => ({ catalog, format })),
  );
  const found = textsIn(evaluator).flatMap(({ at, texts }) =>
    formats
      .filter(({ format }) => texts.some((text) => holdsToken(text, format.prefix)))
      .map(({ catalog, format }) => ({ catalog, format, at })),
  );
  if (found.length === 0) return [];
  const providers = providersInReach(evaluator, calls);
  return found
    .filter(
      ({ catalog, format, at }) =>
        providers.has(catalog) ||
        isNamedAfter(evaluator, catalog, at) ||
        isTakenBy(evaluator, catalog, format, at),
    )
    .filter(({ catalog, format, at }) => !isOfAnother(evaluator, calls, catalog, format, at))
    .map(({ catalog, at }) => ({ catalog, at }));
}

/** The texts of a file; what a template holds behind an expression begins nobody knows how. */
function textsIn({
  source,
}: Evaluator): readonly { readonly at: TSESTree.Node; readonly texts: readonly string[] }[] {
  const literals = nodesOfType(source, Node.Literal).flatMap((at) =>
    typeof at.value === 'string' ? [{ at, texts: [at.value] }] : [],
  );
  const templates = nodesOfType(source, Node.TemplateLiteral).map((at) => ({
    at,
    texts: at.quasis.map(({ value }, index) => (index === 0 ? value.raw : `/${value.raw}`)),
  }));
  return [...literals, ...templates];
}

/** What stands before a part of a path, of a hash or of another word. */
const notBefore = '(?<![\\w/#.+-])';
/** What goes on behind a part of a name, or of a token that was masked. */
const notBehind = '(?![\\w*<{[…-]|\\.[\\w.])';

const patterns = new Map<string, RegExp>();

function holdsToken(text: string, prefix: string): boolean {
  if (!text.includes(prefix)) return false;
  let pattern = patterns.get(prefix);
  if (!pattern) {
    pattern = new RegExp(`${notBefore}${prefix}([A-Za-z0-9]{20,})${notBehind}`, 'g');
    patterns.set(prefix, pattern);
  }
  return [...text.matchAll(pattern)].some(([, token = '']) => isRandom(token));
}

/**
 * Whether a token is held by something with the provider's name: `const COZE_TOKEN = '…'`, `{ coze: { token: '…' } }`; or
 * the comment above has the name.
 */
function isNamedAfter(evaluator: Evaluator, { surface }: Catalog, at: TSESTree.Node): boolean {
  const { nameWords } = surface;
  return (
    holdersOf(evaluator, at).some((name) => mentions(name, nameWords)) ||
    callsToken(commentOn(evaluator.source, at) ?? '', nameWords)
  );
}

/** Whether a class of the provider gets it: one of a package, or of the page, with its name. Others may share a prefix. */
function isTakenBy(
  evaluator: Evaluator,
  { surface }: Catalog,
  { sharedWith }: TokenFormat,
  at: TSESTree.Node,
): boolean {
  const taker = around(at).find(
    ({ type }) =>
      type === Node.NewExpression || type === Node.CallExpression || type === Node.VariableDeclarator,
  );
  const value = taker?.type === Node.NewExpression ? evaluator.value(taker.callee) : undefined;
  if (value?.kind !== 'export' || sharedWith) return false;
  const [owner = ''] =
    value.module === '' ? value.path.split('.') : (/^(?:@[^/]+\/)?[^./][^/]*/.exec(value.module) ?? []);
  return mentions(owner, surface.nameWords);
}

/**
 * Whether a token whose prefix others have, too, is given to another, or named after one. Where the provider is given
 * it, names do not count: a client of `openai` is often called just that.
 */
function isOfAnother(
  evaluator: Evaluator,
  calls: readonly ApiCall[],
  catalog: Catalog,
  { sharedWith }: TokenFormat,
  at: TSESTree.Node,
): boolean {
  if (!sharedWith) return false;
  const uses = usesOf(evaluator, at, around);
  if (uses.some((use) => goesToAnother(evaluator, catalog, use))) return true;
  const isNamed = uses.some((use) =>
    [...holdersOf(evaluator, use), commentOn(evaluator.source, use) ?? ''].some((name) =>
      mentions(name, sharedWith),
    ),
  );
  return isNamed && !isGivenTo(evaluator, calls, catalog, at);
}

/** Whether a token goes into the options of a client of the provider, or of a request to it. */
function isGivenTo(
  evaluator: Evaluator,
  calls: readonly ApiCall[],
  catalog: Catalog,
  at: TSESTree.Node,
): boolean {
  return usesOf(evaluator, at, wholesOf).some((use) => {
    const receiver = wholesOf(use).at(-1);
    if (receiver?.type !== Node.NewExpression && receiver?.type !== Node.CallExpression) return false;
    const request = calls.find(({ node, http }) => node === receiver && http !== undefined);
    const { origin } = request ?? single(evaluator.value(receiver), 'client') ?? {};
    return origin?.catalog === catalog && origin.mixed === undefined;
  });
}

/**
 * Where a literal stands, and where the constants are used that it becomes a part of: headers, options, a client.
 * @param parts what an expression becomes a part of, from the inside
 */
function usesOf(
  evaluator: Evaluator,
  at: TSESTree.Node,
  parts: (expression: TSESTree.Node) => readonly TSESTree.Node[],
): readonly TSESTree.Node[] {
  const uses = new Set([at]);
  for (const use of uses) {
    for (const node of parts(use)) {
      if (node.type !== Node.VariableDeclarator || node.id.type !== Node.Identifier) continue;
      for (const { identifier, init } of variableOf(evaluator.source, node.id)?.references ?? []) {
        if (!init) uses.add(identifier);
      }
    }
  }
  return [...uses];
}

/** The names of what an expression becomes a part of, up to its statement. */
function holdersOf(evaluator: Evaluator, expression: TSESTree.Node): readonly string[] {
  const { text } = evaluator.source;
  return around(expression).flatMap((node) => {
    switch (node.type) {
      case Node.Property:
      case Node.PropertyDefinition:
        return propertyName(node) ?? [];
      case Node.VariableDeclarator:
        return node.id.type === Node.Identifier ? node.id.name : [];
      case Node.AssignmentExpression:
        return text.slice(...node.left.range);
      // `process.env.COZE_TOKEN ?? '…'`
      case Node.LogicalExpression:
        return text.slice(...node.left.range);
      default:
        return [];
    }
  });
}

/** The nodes around an expression in its statement. */
function around(expression: TSESTree.Node): readonly TSESTree.Node[] {
  const nodes: TSESTree.Node[] = [];
  for (let node: TSESTree.Node | undefined = expression; node; node = node.parent) {
    if (isFunction(node) || /Statement$/.test(node.type)) break;
    nodes.push(node);
  }
  return nodes;
}

/** What an expression stands in as it is, as a text or among options, up to what holds or gets that. */
function wholesOf(expression: TSESTree.Node): readonly TSESTree.Node[] {
  const nodes = around(expression).slice(1);
  const end = nodes.findIndex(({ type }) => !wholes.has(type));
  return nodes.slice(0, end + 1);
}

const wholes: ReadonlySet<string> = new Set([
  Node.LogicalExpression,
  Node.BinaryExpression,
  Node.TemplateLiteral,
  Node.TSAsExpression,
  Node.TSSatisfiesExpression,
  Node.TSNonNullExpression,
  Node.Property,
  Node.ObjectExpression,
]);

/** Whether an expression is given to a client of another vendor, or beside an address of one. */
function goesToAnother(evaluator: Evaluator, catalog: Catalog, use: TSESTree.Node): boolean {
  return around(use).some((node) => {
    switch (node.type) {
      case Node.ObjectExpression:
        return hasOtherAddress(evaluator, catalog, node.properties.flatMap(valueIn));
      case Node.ClassBody:
        return hasOtherAddress(evaluator, catalog, node.body.flatMap(valueIn));
      case Node.NewExpression:
      case Node.CallExpression:
        return isOtherClient(evaluator, catalog, node) || hasOtherAddress(evaluator, catalog, node.arguments);
      default:
        return false;
    }
  });
}

/** The expression of `baseURL: 'https://api.example.com'`, and of `baseURL = 'https://api.example.com'` in a class. */
function valueIn(member: TSESTree.Node): readonly TSESTree.Node[] {
  const isValue = member.type === Node.Property || member.type === Node.PropertyDefinition;
  return isValue && member.value ? [member.value] : [];
}

/** Whether one of some expressions is an address, and not of the provider. */
function hasOtherAddress(
  evaluator: Evaluator,
  catalog: Catalog,
  expressions: readonly TSESTree.Node[],
): boolean {
  return expressions.some((expression) => {
    const addresses = textsOf(evaluator.value(expression)).filter((text) =>
      /^(?:https?|wss?):\/\//i.test(text),
    );
    return addresses.some((address) => matchAddress(address, [catalog]) === undefined);
  });
}

/** A client of an SDK of many hosts, with no address of the provider. */
function isOtherClient(
  evaluator: Evaluator,
  catalog: Catalog,
  node: TSESTree.NewExpression | TSESTree.CallExpression,
): boolean {
  const callee = evaluator.value(node.callee);
  if (callee.kind !== 'export') return false;
  const isClient = catalog.surface.sdks.some(
    ({ module, servesManyHosts, clients }) =>
      servesManyHosts && module === callee.module && Object.hasOwn(clients, callee.path || 'default'),
  );
  const made = evaluator.value(node);
  return isClient && !(made.kind === 'client' && made.origin.catalog === catalog);
}
