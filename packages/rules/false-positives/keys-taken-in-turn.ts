// Whoever notes that a key is refused takes another one next time: by an index, by a getter, or out of a list.
import { APIError, CozeAPI } from '@coze/api';
import OpenAI from 'openai';
import { pool } from './pool.js';

const qwen = new OpenAI({
  apiKey: process.env.DASHSCOPE_API_KEY ?? '',
  baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
});

export class Models {
  private attempt = 0;
  private readonly names = ['qwen-max', 'qwen-plus', 'qwen-turbo'] as const;

  async complete(messages: OpenAI.ChatCompletionMessageParam[]) {
    for (;;) {
      try {
        return await qwen.chat.completions.create({
          model: this.names[this.attempt] ?? 'qwen-turbo',
          messages,
        });
      } catch (error) {
        const isMissing = error instanceof OpenAI.APIError && error.code === 'model_not_found';
        if (!isMissing || this.attempt === 2) throw error;
        this.attempt++;
      }
    }
  }
}

export async function me() {
  for (let index = 0; index < 5; index++) {
    const response = await fetch('https://api.coze.cn/v1/users/me', {
      headers: { Authorization: `Bearer ${pool.current}` },
    });
    const body = await response.json();
    if (body.code === 4100 || body.code === 4008) {
      pool.markBad();
      continue;
    }
    if (body.code !== 0) throw new Error(JSON.stringify(body));
    return body.data;
  }
  throw new Error('Every key was refused.');
}

export class Keys {
  #keys = (process.env.COZE_KEYS ?? '').split(',');

  private get coze() {
    return new CozeAPI({ token: this.#keys[0] ?? '', baseURL: 'https://api.coze.cn' });
  }

  private markBad() {
    this.#keys = this.#keys.slice(1);
  }

  async run(workflow_id: string) {
    for (let index = 0; index < 3; index++) {
      try {
        return await this.coze.workflows.runs.create({ workflow_id });
      } catch (error) {
        if (!(error instanceof APIError) || error.code !== 4101) throw error;
        this.markBad();
      }
    }
    throw new Error('Every key was refused.');
  }
}
