import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Monorepo, type Run } from './monorepo.js';
import { documented, openWorkshop, type Workshop } from './workshop.js';

interface Job {
  readonly strategy?: { readonly matrix: { readonly part: readonly number[] } };
  readonly steps: readonly {
    readonly uses?: string;
    readonly with?: { readonly path?: string };
    readonly run?: string;
  }[];
}

const file = '.github/workflows/error-codes.yml';
const { jobs } = parse(documented('Parts').files[file] ?? '') as { jobs: Record<'part' | 'whole', Job> };
const parts = jobs.part.strategy?.matrix.part ?? [];

let workshop: Workshop;
let monorepo: Monorepo;

beforeAll(() => {
  workshop = openWorkshop(['cli'], {});
  monorepo = new Monorepo(join(workshop.root, 'monorepo'), workshop.env, {
    packages: 40,
    manifest: {},
    files: {},
    modules: workshop.modules,
  });
  for (const [index, name] of monorepo.packages.entries()) {
    const program = `packages/${name}/src/index.ts`;
    if (index % 3 === 0) {
      monorepo.edit(program, (text) => text.replace('auto_save_history: true', 'auto_save_history: false'));
    }
    // Another code, so that the parts cover different ones.
    if (index % 5 === 0) monorepo.edit(program, (text) => text.replace('4100', '4101'));
  }
  monorepo.write('packages/service-02/src/broken.ts', `import '@coze/api';\nconst = 1;\n`);
});

afterAll(() => {
  workshop.close();
});

/** Runs a job as GitHub does: the steps in their order, each in a shell that stops at the first failure. */
function runJob(job: Job, part?: number): readonly (Run & { readonly command: string })[] {
  return job.steps
    .flatMap(({ run }) => (run === undefined || run === 'npm ci' ? [] : [run]))
    .map((run) => {
      const command = run.replaceAll('${{ matrix.part }}', String(part));
      return { command, ...monorepo.run('bash', ['-e', '-c', command]) };
    });
}

/** The folder that a step of an action is given. */
function folderOf(job: Job, action: string): string {
  const path = job.steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with?.path;
  if (path === undefined) throw new Error(`No step of ${action} has a path.`);
  return join(monorepo.root, path);
}

test('what the parts found is, merged, what a single run finds', () => {
  const artifacts = join(workshop.root, 'artifacts');
  mkdirSync(artifacts);
  for (const part of parts) {
    const steps = runJob(jobs.part, part);
    for (const { command, code, stderr } of steps) {
      expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' });
    }
    const uploaded = folderOf(jobs.part, 'upload-artifact');
    cpSync(uploaded, artifacts, { recursive: true, errorOnExist: true, force: false });
    // Each part has a machine of its own.
    rmSync(uploaded, { recursive: true });
  }
  expect(readdirSync(artifacts)).toHaveLength(2 * parts.length);

  cpSync(artifacts, folderOf(jobs.whole, 'download-artifact'), { recursive: true });
  const merged = runJob(jobs.whole);
  // With findings the job fails, as a single run would.
  expect(merged.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 1, stderr: '' },
  ]);

  const run = (command: string): string => monorepo.run('bash', ['-c', `npx error-codes ${command}`]).stdout;
  const sarif = run('check --format sarif');
  expect(sarif.match(/error-codes\/require-auto-save-history"/g)?.length).toBeGreaterThanOrEqual(14);
  expect(monorepo.read('error-codes.sarif')).toBe(sarif);
  expect(run('check merge parts/check-*.json --format json')).toBe(run('check --format json'));
  expect(run('check merge parts/check-*.json')).toBe(run('check'));

  const coverage = run('coverage --format json');
  expect(coverage).toContain('4101');
  expect(run('coverage merge parts/coverage-*.json --format json')).toBe(coverage);
  expect(run('coverage merge parts/coverage-*.json')).toBe(run('coverage'));
  expect(monorepo.read('coverage.html')).toBe(run('coverage --format html'));
});
