import { catalogs, locales, type Locale } from '@error-codes/catalog';
import { Argument, Command, Help, Option } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { checkOptions, mergeOptions } from './check/check-options.js';
import { shells, type Shell } from './completion/shells.js';
import { comma } from './comma.js';
import { addCoverageCommand } from './coverage/add-coverage-command.js';
import { givenOptions } from './given-options.js';
import { addHelpCommand } from './help-command.js';
import { choices, headings, help } from './program-texts.js';

/** The commands; each hands its exit code over. */
export function createProgram(locale: Locale, exitWith: (code: 0 | 1 | 2) => void): Command {
  const program = new Command('error-codes')
    .description(help.program[locale])
    .version(manifest.version, '-v, --version', help.version[locale])
    .helpOption('-h, --help', help.help[locale])
    .usage(help.programUsage[locale])
    .configureHelp({
      styleTitle: (title) => (locale === 'en' ? title : (headings[title] ?? title)),
      optionDescription: (option) => describe(option, locale) ?? libraryHelp.optionDescription(option),
      argumentDescription: (argument) =>
        describe(argument, locale) ?? libraryHelp.argumentDescription(argument),
      // Chinese characters and their punctuation are two wide. A library for it would be loaded by every run.
      displayWidth: (text) => text.replace(/[\u3000-\uFFFF]/g, '  ').length,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    // Options belong to the command that stands before them: `check merge` has some that `check` has, too.
    .enablePositionalOptions()
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

  const merge = check
    .command('merge')
    .description(help.merge[locale])
    .usage(help.mergeUsage[locale])
    .argument('[results...]', help.results[locale]);
  for (const option of mergeOptions(locale)) merge.addOption(option);
  merge.action(async (files: string[], options: object) => {
    const { merge: run } = await import('./check/merge/merge.js');
    exitWith(await run({ files, before: givenOptions(check), ...options }, locale));
  });

  addCoverageCommand(program, locale);

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
      exitWith(await explain({ words, ...options }, locale));
    });

  program
    .command('init')
    .description(help.init[locale])
    .usage(help.initUsage[locale])
    .addOption(new Option('-y, --yes', help.yes[locale]))
    .addOption(new Option('--dry-run', help.dryRun[locale]))
    .addOption(new Option('--locale <locale>', help.locale[locale]).choices(locales))
    .action(async (options: object) => {
      const { init } = await import('./init/init.js');
      exitWith(await init(options, locale));
    });

  program
    .command('completion')
    .description(help.completion[locale])
    .usage(help.completionUsage[locale])
    .addArgument(new Argument('<shell>', help.shell[locale]).choices(shells))
    .addOption(new Option('--locale <locale>', help.locale[locale]).choices(locales))
    .action(async (shell: Shell) => {
      const { scriptFor } = await import('./completion/scripts.js');
      console.log(scriptFor(shell));
    });
  program
    .command('completion-server', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      const { answer } = await import('./completion/answer.js');
      answer(program, words, locale);
    });
  addHelpCommand(program, locale);
  return program;
}

const libraryHelp = new Help();

/** What can be chosen from is told in the language of the user. */
function describe({ description, argChoices }: Option | Argument, locale: Locale): string | undefined {
  return argChoices && description + choices[locale](argChoices.join(comma[locale]));
}
