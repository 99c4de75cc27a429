import type { Catalog } from '@error-codes/catalog';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node } from '../syntax/syntax.js';
import { matchAddress } from '../values/address.js';
import type { ApiCall } from '../values/calls.js';
import { type Evaluator, textsOf } from '../values/evaluate.js';
import { membersOf, type Value } from '../values/value.js';
import { variableOf } from '../values/variables.js';

/** The providers that a file surely has to do with: their SDK, their host, a client of theirs. */
export function providersInReach(evaluator: Evaluator, calls: readonly ApiCall[]): ReadonlySet<Catalog> {
  const found = new Set(calls.map(({ catalog }) => catalog));
  const { catalogs } = evaluator.configuration;
  for (const module of modulesOf(evaluator)) {
    for (const catalog of catalogs) {
      const { sdks } = catalog.surface;
      const isOwn = sdks.some((sdk) => !sdk.servesManyHosts && `${module}/`.startsWith(`${sdk.module}/`));
      if (isOwn) found.add(catalog);
    }
  }
  for (const value of importedValues(evaluator)) {
    for (const catalog of providersOf(evaluator, value)) found.add(catalog);
  }
  for (const text of writtenTexts(evaluator)) {
    for (const catalog of catalogs) if (namesHost(catalog, text)) found.add(catalog);
  }
  return found;
}

function modulesOf(evaluator: Evaluator): readonly string[] {
  const { source } = evaluator;
  const imports = nodesOfType(
    source,
    Node.ImportDeclaration,
    Node.ExportNamedDeclaration,
    Node.ExportAllDeclaration,
    Node.ImportExpression,
  ).flatMap((node) => textsOf(evaluator.value(node.source)));
  const requires = nodesOfType(source, Node.CallExpression)
    .filter(({ callee }) => callee.type === Node.Identifier && callee.name === 'require')
    .flatMap(({ arguments: [module] }) => textsOf(evaluator.value(module)));
  return [...imports, ...requires];
}

function importedValues(evaluator: Evaluator): readonly Value[] {
  return nodesOfType(evaluator.source, Node.ImportDeclaration).flatMap(({ specifiers }) =>
    specifiers.flatMap(({ local }) => {
      // A name that is merely imported has no expression: its first use stands for it.
      const use = variableOf(evaluator.source, local)?.references[0]?.identifier;
      return use?.type === Node.Identifier ? [evaluator.value(use)] : [];
    }),
  );
}

function providersOf(evaluator: Evaluator, value: Value): readonly Catalog[] {
  return membersOf(value).flatMap((member) => {
    if (member.kind === 'client') return [member.origin.catalog];
    return textsOf(member).flatMap(
      (text) => matchAddress(text, evaluator.configuration.catalogs)?.catalog ?? [],
    );
  });
}

function writtenTexts({ source }: Evaluator): readonly string[] {
  const literals = nodesOfType(source, Node.Literal).flatMap(({ value }) =>
    typeof value === 'string' ? [value] : [],
  );
  const templates = nodesOfType(source, Node.TemplateElement).map(({ value }) => value.raw);
  return [...literals, ...templates];
}

/** Whether an address in a text, be it a command, has a host of the provider. */
function namesHost(catalog: Catalog, text: string): boolean {
  return [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s/?#'"`]+/gi)].some(
    ([address]) => matchAddress(address, [catalog]) !== undefined,
  );
}
