// DashScope wraps codes: `InternalError.Algo.DataInspectionFailed` occurs as a code, and its prefix as a test.
import OpenAI from 'openai';

const client = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function complete(content: string) {
  try {
    return await client.chat.completions.create({
      model: 'qwen-turbo',
      messages: [{ role: 'user', content }],
    });
  } catch (err) {
    if (!(err instanceof OpenAI.APIError)) throw err;
    const blocked =
      err.code === 'data_inspection_failed' || err.code === 'InternalError.Algo.DataInspectionFailed';
    if (blocked) return null;
    if (err.code === 'InternalError.Algo.InvalidParameter') return complete(content.slice(-4_000));
    if (err.code?.startsWith('InternalError')) throw new Error('DashScope is down.', { cause: err });
    throw err;
  }
}
