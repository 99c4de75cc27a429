import type { Locale, Tier } from '@error-codes/catalog';

interface Words {
  readonly comma: string;
  readonly inPresets: (names: readonly string[]) => string;
  readonly fixes: string;
  readonly suggestions: string;
  readonly noOptions: string;
  readonly option: string;
  readonly values: string;
  readonly texts: string;
  readonly byDefault: string;
  readonly inStrict: string;
  readonly meaning: string;
  readonly api: string;
  readonly code: string;
  readonly remedy: string;
  readonly status: string;
  readonly retry: string;
  readonly stop: string;
  readonly version: string;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly rule: string;
  readonly preset: string;
  readonly marks: string;
}

/** What stands in generated parts of a page, by its language. */
export const words: Readonly<Record<Locale, Words>> = {
  en: {
    comma: ', ',
    inPresets: (names) => `In the presets ${new Intl.ListFormat('en').format(names)}.`,
    fixes: 'Some reports have a fix (`--fix`).',
    suggestions: 'Some reports have suggestions for the editor.',
    noOptions: 'This rule has no options.',
    option: 'Option',
    values: 'Values',
    texts: 'a list of texts',
    byDefault: 'Default',
    inStrict: 'In `strict`',
    meaning: 'Meaning',
    api: 'API',
    code: 'Code',
    remedy: 'What to do',
    status: 'HTTP',
    retry: 'Again?',
    stop: '. ',
    version: 'Catalogue of',
    tiers: { listed: 'Listed', documented: 'Documented elsewhere', seen: 'Only seen' },
    rule: 'Rule',
    preset: 'Preset',
    marks: 'Edits',
  },
  'zh-CN': {
    comma: '、',
    inPresets: (names) => `属于预设 ${names.join('、')}。`,
    fixes: '部分问题可以自动修复（`--fix`）。',
    suggestions: '部分问题附有可在编辑器中采纳的修改建议。',
    noOptions: '该规则没有选项。',
    option: '选项',
    values: '可选值',
    texts: '字符串列表',
    byDefault: '默认值',
    inStrict: '`strict` 中',
    meaning: '含义',
    api: 'API',
    code: '错误码',
    remedy: '处理办法',
    status: 'HTTP',
    retry: '值得重试吗',
    stop: '。',
    version: '目录版本',
    tiers: { listed: '官方错误码表列出', documented: '官方其他文档提到', seen: '仅在实际中出现' },
    rule: '规则',
    preset: '预设',
    marks: '修改',
  },
};
