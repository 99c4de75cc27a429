import { catalogs, type Locale } from '@error-codes/catalog';
import { createConfigurations } from '../check/configurations.js';
import { nameFrom } from '../check/name-from.js';
import { createProgress } from '../check/progress.js';
import { visitSources } from '../check/sources.js';
import type { CoverageRequest } from './coverage-options.js';
import { coverageReportOf } from './coverage-report.js';
import { findInFile } from './find-in-file.js';
import type { Findings, ProviderFindings, Skipped } from './findings.js';
import { joinFindings } from './join-findings.js';
import { rendererFor } from './renderers.js';

/**
 * Prints which codes a project handles, where, and which it never does.
 * @throws WrongUse, SettingsError
 */
export async function coverage(request: CoverageRequest, locale: Locale): Promise<void> {
  const render = await rendererFor(request);
  console.log(render(coverageReportOf(find(request, locale), locale)));
}

function find(request: CoverageRequest, locale: Locale): Findings {
  const cwd = process.cwd();
  const wanted = Object.values(catalogs).filter(
    ({ provider }) => request.provider === undefined || provider === request.provider,
  );
  const isWanted = ({ provider }: ProviderFindings): boolean =>
    wanted.some((catalog) => catalog.provider === provider);
  const configurationOf = createConfigurations(request, cwd);
  const providers: ProviderFindings[] = [];
  const skipped: Skipped[] = [];
  const progress = createProgress(locale);
  try {
    visitSources(request, { cwd }, (source) => {
      const { settings } = configurationOf(source.path);
      const found = findInFile(source, nameFrom(cwd, source.path), settings) ?? [];
      if ('reason' in found) skipped.push(found);
      else providers.push(...found.filter(isWanted));
      progress.next();
    });
  } finally {
    progress.end();
  }
  return {
    catalogs: Object.fromEntries(wanted.map(({ provider, version }) => [provider, version])),
    shard: request.shard,
    ...joinFindings([{ providers, skipped }]),
  };
}
