// What ESLint is asked to do in the benchmark.
import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const cwd = fileURLToPath(new URL('corpus/', import.meta.url));

/** A rule that does nothing: what ESLint takes for having any. */
const idle = {
  plugins: { idle: { rules: { idle: { meta: { schema: [], messages: {} }, create: () => ({}) } } } },
  rules: { 'idle/idle': 'error' },
};

/** One of our configurations; the plugin is loaded only where it is asked for. */
const ours = (name) => async () => ({
  extends: [(await import('eslint-plugin-error-codes')).default.configs[name]],
});

const configurations = {
  'no rules': () => ({}),
  'an idle rule': () => idle,
  recommended: ours('recommended'),
  'all of ours': ours('all'),
  'switch-exhaustiveness-check': () => ({
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'error' },
  }),
};

/**
 * @param {'typed' | 'untyped'} mode
 * @param {string} name one of the configurations
 */
export async function createESLint(mode, name) {
  return new ESLint({
    cwd,
    stats: true,
    overrideConfigFile: true,
    overrideConfig: defineConfig([
      {
        files: ['**/*.ts'],
        languageOptions: {
          parser: tseslint.parser,
          parserOptions: mode === 'typed' ? { projectService: true, tsconfigRootDir: cwd } : {},
        },
        ...(await configurations[name]()),
      },
    ]),
  });
}

/** CPU time of this process so far, in seconds, of the system's own threads, too. */
export function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Fails where a file could not be parsed. */
export function checked(results) {
  const fatal = results.find(({ fatalErrorCount }) => fatalErrorCount > 0);
  if (fatal) throw new Error(`${fatal.filePath}: ${fatal.messages[0].message}`);
  return results;
}
