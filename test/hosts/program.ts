import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '@error-codes/analysis';
import { messageId, ruleId } from '@error-codes/rules';
import type { RulesConfig } from '@error-codes/linter';
import type { Case, InvalidCase, RuleCases } from '../../packages/rules/test/define-cases.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = join(repository, 'packages/eslint-plugin/test/fixtures/project');

/** A file on disk, and how it is linted. */
export interface Program {
  /** What a failure is called by. */
  readonly name: string;
  readonly file: string;
  /** The project that it stands in. */
  readonly folder: string;
  readonly text: string;
  readonly rules: RulesConfig;
  readonly settings: Settings;
  /** What must be reported. */
  readonly expected: readonly Pick<Report, 'messageId' | 'place'>[];
}

/** What a host reported, in the terms that all hosts share. */
export interface Report {
  readonly rule: string;
  readonly messageId: string;
  readonly message: string;
  /** `line:column-line:column`, from 1, the end exclusive. */
  readonly place: string;
}

/** Lints programs in one host: reports by name of the program. */
export type Host = (workspace: Workspace, programs: readonly Program[]) => Promise<Reports>;
export type Reports = ReadonlyMap<string, readonly Report[]>;

/** A folder of its own outside the repository, with the repository's packages in reach. */
export class Workspace {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'hosts-')));

  constructor() {
    symlinkSync(join(repository, 'node_modules'), join(this.root, 'node_modules'), 'dir');
  }

  write(path: string, text: string): string {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  /** Copies the project of fixtures: a `tsconfig.json`, and the modules that cases import. */
  copyFixtures(folder: string): void {
    cpSync(fixtures, join(this.root, folder), { recursive: true });
  }

  /** Writes every case to a folder of its own, beside the modules that cases import, with only its own rule on. */
  writeCases(all: readonly RuleCases[], asked: (given: Case) => boolean): Program[] {
    let number = 0;
    return casesOf(all, asked).map((given) => {
      const folder = `program-${String(number++)}`;
      this.copyFixtures(folder);
      const { code, filename = 'file.ts' } = given;
      return programOf(given, join(this.root, folder), this.write(join(folder, filename), code));
    });
  }

  /** Every case as an editor shows it that has one project open: the text is not on disk. */
  showCases(all: readonly RuleCases[], asked: (given: Case) => boolean): Program[] {
    this.copyFixtures('project');
    const folder = join(this.root, 'project');
    return casesOf(all, asked).map((given) =>
      programOf(given, folder, join(folder, given.filename ?? 'file.ts')),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

type CaseOfRule = Case & { readonly rule: string; readonly name: string };

function casesOf(all: readonly RuleCases[], asked: (given: Case) => boolean): CaseOfRule[] {
  return all.flatMap(({ rule, valid, invalid }) =>
    [...valid, ...invalid].filter(asked).map((given) => ({ ...given, rule })),
  );
}

function programOf(given: CaseOfRule, folder: string, file: string): Program {
  const { rule, name, code, options, settings = {} } = given;
  return {
    name: `${rule}: ${name}`,
    file,
    folder,
    text: code,
    rules: { [ruleId({ name: rule })]: options ? ['error', options] : 'error' },
    settings,
    expected: isInvalid(given) ? expectedReports(given) : [],
  };
}

function isInvalid(given: Case): given is InvalidCase {
  return 'errors' in given;
}

function expectedReports({ errors, settings }: InvalidCase): Pick<Report, 'messageId' | 'place'>[] {
  return errors.map((error) => ({
    messageId: messageId(error.messageId, settings?.locale ?? 'en'),
    place: place(error),
  }));
}

/** Words a place from a line and column for each end. */
export function place(message: {
  line: number;
  column: number;
  endLine?: number | undefined;
  endColumn?: number | undefined;
}): string {
  const { line, column, endLine = line, endColumn = column } = message;
  return `${String(line)}:${String(column)}-${String(endLine)}:${String(endColumn)}`;
}

/** Reports in one order for all hosts: by place, as far as text order goes, then by rule. */
export function sorted(reports: readonly Report[]): Report[] {
  return [...reports].sort(
    (a, b) => a.place.localeCompare(b.place, 'en', { numeric: true }) || a.rule.localeCompare(b.rule),
  );
}
