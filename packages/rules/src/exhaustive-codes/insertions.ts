import type { Construct, Entry, Facts } from '@error-codes/analysis';
import type { Edit } from '../define-rule.js';

/** Code for the missing branches, at the end of a `switch` or a table; `undefined` where no place is plain. */
export function insertBranches(
  facts: Facts,
  construct: Construct,
  missing: readonly Entry[],
): readonly Edit[] | undefined {
  switch (construct.kind) {
    case 'switch':
      return insertCases(facts, construct, missing);
    case 'table':
      return insertRows(facts, construct, missing);
    default:
      return undefined;
  }
}

/** Code for all other codes: `default`, `else`, `??`. */
export function insertFallback(facts: Facts, construct: Construct): readonly Edit[] | undefined {
  const { style } = facts;
  const { title } = construct.subject.catalog;
  const subject = facts.textOfSubject(construct.subject);
  // A subject that is a call would be called again.
  const message = /[(]|\bawait\b/.test(subject.replace(/^String\(([\w.?!]+)\)$/, '$1'))
    ? facts.quoted(`Unexpected ${title.en} error`)
    : `\`Unexpected ${title.en} error \${${subject}}\``;
  const thrown = `throw new Error(${message})${style.semicolon}`;
  switch (construct.kind) {
    case 'switch': {
      const place = facts.endOfCases(construct);
      return (
        place && [
          insertion(place.offset, place.before + block(place.indent, 'default:', thrown, style.indent)),
        ]
      );
    }
    case 'if-chain': {
      const end = facts.endOfChain(construct);
      if (!end) return undefined;
      const { offset, indent } = end;
      return [insertion(offset, ` else {\n${indent}${style.indent}${thrown}\n${indent}}`)];
    }
    case 'table': {
      if (!facts.hasTextValues(construct)) return undefined;
      const text = facts.quoted(fallbackText[facts.locale]);
      return construct.lookups?.flatMap((lookup) => facts.withFallback(lookup, text));
    }
    default:
      return undefined;
  }
}

const fallbackText = { en: 'Unknown error', 'zh-CN': '未知错误' };

function insertCases(
  facts: Facts,
  construct: Construct,
  missing: readonly Entry[],
): readonly Edit[] | undefined {
  if (construct.isOfTests) return undefined; // `switch (true)`
  const place = facts.endOfCases(construct);
  if (!place) return undefined;
  const { style } = facts;
  const { title } = construct.subject.catalog;
  const branches = missing.map((entry) => {
    const code = facts.spellingOf(construct.subject, entry);
    const message = `Unhandled ${title.en} error ${facts.codeFor(construct.subject, entry)}`;
    const thrown = `throw new Error(${facts.quoted(message)})${style.semicolon}`;
    return block(place.indent, `case ${code}: // ${entry.text[facts.locale].summary}`, thrown, style.indent);
  });
  return [insertion(place.offset, place.before + branches.join(''))];
}

function insertRows(
  facts: Facts,
  construct: Construct,
  missing: readonly Entry[],
): readonly Edit[] | undefined {
  const rows = facts.hasTextValues(construct) ? facts.rowsOf(construct) : undefined;
  if (!rows) return undefined;
  const items = missing.map((entry) => {
    const text = facts.quoted(entry.text[facts.locale].summary);
    const code = facts.spellingOf(construct.subject, entry);
    return rows.isMap ? `[${code}, ${text}]` : `${rows.asKey(code)}: ${text}`;
  });
  return [rows.append(items)];
}

function block(indent: string, head: string, body: string, step: string): string {
  return `\n${indent}${head}\n${indent}${step}${body}`;
}

function insertion(offset: number, text: string): Edit {
  return { range: [offset, offset], text };
}
