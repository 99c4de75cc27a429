import type { Locale } from '@error-codes/catalog';
import type { Command } from 'commander';
import { suggest, type Suggestion } from './suggest.js';
import { typedIn } from './typed.js';

/** Tells the script of a shell what can be completed, a word a line. */
export function answer(program: Command, words: readonly string[], locale: Locale): void {
  const { SHELL: shell = 'bash' } = process.env;
  const { prefix, words: found } = suggest(program, typedIn(words, process.env), locale);
  const write = writers[shell] ?? (({ value }) => value);
  const lines = found.map((suggestion) => write(suggestion, prefix));
  const isPath = found.length === 0 && (shell === 'zsh' || shell === 'fish');
  // The other shells complete paths where they hear nothing.
  if (isPath) lines.push('__tabtab_complete_files__');
  if (lines.length > 0) console.log(lines.join('\n'));
}

/** With descriptions, where a shell shows them; as a whole word, where it does not know what is there for good. */
const writers: Readonly<Record<string, (suggestion: Suggestion, prefix: string) => string>> = {
  zsh: ({ value, description = '' }, prefix) =>
    `${`${prefix}${value}`.replaceAll(':', '\\:')}:${description}`,
  fish: ({ value, description = '' }, prefix) => `${prefix}${value}\t${description}`,
  pwsh: ({ value, description = '' }) => `${value}\t${description}`,
};
