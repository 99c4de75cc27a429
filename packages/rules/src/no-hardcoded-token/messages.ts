import type { Messages } from '../define-rule.js';

export const messages = {
  hardcodedToken: {
    en: 'This is a token of {{ api }}, and everyone who can read the source can use it: revoke it, and read a new one from the environment or a secret store.',
    'zh-CN':
      '这里写着{{ api }}的令牌，能看到源代码的人都可以使用它：请将其吊销，并改为从环境变量或密钥管理服务中读取新的令牌。',
  },
} satisfies Messages;
