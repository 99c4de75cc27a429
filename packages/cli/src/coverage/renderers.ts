import type { CoverageReport } from './coverage-report.js';
import type { ShownCoverage } from './coverage-options.js';
import { linksFor } from './links.js';

/** What makes a text of a report. @throws WrongUse */
export async function rendererFor({
  format = 'table',
  link,
}: ShownCoverage): Promise<(report: CoverageReport) => string> {
  const links = linksFor(link, format);
  switch (format) {
    case 'json':
      return (report) => JSON.stringify(report, null, 2);
    case 'html': {
      const { renderPage } = await import('./page/page.js');
      return (report) => renderPage(report, links);
    }
    case 'table': {
      const { renderTable } = await import('./table.js');
      return renderTable;
    }
  }
}
