import type { Locale } from '@error-codes/catalog';
import { help } from '../program-texts.js';

/** What the help says of the commands. */
export const commandHelp = {
  coverage: {
    en: 'Show which codes a project handles, where, and which it never does',
    'zh-CN': '列出项目处理了哪些错误码、在哪里处理，以及哪些从未处理',
  },
  coverageUsage: { en: '[options] [paths...]', 'zh-CN': '[选项] [路径...]' },
  paths: help.paths,
  merge: { en: 'Join what several parts of a project gave as JSON', 'zh-CN': '合并各个分片的 JSON 结果' },
  mergeUsage: { en: '[options] <files...>', 'zh-CN': '[选项] <文件...>' },
  files: {
    en: 'files with what error-codes coverage --format json printed',
    'zh-CN': '由 error-codes coverage --format json 输出的文件',
  },
} satisfies Record<string, Readonly<Record<Locale, string>>>;

/** What it says of their options. */
export const optionHelp = {
  format: {
    en: 'a table, JSON, or a page in one file',
    'zh-CN': '表格、JSON，或单个文件的网页',
  },
  link: {
    en: 'the addresses that the page links to, with {path}, {line} and {column}',
    'zh-CN': '网页中链接的地址，可以使用 {path}、{line} 和 {column}',
  },
  provider: help.provider,
  config: help.config,
  shard: {
    en: 'look at one part of the files, such as 2/5; coverage merge joins the parts',
    'zh-CN': '只统计其中一个分片，例如 2/5；各个分片的结果用 coverage merge 合并',
  },
  passOnNoFiles: {
    en: 'no failure where there is no file to look at',
    'zh-CN': '没有可查看的文件时不视为失败',
  },
  locale: help.locale,
} satisfies Record<string, Readonly<Record<Locale, string>>>;
