import type { LintMessage, LintResult } from '@error-codes/linter';

/** How many errors there are of each rule. Warnings are never suppressed. */
export function countErrors(result: LintResult | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId, severity } of result?.messages ?? []) {
    if (ruleId !== null && severity === 2) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return counts;
}

/** A result in which the errors of some rules are suppressed. */
export function suppress(result: LintResult, rules: ReadonlySet<string>): LintResult {
  const isSuppressed = ({ ruleId, severity }: LintMessage): boolean =>
    ruleId !== null && severity === 2 && rules.has(ruleId);
  const suppressed = result.messages.filter(isSuppressed);
  if (suppressed.length === 0) return result;
  return {
    ...result,
    messages: result.messages.filter((message) => !isSuppressed(message)),
    suppressedMessages: [
      ...result.suppressedMessages,
      ...ruleByRule(suppressed).map((message) => ({
        ...message,
        suppressions: [{ kind: 'file' as const, justification: '' }],
      })),
    ],
    errorCount: result.errorCount - suppressed.length,
    fixableErrorCount: result.fixableErrorCount - suppressed.filter(({ fix }) => fix).length,
  };
}

/** The order of ESLint. */
function ruleByRule(messages: readonly LintMessage[]): readonly LintMessage[] {
  const rules = [...new Set(messages.map(({ ruleId }) => ruleId))];
  return rules.flatMap((rule) => messages.filter(({ ruleId }) => ruleId === rule));
}
