export {
  createConfigReader,
  createLoader,
  createTypes,
  localeIn,
  mayConcern,
  mergeRules,
  mergeSettings,
  readSettings,
  SettingsError,
  validateSettings,
} from '@error-codes/analysis';
export { mayHoldCode, mayRefactor } from '@error-codes/language-service';
