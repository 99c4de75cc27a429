// The application's own union is discriminated by `code`; a Coze error becomes one of its members at the border.
import { APIError } from '@coze/api';

type Outcome =
  | { code: 'ok'; text: string }
  | { code: 'quota_exceeded' }
  | { code: 'unauthorised' }
  | { code: 'crash'; error: unknown };

export function fromCoze(error: unknown): Outcome {
  if (!(error instanceof APIError)) return { code: 'crash', error };
  if (error.code === 4100) return { code: 'unauthorised' };
  return error.code === 4011 ? { code: 'quota_exceeded' } : { code: 'crash', error };
}

export function render(outcome: Outcome, print: (text: string) => void): void {
  switch (outcome.code) {
    case 'ok':
      return print(outcome.text);
    case 'quota_exceeded':
      return print('Buy more credits.');
    case 'crash':
      throw outcome.error;
  }
}
