import { relative } from 'node:path';
import type { Locale } from '@error-codes/catalog';
import { texts } from './texts.js';

/** As many as fit a line or two. */
const most = 5;

/** Tells once which files no types were known of. */
export function noteMissingTypes(files: readonly string[], cwd: string, locale: Locale): void {
  if (files.length === 0) return;
  const names = files.slice(0, most).map((path) => relative(cwd, path));
  const rest = files.length - names.length;
  const list = names.join(locale === 'en' ? ', ' : '、');
  const wording = rest === 0 ? texts.withoutTypes : texts.manyWithoutTypes;
  console.error(wording[locale](list, String(rest)));
}
