import type { TSESTree } from '@typescript-eslint/types';
import type { ApiCall } from '../values/calls.js';
import type { Evaluator } from '../values/evaluate.js';
import { readProperty } from '../values/objects.js';
import { propertyOf } from '../values/properties.js';
import { returned } from '../values/returns.js';
import { membersOf, type Value } from '../values/value.js';

/** `throwHttpErrors: false`, `validateStatus: () => true` */
export function takesAnyStatus(evaluator: Evaluator, { http, node }: ApiCall): boolean {
  const name = http?.library.statusOption;
  if (!http || name === undefined) return false;
  const [option] = [http.options, http.defaults].flatMap((options) => {
    const state = options.kind === 'object' ? readProperty(options, name, node).state : 'absent';
    return state === 'absent' ? [] : [propertyOf(evaluator, options, name)];
  });
  if (option?.kind === 'function') {
    const answer = returned(option.owner, option.node);
    return answer.kind === 'literal' && answer.value === true;
  }
  return option?.kind === 'literal' && !option.value;
}

/** `{ ...shared, timeout }`, `{ parseJson }`: options may hold what looks at every answer. */
export function mayBeLookedAtOnItsWay({ http, node }: ApiCall): boolean {
  if (!http) return false;
  const { answerOptions = [], isPlain = false } = http.library;
  const may = (options: Value, at?: TSESTree.Node): boolean =>
    membersOf(options).some((member) => {
      if (member.kind !== 'object') return member.kind !== 'literal' && !isPlain;
      const states = answerOptions.map((name) => readProperty(member, name, at).state);
      return states.includes('known') || (states.includes('unknown') && !isPlain);
    });
  return may(http.options, node) || may(http.defaults);
}
