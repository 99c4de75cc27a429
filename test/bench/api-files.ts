// The two files in a hundred that call an API of ours: a head and blocks for each. One block in eight has a mistake.
import type { Feature } from './corpus.js';

function oneInEight(random: Feature['random'], mistake: string, right: string): string {
  return random.below(8) === 0 ? mistake : right;
}

type Content = [head: string, blocks: ((feature: Feature, index: number) => string)[]];

export function cozeClient({ type }: Feature): Content {
  return [
    `import { APIError, ChatEventType, CozeAPI, RoleType } from '@coze/api';
import type { ${type} } from './model.js';

const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });
`,
    [
      ({ random }, index) => `export async function ask${index}(value: ${type}): Promise<string | undefined> {
  try {
    const { chat, messages } = await coze.chat.createAndPoll({
      bot_id: '${7000000 + random.below(999999)}',
      additional_messages: [{ role: RoleType.User, content: value.title, content_type: 'text' }],
      auto_save_history: ${oneInEight(random, 'false', 'true')},
    });
    if (chat.status !== 'completed') throw new Error(JSON.stringify(chat.last_error));
    return messages?.at(-1)?.content;
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    switch (error.code) {
      case 4008:
      case ${oneInEight(random, '4117', '4016')}:
        return undefined;
${oneInEight(random, '', '      default:\n        throw error;\n')}    }
  }
}
`,
      ({ random }, index) => `export async function* stream${index}(value: ${type}): AsyncGenerator<string> {
  const parts = coze.chat.stream({
    bot_id: '${7000000 + random.below(999999)}',
    additional_messages: [{ role: RoleType.User, content: value.title, content_type: 'text' }],
  });
  for await (const part of parts) {
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) yield part.data.content;
    if (part.event === ChatEventType.ERROR && part.data.code === ${oneInEight(random, '4017', '4015')}) return;
    if (part.event === ChatEventType.CONVERSATION_CHAT_FAILED) throw new Error(JSON.stringify(part.data));
  }
}
`,
      ({ random }, index) => `export async function start${index}(value: ${type}): Promise<string> {
  const response = await fetch('https://api.coze.cn/v3/chat', {
    method: 'POST',
    body: JSON.stringify({ bot_id: '${7000000 + random.below(999999)}', user_id: value.id, stream: false, auto_save_history: true }),
  });
  const body = (await response.json()) as { code: number; msg: string; data: { id: string } };
  if (body.code === ${oneInEight(random, '4117', '4100')}) throw new Error('refused');
  if (body.code !== 0) throw new Error(JSON.stringify(body));
  return body.data.id;
}
`,
    ],
  ];
}

export function dashscopeClient({ type }: Feature): Content {
  return [
    `import OpenAI from 'openai';
import type { ${type} } from './model.js';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY,
  baseURL: process.env.DASHSCOPE_URL ?? 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});
`,
    [
      (
        { random },
        index,
      ) => `export async function complete${index}(value: ${type}): Promise<string | undefined> {
  try {
    const completion = await qwen.chat.completions.create({
      model: '${random.pick(['qwen-plus', 'qwen-turbo', 'qwen-max'])}',
      messages: [{ role: 'user', content: value.title }],
    });
    return completion.choices[0]?.message.content ?? undefined;
  } catch (error) {
    if (!(error instanceof OpenAI.APIError)) throw error;
    if (error.code === '${oneInEight(random, 'InvalidApiKeys', 'invalid_api_key')}') return undefined;
    switch (error.code) {
      case 'insufficient_quota':
      case 'limit_requests':
        return '${random.pick(['later', 'soon'])}';
${oneInEight(random, '', '      default:\n        throw error;\n')}    }
  }
}
`,
      ({ random }, index) => `export function isTransient${index}(error: unknown): boolean {
  return (
    error instanceof OpenAI.APIError &&
    ['limit_requests', '${oneInEight(random, 'rate_limited', 'internal_error')}'].includes(error.code ?? '')
  );
}
`,
    ],
  ];
}
