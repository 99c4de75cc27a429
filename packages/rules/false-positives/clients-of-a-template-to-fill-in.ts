// A template for a workshop: whoever takes part puts their own tokens where these texts stand.
import { COZE_CN_BASE_URL, COZE_CN_BASE_WS_URL, CozeAPI } from '@coze/api';
import OpenAI from 'openai';

const botId = '7381';
const apiKey = '请填写你的 API Key';

export const openai = new OpenAI({
  apiKey,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export const coze = new CozeAPI({
  token: 'YOUR TOKEN HERE',
  baseURL: COZE_CN_BASE_URL,
  baseWsURL: COZE_CN_BASE_WS_URL,
});

/** The same without the SDK. */
export async function readBot(): Promise<string> {
  const response = await fetch(`${COZE_CN_BASE_URL}/v1/bots/${botId}`, {
    headers: { Authorization: 'Bearer <your personal access token>' },
  });
  return response.text();
}
