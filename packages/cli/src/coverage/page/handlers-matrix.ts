import type { Code, Locale } from '@error-codes/catalog';
import type { CodeCoverage, ProviderCoverage } from '../coverage-report.js';
import type { HandlerFound } from '../findings.js';
import type { Links } from '../links.js';
import { comma } from '../../comma.js';
import { labels } from '../texts.js';
import { markup, Markup } from './markup.js';

/**
 * Handlers by codes: a row for each handler, a column for each code that one of them names, and in the cells the lines.
 * There may be thousands of rows: what HTML lets a page leave out is left out.
 */
export function handlersMatrix(provider: ProviderCoverage, locale: Locale, links: Links): Markup {
  const { codes, handlers } = provider;
  const columns = codes.filter(({ places }) => places.length > 0);
  const heads = columns.map(
    ({ code, name }) =>
      markup`<th scope="col"${isLong(code) ? uprightClass : ''}><a href="#${provider.provider}-${name}">${code}</a>`,
  );
  const rows = handlers.map(
    (
      handler,
    ) => markup`<tr><th scope="row">${nameOf(handler, locale, links)}${cellsOf(handler, columns, links)}
`,
  );
  return markup`<table class="grid lines"><colgroup><col><col span="${columns.length + 1}"></colgroup><thead><tr><th scope="col">${labels.handler[locale]}</th><th scope="col">${labels.others[locale]}</th>${heads}</tr></thead>
<tbody>
${rows}</tbody></table>`;
}

/** The cells of a row; neighbours without a line are one. */
function cellsOf(
  handler: HandlerFound,
  columns: readonly CodeCoverage[],
  links: Links,
): readonly (Markup | string)[] {
  const { path, others } = handler;
  const otherLine = others ? [markup`<a href="${links({ path, ...others })}">${others.line}</a>`] : [];
  const cells = [otherLine, ...columns.map(({ code }) => linesOf(handler, code, links))];
  let empty = 0;
  const found = cells.flatMap((lines, index) => {
    if (lines.length === 0) {
      empty++;
      return [];
    }
    const before = gap(empty);
    empty = 0;
    return [before, index === 0 ? markup`<td class="fallback">${lines}` : markup`<td>${lines}`];
  });
  return [...found, gap(empty)];
}

function gap(cells: number): Markup | string {
  if (cells === 0) return '';
  return cells === 1 ? markup`<td>` : markup`<td colspan="${cells}">`;
}

const uprightClass = new Markup(' class="upright"');

function isLong(code: Code): boolean {
  return String(code).length > 5;
}

function nameOf(handler: HandlerFound, locale: Locale, links: Links): Markup {
  const { path, line, name, operations, evidence } = handler;
  const from = operations?.join(comma[locale]) ?? labels.anyOperation[locale];
  const weak = evidence === 'name' ? markup` <i>${labels.weak[locale]}</i>` : '';
  return markup`<a href="${links(handler)}">${path}:${line}</a> ${name === null ? '' : markup`<b>${name}</b>`}<small>${from}${weak}</small>`;
}

function linesOf({ path, codes }: HandlerFound, wanted: Code, links: Links): readonly Markup[] {
  return codes.flatMap(({ code, line, column }) =>
    code === wanted ? [markup`<a href="${links({ path, line, column })}">${line}</a>`] : [],
  );
}
