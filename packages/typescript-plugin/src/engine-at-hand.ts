import load from './load.cjs';
import type { Log } from './log.js';

type Engine = ReturnType<typeof load.engine>;

/** Shared by the projects of a server; `null` where it failed, for a module is evaluated once. */
let engine: Engine | null | undefined;

/** The parser and the rules; `undefined` where the parser's native part is missing. */
export function engineAtHand(log: Log): Engine | undefined {
  if (engine === undefined) {
    try {
      engine = load.engine();
    } catch (error) {
      engine = null;
      log.once(
        `oxc-parser cannot be loaded, so nothing is said about error codes. Install it again. ${String(error)}`,
      );
    }
  }
  return engine ?? undefined;
}
