import type { Construct, Facts } from '@error-codes/analysis';
import { missingBranches } from '@error-codes/rules';
import type { CodeAction, Document, TextEdit } from './answers.js';
import { commentAbove } from './comments.js';
import type { LastGood } from './last-good.js';
import { wrapped } from './wrapped.js';

const titles = {
  en: {
    complete: (count: number) => `Handle all missing codes (${String(count)})`,
    explain: (code: string) => `Explain ${code} in a comment`,
  },
  'zh-CN': {
    complete: (count: number) => `处理所有缺少的错误码（${String(count)} 个）`,
    explain: (code: string) => `用注释解释 ${code}`,
  },
} as const;

/** Changes that are offered at a place without a report. */
export function refactoringsAt(
  facts: LastGood<Facts>,
  document: Document,
  offset: number,
): readonly CodeAction[] {
  return [...completionAt(facts, document, offset), ...explanationAt(facts, document, offset)];
}

/** A branch for every code that the construct at an offset leaves out. */
function completionAt(lastGood: LastGood<Facts>, document: Document, offset: number): readonly CodeAction[] {
  const understood = lastGood.read(document);
  // What an older text lacked may stand in this one, or in a part that was not read.
  if (!understood?.isCurrent || !understood.isWhole) return [];
  const { known: facts } = understood;
  const construct = facts.constructs.find((one) => isAt(facts, one, offset));
  const missing = construct && missingBranches(facts, construct);
  if (!missing) return [];
  return [action('complete', titles[facts.locale].complete(missing.count), missing.edits)];
}

/** Whether an offset is on the head of a construct, or on one of its codes. */
function isAt(facts: Facts, { kind, node, place, table }: Construct, offset: number): boolean {
  const [start, end] = place.range;
  if ((kind === 'switch' ? node.range[0] : start) <= offset && offset <= end) return true;
  const handler = facts.codeMentionedAt(offset)?.handler;
  return (
    handler !== undefined && (handler.node === node || (table && handler.table?.node === table.node)) === true
  );
}

/** A comment that explains the code at an offset. */
export function explanationAt(
  lastGood: LastGood<Facts>,
  document: Document,
  offset: number,
): readonly CodeAction[] {
  const understood = lastGood.read(document);
  const before = understood?.change.toBefore(offset);
  const written = understood && before !== undefined ? understood.known.codeWrittenAt(before) : undefined;
  if (!written?.entry) return [];
  const { locale = 'en' } = document.settings ?? {};
  const { summary, cause, fix } = written.entry.text[locale];
  const code = String(written.site.value);
  const text =
    locale === 'en' ? `${code}: ${summary}. ${cause} ${fix}` : `${code}：${summary}。${cause}${fix}`;
  const edit = commentAbove(document.text, offset, (columns) => wrapped(text, columns), understood);
  return edit ? [action('explain', titles[locale].explain(code), [edit])] : [];
}

function action(kind: CodeAction['kind'], title: string, edits: readonly TextEdit[]): CodeAction {
  return { kind, title, diagnostic: undefined, edits };
}
