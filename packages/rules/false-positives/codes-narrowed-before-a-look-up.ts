// Only the two codes of a table come to its look-ups: a case, a constant, a switch and an assertion see to that.
import { ok } from 'node:assert';
import { APIError } from '@coze/api';

const DIALOGS: Record<number, string> = { 4100: 'sign-in', 4101: 'ask-for-access' };

export function open(error: APIError, show: (dialog: string | undefined) => void): void {
  switch (error.code) {
    case 4100:
    case 4101:
      show(DIALOGS[error.code]);
      break;
    default:
      throw error;
  }
}

const WAITS: Record<number, string> = { 4008: '86400', 4009: '60' };

export function setWait(error: APIError, headers: Headers): void {
  const isQuota = error.code === 4008 || error.code === 4009;
  if (!isQuota) throw error;
  headers.set('Retry-After', WAITS[error.code!]!);
}

const NAMES: Record<number, string> = { 4008: 'daily quota', 4009: 'concurrency' };

export function setTitle(error: APIError): void {
  ok(error.code === 4008 || error.code === 4009);
  document.title = NAMES[error.code]!;
}

const COLOURS: Record<number, string> = { 4008: 'red', 4009: 'orange' };

export function paint(error: APIError, use: (colour: string) => void): void {
  switch (error.code) {
    case 4008:
    case 4009:
      break;
    default:
      return;
  }
  use(COLOURS[error.code]!);
}
