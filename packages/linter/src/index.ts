import { derivePresets, rules } from '@error-codes/rules';
import { createLinter } from './create-linter.js';

export type { LintOptions, LintText } from './create-linter.js';
export type { Fix, LintMessage, LintResult, LintSuggestion, SuppressedLintMessage } from './result.js';
export type { Severity } from '@error-codes/analysis';
export type { RuleConfig, RulesConfig } from './rules-config.js';

export { concerns } from './concerns.js';
export { Lines, type Position } from './lines.js';
export { loaderFor, parse, parses } from './parse.js';
export { withFixes } from './with-fixes.js';

export const lintText = createLinter(rules);

/** Rules by preset, ready to be passed to `lintText`. */
export const presets = derivePresets(rules);
