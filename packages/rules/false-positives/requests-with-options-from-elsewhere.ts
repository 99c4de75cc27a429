// Options that another module writes may bring a `transformResponse` or an adapter that rejects whatever has a code.
import axios, { type AxiosRequestConfig } from 'axios';
import { cozeDefaults, withToken } from './coze-options.js';

const http = axios.create({ ...cozeDefaults, baseURL: 'https://api.coze.cn' });

export async function upload(form: FormData): Promise<string> {
  const response = await http.post('/v1/files/upload', form);
  return response.data.data.id;
}

export async function bots(space: string, config?: AxiosRequestConfig): Promise<unknown[]> {
  const response = await axios.get(`https://api.coze.cn/v1/bots?workspace_id=${space}`, config);
  return response.data.data.items;
}

export async function clear(conversation: string): Promise<void> {
  await axios.post(`https://api.coze.cn/v1/conversations/${conversation}/clear`, {}, withToken());
}
