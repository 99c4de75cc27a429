import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const packages = fileURLToPath(new URL('packages/', import.meta.url));
const tests = ['packages/*/{src,test}/**/*.test.ts', 'test/**/*.test.ts'];
/** Tests over many versions: `npm run test:all`. */
const matrices = '**/*.matrix.test.ts';
const reporters = ['default', './test/count-reporter.ts'];
/** Where CI wants a report. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  resolve: {
    // Tests run on the sources; what is published is tested from packed tarballs.
    alias: [
      { find: /^@error-codes\/([\w-]+)$/, replacement: `${packages}$1/src/index.ts` },
      { find: /^eslint-plugin-error-codes$/, replacement: `${packages}eslint-plugin/src/index.ts` },
    ],
  },
  test: {
    // The first typed test of a file loads a whole program.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Otherwise one core is left to others, which is half of CI's.
    maxWorkers: '100%',
    reporters: report === undefined ? reporters : [...reporters, ['json', { outputFile: report }]],
    projects: [
      {
        extends: true,
        test: { name: 'fast', include: tests, exclude: ['**/node_modules/**', '**/dist/**', matrices] },
      },
      {
        extends: true,
        test: {
          name: 'matrix',
          include: [matrices],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
