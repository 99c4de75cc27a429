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
      `There is no configuration at ${path}. Name a file, or a folder with an error-codes.config.json.`,
    'zh-CN': (path: string) => `${path} 处没有配置。请给出配置文件，或含有 error-codes.config.json 的目录。`,
  },
  wrongShard: {
    en: (given: string) => `A part is written like 2/5: the second of five. ${given} is none.`,
    'zh-CN': (given: string) => `分片应写成 2/5 的形式，表示五个分片中的第二个；${given} 不符合要求。`,
  },
  wrongMaximum: {
    en: (given: string) => `--max-warnings takes a whole number, not ${given}.`,
    'zh-CN': (given: string) => `--max-warnings 的值应为整数，而不是 ${given}。`,
  },
  exclusive: {
    en: (one: string, other: string) => `${one} and ${other} exclude each other. Leave one out.`,
    'zh-CN': (one: string, other: string) => `${one} 和 ${other} 不能同时使用，请去掉其中一个。`,
  },
  withoutStdin: {
    en: (path: string) => `--stdin-filename needs --stdin. Add it, or name ${path} without an option.`,
    'zh-CN': (path: string) =>
      `--stdin-filename 需要与 --stdin 一起使用。请加上 --stdin，或直接给出 ${path}。`,
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
  noTypeScript: {
    en: (folder: string) =>
      `--types needs TypeScript 5 or 6, and there is none in reach of ${folder}. Install it (npm install --save-dev typescript@6), or leave --types out.`,
    'zh-CN': (folder: string) =>
      `--types 需要 TypeScript 5 或 6，但从 ${folder} 找不到。请先安装（npm install --save-dev typescript@6），或去掉 --types。`,
  },
  oldTypeScript: {
    en: (version: string) =>
      `--types needs TypeScript 5 or 6, and the project has ${version}. Update it, or leave --types out.`,
    'zh-CN': (version: string) =>
      `--types 需要 TypeScript 5 或 6，而项目中是 ${version}。请升级，或去掉 --types。`,
  },
  newTypeScript: {
    en: (version: string) =>
      `--types needs the compiler API of TypeScript 5 or 6, which TypeScript ${version} does not have. Install @typescript/typescript6 beside it, or leave --types out.`,
    'zh-CN': (version: string) =>
      `--types 需要 TypeScript 5 或 6 的编译器 API，TypeScript ${version} 没有这套接口。请另外安装 @typescript/typescript6，或去掉 --types。`,
  },
  brokenTsconfig: {
    en: (place: string, reason: string) =>
      `${place}: ${reason} Without a tsconfig.json that can be read, --types cannot tell types. Correct it, or leave --types out.`,
    'zh-CN': (place: string, reason: string) =>
      `${place}：${reason} tsconfig.json 无法读取时，--types 得不到类型信息。请改正该文件，或去掉 --types。`,
  },
  failedTypeScript: {
    en: (about: string, reason: string) =>
      `TypeScript failed at ${about}: ${reason} Leave --types out to check without it.`,
    'zh-CN': (about: string, reason: string) =>
      `TypeScript 处理 ${about} 时出错：${reason} 去掉 --types 即可不使用类型信息继续检查。`,
  },
  withoutTypes: {
    en: (files: string) => `Checked without types, as they are in no tsconfig.json: ${files}`,
    'zh-CN': (files: string) => `以下文件不属于任何 tsconfig.json，检查时没有使用类型信息：${files}`,
  },
  manyWithoutTypes: {
    en: (files: string, others: string) =>
      `Checked without types, as they are in no tsconfig.json: ${files} and ${others} more`,
    'zh-CN': (files: string, others: string) =>
      `以下文件以及另外 ${others} 个文件不属于任何 tsconfig.json，检查时没有使用类型信息：${files}`,
  },
  failedFix: {
    en: (path: string, code: string) => `The fixes could not be written to ${path} (${code}).`,
    'zh-CN': (path: string, code: string) => `修复内容无法写入 ${path}（${code}）。`,
  },
  unknownRule: {
    en: (name: string, known: string) => `There is no rule ${name}. The rules are ${known}.`,
    'zh-CN': (name: string, known: string) => `没有 ${name} 这条规则。可用的规则有：${known}。`,
  },
  noSuppressions: {
    en: (path: string) => `There is no file ${path}. Create it with --suppress-all or --suppress-rule.`,
    'zh-CN': (path: string) => `没有 ${path} 这个文件。请先用 --suppress-all 或 --suppress-rule 生成。`,
  },
  folderOfSuppressions: {
    en: (path: string) => `${path} is a folder. Name the file that the suppressions are in.`,
    'zh-CN': (path: string) => `${path} 是目录。请给出存放抑制记录的文件。`,
  },
  brokenSuppressions: {
    en: (place: string) =>
      `${place}: This does not say how many problems are suppressed. Mend it, or delete the file and run with --suppress-all.`,
    'zh-CN': (place: string) =>
      `${place}: 这里没有按格式写明抑制的问题数。请改正，或删除该文件后用 --suppress-all 重新生成。`,
  },
  failedSuppressions: {
    en: (path: string, code: string) => `The suppressions could not be written to ${path} (${code}).`,
    'zh-CN': (path: string, code: string) => `抑制记录无法写入 ${path}（${code}）。`,
  },
  unusedSuppressions: {
    en: (rule: string, file: string) =>
      `There are suppressions of problems that do not occur any more, such as ${rule} in ${file}. Run again with --prune-suppressions to remove them, or with --pass-on-unpruned-suppressions to leave them.`,
    'zh-CN': (rule: string, file: string) =>
      `有些被抑制的问题已不再出现，例如 ${file} 中的 ${rule}。请加上 --prune-suppressions 重新运行以清理记录，或加上 --pass-on-unpruned-suppressions 予以保留。`,
  },
  noResults: {
    en: () =>
      'Name files with what error-codes check --format json printed. A folder merge is checked as ./merge.',
    'zh-CN': () =>
      '请给出存有 error-codes check --format json 输出的文件。要检查名为 merge 的目录，请写作 ./merge。',
  },
  missingResults: {
    en: (path: string) =>
      `There is no file ${path}. Name files with what error-codes check --format json printed.`,
    'zh-CN': (path: string) =>
      `没有 ${path} 这个文件。请给出存有 error-codes check --format json 输出的文件。`,
  },
  brokenResults: {
    en: (place: string) =>
      `${place}: This is not what error-codes check --format json prints. Run that again, and keep its standard output as it is.`,
    'zh-CN': (place: string) =>
      `${place}: 这不是 error-codes check --format json 的输出。请重新运行，并原样保存其标准输出。`,
  },
  twoResults: {
    en: (path: string) =>
      `There are two results of ${path}. Name the outputs of one run only, each part once.`,
    'zh-CN': (path: string) => `${path} 出现了两份结果。请只给出同一次运行的输出，每个分片一个文件。`,
  },
  wrongShards: {
    en: (given: string) => `--shards takes the number of parts, such as 5, not ${given}.`,
    'zh-CN': (given: string) => `--shards 的值应为分片总数，例如 5，而不是 ${given}。`,
  },
  otherShards: {
    en: (wanted: string, named: string) =>
      `--shards ${wanted} takes ${wanted} files, one of each part, and not ${named}. Name all parts, each once.`,
    'zh-CN': (wanted: string, named: string) =>
      `--shards ${wanted} 要求每个分片一个文件，共 ${wanted} 个，但给出了 ${named} 个。请给出全部分片的文件，不要重复。`,
  },
  misplacedOption: {
    en: (option: string) => `The options of check merge stand behind it. Move ${option} there.`,
    'zh-CN': (option: string) => `check merge 的选项要写在它后面，请把 ${option} 移到后面。`,
  },
  progress: {
    en: (checked: string) => `Files checked: ${checked}`,
    'zh-CN': (checked: string) => `已检查 ${checked} 个文件`,
  },
  // What was not looked into, by the reason.
  unreadable: {
    en: (code: string) => `The file cannot be read (${code}) and was not checked.`,
    'zh-CN': (code: string) => `文件无法读取（${code}），未作检查。`,
  },
  'unreadable folder': {
    en: (code: string) =>
      `The folder cannot be read (${code}), and nothing in it was checked. Give yourself access to it, or let git ignore it.`,
    'zh-CN': (code: string) =>
      `目录无法读取（${code}），其中的文件均未检查。请为自己开放读取权限，或将该目录加入 .gitignore。`,
  },
  'not UTF-8': {
    en: () => 'The file is not in UTF-8 and was not checked. Save it in UTF-8.',
    'zh-CN': () => '文件不是 UTF-8 编码，未作检查。请存为 UTF-8。',
  },
  'too large': {
    en: (size: string) => `The file has ${size} MB and was not checked: it is larger than what people write.`,
    'zh-CN': (size: string) => `文件有 ${size} MB，不像是手写的代码，未作检查。`,
  },
} satisfies Record<string, Sentence<string[]>>;

export type Wording = keyof typeof wordings;

/** The sentences of `error-codes check`. */
export const texts: Readonly<Record<Wording, Sentence<string[]>>> = wordings;
