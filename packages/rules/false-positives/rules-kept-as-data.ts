// The rules are rows of a list that is searched, with a fallback: no look-up by key, and nothing left out by mistake.
import { APIError } from '@coze/api';

const RULES = [
  { code: 4100, text: '令牌无效' },
  { code: 4101, text: '没有权限' },
  { code: 4013, text: '模型错误' },
] as const;

export const ruleText = (error: APIError): string =>
  RULES.find((rule) => rule.code === error.code)?.text ?? `扣子返回 ${error.code}`;
