import { catalogs } from './catalogs.js';
import type { Category, Code, Explanation, Locale, Retry, Tier } from './types.js';

export interface DescribeOptions {
  /** Whose code it is. Always named, never guessed: 4100 is also an error of Ethereum wallets. */
  readonly provider: keyof typeof catalogs;
  /** The language of `summary`, `cause` and `fix`; `en` when absent. */
  readonly locale?: Locale | undefined;
}

/** One error of a provider, explained in one language. */
export interface Description extends Explanation {
  /** The code as it was asked for. */
  readonly code: Code;
  /** Its canonical spelling, which differs from `code` when that is an alias. */
  readonly canonical: Code;
  /** The mnemonic, a member of `Coze` or `DashScope` unless the code was only seen in the wild. */
  readonly name: string;
  readonly category: Category;
  readonly retry: Retry;
  readonly tier: Tier;
  /** HTTP statuses under which the code arrives, as far as sources name them. */
  readonly statuses: readonly number[];
  /** Messages on the wire, as the vendor writes them. */
  readonly messages: readonly string[];
  /** Ids of the operations that send it; absent when it is common to all. */
  readonly operations?: readonly string[];
  /** Where the facts come from. */
  readonly source: string;
}

/**
 * Explains a code: what went wrong, why, and what to do.
 *
 * @param code The value as it came over the wire: a number from Coze, a string from DashScope. `'4100'` is no code of Coze.
 * @returns `undefined` when the catalogue of the provider has no such code.
 * @throws RangeError when there is no catalogue of that provider.
 */
export function describe(code: Code | null | undefined, options: DescribeOptions): Description | undefined {
  const { provider, locale = 'en' } = options;
  if (!Object.hasOwn(catalogs, provider))
    throw new RangeError(`There is no catalogue of the provider ${provider}`);
  if (code === null || code === undefined) return undefined;

  const entry = catalogs[provider].entry(code);
  if (!entry) return undefined;

  const { name, category, retry, tier, responses, operations, source } = entry;
  return {
    code,
    canonical: entry.code,
    name,
    ...entry.text[locale],
    category,
    retry,
    tier,
    statuses: distinct(responses.map((response) => response.status)),
    messages: distinct(responses.map((response) => response.message)),
    ...(operations && { operations }),
    source,
  };
}

function distinct<T>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}
