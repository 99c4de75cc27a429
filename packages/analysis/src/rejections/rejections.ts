import type { Catalog, Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { codeFor } from '../constructs/places.js';
import { nameIn } from '../requests/requests.js';
import type { ApiCall } from '../values/calls.js';
import { mayPassGateway } from '../values/address.js';
import type { Evaluator } from '../values/evaluate.js';
import { rejectedClients, rejectionsOfBase } from './bases.js';
import { rejectionsOfBody } from './bodies.js';
import { rejectionsOfCombinations } from './combinations.js';
import { rejectionsOfJsonMode } from './json-mode.js';
import { Part } from './part.js';
import { rejectionsOfQuery } from './query.js';
import type { Rejection, Sent } from './rejection.js';
import { rejectionsOfUpload } from './uploads.js';

/** Something that an API refuses a call for, and the place in this file that says so. */
export type Refusal = Rejection & { readonly catalog: Catalog; readonly at: TSESTree.Node };

/** All that APIs are documented to refuse calls for; what several calls share is named once. */
export function refusalsOf(evaluator: Evaluator, calls: readonly ApiCall[]): readonly Refusal[] {
  const found = new Map<string, Refusal>();
  const add = (refusal: Refusal): void => {
    const key = [refusal.reason, refusal.property, ...refusal.at.range].join();
    if (!found.has(key)) found.set(key, refusal);
  };
  for (const call of calls) {
    for (const rejection of rejectionsOf(evaluator, call)) {
      if (call.http && rejection.reason.startsWith('missing') && mayPassGateway(evaluator.source)) continue;
      const at = placeOf(rejection, call, evaluator);
      add({ ...rejection, ...codeOf(rejection, call), catalog: call.catalog, at });
    }
  }
  for (const rejection of rejectedClients(evaluator)) {
    if (rejection.at && isHere(rejection.at, evaluator)) add({ ...rejection, at: nameIn(rejection.at) });
  }
  return [...found.values()];
}

/** The code as the protocol in use spells it. */
function codeOf({ code }: Rejection, { catalog, origin }: ApiCall): { readonly code?: Code } {
  const entry = code === undefined ? undefined : catalog.entry(code);
  return entry ? { code: codeFor({ origin }, entry) } : {};
}

/** The name of what is at fault; where another file writes it, or nobody does, the body, else what is called. */
function placeOf({ at }: Rejection, { node, bodyNode }: ApiCall, evaluator: Evaluator): TSESTree.Node {
  if (at && isHere(at, evaluator)) return nameIn(at);
  return bodyNode && isHere(bodyNode, evaluator) ? bodyNode : node.callee;
}

function isHere(place: TSESTree.Node, { source }: Evaluator): boolean {
  let root = place;
  while (root.parent) root = root.parent;
  return root === source.ast;
}

function rejectionsOf(evaluator: Evaluator, call: ApiCall): readonly Rejection[] {
  if (!isCertain(call)) return [];
  const sent = sentBy(evaluator, call);
  return [
    ...rejectionsOfBase(evaluator, call),
    ...(sent
      ? [
          ...rejectionsOfBody(sent),
          ...rejectionsOfCombinations(sent),
          ...rejectionsOfJsonMode(sent),
          ...rejectionsOfQuery(sent),
          ...rejectionsOfUpload(sent),
        ]
      : []),
  ];
}

/** Whether a call surely reaches the provider as it is written: no gateway, no interceptor. */
function isCertain({ http, origin }: ApiCall): boolean {
  return origin.mixed === undefined && origin.evidence !== 'name' && http?.isChanged !== true;
}

function sentBy(evaluator: Evaluator, call: ApiCall): Sent | undefined {
  const [id, ...others] = call.origin.operations ?? [];
  const operation = id === undefined || others.length > 0 ? undefined : call.catalog.operation(id);
  return operation && { call, operation, evaluator, body: Part.of(call.body, call.node) };
}
