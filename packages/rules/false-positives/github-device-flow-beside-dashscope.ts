// The polled reply comes from GitHub; that the same file talks to DashScope makes `expired_token` no unknown code.
import OpenAI from 'openai';

export const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export const poll = (deviceCode: string): Promise<string | null> =>
  fetch('https://github.com/login/oauth/access_token', {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ device_code: deviceCode, grant_type: 'device_code' }),
  })
    .then((res) => res.json())
    .then((body: any) => {
      if (body.error === 'authorization_pending' || body.error === 'slow_down') return null;
      if (body.error === 'access_denied') throw new Error('Refused on GitHub.');
      if (body.error === 'expired_token') throw new Error('Took too long.');
      return body.access_token;
    });
