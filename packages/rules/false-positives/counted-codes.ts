// Two codes are counted for a chart; the error is dealt with elsewhere.
import { APIError } from '@coze/api';

export const seen = { expired: 0, limited: 0 };

export function count(error: unknown): void {
  if (error instanceof APIError) {
    if (error.code === 4100) seen.expired++;
    else if (error.code === 4013) {
      seen.limited++;
    }
  }
}
