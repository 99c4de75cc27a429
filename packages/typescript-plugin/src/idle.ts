import type ts from 'typescript';
import type { Log } from './log.js';

/** In milliseconds: about as long as somebody pauses between two words. */
const pause = 300;

type Host = Partial<Pick<ts.server.ServerHost, 'setTimeout' | 'clearTimeout'>>;

/** Work that waits until nobody is typing any more: the last one of a name is done. */
export class Idle {
  readonly #host: Host;
  readonly #log: Log;
  readonly #timers = new Map<string, unknown>();

  constructor(host: Host, log: Log) {
    this.#host = host;
    this.#log = log;
  }

  /** Whether the server can wait at all. */
  get isPossible(): boolean {
    return this.#host.setTimeout !== undefined;
  }

  later(name: string, work: () => void): void {
    this.#host.clearTimeout?.(this.#timers.get(name));
    this.#timers.set(
      name,
      this.#host.setTimeout?.(() => {
        this.#timers.delete(name);
        try {
          work();
        } catch (error) {
          // Nobody waits for this, and nobody else would catch it.
          this.#log.once(`What was put off goes undone: ${String(error)}`);
        }
      }, pause),
    );
  }

  close(): void {
    for (const timer of this.#timers.values()) this.#host.clearTimeout?.(timer);
    this.#timers.clear();
  }
}
