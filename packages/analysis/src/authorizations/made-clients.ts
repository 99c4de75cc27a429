import type { Catalog, SdkClient } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node } from '../syntax/syntax.js';
import { single } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { type PropertyState, readProperty } from '../values/objects.js';
import type { Kind } from '../values/value.js';
import { readHeader } from './headers.js';

/** A client of an SDK that a file makes, with the options that it writes. */
export class MadeClient {
  constructor(
    readonly node: TSESTree.NewExpression,
    readonly catalog: Catalog,
    readonly client: SdkClient,
    readonly module: string,
    readonly protocol: string | undefined,
    readonly options: Kind<'object'>,
    /** Another address may come in place of the provider's. */
    readonly isMixed: boolean,
  ) {}

  get addressOption(): string | undefined {
    return this.catalog.surface.sdks.find(({ module }) => module === this.module)?.addressOption;
  }

  option(name: string): PropertyState {
    return readProperty(this.options, name, this.node);
  }

  /** The expression of the token that the SDK sends behind `Bearer`; `undefined` where it may send another. */
  get token(): { readonly expression: TSESTree.Node; readonly isAbsent: boolean } | undefined {
    const { token } = this.client;
    if (!token || token.replacedBy.some((name) => !this.leavesToken(name))) return undefined;
    const state = this.option(token.option);
    if (state.state === 'unknown' || !state.expression) return undefined;
    return { expression: state.expression, isAbsent: state.state === 'absent' };
  }

  /** Whether an option is missing, or holds headers that leave the token alone. */
  private leavesToken(name: string): boolean {
    const state = this.option(name);
    if (state.state !== 'known') return state.state === 'absent';
    if (!/headers$/i.test(name)) return false;
    const { owner } = this.options;
    return readHeader(owner, state.expression, 'authorization', this.node).state === 'absent';
  }
}

/** Every `new X(…)` of a file that makes a client of a provider from options that are written down. */
export function madeClients(evaluator: Evaluator): readonly MadeClient[] {
  return nodesOfType(evaluator.source, Node.NewExpression).flatMap((node) => {
    const client = single(evaluator.value(node), 'client');
    const options = evaluator.value(node.arguments[0]);
    const callee = evaluator.value(node.callee);
    if (!client?.origin.client || callee.kind !== 'export' || options.kind !== 'object') return [];
    const { catalog, client: made, mixed, protocol } = client.origin;
    return [new MadeClient(node, catalog, made, callee.module, protocol, options, mixed !== undefined)];
  });
}
