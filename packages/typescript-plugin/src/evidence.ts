export {
  createConfigReader,
  createLoader,
  createTypes,
  mayConcern,
  mergeRules,
  readSettings,
  SettingsError,
  validateSettings,
} from '@error-codes/analysis';
export { mayHoldCode } from '@error-codes/language-service';
