// Qwen is served by many hosts: a self-hosted vLLM has no DashScope codes, whatever the variable is called.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: 'EMPTY',
  baseURL: process.env.VLLM_BASE_URL ?? 'http://localhost:8000/v1',
});

export async function translate(text: string): Promise<string> {
  try {
    const reply = await qwen.chat.completions.create({
      model: 'Qwen/Qwen3-32B',
      messages: [{ role: 'user', content: `Translate into Chinese: ${text}` }],
    });
    return reply.choices[0]?.message.content ?? '';
  } catch (err: any) {
    if (err.code === 'invalid_apikey' || err.code === 'model_not_loaded')
      throw new Error('vLLM is not ready.');
    throw err;
  }
}
