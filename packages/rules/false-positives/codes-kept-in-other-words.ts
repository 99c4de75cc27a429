// Codes that survive in other words than the usual: before the message, in a text of their own, in a log, behind a class.
import { CozeAPI, ChatEventType } from '@coze/api';
import OpenAI from 'openai';
const qwen = new OpenAI({
  apiKey: process.env.K,
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});
const coze = new CozeAPI({ token: process.env.T ?? '', baseURL: 'https://api.coze.cn' });
export async function logsCodeFirst(init: RequestInit) {
  const body = await (await fetch('https://api.coze.cn/v1/conversation/create', init)).json();
  if (body.code === 0) return body.data.id;
  const message = body.msg || 'failed';
  console.error(body.code, message);
  throw new Error(message);
}
export async function textByCode(init: RequestInit) {
  const body = await (await fetch('https://api.coze.cn/v1/conversation/create', init)).json();
  const text = body.code === 4100 ? 'sign in' : body.msg;
  if (body.code !== 0) throw new Error(text);
  return body.data;
}
export async function codeInDetail(init: RequestInit) {
  const body = await (await fetch('https://api.coze.cn/v1/conversation/create', init)).json();
  const detail = `${body.code}`;
  const message = `${body.msg} (${detail})`;
  if (body.code !== 0) throw new Error(message);
  return body.data;
}
export async function textOfClass() {
  try {
    return await qwen.models.list();
  } catch (err) {
    const info =
      err instanceof OpenAI.APIError
        ? `${err.code}: ${err.message}`
        : err instanceof Error
          ? err.message
          : String(err);
    throw new Error(info);
  }
}
export async function rethrowsApiErrors() {
  try {
    return await qwen.models.list();
  } catch (err) {
    if (err instanceof OpenAI.APIError) throw err;
    throw new Error(err instanceof Error ? err.message : 'unknown');
  }
}
export async function codeBesideMessage() {
  try {
    return await qwen.models.list();
  } catch (err) {
    const message = err instanceof Error ? err.message : String(err);
    const code = (err as { code?: string }).code;
    throw new Error(`${code} ${message}`);
  }
}
export async function logsAside() {
  const pending = qwen.models.list();
  pending.catch((err) => console.error(err.code));
  return 'started';
}
export async function listOfErrorEvents(bot_id: string) {
  let text = '';
  let failed: unknown;
  for await (const part of coze.chat.stream({ bot_id })) {
    const { event, data } = part;
    if (['conversation.chat.failed', 'error'].includes(event)) failed = data;
    else if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) text += (data as any).content;
  }
  return { text, failed };
}
export async function waitsWhileInProgress(chat: string, conversation: string) {
  let info = await coze.chat.retrieve(conversation, chat);
  while (info.status === 'in_progress') {
    await new Promise((r) => setTimeout(r, 1000));
    info = await coze.chat.retrieve(conversation, chat);
  }
  return info.usage?.token_count;
}
