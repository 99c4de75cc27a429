import { styleText } from 'node:util';
import type { Locale } from '@error-codes/catalog';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Change } from './draft.js';
import type { Instruction, Result } from './plan-project.js';
import { notes as noteTexts, obstacles, purposes, texts } from './texts.js';

/** What would be changed, what is left to the user, and what else there is to know. */
export function render({ changes, instructions, notes }: Result, locale: Locale): string {
  return [
    ...changes.map((change) => renderChange(change, locale)),
    ...instructions.map((instruction) => renderInstruction(instruction, locale)),
    ...notes.map((note) => noteTexts[note][locale]),
  ].join('\n\n');
}

/** A heading, and a difference that git and patch can read. */
function renderChange({ file, before, after, purposes: why }: Change, locale: Locale): string {
  const [from, to] = [before === undefined ? '/dev/null' : `a/${file}`, `b/${file}`];
  const patch = createTwoFilesPatch(from, to, before ?? '', after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  const heading = why.map((purpose) => purposes[purpose][locale]).join(locale === 'en' ? ' ' : '');
  return `${styled('bold', heading)}\n${patch.trimEnd().split('\n').map(colored).join('\n')}`;
}

function colored(line: string): string {
  if (/^(?:---|\+\+\+) /.test(line)) return styled('bold', line);
  if (line.startsWith('+')) return styled('green', line);
  if (line.startsWith('-')) return styled('red', line);
  return line.startsWith('@@') ? styled('cyan', line) : line;
}

function renderInstruction({ file, obstacle, byHand }: Instruction, locale: Locale): string {
  const lines = byHand.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
  return `${texts.byHand[locale](file, obstacles[obstacle][locale])}\n\n${lines.join('\n')}`;
}

/** With colours on a terminal, unless these are turned off. */
function styled(style: Parameters<typeof styleText>[0], text: string): string {
  return text === '' ? text : styleText(style, text, { stream: process.stdout });
}
