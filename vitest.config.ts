import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const packages = fileURLToPath(new URL('packages/', import.meta.url));

export default defineConfig({
  resolve: {
    // Tests run on the sources; what is published is tested from packed tarballs.
    alias: [
      { find: /^@error-codes\/([\w-]+)$/, replacement: `${packages}$1/src/index.ts` },
      { find: /^eslint-plugin-error-codes$/, replacement: `${packages}eslint-plugin/src/index.ts` },
    ],
  },
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
  },
});
