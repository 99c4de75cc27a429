// The class below brings a table of its own, and it is the one that is used.
import type { APIError } from '@coze/api';

class Texts {
  protected readonly table: Readonly<Record<number, string>> = { 4100: 'Sign in', 4101: 'No access' };

  of(error: APIError): string {
    return `${this.table[error.code!]}: ${error.message}`;
  }
}

export class AllTexts extends Texts {
  protected override readonly table = new Proxy<Record<number, string>>(
    {},
    { get: (_, code) => `Coze ${String(code)}` },
  );
}
