import type { Rule } from './define-rule.js';
import { exhaustiveCodes } from './exhaustive-codes/rule.js';
import { noDroppedCode } from './no-dropped-code/rule.js';
import { noFutileRetry } from './no-futile-retry/rule.js';
import { noHardcodedToken } from './no-hardcoded-token/rule.js';
import { noMessageMatching } from './no-message-matching/rule.js';
import { noUncheckedResponse } from './no-unchecked-response/rule.js';
import { noUnhandledStreamError } from './no-unhandled-stream-error/rule.js';
import { noUnknownCode } from './no-unknown-code/rule.js';
import { otherProtocolCode } from './other-protocol-code/rule.js';
import { requireAutoSaveHistory } from './require-auto-save-history/rule.js';
import { requireRequestId } from './require-request-id/rule.js';
import { validAuthorization } from './valid-authorization/rule.js';
import { validRequest } from './valid-request/rule.js';

/** Every rule, by name. */
export const rules: Readonly<Record<string, Rule>> = Object.fromEntries(
  [
    exhaustiveCodes,
    noDroppedCode,
    noFutileRetry,
    noHardcodedToken,
    noMessageMatching,
    noUncheckedResponse,
    noUnhandledStreamError,
    noUnknownCode,
    otherProtocolCode,
    requireAutoSaveHistory,
    requireRequestId,
    validAuthorization,
    validRequest,
  ].map((rule) => [rule.name, rule as unknown as Rule]),
);
