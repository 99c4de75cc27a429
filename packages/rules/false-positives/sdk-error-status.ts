// The SDK's error has `status` beside `code`; 429 on the first is no HTTP status in the place of a Coze code.
import { CozeAPI } from '@coze/api';

export const isWorthRetrying = (err: unknown): boolean => {
  if (!(err instanceof CozeAPI.APIError)) return false;
  const { status, code } = err;
  if (status === 429 || status === 502 || (status ?? 0) >= 500) return true;
  return code === 4009 || code === 4013 || code === 5000;
};
