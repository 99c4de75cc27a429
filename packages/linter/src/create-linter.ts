import {
  analyze,
  isStackOverflow,
  ParseError,
  readSettings,
  type Configuration,
  type Load,
  type Settings,
  type Source,
  type Types,
} from '@error-codes/analysis';
import type { Locale } from '@error-codes/catalog';
import { derivePresets, ruleId, type Rule } from '@error-codes/rules';
import { concerns } from './concerns.js';
import { applyDirectives, readDirectives } from './directives.js';
import { applyInlineConfig } from './inline-config.js';
import { Lines } from './lines.js';
import { loadFromDisk, parse } from './parse.js';
import { createResult, type LintMessage, type LintResult } from './result.js';
import { configureRule, type ConfiguredRule, type RulesConfig } from './rules-config.js';
import { toMessage } from './to-message.js';
import { withFixes } from './with-fixes.js';

export interface LintOptions {
  /** The path of the file, absolute where its imports are to be followed. */
  readonly filePath: string;
  /** The rules to run; the preset `recommended` by default. */
  readonly rules?: RulesConfig | undefined;
  readonly settings?: Settings | undefined;
  /** Answers about the types of this very text; from a function also about those that fixes lead to. */
  readonly types?: Types | ((text: string) => Types | undefined) | undefined;
  /** Finds the files that this one imports; on disk by default. */
  readonly load?: Load | undefined;
  /** Whether to apply fixes; the result then has `output` where there were any. */
  readonly fix?: boolean | undefined;
}

/**
 * Lints one text.
 * @throws TypeError where `rules` names what does not exist; SettingsError for wrong settings
 */
export type LintText = (text: string, options: LintOptions) => LintResult;

/** What stays the same over the passes over a file. */
interface Run {
  readonly filePath: string;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly configured: ReadonlyMap<string, ConfiguredRule>;
  readonly configuration: Configuration;
  readonly load: Load;
}

/** Makes a linter of rules. */
export function createLinter(rules: Readonly<Record<string, Rule>>): LintText {
  const byId = new Map(Object.values(rules).map((rule) => [ruleId(rule), rule]));
  const { recommended } = derivePresets(rules);
  const configurations = new WeakMap<RulesConfig, ReadonlyMap<string, ConfiguredRule>>();
  const configured = (config: RulesConfig): ReadonlyMap<string, ConfiguredRule> => {
    const known = configurations.get(config) ?? configureRules(byId, config);
    configurations.set(config, known);
    return known;
  };

  return (
    text,
    { filePath, rules: config = recommended, settings, types, load = loadFromDisk, fix = false },
  ) => {
    const run: Run = {
      filePath,
      rules: byId,
      configured: configured(config),
      configuration: readSettings(settings, 'settings'),
      load,
    };
    return withFixes(text, fix, (current, pass) => {
      if (typeof types === 'function') return lint(current, run, types(current));
      // They speak of the text as it was.
      return lint(current, run, pass === 0 ? types : undefined);
    });
  };
}

function lint(text: string, run: Run, types: Types | undefined): LintResult {
  const { filePath, configuration, load } = run;
  if (!concerns(text, filePath, configuration, types !== undefined, load)) {
    return createResult(filePath, [], []);
  }
  const lines = new Lines(text);
  try {
    const { ast, scopeManager } = parse(text, filePath);
    const directives = readDirectives(ast.comments ?? [], lines);
    const { configured, problems } = applyInlineConfig(run.configured, directives, run.rules, lines);
    const source: Source = {
      fileName: filePath,
      text,
      ast,
      scopeManager,
      types,
      load: (specifier) => load(specifier, filePath),
    };
    const messages = [...problems, ...check(source, configured.values(), configuration, lines)];
    messages.sort((a, b) => a.line - b.line || a.column - b.column);
    const parted = applyDirectives(messages, directives);
    return createResult(filePath, parted.messages, parted.suppressedMessages);
  } catch (error) {
    return createResult(filePath, [fatal(error, run, lines)], []);
  }
}

function* check(
  source: Source,
  configured: Iterable<ConfiguredRule>,
  configuration: Configuration,
  lines: Lines,
): Iterable<LintMessage> {
  const facts = analyze(source, configuration);
  const { locale = 'en' } = configuration.settings;
  for (const entry of configured) {
    if (entry.severity === 0) continue;
    for (const finding of entry.rule.check({ facts, options: entry.options })) {
      yield toMessage(finding, entry, { text: source.text, lines, locale });
    }
  }
}

/** A file that cannot be read is a result like any other; everything else is a mistake of ours. */
function fatal(error: unknown, { filePath, configuration }: Run, lines: Lines): LintMessage {
  const say = parsingErrors[configuration.settings.locale ?? 'en'];
  const at = { ruleId: null, fatal: true, severity: 2 } as const;
  if (error instanceof ParseError && error.reason === 'syntax') {
    return { ...at, message: say.syntax(error.message), ...lines.at(error.offset) };
  }
  if (error instanceof ParseError || isStackOverflow(error)) {
    return { ...at, message: say.nesting(filePath), line: 1, column: 1 };
  }
  throw error;
}

/** As ESLint puts it. What the parser says itself is English. */
const parsingErrors: Readonly<
  Record<Locale, Readonly<Record<ParseError['reason'], (what: string) => string>>>
> = {
  en: {
    syntax: (reason) => `Parsing error: ${reason}`,
    nesting: (path) => `Parsing error: ${path} is nested too deeply to be read.`,
  },
  'zh-CN': {
    syntax: (reason) => `解析错误：${reason}`,
    nesting: (path) => `解析错误：${path} 嵌套过深，无法读取。`,
  },
};

function configureRules(
  rules: ReadonlyMap<string, Rule>,
  config: RulesConfig,
): ReadonlyMap<string, ConfiguredRule> {
  const configured = new Map<string, ConfiguredRule>();
  for (const [id, entry] of Object.entries(config)) {
    const rule = rules.get(id);
    if (!rule) throw new TypeError(`There is no rule ${id}. The rules are ${[...rules.keys()].join(', ')}.`);
    configured.set(id, configureRule(rule, entry));
  }
  return configured;
}
