import type { Command } from 'commander';

/** The options that stand behind a command itself, and not behind a command of its own such as `merge`. */
export function givenOptions(command: Command): readonly string[] {
  return command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .map(({ long }) => long ?? '');
}
