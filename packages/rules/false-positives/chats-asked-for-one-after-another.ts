// Loops that ask for chats and wait for none: another one in each round, one until the API answers, or one to see that it does.
import { setTimeout as sleep } from 'node:timers/promises';
import { CozeAPI } from '@coze/api';

const coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

export async function tokensOf(conversation: string, queue: string[]): Promise<number> {
  let sum = 0;
  while (queue.length > 0) {
    const chat = await coze.chat.retrieve(conversation, queue.shift()!);
    sum += chat.usage?.token_count ?? 0;
  }
  return sum;
}

export class Walker {
  private index = 0;

  constructor(private readonly ids: readonly string[]) {}

  async run(conversation: string): Promise<void> {
    while (this.index < this.ids.length) {
      const { usage } = await coze.chat.retrieve(conversation, this.ids[this.index] ?? '');
      if (!usage) break;
      console.log(usage.token_count);
      this.index++;
    }
  }
}

export async function usageOf(conversation: string, id: string): Promise<number | undefined> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const chat = await coze.chat.retrieve(conversation, id);
      if (!chat.usage) return undefined;
      return chat.usage.token_count;
    } catch (error) {
      console.warn('The usage is asked for again.', error);
      await sleep(500);
    }
  }
  return undefined;
}

export async function watch(conversation: string, id: string, report: (milliseconds: number) => void) {
  for (;;) {
    const start = Date.now();
    const { created_at } = await coze.chat.retrieve(conversation, id);
    report(Date.now() - start);
    console.debug('The chat of', created_at);
    await sleep(60_000);
  }
}

let shown = '';

export function show(id: string): void {
  shown = id;
}

export async function follow(conversation: string): Promise<void> {
  while (shown !== '') {
    const chat = await coze.chat.retrieve(conversation, shown);
    if (chat.completed_at) break;
    await sleep(1_000);
  }
}
