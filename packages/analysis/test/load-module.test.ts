import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLoader } from '../src/sources/load-module.js';
import { parserFromOxc } from '../src/sources/parse-with-oxc.js';

let root: string;
let parsed: string[];
let load: ReturnType<typeof createLoader>;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'load-module-')));
  parsed = [];
  const parse = parserFromOxc(parseSync);
  load = createLoader((text, fileName) => {
    parsed.push(fileName);
    return parse(text, fileName);
  });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text = `export const path = '${path}';`): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** What `src/chat.ts` gets. */
function loadFromChat(specifier: string) {
  return load(specifier, join(root, 'src/chat.ts'));
}

describe('finds', () => {
  test.each([
    { specifier: './llm', files: ['src/llm.ts', 'src/llm/index.ts'], found: 'src/llm.ts' },
    { specifier: './llm', files: ['src/llm.tsx', 'src/llm.js'], found: 'src/llm.tsx' },
    { specifier: './llm', files: ['src/llm.js'], found: 'src/llm.js' },
    { specifier: './llm', files: ['src/llm.mts'], found: 'src/llm.mts' },
    { specifier: './llm', files: ['src/llm/index.ts'], found: 'src/llm/index.ts' },
    { specifier: './llm', files: ['src/llm/index.tsx'], found: 'src/llm/index.tsx' },
    { specifier: './llm', files: ['src/llm/index.js'], found: 'src/llm/index.js' },
    { specifier: './llm.js', files: ['src/llm.js', 'src/llm.ts'], found: 'src/llm.ts' },
    { specifier: './llm.js', files: ['src/llm.js', 'src/llm.tsx'], found: 'src/llm.tsx' },
    { specifier: './llm.js', files: ['src/llm.js'], found: 'src/llm.js' },
    { specifier: './llm.jsx', files: ['src/llm.tsx'], found: 'src/llm.tsx' },
    { specifier: './llm.mjs', files: ['src/llm.mts', 'src/llm.ts'], found: 'src/llm.mts' },
    { specifier: './llm.cjs', files: ['src/llm.cts', 'src/llm.ts'], found: 'src/llm.cts' },
    { specifier: './llm.ts', files: ['src/llm.ts', 'src/llm.js'], found: 'src/llm.ts' },
    { specifier: './llm.client', files: ['src/llm.client.ts', 'src/llm.ts'], found: 'src/llm.client.ts' },
    { specifier: './llm/index.js', files: ['src/llm/index.ts'], found: 'src/llm/index.ts' },
    { specifier: '../llm.js', files: ['llm.ts', 'src/llm.ts'], found: 'llm.ts' },
    { specifier: '.', files: ['src/index.ts', 'index.ts'], found: 'src/index.ts' },
    { specifier: './', files: ['src/index.ts', 'index.ts'], found: 'src/index.ts' },
    { specifier: '.', files: ['src.ts', 'src/index.ts'], found: 'src/index.ts' },
    { specifier: './llm/', files: ['src/llm.ts', 'src/llm/index.ts'], found: 'src/llm/index.ts' },
    { specifier: '..', files: ['src/index.ts', 'index.ts'], found: 'index.ts' },
  ])('$found for $specifier beside $files', ({ specifier, files, found }) => {
    for (const file of files) write(file);

    const module = loadFromChat(specifier);

    expect(module?.fileName).toBe(join(root, found));
    expect(module?.readText()).toBe(`export const path = '${found}';`);
  });

  test('what an imported file imports, seen from there', () => {
    write('src/llm/index.ts', `export { qwen } from './qwen.js';`);
    write('src/llm/qwen.ts');
    write('src/qwen.ts');

    expect(loadFromChat('./llm')?.load('./qwen.js')?.fileName).toBe(join(root, 'src/llm/qwen.ts'));
  });

  test('a file behind a folder that is called like one', () => {
    write('src/llm.ts/other.ts');
    write('src/llm/index.ts');

    expect(loadFromChat('./llm')?.fileName).toBe(join(root, 'src/llm/index.ts'));
  });
});

describe('finds nothing for', () => {
  test.each(['openai', '@acme/llm', '#llm', 'llm.ts', '.llm', 'node:fs', ''])(
    'what is not relative: "%s"',
    (specifier) => {
      write('src/llm.ts');
      write('src/.llm.ts');

      expect(loadFromChat(specifier)).toBeUndefined();
    },
  );

  test('an absolute path', () => {
    expect(loadFromChat(write('src/llm.ts'))).toBeUndefined();
  });

  test('what is not there', () => {
    expect(loadFromChat('./llm.js')).toBeUndefined();
    expect(loadFromChat('./nowhere/llm')).toBeUndefined();
  });

  test('a folder that is called like a file', () => {
    write('src/llm.ts/index.ts');

    expect(loadFromChat('./llm.js')).toBeUndefined();
    expect(loadFromChat('./llm.ts')).toBeUndefined();
  });

  test('something below a file', () => {
    write('src/llm.ts');

    expect(loadFromChat('./llm.ts/qwen.js')).toBeUndefined();
  });

  test('a link that leads to itself', () => {
    write('src/chat.ts');
    symlinkSync('llm.ts', join(root, 'src/llm.ts'));

    expect(loadFromChat('./llm.js')).toBeUndefined();
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file that is not ours to read',
    () => {
      chmodSync(write('src/llm.ts'), 0);

      expect(loadFromChat('./llm.js')?.read()).toBeUndefined();
    },
  );

  test('a bundle', () => {
    write('src/large.ts', ' '.repeat(500_000));
    write('src/larger.ts', ' '.repeat(500_001));

    expect(loadFromChat('./large.js')?.readText()).toHaveLength(500_000);
    expect(loadFromChat('./larger.js')).toBeUndefined();
  });
});

describe('reads a file', () => {
  test('once, however often it is imported', () => {
    write('src/llm.ts');
    write('src/other.ts');

    const module = loadFromChat('./llm.js');

    expect(loadFromChat('./llm.js')).toBe(module);
    expect(loadFromChat('./llm')).toBe(module);
    expect(load('../src/llm', join(root, 'test/llm.test.ts'))).toBe(module);
    expect(loadFromChat('./other.js')?.load('./llm.js')).toBe(module);
  });

  test('again when it has changed', () => {
    const file = write('src/llm.ts', 'export const version = 1;');
    expect(loadFromChat('./llm.js')?.read()?.text).toBe('export const version = 1;');

    // Of the same size, and at another time, whatever the clock of this machine resolves.
    write('src/llm.ts', 'export const version = 2;');
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    expect(loadFromChat('./llm.js')?.read()?.text).toBe('export const version = 2;');

    write('src/llm.ts', 'export const version = 10;');
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    expect(loadFromChat('./llm.js')?.read()?.text).toBe('export const version = 10;');
  });

  test('that appears, and none that has gone', () => {
    expect(loadFromChat('./llm.js')).toBeUndefined();

    const file = write('src/llm.ts');
    expect(loadFromChat('./llm.js')?.fileName).toBe(file);

    rmSync(file);
    expect(loadFromChat('./llm.js')).toBeUndefined();
  });

  test('and prefers one that appears in front of it', () => {
    write('src/llm.js');
    expect(loadFromChat('./llm.js')?.fileName).toBe(join(root, 'src/llm.js'));

    write('src/llm.ts');
    expect(loadFromChat('./llm.js')?.fileName).toBe(join(root, 'src/llm.ts'));
  });
});

describe('parses a file', () => {
  test('when it is read, and once', () => {
    const file = write('src/llm.ts', 'export const qwen = 1;');

    const module = loadFromChat('./llm.js');
    expect(parsed).toEqual([]);

    const source = module?.read();
    expect(source?.fileName).toBe(file);
    expect(source?.ast.body.map(({ type }) => type)).toEqual(['ExportNamedDeclaration']);
    expect(source?.scopeManager.variables.map(({ name }) => name)).toContain('qwen');
    expect(module?.read()).toBe(source);
    expect(loadFromChat('./llm')?.read()).toBe(source);
    expect(parsed).toEqual([file]);
  });

  test('that is no program only once, and still has its text', () => {
    const file = write('src/llm.ts', 'export const = coze;');

    const module = loadFromChat('./llm.js');

    expect(module?.readText()).toBe('export const = coze;');
    expect(module?.read()).toBeUndefined();
    expect(module?.read()).toBeUndefined();
    expect(parsed).toEqual([file]);
  });

  test('with a parser that gives nothing, or no scopes', () => {
    write('src/llm.ts', 'export const qwen = 1;');
    const from = join(root, 'src/chat.ts');
    const parse = parserFromOxc(parseSync);

    expect(createLoader(() => undefined)('./llm.js', from)?.read()).toBeUndefined();
    const withoutScopes = createLoader((text, fileName) => ({ ast: parse(text, fileName).ast }));
    expect(
      withoutScopes('./llm.js', from)
        ?.read()
        ?.scopeManager.variables.map(({ name }) => name),
    ).toContain('qwen');
  });
});

test('files that import each other, and one that imports itself', () => {
  write('src/a.ts', `export { b } from './b.js'; export const a = 1;`);
  write('src/b.ts', `export { a } from './a.js'; export { b as self } from './b.js'; export const b = 1;`);

  const a = loadFromChat('./a.js');
  const b = a?.read()?.load?.('./b.js');

  expect(b?.fileName).toBe(join(root, 'src/b.ts'));
  expect(b?.read()?.load?.('./a.js')).toBe(a);
  expect(b?.load('./b.js')).toBe(b);
  expect(parsed).toHaveLength(2);
});
