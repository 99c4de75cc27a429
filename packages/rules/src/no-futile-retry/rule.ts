import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/**
 * Some errors pass by themselves; others come again for as long as the request, the token or the account is the same.
 * @see `retry` in the catalogue: `never` and `after-fix`
 */
export const noFutileRetry = defineRule({
  name: 'no-futile-retry',
  description: 'Disallow retrying on codes that never succeed unchanged',
  preset: 'recommended',
  strict: { everything: 'report' },
  messages,
  options: {
    everything: {
      enum: ['allow', 'report'],
      default: 'allow',
      description: 'Whether an attempt may follow every error, without a look at its code',
    },
  },

  *check({ facts, options }) {
    const reported = new Set<number>();
    for (const { site, catalog } of facts.futileRetries) {
      const { node, value } = site;
      if (value === undefined || reported.has(node.range[0])) continue; // One list, read twice.
      reported.add(node.range[0]);
      yield { message: 'futile', at: node, data: { api: facts.titleOf(catalog), code: value } };
    }

    if (options.everything !== 'report') return;
    for (const { at, catalog, code } of facts.bareRetries)
      yield { message: 'everything', at, data: { api: facts.titleOf(catalog), code } };
  },
});
