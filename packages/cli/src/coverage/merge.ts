import type { Locale } from '@error-codes/catalog';
import type { MergeCoverageRequest } from './coverage-options.js';
import { coverageReportOf } from './coverage-report.js';
import type { Findings } from './findings.js';
import { joinFindings } from './join-findings.js';
import { readReport } from './read-report.js';
import { rendererFor } from './renderers.js';
import { wrong } from './wrong.js';

/**
 * Prints the coverage of several runs as that of one.
 * @throws WrongUse
 */
export async function mergeCoverage(request: MergeCoverageRequest, locale: Locale): Promise<void> {
  const [misplaced] = request.before;
  if (misplaced !== undefined) throw wrong('misplacedOption', misplaced);
  const render = await rendererFor(request);
  const parts = request.files.map((file) => ({ file, findings: readReport(file) }));
  const [first, ...others] = parts;
  if (!first) throw wrong('nothingToMerge');
  const catalogs = JSON.stringify(first.findings.catalogs);
  const other = others.find(({ findings }) => JSON.stringify(findings.catalogs) !== catalogs);
  if (other) throw wrong('otherCatalogs', first.file, other.file);
  refuseGaps(parts.map(({ findings }) => findings));
  const findings: Findings = {
    catalogs: first.findings.catalogs,
    ...joinFindings(parts.map((part) => part.findings)),
  };
  console.log(render(coverageReportOf(findings, locale)));
}

/** A part that is missing would pass for codes that nobody handles. */
function refuseGaps(parts: readonly Findings[]): void {
  const shards = new Set(parts.flatMap(({ shard }) => shard ?? []));
  for (const shard of shards) {
    const count = Number(shard.split('/')[1]);
    for (let index = 1; index <= count; index++) {
      const needed = `${index}/${count}`;
      if (!shards.has(needed)) throw wrong('missingShard', needed);
    }
  }
}
