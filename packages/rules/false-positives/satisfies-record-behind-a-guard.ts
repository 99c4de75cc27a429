// The compiler checks the table by `satisfies`, and `in` guards the look-up: no code reaches it without an entry.
import { APIError } from '@coze/api';

type Handled = 4001 | 4002 | 4200;

const NOT_FOUND = {
  4001: 'chat',
  4002: 'conversation',
  4200: 'resource',
} satisfies Record<Handled, string>;

const isHandled = (code: number): code is Handled => code in NOT_FOUND;

export function whatIsMissing(error: unknown): string | undefined {
  if (!(error instanceof APIError)) throw error;
  const { code } = error;
  if (code != null && isHandled(code)) return NOT_FOUND[code];
  throw error;
}
