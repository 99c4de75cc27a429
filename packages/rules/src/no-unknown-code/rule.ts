import type { Facts, Handler, Site, Verdict } from '@error-codes/analysis';
import { anyOf } from '../any-of.js';
import { defineRule, type Finding } from '../define-rule.js';
import { messages } from './messages.js';

type MessageId = keyof typeof messages;

/** A code that no entry has is never received: the branch behind it is dead, and the error goes unhandled. */
export const noUnknownCode = defineRule({
  name: 'no-unknown-code',
  description: 'Disallow comparing an error code with a value that the API does not send',
  preset: 'recommended',
  messages,
  options: {},
  hasSuggestions: true,

  *check({ facts }) {
    const reported = new Set<number>();
    for (const handler of facts.handlers) {
      for (const site of handler.sites) {
        const verdict = site.local ? facts.verdictOf(handler, site) : undefined;
        if (!verdict || reported.has(site.node.range[0])) continue;
        reported.add(site.node.range[0]);
        yield describe(facts, handler, site, verdict);
      }
    }
  },
});

function describe(facts: Facts, handler: Handler, site: Site, verdict: Verdict): Finding<MessageId> {
  const { catalog } = handler.subject;
  const at = site.node;
  const data = { code: String(site.value), api: facts.titleOf(catalog), version: catalog.version };
  const example = `\`${String(catalog.mustHandle[0])}\``;
  switch (verdict.kind) {
    case 'unknown':
      return unknown(facts, handler, site, verdict.nearest, data);
    case 'string-against-number':
      return {
        message: 'stringForNumber',
        data: { ...data, code: facts.textOf(at), number: verdict.number },
        at,
        suggestions: catalog.entry(verdict.number)
          ? [replacement(site, facts.textOf(at), String(verdict.number), String(verdict.number))]
          : [],
      };
    case 'number-against-string':
      return { message: 'numberForString', data: { ...data, example }, at };
    case 'http-status':
      return Number(site.value) < 300 && catalog.surface.success !== undefined
        ? { message: 'httpStatusForSuccess', data: { ...data, success: String(catalog.surface.success) }, at }
        : { message: 'httpStatus', data: { ...data, example }, at };
    case 'wrong-place':
      return wrongPlace(facts, handler, verdict.right, data, at);
  }
}

function wrongPlace(
  facts: Facts,
  { subject }: Handler,
  right: readonly string[],
  data: { code: string; api: string },
  at: Site['node'],
): Finding<MessageId> {
  const [first, ...others] = right;
  if (first === undefined) {
    return { message: 'droppedCode', data: { ...data, sdk: subject.origin.sdk ?? '' }, at };
  }
  if (others.length === 0) return { message: 'wrongPlace', data: { ...data, right: first }, at };
  return { message: 'wrongPlaces', data: { ...data, right: anyOf(right, facts.locale) }, at };
}

function unknown(
  facts: Facts,
  handler: Handler,
  site: Site,
  nearest: readonly (string | number)[],
  data: { code: string; api: string; version: string },
): Finding<MessageId> {
  const at = site.node;
  const [first, ...others] = nearest;
  // Four digits have up to ten neighbours: a list of them helps nobody.
  if (first === undefined || nearest.length > 3) return { message: 'unknownCode', data, at };
  if (others.length > 0) {
    return {
      message: 'ambiguousCode',
      data: {
        ...data,
        nearest: nearest.map((code) => `\`${code}\``).join(facts.locale === 'en' ? ', ' : '、'),
      },
      at,
    };
  }
  const entry =
    handler.subject.catalog.entry(first) ?? facts.firstEntry(handler.subject.catalog, String(first));
  const summary = entry?.text[facts.locale].summary ?? '';
  return {
    message: 'misspelledCode',
    data: { ...data, nearest: String(first), summary },
    at,
    suggestions: [replacement(site, String(site.value), quotedAs(facts.textOf(at), first), String(first))],
  };
}

function replacement(site: Site, code: string, text: string, nearest: string) {
  return {
    message: 'replaceCode',
    data: { code, nearest },
    edits: [{ range: site.node.range, text }],
  } as const;
}

/** A code as the literal before it was written: with its quotes, or as a key without. */
function quotedAs(literal: string, code: string | number): string {
  const quote = /^['"`]/.exec(literal)?.[0];
  if (quote) return `${quote}${code}${quote}`;
  return typeof code === 'number' || /^[A-Za-z_$][\w$]*$/.test(code) ? String(code) : `'${code}'`;
}
