import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LintResult } from '@error-codes/linter';
import manifest from '../../package.json' with { type: 'json' };
import type { RuleMeta } from '../rules-meta.js';
import { wrong } from './wrong.js';

/** A formatter as ESLint has them. */
export type Formatter = (
  results: readonly LintResult[],
  context: { readonly cwd: string; readonly rulesMeta: Readonly<Record<string, RuleMeta>> },
) => string | Promise<string>;

/** The packages that come along. */
const ours: Readonly<Record<string, () => Promise<Formatter>>> = {
  stylish: async () => formatterOf(await import('eslint-formatter-stylish')),
  json: async () => formatterOf(await import('eslint-formatter-json')),
  github: async () => formatterOf(await import('eslint-formatter-gha')),
  sarif: async () => {
    const format = formatterOf(await import('@microsoft/eslint-formatter-sarif'));
    return async (results, context) => asOurs(await format(results, context));
  },
};

/** The names of the formatters that come along. */
export const formats = Object.keys(ours);

/** Loads a formatter: one of ours, else a package or a file of the user. @throws WrongUse */
export async function loadFormatter(name: string, cwd: string): Promise<Formatter> {
  if (Object.hasOwn(ours, name)) return (ours[name] as () => Promise<Formatter>)();
  // It may speak of colours and languages to a terminal of its own: that is the business of its author.
  const require = createRequire(join(cwd, 'package.json'));
  try {
    const path = require.resolve(/^\.|[\\/].*\.[cm]?js$/.test(name) ? name : packageOf(name));
    return formatterOf(await import(pathToFileURL(path).href));
  } catch (error) {
    throw wrong('noFormatter', name, (error as Error).message.split('\n')[0] ?? '');
  }
}

/** ESLint's short names: `pretty`, `@acme`, `@acme/pretty`. */
function packageOf(name: string): string {
  const prefix = 'eslint-formatter';
  const [scope, rest] = name.startsWith('@') ? name.split('/') : ['', name];
  const long = rest === undefined ? prefix : rest.startsWith(prefix) ? rest : `${prefix}-${rest}`;
  return scope ? `${scope}/${long}` : long;
}

function formatterOf(module: unknown): Formatter {
  let found = module;
  // CommonJS hands itself over as `default`, and some modules do so once more.
  while (typeof found === 'object' && found !== null && 'default' in found) found = found.default;
  if (typeof found !== 'function') throw new TypeError('it exports no function.');
  return found as Formatter;
}

/** The formatter takes everything for ESLint's; reports of two tools under one name replace each other. */
function asOurs(sarif: string): string {
  const log = JSON.parse(sarif) as { runs: { tool: { driver: Record<string, unknown> } }[] };
  for (const { tool } of log.runs) {
    Object.assign(tool.driver, {
      name: 'error-codes',
      informationUri: 'https://github.com/error-codes/error-codes',
      version: manifest.version,
    });
  }
  return JSON.stringify(log, null, 2);
}
