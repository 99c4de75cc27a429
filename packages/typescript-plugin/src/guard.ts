import type { Log } from './log.js';

type Method = (...parameters: unknown[]) => unknown;
type Step = (original: () => unknown, ...parameters: unknown[]) => unknown;

/** Runs a step over a method. Whatever goes wrong in the step, the request gets what it would get without it. */
export function guarded(name: string, method: Method, step: Step, log: Log): Method {
  return (...parameters) => {
    const original = once(() => method(...parameters));
    try {
      return step(original.run, ...parameters);
    } catch (error) {
      if (original.hasThrown()) throw error;
      log.once(`${name} goes on without error codes: ${describe(error)}`);
      return original.run();
    }
  };
}

interface Once {
  readonly run: () => unknown;
  readonly hasThrown: () => boolean;
}

function once(run: () => unknown): Once {
  let state: 'new' | 'thrown' | 'done' = 'new';
  let result: unknown;
  return {
    run() {
      if (state === 'done') return result;
      state = 'thrown';
      result = run();
      state = 'done';
      return result;
    },
    hasThrown: () => state === 'thrown',
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
