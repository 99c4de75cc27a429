// The code went through `String`, so comparing it with '4100' is right.
import { APIError } from '@coze/api';

export function route(err: unknown): '/login' | '/plans' | '/error' {
  if (!(err instanceof APIError)) return '/error';
  if (String(err.code) === '4100' || err.code?.toString() === '4101') return '/login';
  const code = String(err.code);
  return code === '4011' || ['4019', '4022'].includes(code) ? '/plans' : '/error';
}
