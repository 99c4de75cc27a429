import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'tsdown';

const directory = (name: string): string => fileURLToPath(new URL(`packages/${name}/`, import.meta.url));

/** A package as ES modules; its dependencies stay outside. */
function esm(name: string, options: UserConfig = {}): UserConfig {
  return {
    name,
    cwd: directory(name),
    entry: 'src/index.ts',
    format: 'esm',
    target: 'node20.19',
    platform: 'node',
    fixedExtension: false,
    dts: true,
    deps: { neverBundle: /^[^./]/ },
    checks: { legacyCjs: false, pluginTimings: false },
    logLevel: 'warn',
    ...options,
  };
}

export default defineConfig([
  // File by file, so that bundlers leave out what an application does not use.
  esm('catalog', { unbundle: true, platform: 'neutral' }),
  esm('analysis'),
  esm('rules'),
  esm('linter'),
  // Users install one package, and `.eslintrc` needs CommonJS: our own packages are bundled in, from their sources.
  esm('eslint-plugin', {
    format: ['esm', 'cjs'],
    alias: Object.fromEntries(
      ['catalog', 'analysis', 'rules'].map((name) => [
        `@error-codes/${name}`,
        `${directory(name)}src/index.ts`,
      ]),
    ),
    deps: { alwaysBundle: /^@error-codes\//, neverBundle: /^(?!@error-codes\/)[^./]/ },
  }),
]);
