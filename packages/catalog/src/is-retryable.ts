import { codesByRetry, retryByMessage } from './generated/retry.js';

/**
 * Whether the same request, sent again unchanged, can succeed: within minutes (`Throttling.RateQuota`) or hours
 * (4008, the limit of a day); `describe` tells the two apart.
 *
 * @param code A number is a code of Coze, a string one of DashScope in any of its spellings.
 * @param message The message that came with the code. Some codes mean two things and only the message tells which:
 *   `insufficient_quota` passes within a minute when the quota per minute is used up, and never when the free quota is.
 * @returns `undefined` when the catalogue cannot tell: the code is unknown, or its message is missing or new. Being
 *   falsy, it reads as "do not retry"; to fall back on the HTTP status, write `isRetryable(code) ?? status >= 500`.
 */
export function isRetryable(
  code: number | string | null | undefined,
  message?: string | null,
): boolean | undefined {
  if (code === null || code === undefined) return undefined;
  if (codesByRetry.backoff.includes(code) || codesByRetry.later.includes(code)) return true;
  if (codesByRetry.never.includes(code) || codesByRetry['after-fix'].includes(code)) return false;

  const text = message?.toLowerCase() ?? '';
  const patterns = retryByMessage.find(({ codes }) => codes.includes(code))?.patterns;
  const retry = patterns?.find(({ includes }) => text.includes(includes))?.retry;
  return retry && (retry === 'backoff' || retry === 'later');
}
