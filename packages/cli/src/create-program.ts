import { catalogs, locales, type Locale } from '@error-codes/catalog';
import { Command, Help, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { checkOptions } from './check/check-options.js';
import { choices, headings, help } from './program-texts.js';

/** The commands; each hands its exit code over. */
export function createProgram(locale: Locale, exitWith: (code: 0 | 1 | 2) => void): Command {
  const program = new Command('error-codes')
    .description(help.program[locale])
    .version(manifest.version, '-v, --version', help.version[locale])
    .helpOption('-h, --help', help.help[locale])
    .helpCommand('help [command]', help.helpCommand[locale])
    .configureHelp({
      styleTitle: (title) => (locale === 'en' ? title : (headings[title] ?? title)),
      optionDescription: (option) => describeOption(option, locale),
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    // What went wrong is told once, in the language of the user.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();

  const check = program
    .command('check')
    .description(help.check[locale])
    .usage(help.checkUsage[locale])
    .argument('[paths...]', help.paths[locale]);
  for (const option of checkOptions(locale)) check.addOption(option);
  check.action(async (paths: string[], options: object) => {
    const { check: run } = await import('./check/check.js');
    exitWith(await run({ paths, ...options }, locale));
  });

  program
    .command('explain')
    .description(help.explain[locale])
    .usage(help.explainUsage[locale])
    .argument('[error...]', help.error[locale])
    .addOption(new Option('--provider <name>', help.provider[locale]).choices(Object.keys(catalogs)))
    .addOption(new Option('--json', help.json[locale]))
    .addOption(new Option('--locale <locale>', help.locale[locale]).choices(locales))
    .action(async (words: string[], options: object) => {
      const { explain } = await import('./explain/explain.js');
      exitWith(explain({ words, ...options }, locale));
    });
  return program;
}

const libraryHelp = new Help();

function describeOption(option: Option, locale: Locale): string {
  if (!option.argChoices) return libraryHelp.optionDescription(option);
  return option.description + choices[locale](option.argChoices.join(', '));
}
