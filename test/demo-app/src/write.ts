// Help with writing, by a model on DashScope. What OpenAI's client throws has a code, but not in its message.
import { qwen } from './llm.js';

const EMBEDDINGS_URL = `${process.env.DASHSCOPE_BASE_URL ?? 'https://dashscope.aliyuncs.com/compatible-mode/v1'}/embeddings`;

export async function improve(text: string): Promise<string> {
  try {
    const completion = await qwen.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content: `Improve this text:\n\n${text}` }],
    });
    return completion.choices[0]?.message.content ?? text;
    // mistake(no-dropped-code): the log has a sentence that anybody may word anew, and no code
  } catch (err) {
    console.error('Not improved:', (err as Error).message);
    return text;
  }
}

export async function shorten(text: string): Promise<string> {
  try {
    const completion = await qwen.chat.completions.create({
      model: 'qwen-plus',
      messages: [{ role: 'user', content: `Shorten this text:\n\n${text}` }],
    });
    return completion.choices[0]?.message.content ?? text;
    // mistake(no-dropped-code): whoever catches the new error has no code to decide by
  } catch (err) {
    throw new Error(`Not shortened: ${(err as Error).message}`);
  }
}

export async function keywords(text: string): Promise<string> {
  const completion = await qwen.chat.completions
    .create({
      model: 'qwen-turbo',
      messages: [{ role: 'user', content: `Name five keywords:\n\n${text}` }],
    })
    // mistake(no-dropped-code): a bill that is not paid passes for a text without keywords
    .catch(() => undefined);
  return completion?.choices[0]?.message.content ?? '';
}

export async function embed(text: string): Promise<number[]> {
  const response = await fetch(EMBEDDINGS_URL, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY ?? ''}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ model: 'text-embedding-v4', input: text }),
  });
  const body = (await response.json()) as {
    error?: { code: string; message: string };
    data: { embedding: number[] }[];
  };
  // mistake(no-dropped-code): the code stands right beside the message
  if (body.error) throw new Error(body.error.message);
  return body.data[0]?.embedding ?? [];
}

/** A text as it is written. */
export async function* write(topic: string): AsyncGenerator<string> {
  const parts = await qwen.chat.completions.create({
    model: 'qwen-plus',
    messages: [{ role: 'user', content: `Write about ${topic}` }],
    stream: true,
  });
  // fine: this client throws what goes wrong in the middle of a stream
  for await (const part of parts) yield part.choices[0]?.delta.content ?? '';
}

export async function proofread(text: string): Promise<string> {
  try {
    const completion = await qwen.chat.completions.create({
      model: 'qwen-turbo',
      messages: [{ role: 'user', content: `Correct the spelling:\n\n${text}` }],
    });
    return completion.choices[0]?.message.content ?? text;
  } catch (err) {
    // fine: the log has the whole error
    console.error('Not corrected', err);
    return text;
  }
}
