import {
  analyze,
  isStackOverflow,
  ParseError,
  readSettings,
  type Facts,
  type Settings,
} from '@error-codes/analysis';
import { concerns, Lines, loaderFor, parse } from '@error-codes/linter';
import { decode } from '../check/decode.js';
import { isComponent } from '../check/programs.js';
import { mostBytes } from '../check/read-file.js';
import { scriptsOf } from '../check/scripts.js';
import type { FileSource } from '../check/sources.js';
import type { ProviderFindings, Skipped } from './findings.js';

/** What is in one file; `undefined` where nothing in it is about error codes. */
export function findInFile(
  { path, content }: FileSource,
  name: string,
  settings: Settings,
): readonly ProviderFindings[] | Skipped | undefined {
  const skip = (reason: Skipped['reason']): Skipped => ({ path: name, reason });
  if ('reason' in content) {
    if (content.reason === 'unreadable') return skip('unreadable');
    return content.reason === 'tooLarge' ? skip('too large') : undefined;
  }
  if (content.bytes.length > mostBytes) return skip('too large');
  const decoded = decode(content.bytes);
  const configuration = readSettings(settings, 'settings');
  if (!decoded || !concerns(decoded.text, path, configuration)) return undefined;
  if (decoded.isGuess) return skip('not UTF-8');

  const scripts = isComponent(path) ? scriptsOf(decoded.text) : undefined;
  const text = scripts?.program ?? decoded.text;
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
