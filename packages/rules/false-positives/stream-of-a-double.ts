// A test gives the client a method of its own, and reads what that method yields.
import { CozeAPI } from '@coze/api';
import { expect, test, vi } from 'vitest';

test('texts arrive in order', async () => {
  const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });
  coze.chat.stream = vi.fn(async function* () {
    yield { event: 'conversation.message.delta', data: { content: 'Good ' } };
    yield { event: 'conversation.message.delta', data: { content: 'morning' } };
  }) as never;

  let text = '';
  for await (const part of coze.chat.stream({ bot_id: '7381' })) {
    if (part.event === 'conversation.message.delta') text += part.data.content;
  }
  expect(text).toBe('Good morning');
});
