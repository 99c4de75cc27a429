import { Lines, lintText, type LintMessage } from '@error-codes/linter';
import { pageOf } from '@error-codes/rules';
import type { Diagnostic, Document, LastDiagnostics, TextEdit } from './answers.js';
import type { LastGood, Understood } from './last-good.js';
import type { TextChange } from './text-change.js';

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
export function lint(document: Document): readonly Report[] | undefined {
  const { text, fileName, settings, rules, types } = document;
  const { messages } = lintText(text, { filePath: fileName, settings, rules, types });
  if (messages.some(({ fatal }) => fatal)) return undefined;
  const lines = new Lines(text);
  return messages.map((message) => reportOf(message, document, lines));
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

/** What the rules report, as far as it still stands where the text does not parse at this moment. */
export function currentReports(lastGood: LastGood<readonly Report[]>, document: Document): readonly Report[] {
  return standing(lastGood.read(document));
}

/** What was reported the last time, as far as it still stands; `undefined` where nothing was looked at yet. */
export function lastDiagnostics(
  lastGood: LastGood<readonly Report[]>,
  document: Document,
): LastDiagnostics | undefined {
  const last = lastGood.recall(document);
  return (
    last && {
      diagnostics: standing(last).map(({ diagnostic }) => diagnostic),
      isCurrent: last.isCurrent,
    }
  );
}

function standing(understood: Understood<readonly Report[]> | undefined): readonly Report[] {
  if (!understood) return [];
  const { known, change } = understood;
  return known.flatMap((report) => moved(report, change) ?? []);
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
