import { derivePresets, rules } from '@error-codes/rules';
import { createLinter } from './create-linter.js';

export type { LintOptions, LintText } from './create-linter.js';
export type { Fix, LintMessage, LintResult, LintSuggestion, SuppressedLintMessage } from './result.js';
export type { RuleConfig, RulesConfig, Severity } from './rules-config.js';

export { applyFixes } from './apply-fixes.js';
export { Lines, type Position } from './lines.js';
export { load, parse, parses } from './parse.js';

export const lintText = createLinter(rules);

/** Rules by preset, ready to be passed to `lintText`. */
export const presets = derivePresets(rules);
