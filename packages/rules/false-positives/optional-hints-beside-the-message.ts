// A hint is something extra: where there is none, the message stands alone, and the list or reply is made for that.
import { APIError } from '@coze/api';

const HINTS: Record<number, string> = { 4100: 'Sign in again.', 4101: 'Ask for access.' };

export const text = ({ message, code = 0 }: APIError) => [message, HINTS[code]].filter(Boolean).join(' ');

export const hasHint = (error: APIError) => Boolean(HINTS[error.code ?? 0]);

interface Reply {
  message: string;
  hint?: string | undefined;
}

export function reply(error: APIError): Reply {
  return { message: error.message, hint: HINTS[error.code ?? 0] };
}

function toast(text = 'Something went wrong.'): void {
  document.title = text;
}

export const onError = (error: APIError) => toast(HINTS[error.code ?? 0]);
