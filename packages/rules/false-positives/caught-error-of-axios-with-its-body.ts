// An interceptor makes errors of the project from the bodies of DashScope; single calls read status or body themselves.
import axios, { type AxiosError } from 'axios';

interface Failure {
  code?: string;
  message?: string;
  request_id?: string;
}

class BailianError extends Error {
  constructor(
    readonly code: string,
    text: string,
    options?: ErrorOptions,
  ) {
    super(text, options);
  }
}

const http = axios.create({
  baseURL: 'https://dashscope.aliyuncs.com/api/v1',
  headers: { Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY}` },
});

http.interceptors.response.use(undefined, (error: AxiosError<Failure>) => {
  const failure = error.response?.data;
  if (!failure?.code) return Promise.reject(error);
  return Promise.reject(new BailianError(failure.code, failure.message ?? '', { cause: error }));
});

export async function cancelTask(id: string): Promise<boolean> {
  try {
    await http.post(`/tasks/${id}/cancel`);
    return true;
  } catch (error) {
    if (error instanceof BailianError) return false;
    throw error;
  }
}

export async function fileExists(id: string): Promise<boolean> {
  const url = `https://dashscope.aliyuncs.com/compatible-mode/v1/files/${id}`;
  try {
    await axios.head(url, { headers: { Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY}` } });
    return true;
  } catch (error) {
    if (axios.isAxiosError(error) && error.response?.status === 404) return false;
    throw error;
  }
}
