import type { Catalog, Code, Entry } from '@error-codes/catalog';
import { occurs } from '../syntax/source-text.js';
import type { Evaluator } from '../values/evaluate.js';

/** Where a program may well get a new token by itself. */
const renewsTokens =
  /refresh|renew|re-?auth|log-?in\b|sign-?in\b|[tT]okens?\w*\(|tokens?\.\w+\(|\btoken\s*:\s*(?:async\b|\(|function\b)|interceptors\.request|before(?:Request|Retry)/i;

/** What a new token may mend. */
const tokenCategories: readonly Entry['category'][] = ['auth', 'permission'];

/** Whether the same request never succeeds by being sent again, as far as this file goes. */
export function isFutile(evaluator: Evaluator, catalog: Catalog, entry: Entry): boolean {
  const { category, retry, tier } = entry;
  if (tier === 'seen' || (retry !== 'never' && retry !== 'after-fix')) return false;
  if (tokenCategories.includes(category) && occurs(renewsTokens, evaluator.source)) return false;
  return !hasPassing(catalog, entry) && !isOfAnswer(entry);
}

/** A code that every retry meets in vain: the best known, else the most general. */
export function futileCodeOf(evaluator: Evaluator, catalog: Catalog): Code | undefined {
  const best = catalog.mustHandle.flatMap((code) => catalog.entry(code) ?? []);
  const rest = catalog.entries.filter(({ category, tier }) => category === 'request' && tier === 'listed');
  return [...best, ...rest].find((entry) => isFutile(evaluator, catalog, entry))?.code;
}

/** `invalid_parameter_error` also stands for `InvalidParameter.DataInspection`: a picture that came too slowly. */
function hasPassing({ entries }: Catalog, { code, isGeneral }: Entry): boolean {
  return (
    isGeneral === true &&
    entries.some((one) => String(one.code).startsWith(`${code}.`) && one.retry === 'backoff')
  );
}

/** "Input or output data …": the next answer of the model is another one, and may be let through. */
function isOfAnswer({ category, responses }: Entry): boolean {
  return category === 'content' && responses.some(({ message }) => /\boutput\b/i.test(message ?? ''));
}
