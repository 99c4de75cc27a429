// Axios puts ECONNABORTED and ETIMEDOUT into `err.code`; a timeout of a DashScope call is not a code that nobody knows.
import axios from 'axios';

const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1', timeout: 30_000 });

export async function generate(prompt: string, attempt = 1): Promise<string> {
  try {
    const { data } = await http.post('/services/aigc/text-generation/generation', {
      model: 'qwen-plus',
      input: { prompt },
    });
    return data.output.text;
  } catch (err) {
    if (!axios.isAxiosError(err)) throw err;
    const lost = err.code === 'ECONNABORTED' || err.code === 'ETIMEDOUT' || err.code === 'ECONNRESET';
    if (lost && attempt < 3) return generate(prompt, attempt + 1);
    if (err.code === 'ERR_CANCELED') return '';
    throw new Error(err.response?.data?.code ?? err.code, { cause: err });
  }
}
