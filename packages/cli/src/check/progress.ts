import { stderr } from 'node:process';
import type { Locale } from '@error-codes/catalog';
import { texts } from './texts.js';

/** Shows people who wait how far a long run has come, in one line that is gone when it ends. */
export interface Progress {
  /** One more file was checked. */
  readonly next: () => void;
  readonly end: () => void;
}

/** In milliseconds: who waits no longer needs no progress. */
const patience = 500;
/** In milliseconds: more often nobody can read it. */
const pause = 100;

export function createProgress(locale: Locale): Progress {
  if (!isWatched()) return { next: () => undefined, end: () => undefined };
  const start = performance.now();
  let checked = 0;
  let shownAt: number | undefined;
  return {
    next: () => {
      checked++;
      const now = performance.now();
      if (now < (shownAt === undefined ? start + patience : shownAt + pause)) return;
      shownAt = now;
      stderr.cursorTo(0);
      stderr.write(texts.progress[locale](checked.toLocaleString('en')));
      stderr.clearLine(1);
    },
    end: () => {
      if (shownAt === undefined) return;
      stderr.cursorTo(0);
      stderr.clearLine(0);
    },
  };
}

/** Whether standard error is a terminal that can erase what it shows. */
function isWatched(): boolean {
  const { CI: ci = '', TERM: terminal } = process.env;
  return stderr.isTTY && ['', '0', 'false'].includes(ci) && terminal !== 'dumb';
}
