import type { Catalog, Code, Locale } from '@error-codes/catalog';

/** What ESLint reads from `settings['error-codes']` and the other hosts from `error-codes.config.json`. */
export interface Settings {
  /** The language of reports. */
  readonly locale?: Locale;
  /** The providers to look at; all by default. */
  readonly providers?: readonly string[];
  /** Codes that must be handled, beside the built-in ones, by provider. */
  readonly require?: Readonly<Record<string, readonly Code[]>>;
  /** Codes that the catalogue lacks and that are known here, by provider. */
  readonly codes?: Readonly<Record<string, readonly Code[]>>;
  /** Exports that are clients of a provider although the file at hand does not show it. */
  readonly clients?: readonly {
    readonly module: string;
    readonly export: string;
    readonly provider: string;
    readonly throws?: boolean;
  }[];
  /** Types whose property (a dotted path) holds a code. */
  readonly subjects?: readonly { readonly type: string; readonly path: string; readonly provider: string }[];
  /** Functions that only log, as dotted names with `*`. */
  readonly loggers?: readonly string[];
  /** Functions that call what they are given and pass its errors on. */
  readonly wrappers?: readonly string[];
}

/** The settings together with the catalogues they speak of. */
export interface Configuration {
  readonly settings: Settings;
  readonly catalogs: readonly Catalog[];
}
