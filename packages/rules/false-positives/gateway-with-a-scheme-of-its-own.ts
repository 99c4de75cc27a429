// Where the environment names a gateway, that decides what stands in `Authorization`.
const base = process.env.COZE_BASE_URL || 'https://api.coze.cn';

export const me = (): Promise<Response> =>
  fetch(`${base}/v1/users/me`, { headers: { Authorization: 'Basic cm9ib3Q6cGFzc3dvcmQ=' } });

export const bot = (id: string): Promise<Response> =>
  fetch(base + '/v1/bots/' + id, { headers: { Authorization: process.env.GATEWAY_AUTHORIZATION ?? '' } });
