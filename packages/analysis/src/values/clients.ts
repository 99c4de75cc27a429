import type { Catalog, Sdk, SdkClient } from '@error-codes/catalog';
import type { Configuration } from '../settings/settings.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node } from '../syntax/syntax.js';
import type { Evaluator } from './evaluate.js';
import type { Kind, Value } from './value.js';

/** What every `new X(…)` of a file gives, where X is a client class of a package. */
export function clientsIn(evaluator: Evaluator, module: string): readonly Value[] {
  return nodesOfType(evaluator.source, Node.NewExpression)
    .filter(({ callee }) => {
      const type = evaluator.value(callee);
      return type.kind === 'export' && type.module === module;
    })
    .map((node) => evaluator.value(node));
}

/** A client of an SDK, by flow. */
export function clientValue(catalog: Catalog, sdk: Sdk, client: SdkClient): Kind<'client'> {
  return {
    kind: 'client',
    path: '',
    throws: client.throws,
    origin: { catalog, evidence: 'flow', sdk: sdk.module, protocol: sdk.protocol, client },
  };
}

/** An export that is a client as it is: `alibaba` of `@ai-sdk/alibaba`. */
export function exportedClient(
  { catalogs }: Configuration,
  module: string,
  path: string,
): Kind<'client'> | undefined {
  for (const catalog of catalogs) {
    for (const sdk of catalog.surface.sdks) {
      const client = sdk.module === module && Object.hasOwn(sdk.clients, path) && sdk.clients[path];
      if (client && client.from === 'export') return clientValue(catalog, sdk, client);
    }
  }
  return undefined;
}

/** An export that is a constant of an SDK: `COZE_CN_BASE_URL`, `ChatEventType.ERROR`. */
export function exportedConstant(
  { catalogs }: Configuration,
  module: string,
  path: string,
): Kind<'literal'> | undefined {
  const name = path.replace(/^default\./, '');
  for (const { surface } of catalogs) {
    const constant = surface.sdks.find((sdk) => sdk.module === module)?.constants?.[name];
    if (constant !== undefined) return { kind: 'literal', value: constant };
  }
  return undefined;
}

/** The client that a call of a client gives: `alibaba('qwen-plus')`, `chat.bindTools([…])`. */
export function derivedClient(client: Kind<'client'>): Kind<'client'> | undefined {
  const { derives } = client.origin.client ?? {};
  const derived = derives && Object.hasOwn(derives, client.path) ? derives[client.path] : undefined;
  if (!derived) return undefined;
  const { throws = client.throws, protocol = client.origin.protocol } = derived;
  return { ...client, path: '', throws, origin: { ...client.origin, protocol } };
}
