import { readFile, writeFile } from 'node:fs/promises';
import { type Catalog, catalogs, locales, type Locale } from '@error-codes/catalog';
import { rules, type Rule } from '@error-codes/rules';
import { format, resolveConfig } from 'prettier';
import { configSchema } from './config-schema.js';
import { pluginSchema } from './plugin-schema.js';
import { renderCodes, renderEntries, renderMarks, renderOptions, renderRules } from './sections.js';

/** Pages in English stand at the top, those of other languages in a folder of their own. */
const folders: Readonly<Record<Locale, string>> = { en: '../', 'zh-CN': '../zh-CN/' };

for (const locale of locales) {
  await fill('README.md', locale, { rules: renderRules(Object.values(rules), locale) });
  for (const rule of Object.values(rules)) {
    await fill(`rules/${rule.name}.md`, locale, sectionsOf(rule, locale));
  }
  for (const catalog of Object.values<Catalog>(catalogs)) {
    await fill(`${catalog.provider}.md`, locale, {
      codes: renderEntries(catalog, (tier) => tier !== 'seen', locale),
      seen: renderEntries(catalog, (tier) => tier === 'seen', locale),
    });
  }
}

await write(
  new URL('../../packages/analysis/config.schema.json', import.meta.url),
  JSON.stringify(configSchema(Object.values(rules))),
  'json',
);
await write(
  new URL('../../packages/typescript-plugin/schema.json', import.meta.url),
  JSON.stringify(pluginSchema(Object.values(rules))),
  'json',
);

function sectionsOf(rule: Rule, locale: Locale): Record<string, string> {
  return {
    marks: renderMarks(rule, locale),
    options: renderOptions(rule, locale),
    codes: renderCodes(rule, locale),
  };
}

/** Writes each section between its comments, and leaves all else as people wrote it. */
async function fill(path: string, locale: Locale, sections: Record<string, string>): Promise<void> {
  const file = new URL(folders[locale] + path, import.meta.url);
  let page = await readFile(file, 'utf8');
  for (const [name, content] of Object.entries(sections)) {
    const section = new RegExp(`(<!-- begin ${name} -->)[^]*?(<!-- end ${name} -->)`);
    if (!section.test(page)) throw new Error(`${file.pathname} has no place for "${name}".`);
    page = page.replace(section, (_, begin: string, end: string) => `${begin}\n\n${content}\n\n${end}`);
  }
  await write(file, page, 'markdown');
}

async function write(file: URL, content: string, parser: 'json' | 'markdown'): Promise<void> {
  await writeFile(file, await format(content, { ...(await resolveConfig(file)), parser }));
}
