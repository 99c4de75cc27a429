import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/**
 * DashScope has two protocols, and many errors are spelled differently in each. Both spellings have been seen in both,
 * so that the rule is strict, and asks for the other spelling beside the one that is there.
 * @see vendor table, column of codes: "InvalidApiKey invalid_api_key".
 */
export const otherProtocolCode = defineRule({
  name: 'other-protocol-code',
  description: 'Disallow comparing a code only in the spelling of another protocol than the one in use',
  preset: 'strict',
  messages,
  options: {},
  hasSuggestions: true,

  *check({ facts }) {
    for (const { node, catalog, code, alias, both } of facts.otherSpellings) {
      const edits = both(facts.style);
      yield {
        message: 'otherProtocol',
        data: { api: facts.titleOf(catalog), code, alias },
        at: node,
        suggestions: edits ? [{ message: 'addAlias', data: { alias }, edits }] : [],
      };
    }
  },
});
