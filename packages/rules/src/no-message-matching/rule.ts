import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/**
 * A message is a sentence for people: it is worded anew, translated, and shared by several errors. The code is not.
 * @see "the message may vary with the situation", heading of the DashScope table; `makeMessage` of `@coze/api` 1.3.9.
 */
export const noMessageMatching = defineRule({
  name: 'no-message-matching',
  description: 'Disallow deciding by the message of an API error whose code is at hand',
  preset: 'recommended',
  messages,
  options: {},
  hasSuggestions: true,

  *check({ facts }) {
    for (const { node, catalog, byCode } of facts.messageTests) {
      yield {
        message: 'matched',
        data: { api: facts.titleOf(catalog) },
        at: node,
        suggestions: byCode
          ? [{ message: 'compareCode', data: { code: byCode.code }, edits: [byCode.edit(facts.style)] }]
          : [],
      };
    }
  },
});
