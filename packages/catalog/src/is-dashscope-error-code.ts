import { canonical } from './canonical.js';
import { DashScope, type DashScopeErrorCode } from './generated/dashscope.js';

/**
 * Whether a value is an error code that DashScope lists or documents, in any of its spellings: `InvalidApiKey` and
 * `invalid_api_key` both are, `InvalidAPIKey` is not.
 */
export function isDashScopeErrorCode(value: unknown): value is DashScopeErrorCode {
  return (
    typeof value === 'string' && (Object.values(DashScope) as readonly string[]).includes(canonical(value))
  );
}
