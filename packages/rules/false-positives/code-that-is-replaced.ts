// What the variable holds in the end is the program's own number.
import { APIError } from '@coze/api';

declare function stored(key: string): string | null;

export function isLocked(error: APIError): boolean {
  let code: number | undefined = error.code;
  {
    code = 40100;
  }
  return code === 40100;
}

export function wasLocked(error: APIError): boolean {
  let { code } = error as { code?: number };
  code = Number(stored('last code'));
  return code === 40100;
}
