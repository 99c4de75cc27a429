// A route that streams an answer. In the middle of a stream the error arrives as DashScope sent it, with its `code`.
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { type ModelMessage, streamText } from 'ai';

const dashscope = createOpenAICompatible({
  name: 'dashscope',
  apiKey: process.env['DASHSCOPE_API_KEY'] ?? '',
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export async function POST(request: Request): Promise<Response> {
  const { messages } = (await request.json()) as { messages: ModelMessage[] };
  const result = streamText({
    model: dashscope('qwen-plus'),
    messages,
    onError({ error }) {
      const { code } = error as { code?: string };
      if (code === 'data_inspection_failed') console.warn('Refused in the middle of an answer.');
      else console.error(error);
    },
  });
  return result.toUIMessageStreamResponse();
}
