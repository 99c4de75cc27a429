// The id of the request is told, if not where the code is: in a log before it, in a variable, in the body as text.
import axios from 'axios';
import { APIError, type CozeAPI } from '@coze/api';

const headers = { Authorization: `Bearer ${process.env.COZE_TOKEN}` };

export async function logged(): Promise<unknown> {
  const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
  const body = await response.json();
  console.debug('Coze answers', body.code, response.headers.get('x-tt-logid'));
  if (body.code !== 0) throw new Error(`${body.code}: ${body.msg}`);
  return body.data;
}

export async function named(): Promise<unknown> {
  const response = await axios.get('https://api.coze.cn/v1/users/me', { headers });
  const id = response.headers['x-tt-logid'];
  if (response.data.code !== 0) throw new Error(`${response.data.code}: ${response.data.msg} (${id})`);
  return response.data.data;
}

export async function printed(): Promise<unknown> {
  const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
  const text = await response.text();
  console.debug('Coze answers', text);
  const body = JSON.parse(text);
  if (body.code !== 0) throw new Error(`${body.code}: ${body.msg}`);
  return body.data;
}

export async function asJson(): Promise<unknown> {
  const { data } = await axios.get('https://api.coze.cn/v1/users/me', { headers });
  console.debug(`Coze answers ${JSON.stringify(data)}`);
  if (data.code !== 0) throw new Error(`${data.code}: ${data.msg}`);
  return data.data;
}

export async function raw(client: CozeAPI): Promise<unknown> {
  try {
    return await client.users.me();
  } catch (error) {
    if (error instanceof APIError) console.error('Coze refuses', error.code, error.rawError);
    return undefined;
  }
}
