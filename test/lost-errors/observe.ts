import { vi } from 'vitest';

/** What becomes known of a run: to the caller, and to whoever reads the log. */
export interface Outcome {
  /** The value returned; of a generator, the list of its values. */
  readonly returned?: unknown;
  readonly thrown?: unknown;
  readonly logged: readonly unknown[];
}

const levels = ['debug', 'error', 'info', 'log', 'warn'] as const;

/** Runs a handler to its end. What it writes to the console is kept. */
export async function observe(run: () => unknown): Promise<Outcome> {
  const logged: unknown[] = [];
  const spies = levels.map((level) =>
    vi.spyOn(console, level).mockImplementation((...values) => {
      logged.push(...(values as unknown[]));
    }),
  );
  try {
    const result = run();
    return { returned: isAsyncIterable(result) ? await listed(result) : await result, logged };
  } catch (thrown) {
    return { thrown, logged };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Whether a code can be found anywhere in an outcome: as a value, or as a word of a text. */
export function tellsOf(code: string | number, outcome: unknown): boolean {
  const word = new RegExp(`\\b${code}\\b`);
  const seen = new Set<unknown>();

  function search(value: unknown): boolean {
    if (typeof value === 'string') return word.test(value);
    if (typeof value !== 'object' || value === null) return value === code;
    if (seen.has(value)) return false;
    seen.add(value);
    // A stack is about the program, and its line numbers may look like codes.
    return Object.getOwnPropertyNames(value).some(
      (key) => key !== 'stack' && search((value as Record<string, unknown>)[key]),
    );
  }

  return search(outcome);
}

async function listed(values: AsyncIterable<unknown>): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const value of values) list.push(value);
  return list;
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}
