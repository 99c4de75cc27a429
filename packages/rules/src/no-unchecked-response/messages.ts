import type { Messages } from '../define-rule.js';

export const messages = {
  unchecked: {
    en: 'This answer of {{ api }} can be an error: check `{{ property }}` before the rest of it is used.',
    'zh-CN': '{{ api }}的这个响应可能是错误：使用其余字段之前，请先检查 `{{ property }}`。',
  },
  statusOnly: {
    en: '{{ api }} answers errors with HTTP 200, so the status alone says nothing: check `{{ property }}` in the body.',
    'zh-CN':
      '{{ api }}返回错误时 HTTP 状态码也是 200，仅看状态码无法判断：请检查响应体中的 `{{ property }}`。',
  },
  discarded: {
    en: 'Nobody looks at this answer of {{ api }}, which can be an error: check `{{ property }}`.',
    'zh-CN': '没有代码查看{{ api }}的这个响应，而它可能是错误：请检查 `{{ property }}`。',
  },
} satisfies Messages;
