// better-sqlite3 works without `await`: its codes arrive in the `catch` behind the model's.
import OpenAI from 'openai';

interface Replies {
  insert(id: string, text: string | null): void;
}

const qwen = new OpenAI({
  apiKey: process.env['DASHSCOPE_API_KEY'],
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function answer(replies: Replies, id: string, content: string): Promise<void> {
  try {
    const reply = await qwen.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content }],
    });
    replies.insert(id, reply.choices[0]?.message.content ?? null);
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return;
    throw error;
  }
}
