import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

export const demoApp = fileURLToPath(new URL('demo-app/', import.meta.url));

/** Lints the demo application as `eslint src` there would: its own configuration, the built plugin. */
export async function lintDemoApp(): Promise<{ results: ESLint.LintResult[]; stylish: string }> {
  const eslint = new ESLint({ cwd: demoApp });
  const results = await eslint.lintFiles('src');
  const stylish = await eslint.loadFormatter('stylish');
  return { results, stylish: await stylish.format(results) };
}
