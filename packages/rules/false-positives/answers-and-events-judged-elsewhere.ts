// Answers, events and errors are judged in another place than usual: before, behind, in a table, by who gets them.
import axios from 'axios';
import OpenAI from 'openai';
import { CozeAPI, ChatEventType, RateLimitError } from '@coze/api';
const qwen = new OpenAI({
  apiKey: process.env.K,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});
const coze = new CozeAPI({ token: process.env.T ?? '', baseURL: 'https://api.coze.cn' });
class Api {
  private readonly http = axios.create({ baseURL: 'https://api.coze.cn' });
  get client() {
    return this.http;
  }
  async bot(id: string) {
    const { data } = await this.client.get(`/v1/bots/${id}`);
    if (data.code) throw new Error(`${data.code} ${data.msg}`);
    return data.data;
  }
}
export const api = new Api();
export async function reports(report: (e: unknown) => void) {
  try {
    return await qwen.models.list();
  } catch (err) {
    report(err);
    throw new Error(err instanceof Error ? err.message : 'unknown');
  }
}
export async function keepsCause() {
  try {
    return await qwen.models.list();
  } catch (err: any) {
    if (err.status === 429) return null;
    throw new Error(err instanceof Error ? err.message : 'x', { cause: err });
  }
}
export async function checkedBeforehand(init: RequestInit) {
  const r = await fetch('https://api.coze.cn/v3/chat/retrieve?chat_id=1&conversation_id=2', init);
  const body = await r.json();
  ensureOk(body);
  const { data } = body;
  if (data.status === 'completed') return data;
  return undefined;
}
declare function ensureOk(body: unknown): void;
export async function checkedInChain(init: RequestInit) {
  const body = await fetch('https://api.coze.cn/v1/bots', init)
    .then((r) => r.json())
    .then(check);
  if (body.data.has_more) return body.data.items;
  return [];
}
function check(body: any) {
  if (body.code !== 0) throw new Error(`${body.code}: ${body.msg}`);
  return body;
}
export async function eventsOfCaller(bot_id: string, texts: Set<string>) {
  let out = '';
  for await (const part of coze.chat.stream({ bot_id }))
    if (texts.has(part.event)) out += JSON.stringify(part.data);
  return out;
}
export async function namesOfAllEvents(bot_id: string) {
  const seen = new Set<string>();
  let text = '';
  for await (const { event, data } of coze.chat.stream({ bot_id })) {
    seen.add(event);
    if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) text += (data as any).content;
  }
  if (!seen.has('conversation.chat.completed')) throw new Error('not completed');
  return text;
}
export async function untilTimeout(c: string, id: string) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const chat = await coze.chat.retrieve(c, id);
    if (chat.completed_at) return chat.usage?.token_count;
    await new Promise((r) => setTimeout(r, 1000));
  }
  throw new Error('timeout');
}
export async function oneClass() {
  try {
    return await coze.users.me();
  } catch (e: any) {
    if (e instanceof RateLimitError) {
      switch (e.code) {
        case 4013:
          return 'slow';
      }
    }
    throw e;
  }
}
export async function tableOfListeners(init: RequestInit) {
  const res = await fetch('https://api.coze.cn/v3/chat', init);
  const on: Record<string, (d: string) => void> = {
    'conversation.message.delta': (d) => console.log(JSON.parse(d).content),
    'conversation.chat.failed': (d) => {
      throw new Error(d);
    },
    error: (d) => {
      throw new Error(d);
    },
  };
  for (const block of (await res.text()).split('\n\n')) {
    const part = { event: block.split('\n')[0]!.slice(6).trim(), data: block.split('\n')[1]!.slice(5) };
    if (part.event === 'done') break;
    on[part.event]?.(part.data);
  }
}
export async function keepsParts(init: RequestInit) {
  const res = await fetch('https://api.coze.cn/v3/chat', init);
  const parts: { event: string; data: string }[] = [];
  for (const block of (await res.text()).split('\n\n')) {
    const part = { event: block.split('\n')[0]!.slice(6).trim(), data: block.split('\n')[1]!.slice(5) };
    if (part.event === 'ping') continue;
    if (part.event === 'conversation.message.delta') console.log(part.data);
    parts.push(part);
  }
  return parts;
}
export async function looksAtLast(init: RequestInit) {
  const res = await fetch('https://api.coze.cn/v3/chat', init);
  let last = { event: '', data: '' };
  for (const block of (await res.text()).split('\n\n')) {
    last = { event: block.split('\n')[0]!.slice(6).trim(), data: block.split('\n')[1]!.slice(5) };
    if (last.event === 'conversation.message.delta') console.log(JSON.parse(last.data).content);
  }
  if (last.event !== 'done') throw new Error(last.data);
}
