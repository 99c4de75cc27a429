import type { Configuration as Catalogs, Module } from '@error-codes/analysis';
import type { Document } from '@error-codes/language-service';
import type { RulesConfig } from '@error-codes/linter';
import type ts from 'typescript';
import type { Configuration, Configurations } from './configuration.js';
import { engineAtHand } from './engine-at-hand.js';
import load from './load.cjs';
import type { Log } from './log.js';
import type { Options } from './options.js';

/** What TypeScript and JavaScript are written in; a program has JSON, too. */
const sourceName = /\.[cm]?[jt]sx?$/i;

interface Known {
  readonly configuration: Configuration;
  /** `undefined` for a file that is of no concern. */
  readonly document: Document | undefined;
}

interface Surroundings {
  readonly configurations: Configurations;
  readonly log: Log;
}

/** The files of programs as the language service wants them; the same object while nothing changes. */
export class Documents {
  readonly #compiler: typeof ts;
  readonly #languageService: ts.LanguageService;
  readonly #configurations: Configurations;
  readonly #log: Log;
  readonly #known = new WeakMap<ts.Program, Map<string, Known>>();
  readonly #rules = new WeakMap<Configuration, RulesConfig>();
  readonly #loadModule: (specifier: string, from: string) => Module | undefined;

  constructor(
    compiler: typeof ts,
    languageService: ts.LanguageService,
    { configurations, log }: Surroundings,
  ) {
    this.#compiler = compiler;
    this.#languageService = languageService;
    this.#configurations = configurations;
    this.#log = log;
    // Whether an import promises something is told by its text.
    this.#loadModule = load.evidence().createLoader(() => undefined);
  }

  get options(): Options {
    return this.#configurations.options;
  }

  get(fileName: string): Document | undefined {
    const program = this.#languageService.getProgram();
    const file = program?.getSourceFile(fileName);
    return program && file && this.#ofFile(program, file);
  }

  all(): readonly Document[] {
    const program = this.#languageService.getProgram();
    return program?.getSourceFiles().flatMap((file) => this.#ofFile(program, file) ?? []) ?? [];
  }

  /** What the user has configured wrongly for a file. */
  problems(fileName: string): readonly string[] {
    return this.#configurations.of(fileName).problems;
  }

  configurationPaths(fileName: string): readonly string[] {
    return this.#configurations.paths(fileName);
  }

  #ofFile(program: ts.Program, file: ts.SourceFile): Document | undefined {
    if (!isOwnSource(program, file)) return undefined;
    const configuration = this.#configurations.of(file.fileName);
    let ofProgram = this.#known.get(program);
    if (!ofProgram) this.#known.set(program, (ofProgram = new Map<string, Known>()));
    let known = ofProgram.get(file.fileName);
    if (known?.configuration !== configuration) {
      known = { configuration, document: this.#make(program, file, configuration) };
      ofProgram.set(file.fileName, known);
    }
    return known.document;
  }

  #make(
    program: ts.Program,
    { fileName, text }: ts.SourceFile,
    configuration: Configuration,
  ): Document | undefined {
    const { createTypes, mayConcern, readSettings } = load.evidence();
    const catalogs: Catalogs = readSettings(configuration.settings, 'settings');
    const loadFromHere = (specifier: string): Module | undefined => this.#loadModule(specifier, fileName);
    if (!mayConcern({ text, fileName, load: loadFromHere, hasTypes: true }, catalogs)) return undefined;
    const { settings } = configuration;
    const rules = this.#rulesOf(configuration);
    return (
      rules && { fileName, text, settings, rules, types: createTypes(this.#compiler, program, fileName) }
    );
  }

  /** `undefined` where the parser cannot be loaded. */
  #rulesOf(configuration: Configuration): RulesConfig | undefined {
    const presets = engineAtHand(this.#log)?.presets;
    if (!presets) return undefined;
    let rules = this.#rules.get(configuration);
    if (!rules) {
      rules = load.evidence().mergeRules(presets[configuration.preset], configuration.rules);
      this.#rules.set(configuration, rules);
    }
    return rules;
  }
}

function isOwnSource(program: ts.Program, file: ts.SourceFile): boolean {
  return (
    sourceName.test(file.fileName) &&
    !file.isDeclarationFile &&
    !program.isSourceFileFromExternalLibrary(file)
  );
}
