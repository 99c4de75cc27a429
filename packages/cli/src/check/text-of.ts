import type { Configuration, Load } from '@error-codes/analysis';
import { concerns } from '@error-codes/linter';
import type { Unread } from './read-file.js';
import type { FileSource } from './sources.js';

/** The text of a file, or why it cannot be looked into; `undefined` where nothing is to be said of it. */
export function textOf(
  { path, content }: FileSource,
  configuration: Configuration,
  load?: Load,
): string | Unread | undefined {
  if ('reason' in content) return content;
  const { text, isGuess } = content;
  if (!isGuess) return text;
  return concerns(text, path, configuration, false, load) ? { reason: 'not UTF-8' } : undefined;
}
