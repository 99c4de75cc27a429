import type { Catalog, Operation } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { Node, wrapped } from '../syntax/syntax.js';
import { joinAddress, matchesPath, pathOf } from '../values/address.js';
import { type ApiCall, single } from '../values/calls.js';
import { type Evaluator, textsOf } from '../values/evaluate.js';
import type { Rejection } from './rejection.js';

/** The path of one protocol at the base address of the other. */
export function* rejectionsOfBase(evaluator: Evaluator, call: ApiCall): Iterable<Rejection> {
  const [url, ...others] = textsOf(evaluator.value(call.http?.address));
  if (call.http && url !== undefined && others.length === 0) {
    const path = pathOf(joinAddress(call.http.base, url));
    const operation = call.catalog.operations.find((candidate) => isAtOtherBase(candidate, path));
    const { otherBase } = operation?.rejects ?? {};
    if (otherBase) yield { reason: 'otherBase', code: otherBase.code, at: placeOf(call.http.address) };
  }

  const { address } = call.origin;
  const ids = [...(call.method ? (call.origin.operations ?? []) : [])];
  const [operation, ...rest] = ids.flatMap((id) => call.catalog.operation(id) ?? []);
  const { otherBase } = operation?.rejects ?? {};
  if (address && otherBase && rest.length === 0 && pathOf(address.url) === otherBase.wrong) {
    yield { reason: 'otherBase', code: otherBase.code, at: address.node };
  }
}

/** Clients with the base of one protocol, all of whose calls are of the other: whoever calls them, is refused. */
export function rejectedClients(
  evaluator: Evaluator,
): readonly (Rejection & { readonly catalog: Catalog })[] {
  return nodesOfType(evaluator.source, Node.CallExpression, Node.NewExpression).flatMap((node) => {
    const { catalog, client, address, evidence, mixed } =
      single(evaluator.value(node), 'client')?.origin ?? {};
    if (!catalog || !address || mixed || evidence === 'name') return [];
    const [first, ...others] = (client?.operations ?? []).map(
      (id) => catalog.operation(id)?.rejects?.otherBase,
    );
    const path = pathOf(address.url);
    if (!first || [first, ...others].some((base) => base?.wrong !== path)) return [];
    return [{ catalog, reason: 'otherBase', code: first.code, at: address.node }];
  });
}

function isAtOtherBase({ path, rejects }: Operation, actual: string): boolean {
  if (!rejects?.otherBase) return false;
  const { base, wrong } = rejects.otherBase;
  return [path.slice(base.length), path].some((end) => matchesPath(wrong + end, actual));
}

/** The argument, or the whole option. */
function placeOf(address: TSESTree.Node | undefined): TSESTree.Node | undefined {
  const parent = address && wrapped(address).parent;
  return parent?.type === Node.Property ? parent : address;
}
