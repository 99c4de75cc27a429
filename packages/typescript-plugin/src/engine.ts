export { createLanguageService } from '@error-codes/language-service';
export { lintText, presets } from '@error-codes/linter';
