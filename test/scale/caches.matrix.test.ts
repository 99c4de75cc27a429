import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Monorepo } from './monorepo.js';
import { taskRunnerPackages, taskRunners } from './task-runners.js';
import { documented, openWorkshop, page, type Workshop } from './workshop.js';

/*
 * 40 packages, with the files that the page shows. A task that has to run again is run, so where everything has to, a few
 * packages stand for all.
 */

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop(['cli'], taskRunnerPackages);
});

afterAll(() => {
  workshop.close();
});

describe.each(taskRunners)('$name', ({ name, lint }) => {
  const some = ['service-01', 'service-07', 'service-40'];
  let monorepo: Monorepo;

  beforeAll(() => {
    const { 'package.json': manifest = '', ...files } = documented(name).files;
    monorepo = new Monorepo(join(workshop.root, name), workshop.env, {
      packages: 40,
      manifest: JSON.parse(manifest) as object,
      files,
      modules: workshop.modules,
    });
    expect(lint(monorepo)).toMatchObject({ code: 0, ran: monorepo.packages });
  });

  afterEach(() => {
    monorepo.reset();
  });

  test('a second run checks nothing', () => {
    expect(lint(monorepo)).toMatchObject({ code: 0, ran: [] });
  });

  test('what is no program and no configuration changes nothing', () => {
    monorepo.write('README.md', '# Changed\n');
    monorepo.write('packages/service-07/README.md', '# Changed\n');
    monorepo.write('packages/service-07/docs/more.md', '# New\n');
    monorepo.write('packages/service-07/dist/index.js', 'export {};\n');
    expect(lint(monorepo)).toMatchObject({ code: 0, ran: [] });
  });

  test('a program is checked with its package, and not with those that import it', () => {
    monorepo.edit('packages/service-07/src/client.ts', (text) => `${text}// Changed.\n`);
    monorepo.write('packages/service-11/src/new.ts', 'export {};\n');
    expect(lint(monorepo)).toMatchObject({ code: 0, ran: ['service-07', 'service-11'] });
  });

  test('a mistake is found in each run, and gone with it is what the cache knows', () => {
    monorepo.edit('packages/service-07/src/index.ts', (text) =>
      text.replace('auto_save_history: true', 'auto_save_history: false'),
    );
    for (let run = 1; run <= 2; run++) {
      const { code, ran, output } = lint(monorepo);
      expect({ code, ran }).toEqual({ code: 1, ran: ['service-07'] });
      expect(output).toContain('error-codes/require-auto-save-history');
    }
    monorepo.reset();
    expect(lint(monorepo)).toMatchObject({ code: 0, ran: [] });
  });

  test("a package's own configuration checks the package", () => {
    monorepo.write('packages/service-07/error-codes.config.json', '{ "locale": "zh-CN" }\n');
    expect(lint(monorepo)).toMatchObject({ code: 0, ran: ['service-07'] });
  });

  test('the configuration of the root checks everything', () => {
    monorepo.write('error-codes.config.json', '{ "locale": "zh-CN" }\n');
    expect(lint(monorepo, some)).toMatchObject({ code: 0, ran: some });
  });

  test('another version of the command, and so of the catalogue, checks everything', () => {
    for (const file of ['package.json', 'package-lock.json']) {
      monorepo.edit(file, (text) => text.replaceAll('"0.1.0"', '"0.2.0"'));
    }
    expect(lint(monorepo, some)).toMatchObject({ code: 0, ran: some });
  });

  test('another version in one package checks that package', () => {
    const devDependencies = { '@error-codes/cli': '0.2.0' };
    monorepo.edit('packages/service-07/package.json', (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), devDependencies }),
    );
    monorepo.edit('package-lock.json', (text) => {
      const lock = JSON.parse(text) as { packages: Record<string, object> };
      lock.packages['packages/service-07'] = { ...lock.packages['packages/service-07'], devDependencies };
      const installed = { version: '0.2.0', dev: true };
      lock.packages['packages/service-07/node_modules/@error-codes/cli'] = installed;
      return JSON.stringify(lock, null, 2);
    });
    expect(lint(monorepo)).toMatchObject({ code: 0, ran: ['service-07'] });
  });
});

test.each([
  { runner: 'Turborepo', file: 'turbo.json', key: '"inputs": [', addition: '"dependsOn": ["^lint"]' },
  { runner: 'Nx', file: 'nx.json', key: '{ "externalDependencies"', addition: '"^default"' },
])(
  '$runner can be told that packages count for those that import them',
  ({ runner, file, key, addition }) => {
    const { 'package.json': manifest = '', ...files } = documented(runner).files;
    expect(page).toContain(`\`${addition}\``);
    const told = files[file]?.replace(key, `${addition}, ${key}`) ?? '';
    const monorepo = new Monorepo(join(workshop.root, `${runner} with types`), workshop.env, {
      packages: 3,
      manifest: JSON.parse(manifest) as object,
      files: { [file]: told },
      modules: workshop.modules,
    });
    const lint = taskRunners.find(({ name }) => name === runner)?.lint;
    expect(lint?.(monorepo)).toMatchObject({ code: 0, ran: monorepo.packages });
    monorepo.edit('packages/service-02/src/client.ts', (text) => `${text}// Changed.\n`);
    expect(lint?.(monorepo)).toMatchObject({ code: 0, ran: ['service-02', 'service-03'] });
  },
);
