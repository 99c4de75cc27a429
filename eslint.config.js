import errorCodes from 'eslint-plugin-error-codes';
import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores([
    '**/dist/',
    '**/generated/',
    // Programs to be linted by tests, as their users would.
    '**/fixtures/',
    '**/false-positives/',
    'test/demo-app/',
    'test/bench/corpus/',
  ]),
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.strict],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Node types are compared with plain strings: `node.type === 'Identifier'`.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // `import { type X }` would load the module all the same.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['packages/eslint-plugin/src/**/*.ts'],
    extends: [eslintPlugin.configs.recommended],
  },
  // Our own rules, from the built plugin.
  {
    files: ['**/*.ts'],
    extends: [errorCodes.configs.recommended],
  },
]);
