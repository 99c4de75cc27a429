import type { Facts } from '@error-codes/analysis';
import type { Edit, Finding } from './define-rule.js';

/** A finding whose edits end their lines as the file does. */
export function withOwnLineBreaks<Id extends string>(finding: Finding<Id>, facts: Facts): Finding<Id> {
  const { fix, suggestions } = finding;
  if (!fix && !suggestions) return finding;
  return {
    ...finding,
    ...(fix && { fix: ownLineBreaks(fix, facts) }),
    ...(suggestions && {
      suggestions: suggestions.map((one) => ({ ...one, edits: ownLineBreaks(one.edits, facts) })),
    }),
  };
}

/** Edits that end their lines as the file does. */
export function ownLineBreaks(edits: readonly Edit[], { style }: Facts): readonly Edit[] {
  return edits.map(({ range, text }) => ({ range, text: text.replace(/\r?\n/g, style.lineBreak) }));
}
