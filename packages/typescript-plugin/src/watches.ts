import type ts from 'typescript';

/** How often the server looks where its system cannot tell, as for files that do not exist yet. */
const interval = 2_000;

/** What a server can do, as far as it is one with files. */
type Host = Partial<Pick<ts.server.ServerHost, 'watchFile'>>;

/** Watches over files, through the server. */
export class Watches {
  readonly #host: Host;
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, ts.FileWatcher | undefined>();

  constructor(host: Host, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  add(paths: readonly string[]): void {
    for (const path of paths) {
      if (this.#watchers.has(path)) continue;
      this.#watchers.set(path, this.#host.watchFile?.(path, this.#onChange, interval));
    }
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher?.close();
    this.#watchers.clear();
  }
}
