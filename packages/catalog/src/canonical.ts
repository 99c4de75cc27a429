import { canonicalByAlias } from './generated/dashscope.js';

/**
 * The canonical spelling of a code: `invalid_api_key`, which DashScope sends in compatible mode, gives `InvalidApiKey`.
 * Whatever is no alias comes back as it went in: canonical and unknown codes, Coze's numbers, `null` and `undefined`.
 */
export function canonical<T extends number | string | null | undefined>(
  code: T,
): T extends string ? string : T;
export function canonical(code: number | string | null | undefined): number | string | null | undefined {
  if (typeof code !== 'string' || !Object.hasOwn(canonicalByAlias, code)) return code;
  return canonicalByAlias[code];
}
