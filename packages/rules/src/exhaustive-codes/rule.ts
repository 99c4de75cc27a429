import type { Construct, Entry, Facts } from '@error-codes/analysis';
import { defineRule, type Suggestion } from '../define-rule.js';
import { insertBranches, insertFallback } from './insertions.js';
import { listItem, messages, more } from './messages.js';

type MessageId = keyof typeof messages;

const incomplete = {
  switch: 'incompleteSwitch',
  'if-chain': 'incompleteChain',
  ternary: 'incompleteChain',
  table: 'incompleteTable',
} as const satisfies Record<Construct['kind'], MessageId>;

/** A construct over codes that leaves some out and has no fallback loses exactly the errors nobody thought of. */
export const exhaustiveCodes = defineRule({
  name: 'exhaustive-codes',
  description: 'Require constructs over error codes to handle every code or to have a fallback',
  preset: 'recommended',
  strict: { mustHandle: 'branch' },
  prevents: { coze: [4100, 4101], dashscope: ['InvalidApiKey'] },
  messages,
  options: {
    codes: {
      enum: ['mustHandle', 'operation', 'all'],
      default: 'operation',
      description:
        'The codes to handle: the must-handle codes, those of the operation that was called, or all',
    },
    mustHandle: {
      enum: ['fallback', 'branch'],
      default: 'fallback',
      description: 'Whether a fallback is enough for must-handle codes, or each needs a branch of its own',
    },
    checkClosedSwitch: {
      enum: [true, false],
      default: true,
      description:
        'Whether to check a `switch` whose subject is a closed union, as TypeScript rules can, too',
    },
  },
  hasSuggestions: true,

  *check({ facts, options }) {
    for (const construct of facts.constructs) {
      for (const { earlier, later, node } of facts.divergencesIn(construct)) {
        const api = facts.titleOf(construct.subject.catalog);
        yield { message: 'twoSpellings', data: { api, earlier, later }, at: node };
      }

      const coverage = facts.coverageOf(construct, options.codes);
      if (!coverage) continue;
      if (construct.kind === 'switch' && coverage.isClosed && !options.checkClosedSwitch) continue;

      const api = facts.titleOf(construct.subject.catalog);
      const at = construct.place;
      if (!construct.hasFallback && coverage.missing.length > 0) {
        const message = incomplete[construct.kind];
        const suggestions = suggestionsFor(facts, construct, coverage.missing);
        yield {
          message,
          data: { api, missing: listOf(facts, construct, coverage.missing) },
          at,
          suggestions,
        };
      } else if (options.mustHandle === 'branch' && coverage.missingMustHandle.length > 0) {
        const missing = coverage.missingMustHandle;
        const suggestions = suggestionsFor(facts, construct, missing).slice(0, 1);
        yield {
          message: 'missingMustHandle',
          data: { api, missing: listOf(facts, construct, missing) },
          at,
          suggestions,
        };
      }
    }
  },
});

function suggestionsFor(
  facts: Facts,
  construct: Construct,
  missing: readonly Entry[],
): Suggestion<MessageId>[] {
  const branches = insertBranches(facts, construct, missing);
  const fallback = construct.hasFallback ? undefined : insertFallback(facts, construct);
  return [
    ...(branches ? [{ message: 'addBranches', edits: branches } as const] : []),
    ...(fallback ? [{ message: 'addFallback', edits: fallback } as const] : []),
  ];
}

/** `4100 (No valid token), 4101 (…) and 37 more`. */
function listOf(facts: Facts, { subject }: Construct, entries: readonly Entry[]): string {
  const shown = entries
    .slice(0, 5)
    .map((entry) => listItem[facts.locale](facts.codeFor(subject, entry), entry.text[facts.locale].summary));
  const rest = entries.length - shown.length;
  const list = shown.join(facts.locale === 'en' ? ', ' : '、');
  return rest > 0 ? more[facts.locale](list, rest) : list;
}
