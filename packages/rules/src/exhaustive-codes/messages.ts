import type { Messages } from '../define-rule.js';

export const messages = {
  incompleteSwitch: {
    en: 'Add a `default`: of the error codes of {{ api }}, this `switch` leaves out {{ missing }}.',
    'zh-CN': '请补上 `default`：该 `switch` 没有处理{{ api }}错误码 {{ missing }}。',
  },
  incompleteChain: {
    en: 'Add an `else`: of the error codes of {{ api }}, this chain leaves out {{ missing }}.',
    'zh-CN': '请补上 `else`：这组判断没有处理{{ api }}错误码 {{ missing }}。',
  },
  incompleteTable: {
    en: 'Give the look-up a fallback (`??`): of the error codes of {{ api }}, this table leaves out {{ missing }}.',
    'zh-CN': '请为查表结果加上后备值（`??`）：该表没有收录{{ api }}错误码 {{ missing }}。',
  },
  missingMustHandle: {
    en: 'Give {{ missing }} a branch of its own: no program should treat these error codes of {{ api }} like all others.',
    'zh-CN': '请为{{ api }}错误码 {{ missing }} 单独编写分支：这类错误码不应与其他错误码一概而论。',
  },
  twoSpellings: {
    en: 'Handle `{{ later }}` like `{{ earlier }}`: they are two spellings of one error of {{ api }}.',
    'zh-CN': '`{{ later }}` 与 `{{ earlier }}` 是{{ api }}同一个错误的两种写法，请采用同样的处理。',
  },
  addBranches: {
    en: 'Add a branch for each missing code.',
    'zh-CN': '为每个遗漏的错误码补上分支。',
  },
  addFallback: {
    en: 'Add a fallback for all other codes.',
    'zh-CN': '为其余错误码添加兜底处理。',
  },
} satisfies Messages;

/** The tail of a list that is too long to print. */
export const more = {
  en: (shown: string, rest: number) => `${shown} and ${rest} more`,
  'zh-CN': (shown: string, rest: number) => `${shown}以及另外 ${rest} 个`,
};

/** One code in a list. */
export const listItem = {
  en: (code: string | number, summary: string) => `${code} (${summary})`,
  'zh-CN': (code: string | number, summary: string) => `${code}（${summary}）`,
};
