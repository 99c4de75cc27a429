import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoApp } from '../lint-demo-app.js';

/** A handler of the demo application with a comment `// mistake(rule): …`. */
export interface MarkedHandler {
  readonly rule: string;
  /** The file in `src`, without extension. */
  readonly file: string;
  readonly handler: string;
}

/** The path of a file of the demo application. */
export function sourceOf(file: string): string {
  return join(demoApp, `src/${file}.ts`);
}

/** The line that the mark of a handler speaks of. */
export function markedLine({ rule, file, handler }: MarkedHandler): number {
  const text = readFileSync(sourceOf(file), 'utf8');
  const start = text.search(new RegExp(`function\\*? ${handler}\\(`));
  const mark = text.indexOf(`// mistake(${rule}): `, start);
  if (start === -1 || mark === -1) throw new Error(`${handler} has no mark for ${rule}.`);
  return lineBelow(text, mark);
}

/** Every place that is marked for a rule: `file:line`. */
export function markedPlaces(rule: string): string[] {
  return readdirSync(join(demoApp, 'src')).flatMap((name) => {
    const file = name.slice(0, -'.ts'.length);
    const text = readFileSync(sourceOf(file), 'utf8');
    const marks = text.matchAll(new RegExp(`// mistake\\(${rule}\\): `, 'g'));
    return Array.from(marks, ({ index }) => `${file}:${lineBelow(text, index)}`);
  });
}

function lineBelow(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length + 1;
}
