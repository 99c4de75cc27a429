// No call below has an Authorization of its own: interceptors, hooks and a function around `fetch` add it on the way.
import axios from 'axios';
import ky from 'ky';

declare const session: { token(): Promise<string>; renew(): Promise<string> };

const coze = axios.create({ baseURL: 'https://api.coze.cn', timeout: 20_000 });

coze.interceptors.request.use(async (config) => {
  config.headers.set('Authorization', `Bearer ${await session.token()}`);
  return config;
});

coze.interceptors.response.use((response) => {
  if (response.data.code) throw Object.assign(new Error(response.data.msg), { code: response.data.code });
  return response;
});

const dashscope = ky.create({
  prefixUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
  hooks: {
    beforeRequest: [
      async (request: Request) => {
        request.headers.set('Authorization', `Bearer ${await session.token()}`);
      },
    ],
  },
});

async function authorized(input: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  if (!headers.has('Authorization')) headers.set('Authorization', `Bearer ${await session.token()}`);
  const response = await fetch(input, { ...init, headers });
  if (response.status !== 401) return response;
  headers.set('Authorization', `Bearer ${await session.renew()}`);
  return fetch(input, { ...init, headers });
}

export async function bots(space_id: string) {
  const { data } = await coze.get('/v1/bots', { params: { workspace_id: space_id } });
  return data.data.items;
}

export const models = () => dashscope.get('models').json();

export async function workspaces() {
  const response = await authorized('https://api.coze.cn/v1/workspaces');
  const { code, msg, data } = await response.json();
  if (code !== 0) throw new Error(`${code}: ${msg}`);
  return data.workspaces;
}
