import { createHash } from 'node:crypto';
import type { Locale } from '@error-codes/catalog';
import {
  coverages,
  type CodeCoverage,
  type Counts,
  type CoverageReport,
  type ProviderCoverage,
} from '../coverage-report.js';
import type { Links } from '../links.js';
import { warningsFor, nothingFound, operationName, summaryOf } from '../sentences.js';
import { comma } from '../../comma.js';
import { coverageLabels, labels, reasons, sentences } from '../texts.js';
import { handlersMatrix } from './handlers-matrix.js';
import { markup, Markup } from './markup.js';
import { script } from './script.js';
import { style } from './style.js';

/** A code in many places has its links in the matrix. */
const mostPlaces = 4;

/** A page in one file: it needs no network, and no script but to filter and to walk through with the arrow keys. */
export function renderPage(report: CoverageReport, links: Links): string {
  const { locale, providers, skipped, shard } = report;
  const title = labels.title[locale];
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const page = markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(style)}</style>
</head>
<body data-rows="${sentences.ofAll[locale]('{shown}', '{all}')}">
<header>
<h1>${title}</h1>
${shard === undefined ? '' : markup`<p>${sentences.ofPart[locale](shard)}</p>`}
<div class="tools" hidden>
<label>${labels.filter[locale]} <input type="search" placeholder="${labels.filterHint[locale]}" autocomplete="off"></label>
<output></output>
<button type="button">${labels.theme[locale]}</button>
</div>
</header>
<main>
${providers.length === 0 ? markup`<p>${nothingFound(report)}</p>` : legend(locale)}
${providers.map((provider) => section(provider, locale, links))}
${skipped.length === 0 ? '' : skippedFiles(report)}
</main>
<script>${new Markup(script)}</script>
</body>
</html>`;
  return page.text;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function legend(locale: Locale): Markup {
  const marks = coverages.map(
    (coverage) => markup`<li><span class="mark ${coverage}"></span>${coverageLabels[coverage][locale]}</li>`,
  );
  return markup`<ul class="legend">${marks}<li class="note">${sentences.ofAnyOperation[locale]()}</li><li class="note" hidden>${sentences.keys[locale]()}</li></ul>`;
}

function section(provider: ProviderCoverage, locale: Locale, links: Links): Markup {
  const { title, handlers } = provider;
  const id = provider.provider;
  const warnings = warningsFor(provider, locale);
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p class="summary">${summaryOf(provider, locale)}</p>
${bar(provider.summary)}
${warnings.length === 0 ? '' : markup`<ul class="warnings">${warnings.map((sentence) => markup`<li>${sentence}</li>`)}</ul>`}
<h3 id="${id}-operations">${labels.operations[locale]}</h3>
${scrolling(id, `${id}-operations`, operationsTable(provider, locale))}
<h3 id="${id}-codes">${labels.codes[locale]}</h3>
${scrolling(id, `${id}-codes`, codesTable(provider, locale, links))}
${
  handlers.length === 0
    ? ''
    : markup`<h3 id="${id}-handlers">${labels.handlers[locale]}</h3>
${scrolling(id, `${id}-handlers`, handlersMatrix(provider, locale, links))}`
}
</section>
`;
}

function scrolling(provider: string, heading: string, table: Markup): Markup {
  return markup`<div class="scroll" role="region" tabindex="0" aria-labelledby="${provider} ${heading}">${table}</div>`;
}

/** The shares of all codes; the sentence above it says the same. */
function bar(counts: Counts): Markup {
  let x = 0;
  const parts = coverages.map((coverage) => {
    const width = counts.codes === 0 ? 0 : (counts[coverage] / counts.codes) * 100;
    x += width;
    return markup`<rect class="${coverage}" x="${round(x - width)}%" width="${round(width)}%" height="100%"/>`;
  });
  return markup`<svg class="bar" aria-hidden="true" width="100%" height="8">${parts}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function operationsTable({ operations }: ProviderCoverage, locale: Locale): Markup {
  const heads = ['operation', 'calls', 'codes', 'handled', 'fallback', 'unhandled', 'missing'] as const;
  const rows = operations.map((one) => {
    const counts = [one.calls, one.codes, one.handled, one.fallback, one.unhandled];
    return markup`<tr><th scope="row">${operationName(one.operation, locale)}</th>${counts.map((count) => markup`<td class="number">${count}</td>`)}<td class="required">${one.missing.join(comma[locale])}</td></tr>
`;
  });
  return markup`<table><thead><tr>${heads.map((head) => markup`<th scope="col">${labels[head][locale]}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`;
}

function codesTable(provider: ProviderCoverage, locale: Locale, links: Links): Markup {
  const { operations, codes } = provider;
  const rows = codes.map((code) => {
    const cells = operations.map(({ operation }) => {
      const coverage = code.operations[operation];
      return coverage
        ? markup`<td class="mark ${coverage}"><span>${coverageLabels[coverage][locale]}</span></td>`
        : markup`<td></td>`;
    });
    return markup`<tr id="${idOf(provider, code)}"><th scope="row"><code>${code.code}</code></th><td>${withCode(code.summary)}</td>${cells}<td class="places">${placesOf(provider, code, links)}</td></tr>
`;
  });
  return markup`<table class="grid codes"><thead><tr><th scope="col">${labels.code[locale]}</th><th scope="col">${labels.summary[locale]}</th>${operations.map(({ operation }) => markup`<th scope="col" class="upright"><span>${operationName(operation, locale)}</span></th>`)}<th scope="col">${labels.places[locale]}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

/** What stands between backticks is code. */
function withCode(text: string): readonly (Markup | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : part));
}

function placesOf({ provider }: ProviderCoverage, { places }: CodeCoverage, links: Links): readonly Markup[] {
  const shown = places.slice(0, mostPlaces).map((place) => {
    const name = `${place.path}:${place.line}`;
    return markup`<a href="${links(place)}">${name}</a>${place.weak ? '?' : ''} `;
  });
  const rest = places.length - shown.length;
  return rest > 0 ? [...shown, markup`<a href="#${provider}-handlers">+${rest}</a>`] : shown;
}

function idOf({ provider }: ProviderCoverage, { name }: CodeCoverage): string {
  return `${provider}-${name}`;
}

function skippedFiles({ skipped, locale }: CoverageReport): Markup {
  const files = skipped.map(({ path, reason }) => markup`<li>${path}: ${reasons[reason][locale]}</li>`);
  return markup`<section aria-labelledby="skipped"><h2 id="skipped">${labels.skipped[locale]}</h2><ul>${files}</ul></section>`;
}
