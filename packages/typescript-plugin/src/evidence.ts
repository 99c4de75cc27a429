export {
  checkOptions,
  createConfigReader,
  createLoader,
  createTypes,
  mayConcern,
  mergeRules,
  mergeSettings,
  readSettings,
  SettingsError,
} from '@error-codes/analysis';
export { mayHoldCode, mayRefactor } from '@error-codes/language-service';
