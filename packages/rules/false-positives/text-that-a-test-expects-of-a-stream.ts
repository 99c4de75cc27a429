// Tests against the API itself: had an error come, the text or the list that they expect would not be there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatEventType, CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

test('the bot can count', async () => {
  let text = '';
  for await (const part of coze.chat.stream({ bot_id: process.env.COZE_BOT_ID ?? '' })) {
    if (part.event === ChatEventType.CONVERSATION_MESSAGE_DELTA) text += part.data.content;
  }
  assert.match(text, /2/);
});

test('the bot suggests what to ask', async () => {
  const questions: string[] = [];
  for await (const part of coze.chat.stream({ bot_id: process.env.COZE_BOT_ID ?? '' })) {
    if (part.event !== ChatEventType.CONVERSATION_MESSAGE_COMPLETED) continue;
    if (part.data.type === 'follow_up') questions.push(part.data.content);
  }
  assert.equal(questions.length, 3);
});
