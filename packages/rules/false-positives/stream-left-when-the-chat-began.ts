// Streams that are read for one thing and left with it; that it never came is noticed behind the loop.
import { ChatEventType, CozeAPI, WorkflowEventType } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

export async function begin(bot: string): Promise<string> {
  let id: string | undefined;
  for await (const part of coze.chat.stream({ bot_id: bot })) {
    if (part.event === ChatEventType.CONVERSATION_CHAT_CREATED) {
      id = part.data.id;
      break;
    }
  }
  if (!id) throw new Error('Coze did not begin the chat.');
  return id;
}

export async function timeToFirstText(bot: string): Promise<number> {
  const start = Date.now();
  let time: number | undefined;
  for await (const { event } of coze.chat.stream({ bot_id: bot })) {
    if (event === 'conversation.message.delta') {
      time = Date.now() - start;
      break;
    }
  }
  if (time === undefined) throw new Error('There was no text.');
  return time;
}

export async function isAlive(bot: string): Promise<boolean> {
  let answers = false;
  read: for await (const { event } of coze.chat.stream({ bot_id: bot })) {
    switch (event) {
      case ChatEventType.CONVERSATION_CHAT_IN_PROGRESS: {
        answers = true;
        break read;
      }
    }
  }
  return answers;
}

export async function untilQuestion(workflow: string): Promise<string> {
  let question: string | undefined;
  for await (const { event, data } of coze.workflows.runs.stream({ workflow_id: workflow })) {
    if (event === WorkflowEventType.INTERRUPT && data && 'interrupt_data' in data) {
      question = data.interrupt_data.event_id;
      break;
    }
  }
  if (!question) throw new Error('The workflow asked nothing.');
  return question;
}
