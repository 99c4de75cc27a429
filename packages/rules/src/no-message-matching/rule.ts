import { anyOf } from '../any-of.js';
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
    for (const { node, catalog, codes, byCode } of facts.messageTests) {
      const api = facts.titleOf(catalog);
      const suggestions = byCode
        ? [
            {
              message: 'compareCode',
              data: { code: byCode.code },
              edits: [byCode.edit(facts.style)],
            } as const,
          ]
        : [];
      yield codes.length > 0
        ? {
            message: 'matchedCode',
            data: { api, codes: anyOf(codes, facts.locale) },
            at: node,
            suggestions,
          }
        : { message: 'matched', data: { api }, at: node, suggestions };
    }
  },
});
