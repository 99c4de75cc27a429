import type { Locale } from '@error-codes/catalog';
import type { Sentence } from '../sentence.js';
import type { Coverage } from './coverage-report.js';
import type { Skipped } from './findings.js';

type Words<Key extends string> = Readonly<Record<Key, Readonly<Record<Locale, string>>>>;

/** How a code is met, in few words. */
export const coverageLabels: Words<Coverage> = {
  handled: { en: 'own branch', 'zh-CN': '单独处理' },
  fallback: { en: 'fallback only', 'zh-CN': '仅兜底处理' },
  unhandled: { en: 'nowhere', 'zh-CN': '未处理' },
};

/** What stands above columns, and before values. */
export const labels = {
  operation: { en: 'Operation', 'zh-CN': '接口' },
  operations: { en: 'Operations', 'zh-CN': '接口' },
  calls: { en: 'Calls', 'zh-CN': '调用' },
  codes: { en: 'Codes', 'zh-CN': '错误码' },
  handled: { en: 'Own branch', 'zh-CN': '单独处理' },
  fallback: { en: 'Fallback only', 'zh-CN': '仅兜底' },
  unhandled: { en: 'Nowhere', 'zh-CN': '未处理' },
  missing: { en: 'Must be handled, and is not', 'zh-CN': '必须处理但未处理' },
  code: { en: 'Code', 'zh-CN': '错误码' },
  summary: { en: 'Meaning', 'zh-CN': '含义' },
  places: { en: 'Where', 'zh-CN': '位置' },
  handlers: { en: 'Handlers', 'zh-CN': '处理位置' },
  handler: { en: 'Handler', 'zh-CN': '处理位置' },
  others: { en: 'all others', 'zh-CN': '其余' },
  anyOperation: { en: 'any operation', 'zh-CN': '任意接口' },
  unknownOperation: { en: 'another operation', 'zh-CN': '其他接口' },
  weak: { en: 'only names say that this API is meant', 'zh-CN': '仅凭命名判断属于该 API' },
  theme: { en: 'Light or dark', 'zh-CN': '浅色或深色' },
  filter: { en: 'Filter', 'zh-CN': '筛选' },
  filterHint: { en: 'code, words, file or operation', 'zh-CN': '错误码、文字、文件或接口' },
  skipped: { en: 'Not looked into', 'zh-CN': '未查看' },
  title: { en: 'Error code coverage', 'zh-CN': '错误码覆盖情况' },
} satisfies Words<string>;

export const reasons: Words<Skipped['reason']> = {
  unreadable: { en: 'cannot be read', 'zh-CN': '无法读取' },
  'unreadable folder': { en: 'a folder that cannot be read', 'zh-CN': '目录无法读取' },
  'too large': { en: 'larger than what people write', 'zh-CN': '过大，不像是手写的代码' },
  'not UTF-8': { en: 'not in UTF-8', 'zh-CN': '不是 UTF-8 编码' },
  'syntax error': { en: 'does not parse', 'zh-CN': '无法解析' },
  'too deep': { en: 'nested too deeply', 'zh-CN': '嵌套过深' },
};

export const sentences = {
  summary: {
    en: (title, codes, handled, fallback, unhandled) =>
      `${title}: ${codes} codes can come; ${handled} with a branch of their own, ${fallback} with a fallback only, ${unhandled} handled nowhere.`,
    'zh-CN': (title, codes, handled, fallback, unhandled) =>
      `${title}：可能收到 ${codes} 个错误码，其中单独处理 ${handled} 个，仅兜底处理 ${fallback} 个，未处理 ${unhandled} 个。`,
  },
  missing: {
    en: (code, operations) => `${code} must be handled by name, and is not in ${operations}.`,
    'zh-CN': (code, operations) => `${code} 必须单独处理，但以下接口没有：${operations}。`,
  },
  missingInMany: {
    en: (code, missing, all) =>
      `${code} must be handled by name, and is not in ${missing} of ${all} operations.`,
    'zh-CN': (code, missing, all) => `${code} 必须单独处理，但 ${all} 个接口中有 ${missing} 个没有。`,
  },
  untouched: {
    en: (operations) => `Nothing handles the errors of ${operations}.`,
    'zh-CN': (operations) => `以下接口的错误完全没有处理：${operations}。`,
  },
  nothing: {
    en: (titles) => `Nothing here calls ${titles}, or handles their codes.`,
    'zh-CN': (titles) => `这里没有调用${titles}的代码，也没有处理它们的错误码。`,
  },
  ofAnyOperation: {
    en: () => 'A handler that is not tied to an operation counts for all of them.',
    'zh-CN': () => '不限于某个接口的处理位置，对所有接口都算数。',
  },
  ofPart: {
    en: (part) => `Part ${part} of the files only.`,
    'zh-CN': (part) => `仅为分片 ${part} 的结果。`,
  },
  ofAll: {
    en: (shown, all) => `${shown} of ${all} rows`,
    'zh-CN': (shown, all) => `显示 ${shown} 行，共 ${all} 行`,
  },
  keys: {
    en: () => 'The arrow keys move from cell to cell.',
    'zh-CN': () => '可用方向键在单元格之间移动。',
  },
} satisfies Record<string, Sentence<string[]>>;

/** What is wrong with how the command was used. */
export const refusals: Readonly<Record<Refusal, Sentence<string[]>>> = {
  misplacedOption: {
    en: (option) => `The options of coverage merge stand behind it. Move ${option} there.`,
    'zh-CN': (option) => `coverage merge 的选项要写在它后面，请把 ${option} 移到后面。`,
  },
  linkOfNoPage: {
    en: (format) => `--link is for the links of a page. Add --format html, in place of ${format}.`,
    'zh-CN': (format) => `--link 用于网页中的链接。请把 ${format} 改为 --format html。`,
  },
  linkWithoutPath: {
    en: (link) => `--link ${link} has no {path}. Write it like https://example.com/app/{path}#L{line}.`,
    'zh-CN': (link) => `--link ${link} 中没有 {path}。请写成 https://example.com/app/{path}#L{line} 的形式。`,
  },
  linkToProgram: {
    en: (link) =>
      `--link ${link} would run a program. Name an address, such as https://example.com/{path}#L{line}.`,
    'zh-CN': (link) => `--link ${link} 会执行脚本。请给出地址，例如 https://example.com/{path}#L{line}。`,
  },
  nothingToMerge: {
    en: () => 'Name the files to be joined: error-codes coverage merge a.json b.json',
    'zh-CN': () => '请给出要合并的文件：error-codes coverage merge a.json b.json',
  },
  unreadableReport: {
    en: (path, code) =>
      `${path} cannot be read (${code}). Name a file that error-codes coverage --format json printed.`,
    'zh-CN': (path, code) =>
      `${path} 无法读取（${code}）。请给出由 error-codes coverage --format json 输出的文件。`,
  },
  brokenReport: {
    en: (place) =>
      `${place}: this is not what error-codes coverage --format json prints. Run it again with this version.`,
    'zh-CN': (place) => `${place}：这不是 error-codes coverage --format json 的输出。请用当前版本重新生成。`,
  },
  otherCatalogs: {
    en: (one, other) =>
      `${one} and ${other} are of different versions, or of different APIs. Make them anew, in the same way.`,
    'zh-CN': (one, other) => `${one} 和 ${other} 的版本或 API 不同。请用同样的方式重新生成。`,
  },
  missingShard: {
    en: (shard) =>
      `The part ${shard} is missing. Run error-codes coverage --shard ${shard} --format json, and name its file, too.`,
    'zh-CN': (shard) =>
      `缺少分片 ${shard}。请运行 error-codes coverage --shard ${shard} --format json，并把得到的文件一并给出。`,
  },
};

type Refusal =
  | 'misplacedOption'
  | 'linkOfNoPage'
  | 'linkWithoutPath'
  | 'linkToProgram'
  | 'nothingToMerge'
  | 'unreadableReport'
  | 'brokenReport'
  | 'otherCatalogs'
  | 'missingShard';

export const or = { en: ' or ', 'zh-CN': '、' } as const;
