// `err.code as string` asserts what DashScope sends anyway; the empty string stands for "no code".
import OpenAI from 'openai';

declare const bailian: OpenAI;

export async function tags(text: string): Promise<string[]> {
  try {
    const reply = await bailian.chat.completions.create({
      model: 'qwen-flash',
      messages: [{ role: 'user', content: text }],
    });
    return reply.choices[0]?.message.content?.split(',') ?? [];
  } catch (err) {
    const code = ((err as { code?: unknown }).code ?? '') as string;
    if (code === '') throw err;
    if (code === 'data_inspection_failed') return [];
    throw new Error(`DashScope answered ${code}`, { cause: err });
  }
}
