import type { Facts, Range } from '@error-codes/analysis';
import type { CodeAction, Diagnostic, Document } from './answers.js';
import { commentAbove } from './comments.js';
import { currentReports, type Report } from './diagnostics.js';
import type { LastGood } from './last-good.js';

const titles = {
  en: {
    disable: (rule: string) => `Disable ${rule} for this line`,
    explain: (code: string) => `Explain ${code} in a comment`,
  },
  'zh-CN': {
    disable: (rule: string) => `在此行禁用 ${rule}`,
    explain: (code: string) => `用注释解释 ${code}`,
  },
} as const;

/** Changes that are offered in a range: what rules suggest, a comment that silences them, one that explains a code. */
export function codeActions(
  reports: LastGood<readonly Report[]>,
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
    ...[explanationAt(facts, document, range[0])].filter((action) => action !== undefined),
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
  const comment = `eslint-disable-next-line ${ruleId}`;
  const edit = commentAbove(document.text, range[0], comment, facts.read(document));
  return (
    edit && {
      title: titles[localeOf(document)].disable(ruleId),
      kind: 'disable',
      diagnostic,
      edits: [edit],
    }
  );
}

/** A comment that explains the code at an offset. */
export function explanationAt(
  lastGood: LastGood<Facts>,
  document: Document,
  offset: number,
): CodeAction | undefined {
  const understood = lastGood.read(document);
  const before = understood?.change.toBefore(offset);
  const written = understood && before !== undefined ? understood.known.codeWrittenAt(before) : undefined;
  if (!written?.entry) return undefined;
  const locale = localeOf(document);
  const { summary, cause, fix } = written.entry.text[locale];
  const code = String(written.site.value);
  const text =
    locale === 'en' ? `${code}: ${summary}. ${cause} ${fix}` : `${code}：${summary}。${cause}${fix}`;
  const edit = commentAbove(document.text, offset, text, understood);
  return (
    edit && {
      title: titles[locale].explain(code),
      kind: 'explain',
      diagnostic: undefined,
      edits: [edit],
    }
  );
}

function localeOf({ settings }: Document): 'en' | 'zh-CN' {
  return settings?.locale ?? 'en';
}
