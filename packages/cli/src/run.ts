import { SettingsError } from '@error-codes/analysis';
import { CommanderError } from 'commander';
import { createProgram } from './create-program.js';
import { localeFor } from './locale.js';
import { sayParseError } from './program-texts.js';
import { WrongUse } from './wrong-use.js';

/**
 * Runs the command line.
 * @returns the exit code, as ESLint has them: 0, 1 for findings, 2 for wrong use
 */
export async function run(args: readonly string[]): Promise<0 | 1 | 2> {
  const locale = localeFor(args, process.cwd());
  let code: 0 | 1 | 2 = 0;
  const program = createProgram(locale, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      // Without a command the help was shown.
      if (error.code !== 'commander.help') console.error(sayParseError(error, locale));
      return 2;
    }
    if (error instanceof WrongUse) console.error(error.say(locale));
    else if (error instanceof SettingsError) console.error(error.message);
    else throw error;
    return 2;
  }
}
