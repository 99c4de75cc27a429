// A store keeps the failure beside the answer; views read both, and nothing of what the service said is gone.
import { APIError } from '@coze/api';
import { coze } from './coze.js';

interface State {
  phase: 'idle' | 'asking' | 'answered' | 'failed';
  answer: unknown;
  error: unknown;
  code: number | null;
}

export class ChatStore {
  #state: State = { phase: 'idle', answer: null, error: null, code: null };
  readonly #listeners = new Set<(state: State) => void>();

  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start(bot_id: string): Promise<void> {
    this.#set({ phase: 'asking', error: null, code: null });
    try {
      const answer = await coze.chat.create({ bot_id });
      this.#set({ phase: 'answered', answer });
    } catch (error) {
      this.#set({ phase: 'failed', error });
      if (error instanceof APIError) this.#set({ code: error.code ?? null });
    }
  }

  async load(conversation: string): Promise<void> {
    const url = `https://api.coze.cn/v1/conversation/retrieve?conversation_id=${conversation}`;
    const response = await fetch(url, { headers: { Authorization: `Bearer ${process.env.COZE_TOKEN}` } });
    const answer = await response.json();
    this.#set({ phase: answer.data ? 'answered' : 'failed', answer });
  }

  async forget(conversation: string): Promise<void> {
    try {
      await coze.conversations.clear(conversation);
    } catch {
      // The conversation ends with the day anyway.
    }
    this.#set({ phase: 'idle', answer: null });
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}
