import { isStackOverflow } from '@error-codes/analysis';
import { locales } from '@error-codes/catalog';
import {
  defaultOptions,
  messageId,
  pageOf,
  type Edit,
  type Finding,
  type Option,
  type OptionDefinitions,
  type OptionValues,
  type Rule,
} from '@error-codes/rules';
import type { Rule as ESLintRule } from 'eslint';
import { concerns, configurationOf, factsOf } from './facts-of.js';

/** Makes an ESLint rule of one of ours. */
export function toEslintRule(rule: Rule): ESLintRule.RuleModule {
  const defaults = defaultOptions(rule);
  const hasOptions = Object.keys(rule.options).length > 0;
  return {
    meta: {
      type: 'problem',
      docs: {
        description: rule.description,
        recommended: rule.preset === 'recommended',
        url: pageOf(rule, 'en'),
      },
      ...(rule.hasFix && { fixable: 'code' as const }),
      hasSuggestions: rule.hasSuggestions,
      messages: messagesOf(rule),
      schema: hasOptions ? [schemaOf(rule.options)] : [],
      ...(hasOptions && { defaultOptions: [defaults] }),
    },

    create(context) {
      if (!concerns(context)) return {};
      return {
        Program() {
          // ESLint 8 does not apply defaults.
          const options = { ...defaults, ...(context.options[0] as object | undefined) };
          for (const finding of findingsOf(rule, context, options)) {
            context.report(toReport(finding, context));
          }
        },
      };
    },
  };
}

/** What the rule finds; nothing in a file that is nested deeper than the stack: no rule of ours may end a run. */
function findingsOf(
  rule: Rule,
  context: ESLintRule.RuleContext,
  options: OptionValues<OptionDefinitions>,
): readonly Finding[] {
  try {
    return [...rule.check({ facts: factsOf(context), options })];
  } catch (error) {
    if (isStackOverflow(error)) return [];
    throw error;
  }
}

function toReport(finding: Finding, context: ESLintRule.RuleContext): ESLintRule.ReportDescriptor {
  const { sourceCode } = context;
  const { locale = 'en' } = configurationOf(context).settings;
  const [start, end] = finding.at.range;
  return {
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    messageId: messageId(finding.message, locale),
    data: textual(finding.data),
    ...(finding.fix && { fix: toFixer(finding.fix) }),
    ...(finding.suggestions?.length && {
      suggest: finding.suggestions.map(({ message, data, edits }) => ({
        messageId: messageId(message, locale),
        data: textual(data),
        fix: toFixer(edits),
      })),
    }),
  };
}

function toFixer(edits: readonly Edit[]): ESLintRule.ReportFixer {
  return (fixer) => edits.map(({ range: [start, end], text }) => fixer.replaceTextRange([start, end], text));
}

function textual(data: Finding['data'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, String(value)]));
}

function messagesOf(rule: Rule): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rule.messages).flatMap(([id, texts]) =>
      locales.map((locale) => [messageId(id, locale), texts[locale]] as const),
    ),
  );
}

function schemaOf(options: OptionDefinitions) {
  return {
    type: 'object' as const,
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [name, schemaOfOption(option)]),
    ),
  };
}

function schemaOfOption(option: Option) {
  const { description } = option;
  return 'enum' in option
    ? { enum: [...option.enum], default: option.default, description }
    : {
        type: 'array' as const,
        items: { type: option.items },
        default: [...option.default],
        description,
      };
}
