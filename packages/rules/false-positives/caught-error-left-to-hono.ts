// Handlers of Hono may throw: `onError` of the app receives it, and answers by status and code.
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
});

export const app = new Hono();

app.post('/complete', async (c) => {
  const { prompt } = await c.req.json<{ prompt?: string }>();
  if (!prompt) throw new HTTPException(400, { message: 'No prompt' });
  const completion = await qwen.chat.completions.create({
    model: 'qwen-plus',
    messages: [{ role: 'user', content: prompt }],
  });
  return c.json({ text: completion.choices[0]?.message.content });
});

app.get('/models', async (c) => {
  try {
    const { data } = await qwen.models.list();
    return c.json(data.map(({ id }) => id));
  } catch (cause) {
    throw new HTTPException(502, { message: 'No list of models', cause });
  }
});

app.onError((error, c) => {
  if (error instanceof HTTPException) return error.getResponse();
  if (error instanceof OpenAI.APIError) {
    console.error(error.requestID, error.message);
    return c.json({ code: error.code, message: error.message }, error.status === 429 ? 429 : 502);
  }
  throw error;
});
