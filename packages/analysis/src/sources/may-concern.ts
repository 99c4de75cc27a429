import type { Configuration } from '../settings/settings.js';
import { spellingsOf } from '../subjects/entries.js';
import { isEverydayCode } from '../subjects/everyday-codes.js';
import type { Module } from './source.js';

/** A file, before it is parsed. */
export interface Unread {
  readonly text: string;
  readonly fileName: string;
  /** Finds a file that this one imports. */
  readonly load?: ((specifier: string) => Module | undefined) | undefined;
  /** Whether the host answers questions about types. */
  readonly hasTypes?: boolean;
}

/** What a program writes that reads a code or sends the request of a rule. */
const reader = /[cC]ode\b|\blast_error\b|\bauto_save_history\b/;

const imports = /\b(?:from|require\(|import\()\s*(['"])(\.{1,2}(?:\/[^'"\n]*)?)\1/g;
const reexports = /\bexport\b[^;'"]*\bfrom\s*(['"])(\.{1,2}(?:\/[^'"\n]*)?)\1/g;

/** How many `export … from` are followed to find out what a file exports. */
const mostSteps = 2;

/**
 * Whether a file can hold anything of interest, by its text alone: before anything is parsed or built. A file that
 * names a provider can; so can one that reads codes and imports a file of its own program that does, as that is where
 * clients are made; and, with types, one that writes a code of a catalogue.
 */
export function mayConcern(file: Unread, configuration: Configuration): boolean {
  if (isAboutProvider(file, configuration)) return true;
  return file.hasTypes === true && reader.test(file.text) && patternsOf(configuration).codes.test(file.text);
}

/** Whether a file names a provider, by its text or by what it imports; without, only types can tell of one. */
export function isAboutProvider({ text, fileName, load }: Unread, configuration: Configuration): boolean {
  if (namesProvider(text, configuration)) return true;
  if (!reader.test(text) && !patternsOf(configuration).calls.test(text)) return false;
  if (namesProvider(fileName.replace(/^.*[\\/]/, ''), configuration)) return true;
  return (
    load !== undefined &&
    specifiersIn(text, imports).some((specifier) => isPromising(load(specifier), configuration, 0))
  );
}

/** Whether an imported file can make a client or hold an address: it names a provider, or passes on one that does. */
export function isPromising(module: Module | undefined, configuration: Configuration, steps = 0): boolean {
  if (!module) return false;
  // A module is imported by many files, and searched once.
  let known = patternsOf(configuration).promising.get(module);
  if (known === undefined) {
    const text = module.readText() ?? '';
    known = { namesProvider: namesProvider(text, configuration), reexports: specifiersIn(text, reexports) };
    patternsOf(configuration).promising.set(module, known);
  }
  return (
    known.namesProvider ||
    (steps < mostSteps &&
      known.reexports.some((specifier) => isPromising(module.load(specifier), configuration, steps + 1)))
  );
}

interface ModuleFacts {
  readonly namesProvider: boolean;
  readonly reexports: readonly string[];
}

function specifiersIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, , specifier]) => specifier ?? []);
}

/** Whether a text names a provider: its SDK, its host, its name, a configured client or type. */
function namesProvider(text: string, configuration: Configuration): boolean {
  return patternsOf(configuration).names.test(text);
}

/** What is made once for a configuration. */
interface Patterns {
  readonly names: RegExp;
  readonly calls: RegExp;
  readonly codes: RegExp;
  readonly promising: WeakMap<Module, ModuleFacts>;
}

const patterns = new WeakMap<Configuration, Patterns>();

function patternsOf(configuration: Configuration): Patterns {
  let known = patterns.get(configuration);
  if (!known) {
    known = {
      names: namesPattern(configuration),
      calls: callsPattern(configuration),
      codes: codesPattern(configuration),
      promising: new WeakMap(),
    };
    patterns.set(configuration, known);
  }
  return known;
}

function namesPattern({ catalogs, settings }: Configuration): RegExp {
  const words = [
    ...catalogs.flatMap(({ surface }) => [
      ...surface.hosts.map((host) => host.replace(/^\*\./, '')),
      ...surface.nameWords,
      ...surface.sdks.filter(({ servesManyHosts }) => !servesManyHosts).map(({ module }) => module),
    ]),
    ...(settings.clients ?? []).map((client) => client.export),
    ...(settings.subjects ?? []).map((subject) => subject.type),
    '@errorCodes',
    '@error-codes/',
  ];
  // A word that contains another is found with it.
  const shortest = words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
  return new RegExp([...new Set(shortest)].map(escapeRegExp).join('|'), 'i');
}

/** The methods and addresses of operations, as a program writes them whose client is made elsewhere. */
function callsPattern({ catalogs }: Configuration): RegExp {
  const operations = catalogs.flatMap((catalog) => catalog.operations);
  const paths = operations.flatMap(({ sdk = [] }) => sdk.map(({ path }) => path));
  const methods = paths.filter((path) => path.includes('.'));
  // `invoke`, `generateText`: words that others use, too.
  const functions = paths.filter((path) => !path.includes('.'));
  const addresses = operations.map(({ path }) =>
    path.replace(/^\/compatible-mode\/v1|\/\{.*$/g, '').slice(1),
  );
  const anyOf = (texts: readonly string[]): string => [...new Set(texts)].map(escapeRegExp).join('|');
  const ends = methods.map((path) => path.split('.').slice(-2).join('.'));
  return new RegExp(`\\.(?:${anyOf(ends)})\\b|\\b(?:${anyOf(functions)})\\(|/(?:${anyOf(addresses)})\\b`);
}

/** The codes that a program writes; a type behind one that everybody has is not worth a look. */
function codesPattern({ catalogs }: Configuration): RegExp {
  const codes = catalogs.flatMap(({ entries }) =>
    entries.flatMap(spellingsOf).filter((code) => !isEverydayCode(code)),
  );
  return new RegExp(`(?<![\\w.])(?:${codes.map(escapeRegExp).join('|')})(?![\\w.])`);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
