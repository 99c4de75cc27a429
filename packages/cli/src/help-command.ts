import { locales, type Locale } from '@error-codes/catalog';
import { Option, type Command } from 'commander';
import { help } from './program-texts.js';

/** Adds `help`, which also knows the commands of commands, such as `help check merge`. The library's own does not. */
export function addHelpCommand(program: Command, locale: Locale): void {
  program
    .helpCommand(false)
    .command('help')
    .description(help.helpCommand[locale])
    .usage(help.helpCommandUsage[locale])
    .argument('[command...]')
    .addOption(new Option('--locale <locale>', help.locale[locale]).choices(locales))
    .action((names: string[]) => {
      let command: Command = program;
      for (const name of names) {
        const next = command.commands.find((one) => one.name() === name);
        if (!next) command.error(`error: unknown command '${name}'`, { code: 'commander.unknownCommand' });
        command = next;
      }
      command.help();
    });
}
