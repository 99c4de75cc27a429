import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { Rule } from '@error-codes/rules';
import { createPlugin } from '../../packages/eslint-plugin/src/create-plugin.js';
import { place, sorted, type Host } from './program.js';

/** ESLint with typescript-eslint's parser; with types where the parser is told to make a program. */
export function inEslint(rules: Readonly<Record<string, Rule>>, typed = false): Host {
  const plugin = createPlugin(rules);
  return ({ root }, programs) => {
    const linter = new Linter({ cwd: root });
    const reports = programs.map(({ name, file, text, rules: config, settings }) => {
      const messages = linter.verify(
        text,
        {
          files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
          languageOptions: {
            parser,
            parserOptions: {
              ecmaFeatures: { jsx: file.endsWith('x') },
              ...(typed && { projectService: true, tsconfigRootDir: root }),
            },
          },
          plugins: { 'error-codes': plugin },
          rules: config as Linter.RulesRecord,
          settings: { 'error-codes': settings },
        },
        { filename: file },
      );
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
