import { defineCases } from '../../test/define-cases.js';

const test = defineCases('no-futile-retry');

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

/** A code that is tried again although it never passes. */
const futile = (code: number | string, api = typeof code === 'number' ? 'Coze' : 'DashScope') => ({
  messageId: 'futile',
  data: { api, code },
});

/** Every error is tried again, this one with them. */
const everything = (code: number | string) => ({
  messageId: 'everything',
  data: { api: typeof code === 'number' ? 'Coze' : 'DashScope', code },
});

// Loops.

test.invalid('a loop that goes on behind a bad token', {
  code: `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      for (let attempt = 0; ; attempt++) {
        try {
          return await coze.chat.create({ bot_id });
        } catch (err) {
          if (err instanceof APIError && err.code === 4100 && attempt < 3) continue;
          throw err;
        }
      }
    }
  `,
  errors: [{ ...futile(4100), ...at(9, 51, '4100') }],
});

test.invalid('a list of codes that are worth a retry, with one that is not', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    const RETRYABLE = [4009, 4013, 4101, 5000];
    const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

    export async function ask(client: CozeAPI, bot_id: string) {
      for (let attempt = 1; attempt <= 5; attempt++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (!(error instanceof APIError) || !RETRYABLE.includes(error.code ?? 0)) throw error;
          await sleep(2 ** attempt * 500);
        }
      }
      throw new Error('Coze is busy.');
    }
  `,
  errors: [{ ...futile(4101), ...at(3, 32, '4101') }],
});

test.invalid('a guard in which the attempts stand before the codes', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    const BUSY: ReadonlySet<number> = new Set([4009, 4006, 5000]);

    export async function ask(client: CozeAPI, bot_id: string, attempts = 3) {
      for (let count = 1; ; count++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (count === attempts || !(error instanceof APIError) || !BUSY.has(error.code ?? 0)) throw error;
          await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** count));
        }
      }
    }
  `,
  errors: [{ ...futile(4006), ...at(3, 50, '4006') }],
});

test.invalid('two codes of one condition, each for itself', {
  code: `
    import { CozeAPI } from '@coze/api';

    const api = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '', baseURL: 'https://api.coze.cn' });

    export async function spaces() {
      let tries = 0;
      while (true) {
        try {
          return await api.workspaces.list();
        } catch (e: any) {
          if ((e.code === 4100 || e.code === 4009 || e.code === 4012) && ++tries < 4) {
            console.warn(\`Attempt \${tries} has failed\`, e.code);
            continue;
          }
          throw e;
        }
      }
    }
  `,
  errors: [
    { ...futile(4100), ...at(11, 23, '4100') },
    { ...futile(4012), ...at(11, 61, '4012') },
  ],
});

test.invalid('a `switch` whose case tries again', {
  code: `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    const pause = (ms: number) => new Promise((r) => setTimeout(r, ms));

    export async function start(bot_id: string) {
      for (let left = 3; ; left--) {
        try {
          return await coze.chat.create({ bot_id });
        } catch (err) {
          if (!(err instanceof APIError) || left === 0) throw err;
          switch (err.code) {
            case 4009:
            case 4013:
            case 4011:
              await pause(1000);
              continue;
            default:
              throw err;
          }
        }
      }
    }
  `,
  errors: [{ ...futile(4011), ...at(15, 14, '4011') }],
});

test.invalid('a body that is read by hand, in a `do` loop', {
  code: `
    const BUSY: readonly number[] = [4009, 4014, 5000];

    export async function start(body: string, headers: HeadersInit) {
      let reply: { code: number; msg: string; data?: { id: string } };
      let attempts = 0;
      do {
        const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body });
        reply = await response.json();
      } while (BUSY.includes(reply.code) && ++attempts < 3);
      if (reply.code !== 0) throw new Error(\`\${reply.code}: \${reply.msg}\`);
      return reply.data?.id;
    }
  `,
  errors: [{ ...futile(4014), ...at(1, 40, '4014') }],
});

test.invalid('a body that is read by hand, in a `for` loop', {
  code: `
    const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

    export async function run(workflow_id: string, token: string) {
      for (let i = 0; i < 3; i++) {
        const res = await fetch('https://api.coze.com/v1/workflow/run', {
          method: 'POST',
          headers: { Authorization: \`Bearer \${token}\`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ workflow_id }),
        });
        const json = await res.json();
        if (json.code === 0) return json.data;
        if (json.code === 5000 || json.code === 4000) {
          await sleep(500);
          continue;
        }
        throw new Error(\`Coze \${json.code}: \${json.msg}\`);
      }
      throw new Error('Gave up.');
    }
  `,
  errors: [{ ...futile(4000), ...at(12, 45, '4000') }],
});

test.invalid('a code of DashScope in compatible mode', {
  code: `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    const TRANSIENT = new Set(['limit_requests', 'limit_burst_rate', 'access_denied']);

    export async function complete(content: string) {
      for (let delay = 500; ; delay *= 2) {
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
        } catch (error) {
          const isTransient =
            error instanceof OpenAI.APIError && typeof error.code === 'string' && TRANSIENT.has(error.code);
          if (!isTransient || delay > 8_000) throw error;
          await new Promise((resolve) => setTimeout(resolve, delay));
        }
      }
    }
  `,
  errors: [{ ...futile('access_denied'), ...at(4, 66, "'access_denied'") }],
});

test.invalid('a native body of DashScope', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function generate(body: string, headers: Record<string, string>) {
      let attempt = 0;
      for (;;) {
        const response = await fetch(url, { method: 'POST', headers, body });
        const reply = (await response.json()) as { code?: string; message?: string; output?: { text: string } };
        if (reply.output) return reply.output.text;
        if (attempt++ < 5 && (reply.code === 'Throttling' || reply.code === 'Arrearage')) continue;
        throw new Error(\`\${reply.code}: \${reply.message}\`);
      }
    }
  `,
  errors: [{ ...futile('Arrearage'), ...at(9, 73, "'Arrearage'") }],
});

test.invalid('an axios error whose body has the code', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

    export async function embed(input: string[]) {
      for (let retries = 0; ; retries += 1) {
        try {
          const { data } = await http.post('/embeddings', { model: 'text-embedding-v3', input });
          return data;
        } catch (err) {
          if (!axios.isAxiosError(err)) throw err;
          const code = err.response?.data?.error?.code;
          if (retries >= 3 || (code !== 'limit_requests' && code !== 'invalid_api_key')) throw err;
          await wait(1000 * (retries + 1));
        }
      }
    }
  `,
  errors: [{ ...futile('invalid_api_key'), ...at(14, 66, "'invalid_api_key'") }],
});

test.invalid('a flag that the next attempt depends on', {
  code: `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    export async function bots(space_id: string) {
      let again = true;
      while (again) {
        again = false;
        try {
          return await coze.bots.list({ space_id });
        } catch (error) {
          if (error instanceof APIError && (error.code === 5000 || error.code === 4015)) {
            again = true;
          } else {
            throw error;
          }
        }
      }
    }
  `,
  errors: [{ ...futile(4015), ...at(11, 79, '4015') }],
});

test.invalid('delays that a loop goes through', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';
    import { setTimeout as sleep } from 'node:timers/promises';

    export async function history(client: CozeAPI, workflow: string, execution: string) {
      let lastError: unknown;
      for (const delay of [0, 1_000, 5_000]) {
        await sleep(delay);
        try {
          return await client.workflows.runs.history(workflow, execution);
        } catch (error) {
          lastError = error;
          if (error instanceof APIError && [4101, 4009].includes(error.code!)) continue;
          throw error;
        }
      }
      throw lastError;
    }
  `,
  errors: [{ ...futile(4101), ...at(12, 41, '4101') }],
});

test.invalid('what is thrown for all others', {
  code: `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    export async function upload(file: File) {
      let attempt = 0;
      while (attempt < 3) {
        try {
          return await coze.files.upload({ file });
        } catch (err) {
          attempt += 1;
          if (err instanceof APIError && err.code !== 4302) throw err;
          console.log('once more');
        }
      }
      throw new Error('No file.');
    }
  `,
  errors: [{ ...futile(4302), ...at(11, 51, '4302') }],
});

test.invalid('a label of an outer loop', {
  code: `
    import { ChatEventType, type CozeAPI } from '@coze/api';

    export async function write(client: CozeAPI, bot_id: string) {
      attempts: for (let attempt = 0; attempt < 3; attempt++) {
        let text = '';
        for await (const { event, data } of client.chat.stream({ bot_id })) {
          if (event === ChatEventType.ERROR) {
            if (data.code === 5000 || data.code === 4101) continue attempts;
            throw new Error(\`\${data.code}: \${data.msg}\`);
          }
          if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) text += data.content;
        }
        return text;
      }
      throw new Error('No text.');
    }
  `,
  errors: [{ ...futile(4101), ...at(8, 49, '4101') }],
});

test.invalid('a table of waiting times', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    const WAIT: Record<number, number> = { 4009: 1_000, 4100: 1_000, 5000: 5_000 };

    export async function ask(client: CozeAPI, bot_id: string) {
      for (;;) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          const wait = error instanceof APIError ? WAIT[error.code ?? 0] : undefined;
          if (!wait) throw error;
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
    }
  `,
  errors: [{ ...futile(4100), ...at(3, 53, '4100') }],
});

test.invalid('a position in a list', {
  code: `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    export async function voices() {
      for (let n = 0; n < 3; n++) {
        try {
          return await coze.audio.voices.list();
        } catch (err) {
          if (err instanceof APIError && [4009, 4105].indexOf(err.code ?? 0) !== -1) continue;
          throw err;
        }
      }
    }
  `,
  errors: [{ ...futile(4105), ...at(9, 45, '4105') }],
});

// Recursion.

test.invalid('a function that calls itself', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function start(client: CozeAPI, bot_id: string, attempt = 1): Promise<string> {
      try {
        const chat = await client.chat.create({ bot_id });
        return chat.id;
      } catch (error) {
        const busy = error instanceof APIError && (error.code === 4009 || error.code === 4012);
        if (!busy || attempt === 3) throw error;
        return start(client, bot_id, attempt + 1);
      }
    }
  `,
  errors: [{ ...futile(4012), ...at(8, 86, '4012') }],
});

test.invalid('a method that calls itself behind a pause', {
  code: `
    import { CozeAPI } from '@coze/api';

    export class Assistant {
      private readonly client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

      async ask(bot: string, tries = 0): Promise<unknown> {
        try {
          return await this.client.chat.createAndPoll({ bot_id: bot });
        } catch (err: any) {
          if (err.code === 4006 && tries < 5) {
            await new Promise((r) => setTimeout(r, 1000));
            return this.ask(bot, tries + 1);
          }
          throw err;
        }
      }
    }
  `,
  errors: [{ ...futile(4006), ...at(10, 24, '4006') }],
});

test.invalid('a chain of promises that begins again', {
  code: `
    export function generate(body: string, headers: Record<string, string>, left = 3): Promise<unknown> {
      return fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body,
      })
        .then((response) => response.json())
        .then((reply) => {
          if (left > 0 && reply.code === 'InvalidApiKey') return generate(body, headers, left - 1);
          return reply;
        });
    }
  `,
  errors: [{ ...futile('InvalidApiKey'), ...at(9, 38, "'InvalidApiKey'") }],
});

// Predicates.

test.invalid('a predicate that decides for a loop', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    function isRetryable(error: unknown): boolean {
      if (!(error instanceof APIError)) return false;
      return error.code === 4013 || error.code === 4104;
    }

    export async function cancel(client: CozeAPI, conversation: string, chat: string) {
      for (let attempt = 0; ; attempt++) {
        try {
          return await client.chat.cancel(conversation, chat);
        } catch (error) {
          if (attempt > 2 || !isRetryable(error)) throw error;
        }
      }
    }
  `,
  errors: [{ ...futile(4104), ...at(5, 48, '4104') }],
});

test.invalid('a predicate with a `switch`', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    function shouldRetry(error: APIError): boolean {
      switch (error.code) {
        case 4009:
        case 5000:
          return true;
        case 4022:
          return true;
        default:
          return false;
      }
    }

    export async function list(client: CozeAPI, space_id: string) {
      let tries = 0;
      for (;;) {
        try {
          return await client.bots.list({ space_id });
        } catch (error) {
          if (error instanceof APIError && shouldRetry(error) && tries++ < 3) continue;
          throw error;
        }
      }
    }
  `,
  errors: [{ ...futile(4022), ...at(8, 10, '4022') }],
});

test.invalid('a predicate that knows what is fatal, all but one', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    const isFatal = (error: unknown) => error instanceof APIError && error.code !== 4009 && error.code !== 4010;

    export async function list(client: CozeAPI, space_id: string) {
      for (let i = 0; i < 3; i++) {
        try {
          return await client.bots.list({ space_id });
        } catch (error) {
          if (isFatal(error)) throw error;
        }
      }
      return undefined;
    }
  `,
  errors: [{ ...futile(4010), ...at(3, 104, '4010') }],
});

test.invalid('a decision in words', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    function decide(error: unknown): 'retry' | 'give up' {
      if (error instanceof APIError && [4009, 4003].includes(error.code ?? 0)) return 'retry';
      return 'give up';
    }

    export async function list(client: CozeAPI, space_id: string) {
      while (true) {
        try {
          return await client.bots.list({ space_id });
        } catch (error) {
          if (decide(error) === 'give up') throw error;
          await new Promise((resolve) => setTimeout(resolve, 2000));
        }
      }
    }
  `,
  errors: [{ ...futile(4003), ...at(4, 43, '4003') }],
});

test.invalid('a predicate of a class', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    export class Voices {
      readonly #client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });

      async list() {
        for (let attempt = 0; ; attempt++) {
          try {
            return await this.#client.audio.voices.list();
          } catch (error) {
            if (attempt === 4 || !this.isTransient(error)) throw error;
            await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 100));
          }
        }
      }

      private isTransient(error: unknown): boolean {
        if (!(error instanceof APIError) || error.code == null) return false;
        return error.code >= 5000 || [4009, 4019].includes(error.code);
      }
    }
  `,
  errors: [{ ...futile(4019), ...at(19, 41, '4019') }],
});

test.invalid('a quota that is named beside what is decided by the message', {
  code: `
    import { qwen } from './llm.js';

    export async function complete(content: string) {
      for (let count = 1; ; count++) {
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
        } catch (error: any) {
          if (count < 3 && ['insufficient_quota', 'AllocationQuota.FreeTierOnly'].includes(error.code)) continue;
          throw error;
        }
      }
    }
  `,
  errors: [{ ...futile('AllocationQuota.FreeTierOnly'), ...at(8, 47, "'AllocationQuota.FreeTierOnly'") }],
});

test.invalid('a status or a code', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function ask(client: CozeAPI, bot_id: string) {
      for (let count = 0; ; count++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (!(error instanceof APIError)) throw error;
          const again = (error.status >= 500 || error.code === 4009 || error.code === 4200) && count < 3;
          if (again) continue;
          throw error;
        }
      }
    }
  `,
  errors: [{ ...futile(4200), ...at(9, 83, '4200') }],
});

test.invalid('a list in a field, and a method that is awaited again', {
  code: `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
    const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
    const RETRYABLE = [4009, 4101];

    export class Spaces {
      private readonly maxRetries = 3;

      async list(attempt = 0): Promise<unknown> {
        try {
          return await client.workspaces.list();
        } catch (e: any) {
          if (RETRYABLE.includes(e.code) && attempt < this.maxRetries) {
            await sleep(100 * attempt);
            return await this.list(attempt + 1);
          }
          throw e;
        }
      }
    }
  `,
  errors: [{ ...futile(4101), ...at(5, 26, '4101') }],
});

test.invalid('a request that functions of the file make', {
  code: `
    import { qwen } from './llm.js';

    const toMessages = (content: string) => [{ role: 'user' as const, content }];

    async function once(content: string) {
      return qwen.chat.completions.create({ model: 'qwen-max', messages: toMessages(content) });
    }

    export async function ask(content: string) {
      for (let i = 0; i < 3; i++) {
        try {
          const reply = await once(content);
          return reply.choices[0]?.message;
        } catch (e: any) {
          if (e.code !== 'model_not_found') throw e;
          console.warn('Not there, trying once more.');
        }
      }
      return undefined;
    }
  `,
  errors: [{ ...futile('model_not_found'), ...at(15, 22, "'model_not_found'") }],
});

// Helpers.

test.invalid('p-retry with a condition', {
  code: `
    import { APIError } from '@coze/api';
    import pRetry from 'p-retry';
    import { coze } from './coze.js';

    export const ask = (bot_id: string) =>
      pRetry(() => coze.chat.create({ bot_id }), {
        retries: 3,
        shouldRetry: ({ error }) => error instanceof APIError && [4009, 4100].includes(error.code ?? 0),
      });
  `,
  errors: [{ ...futile(4100), ...at(8, 69, '4100') }],
});

test.invalid('p-retry that is aborted for some and not for this one', {
  code: `
    import { APIError } from '@coze/api';
    import pRetry, { AbortError } from 'p-retry';
    import { coze } from './coze.js';

    export const ask = (bot_id: string) =>
      pRetry(async () => {
        try {
          return await coze.chat.create({ bot_id });
        } catch (error) {
          if (error instanceof APIError && (error.code === 5000 || error.code === 4007)) throw error;
          throw new AbortError('Not worth a retry.');
        }
      });
  `,
  errors: [{ ...futile(4007), ...at(10, 79, '4007') }],
});

test.invalid('async-retry that gives up on all but these', {
  code: `
    import { APIError } from '@coze/api';
    import retry from 'async-retry';
    import { coze } from './coze.js';

    export const spaces = () =>
      retry(
        async (bail) => {
          try {
            return await coze.workspaces.list();
          } catch (error) {
            const code = error instanceof APIError ? error.code : undefined;
            if (code === 4009 || code === 700012006) throw error;
            bail(error as Error);
          }
        },
        { retries: 5 },
      );
  `,
  errors: [{ ...futile(700012006), ...at(12, 39, '700012006') }],
});

test.invalid('exponential-backoff', {
  code: `
    import { backOff } from 'exponential-backoff';
    import { qwen } from './llm.js';

    const codes = ['limit_requests', 'internal_error', 'model_not_found'];

    export const complete = (content: string) =>
      backOff(() => qwen.chat.completions.create({ model: 'qwen-max', messages: [{ role: 'user', content }] }), {
        numOfAttempts: 4,
        retry: (error) => codes.includes(error.code),
      });
  `,
  errors: [{ ...futile('model_not_found'), ...at(4, 52, "'model_not_found'") }],
});

test.invalid('axios-retry', {
  code: `
    import axios from 'axios';
    import axiosRetry from 'axios-retry';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });

    axiosRetry(http, {
      retries: 3,
      retryCondition: (error) => {
        const code = error.response?.data?.code;
        return code === 'Throttling.RateQuota' || code === 'Arrearage';
      },
    });
  `,
  errors: [{ ...futile('Arrearage'), ...at(10, 56, "'Arrearage'") }],
});

test.invalid('a helper of the program, which is given a predicate', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    async function withRetry<T>(task: () => Promise<T>, isTransient: (error: unknown) => boolean): Promise<T> {
      for (let attempt = 0; ; attempt++) {
        try {
          return await task();
        } catch (error) {
          if (attempt >= 3 || !isTransient(error)) throw error;
        }
      }
    }

    export const ask = (client: CozeAPI, bot_id: string) =>
      withRetry(
        () => client.chat.create({ bot_id }),
        (error) => error instanceof APIError && (error.code === 4009 || error.code === 4101),
      );
  `,
  errors: [{ ...futile(4101), ...at(16, 84, '4101') }],
});

test.invalid('a helper of the program, which is given options', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    interface Policy {
      readonly retries: number;
      readonly isRetryable: (error: unknown) => boolean;
    }

    async function withRetry<T>(task: () => Promise<T>, { retries, isRetryable }: Policy): Promise<T> {
      for (let attempt = 0; ; attempt++) {
        try {
          return await task();
        } catch (error) {
          if (attempt >= retries || !isRetryable(error)) throw error;
        }
      }
    }

    export const spaces = (client: CozeAPI) =>
      withRetry(() => client.workspaces.list(), {
        retries: 2,
        isRetryable: (error) => error instanceof APIError && [4009, 4101].includes(error.code ?? 0),
      });
  `,
  errors: [{ ...futile(4101), ...at(21, 65, '4101') }],
});

test.invalid('a helper of the program that knows the codes', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    const RETRY_CODES = new Set<number>([4009, 4013, 4100, 5000]);

    export async function retry<T>(task: () => Promise<T>, times = 3): Promise<T> {
      try {
        return await task();
      } catch (error) {
        if (times > 1 && error instanceof APIError && RETRY_CODES.has(error.code ?? 0)) return retry(task, times - 1);
        throw error;
      }
    }

    export const spaces = (client: CozeAPI) => retry(() => client.workspaces.list());
  `,
  errors: [{ ...futile(4100), ...at(3, 50, '4100') }],
});

test.invalid('a helper from elsewhere, whose option says what it is for', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';
    import { withRetry } from '@acme/retry';

    export const spaces = (client: CozeAPI) =>
      withRetry(() => client.workspaces.list(), {
        retries: 2,
        shouldRetry: (error: unknown) => error instanceof APIError && error.code === 4105,
      });
  `,
  errors: [{ ...futile(4105), ...at(7, 82, '4105') }],
});

// Functions that nobody has annotated: what they are given is what the attempt throws.

test.invalid('a predicate without types for a helper of the program', {
  code: `
    import { qwen } from './llm.js';

    async function persist<T>(task: () => Promise<T>, isPassing: (error: any) => boolean, times = 3): Promise<T> {
      for (let attempt = 1; ; attempt++) {
        try {
          return await task();
        } catch (error) {
          if (attempt === times || !isPassing(error)) throw error;
        }
      }
    }

    export const models = () => persist(() => qwen.models.list(), (e) => e.code === 'Arrearage');
  `,
  errors: [{ ...futile('Arrearage'), ...at(13, 81, "'Arrearage'") }],
});

test.invalid('an option without types for a helper of the program that calls itself', {
  code: `
    import { coze } from './coze.js';

    interface Policy {
      readonly times?: number;
      readonly shouldRetry: (error: any) => boolean;
    }

    async function retry<T>(task: () => Promise<T>, { times = 3, shouldRetry }: Policy): Promise<T> {
      try {
        return await task();
      } catch (error) {
        if (times <= 1 || !shouldRetry(error)) throw error;
        return retry(task, { times: times - 1, shouldRetry });
      }
    }

    export const spaces = () => retry(() => coze.workspaces.list(), { shouldRetry: (e) => e.code === 4101 });
  `,
  errors: [{ ...futile(4101), ...at(17, 98, '4101') }],
});

test.invalid('an option without types for a helper from elsewhere', {
  code: `
    import { coze } from './coze.js';
    import { withRetry } from '@acme/retry';

    export const ask = (bot_id: string) =>
      withRetry(() => coze.chat.create({ bot_id }), {
        shouldRetry: (e: any) => e.code === 4009 || e.code === 4101,
      });
  `,
  errors: [{ ...futile(4101), ...at(6, 60, '4101') }],
});

test.invalid('a code that nobody else has, for a helper from elsewhere', {
  code: `
    import { qwen } from './llm.js';
    import { withRetry } from '@acme/retry';

    export const models = () =>
      withRetry(() => qwen.models.list(), { retries: 2, shouldRetry: (e: any) => e.code === 'Arrearage' });
  `,
  errors: [{ ...futile('Arrearage'), ...at(5, 89, "'Arrearage'") }],
});

test.invalid('a predicate without types that is handed over by its name', {
  code: `
    import pRetry from 'p-retry';
    import { coze } from './coze.js';

    const shouldRetry = (e: any) => e.code === 4101;

    export const spaces = () => pRetry(() => coze.workspaces.list(), { shouldRetry });
  `,
  errors: [{ ...futile(4101), ...at(4, 44, '4101') }],
});

test.invalid('axios itself, which asks nobody else in the file', {
  code: `
    import axios from 'axios';
    import axiosRetry from 'axios-retry';

    axiosRetry(axios, { retryCondition: (e) => e.response?.data?.code === 'InvalidApiKey' });

    export const generate = (input: object) =>
      axios.post('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        model: 'qwen-plus',
        input,
      });
  `,
  errors: [{ ...futile('InvalidApiKey'), ...at(4, 71, "'InvalidApiKey'") }],
});

// Types.

test.invalid('a code that only its type makes one of Coze', {
  code: `
    import { coze } from './coze.js';

    const load = () => coze.chat.retrieve('7382', '7383');

    export async function ask(bot_id: string) {
      const chats: Awaited<ReturnType<typeof load>>[] = [];
      for (let attempt = 0; attempt < 3; attempt++) {
        chats[0] = await coze.chat.create({ bot_id });
        const [chat] = chats;
        if (chat?.last_error?.code !== 4101) break;
      }
      return chats;
    }
  `,
  types: 'only',
  errors: [{ ...futile(4101), ...at(10, 36, '4101') }],
});

test.invalid('CommonJS', {
  code: `
    const { CozeAPI } = require('@coze/api');
    const client = new CozeAPI({ token: process.env.COZE_TOKEN });

    async function send(bot_id) {
      for (let i = 0; i < 3; i++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (err) {
          if (err.code !== 5000 && err.code !== 4002) throw err;
        }
      }
    }
    module.exports = { send };
  `,
  errors: [{ ...futile(4002), ...at(9, 45, '4002') }],
});

test.invalid('in Chinese', {
  code: `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      for (let attempt = 0; ; attempt++) {
        try {
          return await coze.chat.create({ bot_id });
        } catch (err) {
          if (err instanceof APIError && err.code === 4004 && attempt < 3) continue;
          throw err;
        }
      }
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [{ ...futile(4004, '扣子'), ...at(9, 51, '4004') }],
});

// Everything.

test.invalid('a loop that tries everything again', {
  code: `
    import { coze } from './coze.js';

    export async function spaces() {
      let failure: unknown;
      for (let attempt = 0; attempt < 3; attempt++) {
        try {
          return await coze.workspaces.list();
        } catch (error) {
          failure = error;
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      }
      throw failure;
    }
  `,
  options: { everything: 'report' },
  errors: [{ ...everything(4100), ...at(5, 3, 'for (let attempt = 0; attempt < 3; attempt++)') }],
});

test.invalid('p-retry without a condition', {
  code: `
    import pRetry from 'p-retry';
    import { coze } from './coze.js';

    export const spaces = () => pRetry(() => coze.workspaces.list(), { retries: 5 });
  `,
  options: { everything: 'report' },
  errors: [{ ...everything(4100), ...at(4, 29, 'pRetry') }],
});

test.invalid('async-retry that never gives up', {
  code: `
    import retry from 'async-retry';
    import { qwen } from './llm.js';

    export const models = () => retry(async () => await qwen.models.list());
  `,
  options: { everything: 'report' },
  errors: [{ ...everything('InvalidApiKey'), ...at(4, 29, 'retry') }],
});

test.invalid('exponential-backoff without a condition', {
  code: `
    import { backOff } from 'exponential-backoff';
    import { qwen } from './llm.js';

    export const complete = (content: string) =>
      backOff(() => qwen.chat.completions.create({ model: 'qwen-max', messages: [{ role: 'user', content }] }));
  `,
  options: { everything: 'report' },
  errors: [{ ...everything('InvalidApiKey'), ...at(5, 3, 'backOff') }],
});

test.invalid('axios-retry for whatever comes', {
  code: `
    import axios from 'axios';
    import axiosRetry from 'axios-retry';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    axiosRetry(http, { retries: 3, retryCondition: () => true });
  `,
  options: { everything: 'report' },
  errors: [{ ...everything('InvalidApiKey'), ...at(5, 1, 'axiosRetry') }],
});

test.invalid('a helper of the program that asks nothing', {
  code: `
    import type { CozeAPI } from '@coze/api';

    async function withRetry<T>(task: () => Promise<T>): Promise<T> {
      for (let attempt = 1; ; attempt++) {
        try {
          return await task();
        } catch (error) {
          if (attempt === 3) throw error;
        }
      }
    }

    export const spaces = (client: CozeAPI) => withRetry(() => client.workspaces.list());
    export const bots = (client: CozeAPI, space_id: string) => withRetry(() => client.bots.list({ space_id }));
  `,
  options: { everything: 'report' },
  errors: [{ ...everything(4100), ...at(4, 3, 'for (let attempt = 1; ; attempt++)') }],
});

test.invalid('a `while` loop that only counts', {
  code: `
    import { qwen } from './llm.js';

    export async function complete(content: string) {
      let left = 3;
      while (left > 0) {
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
        } catch (error) {
          left--;
          console.warn('again', error);
          if (left === 0) throw error;
        }
      }
    }
  `,
  options: { everything: 'report' },
  errors: [{ ...everything('InvalidApiKey'), ...at(5, 3, 'while (left > 0)') }],
});

test.invalid('a function that calls itself, whatever the error', {
  code: `
    import { coze } from './coze.js';

    export async function ask(bot_id: string, left = 3): Promise<unknown> {
      try {
        return await coze.chat.create({ bot_id });
      } catch (e) {
        if (left === 1) throw e;
        return ask(bot_id, left - 1);
      }
    }
  `,
  options: { everything: 'report' },
  errors: [{ ...everything(4100), ...at(8, 12, 'ask') }],
});

test.invalid('a method that calls itself behind its `catch`', {
  code: `
    import type { CozeAPI } from '@coze/api';

    export class Bots {
      constructor(private readonly client: CozeAPI) {}

      async ask(bot_id: string, left = 3): Promise<unknown> {
        try {
          return await this.client.chat.create({ bot_id });
        } catch (error) {
          if (left === 0) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
        return this.ask(bot_id, left - 1);
      }
    }
  `,
  options: { everything: 'report' },
  errors: [{ ...everything(4100), ...at(13, 12, 'this.ask') }],
});

test.invalid('a helper of the program that calls itself', {
  code: `
    import { qwen } from './llm.js';

    async function withRetry<T>(task: () => Promise<T>, left = 3): Promise<T> {
      try {
        return await task();
      } catch (error) {
        if (left <= 1) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
        return withRetry(task, left - 1);
      }
    }

    export const models = () => withRetry(() => qwen.models.list());
  `,
  options: { everything: 'report' },
  errors: [{ ...everything('InvalidApiKey'), ...at(9, 12, 'withRetry') }],
});

test.invalid('a callback of `.catch` that begins again', {
  code: `
    import { coze } from './coze.js';

    export function ask(bot_id: string, left: number): Promise<unknown> {
      return coze.chat.create({ bot_id }).catch((e) => {
        if (!left) throw e;
        return ask(bot_id, left - 1);
      });
    }
  `,
  options: { everything: 'report' },
  errors: [{ ...everything(4100), ...at(6, 12, 'ask') }],
});

test.invalid('a body of which a loop asks only whether it is a success', {
  code: `
    export async function spaces(headers: HeadersInit) {
      for (let attempt = 0; attempt < 3; attempt++) {
        const body = await (await fetch('https://api.coze.cn/v1/workspaces', { headers })).json();
        if (body.code !== 0) continue;
        return body.data;
      }
      throw new Error('Coze does not answer.');
    }
  `,
  options: { everything: 'report' },
  errors: [{ ...everything(4100), ...at(2, 3, 'for (let attempt = 0; attempt < 3; attempt++)') }],
});

test.invalid('a body of which a function asks only whether it is a success', {
  code: `
    export async function spaces(headers: HeadersInit, left = 3): Promise<unknown> {
      const response = await fetch('https://api.coze.cn/v1/workspaces', { headers });
      const { code, msg, data } = await response.json();
      if (code === 0) return data;
      if (left === 0) throw new Error(\`\${code}: \${msg}\`);
      return spaces(headers, left - 1);
    }
  `,
  options: { everything: 'report' },
  errors: [{ ...everything(4100), ...at(6, 10, 'spaces') }],
});

test.invalid('a response of DashScope of which a loop asks only whether it is `ok`', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function generate(init: RequestInit) {
      for (let attempt = 0; attempt < 3; attempt++) {
        const response = await fetch(url, init);
        if (!response.ok) {
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          continue;
        }
        const body = await response.json();
        return body.output.text;
      }
    }
  `,
  options: { everything: 'report' },
  errors: [{ ...everything('InvalidApiKey'), ...at(4, 3, 'for (let attempt = 0; attempt < 3; attempt++)') }],
});

test.invalid('a program that renews its token, and still has what no retry removes', {
  code: `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: async () => (await import('./tokens.js')).current() });

    export async function ask(bot_id: string, left = 3): Promise<unknown> {
      try {
        return await client.chat.create({ bot_id });
      } catch (e) {
        if (left === 1) throw e;
        return ask(bot_id, left - 1);
      }
    }
  `,
  options: { everything: 'report' },
  errors: [{ ...everything(4000), ...at(10, 12, 'ask') }],
});

// What is worth a retry.

test.valid(
  'codes that pass',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    const BUSY: ReadonlySet<number> = new Set([4008, 4009, 4013, 4016, 4020, 4102, 5000]);

    export async function ask(client: CozeAPI, bot_id: string) {
      for (let count = 1; ; count++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (count === 3 || !(error instanceof APIError) || !BUSY.has(error.code ?? 0)) throw error;
          await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** count));
        }
      }
    }
  `,
);

test.valid(
  'codes of DashScope that pass',
  `
    import { qwen } from './llm.js';

    const TRANSIENT = ['Throttling', 'limit_requests', 'limit_burst_rate', 'internal_error', 'RequestTimeOut'];

    export async function complete(content: string) {
      for (let count = 1; ; count++) {
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
        } catch (error: any) {
          if (count === 3 || !TRANSIENT.includes(error.code)) throw error;
        }
      }
    }
  `,
);

test.valid(
  'a quota that only the message decides',
  `
    import { qwen } from './llm.js';

    export async function complete(content: string) {
      for (let count = 1; ; count++) {
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
        } catch (error: any) {
          if (count < 3 && (error.code === 'insufficient_quota' || error.code === 'Throttling.AllocationQuota')) continue;
          throw error;
        }
      }
    }
  `,
);

test.valid(
  'giving up on what would pass',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function ask(client: CozeAPI, bot_id: string) {
      for (let count = 1; count < 3; count++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (error instanceof APIError && error.code === 4009) throw error;
        }
      }
      throw new Error('No answer.');
    }
  `,
);

test.valid(
  'a code that ends the attempts',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    const FATAL = [4100, 4101, 4000];

    export async function ask(client: CozeAPI, bot_id: string) {
      for (let count = 1; ; count++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (count === 3 || (error instanceof APIError && FATAL.includes(error.code ?? 0))) throw error;
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      }
    }
  `,
);

test.valid(
  'a code that leaves the loop',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function ask(client: CozeAPI, bot_id: string) {
      let result: unknown;
      for (let count = 1; count <= 3; count++) {
        try {
          result = await client.chat.create({ bot_id });
          break;
        } catch (error) {
          if (error instanceof APIError && (error.code === 4015 || error.code === 4006)) break;
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
      }
      return result;
    }
  `,
);

test.valid(
  'a `switch` that gives up in one case and waits in another',
  `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      for (let left = 3; ; left--) {
        try {
          return await coze.chat.create({ bot_id });
        } catch (err) {
          if (!(err instanceof APIError) || left === 0) throw err;
          switch (err.code) {
            case 4009:
              continue;
            case 4100:
              throw new Error('Renew the token.', { cause: err });
            default:
              throw err;
          }
        }
      }
    }
  `,
);

test.valid(
  'a predicate that excludes them',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    function isRetryable(error: unknown): boolean {
      if (!(error instanceof APIError)) return true;
      if (error.code === 4100 || error.code === 4101) return false;
      return error.code !== 4000;
    }

    export async function cancel(client: CozeAPI, conversation: string, chat: string) {
      for (let attempt = 0; ; attempt++) {
        try {
          return await client.chat.cancel(conversation, chat);
        } catch (error) {
          if (attempt > 2 || !isRetryable(error)) throw error;
        }
      }
    }
  `,
);

test.valid(
  'a list that was asked before',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    const EXPECTED = [4009, 4100, 5000];

    export async function ask(client: CozeAPI, bot_id: string) {
      for (let count = 1; ; count++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (!(error instanceof APIError) || error.code === 4100) throw error;
          if (count === 3 || !EXPECTED.includes(error.code ?? 0)) throw error;
        }
      }
    }
  `,
);

test.valid(
  'a code that is only counted on the way',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function ask(client: CozeAPI, bot_id: string) {
      let refused = 0;
      for (let count = 1; ; count++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (error instanceof APIError && error.code === 4101) refused++;
          if (count >= 3) throw new Error(\`Refused \${refused} times.\`, { cause: error });
        }
      }
    }
  `,
);

// Another request the next time.

test.valid(
  'a token that is refreshed once',
  `
    import { APIError, CozeAPI } from '@coze/api';

    export async function ask(bot_id: string, token: string, refresh: () => Promise<string>) {
      let refreshed = false;
      for (;;) {
        const client = new CozeAPI({ token });
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (error instanceof APIError && (error.code === 4100 || error.code === 700012006) && !refreshed) {
            refreshed = true;
            token = await refresh();
            continue;
          }
          throw error;
        }
      }
    }
  `,
);

test.valid(
  'a recursion with a fresh token',
  `
    export async function list(token: string, renew: () => Promise<string>, mayRenew = true): Promise<unknown> {
      const response = await fetch('https://api.coze.cn/v1/workspaces', { headers: { Authorization: \`Bearer \${token}\` } });
      const body = await response.json();
      if (body.code === 4101 && mayRenew) return list(await renew(), renew, false);
      return body;
    }
  `,
);

test.valid(
  'a token that is asked for at every attempt',
  `
    import { tokens } from './models.js';

    export async function list() {
      for (let attempt = 0; attempt < 2; attempt++) {
        const token = await tokens.get({ force: attempt > 0 });
        const response = await fetch('https://api.coze.cn/v1/workspaces', { headers: { Authorization: \`Bearer \${token}\` } });
        const body = await response.json();
        if (body.code === 4100) continue;
        return body;
      }
    }
  `,
);

test.valid(
  'a token that the client asks for by itself',
  `
    import { APIError, CozeAPI } from '@coze/api';
    import { currentToken } from './models.js';

    const client = new CozeAPI({ token: async () => await currentToken() });

    export async function list() {
      for (let attempt = 0; ; attempt++) {
        try {
          return await client.workspaces.list();
        } catch (error) {
          if (attempt === 0 && error instanceof APIError && error.code === 4100) continue;
          throw error;
        }
      }
    }
  `,
);

test.valid(
  'a refresh in the condition itself',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function list(client: CozeAPI, session: { renew(): Promise<boolean> }) {
      for (;;) {
        try {
          return await client.workspaces.list();
        } catch (error) {
          if (error instanceof APIError && error.code === 4100 && (await session.renew())) continue;
          throw error;
        }
      }
    }
  `,
);

test.valid(
  'the next key',
  `
    import OpenAI from 'openai';

    const baseURL = 'https://dashscope.aliyuncs.com/compatible-mode/v1';

    export async function complete(keys: readonly string[], content: string) {
      for (const apiKey of keys) {
        const qwen = new OpenAI({ apiKey, baseURL });
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
        } catch (error: any) {
          if (error.code === 'invalid_api_key' || error.code === 'Arrearage') continue;
          throw error;
        }
      }
    }
  `,
);

test.valid(
  'the next model',
  `
    import { qwen } from './llm.js';

    const models = ['qwen-max', 'qwen-plus', 'qwen-turbo'];

    export async function complete(content: string) {
      for (let i = 0; i < models.length; i++) {
        try {
          return await qwen.chat.completions.create({ model: models[i]!, messages: [{ role: 'user', content }] });
        } catch (error: any) {
          if (error.code === 'model_not_found' || error.code === 'access_denied') continue;
          throw error;
        }
      }
    }
  `,
);

test.valid(
  'a history that is cut',
  `
    import { qwen } from './llm.js';

    export async function complete(messages: { role: 'user'; content: string }[]) {
      for (;;) {
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
        } catch (error: any) {
          if (error.code !== 'invalid_parameter_error' || messages.length < 2) throw error;
          messages.shift();
        }
      }
    }
  `,
);

test.valid(
  'a shorter question',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function ask(client: CozeAPI, bot_id: string, content: string): Promise<unknown> {
      try {
        return await client.chat.create({ bot_id, parameters: { content } });
      } catch (error) {
        if (error instanceof APIError && error.code === 4010) return ask(client, bot_id, content.slice(0, 1000));
        throw error;
      }
    }
  `,
);

test.valid(
  'a body whose property is changed',
  `
    export async function send(body: Record<string, unknown>, headers: HeadersInit) {
      for (let attempt = 0; attempt < 2; attempt++) {
        const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
        const reply = await response.json();
        if (reply.code === 4007) {
          body.auto_save_history = true;
          continue;
        }
        return reply;
      }
    }
  `,
);

test.valid(
  'the next file',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function uploadAll(client: CozeAPI, files: readonly File[]) {
      const uploaded: unknown[] = [];
      for (const file of files) {
        try {
          uploaded.push(await client.files.upload({ file }));
        } catch (error) {
          if (error instanceof APIError && (error.code === 4302 || error.code === 4303)) continue;
          throw error;
        }
      }
      return uploaded;
    }
  `,
);

test.valid(
  'the next line of a conversation',
  `
    import { createInterface } from 'node:readline/promises';
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    const terminal = createInterface({ input: process.stdin });
    while (true) {
      const content = await terminal.question('> ');
      if (content === 'bye') break;
      try {
        await coze.chat.create({ bot_id: '7381', parameters: { content } });
      } catch (error) {
        if (error instanceof APIError && error.code === 4010) {
          console.error('That was too long.');
          continue;
        }
        throw error;
      }
    }
  `,
);

test.valid(
  'something is mended before the next attempt',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function ask(client: CozeAPI, bot_id: string, publish: (bot: string) => Promise<void>) {
      for (;;) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (error instanceof APIError && error.code === 4015) {
            await publish(bot_id);
            continue;
          }
          throw error;
        }
      }
    }
  `,
);

test.valid(
  'somebody pays in between',
  `
    import { APIError, type CozeAPI } from '@coze/api';
    import { waitForPayment } from './models.js';

    export async function ask(client: CozeAPI, bot_id: string) {
      for (;;) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (!(error instanceof APIError) || error.code !== 4011) throw error;
          await waitForPayment();
        }
      }
    }
  `,
);

test.valid(
  'the user says when to try again',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function ask(client: CozeAPI, bot_id: string) {
      for (;;) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (error instanceof APIError && error.code === 4015 && window.confirm('Published?')) continue;
          throw error;
        }
      }
    }
  `,
);

test.valid(
  'another model from a method',
  `
    import OpenAI from 'openai';

    export class Writer {
      private readonly client = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
      private model = 'qwen-max';

      async write(content: string) {
        for (;;) {
          try {
            return await this.client.chat.completions.create({
              model: this.model,
              messages: [{ role: 'user', content }],
            });
          } catch (error: any) {
            if (error.code !== 'access_denied' || this.model === 'qwen-plus') throw error;
            this.model = 'qwen-plus';
          }
        }
      }
    }
  `,
);

test.valid(
  'another model from a function that reads it',
  `
    import { qwen } from './llm.js';

    let model = 'qwen-max';
    const run = (content: string) => qwen.chat.completions.create({ model, messages: [{ role: 'user', content }] });

    export async function ask(content: string) {
      for (;;) {
        try {
          return await run(content);
        } catch (e: any) {
          if (e.code !== 'model_not_found' || model === 'qwen-plus') throw e;
          model = 'qwen-plus';
        }
      }
    }
  `,
);

test.valid(
  'another model in a callback',
  `
    import { qwen } from './llm.js';

    const models = ['qwen-max', 'qwen-plus'];

    export async function ask(content: string, limit: <T>(task: () => Promise<T>) => Promise<T>) {
      for (let i = 0; i < models.length; i++) {
        try {
          return await limit(() =>
            qwen.chat.completions.create({ model: models[i]!, messages: [{ role: 'user', content }] }),
          );
        } catch (e: any) {
          if (e.code !== 'model_not_found') throw e;
        }
      }
    }
  `,
);

test.valid(
  'a page that is skipped',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function bots(client: CozeAPI, space_id: string) {
      const found: unknown[] = [];
      let page_index = 0;
      while (true) {
        page_index += 1;
        try {
          const page = await client.bots.list({ space_id, page_index });
          found.push(page);
          if (page_index >= 10) break;
        } catch (error) {
          if (error instanceof APIError && error.code === 4200) continue;
          throw error;
        }
      }
      return found;
    }
  `,
);

test.valid(
  'members who are there already',
  `
    import { APIError, type CozeAPI } from '@coze/api';
    import { addMember } from './models.js';

    export async function addAll(client: CozeAPI, space: string, members: readonly string[]) {
      for (let i = 0; i < members.length; i++) {
        const member = members[i];
        try {
          const done = await addMember(client, space, member);
          if (done === 'stop') return;
        } catch (error) {
          if (error instanceof APIError && error.code === 4201) continue;
          throw error;
        }
      }
    }
  `,
);

// No retry.

test.valid(
  'a loop that goes on for ever, whatever happens',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function watch(client: CozeAPI, report: (healthy: boolean) => void) {
      for (;;) {
        try {
          await client.workspaces.list();
          report(true);
        } catch (error) {
          if (!(error instanceof APIError) || error.code !== 4100) throw error;
          report(false);
        }
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      }
    }
  `,
);

test.valid(
  'the next event of a stream',
  `
    import { ChatEventType, type CozeAPI } from '@coze/api';

    export async function write(client: CozeAPI, bot_id: string) {
      let text = '';
      for await (const { event, data } of client.chat.stream({ bot_id })) {
        if (event === ChatEventType.ERROR) {
          if (data.code === 4101) continue;
          throw new Error(\`\${data.code}: \${data.msg}\`);
        }
        if (event === ChatEventType.CONVERSATION_MESSAGE_DELTA) text += data.content;
      }
      return text;
    }
  `,
);

test.valid(
  'a predicate that decides on something else',
  `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    const isAuth = (error: unknown) => error instanceof APIError && [4100, 4101].includes(error.code ?? 0);

    export async function list() {
      try {
        return await coze.workspaces.list();
      } catch (error) {
        if (isAuth(error)) throw new Error('Sign in again.', { cause: error });
        throw error;
      }
    }
  `,
);

test.valid(
  'a code of somebody else',
  `
    export async function connect(provider: { request(method: string): Promise<string[]> }) {
      for (let attempt = 0; attempt < 3; attempt++) {
        try {
          return await provider.request('eth_requestAccounts');
        } catch (error: any) {
          if (error.code === 4100 || error.code === 4001) continue;
          throw error;
        }
      }
      return 'https://www.coze.cn';
    }
  `,
);

test.valid(
  'a status beside the code',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function ask(client: CozeAPI, bot_id: string) {
      for (let count = 1; ; count++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (!(error instanceof APIError) || count === 3) throw error;
          if (error.code === 4100) console.error('The token is invalid.');
          if ((error.status ?? 0) < 500) throw error;
        }
      }
    }
  `,
);

test.valid(
  'a list that is read with other things, too',
  `
    import { APIError, type CozeAPI } from '@coze/api';

    const AGAIN = new Set<number>([4009, 4100, 429, 503]);

    export const isBusy = (status: number) => AGAIN.has(status);

    export async function ask(client: CozeAPI, bot_id: string) {
      for (let count = 1; ; count++) {
        try {
          return await client.chat.create({ bot_id });
        } catch (error) {
          if (count === 3 || !(error instanceof APIError) || !AGAIN.has(error.code ?? 0)) throw error;
        }
      }
    }
  `,
);

test.valid(
  'a connection that is given up',
  `
    import { coze } from './coze.js';

    export function connect(onState: (state: string) => void, tries = 0): void {
      coze.workspaces
        .list()
        .then(() => onState('up'))
        .catch((error) => {
          if (error.code === 4101) return onState('denied');
          if (tries < 3) setTimeout(() => connect(onState, tries + 1), 1000);
        });
    }
  `,
);

test.valid(
  'p-retry that is aborted',
  `
    import { APIError } from '@coze/api';
    import pRetry, { AbortError } from 'p-retry';
    import { coze } from './coze.js';

    export const ask = (bot_id: string) =>
      pRetry(async () => {
        try {
          return await coze.chat.create({ bot_id });
        } catch (error) {
          if (error instanceof APIError && (error.code === 4100 || error.code === 4101)) throw new AbortError(error.message);
          throw error;
        }
      });
  `,
);

test.valid(
  'async-retry that gives up',
  `
    import { APIError } from '@coze/api';
    import retry from 'async-retry';
    import { coze } from './coze.js';

    export const spaces = () =>
      retry(async (bail) => {
        try {
          return await coze.workspaces.list();
        } catch (error) {
          if (error instanceof APIError && error.code === 4101) {
            bail(error);
            return undefined;
          }
          throw error;
        }
      });
  `,
);

test.valid(
  'a helper that renews the token between attempts',
  `
    import { APIError } from '@coze/api';
    import pRetry from 'p-retry';
    import { coze } from './coze.js';
    import { session } from './models.js';

    export const ask = (bot_id: string) =>
      pRetry(() => coze.chat.create({ bot_id }), {
        retries: 1,
        onFailedAttempt: () => session.renew(),
        shouldRetry: ({ error }) => error instanceof APIError && error.code === 4100,
      });
  `,
);

test.valid(
  'an option that tells when to stop',
  `
    import { APIError, type CozeAPI } from '@coze/api';
    import { withRetry } from '@acme/retry';

    export const spaces = (client: CozeAPI) =>
      withRetry(() => client.workspaces.list(), {
        retries: 2,
        bailIf: (error: unknown) => error instanceof APIError && error.code === 4105,
      });
  `,
);

// Everything, where it is right or not asked for.

test.valid(
  'a loop that tries everything again, by default',
  `
    import { coze } from './coze.js';

    export async function spaces() {
      for (let attempt = 0; ; attempt++) {
        try {
          return await coze.workspaces.list();
        } catch (error) {
          if (attempt === 2) throw error;
        }
      }
    }
  `,
);

test.valid(
  'p-retry without a condition, by default',
  `
    import pRetry from 'p-retry';
    import { coze } from './coze.js';

    export const spaces = () => pRetry(() => coze.workspaces.list(), { retries: 5 });
  `,
);

test.valid('a loop that looks at the error', {
  code: `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    export async function spaces() {
      for (let attempt = 0; ; attempt++) {
        try {
          return await coze.workspaces.list();
        } catch (error) {
          if (attempt === 2 || (error instanceof APIError && error.status < 500)) throw error;
        }
      }
    }
  `,
  options: { everything: 'report' },
});

test.valid('options that come from elsewhere', {
  code: `
    import pRetry, { type Options } from 'p-retry';
    import { coze } from './coze.js';

    export const spaces = (options: Options) => pRetry(() => coze.workspaces.list(), { ...options, retries: 2 });
  `,
  options: { everything: 'report' },
});

test.valid('another service is asked again', {
  code: `
    import pRetry from 'p-retry';
    import { coze } from './coze.js';

    export const weather = () => pRetry(() => fetch('https://api.weather.gov/alerts'), { retries: 5 });
    export const spaces = () => coze.workspaces.list();
  `,
  options: { everything: 'report' },
});

test.valid('a key for every attempt, whatever was wrong', {
  code: `
    import OpenAI from 'openai';

    const baseURL = 'https://dashscope.aliyuncs.com/compatible-mode/v1';

    export async function models(keys: readonly string[]) {
      for (const apiKey of keys) {
        try {
          return await new OpenAI({ apiKey, baseURL }).models.list();
        } catch (error) {
          console.warn(error);
        }
      }
    }
  `,
  options: { everything: 'report' },
});

test.valid('a function that is given the error', {
  code: `
    import { coze } from './coze.js';
    import { assertWorthwhile } from './models.js';

    export async function spaces() {
      for (let attempt = 0; ; attempt++) {
        try {
          return await coze.workspaces.list();
        } catch (error) {
          assertWorthwhile(error, attempt);
        }
      }
    }
  `,
  options: { everything: 'report' },
});

test.valid('async-retry whose callback can give up', {
  code: `
    import retry from 'async-retry';
    import { coze } from './coze.js';
    import { giveUpOn } from './models.js';

    export const spaces = () => retry((bail) => coze.workspaces.list().catch(giveUpOn(bail)));
  `,
  options: { everything: 'report' },
});

test.valid(
  'moderation of the answer, of which there is another one next time',
  `
    import { qwen } from './llm.js';

    export async function complete(content: string, left = 2): Promise<unknown> {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
      } catch (e: any) {
        if (left === 0 || e.code !== 'data_inspection_failed') throw e;
        return complete(content, left - 1);
      }
    }
  `,
);

test.valid(
  'a predicate that tells when to stop',
  `
    import { qwen } from './llm.js';
    import { persist } from './models.js';

    async function until<T>(task: () => Promise<T>, stops: (error: any) => boolean): Promise<T> {
      for (let attempt = 0; ; attempt++) {
        try {
          return await task();
        } catch (error) {
          if (attempt > 3 || stops(error)) throw error;
        }
      }
    }

    export const own = () => until(() => qwen.models.list(), (e) => e.code === 'Arrearage');
    export const other = () => persist(() => qwen.models.list(), (e: any) => e.code === 'Arrearage');
  `,
);

test.valid(
  'a helper that gives its predicate something of its own',
  `
    import { coze } from './coze.js';
    import { toProblem } from './models.js';

    async function persist<T>(task: () => Promise<T>, isPassing: (problem: any) => boolean): Promise<T> {
      for (let attempt = 0; ; attempt++) {
        try {
          return await task();
        } catch (error) {
          if (attempt > 3 || !isPassing(toProblem(error))) throw error;
        }
      }
    }

    export const spaces = () => persist(() => coze.workspaces.list(), (problem) => problem.code === 4100);
  `,
);

test.valid(
  'a wallet beside the API, of which one code could be either',
  `
    import { coze } from './coze.js';
    import { withRetry } from '@acme/retry';
    import { wallet } from './models.js';

    export const connect = () =>
      withRetry(
        async () => {
          await wallet.request({ method: 'eth_requestAccounts' });
          return coze.workspaces.list();
        },
        { shouldRetry: (e: any) => e.code === 4100 },
      );
  `,
);

test.valid(
  'axios itself, which asks others as well',
  `
    import axios from 'axios';
    import axiosRetry from 'axios-retry';

    axiosRetry(axios, { retryCondition: (e) => e.response?.data?.code === 'InvalidApiKey' });

    export const weather = () => axios.get('https://api.weather.gov/alerts');
    export const generate = (input: object) =>
      axios.post('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        model: 'qwen-plus',
        input,
      });
  `,
);

test.valid('a clock that goes on whatever happens', {
  code: `
    import { coze } from './coze.js';

    export async function tick(): Promise<void> {
      try {
        console.log(await coze.workspaces.list());
      } catch (error) {
        console.error(error);
      }
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      return tick();
    }

    export async function watch(): Promise<void> {
      try {
        console.log(await coze.workspaces.list());
        setTimeout(watch, 5_000);
      } catch (error) {
        console.error(error);
        setTimeout(() => watch(), 9_000);
      }
    }
  `,
  options: { everything: 'report' },
});

test.valid('a function that calls itself with the next model, or less of the history', {
  code: `
    import type { ChatCompletionMessageParam } from 'openai/resources';
    import { qwen } from './llm.js';

    export async function first(messages: ChatCompletionMessageParam[], models: string[]): Promise<unknown> {
      const [model = 'qwen-plus', ...others] = models;
      try {
        return await qwen.chat.completions.create({ model, messages });
      } catch (error) {
        if (others.length === 0) throw error;
        return first(messages, others);
      }
    }

    export function shorter(messages: ChatCompletionMessageParam[]): Promise<unknown> {
      return qwen.chat.completions.create({ model: 'qwen-plus', messages }).catch((error) => {
        if (messages.length < 2) throw error;
        return shorter(messages.slice(1));
      });
    }
  `,
  options: { everything: 'report' },
});

test.valid('a loop that looks at the code of a body, or leaves that to a function', {
  code: `
    import { isFatal } from './models.js';

    export async function spaces(headers: HeadersInit) {
      for (let attempt = 0; attempt < 3; attempt++) {
        const body = await (await fetch('https://api.coze.cn/v1/workspaces', { headers })).json();
        if (body.code === 0) return body.data;
        if (body.code === 4100 || body.code === 4101) throw new Error(\`\${body.code}: \${body.msg}\`);
      }
    }

    export async function bots(headers: HeadersInit) {
      for (let attempt = 0; attempt < 3; attempt++) {
        const body = await (await fetch('https://api.coze.cn/v1/bots', { headers })).json();
        if (body.code === 0) return body.data;
        if (isFatal(body)) throw new Error(\`\${body.code}: \${body.msg}\`);
      }
    }
  `,
  options: { everything: 'report' },
});

test.valid('a loop through pages, through bots, and until something is done', {
  code: `
    const origin = 'https://api.coze.cn';

    export async function pages(headers: HeadersInit) {
      for (let page = 1; page < 9; page++) {
        const body = await (await fetch(\`\${origin}/v1/workspaces?page_num=\${page}\`, { headers })).json();
        if (body.code !== 0) continue;
        if (!body.data.has_more) return body.data;
      }
    }

    export async function online(headers: HeadersInit, ids: string[]) {
      for (const id of ids) {
        const url = \`\${origin}/v1/bot/get_online_info?bot_id=\${id}\`;
        const body = await (await fetch(url, { headers })).json();
        if (body.code !== 0) continue;
        return body.data;
      }
    }

    export async function finished(headers: HeadersInit, query: string) {
      for (;;) {
        const body = await (await fetch(\`\${origin}/v3/chat/retrieve?\${query}\`, { headers })).json();
        if (body.code === 0 && body.data.status === 'completed') return body.data;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    }
  `,
  options: { everything: 'report' },
});

test.valid('what goes on just the same after a success is a clock', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: process.env.COZE_TOKEN!, baseURL: 'https://api.coze.cn' });
    const sleep = (duration: number) => new Promise((resolve) => setTimeout(resolve, duration));

    export async function watch(state: { stopped: boolean }) {
      while (true) {
        if (state.stopped) break;
        try {
          await coze.users.me();
        } catch (error) {
          console.error('Coze is away', error);
        }
        await sleep(30_000);
      }
    }

    export async function watchUntil(signal: AbortSignal) {
      for (;;) {
        try {
          await coze.users.me();
        } catch (error) {
          console.error('本轮失败，等待下一轮', error);
        }
        await sleep(10_000);
        if (signal.aborted) return;
      }
    }

    export function start() {
      const tick = async (): Promise<void> => {
        try {
          await coze.users.me();
          schedule();
        } catch (error) {
          console.error(error);
          setTimeout(() => void tick(), 1_000);
        }
      };
      const schedule = () => setTimeout(tick, 60_000);
      void tick();
    }
  `,
  options: { everything: 'report' },
});

test.invalid('a loop that a success leaves, be it stopped from outside as well', {
  code: `
    import { CozeAPI } from '@coze/api';

    const coze = new CozeAPI({ token: process.env.COZE_TOKEN!, baseURL: 'https://api.coze.cn' });

    export async function me(signal: AbortSignal) {
      for (;;) {
        if (signal.aborted) return undefined;
        try {
          return await coze.users.me();
        } catch (error) {
          console.error(error);
        }
      }
    }
  `,
  options: { everything: 'report' },
  errors: [{ messageId: 'everything', data: { api: 'Coze', code: 4100 }, ...at(6, 3, 'for (;;)') }],
});

test.valid('attempts that keep what no other attempt mends', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';
    import pRetry from 'p-retry';

    const coze = new CozeAPI({ token: process.env.COZE_TOKEN!, baseURL: 'https://api.coze.cn' });
    const passes = (error: unknown) => error instanceof APIError && [4009, 4013].includes(error.code ?? 0);

    async function once(workflow_id: string) {
      try {
        return await coze.workflows.runs.create({ workflow_id });
      } catch (error) {
        if (!passes(error)) return undefined;
        throw error;
      }
    }

    export const run = (workflow_id: string) => pRetry(() => once(workflow_id), { retries: 3 });

    export const runHere = (workflow_id: string) =>
      pRetry(
        async () => {
          try {
            return await coze.workflows.runs.create({ workflow_id });
          } catch (error) {
            if (!passes(error)) return { error };
            throw error;
          }
        },
        { retries: 3 },
      );
  `,
  options: { everything: 'report' },
});

test.valid('options that try once, or an hour later', {
  code: `
    import { CozeAPI } from '@coze/api';
    import { backOff } from 'exponential-backoff';
    import pRetry from 'p-retry';

    const coze = new CozeAPI({ token: process.env.COZE_TOKEN!, baseURL: 'https://api.coze.cn' });
    const HOUR = 3_600_000;

    export const never = () => pRetry(() => coze.users.me(), { retries: 0 });
    export const once = () => backOff(() => coze.users.me(), { numOfAttempts: 1 });
    export const hourly = () => pRetry(() => coze.users.me(), { forever: true, minTimeout: HOUR });
  `,
  options: { everything: 'report' },
});

test.valid('a list whose last item is written anew, and a pool that takes note', {
  code: `
    import OpenAI from 'openai';
    import { CozeAPI } from '@coze/api';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function ask(messages: { role: 'user'; content: string }[]) {
      for (let round = 0; round < 3; round++) {
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages });
        } catch (error) {
          console.warn('去掉最后一条再试', error);
          messages.at(-1)!.content = '…';
        }
      }
    }

    class Pool {
      constructor(private tokens: string[]) {}
      get client() {
        return new CozeAPI({ token: this.tokens[0] ?? '', baseURL: 'https://api.coze.cn' });
      }
      markFailed() {
        this.tokens = this.tokens.slice(1);
      }
    }

    export async function run(workflow_id: string, pool = new Pool(['a', 'b'])) {
      for (let index = 0; index < 3; index++) {
        try {
          return await pool.client.workflows.runs.create({ workflow_id });
        } catch (error) {
          console.error(error);
          pool.markFailed();
        }
      }
    }
  `,
  options: { everything: 'report' },
});

export default test.cases;
