import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Monorepo } from './monorepo.js';
import { taskRunnerPackages, taskRunners } from './task-runners.js';
import { documented, openWorkshop, type Workshop } from './workshop.js';

const { 'package.json': manifest = '', ...files } = documented('ESLint').files;

/** ESLint and a parser beside the plugin. */
const beside = {
  eslint: 'node_modules/eslint',
  'typescript-eslint': 'node_modules/typescript-eslint',
};

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop(['eslint-plugin'], { ...taskRunnerPackages, ...beside });
});

afterAll(() => {
  workshop.close();
});

describe.each(taskRunners)('ESLint as a task of $name', ({ name, lint }) => {
  let monorepo: Monorepo;

  beforeAll(() => {
    monorepo = new Monorepo(join(workshop.root, name), workshop.env, {
      packages: 3,
      manifest: JSON.parse(manifest) as object,
      files,
      modules: workshop.modules,
    });
    expect(lint(monorepo)).toMatchObject({ code: 0, ran: monorepo.packages });
  });

  afterEach(() => {
    monorepo.reset();
  });

  test('what is no program and no configuration changes nothing', () => {
    monorepo.write('packages/service-02/README.md', '# Changed\n');
    expect(lint(monorepo)).toMatchObject({ code: 0, ran: [] });
  });

  test('a mistake is found in its package', () => {
    monorepo.edit('packages/service-02/src/index.ts', (text) =>
      text.replace('auto_save_history: true', 'auto_save_history: false'),
    );
    const { code, ran, output } = lint(monorepo);
    expect({ code, ran }).toEqual({ code: 1, ran: ['service-02'] });
    expect(output).toContain('error-codes/require-auto-save-history');
  });

  test.each<[string, (monorepo: Monorepo) => void]>([
    [
      'error-codes.config.json',
      (monorepo) => {
        monorepo.write('error-codes.config.json', '{ "locale": "zh-CN" }\n');
      },
    ],
    [
      'eslint.config.mjs',
      (monorepo) => {
        monorepo.edit('eslint.config.mjs', (text) => `${text}// Changed.\n`);
      },
    ],
    [
      'another version of the plugin, and so of the catalogue,',
      (monorepo) => {
        for (const file of ['package.json', 'package-lock.json']) {
          monorepo.edit(file, (text) => text.replaceAll('"0.1.0"', '"0.2.0"'));
        }
      },
    ],
  ])('%s checks everything', (_, change) => {
    change(monorepo);
    const some = ['service-01', 'service-03'];
    expect(lint(monorepo, some)).toMatchObject({ code: 0, ran: some });
  });
});

describe.each([
  { version: 9, eslint: 'test/hosts/eslint-9/node_modules/eslint' },
  { version: 10, eslint: 'node_modules/eslint' },
])('threads of ESLint $version', ({ version, eslint }) => {
  let own: Workshop;

  beforeAll(() => {
    own = openWorkshop(['eslint-plugin'], { ...beside, eslint });
  });

  afterAll(() => {
    own.close();
  });

  test('report what a single one reports, by the settings of error-codes.config.json', () => {
    const monorepo = new Monorepo(join(own.root, 'monorepo'), own.env, {
      packages: 10,
      manifest: JSON.parse(manifest) as object,
      files: { ...files, 'error-codes.config.json': '{ "locale": "zh-CN" }\n' },
      modules: own.modules,
    });
    for (const name of monorepo.packages.slice(0, 3)) {
      monorepo.edit(`packages/${name}/src/index.ts`, (text) =>
        text.replace('history: true', 'history: false'),
      );
    }
    const run = (...args: readonly string[]): ReturnType<Monorepo['run']> =>
      monorepo.run('node_modules/.bin/eslint', ['.', '--format', 'json', ...args]);
    expect(run('--version').stdout).toMatch(new RegExp(`^v${String(version)}\\.`));

    const single = run('--concurrency', 'off');
    const results = JSON.parse(single.stdout) as { messages: { ruleId: string; message: string }[] }[];
    const messages = results.flatMap((result) => result.messages);
    expect(results).toHaveLength(20 + 1);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(
      Array(3).fill('error-codes/require-auto-save-history'),
    );
    for (const { message } of messages) expect(message).toMatch(/扣子/);
    const { code, stdout } = run('--concurrency', '2');
    expect({ code, stdout }).toEqual({ code: 1, stdout: single.stdout });
  });
});
