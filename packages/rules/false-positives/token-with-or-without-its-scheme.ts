// People put `Bearer …` into the variable or leave it out; both end as one `Bearer` in the header and none in the SDK.
import { CozeAPI } from '@coze/api';
import OpenAI from 'openai';

const scheme = /^bearer\s+/i;

const bare = (value: string): string => value.trim().replace(scheme, '');
const withScheme = (value: string): string => (scheme.test(value) ? value : `Bearer ${value}`);

const { COZE_AUTHORIZATION = '', DASHSCOPE_AUTHORIZATION = '' } = process.env;

export const coze = new CozeAPI({ token: bare(COZE_AUTHORIZATION), baseURL: 'https://api.coze.cn' });

export const qwen = new OpenAI({
  apiKey: bare(DASHSCOPE_AUTHORIZATION) || undefined,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function me(): Promise<{ user_id: string; user_name: string }> {
  const response = await fetch('https://api.coze.cn/v1/users/me', {
    headers: { Authorization: withScheme(COZE_AUTHORIZATION) },
  });
  const { code, msg, data } = await response.json();
  if (code !== 0) throw new Error(`Coze ${code}: ${msg}`);
  return data;
}

export async function forwarded(request: Request): Promise<Response> {
  const own = request.headers.get('authorization');
  return fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
    headers: { Authorization: own ?? withScheme(DASHSCOPE_AUTHORIZATION) },
  });
}
