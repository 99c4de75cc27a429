// A name is looked up and made a key: the texts know whether there is one of it.
import { APIError } from '@coze/api';

declare const i18n: { has(key: string): boolean; t(key: string): string };

const names: Record<number, string> = { 4100: 'signIn', 4101: 'noAccess' };

const keyOf = (error: APIError): string => 'errors.' + names[error.code ?? 0];

export function textOf(error: APIError): string {
  const key = keyOf(error);
  return i18n.has(key) ? i18n.t(key) : i18n.t('errors.unknown');
}
