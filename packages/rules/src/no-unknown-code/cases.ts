import { defineCases } from '../../test/define-cases.js';

const test = defineCases('no-unknown-code');

const coze = { api: 'Coze', version: '2026-11' };
const dashscope = { api: 'DashScope', version: '2026-11' };

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

// Caught errors.

test.invalid('an error guarded by `instanceof APIError`', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (err instanceof APIError && err.code === 4117) console.warn(err.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(7, 47, '4117') }],
});

test.valid(
  'a class of the same name that is not the one of the SDK',
  `
    class APIError extends Error {
      code = 0;
    }
    import { CozeAPI } from '@coze/api';
    export const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    export const isBusy = (err: unknown) => err instanceof APIError && err.code === 4117;
  `,
);

test.invalid('an error guarded by a static of the client class', {
  code: `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.bots.list({ space_id: '7382' });
    } catch (err) {
      if (err instanceof CozeAPI.AuthenticationError && err.code !== 4117) throw err;
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(7, 66, '4117') }],
});

test.invalid('a cast to the error class, without a call in sight', {
  code: `
    import type { APIError } from '@coze/api';

    export function isExpired(err: unknown): boolean {
      return (err as APIError).code === 4117;
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 37, '4117') }],
});

test.valid(
  'a cast to a class of another API',
  `
    import { CozeAPI } from '@coze/api';

    interface LedgerError {
      code: number;
    }
    export const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    export const isLocked = (err: unknown) => (err as LedgerError).code === 4117;
  `,
);

test.invalid('a code behind optional chaining', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err: any) {
      if (err?.code === 4117) console.warn(err?.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(7, 21, '4117') }],
});

test.invalid('a code taken out by destructuring', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      const { code, msg } = err as APIError;
      if (code === 4117) console.warn(msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(8, 16, '4117') }],
});

test.invalid('a code in a constant of its own', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      const code = err.code;
      if (code === 4117) console.warn(err.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(9, 16, '4117') }],
});

test.invalid('a code made a string with `String`', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (String(err.code) === '4117') console.warn(err.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(8, 28, "'4117'") }],
});

test.valid(
  'a known code as a string, where the code went through `String`',
  `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (String(err.code) === '4016') console.warn(err.msg);
    }
  `,
);

test.valid(
  'a known code as a string, where the code went through a template',
  `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (\`\${err.code}\` === '4016') console.warn(err.msg);
    }
  `,
);

test.invalid('an error that an early exit has narrowed', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (err.code === 4117) console.warn(err.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(8, 20, '4117') }],
});

test.invalid('a rejected promise with `.catch`', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    await client.chat.create({ bot_id: '7381' }).catch((err) => {
      if (err.code === 4117) return undefined;
      throw err;
    });
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 20, '4117') }],
});

test.invalid('a rejected promise with the second callback of `.then`', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    await client.chat.create({ bot_id: '7381' }).then(
      (chat) => chat.id,
      (err) => {
        if (err.code === 4117) return undefined;
        throw err;
      },
    );
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(7, 22, '4117') }],
});

test.invalid('a rejected promise at the end of a chain', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    export const answer = client.chat
      .create({ bot_id: '7381' })
      .then((chat) => chat.id)
      .catch((err) => (err.code === 4117 ? undefined : Promise.reject(err)));
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(7, 33, '4117') }],
});

test.invalid('an error that the catch takes apart', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch ({ code, msg }: any) {
      if (code === 4117) console.warn(msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(7, 16, '4117') }],
});

test.invalid('a handler with a name', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    function recover(err: APIError) {
      if (err.code === 4117) return undefined;
      throw err;
    }
    await client.chat.create({ bot_id: '7381' }).catch(recover);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 20, '4117') }],
});

test.valid(
  'a rejected promise of something else',
  `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    export const settings = import('node:fs/promises')
      .then(({ readFile }) => readFile('settings.json', 'utf8'))
      .catch((err) => (err.code === 4117 ? undefined : Promise.reject(err)));
    export const chat = client.chat.create({ bot_id: '7381' });
  `,
);

test.valid(
  'a catch around a call of another service, beside a client',
  `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    declare const ledger: { post(amount: number): Promise<void> };
    await client.chat.create({ bot_id: '7381' });
    try {
      await ledger.post(1);
    } catch (err: any) {
      if (err.code === 4117) console.warn(err.message);
    }
  `,
);

test.valid(
  'a catch around calls of two services, either of which can have failed',
  `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    declare const ledger: { post(amount: number): Promise<void> };
    try {
      const chat = await client.chat.create({ bot_id: '7381' });
      await ledger.post(chat.created_at ?? 0);
    } catch (err: any) {
      if (err.code === 4117) console.warn(err.message);
    }
  `,
);

// Clients.

test.invalid('a client in a field of the class', {
  code: `
    import { CozeAPI } from '@coze/api';

    export class Assistant {
      private readonly client = new CozeAPI({ token: process.env.COZE_TOKEN! });

      async ask(bot: string) {
        try {
          return await this.client.chat.create({ bot_id: bot });
        } catch (err: any) {
          if (err.code === 4117) return undefined;
          throw err;
        }
      }
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(10, 24, '4117') }],
});

test.invalid('a client that the constructor makes', {
  code: `
    import { CozeAPI } from '@coze/api';

    export class Assistant {
      private readonly client: CozeAPI;

      constructor(token: string) {
        this.client = new CozeAPI({ token });
      }

      ask(bot: string) {
        return this.client.chat.create({ bot_id: bot }).catch((err) => {
          if (err.code === 4117) return undefined;
          throw err;
        });
      }
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(12, 24, '4117') }],
});

test.invalid('a client in a parameter of the constructor', {
  code: `
    import type { CozeAPI } from '@coze/api';

    export class Assistant {
      constructor(private readonly api: CozeAPI) {}

      async ask(bot: string) {
        try {
          return await this.api.chat.create({ bot_id: bot });
        } catch (err: any) {
          if (err.code === 4117) return undefined;
          throw err;
        }
      }
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(10, 24, '4117') }],
});

test.invalid('a client from a factory of the same file', {
  code: `
    import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

    function connect(token: string) {
      return new CozeAPI({ token, baseURL: COZE_CN_BASE_URL });
    }
    const api = connect(process.env.COZE_TOKEN!);
    try {
      await api.chat.create({ bot_id: '7381' });
    } catch (err: any) {
      if (err.code === 4117) console.warn(err.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(10, 20, '4117') }],
});

test.invalid('a client in a parameter of that type', {
  code: `
    import type { CozeAPI } from '@coze/api';

    export async function ask(api: CozeAPI, bot: string) {
      try {
        return await api.chat.create({ bot_id: bot });
      } catch (err: any) {
        if (err.code === 4117) return undefined;
        throw err;
      }
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(7, 22, '4117') }],
});

test.valid(
  'a parameter of another type that has the same methods',
  `
    interface Assistant {
      chat: { create(request: { bot_id: string }): Promise<unknown> };
    }
    export async function ask(api: Assistant, bot: string) {
      try {
        return await api.chat.create({ bot_id: bot });
      } catch (err: any) {
        if (err.code === 4117) return undefined;
        throw err;
      }
    }
    export const host = 'https://api.coze.cn';
  `,
);

test.invalid('a client that another module makes', {
  code: `
    import { coze } from './coze.js';

    try {
      await coze.chat.create({ bot_id: '7381' });
    } catch (err: any) {
      if (err.code === 4117) console.warn(err.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(6, 20, '4117') }],
});

test.invalid('a client that another module makes, imported without extension', {
  code: `
    import { coze as api } from './coze';

    try {
      await api.chat.create({ bot_id: '7381' });
    } catch (err: any) {
      if (err.code === 4117) console.warn(err.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(6, 20, '4117') }],
});

test.invalid('a client behind a barrel file', {
  code: `
    import { qwen } from './index.js';

    try {
      await qwen.chat.completions.create({ model: 'qwen-plus', messages: [] });
    } catch (err: any) {
      if (err.code === 'QuotaExceeded') console.warn(err.message);
    }
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(6, 20, "'QuotaExceeded'"),
    },
  ],
});

test.invalid('an OpenAI client that another module points at DashScope', {
  code: `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    try {
      await qwen.chat.completions.create({ model: 'qwen-plus', messages: [] });
    } catch (err) {
      if (!(err instanceof OpenAI.APIError)) throw err;
      if (err.code === 'QuotaExceeded') console.warn(err.message);
    }
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(8, 20, "'QuotaExceeded'"),
    },
  ],
});

test.invalid('an OpenAI client whose address is a literal', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    try {
      await qwen.chat.completions.create({ model: 'qwen-plus', messages: [] });
    } catch (err) {
      if (err instanceof OpenAI.APIError && err.code === 'QuotaExceeded') console.warn(err.message);
    }
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(7, 54, "'QuotaExceeded'"),
    },
  ],
});

test.invalid('an OpenAI client whose address is a constant', {
  code: `
    import OpenAI from 'openai';

    const DASHSCOPE_URL = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
    const qwen = new OpenAI({ baseURL: DASHSCOPE_URL });
    await qwen.embeddings.create({ model: 'text-embedding-v4', input: 'hello' }).catch((err) => {
      if (err.code !== 'QuotaExceeded') throw err;
    });
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(6, 20, "'QuotaExceeded'"),
    },
  ],
});

test.invalid('an OpenAI client whose address is an environment variable with a default', {
  code: `
    import OpenAI from 'openai';

    const qwen = new OpenAI({
      baseURL: process.env.DASHSCOPE_BASE_URL ?? 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
    await qwen.models.list().catch((err) => {
      if (err.code !== 'QuotaExceeded') throw err;
    });
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(7, 20, "'QuotaExceeded'"),
    },
  ],
});

test.invalid('a near spelling, where the environment can point the client elsewhere', {
  code: `
    import OpenAI from 'openai';

    const llm = new OpenAI({
      baseURL: process.env.LLM_URL ?? 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
    await llm.models.list().catch((err) => {
      if (err.code !== 'data_inspection_fail') throw err;
    });
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'data_inspection_fail',
        nearest: 'data_inspection_failed',
        summary: 'Moderation blocked the input or the output',
      },
      ...at(7, 20, "'data_inspection_fail'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'data_inspection_fail', nearest: 'data_inspection_failed' },
          output: `
            import OpenAI from 'openai';

            const llm = new OpenAI({
              baseURL: process.env.LLM_URL ?? 'https://dashscope.aliyuncs.com/compatible-mode/v1',
            });
            await llm.models.list().catch((err) => {
              if (err.code !== 'data_inspection_failed') throw err;
            });
          `,
        },
      ],
    },
  ],
});

test.valid(
  'an OpenAI client whose address only the environment knows',
  `
    import OpenAI from 'openai';

    const qwen = new OpenAI({ baseURL: process.env.DASHSCOPE_URL });
    await qwen.models.list().catch((err) => {
      if (err.code !== 'QuotaExceeded') throw err;
    });
  `,
);

test.valid(
  'an OpenAI client without address, beside one of DashScope',
  `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    const openai = new OpenAI();
    await qwen.models.list();
    await openai.models.list().catch((err) => {
      if (err.code !== 'QuotaExceeded') throw err;
    });
  `,
);

test.valid(
  'an OpenAI client of another vendor',
  `
    import OpenAI from 'openai';

    const deepseek = new OpenAI({ baseURL: 'https://api.deepseek.com' });
    await deepseek.models.list().catch((err) => {
      if (err.code !== 'InvalidAPIKey') throw err;
    });
  `,
);

test.invalid('clients of the SDKs for mini programs, with the classes of `@coze/api` or their own', {
  code: `
    import { APIError } from '@coze/api';
    import { CozeAPI } from '@coze/taro-api';
    import { CozeAPI as UniCozeAPI } from '@coze/uniapp-api';

    const token = process.env.COZE_TOKEN ?? '';

    export async function ask(bot_id: string) {
      try {
        return await new CozeAPI({ token }).chat.create({ bot_id });
      } catch (err) {
        if (err instanceof APIError && err.code === 4117) return undefined;
        throw err;
      }
    }

    export async function read(file_id: string) {
      try {
        return await new UniCozeAPI({ token }).files.retrieve(file_id);
      } catch (err) {
        if (err instanceof UniCozeAPI.RateLimitError && err.code === 4117) return undefined;
        throw err;
      }
    }

    export async function say(bot_id: string) {
      for await (const { event, data } of new CozeAPI({ token }).chat.stream({ bot_id })) {
        if (event === 'error' && data.code === 4117) return;
      }
    }
  `,
  errors: [
    { messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(11, 49, '4117') },
    { messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(20, 66, '4117') },
    { messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(27, 44, '4117') },
  ],
});

// Addresses.

test.invalid('`fetch` with a literal', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (body.code === 4117) throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 19, '4117') }],
});

test.invalid('`fetch` with a constant', {
  code: `
    const CHAT_URL = 'https://api.coze.com/v3/chat';
    const response = await fetch(CHAT_URL, { method: 'POST' });
    const body = await response.json();
    if (body.code === 4117) throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 19, '4117') }],
});

test.invalid('`fetch` with a template that begins with the host', {
  code: `
    export async function retrieve(chat: string) {
      const response = await fetch(\`https://api.coze.cn/v3/chat/retrieve?chat_id=\${chat}\`);
      const body = await response.json();
      return body.code === 4117 ? undefined : body.data;
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 24, '4117') }],
});

test.invalid('`fetch` with a template that begins with a constant', {
  code: `
    const baseUrl = 'https://api.coze.cn';
    export async function retrieve(chat: string) {
      const response = await fetch(\`\${baseUrl}/v3/chat/retrieve?chat_id=\${chat}\`);
      const body = await response.json();
      return body.code === 4117 ? undefined : body.data;
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 24, '4117') }],
});

test.valid(
  '`fetch` with a template whose host is not known',
  `
    // The proxy forwards to api.coze.cn.
    export async function retrieve(host: string, chat: string) {
      const response = await fetch(\`https://\${host}/v3/chat/retrieve?chat_id=\${chat}\`);
      const body = await response.json();
      return body.code === 4117 ? undefined : body.data;
    }
  `,
);

test.invalid('`fetch` with a `URL`', {
  code: `
    const url = new URL('/v3/chat/retrieve', 'https://api.coze.cn');
    url.searchParams.set('chat_id', '7383');
    const response = await fetch(url);
    const body = await response.json();
    if (body.code === 4117) throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 19, '4117') }],
});

test.invalid('`axios.post`', {
  code: `
    import axios from 'axios';

    const response = await axios.post('https://api.coze.cn/v3/chat', { bot_id: '7381', user_id: 'u1' });
    if (response.data.code === 4117) throw new Error(response.data.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 28, '4117') }],
});

test.invalid('an instance of axios with a base address', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    const { data } = await http.get('/v1/bots/7381');
    if (data.code === 4117) throw new Error(data.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 19, '4117') }],
});

test.valid(
  'an instance of axios with another base address',
  `
    import axios from 'axios';

    const coze = axios.create({ baseURL: 'https://api.coze.cn' });
    const billing = axios.create({ baseURL: 'https://billing.example.com' });
    await coze.get('/v1/bots/7381');
    const { data } = await billing.get('/v1/invoices');
    if (data.code === 4117) throw new Error(data.message);
  `,
);

test.invalid('`ky`', {
  code: `
    import ky from 'ky';

    const body: any = await ky.post('https://api.coze.cn/v3/chat', { json: { bot_id: '7381' } }).json();
    if (body.code === 4117) throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 19, '4117') }],
});

test.invalid('`got`', {
  code: `
    import got from 'got';

    const body: any = await got.post('https://api.coze.cn/v3/chat', { json: { bot_id: '7381' } }).json();
    if (body.code === 4117) throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 19, '4117') }],
});

test.invalid('`request` of undici', {
  code: `
    import { request } from 'undici';

    const { body } = await request('https://api.coze.cn/v3/chat', { method: 'POST' });
    const reply: any = await body.json();
    if (reply.code === 4117) throw new Error(reply.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 20, '4117') }],
});

test.invalid('the international host of DashScope', {
  code: `
    const response = await fetch('https://dashscope-intl.aliyuncs.com/api/v1/tasks/7384');
    const body = await response.json();
    if (body.code === 'QuotaExceeded') throw new Error(body.message);
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(3, 19, "'QuotaExceeded'"),
    },
  ],
});

test.invalid('the host of DashScope in the United States', {
  code: `
    const response = await fetch('https://dashscope-us.aliyuncs.com/api/v1/apps/7385/completion', { method: 'POST' });
    const body = await response.json();
    if (body.code === 'QuotaExceeded') throw new Error(body.message);
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(3, 19, "'QuotaExceeded'"),
    },
  ],
});

test.invalid('the host of a workspace', {
  code: `
    const endpoint = 'https://ws-8f3a.cn-beijing.maas.aliyuncs.com/compatible-mode/v1/chat/completions';
    const response = await fetch(endpoint, { method: 'POST' });
    const body = await response.json();
    if (body.error?.code === 'QuotaExceeded') throw new Error(body.error.message);
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(4, 26, "'QuotaExceeded'"),
    },
  ],
});

test.valid(
  'a host that only begins like the one of Coze',
  `
    const response = await fetch('https://api.coze.cn.example.com/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (body.code === 4117) throw new Error(body.msg);
  `,
);

test.valid(
  'another service on the same domain as DashScope',
  `
    const response = await fetch('https://ecs.aliyuncs.com/?Action=DescribeInstances');
    const body = await response.json();
    if (body.code === 'InvalidAPIKey') throw new Error(body.message);
    export const model = 'https://dashscope.aliyuncs.com';
  `,
);

test.valid(
  'catches around two providers, either of which can have failed',
  `
    import { coze, qwen } from './index.js';

    try {
      await coze.bots.list({ space_id: '7382' });
      await qwen.models.list();
    } catch (err: any) {
      if (err.code === 4117 || err.code === 'QuotaExceeded') console.warn(err.message);
    }
  `,
);

// Responses.

test.invalid('a body parsed from text', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = JSON.parse(await response.text());
    if (body.code === 4117) throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 19, '4117') }],
});

test.invalid('a body with a type of the program', {
  code: `
    type ChatReply = { code: number; msg: string };

    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = (await response.json()) as ChatReply;
    if (body.code === 4117) throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 19, '4117') }],
});

test.invalid('a body taken apart', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const { code, msg: reason } = await response.json();
    if (code === 4117) throw new Error(reason);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 14, '4117') }],
});

test.invalid('a body followed through `.then`', {
  code: `
    export const chat = fetch('https://api.coze.cn/v3/chat', { method: 'POST' })
      .then((response) => response.json())
      .then((body) => (body.code === 4117 ? undefined : body.data));
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 34, '4117') }],
});

test.invalid('the body of a failed axios call', {
  code: `
    import axios from 'axios';

    try {
      await axios.post('https://api.coze.cn/v3/chat', { bot_id: '7381', user_id: 'u1' });
    } catch (err) {
      if (axios.isAxiosError(err) && err.response?.data.code === 4117) console.warn(err.response.data.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(6, 62, '4117') }],
});

test.invalid('the nested error of a failed axios call in compatible mode', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    try {
      await http.post('/chat/completions', { model: 'qwen-plus', messages: [] });
    } catch (err: any) {
      if (err.response?.data?.error?.code === 'QuotaExceeded') console.warn(err.message);
    }
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(7, 43, "'QuotaExceeded'"),
    },
  ],
});

test.valid(
  'a response to a call of another service, named like the body of Coze',
  `
    await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const response = await fetch('https://billing.example.com/v1/charge', { method: 'POST' });
    const body = await response.json();
    if (body.code === 4117) throw new Error(body.msg);
  `,
);

// Streams, chats, sockets and workflows.

test.invalid('an error event of a stream', {
  code: `
    import { ChatEventType, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    for await (const part of client.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.ERROR && part.data.code === 4117) throw new Error(part.data.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 64, '4117') }],
});

test.valid(
  'an error event of a stream with a known code',
  `
    import { ChatEventType, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    for await (const part of client.chat.stream({ bot_id: '7381' })) {
      if (part.event === ChatEventType.ERROR && part.data.code === 4016) throw new Error(part.data.msg);
    }
  `,
);

test.invalid('the last error of a chat', {
  code: `
    import { coze } from './coze.js';

    const chat = await coze.chat.retrieve('7382', '7383');
    if (chat.last_error?.code === 4117) throw new Error(chat.last_error.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 31, '4117') }],
});

test.invalid('the last error of a polled chat', {
  code: `
    import { coze } from './coze.js';

    const v = await coze.chat.createAndPoll({ bot_id: '7381' });
    if (v.chat.last_error?.code === 4117) throw new Error(v.chat.last_error.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 33, '4117') }],
});

test.invalid('the last error of a chat that raw HTTP gives', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat/retrieve?conversation_id=7382&chat_id=7383');
    const { data } = await response.json();
    if (data.last_error.code === 4117) throw new Error(data.last_error.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 30, '4117') }],
});

test.invalid('an error event of a socket', {
  code: `
    import { coze } from './coze.js';

    const socket = await coze.websockets.chat.create({ bot_id: '7381' });
    socket.onmessage = (data) => {
      if (data.event_type === 'error' && data.data.code === 4117) console.warn(data.data.msg);
    };
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 57, '4117') }],
});

test.valid(
  'the statuses that the SDK puts into the error of a socket',
  `
    import { coze } from './coze.js';

    const socket = await coze.websockets.chat.create({ bot_id: '7381' });
    socket.onerror = (error) => {
      if (error.data.code === 401 || error.data.code === 403 || error.data.code === 500 || error.data.code === -1) {
        socket.close();
      }
    };
  `,
);

test.invalid('the code of a workflow event', {
  code: `
    import { coze } from './coze.js';

    for await (const { event, data } of coze.workflows.runs.stream({ workflow_id: '7386' })) {
      if (event === 'Error' && data && 'error_code' in data && data.error_code === 4117) {
        throw new Error(data.error_message);
      }
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 80, '4117') }],
});

test.valid(
  'the code in the history of a workflow run, which is a string',
  `
    import { coze } from './coze.js';

    const [run] = await coze.workflows.runs.history('7386', '7387');
    if (run?.error_code === '4314' || run?.error_code === '') throw new Error(run.error_message);
  `,
);

test.invalid('the code in a list of workflow runs', {
  code: `
    import { coze } from './coze.js';

    for (const run of await coze.workflows.runs.history('7386', '7387')) {
      if (run.error_code === '4117') throw new Error(run.error_message);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 26, "'4117'") }],
});

test.invalid('the code in the history of a workflow run that raw HTTP gives', {
  code: `
    const response = await fetch('https://api.coze.cn/v1/workflows/7386/run_histories/7387');
    const { data } = await response.json();
    if (data[0].error_code === '4117') throw new Error(data[0].error_message);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 28, "'4117'") }],
});

test.invalid('an unknown code in the error of a socket', {
  code: `
    import { coze } from './coze.js';

    const socket = await coze.websockets.chat.create({ bot_id: '7381' });
    socket.onerror = (error) => {
      if (error.data.code === 4117) socket.close();
    };
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 27, '4117') }],
});

// Where codes are compared.

test.invalid('the literal on the left', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (4117 === body.code) throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 5, '4117') }],
});

test.invalid('loose equality with a string', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (body.code == '4117') throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 18, "'4117'") }],
});

test.valid(
  'loose equality with a known code as a string',
  `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (body.code == '4016') throw new Error(body.msg);
  `,
);

test.invalid('loose inequality', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (body.code != 4117) console.log(body.data);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 18, '4117') }],
});

test.invalid('a `case`', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      switch (err.code) {
        case 4016:
          break;
        case 4117:
        case 4009:
        default:
          throw err;
      }
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(11, 10, '4117') }],
});

test.invalid('a list with `includes`', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if ([4008, 4117, 4009].includes(err.code ?? 0)) console.warn(err.msg);
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(8, 14, '4117') }],
});

test.invalid('a list with `indexOf`', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if ([4008, 4117].indexOf(body.code) >= 0) throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 12, '4117') }],
});

test.invalid('a constant list', {
  code: `
    import { APIError } from '@coze/api';

    const retryable = [4009, 4117, 5000];
    export const isRetryable = (err: unknown) => err instanceof APIError && retryable.includes(err.code!);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 26, '4117') }],
});

test.invalid('a set', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (new Set([4008, 4117]).has(body.code)) throw new Error(body.msg);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 20, '4117') }],
});

test.invalid('a constant set', {
  code: `
    import { APIError } from '@coze/api';

    const RETRYABLE: ReadonlySet<number> = new Set([4009, 4117, 5000]);
    export const isRetryable = (err: unknown) => err instanceof APIError && RETRYABLE.has(err.code!);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 55, '4117') }],
});

test.valid(
  'a list that no code is looked up in',
  `
    import { APIError } from '@coze/api';

    const ports = [4009, 4117];
    export const isBusy = (err: unknown) => err instanceof APIError && err.code === 4009;
    export const isPort = (port: number) => ports.includes(port);
  `,
);

test.invalid('the keys of a look-up table', {
  code: `
    import { APIError } from '@coze/api';

    const texts: Record<number, string> = {
      4016: 'One at a time, please.',
      4117: 'Please sign in again.',
    };
    export const textOf = (err: APIError) => texts[err.code ?? 0] ?? 'Something went wrong.';
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 3, '4117') }],
});

test.invalid('the quoted keys of a look-up table', {
  code: `
    const texts: Record<string, string> = {
      Arrearage: 'Please top up.',
      'Throttling.RateLimit': 'Slow down, please.',
    };
    const response = await fetch('https://dashscope.aliyuncs.com/api/v1/tasks/7384');
    const body = await response.json();
    export const text = texts[body.code] ?? body.message;
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'Throttling.RateLimit' },
      ...at(3, 3, "'Throttling.RateLimit'"),
    },
  ],
});

test.valid(
  'a table that is indexed with something else',
  `
    import { APIError } from '@coze/api';

    const cities: Record<number, string> = { 4000: 'Basel', 4117: 'Burg' };
    export const cityOf = (postcode: number) => cities[postcode];
    export const isBusy = (err: unknown) => err instanceof APIError && err.code === 4009;
  `,
);

test.invalid('the keys of a map', {
  code: `
    import { APIError } from '@coze/api';

    const texts = new Map([
      [4016, 'One at a time, please.'],
      [4117, 'Please sign in again.'],
    ]);
    export const textOf = (err: APIError) => texts.get(err.code ?? 0) ?? 'Something went wrong.';
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 4, '4117') }],
});

test.invalid('the beginning of a code', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code?.startsWith('RateLimit')) throw new Error(body.message);
  `,
  errors: [
    { messageId: 'unknownCode', data: { ...dashscope, code: 'RateLimit' }, ...at(4, 27, "'RateLimit'") },
  ],
});

test.valid(
  'the beginning of known codes',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code?.startsWith('Throttling') || body.code?.startsWith('InvalidFile.')) throw new Error(body.message);
  `,
);

test.valid(
  'the beginning of codes that were only seen',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code?.startsWith('InternalError.Algo.')) throw new Error(body.message);
  `,
);

test.invalid('a constant', {
  code: `
    import { APIError } from '@coze/api';

    const SESSION_EXPIRED = 4117;
    export const isExpired = (err: unknown) => err instanceof APIError && err.code === SESSION_EXPIRED;
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 25, '4117') }],
});

test.invalid('a constant object', {
  code: `
    import { APIError } from '@coze/api';

    const Codes = { busy: 4016, expired: 4117 } as const;
    export const isExpired = (err: unknown) => err instanceof APIError && err.code === Codes.expired;
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 38, '4117') }],
});

test.valid(
  'a member of a constant object that is compared with something else',
  `
    import { APIError } from '@coze/api';

    const Codes = { busy: 4016, locked: 4117 } as const;
    export const isBusy = (err: unknown) => err instanceof APIError && err.code === Codes.busy;
    export const isLocked = (reason: number) => reason === Codes.locked;
  `,
);

test.invalid('an enum', {
  code: `
    import { APIError } from '@coze/api';

    enum Code {
      Busy = 4016,
      Expired = 4117,
    }
    export const isExpired = (err: unknown) => err instanceof APIError && err.code === Code.Expired;
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 13, '4117') }],
});

test.invalid('one constant that is compared twice, reported once', {
  code: `
    import { APIError } from '@coze/api';

    const SESSION_EXPIRED = 4117;
    export const isExpired = (err: unknown) => err instanceof APIError && err.code === SESSION_EXPIRED;
    export const isOther = (err: unknown) => err instanceof APIError && err.code !== SESSION_EXPIRED;
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 25, '4117') }],
});

// What is known.

test.valid(
  '0, which is success',
  `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (body.code !== 0) throw new Error(body.msg);
  `,
);

test.valid(
  'codes of every tier',
  `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      switch (err.code) {
        case 4007: // listed
        case 4028: // documented
        case 6031: // seen
        case 700012006: // listed, with nine digits
          break;
        default:
          throw err;
      }
    }
  `,
);

test.valid(
  'a code that DashScope was only seen to send',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code === 'Throttling.ServiceOverloaded' || body.code === 'Throttling.ResourceExhausted') throw new Error(body.message);
  `,
);

test.valid(
  'both spellings of a failed retrieval',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code === 'RetrivalFailed' || body.code === 'RetrievalFailed') throw new Error(body.message);
  `,
);

test.valid(
  'the native and the compatible spelling',
  `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    try {
      await qwen.chat.completions.create({ model: 'qwen-plus', messages: [] });
    } catch (err) {
      if (!(err instanceof OpenAI.APIError)) throw err;
      if (err.code === 'DataInspectionFailed' || err.code === 'data_inspection_failed') console.warn(err.message);
    }
  `,
);

test.valid(
  'codes of the system and of HTTP clients',
  `
    import { qwen } from './llm.js';

    try {
      await qwen.models.list();
    } catch (err: any) {
      switch (err.code) {
        case 'ENOENT':
        case 'ECONNRESET':
        case 'ETIMEDOUT':
        case 'ERR_BAD_REQUEST':
        case 'UND_ERR_CONNECT_TIMEOUT':
        case 'ABORT_ERR':
          break;
        default:
          throw err;
      }
    }
  `,
);

test.valid(
  'what the OpenAI API sends through the same SDK',
  `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    try {
      await qwen.chat.completions.create({ model: 'qwen-plus', messages: [] });
    } catch (err) {
      if (!(err instanceof OpenAI.APIError)) throw err;
      if (err.code === 'rate_limit_exceeded' || err.code === 'context_length_exceeded') console.warn(err.message);
    }
  `,
);

test.valid('a value that the closed type of the code has', {
  code: `
    type GatewayReply = { code: 4016 | 4117; msg: string };

    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = (await response.json()) as GatewayReply;
    if (body.code === 4117) throw new Error(body.msg);
  `,
  types: 'only',
});

test.valid(
  'a value that nobody can know',
  `
    import { APIError } from '@coze/api';

    export const is = (err: unknown, code: number) => err instanceof APIError && err.code === code;
  `,
);

test.valid(
  'the status that the SDK gives with an error',
  `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (err.status === 4117 || err.status === 401) console.warn(err.msg);
    }
  `,
);

// Spelling.

test.invalid('a digit typed twice', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (err.code === 41100) console.warn(err.msg);
    }
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: { ...coze, code: '41100', nearest: '4100', summary: 'The access token is not valid' },
      ...at(8, 20, '41100'),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: '41100', nearest: '4100' },
          output: `
            import { APIError, CozeAPI } from '@coze/api';

            const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
            try {
              await client.chat.create({ bot_id: '7381' });
            } catch (err) {
              if (!(err instanceof APIError)) throw err;
              if (err.code === 4100) console.warn(err.msg);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('two digits swapped, in what a history can send', {
  code: `
    import { coze } from './coze.js';

    await coze.workflows.runs.history('7386', '7387').catch((err) => {
      if (err.code !== 4341) throw err;
    });
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: { ...coze, code: '4341', nearest: '4314', summary: 'No such run of the workflow' },
      ...at(4, 20, '4341'),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: '4341', nearest: '4314' },
          output: `
            import { coze } from './coze.js';

            await coze.workflows.runs.history('7386', '7387').catch((err) => {
              if (err.code !== 4314) throw err;
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('two digits swapped, in what no operation sends', {
  code: `
    import type { APIError } from '@coze/api';

    export const isMissing = (err: APIError) => err.code === 4341;
  `,
  errors: [
    {
      messageId: 'ambiguousCode',
      data: { ...coze, code: '4341', nearest: '`4301`, `4314`' },
      ...at(3, 58, '4341'),
    },
  ],
});

test.invalid('a digit left out of a long code', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (err.code === 70012006) console.warn(err.msg);
    }
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...coze,
        code: '70012006',
        nearest: '700012006',
        summary: 'The access token is missing, wrong or expired',
      },
      ...at(8, 20, '70012006'),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: '70012006', nearest: '700012006' },
          output: `
            import { APIError, CozeAPI } from '@coze/api';

            const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
            try {
              await client.chat.create({ bot_id: '7381' });
            } catch (err) {
              if (!(err instanceof APIError)) throw err;
              if (err.code === 700012006) console.warn(err.msg);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('several codes as near as each other', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (err.code === 4112) console.warn(err.msg);
    }
  `,
  errors: [
    {
      messageId: 'ambiguousCode',
      data: { ...coze, code: '4112', nearest: '`4012`, `4102`' },
      ...at(8, 20, '4112'),
    },
  ],
});

test.invalid('another case', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code === 'InvalidAPIKey') throw new Error(body.message);
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'InvalidAPIKey',
        nearest: 'InvalidApiKey',
        summary: 'The API key is wrong or belongs to another endpoint',
      },
      ...at(4, 19, "'InvalidAPIKey'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'InvalidAPIKey', nearest: 'InvalidApiKey' },
          output: `
            const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
            const response = await fetch(url, { method: 'POST' });
            const body = await response.json();
            if (body.code === 'InvalidApiKey') throw new Error(body.message);
          `,
        },
      ],
    },
  ],
});

test.invalid('letters swapped', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code === 'Arreaarge') throw new Error(body.message);
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'Arreaarge',
        nearest: 'Arrearage',
        summary: 'The account behind the key has an overdue payment',
      },
      ...at(4, 19, "'Arreaarge'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'Arreaarge', nearest: 'Arrearage' },
          output: `
            const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
            const response = await fetch(url, { method: 'POST' });
            const body = await response.json();
            if (body.code === 'Arrearage') throw new Error(body.message);
          `,
        },
      ],
    },
  ],
});

test.invalid('letters left out, between double quotes', {
  code: `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    try {
      await qwen.chat.completions.create({ model: 'qwen-plus', messages: [] });
    } catch (err) {
      if (!(err instanceof OpenAI.APIError)) throw err;
      if (err.code === "data_inspection_fail") console.warn(err.message);
    }
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'data_inspection_fail',
        nearest: 'data_inspection_failed',
        summary: 'Moderation blocked the input or the output',
      },
      ...at(8, 20, '"data_inspection_fail"'),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'data_inspection_fail', nearest: 'data_inspection_failed' },
          output: `
            import OpenAI from 'openai';
            import { qwen } from './llm.js';

            try {
              await qwen.chat.completions.create({ model: 'qwen-plus', messages: [] });
            } catch (err) {
              if (!(err instanceof OpenAI.APIError)) throw err;
              if (err.code === "data_inspection_failed") console.warn(err.message);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a template without parts', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code === \`AccesDenied\`) throw new Error(body.message);
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'AccesDenied',
        nearest: 'AccessDenied',
        summary: 'This account may not use the API or model',
      },
      ...at(4, 19, '`AccesDenied`'),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'AccesDenied', nearest: 'AccessDenied' },
          output: `
            const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
            const response = await fetch(url, { method: 'POST' });
            const body = await response.json();
            if (body.code === \`AccessDenied\`) throw new Error(body.message);
          `,
        },
      ],
    },
  ],
});

test.invalid('a misspelled key without quotes', {
  code: `
    const texts: Record<string, string> = { RequestTimeout: 'Too slow.' };
    const response = await fetch('https://dashscope.aliyuncs.com/api/v1/tasks/7384');
    const body = await response.json();
    export const text = texts[body.code] ?? body.message;
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'RequestTimeout',
        nearest: 'RequestTimeOut',
        summary: 'The request took too long',
      },
      ...at(1, 41, 'RequestTimeout'),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'RequestTimeout', nearest: 'RequestTimeOut' },
          output: `
            const texts: Record<string, string> = { RequestTimeOut: 'Too slow.' };
            const response = await fetch('https://dashscope.aliyuncs.com/api/v1/tasks/7384');
            const body = await response.json();
            export const text = texts[body.code] ?? body.message;
          `,
        },
      ],
    },
  ],
});

test.invalid('a misspelled key whose correction needs quotes', {
  code: `
    const texts: Record<string, string> = { ModelAccessDenied: 'Not for you.' };
    const response = await fetch('https://dashscope.aliyuncs.com/api/v1/tasks/7384');
    const body = await response.json();
    export const text = texts[body.code] ?? body.message;
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'ModelAccessDenied',
        nearest: 'Model.AccessDenied',
        summary: 'The workspace may not call this model',
      },
      ...at(1, 41, 'ModelAccessDenied'),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'ModelAccessDenied', nearest: 'Model.AccessDenied' },
          output: `
            const texts: Record<string, string> = { 'Model.AccessDenied': 'Not for you.' };
            const response = await fetch('https://dashscope.aliyuncs.com/api/v1/tasks/7384');
            const body = await response.json();
            export const text = texts[body.code] ?? body.message;
          `,
        },
      ],
    },
  ],
});

test.invalid('a misspelled enum', {
  code: `
    enum DashScopeCode {
      Blocked = 'DataInspectionFail',
    }
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code === DashScopeCode.Blocked) throw new Error(body.message);
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'DataInspectionFail',
        nearest: 'DataInspectionFailed',
        summary: 'Moderation blocked the input or the output',
      },
      ...at(2, 13, "'DataInspectionFail'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'DataInspectionFail', nearest: 'DataInspectionFailed' },
          output: `
            enum DashScopeCode {
              Blocked = 'DataInspectionFailed',
            }
            const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
            const response = await fetch(url, { method: 'POST' });
            const body = await response.json();
            if (body.code === DashScopeCode.Blocked) throw new Error(body.message);
          `,
        },
      ],
    },
  ],
});

// Other messages.

test.invalid('a number where the code is a string', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code === 4100) throw new Error(body.message);
  `,
  errors: [
    {
      messageId: 'numberForString',
      data: { ...dashscope, code: '4100', example: '`InvalidApiKey`' },
      ...at(4, 19, '4100'),
    },
  ],
});

test.invalid('an HTTP status in place of a code', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (body.code === 401) throw new Error(body.msg);
  `,
  errors: [
    { messageId: 'httpStatus', data: { ...coze, code: '401', example: '`4100`' }, ...at(3, 19, '401') },
  ],
});

test.invalid('an HTTP status in place of a code that is a string', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code === 429) throw new Error(body.message);
  `,
  errors: [
    {
      messageId: 'httpStatus',
      data: { ...dashscope, code: '429', example: '`InvalidApiKey`' },
      ...at(4, 19, '429'),
    },
  ],
});

test.invalid('the HTTP status of success in place of the code of success', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (body.code !== 200) throw new Error(body.msg);
  `,
  errors: [
    { messageId: 'httpStatusForSuccess', data: { ...coze, code: '200', success: '0' }, ...at(3, 19, '200') },
  ],
});

test.valid(
  'an HTTP status where it belongs',
  `
    import axios from 'axios';

    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    if (response.status === 401) throw new Error('Please sign in.');
    await axios.get('https://api.coze.cn/v1/bots/7381').catch((err) => {
      if (err.response?.status !== 429) throw err;
    });
  `,
);

test.invalid('a code in place of the HTTP status', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    if (response.status === 4100) throw new Error('Please sign in.');
  `,
  errors: [
    { messageId: 'wrongPlace', data: { ...coze, code: '4100', right: 'body.code' }, ...at(2, 25, '4100') },
  ],
});

test.invalid('a code where axios puts its own', {
  code: `
    import axios from 'axios';

    const url = 'https://dashscope.aliyuncs.com/api/v1/tasks/7384';
    await axios.get(url).catch((err) => {
      if (err.code !== 'InvalidApiKey') throw err;
    });
  `,
  errors: [
    {
      messageId: 'wrongPlace',
      data: { ...dashscope, code: 'InvalidApiKey', right: 'err.response.data.code' },
      ...at(5, 20, "'InvalidApiKey'"),
    },
  ],
});

test.invalid('a code where axios puts its own, behind an interceptor that rejects with the same error', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    http.interceptors.response.use(
      (response) => response,
      (error) => {
        console.error(error.message);
        return Promise.reject(error);
      },
    );
    await http.get('/tasks/7384').catch((err) => {
      if (err.code !== 'InvalidApiKey') throw err;
    });
  `,
  errors: [
    {
      messageId: 'wrongPlace',
      data: { ...dashscope, code: 'InvalidApiKey', right: 'err.response.data.code' },
      ...at(12, 20, "'InvalidApiKey'"),
    },
  ],
});

test.invalid('a code where axios puts its own, in compatible mode', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    try {
      await http.post('/chat/completions', { model: 'qwen-plus', messages: [] });
    } catch (error: any) {
      if (error.code === 'invalid_api_key') console.warn(error.message);
    }
  `,
  errors: [
    {
      messageId: 'wrongPlace',
      data: { ...dashscope, code: 'invalid_api_key', right: 'error.response.data.error.code' },
      ...at(7, 22, "'invalid_api_key'"),
    },
  ],
});

test.valid(
  'a code of axios itself',
  `
    import axios from 'axios';

    await axios.get('https://dashscope.aliyuncs.com/api/v1/tasks/7384').catch((err) => {
      if (err.code !== 'ECONNABORTED') throw err;
    });
  `,
);

// Types.

test.invalid('a property of the SDK that only types lead to', {
  code: `
    import { coze } from './coze.js';

    const load = () => coze.chat.retrieve('7382', '7383');
    const chats: Awaited<ReturnType<typeof load>>[] = [];
    export const expired = chats.filter((chat) => chat.last_error?.code === 4117);
  `,
  types: 'only',
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(5, 73, '4117') }],
});

test.invalid('a parameter that has the type of the catalogue', {
  code: `
    import type { CozeErrorCode } from '@error-codes/catalog';

    export const isExpired = (reason: CozeErrorCode) => reason === 4117;
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 64, '4117') }],
});

// Names.

test.invalid('an unknown number beside codes of the provider that a name speaks of', {
  code: `
    export function explainCozeError(error: { code: number }): string {
      switch (error.code) {
        case 4016:
          return 'One at a time, please.';
        case 4100:
          return 'Please sign in.';
        case 4117:
          return 'Please sign in again.';
        default:
          return 'Something went wrong.';
      }
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(7, 10, '4117') }],
});

test.valid(
  'an unknown number that only a name speaks for',
  `
    export function explainCozeError(error: { code: number }): string {
      return error.code === 4117 ? 'Please sign in again.' : 'Something went wrong.';
    }
  `,
);

test.valid(
  'a near spelling that a name alone speaks for',
  `
    export function explainDashScopeError(error: { code: string }): string {
      return error.code === 'InvalidAPIKey' ? 'Please check the key.' : 'Something went wrong.';
    }
  `,
);

test.invalid('a near spelling beside a code of the provider that a name speaks of', {
  code: `
    export function explainDashScopeError(error: { code: string }): string {
      if (error.code === 'DataInspectionFailed') return 'Please say it differently.';
      return error.code === 'InvalidAPIKey' ? 'Please check the key.' : 'Something went wrong.';
    }
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'InvalidAPIKey',
        nearest: 'InvalidApiKey',
        summary: 'The API key is wrong or belongs to another endpoint',
      },
      ...at(3, 25, "'InvalidAPIKey'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'InvalidAPIKey', nearest: 'InvalidApiKey' },
          output: `
            export function explainDashScopeError(error: { code: string }): string {
              if (error.code === 'DataInspectionFailed') return 'Please say it differently.';
              return error.code === 'InvalidApiKey' ? 'Please check the key.' : 'Something went wrong.';
            }
          `,
        },
      ],
    },
  ],
});

test.valid(
  'an unknown text that only a name speaks for',
  `
    export function explainDashScopeError(error: { code: string }): string {
      return error.code === 'QuotaExceeded' ? 'Please wait.' : 'Something went wrong.';
    }
  `,
);

test.valid(
  'a near spelling without any evidence',
  `export const isRefused = (error: { code: string }) => error.code === 'InvalidAPIKey';`,
);

test.invalid('a Chinese comment that names the provider', {
  code: `
    // 扣子的错误码
    export function explain(error: { code: number }): string {
      switch (error.code) {
        case 4016:
          return '请稍候';
        case 4100:
          return '请登录';
        case 4117:
          return '请重新登录';
        default:
          return '出错了';
      }
    }
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(8, 10, '4117') }],
});

test.invalid('a file that names the provider', {
  code: `
    export function explain(error: { code: number }): string {
      switch (error.code) {
        case 4016:
          return 'One at a time, please.';
        case 4100:
          return 'Please sign in.';
        case 4117:
          return 'Please sign in again.';
        default:
          return 'Something went wrong.';
      }
    }
  `,
  filename: 'coze.ts',
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(7, 10, '4117') }],
});

// Declarations and settings.

test.invalid('a variable that a comment declares to hold codes', {
  code: `
    declare function lastCode(): number;
    /** @errorCodes coze */
    const reason = lastCode();
    if (reason === 4117) console.warn('Please sign in again.');
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 16, '4117') }],
});

test.invalid('a parameter that a comment declares to hold codes', {
  code: `
    export function explain(/** @errorCodes dashscope */ reason: string): string {
      return reason === 'QuotaExceeded' ? 'Please wait.' : 'Something went wrong.';
    }
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(2, 21, "'QuotaExceeded'"),
    },
  ],
});

test.invalid('a property that a comment declares to hold codes', {
  code: `
    interface Failure {
      /** @errorCodes coze */
      reason: number;
      attempts: number;
    }
    export const isExpired = (failure: Failure) => failure.reason === 4117;
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(6, 67, '4117') }],
});

test.valid(
  'a property beside one that a comment declares to hold codes',
  `
    interface Failure {
      /** @errorCodes coze */
      reason: number;
      attempts: number;
    }
    export const isHopeless = (failure: Failure) => failure.attempts === 4117;
  `,
);

test.valid('a code that the settings add', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (err.code === 4117) console.warn(err.msg);
    }
  `,
  settings: { codes: { coze: [4117] } },
});

test.invalid('a type that the settings call a subject', {
  code: `
    interface CozeReply {
      code: number;
    }
    export const isExpired = (reply: CozeReply) => reply.code === 4117;
  `,
  settings: { subjects: [{ type: 'CozeReply', path: 'code', provider: 'coze' }] },
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 63, '4117') }],
});

test.invalid('a path within a type that the settings call a subject', {
  code: `
    interface ModelReply {
      error: { code: string; message: string };
    }
    export const isEmpty = (reply: ModelReply) => reply.error.code === 'QuotaExceeded';
  `,
  settings: { subjects: [{ type: 'ModelReply', path: 'error.code', provider: 'dashscope' }] },
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(4, 68, "'QuotaExceeded'"),
    },
  ],
});

test.invalid('a client that the settings name', {
  code: `
    import { qwen } from '@acme/llm';

    try {
      await qwen.complete('hello');
    } catch (err: any) {
      if (err.code === 'QuotaExceeded') console.warn(err.message);
    }
  `,
  settings: { clients: [{ module: '@acme/llm', export: 'qwen', provider: 'dashscope', throws: true }] },
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(6, 20, "'QuotaExceeded'"),
    },
  ],
});

test.valid(
  'a client that no settings name',
  `
    import { qwen } from '@acme/llm';

    try {
      await qwen.complete('hello');
    } catch (err: any) {
      if (err.code === 'QuotaExceeded') console.warn(err.message);
    }
  `,
);

test.valid('a provider that the settings leave out', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (err.code === 4117) console.warn(err.msg);
    }
  `,
  settings: { providers: ['dashscope'] },
});

test.invalid('Coze in Chinese', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    try {
      await client.chat.create({ bot_id: '7381' });
    } catch (err) {
      if (!(err instanceof APIError)) throw err;
      if (err.code === 4117) console.warn(err.msg);
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [{ messageId: 'unknownCode', data: { ...coze, api: '扣子', code: '4117' }, ...at(8, 20, '4117') }],
});

test.invalid('DashScope in Chinese, with a suggestion', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code === 'InvalidAPIKey') throw new Error(body.message);
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        api: '百炼（DashScope）',
        code: 'InvalidAPIKey',
        nearest: 'InvalidApiKey',
        summary: 'API Key 错误，或与接入地址不匹配',
      },
      ...at(4, 19, "'InvalidAPIKey'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'InvalidAPIKey', nearest: 'InvalidApiKey' },
          output: `
            const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
            const response = await fetch(url, { method: 'POST' });
            const body = await response.json();
            if (body.code === 'InvalidApiKey') throw new Error(body.message);
          `,
        },
      ],
    },
  ],
});

test.invalid('`fetch` with a `URL` and no name for the response', {
  code: `
    const url = new URL('/v3/chat/retrieve', 'https://api.coze.cn');
    const body = await (await fetch(url)).json();
    if (body.code === 4117) throw new Error(body.msg);
    export {};
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(3, 19, '4117') }],
});

test.invalid('the code in the history of a workflow run', {
  code: `
    import { coze } from './coze.js';

    const [run] = await coze.workflows.runs.history('7386', '7387');
    if (run?.error_code === '4117') throw new Error(run.error_message);
  `,
  errors: [{ messageId: 'unknownCode', data: { ...coze, code: '4117' }, ...at(4, 25, "'4117'") }],
});

test.invalid('a missing separator', {
  code: `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    try {
      await qwen.chat.completions.create({ model: 'qwen-plus', messages: [] });
    } catch (err) {
      if (!(err instanceof OpenAI.APIError)) throw err;
      if (err.code === 'invalid_apikey') console.warn(err.message);
    }
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'invalid_apikey',
        nearest: 'invalid_api_key',
        summary: 'The API key is wrong or belongs to another endpoint',
      },
      ...at(8, 20, "'invalid_apikey'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'invalid_apikey', nearest: 'invalid_api_key' },
          output: `
            import OpenAI from 'openai';
            import { qwen } from './llm.js';

            try {
              await qwen.chat.completions.create({ model: 'qwen-plus', messages: [] });
            } catch (err) {
              if (!(err instanceof OpenAI.APIError)) throw err;
              if (err.code === 'invalid_api_key') console.warn(err.message);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a string where the code is a number', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    if (body.code === '4100') throw new Error(body.msg);
  `,
  errors: [
    {
      messageId: 'stringForNumber',
      data: { ...coze, code: "'4100'", number: 4100 },
      ...at(3, 19, "'4100'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: "'4100'", nearest: '4100' },
          output: `
            const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
            const body = await response.json();
            if (body.code === 4100) throw new Error(body.msg);
          `,
        },
      ],
    },
  ],
});

test.invalid('a string in a `case` where the code is a number', {
  code: `
    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = await response.json();
    switch (body.code) {
      case '4016':
        throw new Error(body.msg);
    }
  `,
  errors: [
    {
      messageId: 'stringForNumber',
      data: { ...coze, code: "'4016'", number: 4016 },
      ...at(4, 8, "'4016'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: "'4016'", nearest: '4016' },
          output: `
            const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
            const body = await response.json();
            switch (body.code) {
              case 4016:
                throw new Error(body.msg);
            }
          `,
        },
      ],
    },
  ],
});

test.valid(
  'a string where the type says that the code is one',
  `
    type ChatReply = { code: string; msg: string };

    const response = await fetch('https://api.coze.cn/v3/chat', { method: 'POST' });
    const body = (await response.json()) as ChatReply;
    if (body.code === '4100') throw new Error(body.msg);
  `,
);

test.invalid('an HTTP status as a string in place of a code that is a string', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code === '401') throw new Error(body.message);
  `,
  errors: [
    {
      messageId: 'httpStatus',
      data: { ...dashscope, code: '401', example: '`InvalidApiKey`' },
      ...at(4, 19, "'401'"),
    },
  ],
});

test.invalid('a misspelled beginning of a code', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const response = await fetch(url, { method: 'POST' });
    const body = await response.json();
    if (body.code?.startsWith('Throtling')) throw new Error(body.message);
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: { ...dashscope, code: 'Throtling', nearest: 'Throttling', summary: 'Requests are throttled' },
      ...at(4, 27, "'Throtling'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'Throtling', nearest: 'Throttling' },
          output: `
            const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
            const response = await fetch(url, { method: 'POST' });
            const body = await response.json();
            if (body.code?.startsWith('Throttling')) throw new Error(body.message);
          `,
        },
      ],
    },
  ],
});

test.invalid('an unknown text beside codes of the provider that a name speaks of', {
  code: `
    export function explainDashScopeError(error: { code: string }): string {
      switch (error.code) {
        case 'DataInspectionFailed':
          return 'Please say it differently.';
        case 'Throttling.RateQuota':
          return 'Slow down, please.';
        case 'QuotaExceeded':
          return 'Please wait.';
        default:
          return 'Something went wrong.';
      }
    }
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'QuotaExceeded' },
      ...at(7, 10, "'QuotaExceeded'"),
    },
  ],
});

test.invalid('the right place is named without the assertion around the error', {
  code: `
    import axios from 'axios';

    try {
      await axios.get('https://dashscope.aliyuncs.com/api/v1/tasks/7384');
    } catch (err) {
      if ((err as { code?: string }).code !== 'InvalidApiKey') throw err;
    }
  `,
  errors: [
    {
      messageId: 'wrongPlace',
      data: { ...dashscope, code: 'InvalidApiKey', right: 'err.response.data.code' },
      ...at(6, 43, "'InvalidApiKey'"),
    },
  ],
});

// Through the Vercel AI SDK and LangChain.

test.invalid('a code on an error of the AI SDK, which has none', {
  code: `
    import { alibaba } from '@ai-sdk/alibaba';
    import { generateText } from 'ai';

    export async function summarize(prompt: string) {
      try {
        return await generateText({ model: alibaba('qwen-plus'), prompt });
      } catch (err: any) {
        if (err.code === 'insufficient_quota') return undefined;
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'wrongPlaces',
      data: {
        ...dashscope,
        code: 'insufficient_quota',
        right: '`err.data.error.code` or `err.lastError.data.error.code`',
      },
      ...at(8, 22, "'insufficient_quota'"),
    },
  ],
});

test.invalid('a code on an error of the AI SDK, in a report in Chinese', {
  code: `
    import { createAlibaba } from '@ai-sdk/alibaba';
    import * as ai from 'ai';

    const bailian = createAlibaba({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    const model = bailian.chatModel('qwen-max');
    ai.generateObject({ model, schema, prompt: '你好' }).catch(({ code }) => {
      if (code === 'data_inspection_failed') console.warn('请换一种说法');
    });
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'wrongPlaces',
      data: {
        api: '百炼（DashScope）',
        version: '2026-11',
        code: 'data_inspection_failed',
        right: '`data.error.code` 或 `lastError.data.error.code`',
      },
      ...at(7, 16, "'data_inspection_failed'"),
    },
  ],
});

test.invalid('a code on an error that `isInstance` has recognised', {
  code: `
    import { alibaba } from '@ai-sdk/alibaba';
    import { APICallError, generateText } from 'ai';

    try {
      await db.connect();
      await generateText({ model: alibaba('qwen-plus'), prompt: 'Hello' });
    } catch (err) {
      if (APICallError.isInstance(err) && (err as any).code === 'invalid_api_key') process.exit(1);
    }
  `,
  errors: [
    {
      messageId: 'wrongPlace',
      data: { ...dashscope, code: 'invalid_api_key', right: 'err.data.error.code' },
      ...at(8, 61, "'invalid_api_key'"),
    },
  ],
});

test.invalid('a code on the error that comes after retries', {
  code: `
    import { createOpenAI } from '@ai-sdk/openai';
    import { generateText, RetryError } from 'ai';

    const dashscope = createOpenAI({
      apiKey: process.env.DASHSCOPE_API_KEY,
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
    try {
      await generateText({ model: dashscope.chat('qwen-plus'), prompt: 'Hello' });
    } catch (err: any) {
      if (!(err instanceof RetryError)) throw err;
      const { code } = err as any;
      if (code === 'limit_requests') console.warn('Too fast.');
    }
  `,
  errors: [
    {
      messageId: 'wrongPlace',
      data: { ...dashscope, code: 'limit_requests', right: 'lastError.data.error.code' },
      ...at(13, 16, "'limit_requests'"),
    },
  ],
});

test.invalid('a misspelled code in the data of an error of the AI SDK', {
  code: `
    import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
    import { APICallError, generateText, RetryError } from 'ai';

    const dashscope = createOpenAICompatible({
      name: 'dashscope',
      baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    });
    try {
      await generateText({ model: dashscope('qwen-plus'), prompt: 'Hello' });
    } catch (err) {
      const cause = RetryError.isInstance(err) ? err.lastError : err;
      if (!APICallError.isInstance(cause)) throw err;
      const { error } = cause.data as { error: { code?: string } };
      if (error.code === 'insufficent_quota') console.warn('Later.');
    }
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'insufficent_quota',
        nearest: 'insufficient_quota',
        summary: 'Token quota per minute, or the free quota, is used up',
      },
      ...at(14, 22, "'insufficent_quota'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'insufficent_quota', nearest: 'insufficient_quota' },
          output: `
            import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
            import { APICallError, generateText, RetryError } from 'ai';

            const dashscope = createOpenAICompatible({
              name: 'dashscope',
              baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
            });
            try {
              await generateText({ model: dashscope('qwen-plus'), prompt: 'Hello' });
            } catch (err) {
              const cause = RetryError.isInstance(err) ? err.lastError : err;
              if (!APICallError.isInstance(cause)) throw err;
              const { error } = cause.data as { error: { code?: string } };
              if (error.code === 'insufficient_quota') console.warn('Later.');
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an unknown code among the errors of all attempts', {
  code: `
    import { alibaba } from '@ai-sdk/alibaba';
    import { generateText, RetryError } from 'ai';

    try {
      await generateText({ model: alibaba('qwen-plus'), prompt: 'Hello' });
    } catch (err) {
      if (!RetryError.isInstance(err)) throw err;
      if (err.errors.some((one: any) => one.data?.error.code === 'quota_used_up')) console.warn('Later.');
    }
  `,
  errors: [
    {
      messageId: 'unknownCode',
      data: { ...dashscope, code: 'quota_used_up' },
      ...at(8, 62, "'quota_used_up'"),
    },
  ],
});

test.invalid('an HTTP status in the body that an error of the AI SDK has as text', {
  code: `
    import { createOpenAI } from '@ai-sdk/openai';
    import { APICallError, embed } from 'ai';

    const openai = createOpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    try {
      await embed({ model: openai.textEmbeddingModel('text-embedding-v4'), value: 'Hello' });
    } catch (err) {
      if (!APICallError.isInstance(err)) throw err;
      const body = JSON.parse(err.responseBody ?? '{}');
      if (body.error?.code === '401') throw new Error('Check the key.');
    }
  `,
  errors: [
    {
      messageId: 'httpStatus',
      data: { ...dashscope, code: '401', example: '`InvalidApiKey`' },
      ...at(10, 28, "'401'"),
    },
  ],
});

test.invalid('a code on an error of the embeddings of `@ai-sdk/alibaba`, which are DashScope’s own', {
  code: `
    import { createAlibaba } from '@ai-sdk/alibaba';
    import { embedMany } from 'ai';

    const alibaba = createAlibaba();
    try {
      await embedMany({ model: alibaba.embedding('text-embedding-v4'), values: ['Hello'], maxRetries: 0 });
    } catch (err: any) {
      if (err.code === 'InvalidApiKey') process.exit(1);
    }
  `,
  errors: [
    {
      messageId: 'wrongPlaces',
      data: { ...dashscope, code: 'InvalidApiKey', right: '`err.data.code` or `err.lastError.data.code`' },
      ...at(8, 20, "'InvalidApiKey'"),
    },
  ],
});

test.invalid('a code on an error of `qwen-ai-provider`, which leaves it in the text of the body', {
  code: `
    import { APICallError, generateText } from 'ai';
    import { qwen } from 'qwen-ai-provider';

    try {
      await generateText({ model: qwen('qwen-plus'), prompt: 'Hello' });
    } catch (error: any) {
      if (APICallError.isInstance(error) && (error as any).code === 'access_denied') process.exit(1);
    }
  `,
  errors: [
    {
      messageId: 'wrongPlace',
      data: { ...dashscope, code: 'access_denied', right: 'JSON.parse(error.responseBody).error.code' },
      ...at(7, 65, "'access_denied'"),
    },
  ],
});

test.invalid('a code on what `onError` of a stream is told', {
  code: `
    import { alibaba } from '@ai-sdk/alibaba';
    import { streamText } from 'ai';

    const { textStream } = streamText({
      model: alibaba('qwen-plus'),
      prompt: 'Hello',
      onError({ error }: any) {
        if (error.code === 'insufficient_quota') console.warn('Later.');
      },
    });
    for await (const text of textStream) process.stdout.write(text);
  `,
  errors: [
    {
      messageId: 'wrongPlaces',
      data: {
        ...dashscope,
        code: 'insufficient_quota',
        right: '`error.data.error.code`, `error.lastError.data.error.code` or `error.value.error.code`',
      },
      ...at(8, 24, "'insufficient_quota'"),
    },
  ],
});

test.invalid('a model that is a constant of another file', {
  code: `
    import { generateText } from 'ai';
    import { qwenPlus } from './models.js';

    try {
      await generateText({ model: qwenPlus, prompt: 'Hello' });
    } catch (err: any) {
      if (err.code === 'Arrearage') console.warn('Top up.');
    }
  `,
  errors: [
    {
      messageId: 'wrongPlaces',
      data: {
        ...dashscope,
        code: 'Arrearage',
        right: '`err.data.error.code` or `err.lastError.data.error.code`',
      },
      ...at(7, 20, "'Arrearage'"),
    },
  ],
});

test.invalid('an unknown code on an error of `ChatOpenAI`', {
  code: `
    import { ChatOpenAI } from '@langchain/openai';

    const chat = new ChatOpenAI({
      model: 'qwen-plus',
      configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
    });
    try {
      await chat.invoke('Hello');
    } catch (err: any) {
      if (err.code === 'invalid_apikey') process.exit(1);
    }
  `,
  errors: [
    {
      messageId: 'misspelledCode',
      data: {
        ...dashscope,
        code: 'invalid_apikey',
        nearest: 'invalid_api_key',
        summary: 'The API key is wrong or belongs to another endpoint',
      },
      ...at(10, 20, "'invalid_apikey'"),
      suggestions: [
        {
          messageId: 'replaceCode',
          data: { code: 'invalid_apikey', nearest: 'invalid_api_key' },
          output: `
            import { ChatOpenAI } from '@langchain/openai';

            const chat = new ChatOpenAI({
              model: 'qwen-plus',
              configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
            });
            try {
              await chat.invoke('Hello');
            } catch (err: any) {
              if (err.code === 'invalid_api_key') process.exit(1);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an HTTP status on an error of a stream of `ChatOpenAI` with tools', {
  code: `
    import { ChatOpenAI } from '@langchain/openai';
    import { APIError } from 'openai';

    const configuration = { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' };
    const chat = new ChatOpenAI({ model: 'qwen-plus', configuration }).bindTools(tools);
    try {
      for await (const chunk of await chat.stream('Hello')) process.stdout.write(chunk.text);
    } catch (err) {
      if (err instanceof APIError && (err.code as any) === 429) console.warn('Too fast.');
    }
  `,
  errors: [
    {
      messageId: 'httpStatus',
      data: { ...dashscope, code: '429', example: '`InvalidApiKey`' },
      ...at(9, 56, '429'),
    },
  ],
});

test.invalid('a code on an error of `ChatAlibabaTongyi`, which drops it', {
  code: `
    import { ChatAlibabaTongyi } from '@langchain/community/chat_models/alibaba_tongyi';

    const chat = new ChatAlibabaTongyi({ model: 'qwen-turbo' });
    chat.batch(['Hello', 'Good night']).catch((err) => {
      if (err.code === 'Throttling.RateQuota') return [];
      throw err;
    });
  `,
  errors: [
    {
      messageId: 'droppedCode',
      data: {
        ...dashscope,
        code: 'Throttling.RateQuota',
        sdk: '@langchain/community/chat_models/alibaba_tongyi',
      },
      ...at(5, 20, "'Throttling.RateQuota'"),
    },
  ],
});

test.invalid('a code on an error of got', {
  code: `
    import got from 'got';

    try {
      await got('https://dashscope.aliyuncs.com/api/v1/tasks/7384').json();
    } catch (err: any) {
      if (err.code === 'InvalidApiKey') process.exit(1);
    }
  `,
  errors: [
    {
      messageId: 'wrongPlace',
      data: { ...dashscope, code: 'InvalidApiKey', right: 'JSON.parse(err.response.body).code' },
      ...at(6, 20, "'InvalidApiKey'"),
    },
  ],
});

test.valid(
  'codes where the AI SDK has them',
  `
    import { alibaba } from '@ai-sdk/alibaba';
    import { APICallError, generateText, RetryError } from 'ai';

    try {
      await generateText({ model: alibaba('qwen-plus'), prompt: 'Hello' });
    } catch (err: any) {
      const cause = RetryError.isInstance(err) ? err.lastError : err;
      const code = APICallError.isInstance(cause) ? (cause.data as any)?.error?.code : undefined;
      if (code === 'insufficient_quota' || err.data?.error.code === 'invalid_api_key') console.warn('Later.');
      if (err.cause?.code === 'ECONNREFUSED' || err.code === 'ECONNRESET') console.warn('Offline.');
    }
  `,
);

test.valid(
  'a model of another provider',
  `
    import { createOpenAI, openai } from '@ai-sdk/openai';
    import { APICallError, generateText } from 'ai';
    import { CozeAPI } from '@coze/api';

    const gateway = createOpenAI({ baseURL: process.env.DASHSCOPE_GATEWAY });
    const deepseek = createOpenAI({ baseURL: 'https://api.deepseek.com' });
    for (const model of [openai('gpt-5'), gateway('qwen-plus'), deepseek.chat('deepseek-chat')]) {
      try {
        await generateText({ model, prompt: 'Hello' });
      } catch (err: any) {
        if (err.code === 'insufficient_quota') continue;
        if (APICallError.isInstance(err) && (err.data as any).error.code === 'quota_used_up') continue;
        throw err;
      }
    }
  `,
);

test.valid(
  'a model of another provider in the same `try`',
  `
    import { alibaba } from '@ai-sdk/alibaba';
    import { anthropic } from '@ai-sdk/anthropic';
    import { APICallError, generateText } from 'ai';

    try {
      const model = process.env.CLAUDE ? anthropic('claude') : alibaba('qwen-plus');
      const [draft] = await Promise.all([generateText({ model: anthropic('claude'), prompt: 'Hello' })]);
      await generateText({ model: alibaba('qwen-plus'), prompt: draft.text });
      await generateText({ model, prompt: draft.text });
    } catch (err) {
      if (APICallError.isInstance(err) && (err.data as any).error.code === 'overloaded_now') throw err;
    }
  `,
);

test.valid(
  'a request that the program sends itself, whose errors are its own',
  `
    import { createAlibaba } from '@ai-sdk/alibaba';
    import { generateText } from 'ai';
    import { signedFetch } from './gateway.js';

    const alibaba = createAlibaba({ fetch: signedFetch });
    try {
      await generateText({ model: alibaba('qwen-plus'), prompt: 'Hello' });
    } catch (err: any) {
      if (err.code === 'insufficient_quota') console.warn('Later.');
    }
  `,
);

test.valid(
  'a callback of the AI SDK that throws codes of its own',
  `
    import { alibaba } from '@ai-sdk/alibaba';
    import { generateText } from 'ai';
    import OpenAI from 'openai';
    import { onStepFinish } from './steps.js';

    const client = new OpenAI();
    const model = alibaba('qwen-plus');
    try {
      await generateText({ model, prompt: 'Hello', onStepFinish });
    } catch (err: any) {
      if (err.code === 'insufficient_quota') console.warn('Later.');
    }
    try {
      await generateText({
        model,
        prompt: 'Hello',
        prepareStep: async () => ({ system: (await client.responses.create({ input: 'Hi' })).output_text }),
      });
    } catch (err: any) {
      if (err.code === 'insufficient_quota') console.warn('Later.');
    }
  `,
);

test.valid(
  'a code of an error in the middle of a stream, which reaches `onError` as it was sent',
  `
    import { createOpenAI } from '@ai-sdk/openai';
    import { streamText } from 'ai';

    const dashscope = createOpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    const { textStream } = streamText({
      model: dashscope.chat('qwen-plus'),
      prompt: 'Hello',
      onError: ({ error }: any) => {
        if (error.code === 'insufficient_quota' || error.data?.error.code === 'invalid_api_key') stop();
      },
    });
    for await (const text of textStream) process.stdout.write(text);
  `,
);

test.valid(
  'a stream of the AI SDK: what is thrown around it is not its own, and its parts may be errors of tools',
  `
    import { alibaba } from '@ai-sdk/alibaba';
    import { streamText } from 'ai';
    import { save } from './store.js';

    const result = streamText({ model: alibaba('qwen-plus'), prompt: 'Hello', tools });
    try {
      for await (const part of result.fullStream) {
        if (part.type === 'tool-error' && (part.error as any).code === 'quota_used_up') break;
        await save(part);
      }
    } catch (err: any) {
      if (err.code === 'invalid_request') throw err;
    }
  `,
);

test.valid(
  'codes of `ChatOpenAI` with DashScope, and any of it elsewhere',
  `
    import { ChatOpenAI } from '@langchain/openai';

    const chat = new ChatOpenAI({
      configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
    });
    const other = new ChatOpenAI({ model: 'gpt-5' });
    // The SDK does not read this option.
    const misled = new ChatOpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' } as any);
    const chain = chat.pipe(parse);
    try {
      await chat.withStructuredOutput(schema).invoke('Hello');
    } catch (err: any) {
      if (err.code === 'data_inspection_failed' || err.code === 'rate_limit_exceeded') throw err;
    }
    for (const model of [other, misled, chain]) {
      try {
        await model.invoke('Hello');
      } catch (err: any) {
        if (err.code === 'quota_used_up') throw err;
      }
    }
  `,
);

test.valid(
  'an interceptor that rejects with the body, or else with the error',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    http.interceptors.response.use(undefined, (error) => Promise.reject(error.response?.data ?? error));

    export const task = (id: string) =>
      http.get(\`/tasks/\${id}\`).catch((err) => {
        if (err.code !== 'InvalidApiKey') throw err;
      });
  `,
);

test.valid(
  'an interceptor that throws the body where there is one',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    http.interceptors.response.use(
      (response) => response,
      (error) => {
        throw error.response ? error.response.data : error;
      },
    );

    export const task = (id: string) =>
      http.get(\`/tasks/\${id}\`).catch((err) => {
        if (err.code !== 'InvalidApiKey') throw err;
      });
  `,
);

test.valid(
  'an interceptor that puts the body in the place of the error',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    http.interceptors.response.use(undefined, (error) => {
      if (error.response) error = error.response.data;
      return Promise.reject(error);
    });

    export const task = (id: string) =>
      http.get(\`/tasks/\${id}\`).catch((err) => {
        if (err.code !== 'InvalidApiKey') throw err;
      });
  `,
);

test.valid(
  'an instance that a function of another file may have taught other errors',
  `
    import axios from 'axios';
    import { attach } from './no-such-module';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    attach(http);

    export const task = (id: string) =>
      http.get(\`/tasks/\${id}\`).catch((err) => {
        if (err.code !== 'InvalidApiKey') throw err;
      });
  `,
);

test.valid(
  'a variable that something else is written to is no code any more',
  `
    import { APIError } from '@coze/api';

    export function direct(err: APIError) {
      let code = err.code;
      code = 1;
      return code === 4778;
    }

    export function shown(err: APIError) {
      let { code } = err;
      alert(code);
      code = 4778;
      return () => code === 4778;
    }

    export function later(err: APIError) {
      let code: number | undefined;
      code = err.code;
      alert(code);
      code = 0;
      while (code === 4778) alert(code);
    }
  `,
);

export default test.cases;
