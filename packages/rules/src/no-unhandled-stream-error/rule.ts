import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/**
 * Errors in the middle of a stream are events: `@coze/api` yields them as it yields text, and no `try` sees them. A
 * chat that was polled to its end may have ended badly, too.
 * @see `@coze/api` 1.3.9, chat.ts and runs.ts; the pages chat_v3 and workflow_stream_run; DashScope's X-DashScope-SSE.
 */
export const noUnhandledStreamError = defineRule({
  name: 'no-unhandled-stream-error',
  description:
    'Require a branch for error events where a stream yields errors, and a look at how a polled chat ended',
  preset: 'recommended',
  messages,
  options: {},
  hasSuggestions: true,

  *check({ facts }) {
    for (const deaf of facts.deafLoops) {
      const events = deaf.missing.map((event) => `'${event}'`).join(facts.locale === 'en' ? ' and ' : '、');
      const edits = facts.withBranch(deaf);
      yield {
        message: 'unhandledEvents',
        at: deaf.head,
        data: { api: facts.titleOf(deaf.call.catalog), events },
        suggestions: edits ? [{ message: 'insertBranch', edits }] : [],
      };
    }
    for (const call of facts.unreadPolls) {
      yield {
        message: 'unreadFailure',
        at: call.node.callee,
        data: { api: facts.titleOf(call.catalog) },
      };
    }
  },
});
