// JSON mode and thinking never meet in one request, and the word that JSON mode asks for comes in with the schema.
import OpenAI from 'openai';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

const FORMATS = {
  object: { type: 'json_object' },
  prose: { type: 'text' },
} as const;

interface Task {
  question: string;
  format: keyof typeof FORMATS;
  example?: object;
}

function instructions({ format, example }: Task): string {
  if (format === 'prose') return 'Answer in a few sentences.';
  return ['Answer with one object.', example && `Example: ${JSON.stringify({ json: example })}`]
    .filter(Boolean)
    .join(' ');
}

export async function solve(task: Task): Promise<string> {
  const { choices } = await qwen.chat.completions.create({
    model: 'qwen3-32b',
    messages: [
      { role: 'system', content: instructions(task) },
      { role: 'user', content: task.question },
    ],
    response_format: FORMATS[task.format],
    ...{ enable_thinking: task.format === 'prose' && !task.example },
  });
  return choices[0]?.message.content ?? '';
}

export async function classify(text: string): Promise<string> {
  const { choices } = await qwen.chat.completions.create({
    model: 'qwen-flash',
    messages: [
      { role: 'system', content: '判断情感倾向，以 JSON 返回，例如 {"sentiment":"positive"}。' },
      { role: 'user', content: text },
    ],
    response_format: { type: 'json_object' },
    ...{ enable_thinking: false },
  });
  const { sentiment } = JSON.parse(choices[0]?.message.content ?? '{}') as { sentiment?: string };
  return sentiment ?? 'unknown';
}

/** A plain number: no JSON mode, so thinking may be on. */
export async function count(question: string): Promise<number> {
  const request = {
    model: 'qwen3-32b',
    messages: [{ role: 'user' as const, content: question }],
    stream: true as const,
    enable_thinking: true,
  };
  let answer = '';
  for await (const chunk of await qwen.chat.completions.create(request)) {
    answer += chunk.choices[0]?.delta.content ?? '';
  }
  return Number(answer);
}
