import type { TSESTree } from '@typescript-eslint/types';
import { readProperty } from '../values/objects.js';
import type { Value } from '../values/value.js';
import { anyOf, type Names, none, unknownNames } from './names.js';
import type { Rejection, Sent } from './rejection.js';
import { namesOf } from './search-params.js';
import { namesInAddress } from './written-address.js';

/** The names in the query of a raw request: in its address, in its options, and in those of its instance. */
export function queryOf({ call, evaluator }: Sent): Names {
  const { http } = call;
  if (!http || http.base.includes('?')) return unknownNames;
  const { queryOption } = http.library;
  const options = queryOption === undefined ? [] : [http.options, http.defaults];
  return anyOf([
    namesInAddress(evaluator, http.address, call.node),
    ...options.map((given) => namesInOption(given, queryOption ?? '', call.node)),
  ]);
}

function namesInOption(options: Value, name: string, at: TSESTree.Node): Names {
  if (options.kind === 'literal') return none;
  if (options.kind !== 'object') return unknownNames;
  const option = readProperty(options, name, at);
  if (option.state === 'known') return namesOf(options.owner, option.expression, at);
  return option.state === 'absent' ? none : unknownNames;
}

/** A known endpoint without a parameter that it asks for. */
export function* rejectionsOfQuery(sent: Sent): Iterable<Rejection> {
  const { call, operation } = sent;
  if (!call.http) return;
  for (const [property, facts] of Object.entries(operation.request ?? {})) {
    if (facts.in !== 'query' || facts.missing === undefined) continue;
    if (queryOf(sent)(property) === 'no') {
      yield { reason: 'missingQuery', code: facts.missing, at: call.node.callee, property };
    }
  }
}
