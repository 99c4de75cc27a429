import { existsSync, readdirSync } from 'node:fs';
import type { RuleCases } from './define-cases.js';

const folder = new URL('../src/', import.meta.url);

/** The folders of rules: those that hold a `rule.ts`. */
export const ruleFolders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/rule.ts`, folder)))
  .map(({ name }) => name)
  .sort();

/** The cases of every rule, as the `cases.ts` beside it exports them. */
export const allCases: readonly RuleCases[] = await Promise.all(
  ruleFolders
    .map((name) => new URL(`${name}/cases.ts`, folder))
    .filter((file) => existsSync(file))
    .map(async ({ href }) => {
      const { default: cases } = (await import(href)) as { default?: RuleCases };
      if (!cases) throw new Error(`${href} has to export its cases as default.`);
      return cases;
    }),
);
