import type { Document, LanguageService } from '@error-codes/language-service';
import type ts from 'typescript';
import { Configurations } from './configuration.js';
import { Documents } from './documents.js';
import { engineAtHand } from './engine-at-hand.js';
import { Idle } from './idle.js';
import { createLog, type Log } from './log.js';
import type { Options } from './options.js';
import { Watches } from './watches.js';

/** A project of tsserver, as the steps see it. */
export class Project {
  readonly compiler: typeof ts;
  readonly log: Log;
  readonly #info: ts.server.PluginCreateInfo;
  readonly #watches: Watches;
  readonly idle: Idle;
  #given: unknown;
  #documents: Documents | undefined;
  #service: LanguageService | undefined;

  constructor(compiler: typeof ts, info: ts.server.PluginCreateInfo) {
    this.compiler = compiler;
    this.log = createLog(info.project);
    this.#info = info;
    this.#given = info.config;
    this.idle = new Idle(info.serverHost, this.log);
    this.#watches = new Watches(info.serverHost, () => {
      this.refresh();
    });
  }

  /** Takes other options, from now on. */
  configure(given: unknown): void {
    this.#given = given;
    this.#documents = undefined;
  }

  /** Has editors ask for diagnostics again. */
  refresh(): void {
    this.#info.project.refreshDiagnostics();
  }

  get options(): Options {
    return this.#documentsAtHand().options;
  }

  /** A file as the program has it. */
  file(fileName: string): ts.SourceFile | undefined {
    return this.#info.languageService.getProgram()?.getSourceFile(fileName);
  }

  /** A file for the language service; `undefined` where it is of no concern. */
  document(fileName: string): Document | undefined {
    const document = this.#documentsAtHand().get(fileName);
    if (document) this.#watches.add(this.#documentsAtHand().configurationPaths(fileName));
    return document;
  }

  /** What is wrong with the configuration of a file. */
  problems(fileName: string): readonly string[] {
    return this.#documentsAtHand().problems(fileName);
  }

  /** All files of the program's own that are of concern. */
  documents(): readonly Document[] {
    return this.#documentsAtHand().all();
  }

  /** Answers for documents; `undefined` where the parser cannot be loaded. */
  get service(): LanguageService | undefined {
    this.#service ??= engineAtHand(this.log)?.createLanguageService();
    return this.#service;
  }

  close(): void {
    this.idle.close();
    this.#watches.close();
  }

  #documentsAtHand(): Documents {
    this.#documents ??= new Documents(this.compiler, this.#info.languageService, {
      configurations: new Configurations(this.#given),
      log: this.log,
    });
    return this.#documents;
  }
}
