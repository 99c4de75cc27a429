import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/**
 * Whoever asks the vendor for help is asked for the id of the request; without it nobody finds what went wrong.
 * @see vendor table of Coze, note above: record `X-Tt-Logid`, `code` and `msg`; of DashScope, row `request_id`.
 */
export const requireRequestId = defineRule({
  name: 'require-request-id',
  description: 'Require the id of the request where selected fields of an API error are logged or wrapped',
  preset: 'strict',
  messages,
  options: {},

  *check({ facts }) {
    for (const { call, catalog, property } of facts.lostRequestIds) {
      yield { message: 'noRequestId', data: { api: facts.titleOf(catalog), property }, at: call };
    }
  },
});
