import type { Locale } from '@error-codes/catalog';
import { messageId, ruleId, type Data, type Finding } from '@error-codes/rules';
import { mergeEdits } from './apply-fixes.js';
import type { Lines } from './lines.js';
import type { LintMessage } from './result.js';
import type { ConfiguredRule } from './rules-config.js';

/** Words a finding as ESLint words it. */
export function toMessage(
  finding: Finding,
  { rule, severity }: ConfiguredRule,
  { text, lines, locale }: { text: string; lines: Lines; locale: Locale },
): LintMessage {
  const start = lines.at(finding.at.range[0]);
  const end = lines.at(finding.at.range[1]);
  const sentence = (id: string, data: Data = {}): string => fill(rule.messages[id]?.[locale] ?? id, data);
  return {
    ruleId: ruleId(rule),
    severity: severity as 1 | 2,
    message: sentence(finding.message, finding.data),
    messageId: messageId(finding.message, locale),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(finding.fix && { fix: mergeEdits(finding.fix, text) }),
    ...(finding.suggestions?.length && {
      suggestions: finding.suggestions.map(({ message, data, edits }) => ({
        messageId: messageId(message, locale),
        desc: sentence(message, data),
        ...(data && { data }),
        fix: mergeEdits(edits, text),
      })),
    }),
  };
}

/** Fills the placeholders `{{ name }}` of a sentence. */
function fill(sentence: string, data: Data): string {
  return sentence.replace(/\{\{([^{}]+)\}\}/g, (placeholder, name: string) => {
    const key = name.trim();
    return Object.hasOwn(data, key) ? String(data[key]) : placeholder;
  });
}
