import { dirname } from 'node:path';
import { createTypes, type TypeAnswer, type TypeQuestion, type Types } from '@error-codes/analysis';
import type ts from 'typescript';
import type { NextCommit } from './next-commit.js';
import { findCompiler, type Compiler } from './types-compiler.js';
import { createHost } from './types-host.js';
import { wrong } from './wrong.js';
import { WrongUse } from '../wrong-use.js';

/** Answers about one file. */
export interface FileTypes {
  /** Those about one of its texts. @throws WrongUse where TypeScript or its configuration cannot be used */
  readonly at: (text: string) => Types;
  /** Whether something was asked, and the file is in no project that could tell. */
  readonly isMissing: boolean;
}

type Answers = readonly (TypeAnswer | undefined)[];

/** A large repository has many projects, and each takes the memory of a program. */
const mostProjects = 4;

/**
 * Answers from the project's own TypeScript, 5 or 6, which finds the `tsconfig.json` of a file as it does in editors.
 * Nothing is loaded and no program is made before a question is asked.
 */
export class ProjectTypes {
  /** The files that were asked about and are in no `tsconfig.json`. */
  readonly missing: string[] = [];
  readonly #cwd: string;
  readonly #commit: NextCommit | undefined;
  readonly #compilers = new Map<string, Compiler>();
  readonly #services = new Map<Compiler, ts.server.ProjectService>();
  /** The files that are open, by project; the project that was asked last comes last. */
  readonly #open = new Map<ts.server.Project, Set<string>>();

  /** @param commit where programs are to be made of what is staged */
  constructor(cwd: string, commit?: NextCommit) {
    this.#cwd = cwd;
    this.#commit = commit;
  }

  of(path: string): FileTypes {
    let isMissing = false;
    return {
      get isMissing() {
        return isMissing;
      },
      at: (text) => ({
        answer: (questions) => {
          const answers = isMissing ? undefined : this.#answer(path, text, questions);
          isMissing = answers === undefined;
          return answers ?? questions.map(() => undefined);
        },
      }),
    };
  }

  #answer(path: string, text: string, questions: readonly TypeQuestion[]): Answers | undefined {
    const compiler = this.#compilerFor(dirname(path));
    try {
      const project = this.#projectOf(compiler, path, text);
      const program = project?.getLanguageService(true).getProgram();
      if (program) return createTypes(compiler, program, fileNameOf(compiler, path)).answer(questions);
    } catch (error) {
      if (error instanceof WrongUse) throw error;
      throw wrong('failedTypeScript', path, error instanceof Error ? error.message : String(error));
    }
    this.missing.push(path);
    return undefined;
  }

  /** The project of a `tsconfig.json` that a file is in. */
  #projectOf(compiler: Compiler, path: string, text: string): ts.server.Project | undefined {
    const service = this.#serviceOf(compiler);
    const fileName = fileNameOf(compiler, path);
    service.openClientFile(fileName, text);
    const project = service.getDefaultProjectForFile(fileName, true);
    if (project?.projectKind !== compiler.server.ProjectKind.Configured) {
      service.closeClientFile(fileName);
      return undefined;
    }
    refuseBroken(compiler, project);
    this.#keepOpen(project, fileName);
    return project;
  }

  /** A project stays as long as one of its files is open. */
  #keepOpen(project: ts.server.Project, fileName: string): void {
    const files = this.#open.get(project) ?? new Set();
    this.#open.delete(project);
    this.#open.set(project, files.add(fileName));
    const [oldest] = this.#open;
    if (this.#open.size <= mostProjects || !oldest) return;
    const [unused, opened] = oldest;
    for (const file of opened) unused.projectService.closeClientFile(file);
    this.#open.delete(unused);
  }

  #compilerFor(folder: string): Compiler {
    let compiler = this.#compilers.get(folder);
    if (!compiler) {
      compiler = findCompiler([folder, this.#cwd]);
      this.#compilers.set(folder, compiler);
    }
    return compiler;
  }

  #serviceOf(compiler: Compiler): ts.server.ProjectService {
    let service = this.#services.get(compiler);
    if (!service) {
      service = createService(compiler, this.#commit);
      this.#services.set(compiler, service);
    }
    return service;
  }
}

function createService(compiler: Compiler, commit: NextCommit | undefined): ts.server.ProjectService {
  const nothing = (): void => undefined;
  const no = (): boolean => false;
  const service = new compiler.server.ProjectService({
    host: createHost(compiler, commit),
    logger: {
      close: nothing,
      hasLevel: no,
      loggingEnabled: no,
      perftrc: nothing,
      info: nothing,
      startGroup: nothing,
      endGroup: nothing,
      msg: nothing,
      getLogFileName: () => undefined,
    },
    cancellationToken: { isCancellationRequested: no },
    useSingleInferredProject: false,
    useInferredProjectPerProjectRoot: false,
    typingsInstaller: compiler.server.nullTypingsInstaller,
    session: undefined,
  });
  // Otherwise it looks into all packages for what could be imported.
  service.setHostConfiguration({ preferences: { includePackageJsonAutoImports: 'off' } });
  return service;
}

/** A configuration that cannot be read, or that extends one that is not there. */
function isFatal({ code, category }: ts.Diagnostic, compiler: Compiler): boolean {
  return category === compiler.DiagnosticCategory.Error && (code < 2000 || fatalCodes.has(code));
}

/** `Cannot read file`, twice; `File not found`; a circle of `extends`. Options that it does not know it leaves out. */
const fatalCodes = new Set([5012, 5083, 6053, 18_000]);

function refuseBroken(compiler: Compiler, project: ts.server.Project): void {
  const error = project.getAllProjectErrors().find((diagnostic) => isFatal(diagnostic, compiler));
  if (!error) return;
  const message = compiler.flattenDiagnosticMessageText(error.messageText, '\n');
  throw wrong('brokenTsconfig', placeOf(error) ?? project.getProjectName(), message);
}

function placeOf({ file, start = 0 }: ts.Diagnostic): string | undefined {
  if (!file) return undefined;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return `${file.fileName}:${String(line + 1)}:${String(character + 1)}`;
}

/** As TypeScript writes paths. */
function fileNameOf(compiler: Compiler, path: string): ts.server.NormalizedPath {
  return compiler.server.toNormalizedPath(path);
}
