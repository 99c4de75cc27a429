import type { Range } from '@error-codes/analysis';
import { Lines, lintText, type LintMessage } from '@error-codes/linter';
import { pageOf } from '@error-codes/rules';
import type { Diagnostic, Document, LastDiagnostics, TextEdit } from './answers.js';
import type { LastGood } from './last-good.js';
import { statementsOf, type StatementAt } from './statement-at.js';
import type { TextChange } from './text-change.js';

/** What the rules report of a text. */
export interface Reports {
  readonly reports: readonly Report[];
  readonly statementAt: StatementAt;
}

/** A report, and what mends it. */
export interface Report {
  readonly diagnostic: Diagnostic;
  readonly changes: readonly Change[];
}

interface Change {
  readonly kind: 'fix' | 'suggestion';
  readonly title: string;
  readonly edit: TextEdit;
}

const fixTitle = { en: 'Fix this problem', 'zh-CN': '修复此问题' } as const;

/** What the rules report of a text; `undefined` where it does not parse. */
export function lint(document: Document): Reports | undefined {
  const { text, fileName, settings, rules, types } = document;
  const { messages } = lintText(text, { filePath: fileName, settings, rules, types });
  if (messages.some(({ fatal }) => fatal)) return undefined;
  const lines = new Lines(text);
  return {
    reports: messages.map((message) => reportOf(message, document, lines)),
    statementAt: statementsOf(text, fileName),
  };
}

function reportOf(message: LintMessage, { settings }: Document, lines: Lines): Report {
  const { ruleId, line, column, endLine = line, endColumn = column, fix, suggestions = [] } = message;
  const locale = settings?.locale ?? 'en';
  return {
    diagnostic: {
      ruleId: ruleId ?? undefined,
      range: [lines.offsetOf({ line, column }), lines.offsetOf({ line: endLine, column: endColumn })],
      message: message.message,
      severity: message.severity === 2 ? 'error' : 'warning',
      url: ruleId === null ? undefined : pageOf({ name: ruleId.replace(/^.*\//, '') }, locale),
    },
    changes: [
      ...(fix ? [{ kind: 'fix', title: fixTitle[locale], edit: fix } as const] : []),
      ...suggestions.map((one) => ({ kind: 'suggestion', title: one.desc, edit: one.fix }) as const),
    ],
  };
}

/**
 * What the rules report; where the text does not parse at this moment, what they reported the last time of statements
 * that are as they were. In others, what is missing may have been written since.
 */
export function currentReports(lastGood: LastGood<Reports>, document: Document): readonly Report[] {
  const understood = lastGood.read(document);
  if (!understood) return [];
  const { known, change, isCurrent } = understood;
  if (isCurrent) return known.reports;
  const isAsItWas = (range: Range): boolean => change.toNow(known.statementAt(range)) !== undefined;
  return known.reports.flatMap(({ diagnostic, changes }) => {
    if (!isAsItWas(diagnostic.range)) return [];
    const whole = changes.filter(({ edit }) => isAsItWas(edit.range));
    return moved({ diagnostic, changes: whole }, change) ?? [];
  });
}

/** What was reported the last time, as far as it still stands; `undefined` where nothing was looked at yet. */
export function lastDiagnostics(
  lastGood: LastGood<Reports>,
  document: Document,
): LastDiagnostics | undefined {
  const last = lastGood.recall(document);
  return (
    last && {
      diagnostics: last.known.reports.flatMap((report) => moved(report, last.change)?.diagnostic ?? []),
      isCurrent: last.isCurrent,
    }
  );
}

function moved({ diagnostic, changes }: Report, change: TextChange): Report | undefined {
  const range = change.toNow(diagnostic.range);
  if (!range) return undefined;
  return {
    diagnostic: { ...diagnostic, range },
    changes: changes.flatMap((one): Change[] => {
      const place = change.toNow(one.edit.range);
      return place ? [{ ...one, edit: { ...one.edit, range: place } }] : [];
    }),
  };
}
