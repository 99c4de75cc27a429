import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/**
 * Coze answers errors with HTTP 200 and a `code` that is not 0; DashScope with a status of 400 and more. Whoever reads
 * only what a success has takes an error for an empty answer.
 * @see the error format of both vendors: the body `{ code, msg, data }` of Coze, `{ code, message }` of DashScope.
 */
export const noUncheckedResponse = defineRule({
  name: 'no-unchecked-response',
  description: 'Require a look at whether a request failed before its answer is used',
  preset: 'recommended',
  messages,
  options: {},

  *check({ facts }) {
    for (const { call, neglect, property } of facts.neglectedResponses) {
      yield {
        message: neglect,
        at: call.node.callee,
        data: { api: facts.titleOf(call.catalog), property },
      };
    }
  },
});
