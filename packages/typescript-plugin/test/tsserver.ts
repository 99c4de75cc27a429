import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchServer, type Server } from '@typescript/server-harness';
import type ts from 'typescript';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

type Protocol = typeof ts.server.protocol;
type CommandName = `${Protocol['CommandTypes'][keyof Protocol['CommandTypes']]}`;

interface Response {
  readonly type: 'response';
  readonly success: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

interface Event {
  readonly type: 'event';
  readonly event: string;
  readonly body?: unknown;
}

export interface Launch {
  /** The folder of the `typescript` that has the server. */
  readonly typescript?: string | undefined;
  /** Where the server writes its log. */
  readonly log: string;
  readonly parameters?: readonly string[];
  /** Options of Node itself. */
  readonly nodeOptions?: readonly string[];
}

/** A tsserver, spoken to as editors do. */
export class TsServer {
  readonly #server: Server;
  readonly #log: string;
  readonly #events: Event[] = [];
  #onEvent: (() => void) | undefined;
  #seq = 0;

  constructor({
    typescript = join(repository, 'node_modules/typescript'),
    log,
    parameters = [],
    nodeOptions = [],
  }: Launch) {
    this.#log = log;
    this.#server = launchServer(
      join(typescript, 'lib/tsserver.js'),
      ['--disableAutomaticTypingAcquisition', '--logFile', log, '--logVerbosity', 'terse', ...parameters],
      [...nodeOptions],
    );
    this.#server.on('event', (event: Event) => {
      this.#events.push(event);
      this.#onEvent?.();
    });
  }

  /** Asks; `undefined` where the server has nothing to say. */
  async request<Body>(command: CommandName, parameters: unknown): Promise<Body | undefined> {
    const response = await this.#send(command, parameters);
    if (response.type === 'response' && !response.success) {
      // How tsserver says `undefined`.
      if (response.message === 'No content available.') return undefined;
      throw new Error(`${command}: ${response.message ?? 'failed'}`);
    }
    return response.body as Body;
  }

  /** Tells something that older servers do not answer; requests are served in order. */
  notify(command: CommandName, parameters: unknown): void {
    void this.#send(command, parameters);
  }

  async #send(command: CommandName, parameters: unknown): Promise<Response | Event> {
    const seq = ++this.#seq;
    const message = { seq, type: 'request', command, arguments: parameters };
    return (await this.#server.message(message)) as Response | Event;
  }

  /** The next event of a name, from now on or since it was last waited for. */
  async event(name: string): Promise<Event> {
    for (;;) {
      const index = this.#events.findIndex(({ event }) => event === name);
      const [found] = index < 0 ? [] : this.#events.splice(index, 1);
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#onEvent = resolve;
      });
    }
  }

  /** Forgets the events so far. */
  forgetEvents(): void {
    this.#events.length = 0;
  }

  log(): string {
    return readFileSync(this.#log, 'utf8');
  }

  get pid(): number | undefined {
    return this.#server.pid;
  }

  async stop(): Promise<void> {
    await this.#server.kill();
  }
}
