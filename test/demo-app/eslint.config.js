import errorCodes from 'eslint-plugin-error-codes';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
  {
    files: ['src/**/*.ts'],
    extends: [errorCodes.configs.recommended],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
  },
]);
