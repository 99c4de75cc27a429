import { readdirSync } from 'node:fs';
import type { Argument, Command, Option } from 'commander';
import type { Typed } from './typed.js';
import { valuesOf } from './values.js';
import type { Locale } from '@error-codes/catalog';

/** A word that can stand at the cursor. */
export interface Suggestion {
  readonly value: string;
  readonly description?: string;
}

/** What can stand at the cursor. */
export interface Suggestions {
  /** What of the word is there for good: `--format=`. */
  readonly prefix: string;
  /** Empty where it is a path, or where nothing is known of it. */
  readonly words: readonly Suggestion[];
}

/** Finds what can stand at the cursor, by what the commands say of themselves. */
export function suggest(program: Command, { before, current }: Typed, locale: Locale): Suggestions {
  const { command, operands, pending, isLiteral, isHelp } = readWords(program, before);
  const beginning = (words: readonly Suggestion[], prefix = ''): Suggestions => ({
    prefix,
    words: words.filter(({ value }) => `${prefix}${value}`.startsWith(current)),
  });
  if (pending) return beginning(valuesFor(pending));
  if (isHelp && !current.startsWith('-')) return beginning(commandsOf(command));
  if (isLiteral || !current.startsWith('-')) return beginning([...commands(), ...argumentValues()]);
  const [prefix = '', name = ''] = /^(--[^=]+)=/.exec(current) ?? [];
  const option = findOption(command, name);
  if (prefix) return beginning(option ? valuesFor(option) : [], prefix);
  return beginning(
    command
      .createHelp()
      .visibleOptions(command)
      .map(({ long, short, description }) => ({ value: long ?? short ?? '', description })),
  );

  function commands(): readonly Suggestion[] {
    if (operands > 0 || isLiteral) return [];
    // Where paths are taken, one that is there goes before a command.
    if (command.registeredArguments.length > 0 && beginsPath(current)) return [];
    return commandsOf(command);
  }

  function argumentValues(): readonly Suggestion[] {
    const argument = command.registeredArguments[operands];
    return argument ? valuesFor(argument) : [];
  }

  function valuesFor(taker: Option | Argument): readonly Suggestion[] {
    return taker.argChoices?.map((value) => ({ value })) ?? valuesOf(taker.name(), locale);
  }
}

/** Where the words before the cursor lead to. */
function readWords(
  program: Command,
  words: readonly string[],
): { command: Command; operands: number; pending: Option | undefined; isLiteral: boolean; isHelp: boolean } {
  let command = program;
  let isHelp = false;
  let operands = 0;
  let pending: Option | undefined;
  let isLiteral = false;
  for (const word of words) {
    if (pending) {
      pending = undefined;
    } else if (!isLiteral && word === '--') {
      isLiteral = true;
    } else if (!isLiteral && word.startsWith('-')) {
      const option = findOption(command, word);
      if (option?.required) pending = option;
    } else {
      const sub = operands === 0 && !isLiteral ? findCommand(command, word) : undefined;
      // What stands behind it are the commands that it tells of.
      if (sub?.name() === 'help') isHelp = true;
      else if (sub) command = sub;
      else operands++;
    }
  }
  return { command, operands, pending, isLiteral, isHelp };
}

function commandsOf(command: Command): readonly Suggestion[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((sub) => ({ value: sub.name(), description: sub.description() }));
}

function findOption({ options }: Command, flag: string): Option | undefined {
  return options.find(({ long, short }) => long === flag || short === flag);
}

function findCommand({ commands }: Command, name: string): Command | undefined {
  return commands.find((command) => command.name() === name);
}

function beginsPath(word: string): boolean {
  return readdirSync('.').some((name) => name.startsWith(word));
}
