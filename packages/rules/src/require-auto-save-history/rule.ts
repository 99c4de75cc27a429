import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/**
 * Coze refuses a chat that is neither streamed nor saved: nobody could ever read the reply.
 * @see vendor table, row 4007; defaults from the page "chat_v3": `stream` false, `auto_save_history` true.
 */
export const requireAutoSaveHistory = defineRule({
  name: 'require-auto-save-history',
  description: 'Require `auto_save_history: true` where a Coze chat is not streamed',
  preset: 'recommended',
  prevents: { coze: [4007] },
  messages,
  options: {
    implicit: {
      enum: ['report', 'allow'],
      default: 'report',
      description: 'Whether `stream: false` may rely on the default of `auto_save_history`',
    },
  },
  hasFix: true,

  *check({ facts, options }) {
    if (!facts.mindsRefusals) return;

    const reported = new Set<number>();
    for (const request of facts.requestsTo('coze', 'chat.create')) {
      const stream = request.get('stream');
      const save = request.get('auto_save_history');

      const at = request.placeOf(save, stream);
      if (reported.has(at.range[0])) continue; // One body, sent twice.
      reported.add(at.range[0]);

      if (save.is(false) && (stream.is(false) || stream.isAbsent)) {
        yield { message: 'rejected', at };
      } else if (save.isAbsent && stream.isWritten && stream.is(false) && options.implicit === 'report') {
        const insertion = request.insertAfter(stream, 'auto_save_history', 'true');
        yield { message: 'implicit', at, ...(insertion && { fix: [insertion] }) };
      }
    }
  },
});
