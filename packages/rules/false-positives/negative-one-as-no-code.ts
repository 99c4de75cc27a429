// -1 stands for "no code at all" in this module, and `null` and `undefined` for errors without a body.
import { APIError } from '@coze/api';

const NO_CODE = -1;

export function codeOf(error: unknown): number {
  return error instanceof APIError ? (error.code ?? NO_CODE) : NO_CODE;
}

export async function track<T>(
  call: () => Promise<T>,
  send: (event: string, code: number) => void,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const code = codeOf(error);
    if (code === NO_CODE || code === -1) send('network', 0);
    else send('coze', code);
    if (error instanceof APIError && (error.code === null || error.code === undefined)) send('no-body', 0);
    throw error;
  }
}
