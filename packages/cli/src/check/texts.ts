import type { Sentence } from '../sentence.js';

const wordings = {
  missingPath: {
    en: (path: string) =>
      `There is no file or folder ${path}. Name files and folders; programs in folders are found without a pattern.`,
    'zh-CN': (path: string) =>
      `没有 ${path} 这个文件或目录。请给出文件或目录，目录中的代码会自动找到，不需要通配符。`,
  },
  unreadablePath: {
    en: (path: string, code: string) => `${path} cannot be read (${code}).`,
    'zh-CN': (path: string, code: string) => `${path} 无法读取（${code}）。`,
  },
  noFiles: {
    en: (path: string) =>
      `There is no program to check in ${path}, not counting what git ignores. If that is as it should be, add --pass-on-no-files.`,
    'zh-CN': (path: string) =>
      `${path} 中没有可检查的代码（git 忽略的文件不算在内）。如果本应如此，请加上 --pass-on-no-files。`,
  },
  deadConfig: {
    en: (path: string) =>
      `There is no configuration at ${path}. Name an error-codes.config.json, or its folder.`,
    'zh-CN': (path: string) => `${path} 处没有配置。请给出 error-codes.config.json 或它所在的目录。`,
  },
  wrongShard: {
    en: (given: string) => `A part is written like 2/5: the second of five. ${given} is none.`,
    'zh-CN': (given: string) => `分份要写成 2/5 的形式，表示五份中的第二份。${given} 不符合要求。`,
  },
  wrongMaximum: {
    en: (given: string) => `--max-warnings takes a whole number, not ${given}.`,
    'zh-CN': (given: string) => `--max-warnings 的值应为整数，而不是 ${given}。`,
  },
  exclusive: {
    en: (one: string, other: string) => `${one} and ${other} exclude each other. Leave one out.`,
    'zh-CN': (one: string, other: string) => `${one} 和 ${other} 不能同时使用，请去掉其中一个。`,
  },
  fixNowhere: {
    en: (option: string) => `--fix cannot write where ${option} reads. Use --fix-dry-run.`,
    'zh-CN': (option: string) => `--fix 无法写入 ${option} 读取的内容，请改用 --fix-dry-run。`,
  },
  tooManyWarnings: {
    en: (found: string, most: string) =>
      `The warnings (${found}) are more than --max-warnings allows (${most}).`,
    'zh-CN': (found: string, most: string) =>
      `共有 ${found} 个警告，超过了 --max-warnings 允许的 ${most} 个。`,
  },
  noFormatter: {
    en: (name: string, reason: string) => `The formatter ${name} cannot be loaded: ${reason}`,
    'zh-CN': (name: string, reason: string) => `无法加载格式化器 ${name}：${reason}`,
  },
  noGit: {
    en: (option: string) => `${option} needs git, which cannot be run. Install it, or name files.`,
    'zh-CN': (option: string) => `${option} 需要 git，但无法运行 git。请安装 git，或直接给出文件。`,
  },
  noRepository: {
    en: (option: string) => `${option} needs a git repository, and this folder is in none.`,
    'zh-CN': (option: string) => `${option} 需要 git 仓库，但当前目录不在任何仓库中。`,
  },
  unknownRef: {
    en: (ref: string) => `git knows no commit ${ref}. Fetch it first, or name another one.`,
    'zh-CN': (ref: string) => `git 中没有 ${ref} 这个提交。请先拉取，或换一个。`,
  },
  failedGit: {
    en: (reason: string) => `git failed: ${reason}`,
    'zh-CN': (reason: string) => `git 运行失败：${reason}`,
  },
  failedFix: {
    en: (path: string, code: string) => `The fixes could not be written to ${path} (${code}).`,
    'zh-CN': (path: string, code: string) => `修复内容无法写入 ${path}（${code}）。`,
  },
  // Messages of a file.
  unreadableFile: {
    en: (code: string) => `The file cannot be read (${code}) and was not checked.`,
    'zh-CN': (code: string) => `文件无法读取（${code}），未作检查。`,
  },
  notUtf8: {
    en: () => 'The file is not in UTF-8 and was not checked. Save it in UTF-8.',
    'zh-CN': () => '文件不是 UTF-8 编码，未作检查。请存为 UTF-8。',
  },
  tooLarge: {
    en: (size: string) => `The file has ${size} MB and was not checked: it is larger than what people write.`,
    'zh-CN': (size: string) => `文件有 ${size} MB，不像是手写的代码，未作检查。`,
  },
} satisfies Record<string, Sentence<string[]>>;

export type Wording = keyof typeof wordings;

/** The sentences of `error-codes check`. */
export const texts: Readonly<Record<Wording, Sentence<string[]>>> = wordings;
