import { Coze, type CozeErrorCode } from './generated/coze.js';

/**
 * Whether a value is an error code that Coze lists or documents. Codes are numbers: `'4100'` is none, and neither is `0`,
 * which means success.
 */
export function isCozeErrorCode(value: unknown): value is CozeErrorCode {
  return (Object.values(Coze) as readonly unknown[]).includes(value);
}
