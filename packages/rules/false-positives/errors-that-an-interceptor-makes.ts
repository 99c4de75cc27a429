// The interceptors reject with the body: what arrives in `catch` is no error of axios, and its code is the provider's.
import axios from 'axios';

axios.interceptors.response.use(
  (response) => response.data,
  (error) => Promise.reject(error.response?.data ?? error),
);

export async function task(id: string): Promise<unknown> {
  try {
    return await axios.get(`https://dashscope.aliyuncs.com/api/v1/tasks/${id}`);
  } catch (error: any) {
    if (error.code === 'InvalidApiKey') throw new Error('Sign in to DashScope again.', { cause: error });
    if (error.code === 'Throttling') return undefined;
    throw error;
  }
}

const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

function fail(error: any): never {
  throw Object.assign(new Error(error.message), { code: error.response?.data?.error?.code });
}
http.interceptors.response.use(undefined, fail);

export async function models(): Promise<string[]> {
  try {
    const { data } = await http.get('/models');
    return data.data.map(({ id }: { id: string }) => id);
  } catch (error: any) {
    if (error.code === 'invalid_api_key') return [];
    throw error;
  }
}
