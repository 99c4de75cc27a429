import { readFileSync } from 'node:fs';
import { type Catalog, catalogs, locales } from '@error-codes/catalog';
import { describe, expect, test } from 'vitest';
import { explain } from '../src/explanation.js';

const home = 'https://github.com/error-codes/error-codes/blob/main/';
const repository = new URL('../../../', import.meta.url);

const pages = locales.flatMap((locale) =>
  Object.values<Catalog>(catalogs).map((catalog) => ({ catalog, locale, provider: catalog.provider })),
);

describe.each(pages)('the link of a code of $provider, $locale', ({ catalog, locale }) => {
  const links = catalog.entries.map((entry) => {
    const [, text = '', address = ''] =
      /\[([^\]]+)\]\((\S+)\)$/.exec(explain(catalog, entry, entry.code, locale)) ?? [];
    return { entry, text, address };
  });

  test('leads to the page of its API, in its language', () => {
    const folder = locale === 'en' ? 'docs/' : `docs/${locale}/`;
    for (const { text, address } of links) {
      expect(text).toContain(catalog.title[locale]);
      expect(address.split('#')[0]).toBe(`${home}${folder}${catalog.provider}.md`);
    }
  });

  test('leads to the very row that explains it', () => {
    const page = readFileSync(new URL((links[0]?.address ?? '').slice(home.length), repository), 'utf8');
    const rows = page.split('\n').filter((line) => line.includes('<a id='));
    const found = links.map(({ entry, address }) => {
      const anchor = `<a id="${address.split('#')[1] ?? ''}"></a>`;
      const [row, ...others] = rows.filter((line) => line.includes(anchor));
      expect(others).toEqual([]);
      expect(row).toContain(`${anchor}\`${String(entry.code)}\``);
      expect(row?.replace(/\\/g, '')).toContain(entry.text[locale].fix);
      return row;
    });
    expect(new Set(found).size).toBe(rows.length);
  });
});

test('a code with blanks has an address without', () => {
  const catalog: Catalog = catalogs.dashscope;
  const entry = catalog.entry('NOT AUTHORIZED');
  expect(entry && explain(catalog, entry, entry.code, 'en')).toMatch(/dashscope\.md#NOT-AUTHORIZED\)$/);
});

test('the source is named in the language of the rest', () => {
  const catalog: Catalog = catalogs.coze;
  const entry = catalog.entry(4100);
  expect(entry && explain(catalog, entry, 4100, 'en')).toContain('\n- Source: Coze error code table\n');
  expect(entry && explain(catalog, entry, 4100, 'zh-CN')).toContain('\n- 出处：扣子错误码表\n');
});
