import {
  type Catalog,
  catalogs,
  type Entry,
  type Locale,
  retryLabels,
  type Tier,
} from '@error-codes/catalog';
import { anchorOf, derivePresets, ruleId, type Rule } from '@error-codes/rules';
import { chinese } from './chinese.js';
import { words } from './words.js';

/** Presets, fixes and suggestions of a rule, in a line. */
export function renderMarks(rule: Rule, locale: Locale): string {
  const { inPresets, fixes, suggestions } = words[locale];
  return [
    inPresets(presetsOf(rule).map((name) => `\`${name}\``)),
    ...(rule.hasFix ? [`🔧 ${fixes}`] : []),
    ...(rule.hasSuggestions ? [`💡 ${suggestions}`] : []),
  ].join(locale === 'en' ? ' ' : '');
}

/** The options of a rule: values, default, and what the preset `strict` makes of it. */
export function renderOptions(rule: Rule, locale: Locale): string {
  const { noOptions, option, values, byDefault, inStrict, meaning } = words[locale];
  const options = Object.entries(rule.options);
  if (options.length === 0) return noOptions;
  const head = [option, meaning, values, byDefault, ...(rule.strict ? [inStrict] : [])];
  const rows = options.map(([name, option]) => [
    `\`${name}\``,
    locale === 'en' ? option.description : translated(rule).options[name],
    'enum' in option ? option.enum.map(literal).join(words[locale].comma) : words[locale].texts,
    literal(option.default),
    ...(rule.strict ? [literal(rule.strict[name] ?? option.default)] : []),
  ]);
  return table(head, rows);
}

/** The codes that a rule prevents; for a rule about all codes, how many there are. */
export function renderCodes(rule: Rule, locale: Locale): string {
  return rule.prevents ? renderPrevented(rule.prevents, locale) : renderCounts(locale);
}

function renderPrevented(prevents: NonNullable<Rule['prevents']>, locale: Locale): string {
  const { api, code, meaning, remedy } = words[locale];
  const rows = Object.values(catalogs).flatMap((catalog) =>
    (prevents[catalog.provider] ?? []).map((value) => {
      const entry = catalog.entry(value);
      if (!entry) throw new Error(`${catalog.provider} has no code ${value}.`);
      const { summary, fix } = entry.text[locale];
      return [catalog.title[locale], `\`${entry.code}\``, summary, fix];
    }),
  );
  return table([api, code, meaning, remedy], rows);
}

function renderCounts(locale: Locale): string {
  const { api, version, tiers } = words[locale];
  const order: readonly Tier[] = ['listed', 'documented', 'seen'];
  const rows = Object.values(catalogs).map(({ title, version: month, entries }) => [
    title[locale],
    month,
    ...order.map((tier) =>
      String((entries as readonly Entry[]).filter((entry) => entry.tier === tier).length),
    ),
  ]);
  return table([api, version, ...order.map((tier) => tiers[tier])], rows);
}

/** What each code of an API means; editors link to the anchors. */
export function renderEntries(
  { entries }: Catalog,
  isOfTier: (tier: Tier) => boolean,
  locale: Locale,
): string {
  const { code, status, meaning, remedy, retry, stop } = words[locale];
  const rows = entries
    .filter(({ tier }) => isOfTier(tier))
    .map((entry) => {
      const { summary, cause, fix } = entry.text[locale];
      const spellings = [entry.code, ...(entry.aliases ?? [])].map((one) => `\`${one}\``);
      const statuses = new Set(entry.responses.flatMap(({ status }) => status ?? []));
      return [
        `<a id="${anchorOf(entry.code)}"></a>${spellings.join('<br>')}`,
        [...statuses].join('<br>'),
        summary + stop + cause,
        fix,
        retryLabels[locale][entry.retry],
      ];
    });
  return table([code, status, meaning, remedy, retry], rows);
}

/** All rules, with links to their pages. */
export function renderRules(rules: readonly Rule[], locale: Locale): string {
  const { rule: ruleWord, meaning, preset, marks } = words[locale];
  const rows = rules.map((rule) => [
    `[\`${rule.name}\`](rules/${rule.name}.md)`,
    locale === 'en' ? rule.description : translated(rule).description,
    `\`${rule.preset}\``,
    [...(rule.hasFix ? ['🔧'] : []), ...(rule.hasSuggestions ? ['💡'] : [])].join(' '),
  ]);
  return table([ruleWord, meaning, preset, marks], rows);
}

function presetsOf(rule: Rule): readonly string[] {
  return Object.entries(derivePresets({ [rule.name]: rule })).flatMap(([name, preset]) =>
    Object.hasOwn(preset, ruleId(rule)) ? name : [],
  );
}

function translated(rule: Rule): (typeof chinese)[string] {
  const texts = chinese[rule.name];
  const missing = Object.keys(rule.options).filter((name) => !texts?.options[name]);
  if (!texts || missing.length > 0) {
    throw new Error(`chinese.ts has no text of ${[rule.name, ...missing].join(': ')}.`);
  }
  return texts;
}

function literal(value: string | boolean | readonly string[]): string {
  const quoted = (text: string): string => `'${text}'`;
  const text = typeof value === 'object' ? `[${value.map(quoted).join(', ')}]` : String(value);
  return `\`${typeof value === 'string' ? quoted(value) : text}\``;
}

function table(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell = '') => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
