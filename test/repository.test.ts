import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What belongs to one machine and not to the repository. Written so that this file does not find itself. */
const forbidden = {
  'a registry host':
    /\b(?:registry|npm|packages)\.[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|cn|io|dev|example)\b|\/(?:artifactory|nexus)\//,
  'a path of one machine': /(?<![\w.:-])\/(?:work|root|tmp\/bash_jobs)(?:\/|\.)/,
  'where a lock file found a package': /"resolved":\s*"http/,
};

/** Committed files and those that are about to be. */
function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return list.split('\0').filter((path) => path !== '');
}

function findings(text: string): string[] {
  return Object.entries(forbidden).flatMap(([name, pattern]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [`${name}: ${match[0]}`];
  });
}

test('no tracked file names a registry host or a path of one machine', () => {
  const found = trackedFiles().flatMap((path) =>
    findings(read(path)).map((finding) => `${path}: ${finding}`),
  );
  expect(found).toEqual([]);
});

interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }>;
}

// `npm ci` refuses a lock file that leaves out the binaries of other platforms, and npm leaves out what a mirror lacks.
test('the lock file knows the optional dependencies of every platform', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const unlocked = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => {
        const version = versionSeenFrom(path, name, packages);
        return version === undefined || (/^\d/.test(wanted) && version !== wanted);
      })
      .map(([name, wanted]) => `${path}: ${name}@${wanted}`),
  );
  expect(unlocked).toEqual([]);
});

/** The version that Node would find: in the nearest `node_modules` upwards. */
function versionSeenFrom(path: string, name: string, packages: Lock['packages']): string | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found !== undefined || folder === '') return found?.version;
  }
}

test('the scan sees what it looks for', () => {
  const [work, job] = ['work', 'tmp/bash_jobs'];
  expect(findings(`see /${work}/main`)).toHaveLength(1);
  expect(findings(`see /${job}.0/stdout`)).toHaveLength(1);
  expect(findings('"resolved": "' + 'https://somewhere/a.tgz"')).toHaveLength(1);
  expect(findings('https://registry.' + 'npmjs.org/eslint')).toHaveLength(1);
  expect(findings('https://www.npmjs.com/package/eslint and /v1/workflow/run')).toEqual([]);
});

function read(path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    // Deleted, but not yet committed.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
