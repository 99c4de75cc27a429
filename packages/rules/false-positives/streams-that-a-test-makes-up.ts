// Where a test puts something in the place of the SDK's methods, nothing reaches the API, and no error comes from there.
import { ChatEventType, CozeAPI, type StreamChatData } from '@coze/api';
import { expect, test, vi } from 'vitest';

const coze = new CozeAPI({ token: 'any' });
declare function partsOf(texts: readonly string[]): AsyncIterable<StreamChatData>;
declare function show(text: string): void;

test('texts arrive in order', async () => {
  vi.spyOn(coze.chat, 'stream').mockImplementation(() => partsOf(['Good ', 'morning']));
  for await (const part of coze.chat.stream({ bot_id: '7381' })) {
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) show(part.data.content);
  }
});

test('the last message is the answer', async () => {
  vi.spyOn(coze.chat, 'createAndPoll').mockResolvedValue({
    chat: {},
    messages: [{ content: 'Hello' }],
  } as never);
  const { messages } = await coze.chat.createAndPoll({ bot_id: '7381' });
  show(messages?.at(-1)?.content ?? '');
});

test('a bot has a name', async () => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ code: 0, data: { name: 'Ada' } }));
  const response = await fetch('https://api.coze.cn/v1/bots/7381', {
    headers: { Authorization: 'Bearer any' },
  });
  const { data } = await response.json();
  show(data.name);
});

test('a refusal gives nothing', async () => {
  vi.spyOn(coze.bots, 'retrieveNew').mockRejectedValue(new Error('no'));
  const name = await coze.bots.retrieveNew('7381').then(
    (bot) => bot.name,
    () => undefined,
  );
  expect(name).toBeUndefined();
});
