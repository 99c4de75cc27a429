// Only the two codes of the table come to the look-ups: a constant, a switch and an assertion have seen to it.
import { ok } from 'node:assert';
import { APIError } from '@coze/api';

const DIALOGS: Record<number, string> = { 4100: 'sign-in', 4101: 'ask-for-access' };

export function dialogInCase(error: APIError, open: (dialog: string | undefined) => void): void {
  switch (error.code) {
    case 4100:
    case 4101:
      open(DIALOGS[error.code]);
      break;
    default:
      throw error;
  }
}

export function retryAfter(error: APIError): string {
  const isQuota = error.code === 4008 || error.code === 4009;
  if (!isQuota) throw error;
  let seconds: string;
  switch (error.code) {
    case 4008:
      seconds = '86400';
      break;
    case 4009:
      seconds = '60';
      break;
  }
  return seconds!;
}

export function nameOf(error: APIError): string | undefined {
  ok(error.code === 4008 || error.code === 4009);
  const names: Record<number, string> = { 4008: 'daily quota', 4009: 'rate' };
  document.title = names[error.code]!;
  return undefined;
}
