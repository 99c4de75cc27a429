import { defineRule } from '../define-rule.js';
import { messages } from './messages.js';

/**
 * What an SDK throws has the code of the API; a `catch` that keeps less than that leaves nobody to know what went wrong.
 * @see `@coze/api` 1.3.9, error.ts; `openai` 6, whose message has the status and no code.
 */
export const noDroppedCode = defineRule({
  name: 'no-dropped-code',
  description: 'Disallow `catch` that loses the code of an API error',
  preset: 'recommended',
  strict: { require: 'inspected' },
  messages,
  options: {
    require: {
      enum: ['kept', 'inspected', 'coded'],
      default: 'kept',
      description:
        'What a `catch` has to do: keep the error or its code, be it in a log; do more than log; look at the code or pass the error on',
    },
  },
  hasSuggestions: true,

  *check({ facts, options }) {
    for (const caught of facts.catches) {
      const { fate } = caught;
      const report = { at: caught.at, data: { api: facts.titleOf(caught.calls[0].catalog) } };
      const [replacement] = fate.replacements;
      const [message] = fate.messages;

      if (fate.isDeliberate) continue;
      if (replacement) {
        const [text] = replacement.messages;
        yield {
          ...report,
          message: 'replaced',
          suggestions: [
            ...suggestion('addCause', facts.withCause(replacement, caught)),
            ...suggestion('addCode', text && facts.withCode(text, caught)),
          ],
        };
      } else if (fate.goesOn || fate.isExamined) {
        if (options.require === 'coded' && !fate.isCoded) yield { ...report, message: 'notCoded' };
      } else if (fate.isLogged) {
        const isEnough = options.require === 'kept' || (options.require === 'inspected' && fate.isAnswered);
        if (!isEnough) yield { ...report, message: 'onlyLogged' };
      } else if (message) {
        yield {
          ...report,
          message: 'messageOnly',
          suggestions: suggestion('addCode', facts.withCode(message, caught)),
        };
      } else {
        yield { ...report, message: 'dropped' };
      }
    }

    for (const lost of facts.lostCodes) {
      yield {
        message: 'bodyCodeDropped',
        at: lost.error,
        data: { api: facts.titleOf(lost.origin.catalog) },
        suggestions: suggestion('addCode', lost.withCode(facts.style)),
      };
    }
  },
});

function suggestion<Id extends 'addCause' | 'addCode', E>(message: Id, edits: E | undefined) {
  return edits ? [{ message, edits }] : [];
}
