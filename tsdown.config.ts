import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'tsdown';
import { thirdPartyNotices } from './third-party-notices.js';

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

/** Our own packages, from their sources. */
const ownSources = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`@error-codes/${name}`, `${directory(name)}src/index.ts`]));

/** Some ES modules can be bundled where the other ones of their package cannot. */
const esModulesFirst = { resolve: { mainFields: ['module', 'main'] } };

/** What TypeScript's libraries declare: our scopes are made without, as a name that nobody declares is global. */
const noLibraries = {
  name: 'no-libraries',
  load: (id: string) =>
    /[\\/]scope-manager[\\/]dist[\\/]lib[\\/]index\.js$/.test(id) ? 'exports.lib = new Map();' : undefined,
};

/** `fdir` loads a library for globs wherever one is installed; we give it none. */
const noGlobs = {
  name: 'no-globs',
  transform: (code: string, id: string) =>
    /[\\/]fdir[\\/]dist[\\/]index\.mjs$/.test(id) ? code.replaceAll('"picomatch"', '""') : undefined,
};

export default defineConfig([
  // File by file, so that bundlers leave out what an application does not use.
  esm('catalog', { unbundle: true, platform: 'neutral' }),
  esm('analysis'),
  esm('rules'),
  esm('linter'),
  esm('language-service'),
  // Users install one package, and `.eslintrc` needs CommonJS: our own packages are bundled in, from their sources.
  esm('eslint-plugin', {
    format: ['esm', 'cjs'],
    alias: ownSources('catalog', 'analysis', 'rules'),
    deps: { alwaysBundle: /^@error-codes\//, neverBundle: /^(?!@error-codes\/)[^./]/ },
  }),
  // tsserver loads one file, and evaluates most of it when it is needed.
  esm('typescript-plugin', {
    format: 'cjs',
    dts: false,
    alias: {
      ...ownSources('catalog', 'analysis', 'rules', 'linter', 'language-service'),
      // A bundle requires what it leaves outside before all else, but for what no bundler sees.
      'oxc-parser': `${directory('typescript-plugin')}src/oxc-parser.cts`,
    },
    deps: { alwaysBundle: /./ },
    inputOptions: esModulesFirst,
    plugins: [
      thirdPartyNotices,
      noLibraries,
      {
        name: 'no-engine-for-evidence',
        resolveId: (source, importer) =>
          source === '@error-codes/language-service' && importer?.endsWith('evidence.ts') === true
            ? `${directory('language-service')}src/code-positions.ts`
            : undefined,
      },
    ],
  }),
  // One command to be started again and again: a file for what every run needs, others for what some do.
  esm('cli', {
    entry: 'src/main.ts',
    dts: false,
    alias: ownSources('catalog', 'analysis', 'rules', 'linter'),
    deps: { alwaysBundle: /./, neverBundle: /^oxc-parser$/ },
    inputOptions: esModulesFirst,
    loader: { '.bash': 'text', '.fish': 'text', '.ps1': 'text', '.zsh': 'text' },
    plugins: [thirdPartyNotices, noLibraries, noGlobs],
    hash: false,
  }),
]);
