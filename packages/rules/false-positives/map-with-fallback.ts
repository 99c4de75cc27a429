// `Map.get` with `||` behind it, in a class that keeps its texts in a static field.
import { CozeAPI } from '@coze/api';

export class ErrorTexts {
  static readonly #texts = new Map<number, string>([
    [4100, 'Sign in again.'],
    [4101, 'Ask an administrator for access.'],
    [5000, 'Coze has a problem of its own.'],
  ]);

  of(error: InstanceType<typeof CozeAPI.APIError>): string {
    return ErrorTexts.#texts.get(error.code ?? -1) || `Coze answered ${error.code}.`;
  }
}
