import { styleText } from 'node:util';
import type { Locale } from '@error-codes/catalog';
import { align } from './align.js';
import {
  coverages,
  missingIn,
  type CodeCoverage,
  type CodePlace,
  type Coverage,
  type CoverageReport,
  type ProviderCoverage,
} from './coverage-report.js';
import { warningsFor, nothingFound, operationName, summaryOf } from './sentences.js';
import { comma } from '../comma.js';
import { coverageLabels, labels, reasons, sentences } from './texts.js';

/** Marks that are one column wide in every terminal. */
const marks: Readonly<Record<Coverage, string>> = { handled: '✓', fallback: '~', unhandled: '✗' };
const colors = { handled: 'green', fallback: 'yellow', unhandled: 'red' } as const;
const mostPlaces = 3;

/** A report for a terminal: what is to be done stands on top of the codes, and the sum at the end. */
export function renderTable(report: CoverageReport): string {
  const { providers, skipped, locale, shard } = report;
  const blocks = [
    ...providers.flatMap((provider) => blocksOf(provider, locale)),
    ...(skipped.length > 0 ? [renderSkipped(report)] : []),
    [
      ...(providers.length > 0 ? [legend(providers, locale), ''] : []),
      ...providers.flatMap((provider) => warningsFor(provider, locale)),
      ...providers.map((provider) => paint('bold', summaryOf(provider, locale))),
      ...(providers.length > 0 ? [] : [nothingFound(report)]),
      ...(shard === undefined ? [] : [sentences.ofPart[locale](shard)]),
    ].join('\n'),
  ];
  return blocks.join('\n\n');
}

function blocksOf(provider: ProviderCoverage, locale: Locale): readonly string[] {
  return [paint('bold', provider.title), operationsTable(provider, locale), codesTable(provider, locale)];
}

function operationsTable({ operations }: ProviderCoverage, locale: Locale): string {
  const heads = ['operation', 'calls', 'codes', 'handled', 'fallback', 'unhandled', 'missing'] as const;
  const rows = operations.map(({ operation, calls, codes, handled, fallback, unhandled, missing }, index) => [
    String(index + 1),
    operationName(operation, locale),
    ...[calls, codes, handled, fallback, unhandled].map(String),
    paint('red', missing.join(comma[locale])),
  ]);
  return align([['', ...heads.map((head) => labels[head][locale])], ...rows], {
    toRight: [0, 2, 3, 4, 5, 6],
  });
}

function codesTable({ operations, codes }: ProviderCoverage, locale: Locale): string {
  const rows = codes.map((code) => [
    ...operations.map(({ operation }) => markOf(code.operations[operation])),
    missingIn(code).length > 0 ? paint('red', String(code.code)) : String(code.code),
    code.summary,
    placesOf(code),
  ]);
  const heads = [
    ...operations.map((_, index) => String(index + 1)),
    labels.code[locale],
    labels.summary[locale],
    labels.places[locale],
  ];
  return align([heads, ...rows]);
}

function markOf(coverage: Coverage | undefined): string {
  return coverage ? paint(colors[coverage], marks[coverage]) : ' ';
}

function placesOf({ places }: CodeCoverage): string {
  const shown = places.slice(0, mostPlaces).map(nameOf);
  return [...shown, ...(places.length > mostPlaces ? [`+${places.length - mostPlaces}`] : [])].join(' ');
}

function nameOf({ path, line, weak }: CodePlace): string {
  return `${path}:${line}${weak ? '?' : ''}`;
}

function legend(providers: readonly ProviderCoverage[], locale: Locale): string {
  const isWeak = providers.some(({ codes }) => codes.some(({ places }) => places.some(({ weak }) => weak)));
  return [
    ...coverages.map((coverage) => `${markOf(coverage)} ${coverageLabels[coverage][locale]}`),
    ...(isWeak ? [`? ${labels.weak[locale]}`] : []),
  ].join('   ');
}

function renderSkipped({ skipped, locale }: CoverageReport): string {
  const rows = skipped.map(({ path, reason }) => [path, reasons[reason][locale]]);
  return `${paint('bold', labels.skipped[locale])}\n\n${align(rows)}`;
}

function paint(style: 'bold' | 'green' | 'yellow' | 'red', text: string): string {
  const isColored = process.stdout.isTTY && process.stdout.hasColors();
  return isColored && text !== '' ? styleText(style, text) : text;
}
