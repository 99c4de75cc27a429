import { catalogs } from '@error-codes/catalog';
import type { Findings, Place, ProviderFindings, Skipped } from './findings.js';

/** Several findings as one, in an order that does not depend on theirs; what stands in two of them counts once. */
export function joinFindings(
  parts: readonly Pick<Findings, 'providers' | 'skipped'>[],
): Pick<Findings, 'providers' | 'skipped'> {
  const all = parts.flatMap(({ providers }) => providers);
  const providers = Object.values(catalogs).flatMap(({ provider, entries }): ProviderFindings[] => {
    const own = all.filter((one) => one.provider === provider);
    if (own.length === 0) return [];
    const required = new Set(own.flatMap((one) => one.required));
    return [
      {
        provider,
        required: entries.flatMap(({ code }) => (required.has(code) ? [code] : [])),
        calls: inOrder(own.flatMap(({ calls }) => calls)),
        handlers: inOrder(own.flatMap(({ handlers }) => handlers)),
      },
    ];
  });
  const skipped = parts.flatMap((part) => part.skipped);
  return { providers, skipped: once(skipped).sort(byPath) };
}

function inOrder<T extends Place>(places: readonly T[]): readonly T[] {
  return once(places).sort((a, b) => byPath(a, b) || a.line - b.line || a.column - b.column);
}

function once<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function byPath(a: Pick<Skipped, 'path'>, b: Pick<Skipped, 'path'>): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
