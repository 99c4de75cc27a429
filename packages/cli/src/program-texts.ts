import type { Locale } from '@error-codes/catalog';
import type { CommanderError } from 'commander';
import { comma } from './comma.js';
import type { Sentence } from './sentence.js';

/** What the help says of commands, arguments and options. */
export const help = {
  program: {
    en: 'Error codes of Coze and DashScope: checks programs for mistakes around them, and explains them.',
    'zh-CN': '检查代码中与 Coze（扣子）和 DashScope（百炼）错误码有关的问题，并解释这些错误码。',
  },
  check: {
    en: 'Check the programs in files and folders; without any, those in the current folder',
    'zh-CN': '检查文件和目录中的代码；不指定时检查当前目录',
  },
  programUsage: { en: '[options] [command]', 'zh-CN': '[选项] [命令]' },
  checkUsage: { en: '[options] [paths...]', 'zh-CN': '[选项] [路径...]' },
  paths: { en: 'files and folders', 'zh-CN': '文件和目录' },
  preset: {
    en: 'the rules that run, in place of what the configuration says',
    'zh-CN': '启用哪一组规则，优先于配置文件',
  },
  config: {
    en: 'the configuration of all files: a file of any name, or the folder of an error-codes.config.json',
    'zh-CN': '所有文件都使用这一份配置：配置文件（名称不限），或 error-codes.config.json 所在的目录',
  },
  format: {
    en: 'stylish, json, sarif, github, or a package or file with a formatter of ESLint',
    'zh-CN': 'stylish、json、sarif、github，或提供 ESLint 格式化器的包名或文件',
  },
  fix: { en: 'mend what can be mended safely', 'zh-CN': '自动修复可以安全修复的问题' },
  fixDryRun: {
    en: 'the same without writing files; formats such as json show the new text',
    'zh-CN': '同上，但不写入文件；json 等格式会给出修复后的内容',
  },
  types: {
    en: 'ask the TypeScript of the project about types, too (5 or 6)',
    'zh-CN': '同时使用项目自己的 TypeScript（5 或 6）提供的类型信息',
  },
  staged: {
    en: 'check what is staged for the next commit, as it is staged',
    'zh-CN': '检查已暂存的文件，内容以暂存区为准',
  },
  since: {
    en: 'check the files that differ from where the current branch left <ref>',
    'zh-CN': '只检查自当前分支从 <ref> 分出以来有改动的文件',
  },
  shard: {
    en: 'check one part of the files, such as 2/5; the same file is always in the same part',
    'zh-CN': '只检查其中一个分片，例如 2/5；同一个文件始终属于同一个分片',
  },
  maxWarnings: {
    en: 'fail where there are more warnings than this',
    'zh-CN': '警告超过这个数目时视为失败',
  },
  quiet: { en: 'show errors only', 'zh-CN': '只显示错误，不显示警告' },
  stdin: { en: 'check the text on standard input', 'zh-CN': '检查从标准输入读入的代码' },
  stdinFilename: {
    en: 'the file that the text on standard input is of',
    'zh-CN': '标准输入的代码所属的文件名',
  },
  passOnNoFiles: {
    en: 'no failure where there is no file to check',
    'zh-CN': '没有可检查的文件时不视为失败',
  },
  color: { en: 'colours, also where the output is no terminal', 'zh-CN': '始终使用颜色，即使不是输出到终端' },
  noColor: { en: 'no colours', 'zh-CN': '不使用颜色' },
  suppressAll: {
    en: 'record how many errors each file has of each rule, and report them only where there are more',
    'zh-CN': '记录每个文件中每条规则的错误数，此后仅在超出时报告',
  },
  suppressRule: {
    en: 'the same for one rule; can be given several times',
    'zh-CN': '同上，但只针对一条规则；可以多次使用',
  },
  suppressionsLocation: {
    en: 'the file of the record, otherwise eslint-suppressions.json, which ESLint shares',
    'zh-CN': '记录文件，默认为 eslint-suppressions.json（与 ESLint 共用）',
  },
  pruneSuppressions: {
    en: 'remove from the record what does not occur any more',
    'zh-CN': '从记录中清理已不再出现的错误',
  },
  passOnUnprunedSuppressions: {
    en: 'no failure where the record holds what does not occur any more',
    'zh-CN': '记录中有已不再出现的错误时不视为失败',
  },
  shards: {
    en: 'the number of parts; fails unless a file of each is named',
    'zh-CN': '分片总数；每个分片必须正好给出一个文件',
  },
  merge: {
    en: 'Show the results of several runs as those of one (a folder merge is checked as ./merge)',
    'zh-CN': '把多次运行的结果合并为一份（要检查名为 merge 的目录，请写作 ./merge）',
  },
  mergeUsage: { en: '[options] <results...>', 'zh-CN': '[选项] <结果文件...>' },
  results: {
    en: 'files with what check --format json printed, such as one of each part',
    'zh-CN': 'check --format json 的输出文件，例如每个分片一个',
  },
  explain: {
    en: 'Explain an error: by its code, by its message, or by a whole response on standard input',
    'zh-CN': '解释错误：可以给出错误码、错误信息，或从标准输入读入整个响应',
  },
  explainUsage: { en: '[options] [code or message...]', 'zh-CN': '[选项] [错误码或错误信息...]' },
  error: { en: 'a code, or the words of a message', 'zh-CN': '错误码，或错误信息中的文字' },
  provider: { en: 'look at the codes of this API only', 'zh-CN': '只查找该 API 的错误码' },
  json: { en: 'print JSON', 'zh-CN': '以 JSON 输出' },
  init: {
    en: 'Set error-codes up in a project: shows what it would change, asks, and writes it',
    'zh-CN': '在项目中设置 error-codes：先显示将要作出的修改，确认后写入',
  },
  initUsage: { en: '[options]', 'zh-CN': '[选项]' },
  yes: { en: 'write the changes without a question', 'zh-CN': '不询问，直接写入' },
  dryRun: { en: 'show the changes only', 'zh-CN': '只显示修改内容，不写入' },
  locale: { en: 'the language', 'zh-CN': '语言' },
  help: { en: 'show this help', 'zh-CN': '显示帮助' },
  helpCommandUsage: { en: '[options] [command...]', 'zh-CN': '[选项] [命令...]' },
  helpCommand: { en: 'Show the help of a command', 'zh-CN': '显示某个命令的帮助' },
  version: { en: 'show the version', 'zh-CN': '显示版本号' },
  completion: {
    en: 'Print a script that lets a shell complete commands, options, rules and codes',
    'zh-CN': '输出 shell 补全脚本，可补全命令、选项、规则和错误码',
  },
  completionUsage: { en: '[options] <shell>', 'zh-CN': '[选项] <shell>' },
  shell: { en: 'the shell', 'zh-CN': '使用的 shell' },
} satisfies Record<string, Readonly<Record<Locale, string>>>;

/** The headings of a help page, as the library has them. */
export const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

export const choices: Sentence<[string]> = {
  en: (values) => ` (${values})`,
  'zh-CN': (values) => `（${values}）`,
};

interface Wrong {
  /** The option, command or argument that is wrong. */
  readonly named: string;
  /** One like it that there is. */
  readonly similar: string | undefined;
  readonly choices: string;
}

const parseErrors: Readonly<Record<string, Sentence<[wrong: Wrong]>>> = {
  'commander.unknownOption': {
    en: ({ named, similar }) => `There is no option ${named}. ${didYouMean(similar)}Add --help to see all.`,
    'zh-CN': ({ named, similar }) =>
      `没有 ${named} 这个选项。${orRather(similar)}加上 --help 可查看全部选项。`,
  },
  'commander.unknownCommand': {
    en: ({ named, similar }) =>
      `There is no command ${named}. ${didYouMean(similar)}Run error-codes --help to see all.`,
    'zh-CN': ({ named, similar }) =>
      `没有 ${named} 这个命令。${orRather(similar)}运行 error-codes --help 可查看全部命令。`,
  },
  'commander.optionMissingArgument': {
    en: ({ named }) => `${named} needs a value.`,
    'zh-CN': ({ named }) => `${named} 需要一个值。`,
  },
  'commander.missingArgument': {
    en: ({ named }) => `Something is missing: ${named}. Add --help to see what it takes.`,
    'zh-CN': ({ named }) => `缺少参数 ${named}。加上 --help 可查看用法。`,
  },
  'commander.excessArguments': {
    en: ({ named }) => `There are too many words behind ${named}. Add --help to see what it takes.`,
    'zh-CN': ({ named }) => `${named} 后面多写了内容。加上 --help 可查看用法。`,
  },
  'commander.invalidArgument': {
    en: ({ named, choices: values }) => `${named} takes one of ${values}.`,
    'zh-CN': ({ named, choices: values }) => `${named} 的值只能是 ${values} 之一。`,
  },
};

function didYouMean(similar: string | undefined): string {
  return similar === undefined ? '' : `Did you mean ${similar}? `;
}

function orRather(similar: string | undefined): string {
  return similar === undefined ? '' : `是否想写 ${similar}？`;
}

/** What is wrong with the arguments. */
export function sayParseError({ code, message }: CommanderError, locale: Locale): string {
  // An argument is named behind the value that it cannot have.
  const [, named = ''] = /for argument '([^']*)'/.exec(message) ?? /'([^']*)'/.exec(message) ?? [];
  const [, similar] = /Did you mean (?:one of )?(.*)\?/.exec(message) ?? [];
  const [, values = ''] = /Allowed choices are (.*)\./.exec(message) ?? [];
  const sentence = parseErrors[code]?.[locale];
  // There are further errors that no command of ours can have.
  if (!sentence) return message.replace(/^error: /, '');
  const listed = (list: string): string => list.replaceAll(', ', comma[locale]);
  return sentence({ named, similar: similar && listed(similar), choices: listed(values) });
}
