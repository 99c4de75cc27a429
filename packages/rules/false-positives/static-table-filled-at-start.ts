// The table in the class is a beginning: each language adds its own rows when it is loaded.
import type { APIError } from '@coze/api';

export class CozeTexts {
  private static readonly texts: Record<number, string> = {
    4100: 'Please sign in again.',
    4101: 'You may not use this bot.',
  };

  static register(code: number, text: string): void {
    CozeTexts.texts[code] = text;
  }

  static of(error: APIError): string {
    return `${CozeTexts.texts[error.code ?? 5000]} (${error.logid})`;
  }
}
