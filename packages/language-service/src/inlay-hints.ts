import type { Facts, Range } from '@error-codes/analysis';
import type { Document, InlayHint } from './answers.js';
import type { LastGood } from './last-good.js';

/** What bare numbers mean, behind them: `case 4101: /* … …`. A code in words says it itself. */
export function inlayHints(
  lastGood: LastGood<Facts>,
  document: Document,
  [from, to]: Range,
): readonly InlayHint[] {
  const understood = lastGood.read(document);
  if (!understood) return [];
  const { known: facts, change } = understood;
  return facts.writtenCodes.flatMap(({ handler, site, entry }): InlayHint[] => {
    const range = change.toNow(site.node.range);
    if (!range || !entry || !/^['"]?\d+['"]?$/.test(document.text.slice(...range))) return [];
    const colon = handler.form === 'case' ? /^\s*:/.exec(document.text.slice(range[1])) : undefined;
    const offset = range[1] + (colon?.[0].length ?? 0);
    if (offset < from || offset > to) return [];
    return [{ offset, label: `/* ${entry.text[facts.locale].summary} */` }];
  });
}
