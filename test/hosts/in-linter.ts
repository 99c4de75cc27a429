import type { Rule } from '@error-codes/rules';
import { createLinter } from '../../packages/linter/src/create-linter.js';
import { place, sorted, type Host } from './program.js';

/** Our own linter. */
export function inLinter(rules: Readonly<Record<string, Rule>>): Host {
  const lintText = createLinter(rules);
  return (_workspace, programs) => {
    const reports = programs.map(({ name, file, text, rules: config, settings }) => {
      const { messages } = lintText(text, { filePath: file, rules: config, settings });
      return [
        name,
        sorted(
          messages.map((message) => ({
            rule: message.ruleId ?? 'fatal',
            messageId: message.messageId ?? message.message,
            message: message.message,
            place: place(message),
          })),
        ),
      ] as const;
    });
    return Promise.resolve(new Map(reports));
  };
}
