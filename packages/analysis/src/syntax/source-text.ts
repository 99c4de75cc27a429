import type { Source } from '../sources/source.js';

const answers = new WeakMap<Source, Map<RegExp, boolean>>();

/** Whether a pattern occurs anywhere in a file; each file is searched once for each pattern. */
export function occurs(pattern: RegExp, source: Source): boolean {
  let known = answers.get(source);
  if (!known) answers.set(source, (known = new Map<RegExp, boolean>()));
  let answer = known.get(pattern);
  if (answer === undefined) known.set(pattern, (answer = pattern.test(source.text)));
  return answer;
}
