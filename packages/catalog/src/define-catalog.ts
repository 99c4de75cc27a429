import type { Catalog, CatalogDefinition, Code, Entry } from './types.js';

/**
 * Checks a catalogue and adds its look-ups.
 * @throws RangeError when a code, alias or name stands twice, an operation is unknown, or codes mix numbers and strings.
 */
export function defineCatalog<C extends Code>(definition: CatalogDefinition<C>): Catalog<C> {
  const { provider, entries, operations } = definition;
  const byCode = new Map<Code, Entry<C>>();
  const names = new Set<string>();
  const operationsById = new Map(operations.map((operation) => [operation.id, operation]));
  const types = new Set<string>();

  for (const entry of entries) {
    if (names.has(entry.name)) throw new RangeError(`${provider}: the name ${entry.name} stands twice`);
    names.add(entry.name);
    for (const code of [entry.code, ...(entry.aliases ?? [])]) {
      if (byCode.has(code)) throw new RangeError(`${provider}: the code ${code} stands twice`);
      byCode.set(code, entry);
      types.add(typeof code);
    }
    for (const id of entry.operations ?? []) {
      if (!operationsById.has(id))
        throw new RangeError(`${provider}: code ${entry.code} names the unknown operation ${id}`);
    }
  }
  for (const { sdk = [] } of operations) {
    for (const { path, calls = [] } of sdk) {
      const other = calls.find((id) => !operationsById.has(id));
      if (other !== undefined)
        throw new RangeError(`${provider}: the method ${path} names the unknown operation ${other}`);
    }
  }
  if (types.size > 1) throw new RangeError(`${provider}: codes are either all numbers or all strings`);
  for (const code of definition.mustHandle) {
    if (!byCode.has(code)) throw new RangeError(`${provider}: must-handle code ${code} has no entry`);
  }

  return {
    ...definition,
    codeType: types.has('number') ? 'number' : 'string',
    entry: (code) => byCode.get(code),
    operation: (id) => operationsById.get(id),
    entriesOf: (id) => entries.filter((entry) => !entry.operations || entry.operations.includes(id)),
  };
}
