import type { Locale } from '@error-codes/catalog';
import type { Sentence } from '../sentence.js';
import type { Obstacle } from './cannot-edit.js';

type Text = Readonly<Record<Locale, string>>;

/** What a change is for. */
export const purposes = {
  eslint: { en: 'ESLint runs the rules.', 'zh-CN': 'ESLint 启用 error-codes 的规则。' },
  oxlint: { en: 'oxlint runs the rules.', 'zh-CN': 'oxlint 启用 error-codes 的规则。' },
  tsconfig: {
    en: 'Editors complete and explain error codes.',
    'zh-CN': '编辑器可以补全和解释错误码。',
  },
  vscode: {
    en: 'VS Code runs the TypeScript of the project; its own one does not find the plugin.',
    'zh-CN': 'VS Code 使用项目中的 TypeScript；它自带的版本找不到该插件。',
  },
  hook: { en: 'What is staged is checked before each commit.', 'zh-CN': '每次提交前检查已暂存的文件。' },
  localHook: {
    en: 'What is staged is checked before each commit, in this clone only: git does not share this folder.',
    'zh-CN': '每次提交前检查已暂存的文件，仅对当前克隆有效：git 不会共享这个目录。',
  },
  sharedHook: {
    en: 'Whoever installs the project has the hook.',
    'zh-CN': '安装项目依赖时，钩子会自动启用。',
  },
  packages: { en: 'The packages for it.', 'zh-CN': '需要安装的包。' },
  packagesAndScript: {
    en: 'The packages for it, and the check as a script.',
    'zh-CN': '需要安装的包，以及用于检查的脚本。',
  },
} satisfies Record<string, Text>;

export const notes = {
  eslintWithoutTypeScript: {
    en: 'ESLint checks JavaScript only here: it has no parser for TypeScript. `error-codes check` needs none.',
    'zh-CN': '这里的 ESLint 没有 TypeScript 解析器，只检查 JavaScript；`error-codes check` 不需要解析器。',
  },
  typescriptWithoutPlugins: {
    en: 'There is no plugin for the editor: TypeScript 7 loads none.',
    'zh-CN': '未添加编辑器插件：TypeScript 7 不加载插件。',
  },
  vscode: {
    en: 'VS Code asks which TypeScript to use when it next opens the project. Choose that of the workspace.',
    'zh-CN': 'VS Code 下次打开项目时会询问使用哪个 TypeScript，请选择工作区版本。',
  },
  neovim: {
    en: 'In Neovim, ts_ls needs nothing else; vtsls needs the setting `vtsls.autoUseWorkspaceTsdk = true`.',
    'zh-CN': '在 Neovim 中，ts_ls 无需其他设置；vtsls 需要设置 `vtsls.autoUseWorkspaceTsdk = true`。',
  },
  hookElsewhere: {
    en: 'There is no hook: git looks for it outside of the project.',
    'zh-CN': '未添加钩子：git 在项目之外的目录查找钩子。',
  },
} satisfies Record<string, Text>;

export const obstacles: Readonly<Record<Obstacle, Text>> = {
  shape: {
    en: 'it is written in a way that only its author can safely add to',
    'zh-CN': '它的写法无法由工具安全地修改',
  },
  syntax: { en: 'it does not parse', 'zh-CN': '它存在语法错误' },
  link: { en: 'it is a link that leads out of the project', 'zh-CN': '它是指向项目之外的链接' },
  encoding: { en: 'it is not in UTF-8', 'zh-CN': '它不是 UTF-8 编码' },
  access: { en: 'it cannot be read and written', 'zh-CN': '它无法读写' },
};

export const texts = {
  project: {
    en: (root: string, manager: string) => `Project: ${root} (${manager})`,
    'zh-CN': (root: string, manager: string) => `项目：${root}（${manager}）`,
  },
  byHand: {
    en: (file: string, reason: string) => `${file} stays as it is: ${reason}. Add this to it yourself:`,
    'zh-CN': (file: string, reason: string) => `${file} 未作修改：${reason}。请自行加入以下内容：`,
  },
  question: {
    en: () => 'Write these changes? [y/N] ',
    'zh-CN': () => '写入以上修改？[y/N] ',
  },
  written: {
    en: (files: string) => `Written: ${files}`,
    'zh-CN': (files: string) => `已写入：${files}`,
  },
  install: {
    en: (command: string) => `Now run: ${command}`,
    'zh-CN': (command: string) => `接下来请运行：${command}`,
  },
  declined: { en: () => 'Nothing was changed.', 'zh-CN': () => '没有作任何修改。' },
  dryRun: {
    en: () => 'Nothing was changed: --dry-run only shows the changes.',
    'zh-CN': () => '没有作任何修改：--dry-run 只显示修改内容。',
  },
  noTerminal: {
    en: () => 'Nothing was changed: without a terminal nobody can be asked. Add --yes to write the changes.',
    'zh-CN': () => '没有作任何修改：当前不是终端，无法确认。如需写入，请加上 --yes。',
  },
  complete: {
    en: () => 'Everything is set up already. Nothing was changed.',
    'zh-CN': () => '所有内容都已设置好，没有作任何修改。',
  },
  onlyByHand: {
    en: () => 'Everything else is set up already. Nothing was changed.',
    'zh-CN': () => '其余内容都已设置好，没有作任何修改。',
  },
  noManifest: {
    en: () =>
      'There is no package.json in this folder or above it. Run error-codes init in a project, or make one with npm init.',
    'zh-CN': () =>
      '当前目录及其上级目录中没有 package.json。请在项目中运行 error-codes init，或先用 npm init 创建项目。',
  },
  brokenManifest: {
    en: (file: string, reason: string) => `${file} is no JSON of a package: ${reason}. Mend it first.`,
    'zh-CN': (file: string, reason: string) => `${file} 不是有效的 package.json：${reason}。请先修正。`,
  },
  changed: {
    en: (file: string) =>
      `${file} was changed in the meantime. Nothing was written; run error-codes init again.`,
    'zh-CN': (file: string) => `${file} 在此期间被修改过。没有写入任何内容，请重新运行 error-codes init。`,
  },
  failedWrite: {
    en: (file: string, code: string) => `${file} cannot be written (${code}). Nothing was changed.`,
    'zh-CN': (file: string, code: string) => `${file} 无法写入（${code}）。没有作任何修改。`,
  },
  exclusive: {
    en: () => '--yes and --dry-run exclude each other. Leave one out.',
    'zh-CN': () => '--yes 和 --dry-run 不能同时使用，请去掉其中一个。',
  },
} satisfies Record<string, Sentence<string[]>>;
