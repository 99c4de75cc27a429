// Lints the corpus once and prints what it cost. Run by bench.ts, a process for each measurement.
import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const [mode, rules] = process.argv.slice(2);
const cwd = fileURLToPath(new URL('corpus/', import.meta.url));

const config = {
  'no rules': () => ({}),
  recommended: async () => ({
    extends: [(await import('eslint-plugin-error-codes')).default.configs.recommended],
  }),
  'switch-exhaustiveness-check': () => ({
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { '@typescript-eslint/switch-exhaustiveness-check': 'error' },
  }),
}[rules];

const eslint = new ESLint({
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
      ...(await config()),
    },
  ]),
});

const results = await eslint.lintFiles('src');
const fatal = results.find(({ fatalErrorCount }) => fatalErrorCount > 0);
if (fatal) throw new Error(`${fatal.filePath}: ${fatal.messages[0].message}`);

const inRules = results
  .flatMap(({ stats }) => stats.times.passes)
  .flatMap(({ rules }) => Object.values(rules ?? {}))
  .reduce((sum, { total }) => sum + total, 0);
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    cpuSeconds: (user + system) / 1e6,
    ruleSeconds: inRules / 1000,
    findings: results.reduce((sum, { messages }) => sum + messages.length, 0),
  }),
);
