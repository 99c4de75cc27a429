import type { Facts, Range } from '@error-codes/analysis';
import type { CodeAction, Diagnostic, Document } from './answers.js';
import { ruleDisabled } from './comments.js';
import { currentReports, type Reports } from './diagnostics.js';
import type { LastGood } from './last-good.js';
import { explanationAt } from './refactorings.js';

const disableTitle = {
  en: (rule: string) => `Disable ${rule} for this line`,
  'zh-CN': (rule: string) => `在此行禁用 ${rule}`,
} as const;

/** Changes that are offered in a range: what rules suggest, a comment that silences them, one that explains a code. */
export function codeActions(
  reports: LastGood<Reports>,
  facts: LastGood<Facts>,
  document: Document,
  range: Range,
): readonly CodeAction[] {
  const inReach = currentReports(reports, document).filter(({ diagnostic }) =>
    touches(diagnostic.range, range),
  );
  return [
    ...inReach.flatMap(({ diagnostic, changes }) =>
      changes.map(({ kind, title, edit }): CodeAction => ({ title, kind, diagnostic, edits: [edit] })),
    ),
    ...inReach.flatMap(({ diagnostic }) => disabled(facts, document, diagnostic) ?? []),
    ...explanationAt(facts, document, range[0]),
  ];
}

function touches([start, end]: Range, [from, to]: Range): boolean {
  return start <= to && from <= end;
}

function disabled(
  facts: LastGood<Facts>,
  document: Document,
  diagnostic: Diagnostic,
): CodeAction | undefined {
  const { ruleId, range } = diagnostic;
  if (ruleId === undefined) return undefined;
  const edit = ruleDisabled(document.text, range[0], ruleId, facts.read(document));
  return (
    edit && {
      title: disableTitle[document.settings?.locale ?? 'en'](ruleId),
      kind: 'disable',
      diagnostic,
      edits: [edit],
    }
  );
}
