import { ruleId, rules } from '@error-codes/rules';
import { wrong } from '../wrong.js';

/** The ids of rules, which may be named without what they begin with. @throws WrongUse */
export function findRules(names: readonly string[]): ReadonlySet<string> {
  const ids = Object.values(rules).map(ruleId);
  return new Set(
    names.map((name) => {
      const id = ids.find((known) => known === name || known === ruleId({ name }));
      if (id === undefined) throw wrong('unknownRule', name, ids.join(', '));
      return id;
    }),
  );
}
