import {
  describe,
  type Catalog,
  type Code,
  type Description,
  type Entry,
  type Locale,
} from '@error-codes/catalog';
import { pageOf, ruleId, rules } from '@error-codes/rules';

/** Everything that is told of an error. */
export interface Explanation extends Description {
  readonly provider: string;
  /** How the provider is called. */
  readonly title: string;
  /** Why the same request may be sent again, where the message tells. */
  readonly retryByMessage?: Entry['retryByMessage'];
  /** The rules that keep it out of a program, or see that it is handled. */
  readonly rules: readonly { readonly id: string; readonly description: string; readonly url: string }[];
  readonly related: readonly { readonly code: Code; readonly summary: string }[];
}

/** An error of a catalogue, under the spelling that was asked for. */
export interface Match {
  readonly catalog: Catalog;
  readonly entry: Entry;
  readonly code: Code;
}

export function explanationOf(match: Match, locale: Locale): Explanation {
  const { catalog, entry, code } = match;
  const description = describe(code, { provider: catalog.provider as 'coze' | 'dashscope', locale });
  if (!description) throw new RangeError(`${catalog.provider} has no code ${code}`);
  return {
    provider: catalog.provider,
    title: catalog.title[locale],
    ...description,
    ...(entry.retryByMessage && { retryByMessage: entry.retryByMessage }),
    rules: rulesAbout(match).map((name) => ({
      id: ruleId({ name }),
      description: rules[name]?.description ?? '',
      url: pageOf({ name }, locale),
    })),
    related: relatedTo(match).map((other) => ({ code: other.code, summary: other.text[locale].summary })),
  };
}

/** The rules that name the code; else the one that asks for a look at every code. */
function rulesAbout({ catalog, entry }: Match): readonly string[] {
  const preventing = Object.values(rules)
    .filter(({ prevents }) => prevents?.[catalog.provider]?.includes(entry.code))
    .map(({ name }) => name);
  const retried = entry.retry === 'never' || entry.retry === 'after-fix' ? ['no-futile-retry'] : [];
  return [...new Set([...preventing, 'exhaustive-codes', ...retried])];
}

/** As many as one reads. */
const mostRelated = 6;

/** Errors of the same kind that the same operations send, the nearest in the catalogue first. */
function relatedTo({ catalog, entry }: Match): readonly Entry[] {
  const place = catalog.entries.indexOf(entry);
  return catalog.entries
    .map((other, index) => ({ other, distance: Math.abs(index - place) }))
    .filter(
      ({ other }) =>
        other !== entry && other.category === entry.category && isTold(other, entry) && meets(other, entry),
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostRelated)
    .map(({ other }) => other);
}

/** What nobody documents is told beside its like only. */
function isTold({ tier }: Entry, beside: Entry): boolean {
  return tier !== 'seen' || beside.tier === 'seen';
}

function meets(a: Entry, b: Entry): boolean {
  return (
    !a.operations || !b.operations || a.operations.some((operation) => b.operations?.includes(operation))
  );
}
