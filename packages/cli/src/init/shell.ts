import { lineBreakOf } from '@error-codes/analysis';
import { parse, type Command, type Script, type Statement } from 'unbash';
import { CannotEdit } from './cannot-edit.js';

/**
 * Appends a command to a script, where it runs, and where it alone does not decide how the script ends.
 * @param stopsAtErrors whether whoever runs the script stops it at the first command that fails
 * @throws CannotEdit
 */
export function appendCommand(text: string, command: string, stopsAtErrors: boolean): string {
  const script = parsed(text);
  const commands = commandsOf(script);
  const isLeft = commands.some(({ name }) => ['exit', 'exec', 'return', 'trap'].includes(name?.value ?? ''));
  const goesOn = commands.some((each) => /^set \+[a-z]*e/.test(wordsOf(each)));
  const last = script.commands.at(-1);
  const isHeard = !last || ((stopsAtErrors || commands.some(isStopSign)) && stopsByItself(last));
  if (isLeft || goesOn || !isHeard || !isForShell(script)) throw new CannotEdit('shape');

  const lineBreak = lineBreakOf(text);
  const isClosed = text === '' || text.endsWith('\n');
  const whole = isClosed ? text + command + lineBreak : text + lineBreak + command;
  const after = parsed(whole);
  const added = after.commands.at(-1);
  const isOurs = added !== undefined && whole.slice(added.pos, added.end) === command;
  if (!isOurs || after.commands.length !== script.commands.length + 1) throw new CannotEdit('shape');
  return whole;
}

/** Whether a command line or a script has one of some words, not counting lines of comment. */
export function mentions(text: string, words: readonly string[]): boolean {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  const parts = lines.join('\n').split(/[\s"'`;|&()]+/);
  return parts.some((part) => words.some((word) => part === word || part.endsWith(`/${word}`)));
}

function parsed(text: string): Script {
  const script = parse(text);
  if (script.errors && script.errors.length > 0) throw new CannotEdit('syntax');
  return script;
}

/** The commands that run whatever happens. */
function commandsOf({ commands }: Script): readonly Command[] {
  return commands.flatMap(({ command }: Statement) => (command.type === 'Command' ? [command] : []));
}

/**
 * Whether a statement that fails ends a script that stops at errors. It may have been the last one, which the script
 * failed with; but before another one, `a && b` fails unheard.
 */
function stopsByItself({ command, background }: Statement): boolean {
  if (background) return false;
  if (command.type === 'AndOr') return command.operators.every((operator) => operator === '||');
  return command.type === 'Command' || (command.type === 'Pipeline' && command.prefixes.length === 0);
}

function isStopSign(command: Command): boolean {
  return /^set -[a-z]*e/.test(wordsOf(command));
}

function wordsOf({ name, suffix }: Command): string {
  return [name, ...suffix].map((part) => (part?.type === 'Word' ? part.value : '')).join(' ');
}

function isForShell({ shebang }: Script): boolean {
  return shebang === undefined || /[/ ](?:ba|da|z|k|a)?sh(?:\s|$)/.test(shebang);
}
