import type { Catalog } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { quoted, type Style } from '../constructs/style.js';
import type { Handler } from '../handlers/handlers.js';
import { caseOf } from '../handlers/written-codes.js';
import type { Site } from '../handlers/sites.js';
import type { Range } from '../sources/source.js';
import type { Subject } from '../subjects/subjects.js';
import { enclosingFunction, Node, unwrap, wrapped } from '../syntax/syntax.js';
import { awaited, type Evaluator } from '../values/evaluate.js';
import { pathInBody } from '../values/properties.js';
import { membersOf } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** A code in the spelling of one protocol, compared with what comes over another. */
export interface OtherSpelling {
  readonly node: TSESTree.Node;
  readonly catalog: Catalog;
  readonly code: string;
  /** The spelling of the protocol in use. */
  readonly alias: string;
  /** The change that accepts both, where it is a small one. */
  readonly both: (style: Style) => readonly { readonly range: Range; readonly text: string }[] | undefined;
}

/** The spellings of other protocols, where nothing in the same function has the one in use. */
export function otherSpellingsOf(
  evaluator: Evaluator,
  handlers: readonly Handler[],
): readonly OtherSpelling[] {
  const found = new Map<TSESTree.Node, OtherSpelling>();
  for (const handler of handlers) {
    const { subject, form, isShared } = handler;
    const { catalog } = subject;
    const { protocol, evidence, mixed } = subject.origin;
    if (protocol === undefined || evidence === 'name' || mixed || isShared || form === 'prefix') continue;
    if (subject.kind !== 'code' || isInOtherForm(evaluator, subject)) continue;
    const scope = enclosingFunction(handler.node);
    // `err.code === 'InvalidApiKey' || err.error.code === 'invalid_api_key'`
    const nearby = handlers.filter(({ node }) => enclosingFunction(node) === scope);
    const written = nearby.flatMap(({ sites }) => sites.map(({ value }) => value));

    for (const site of handler.sites) {
      const { node, value: code } = site;
      const spellings = typeof code === 'string' ? catalog.entry(code)?.protocols : undefined;
      const own = spellings?.[protocol];
      const [alias] = own ?? [];
      if (!site.local || typeof code !== 'string' || typeof alias !== 'string' || found.has(node)) continue;
      const isOther = Object.values(spellings ?? {}).some((names) => names.includes(code));
      if (!isOther || own?.some((name) => written.includes(name))) continue;
      if (isReadElsewhere(handlers, site, protocol)) continue;
      const both = (style: Style) => withAlias(evaluator, handler, site, alias, style);
      found.set(node, { node, catalog, code, alias, both });
    }
  }
  return [...found.values()];
}

/** Whether a constant is also compared with what comes over another protocol. */
function isReadElsewhere(handlers: readonly Handler[], { node }: Site, protocol: string): boolean {
  return handlers.some(
    ({ subject, sites }) =>
      subject.origin.protocol !== protocol && sites.some((other) => other.node === node),
  );
}

/**
 * Whether a code is read where only the other protocol has it: `body.code` of a body with `error.code`. Gateways send
 * such bodies, and a program that looks there knows of them.
 */
function isInOtherForm(evaluator: Evaluator, { node, origin }: Subject): boolean {
  if (pathInBody(origin).length < 2) return false;
  const isBody = (value: ReturnType<Evaluator['value']>): boolean =>
    membersOf(awaited(value)).some(
      (member) =>
        member.kind === 'shaped' && member.shape === origin.catalog.surface.body[origin.protocol ?? ''],
    );
  const reads = (expression: TSESTree.Node, depth: number): boolean => {
    const inner = unwrap(expression);
    if (depth > 5) return true;
    switch (inner.type) {
      case Node.MemberExpression:
        return isBody(evaluator.value(inner.object));
      case Node.LogicalExpression:
        return reads(inner.left, depth + 1) || reads(inner.right, depth + 1);
      case Node.ConditionalExpression:
        return reads(inner.consequent, depth + 1) || reads(inner.alternate, depth + 1);
      case Node.CallExpression:
        return inner.arguments.some((argument) => reads(argument, depth + 1));
      case Node.Identifier: {
        const definition = variableOf(evaluator.source, inner)?.defs[0]?.node;
        if (definition?.type !== Node.VariableDeclarator || !definition.init) return false;
        return definition.id.type === Node.Identifier
          ? reads(definition.init, depth + 1)
          : isBody(evaluator.value(definition.init)) && takesDirectly(definition.id, inner.name);
      }
      default:
        return false;
    }
  };
  return reads(node, 0);
}

/** Whether a pattern takes a variable out of its first level. */
function takesDirectly(pattern: TSESTree.Node, name: string): boolean {
  return (
    pattern.type === Node.ObjectPattern &&
    pattern.properties.some((property) => {
      if (property.type !== Node.Property) return false;
      const target = property.value.type === Node.AssignmentPattern ? property.value.left : property.value;
      return target.type === Node.Identifier && target.name === name;
    })
  );
}

function withAlias(
  evaluator: Evaluator,
  handler: Handler,
  site: Site,
  alias: string,
  style: Style,
): ReturnType<OtherSpelling['both']> {
  const { text } = evaluator.source;
  const quote = text[site.node.range[0]];
  const spelled = quoted(alias, quote === '"' || quote === "'" ? { ...style, quote } : style);
  const { node } = handler;
  switch (handler.form) {
    case 'equality':
    case 'loose-equality':
      return node.type === Node.BinaryExpression
        ? withComparison(evaluator, node, handler.subject.node, spelled)
        : undefined;
    case 'case': {
      const clause = caseOf(handler, site);
      if (!clause?.test) return undefined;
      const line = text.slice(0, clause.range[0]);
      const indent = /^[ \t]*/.exec(line.slice(line.lastIndexOf('\n') + 1))?.[0] ?? '';
      return [insert(wrapped(clause.test).range[1], `:\n${indent}case ${spelled}`)];
    }
    case 'membership': {
      const item = wrapped(site.node);
      return item.parent?.type === Node.ArrayExpression ? [insert(item.range[1], `, ${spelled}`)] : undefined;
    }
    default:
      return undefined;
  }
}

/** `x === 'A'` as `x === 'A' || x === 'a'`; none where reading the code again would do something again. */
function withComparison(
  { source }: Evaluator,
  node: TSESTree.BinaryExpression,
  subject: TSESTree.Node,
  alias: string,
): ReturnType<OtherSpelling['both']> {
  if (!isReadTwice(subject)) return undefined;
  const joint = node.operator.startsWith('!') ? '&&' : '||';
  const added = ` ${joint} ${source.text.slice(...wrapped(subject).range)} ${node.operator} ${alias}`;
  const outer = wrapped(node);
  const { parent } = outer;
  const bindsFirst =
    (parent?.type === Node.LogicalExpression && parent.operator !== joint && parent.operator !== '||') ||
    parent?.type === Node.UnaryExpression ||
    parent?.type === Node.BinaryExpression ||
    parent?.type === Node.AwaitExpression ||
    parent?.type === Node.MemberExpression ||
    outer !== node;
  if (!bindsFirst) return [insert(outer.range[1], added)];
  return [insert(node.range[0], '('), insert(node.range[1], `${added})`)];
}

/** Names and properties alone: no call is made twice. */
function isReadTwice(subject: TSESTree.Node): boolean {
  const node = unwrap(subject);
  if (node.type === Node.Identifier || node.type === Node.ThisExpression) return true;
  return node.type === Node.MemberExpression && !node.computed && isReadTwice(node.object);
}

function insert(offset: number, text: string): { range: Range; text: string } {
  return { range: [offset, offset], text };
}
