import type { Rule } from './define-rule.js';
import { exhaustiveCodes } from './exhaustive-codes/rule.js';
import { noDroppedCode } from './no-dropped-code/rule.js';
import { noUncheckedResponse } from './no-unchecked-response/rule.js';
import { noUnhandledStreamError } from './no-unhandled-stream-error/rule.js';
import { noUnknownCode } from './no-unknown-code/rule.js';
import { requireAutoSaveHistory } from './require-auto-save-history/rule.js';
import { validAuthorization } from './valid-authorization/rule.js';

/** Every rule, by name. */
export const rules: Readonly<Record<string, Rule>> = Object.fromEntries(
  [
    exhaustiveCodes,
    noDroppedCode,
    noUncheckedResponse,
    noUnhandledStreamError,
    noUnknownCode,
    requireAutoSaveHistory,
    validAuthorization,
  ].map((rule) => [rule.name, rule as unknown as Rule]),
);
