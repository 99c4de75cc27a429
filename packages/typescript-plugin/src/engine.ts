export { createLanguageService } from '@error-codes/language-service';
export { presets } from '@error-codes/linter';
