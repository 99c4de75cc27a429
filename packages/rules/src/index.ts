export { defaultOptions } from './default-options.js';
export { defineRule } from './define-rule.js';
export type {
  Data,
  Edit,
  Finding,
  Messages,
  Option,
  OptionDefinitions,
  OptionValues,
  Rule,
  Suggestion,
} from './define-rule.js';
export { missingBranches } from './exhaustive-codes/missing-branches.js';
export { messageId } from './message-id.js';
export { anchorOf, pageOf, pageOfCode } from './documentation.js';
export { derivePresets, ruleId, type Preset, type PresetName } from './presets.js';
export { rules } from './rules.js';
