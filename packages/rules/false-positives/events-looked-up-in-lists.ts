// The names of events stand in lists and sets, or are tested by how they begin and end; errors have their branch.
import { ChatEventType, CozeAPI, type StreamChatReq } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

const failures: readonly string[] = ['error', 'conversation.chat.failed'];
const ends = new Set<string>([
  ChatEventType.ERROR,
  ChatEventType.CONVERSATION_CHAT_FAILED,
  ChatEventType.DONE,
]);
const texts: string[] = [ChatEventType.CONVERSATION_MESSAGE_DELTA];

export function alsoShow(event: string): void {
  texts.push(event);
}

export async function* answer(request: StreamChatReq) {
  for await (const part of coze.chat.stream(request)) {
    if (failures.includes(part.event)) throw new Error(JSON.stringify(part.data));
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) yield part.data.content;
  }
}

export async function print(request: StreamChatReq): Promise<void> {
  for await (const part of coze.chat.stream(request)) {
    const isEnd = ends.has(part.event);
    if (isEnd) {
      console.log('The stream ends with', part);
      break;
    }
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) process.stdout.write(part.data.content);
  }
}

export async function* shown(request: StreamChatReq) {
  for await (const { event, data } of coze.chat.stream(request)) {
    if (texts.includes(event)) yield (data as { content: string }).content;
  }
}

export async function* parts(request: StreamChatReq) {
  for await (const part of coze.chat.stream(request)) {
    if (part.event.startsWith('conversation.')) yield part;
    else if (part.event.endsWith('error')) throw new Error(JSON.stringify(part.data));
  }
}

export async function* marked(request: StreamChatReq) {
  for await (const { event, data } of coze.chat.stream(request)) {
    yield {
      failed: failures.includes(event),
      text: typeof data === 'object' && 'content' in data ? data.content : '',
    };
  }
}
