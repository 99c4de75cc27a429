// Two codes get something extra; every error is then handed to the next handler, or answered.
import { APIError } from '@coze/api';

export function count(error: APIError, increment: (name: string) => void, next: (error: unknown) => void) {
  switch (error.code) {
    case 4008:
      increment('quota');
      break;
    case 4013:
      increment('rate');
      break;
  }
  next(error);
}

export function explain(error: APIError, write: (text: string) => void) {
  const lines = [error.message];
  switch (error.code) {
    case 4008:
      lines.push('Try again tomorrow.');
      break;
    case 4013:
      lines.push('Try again in a minute.');
      break;
  }
  write(lines.join('\n'));
}
