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
export { isAtLiteral, mayHoldCode } from '@error-codes/language-service';
