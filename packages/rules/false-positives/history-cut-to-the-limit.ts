// Long histories and long notes are cut before they are sent: 100 messages, 16 pairs, 64 and 512 characters.
import { type CreateChatReq, type EnterMessage, type MetaDataType, RoleType, CozeAPI } from '@coze/api';

interface Turn {
  from: 'human' | 'bot' | 'system';
  text: string;
  images?: string[];
}

const MAX_MESSAGES = 100;
const client = new CozeAPI({ baseURL: 'https://api.coze.cn', token: process.env.COZE_API_TOKEN ?? '' });

const cut = (text: string, limit: number): string => [...text].slice(0, limit).join('');

function toMetaData(values: Readonly<Record<string, string>>): MetaDataType {
  const pairs = Object.entries(values).slice(0, 16);
  return Object.fromEntries(pairs.map(([key, value]) => [cut(key, 64), cut(value, 512)]));
}

function toMessage({ from, text, images = [] }: Turn): EnterMessage {
  const role = from === 'bot' ? RoleType.Assistant : RoleType.User;
  if (images.length === 0) return { role, content: text, content_type: 'text' };
  const items: { type: 'text'; text: string }[] = [{ type: 'text', text }];
  return {
    role,
    content_type: 'object_string',
    content: [...items, ...images.map((file_id) => ({ type: 'image' as const, file_id }))],
  };
}

/** Coze has no role `system`; what the system says comes first in the variables of the agent. */
export function toRequest(
  bot_id: string,
  turns: readonly Turn[],
  notes: Record<string, string>,
): CreateChatReq {
  const system = turns.filter(({ from }) => from === 'system').map(({ text }) => text);
  return {
    bot_id,
    custom_variables: { role: 'system', instructions: system.join('\n') },
    additional_messages: turns
      .filter(({ from }) => from !== 'system')
      .slice(-MAX_MESSAGES)
      .map(toMessage),
    meta_data: toMetaData({ source: 'web', locale: 'zh-CN', ...notes }),
  };
}

export async function ask(bot_id: string, turns: readonly Turn[], conversation_id?: string): Promise<string> {
  const request = toRequest(bot_id, turns, { asked: new Date().toISOString() });
  const { chat, messages = [] } = await client.chat.createAndPoll({
    ...request,
    ...(conversation_id && { conversation_id }),
  });
  if (chat.last_error?.code) throw new Error(`${chat.last_error.code}: ${chat.last_error.msg}`);
  return messages.findLast(({ type }) => type === 'answer')?.content ?? '';
}
