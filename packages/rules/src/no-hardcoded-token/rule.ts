import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/**
 * Whoever reads the source has the token, and so does everyone who ever gets the repository.
 * @see the vendors' pages on tokens: `pat_…` and its siblings for Coze, `sk-…` for DashScope.
 */
export const noHardcodedToken = defineRule({
  name: 'no-hardcoded-token',
  description: 'Disallow tokens in source code',
  preset: 'recommended',
  messages,
  options: {},

  *check({ facts }) {
    for (const { catalog, at } of facts.writtenTokens) {
      yield { message: 'hardcodedToken', at, data: { api: facts.titleOf(catalog) } };
    }
  },
});
