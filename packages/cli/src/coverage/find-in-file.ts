import {
  analyze,
  isStackOverflow,
  ParseError,
  readSettings,
  type Facts,
  type Settings,
} from '@error-codes/analysis';
import { concerns, Lines, loaderFor, parse } from '@error-codes/linter';
import { isComponent } from '../check/programs.js';
import { scriptsOf } from '../check/scripts.js';
import type { FileSource } from '../check/sources.js';
import { textOf } from '../check/text-of.js';
import type { ProviderFindings, Skipped } from './findings.js';

/** What is in one file; `undefined` where nothing in it is about error codes. */
export function findInFile(
  file: FileSource,
  name: string,
  settings: Settings,
): readonly ProviderFindings[] | Skipped | undefined {
  const { path } = file;
  const skip = (reason: Skipped['reason']): Skipped => ({ path: name, reason });
  const configuration = readSettings(settings, 'settings');
  const whole = textOf(file, configuration);
  if (whole === undefined) return undefined;
  if (typeof whole !== 'string') return skip(whole.reason);
  if (!concerns(whole, path, configuration)) return undefined;

  const scripts = isComponent(path) ? scriptsOf(whole, path) : undefined;
  const text = scripts?.program ?? whole;
  const fileName = scripts?.hasJsx ? `${path}.tsx` : path;
  try {
    const source = { fileName, text, load: loaderFor(fileName), ...parse(text, fileName) };
    return findingsIn(analyze(source, configuration), name);
  } catch (error) {
    if (error instanceof ParseError && error.reason === 'syntax') return skip('syntax error');
    if (error instanceof ParseError || isStackOverflow(error)) return skip('too deep');
    throw error;
  }
}

function findingsIn(facts: Facts, path: string): readonly ProviderFindings[] {
  const lines = new Lines(facts.source.text);
  const { calls, handlings } = facts;
  return facts.configuration.catalogs.flatMap((catalog) => {
    const own = { calls: calls.filter(isOf), handlers: handlings.filter(isOf) };
    function isOf(found: { readonly catalog: unknown }): boolean {
      return found.catalog === catalog;
    }
    if (own.calls.length + own.handlers.length === 0) return [];
    return {
      provider: catalog.provider,
      required: facts.mustHandle(catalog),
      calls: own.calls.map(({ node, origin }) => ({
        path,
        ...lines.at(node.range[0]),
        operations: listOf(origin.operations),
        package: origin.sdk ?? null,
        evidence: origin.evidence,
      })),
      handlers: own.handlers.map(({ range, name, operations, evidence, codes, others }) => ({
        path,
        ...lines.at(range[0]),
        name: name ?? null,
        operations: listOf(operations),
        evidence,
        codes: codes.map(({ entry, range: at }) => ({ code: entry.code, ...lines.at(at[0]) })),
        others: others ? lines.at(others[0]) : null,
      })),
    };
  });
}

function listOf(operations: ReadonlySet<string> | undefined): readonly string[] | null {
  return operations ? [...operations].sort() : null;
}
