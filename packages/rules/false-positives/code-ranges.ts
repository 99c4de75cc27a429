// Ranges and arithmetic: 4099, 4999, 41 and 100 are bounds and factors here, none of them is meant as a code.
import { APIError } from '@coze/api';

type Kind = 'request' | 'permission' | 'not-found' | 'server' | 'other';

export function kindOf(error: APIError): Kind {
  const code = error.code ?? 0;
  if (code >= 4000 && code <= 4099) return 'request';
  if (Math.floor(code / 100) === 41) return 'permission';
  if (code - 4200 === 0 || (code > 4200 && code < 4300)) return 'not-found';
  if (code >= 5000 && code <= 5999) return 'server';
  return 'other';
}
