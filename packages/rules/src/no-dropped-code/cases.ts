import { defineCases } from '../../test/define-cases.js';

const test = defineCases('no-dropped-code');

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

// Dropped: the parameter is missing or unused.

test.invalid('a catch without parameter that returns a constant', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch {
        return null;
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(6, 5, 'catch') }],
});

test.invalid('a parameter that nobody reads', {
  code: `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    export async function names(space_id: string) {
      try {
        const { space_bots } = await client.bots.list({ space_id });
        return space_bots.map((bot) => bot.bot_name);
      } catch (err) {
        return [];
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(8, 12, 'err') }],
});

test.invalid('an empty block', {
  code: `
    import { qwen } from './llm.js';

    try {
      await qwen.models.list();
    } catch (e) {}
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(5, 10, 'e') }],
});

test.invalid('an empty block without parameter', {
  code: `
    import { coze } from './coze.js';

    try {
      await coze.chat.cancel('7382', '7383');
    } catch {}
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(5, 3, 'catch') }],
});

test.invalid('a log of nothing but words', {
  code: `
    import { qwen } from './llm.js';

    export async function embed(input: string) {
      try {
        return await qwen.embeddings.create({ model: 'text-embedding-v4', input });
      } catch (error) {
        console.error('The embedding failed');
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(6, 12, 'error') }],
});

test.invalid('a log of everything but the error', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        await coze.chat.create({ bot_id });
      } catch {
        console.warn('Chat failed', { bot_id, at: Date.now() });
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(6, 5, 'catch') }],
});

test.invalid('a log through a logger of the project', {
  code: `
    import { coze } from './coze.js';

    declare const logger: { warn(text: string): void };
    export async function start(bot_id: string) {
      try {
        await coze.chat.create({ bot_id });
      } catch (err) {
        logger.warn(\`No chat with \${bot_id}\`);
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(7, 12, 'err') }],
});

test.invalid('an underscore before the name', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return (await qwen.models.list()).data;
      } catch (_err) {
        return [];
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(6, 12, '_err') }],
});

test.invalid('a comment beside code, where the block is not empty', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return (await qwen.models.list()).data;
      } catch {
        // No models, no menu.
        return [];
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(6, 5, 'catch') }],
});

test.invalid('a parameter whose name only an inner parameter shares', {
  code: `
    import { coze } from './coze.js';

    declare const queue: { on(event: 'error', listener: (err: Error) => void): void; stop(): void };
    try {
      await coze.chat.create({ bot_id: '7381' });
    } catch (err) {
      queue.on('error', (err) => console.error(err));
      queue.stop();
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(6, 10, 'err') }],
});

test.invalid('a flag in place of the error', {
  code: `
    import { coze } from './coze.js';

    export async function checkAll(ids: string[]) {
      let failed = 0;
      for (const bot_id of ids) {
        try {
          await coze.bots.retrieve({ bot_id });
        } catch {
          failed += 1;
        }
      }
      return failed;
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(8, 7, 'catch') }],
});

test.invalid('a probe to which every error means no', {
  code: `
    import { CozeAPI } from '@coze/api';

    export async function isValid(token: string): Promise<boolean> {
      try {
        await new CozeAPI({ token }).users.me();
        return true;
      } catch {
        return false;
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(7, 5, 'catch') }],
});

test.invalid('attempts whose errors nobody keeps', {
  code: `
    import { qwen } from './llm.js';

    export async function ask(content: string) {
      for (let attempt = 0; attempt < 3; attempt++) {
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 1_000 * 2 ** attempt));
        }
      }
      throw new Error('Three attempts failed');
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(7, 7, 'catch') }],
});

test.invalid('a call beside other work in the same block', {
  code: `
    import { coze } from './coze.js';

    export async function extract(workflow_id: string): Promise<Record<string, string>> {
      try {
        const run = await coze.workflows.runs.create({ workflow_id });
        return JSON.parse(run.data);
      } catch {
        return {};
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(7, 5, 'catch') }],
});

test.invalid('a block with a `finally`', {
  code: `
    import { coze } from './coze.js';

    declare const spinner: { start(): void; stop(): void };
    export async function load(bot_id: string) {
      spinner.start();
      try {
        return await coze.bots.retrieve({ bot_id });
      } catch {
        return undefined;
      } finally {
        spinner.stop();
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(8, 5, 'catch') }],
});

test.invalid('an error that an inner `finally` lets pass', {
  code: `
    import { coze } from './coze.js';

    export async function timed(bot_id: string) {
      try {
        const begun = Date.now();
        try {
          await coze.chat.createAndPoll({ bot_id });
        } finally {
          console.log(Date.now() - begun);
        }
      } catch (err) {
        return 'failed';
      }
      return 'done';
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(11, 12, 'err') }],
});

test.invalid('an error that an inner catch throws again without a look', {
  code: `
    import { coze } from './coze.js';

    declare const session: { close(): void };
    export async function title(bot_id: string) {
      try {
        try {
          return (await coze.bots.retrieve({ bot_id })).name;
        } catch (err) {
          session.close();
          throw err;
        }
      } catch {
        return '';
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(12, 5, 'catch') }],
});

test.invalid('a client of the SDK for mini programs throws what that of `@coze/api` throws', {
  code: `
    import { CozeAPI } from '@coze/taro-api';

    const client = new CozeAPI({ token: process.env.TARO_APP_COZE_TOKEN ?? '', baseURL: 'https://api.coze.cn' });

    export async function ask(bot_id: string) {
      try {
        return await client.chat.createAndPoll({ bot_id });
      } catch {
        return undefined;
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(8, 5, 'catch') }],
});

test.invalid('a client of the SDK for uni-app, in a ref', {
  code: `
    import { CozeAPI } from '@coze/uniapp-api';
    import { shallowRef } from 'vue';

    const client = shallowRef<CozeAPI>();

    export async function names(space_id: string) {
      try {
        return await client.value?.bots.list({ space_id });
      } catch (err) {
        return undefined;
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(9, 12, 'err') }],
});

test.invalid('another request in place of the one that failed', {
  code: `
    import axios from 'axios';

    const tasks = 'https://dashscope.aliyuncs.com/api/v1/tasks';

    export async function output(id: string): Promise<unknown> {
      try {
        return (await axios.get(\`\${tasks}/\${id}\`)).data.output;
      } catch {
        await axios.post(\`\${tasks}/\${id}/cancel\`);
        return null;
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(8, 5, 'catch') }],
});

// Dropped: promises.

test.invalid('`.catch` with a constant', {
  code: `
    import { coze } from './coze.js';

    export const find = (bot_id: string) => coze.bots.retrieve({ bot_id }).catch(() => null);
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(3, 72, 'catch') }],
});

test.invalid('`.catch` with an empty function', {
  code: `
    import { coze } from './coze.js';

    await coze.chat.cancel('7382', '7383').catch(() => {});
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(3, 40, 'catch') }],
});

test.invalid('`.catch` that does not use its parameter', {
  code: `
    import { qwen } from './llm.js';

    export const models = qwen.models.list().catch((err) => []);
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(3, 49, 'err') }],
});

test.invalid('`.catch` that logs words', {
  code: `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().catch(() => {
        console.error('No models');
        return undefined;
      });
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(4, 22, 'catch') }],
});

test.invalid('`.catch` at the end of a chain', {
  code: `
    import { coze } from './coze.js';

    export const lines = (conversation: string) =>
      coze.conversations.messages
        .list(conversation)
        .then((page) => page.data)
        .then((messages) => messages.map((message) => message.content))
        .catch(function (error) {
          return ['Something went wrong.'];
        });
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(8, 22, 'error') }],
});

test.invalid('`.catch` before the rest of a chain', {
  code: `
    import { coze } from './coze.js';

    export const name = (bot_id: string) =>
      coze.bots
        .retrieve({ bot_id })
        .catch(() => undefined)
        .then((bot) => bot?.name ?? 'Bot')
        .finally(() => console.log('done'));
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(6, 6, 'catch') }],
});

test.invalid('a second callback of `.then` without parameter', {
  code: `
    import { qwen } from './llm.js';

    export const online = () =>
      qwen.models.list().then(
        () => true,
        () => false,
      );
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(4, 22, 'then') }],
});

test.invalid('a second callback of `.then` that does not use its parameter', {
  code: `
    import { qwen } from './llm.js';

    export const online = () =>
      qwen.models.list().then(
        () => 'online',
        function (reason) {
          return 'offline';
        },
      );
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(6, 15, 'reason') }],
});

test.invalid('a handler of the same file that takes no error', {
  code: `
    import { coze } from './coze.js';

    function giveUp() {
      return null;
    }
    export const find = (bot_id: string) => coze.bots.retrieve({ bot_id }).catch(giveUp);
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(6, 72, 'catch') }],
});

test.invalid('`.catch` inside a `try` that keeps its own error', {
  code: `
    import { coze } from './coze.js';

    export async function answer(bot_id: string): Promise<unknown> {
      try {
        const chat = await coze.chat.create({ bot_id }).catch(() => null);
        return JSON.parse(chat?.id ?? '');
      } catch (err) {
        throw new Error('No answer', { cause: err });
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(5, 53, 'catch') }],
});

test.invalid('`Promise.all`, which rejects with the error of the API', {
  code: `
    import { coze } from './coze.js';

    export async function load(bot_id: string, space_id: string) {
      try {
        return await Promise.all([coze.bots.retrieve({ bot_id }), coze.bots.list({ space_id })]);
      } catch (e) {
        return [];
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(6, 12, 'e') }],
});

test.invalid('`Promise.all` over calls of one kind', {
  code: `
    import { coze } from './coze.js';

    export async function load(ids: string[]) {
      try {
        return await Promise.all(ids.map((bot_id) => coze.bots.retrieve({ bot_id })));
      } catch {
        return [];
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(6, 5, 'catch') }],
});

// Dropped: where it happens.

test.invalid('a method of a class with a private client', {
  code: `
    import { CozeAPI } from '@coze/api';

    export class Assistant {
      readonly #client = new CozeAPI({ token: process.env.COZE_TOKEN! });

      async start(bot_id: string): Promise<string> {
        try {
          return (await this.#client.chat.create({ bot_id })).id;
        } catch (err) {
          return '';
        }
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(9, 14, 'err') }],
});

test.invalid('a service whose client is injected', {
  code: `
    import type { CozeAPI } from '@coze/api';

    export class BotService {
      constructor(private readonly coze: CozeAPI) {}

      find = async (bot_id: string) => {
        try {
          return await this.coze.bots.retrieve({ bot_id });
        } catch {
          return undefined;
        }
      };
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(9, 7, 'catch') }],
});

test.invalid('an Express handler that answers with a constant', {
  code: `
    import { coze } from './coze.js';

    interface Reply {
      status(code: number): Reply;
      json(body: unknown): void;
    }
    export async function handle(req: { body: { bot: string } }, res: Reply) {
      try {
        res.json(await coze.chat.create({ bot_id: req.body.bot }));
      } catch (err) {
        res.status(500).json({ error: 'Something went wrong' });
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(10, 12, 'err') }],
});

test.invalid('a route of Hono', {
  code: `
    import { Hono } from 'hono';
    import { qwen } from './llm.js';

    export const app = new Hono().get('/models', async (c) => {
      try {
        return c.json(await qwen.models.list());
      } catch {
        return c.json({ error: 'unavailable' }, 502);
      }
    });
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(7, 5, 'catch') }],
});

test.invalid('a route of Next', {
  code: `
    import { qwen } from './llm.js';

    export async function POST(request: Request) {
      const { messages } = await request.json();
      try {
        return Response.json(await qwen.chat.completions.create({ model: 'qwen-plus', messages }));
      } catch (error) {
        return new Response('Internal error', { status: 500 });
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(7, 12, 'error') }],
});

test.invalid('a hook that shows a fixed text', {
  code: `
    import { CozeAPI } from '@coze/api';

    declare function useState<T>(initial: T): [T, (next: T) => void];
    declare function useCallback<F>(callback: F, dependencies: unknown[]): F;
    export function useBot(client: CozeAPI) {
      const [error, setError] = useState('');
      const load = useCallback(async (bot_id: string) => {
        try {
          return await client.bots.retrieve({ bot_id });
        } catch {
          setError('Please try again later.');
        }
      }, [client]);
      return { error, load };
    }
  `,
  filename: 'react.tsx',
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(10, 7, 'catch') }],
});

test.invalid('a listener of a chat platform', {
  code: `
    import { coze } from './coze.js';

    interface Message {
      text: string;
      reply(text: string): void;
    }
    declare const bot: { on(event: 'message', listener: (message: Message) => Promise<void>): void };
    bot.on('message', async (message) => {
      try {
        const { id } = await coze.chat.create({ bot_id: '7381', user_id: message.text });
        message.reply(id);
      } catch (err) {
        message.reply('Sorry, I am not well today.');
      }
    });
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(12, 12, 'err') }],
});

test.invalid('a command that only exits', {
  code: `
    import { coze } from './coze.js';

    async function main() {
      try {
        await coze.files.retrieve(process.argv[2]!);
      } catch (err) {
        console.error('Not found.');
        process.exit(1);
      }
    }
    main();
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(6, 12, 'err') }],
});

test.invalid('CommonJS', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });
    module.exports.list = async () => {
      try {
        return await client.bots.list({ space_id: '7382' });
      } catch (err) {
        return { space_bots: [], total: 0 };
      }
    };
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(7, 12, 'err') }],
});

test.invalid('a client under another name', {
  code: `
    import { coze as assistant } from './coze.js';

    export const start = () => assistant.chat.create({ bot_id: '7381' }).catch(() => 'failed');
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(3, 70, 'catch') }],
});

test.invalid('a client of the whole module', {
  code: `
    import * as sdk from '@coze/api';

    const api = new sdk.CozeAPI({ token: process.env.COZE_TOKEN! });
    export const start = () => api.chat.create({ bot_id: '7381' }).catch(() => 'failed');
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(4, 64, 'catch') }],
});

test.invalid('an asynchronous generator that awaits', {
  code: `
    import { qwen } from './llm.js';

    export async function* vectors(texts: string[]) {
      for (const input of texts) {
        try {
          const { data } = await qwen.embeddings.create({ model: 'text-embedding-v4', input });
          yield data[0]?.embedding;
        } catch (err) {
          yield undefined;
        }
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(8, 14, 'err') }],
});

test.invalid('a function of the same file that calls the API', {
  code: `
    import { coze } from './coze.js';

    async function start(bot_id: string) {
      const chat = await coze.chat.create({ bot_id });
      return chat.id;
    }
    export async function startQuietly(bot_id: string) {
      try {
        return await start(bot_id);
      } catch {
        return null;
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(10, 5, 'catch') }],
});

test.invalid('a stream of the OpenAI client, which throws', {
  code: `
    import { qwen } from './llm.js';

    export async function print(content: string) {
      try {
        const stream = await qwen.chat.completions.create({
          model: 'qwen-plus',
          stream: true,
          messages: [{ role: 'user', content }],
        });
        for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? '');
      } catch {
        process.stdout.write('[stopped]');
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(11, 5, 'catch') }],
});

test.invalid('a stream of the OpenAI client that was begun before the `try`', {
  code: `
    import { qwen } from './llm.js';

    const stream = await qwen.chat.completions.create({ model: 'qwen-plus', stream: true, messages: [] });
    try {
      for await (const chunk of stream) console.log(chunk.choices[0]?.delta.content);
    } catch {
      console.log('[stopped]');
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(6, 3, 'catch') }],
});

test.invalid('axios, whose error has the body of DashScope', {
  code: `
    import axios from 'axios';

    export async function task(id: string) {
      try {
        const { data } = await axios.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`);
        return data.output;
      } catch (err) {
        return null;
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(7, 12, 'err') }],
});

test.invalid('ky, whose error has the body of DashScope', {
  code: `
    import ky from 'ky';

    export const task = (id: string) =>
      ky.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`).json().catch(() => null);
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(4, 70, 'catch') }],
});

test.invalid('an instance of got with the address of DashScope', {
  code: `
    import got from 'got';

    const api = got.extend({ prefixUrl: 'https://dashscope.aliyuncs.com/api/v1' });
    export async function task(id: string) {
      try {
        return await api.get(\`tasks/\${id}\`).json();
      } catch {
        return null;
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(7, 5, 'catch') }],
});

// Only the message is kept, and has no code in it.

test.invalid('a log of the message', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => console.error(err.message));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(3, 33, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            await qwen.models.list().catch((err) => console.error(err.code, err.message));
          `,
        },
      ],
    },
  ],
});

test.invalid('a log of the message behind words', {
  code: `
    import { qwen } from './llm.js';

    try {
      await qwen.models.list();
    } catch (error: any) {
      console.error('No models:', error.message);
    }
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(5, 10, 'error: any'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            try {
              await qwen.models.list();
            } catch (error: any) {
              console.error('No models:', error.code, error.message);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a log of the message in a template', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => {
      console.error(\`No models: \${err.message}\`);
    });
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(3, 33, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            await qwen.models.list().catch((err) => {
              console.error(\`No models: \${err.code}: \${err.message}\`);
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('a log of the message in a sum', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch(function (err) {
      console.error('No models: ' + err.message);
    });
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(3, 42, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            await qwen.models.list().catch(function (err) {
              console.error('No models: ' + err.code + ': ' + err.message);
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('a log of the message through a logger of the project', {
  code: `
    import { qwen } from './llm.js';

    declare const logger: { error(text: string): void };
    await qwen.models.list().catch((err) => logger.error(err.message));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(4, 33, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            declare const logger: { error(text: string): void };
            await qwen.models.list().catch((err) => logger.error(\`\${err.code}: \${err.message}\`));
          `,
        },
      ],
    },
  ],
});

test.invalid('a log of the message behind optional chaining', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => console.error(err?.message));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(3, 33, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            await qwen.models.list().catch((err) => console.error(err?.code, err?.message));
          `,
        },
      ],
    },
  ],
});

test.invalid('a log of the stack', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => console.error(err.stack));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(3, 33, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            await qwen.models.list().catch((err) => console.error(err.code, err.stack));
          `,
        },
      ],
    },
  ],
});

test.invalid('a message that is returned', {
  code: `
    import { qwen } from './llm.js';

    export const ask = () => qwen.chat.completions.create({ model: 'qwen-plus', messages: [] }).catch((err) => err.message);
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(3, 100, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            export const ask = () => qwen.chat.completions.create({ model: 'qwen-plus', messages: [] }).catch((err) => \`\${err.code}: \${err.message}\`);
          `,
        },
      ],
    },
  ],
});

test.invalid('a message that a hook shows', {
  code: `
    import OpenAI from 'openai';

    declare function useState<T>(initial: T): [T, (next: T) => void];
    const llm = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    export function useModels() {
      const [error, setError] = useState<string | null>(null);
      const load = () => llm.models.list().catch((err) => setError(err.message));
      return { error, load };
    }
  `,
  filename: 'react.tsx',
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(7, 47, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import OpenAI from 'openai';

            declare function useState<T>(initial: T): [T, (next: T) => void];
            const llm = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
            export function useModels() {
              const [error, setError] = useState<string | null>(null);
              const load = () => llm.models.list().catch((err) => setError(\`\${err.code}: \${err.message}\`));
              return { error, load };
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a message that a server answers with', {
  code: `
    import { qwen } from './llm.js';

    interface Reply {
      status(code: number): Reply;
      json(body: unknown): void;
    }
    export async function handle(req: unknown, res: Reply) {
      try {
        res.json(await qwen.models.list());
      } catch (err: any) {
        res.status(502).json({ error: err.message });
      }
    }
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(10, 12, 'err: any'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            interface Reply {
              status(code: number): Reply;
              json(body: unknown): void;
            }
            export async function handle(req: unknown, res: Reply) {
              try {
                res.json(await qwen.models.list());
              } catch (err: any) {
                res.status(502).json({ error: \`\${err.code}: \${err.message}\` });
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a message that joins a list', {
  code: `
    import { qwen } from './llm.js';

    export async function embedAll(texts: string[]) {
      const failures: string[] = [];
      for (const input of texts) {
        await qwen.embeddings.create({ model: 'text-embedding-v4', input }).catch((err) => {
          failures.push(err.message);
        });
      }
      return failures;
    }
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(6, 80, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            export async function embedAll(texts: string[]) {
              const failures: string[] = [];
              for (const input of texts) {
                await qwen.embeddings.create({ model: 'text-embedding-v4', input }).catch((err) => {
                  failures.push(\`\${err.code}: \${err.message}\`);
                });
              }
              return failures;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an error made a string with `String`', {
  code: `
    import { qwen } from './llm.js';

    declare function show(text: string): void;
    await qwen.models.list().catch((err) => show(String(err)));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(4, 33, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            declare function show(text: string): void;
            await qwen.models.list().catch((err) => show(\`\${err.code}: \${String(err)}\`));
          `,
        },
      ],
    },
  ],
});

test.invalid('an error made a string with a template', {
  code: `
    import { qwen } from './llm.js';

    declare function show(text: string): void;
    await qwen.models.list().catch((e) => show(\`Error: \${e}\`));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(4, 33, 'e'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            declare function show(text: string): void;
            await qwen.models.list().catch((e) => show(\`Error: \${e.code}: \${e}\`));
          `,
        },
      ],
    },
  ],
});

test.invalid('an error made a string with a sum', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => console.log('No models: ' + err));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(3, 33, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            await qwen.models.list().catch((err) => console.log('No models: ' + err.code + ': ' + err));
          `,
        },
      ],
    },
  ],
});

test.invalid('a message taken out by destructuring', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => {
      const { message } = err;
      console.error(message);
    });
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(3, 33, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            await qwen.models.list().catch((err) => {
              const { message } = err;
              console.error(err.code, message);
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('a handler that takes out the message alone', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch(({ message }) => console.error(message));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(3, 33, '{ message }'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            await qwen.models.list().catch(({ code, message }) => console.error(code, message));
          `,
        },
      ],
    },
  ],
});

test.invalid('the message of an alias', {
  code: `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    export async function ask() {
      try {
        return await qwen.models.list();
      } catch (err) {
        const failure = err as InstanceType<typeof OpenAI.APIError>;
        return failure.message;
      }
    }
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(7, 12, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import OpenAI from 'openai';
            import { qwen } from './llm.js';

            export async function ask() {
              try {
                return await qwen.models.list();
              } catch (err) {
                const failure = err as InstanceType<typeof OpenAI.APIError>;
                return \`\${failure.code}: \${failure.message}\`;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('no suggestion where `code` would not compile', {
  code: `
    import { qwen } from './llm.js';

    export async function ask() {
      try {
        return await qwen.models.list();
      } catch (err) {
        return (err as Error).message;
      }
    }
  `,
  errors: [{ messageId: 'messageOnly', data: { api: 'DashScope' }, ...at(6, 12, 'err') }],
});

test.invalid('the message of axios, in the native protocol', {
  code: `
    import axios from 'axios';

    const url = 'https://dashscope.aliyuncs.com/api/v1/tasks/7384';
    await axios.get(url).catch((err) => console.error(err.message));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(4, 29, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import axios from 'axios';

            const url = 'https://dashscope.aliyuncs.com/api/v1/tasks/7384';
            await axios.get(url).catch((err) => console.error(err.response?.data?.code, err.message));
          `,
        },
      ],
    },
  ],
});

test.invalid('the message of axios, in compatible mode', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    await http.get('/models').catch((err) => console.error(err.message));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(4, 34, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import axios from 'axios';

            const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
            await http.get('/models').catch((err) => console.error(err.response?.data?.error?.code, err.message));
          `,
        },
      ],
    },
  ],
});

test.invalid('a message with a default behind it', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        return { ok: false, message: err.message || 'failed' };
      }
    }
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(6, 12, 'err: any'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                return { ok: false, message: \`\${err.code}: \${err.message || 'failed'}\` };
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the message in the body of what axios throws', {
  code: `
    import axios from 'axios';

    export async function task(id: string, headers: Record<string, string>) {
      try {
        return await axios.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`, { headers });
      } catch (error: any) {
        return { failed: error.response?.data?.message };
      }
    }
  `,
  errors: [{ messageId: 'messageOnly', data: { api: 'DashScope' }, ...at(6, 12, 'error: any') }],
});

test.invalid('the message of the body, or else of the error', {
  code: `
    import axios from 'axios';

    export async function task(id: string, headers: Record<string, string>) {
      try {
        return await axios.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`, { headers });
      } catch (error: any) {
        console.error('failed', error.response?.data?.message || error.message);
      }
    }
  `,
  errors: [{ messageId: 'messageOnly', data: { api: 'DashScope' }, ...at(6, 12, 'error: any') }],
});

test.invalid('a condition in parentheses of its own, with another in them', {
  code: `
    import { qwen } from './llm.js';

    declare const verbose: boolean, debug: boolean;

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        return 'Failed: ' + ((verbose || debug) ? err.message : 'unknown');
      }
    }
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(8, 12, 'err: any'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            declare const verbose: boolean, debug: boolean;

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                return 'Failed: ' + err.code + ': ' + ((verbose || debug) ? err.message : 'unknown');
              }
            }
          `,
        },
      ],
    },
  ],
});

// A new error takes its place.

test.invalid('a new error, and the old one unused', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        throw new Error('The chat did not start.');
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'Coze' },
      ...at(6, 12, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { coze } from './coze.js';

            export async function start(bot_id: string) {
              try {
                return await coze.chat.create({ bot_id });
              } catch (err) {
                throw new Error('The chat did not start.', { cause: err });
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error, and no parameter', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch {
        throw new Error('The chat did not start.');
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'Coze' },
      ...at(6, 5, 'catch'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { coze } from './coze.js';

            export async function start(bot_id: string) {
              try {
                return await coze.chat.create({ bot_id });
              } catch (error) {
                throw new Error('The chat did not start.', { cause: error });
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error in `.catch`', {
  code: `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch(() => {
        throw new Error('The chat did not start.');
      });
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'Coze' },
      ...at(4, 32, 'catch'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { coze } from './coze.js';

            export const start = (bot_id: string) =>
              coze.chat.create({ bot_id }).catch((error) => {
                throw new Error('The chat did not start.', { cause: error });
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error in a promise', {
  code: `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => Promise.reject(new Error('The chat did not start.')));
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'Coze' },
      ...at(4, 39, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { coze } from './coze.js';

            export const start = (bot_id: string) =>
              coze.chat.create({ bot_id }).catch((err) => Promise.reject(new Error('The chat did not start.', { cause: err })));
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error in the second callback of `.then`', {
  code: `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().then(
        (page) => page.data,
        (err) => {
          throw new RangeError('No models');
        },
      );
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(6, 6, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            export const models = () =>
              qwen.models.list().then(
                (page) => page.data,
                (err) => {
                  throw new RangeError('No models', { cause: err });
                },
              );
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error whose arguments stand on lines of their own', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (cause) {
        throw new Error(
          \`The chat with \${bot_id} did not start. Please look at the settings of the bot.\`,
        );
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'Coze' },
      ...at(6, 12, 'cause'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { coze } from './coze.js';

            export async function start(bot_id: string) {
              try {
                return await coze.chat.create({ bot_id });
              } catch (cause) {
                throw new Error(
                  \`The chat with \${bot_id} did not start. Please look at the settings of the bot.\`,
                  { cause },
                );
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('`Error` without `new`', {
  code: `
    import { qwen } from './llm.js';

    try {
      await qwen.models.list();
    } catch (e) {
      throw Error('No models');
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(5, 10, 'e'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            try {
              await qwen.models.list();
            } catch (e) {
              throw Error('No models', { cause: e });
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a class of the project, which sees nothing of the old error', {
  code: `
    import { coze } from './coze.js';

    class ChatFailed extends Error {
      constructor(readonly bot: string) {
        super(\`No chat with \${bot}\`);
      }
    }
    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        throw new ChatFailed(bot_id);
      }
    }
  `,
  errors: [{ messageId: 'replaced', data: { api: 'Coze' }, ...at(11, 12, 'err') }],
});

test.invalid('an exception of a framework, which sees nothing of the old error', {
  code: `
    import { HTTPException } from 'hono/http-exception';
    import { qwen } from './llm.js';

    export const models = async () => {
      try {
        return await qwen.models.list();
      } catch {
        throw new HTTPException(502, { message: 'No models' });
      }
    };
  `,
  errors: [{ messageId: 'replaced', data: { api: 'DashScope' }, ...at(7, 5, 'catch') }],
});

test.invalid('a new error behind a log of the old one', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        console.error('chat.create failed', err);
        throw new Error('The chat did not start.');
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'Coze' },
      ...at(6, 12, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { coze } from './coze.js';

            export async function start(bot_id: string) {
              try {
                return await coze.chat.create({ bot_id });
              } catch (err) {
                console.error('chat.create failed', err);
                throw new Error('The chat did not start.', { cause: err });
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error behind the branch that knew a code', {
  code: `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => {
        if (err.code === 4015) return null;
        throw new Error('The chat did not start.');
      });
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'Coze' },
      ...at(4, 39, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { coze } from './coze.js';

            export const start = (bot_id: string) =>
              coze.chat.create({ bot_id }).catch((err) => {
                if (err.code === 4015) return null;
                throw new Error('The chat did not start.', { cause: err });
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error in the default of a switch over codes', {
  code: `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => {
        switch (err.code) {
          case 4015:
            return null;
          default:
            throw new Error('The chat did not start.');
        }
      });
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'Coze' },
      ...at(4, 39, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { coze } from './coze.js';

            export const start = (bot_id: string) =>
              coze.chat.create({ bot_id }).catch((err) => {
                switch (err.code) {
                  case 4015:
                    return null;
                  default:
                    throw new Error('The chat did not start.', { cause: err });
                }
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error with the message of the old one', {
  code: `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().catch((err) => {
        throw new Error(err.message);
      });
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(4, 29, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            export const models = () =>
              qwen.models.list().catch((err) => {
                throw new Error(err.message, { cause: err });
              });
          `,
        },
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            export const models = () =>
              qwen.models.list().catch((err) => {
                throw new Error(\`\${err.code}: \${err.message}\`);
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error with the message of the old one in a template', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        throw new Error(\`No models: \${err.message}\`);
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(6, 12, 'err: any'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                throw new Error(\`No models: \${err.message}\`, { cause: err });
              }
            }
          `,
        },
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                throw new Error(\`No models: \${err.code}: \${err.message}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error with the message of a cast, whose `code` would not compile', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (e) {
        throw new Error('No models: ' + (e as Error).message);
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(6, 12, 'e'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (e) {
                throw new Error('No models: ' + (e as Error).message, { cause: e });
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error with the `msg` of Coze, which has no code in it', {
  code: `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => {
        throw new Error(err.msg);
      });
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'Coze' },
      ...at(4, 39, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { coze } from './coze.js';

            export const start = (bot_id: string) =>
              coze.chat.create({ bot_id }).catch((err) => {
                throw new Error(err.msg, { cause: err });
              });
          `,
        },
        {
          messageId: 'addCode',
          output: `
            import { coze } from './coze.js';

            export const start = (bot_id: string) =>
              coze.chat.create({ bot_id }).catch((err) => {
                throw new Error(\`\${err.code}: \${err.msg}\`);
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error whose text asks whether the caught one is an error at all', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        throw new Error(\`Failed: \${err instanceof Error ? err.message : 'unknown'}\`);
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(6, 12, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err) {
                throw new Error(\`Failed: \${err instanceof Error ? err.message : 'unknown'}\`, { cause: err });
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('new errors for an error and for anything else', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        if (err instanceof Error) throw new Error(\`Qwen failed: \${err.message}\`);
        throw new Error('Qwen failed');
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(6, 12, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err) {
                if (err instanceof Error) throw new Error(\`Qwen failed: \${err.message}\`, { cause: err });
                throw new Error('Qwen failed');
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error made of an error that may have been made of a text', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        const error = err instanceof Error ? err : new Error(String(err));
        throw new Error('Qwen failed: ' + error.message);
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(6, 12, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err) {
                const error = err instanceof Error ? err : new Error(String(err));
                throw new Error('Qwen failed: ' + error.message, { cause: err });
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error that takes the caught one for its text', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        throw new Error(err);
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(6, 12, 'err: any'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                throw new Error(err, { cause: err });
              }
            }
          `,
        },
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                throw new Error(\`\${err.code}: \${err}\`);
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error with a condition in its text', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        throw new Error('Failed: ' + (err.message ? err.message : 'unknown'));
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(6, 12, 'err: any'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                throw new Error('Failed: ' + (err.message ? err.message : 'unknown'), { cause: err });
              }
            }
          `,
        },
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (err: any) {
                throw new Error('Failed: ' + err.code + ': ' + (err.message ? err.message : 'unknown'));
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a new error where the body is a stream, in which no code can be read', {
  code: `
    import axios from 'axios';

    export async function download(id: string, headers: Record<string, string>) {
      try {
        const url = \`https://dashscope.aliyuncs.com/api/v1/files/\${id}\`;
        return await axios.get(url, { headers, responseType: 'stream' });
      } catch (error: any) {
        throw new Error('No file: ' + error.message);
      }
    }
  `,
  errors: [
    {
      messageId: 'replaced',
      data: { api: 'DashScope' },
      ...at(7, 12, 'error: any'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import axios from 'axios';

            export async function download(id: string, headers: Record<string, string>) {
              try {
                const url = \`https://dashscope.aliyuncs.com/api/v1/files/\${id}\`;
                return await axios.get(url, { headers, responseType: 'stream' });
              } catch (error: any) {
                throw new Error('No file: ' + error.message, { cause: error });
              }
            }
          `,
        },
      ],
    },
  ],
});

// The code of a body.

test.invalid('the message of a body of Coze', {
  code: `
    export async function bot(id: string) {
      const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const body = await res.json();
      if (body.code !== 0) throw new Error(body.msg);
      return body.data;
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(4, 30, 'new Error(body.msg)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export async function bot(id: string) {
              const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
              const body = await res.json();
              if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
              return body.data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a body taken apart', {
  code: `
    export async function bot(id: string, headers: HeadersInit) {
      const response = await fetch(\`https://api.coze.com/v1/bots/\${id}\`, { headers });
      const { code, msg, data } = await response.json();
      if (code !== 0) {
        throw new Error(msg);
      }
      return data;
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(5, 11, 'new Error(msg)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export async function bot(id: string, headers: HeadersInit) {
              const response = await fetch(\`https://api.coze.com/v1/bots/\${id}\`, { headers });
              const { code, msg, data } = await response.json();
              if (code !== 0) {
                throw new Error(\`\${code}: \${msg}\`);
              }
              return data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a body taken apart into other names', {
  code: `
    export async function bot(id: string) {
      const response = await fetch(\`https://api.coze.com/v1/bots/\${id}\`);
      const { code: status, msg: reason, data } = await response.json();
      if (status) throw new Error(reason);
      return data;
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(4, 21, 'new Error(reason)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export async function bot(id: string) {
              const response = await fetch(\`https://api.coze.com/v1/bots/\${id}\`);
              const { code: status, msg: reason, data } = await response.json();
              if (status) throw new Error(\`\${status}: \${reason}\`);
              return data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a body with a type', {
  code: `
    interface CozeBody<T> {
      code: number;
      msg: string;
      data: T;
    }
    export async function bot(id: string): Promise<{ name: string }> {
      const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const body = (await res.json()) as CozeBody<{ name: string }>;
      if (body.code) throw new Error(\`Coze: \${body.msg}\`);
      return body.data;
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(9, 24, 'new Error(`Coze: ${body.msg}`)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            interface CozeBody<T> {
              code: number;
              msg: string;
              data: T;
            }
            export async function bot(id: string): Promise<{ name: string }> {
              const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
              const body = (await res.json()) as CozeBody<{ name: string }>;
              if (body.code) throw new Error(\`Coze: \${body.code}: \${body.msg}\`);
              return body.data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a body in a chain', {
  code: `
    export const bot = (id: string) =>
      fetch(\`https://api.coze.cn/v1/bots/\${id}\`)
        .then((res) => res.json())
        .then((json) => {
          if (json.code !== 0) throw new Error('Coze: ' + json.msg);
          return json.data;
        });
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(5, 34, "new Error('Coze: ' + json.msg)"),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export const bot = (id: string) =>
              fetch(\`https://api.coze.cn/v1/bots/\${id}\`)
                .then((res) => res.json())
                .then((json) => {
                  if (json.code !== 0) throw new Error('Coze: ' + json.code + ': ' + json.msg);
                  return json.data;
                });
          `,
        },
      ],
    },
  ],
});

test.invalid('a message with a fallback', {
  code: `
    export async function bot(id: string) {
      const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const body = await res.json();
      if (body.code !== 0) throw new Error(body.msg || 'No bot');
      return body.data;
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(4, 30, "new Error(body.msg || 'No bot')"),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export async function bot(id: string) {
              const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
              const body = await res.json();
              if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg || 'No bot'}\`);
              return body.data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a body that axios has parsed', {
  code: `
    import axios from 'axios';

    export async function bot(id: string) {
      const response = await axios.get(\`https://api.coze.cn/v1/bots/\${id}\`);
      if (response.data.code !== 0) throw new Error(response.data.msg);
      return response.data.data;
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(5, 39, 'new Error(response.data.msg)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import axios from 'axios';

            export async function bot(id: string) {
              const response = await axios.get(\`https://api.coze.cn/v1/bots/\${id}\`);
              if (response.data.code !== 0) throw new Error(\`\${response.data.code}: \${response.data.msg}\`);
              return response.data.data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an instance of axios in a class', {
  code: `
    import axios from 'axios';

    export class Bots {
      private readonly http = axios.create({ baseURL: 'https://api.coze.cn' });

      async find(id: string) {
        const { data } = await this.http.get(\`/v1/bots/\${id}\`);
        if (data.code !== 0) {
          throw new Error(\`\${id}: \${data.msg}\`);
        }
        return data.data;
      }
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(9, 13, 'new Error(`${id}: ${data.msg}`)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import axios from 'axios';

            export class Bots {
              private readonly http = axios.create({ baseURL: 'https://api.coze.cn' });

              async find(id: string) {
                const { data } = await this.http.get(\`/v1/bots/\${id}\`);
                if (data.code !== 0) {
                  throw new Error(\`\${id}: \${data.code}: \${data.msg}\`);
                }
                return data.data;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a body of DashScope', {
  code: `
    export async function task(id: string) {
      const res = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`);
      const body = await res.json();
      if (!res.ok) throw new Error(body.message);
      return body.output;
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'DashScope' },
      ...at(4, 22, 'new Error(body.message)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export async function task(id: string) {
              const res = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`);
              const body = await res.json();
              if (!res.ok) throw new Error(\`\${body.code}: \${body.message}\`);
              return body.output;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a body of DashScope in compatible mode', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';
    export async function complete(init: RequestInit) {
      const response = await fetch(url, { method: 'POST', ...init });
      const result = await response.json();
      if (result.error) throw new Error(result.error.message);
      return result.choices[0].message.content;
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'DashScope' },
      ...at(5, 27, 'new Error(result.error.message)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';
            export async function complete(init: RequestInit) {
              const response = await fetch(url, { method: 'POST', ...init });
              const result = await response.json();
              if (result.error) throw new Error(\`\${result.error.code}: \${result.error.message}\`);
              return result.choices[0].message.content;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a message behind optional chaining', {
  code: `
    export async function models(headers: HeadersInit) {
      const res = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', { headers });
      const body = await res.json();
      if (!res.ok) throw new TypeError(body.error?.message ?? 'No models');
      return body.data;
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'DashScope' },
      ...at(4, 22, "new TypeError(body.error?.message ?? 'No models')"),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export async function models(headers: HeadersInit) {
              const res = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', { headers });
              const body = await res.json();
              if (!res.ok) throw new TypeError(\`\${body.error?.code}: \${body.error?.message ?? 'No models'}\`);
              return body.data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a promise rejected with the message', {
  code: `
    export const bot = (id: string) =>
      fetch(\`https://api.coze.cn/v1/bots/\${id}\`)
        .then((res) => res.json())
        .then((body) => (body.code === 0 ? body.data : Promise.reject(new Error(body.msg))));
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(4, 67, 'new Error(body.msg)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export const bot = (id: string) =>
              fetch(\`https://api.coze.cn/v1/bots/\${id}\`)
                .then((res) => res.json())
                .then((body) => (body.code === 0 ? body.data : Promise.reject(new Error(\`\${body.code}: \${body.msg}\`))));
          `,
        },
      ],
    },
  ],
});

test.invalid('the message of Coze beside the HTTP status, which its errors do not change', {
  code: `
    export async function create(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code === 0) return body.data.id;
      throw new Error(\`Coze \${response.status}: \${body.msg}\`);
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(5, 9, 'new Error(`Coze ${response.status}: ${body.msg}`)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export async function create(init: RequestInit): Promise<string> {
              const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
              const body = await response.json();
              if (body.code === 0) return body.data.id;
              throw new Error(\`Coze \${response.status}: \${body.code}: \${body.msg}\`);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the message of Coze, or else the HTTP status', {
  code: `
    export async function create(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code === 0) return body.data.id;
      throw new Error(body.msg || \`HTTP \${response.status}\`);
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(5, 9, 'new Error(body.msg || `HTTP ${response.status}`)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export async function create(init: RequestInit): Promise<string> {
              const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
              const body = await response.json();
              if (body.code === 0) return body.data.id;
              throw new Error(\`\${body.code}: \${body.msg || \`HTTP \${response.status}\`}\`);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a message that a constant holds', {
  code: `
    export async function create(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code === 0) return body.data.id;
      const message = body.msg ?? 'failed';
      throw new Error(message);
    }
  `,
  errors: [{ messageId: 'bodyCodeDropped', data: { api: 'Coze' }, ...at(6, 9, 'new Error(message)') }],
});

test.invalid('a message with a default in parentheses', {
  code: `
    export async function create(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code === 0) return body.data.id;
      throw new Error('Failed: ' + (body.msg || 'unknown'));
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(5, 9, "new Error('Failed: ' + (body.msg || 'unknown'))"),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export async function create(init: RequestInit): Promise<string> {
              const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
              const body = await response.json();
              if (body.code === 0) return body.data.id;
              throw new Error('Failed: ' + body.code + ': ' + (body.msg || 'unknown'));
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a message with a condition in parentheses', {
  code: `
    export async function create(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code === 0) return body.data.id;
      throw new Error((body.msg ? body.msg : 'Failed') + '!');
    }
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(5, 9, "new Error((body.msg ? body.msg : 'Failed') + '!')"),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            export async function create(init: RequestInit): Promise<string> {
              const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
              const body = await response.json();
              if (body.code === 0) return body.data.id;
              throw new Error(body.code + ': ' + (body.msg ? body.msg : 'Failed') + '!');
            }
          `,
        },
      ],
    },
  ],
});

// Options and settings.

test.invalid('a parameter that nobody reads, where it must be inspected', {
  code: `
    import { coze } from './coze.js';

    export const find = (bot_id: string) => coze.bots.retrieve({ bot_id }).catch((err) => null);
  `,
  options: { require: 'inspected' },
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(3, 79, 'err') }],
});

test.invalid('a log of the whole error, where it must be inspected', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        console.error('chat.create failed', err);
        return null;
      }
    }
  `,
  options: { require: 'inspected' },
  errors: [{ messageId: 'onlyLogged', data: { api: 'Coze' }, ...at(6, 12, 'err') }],
});

test.invalid('a log of the code, where it must be inspected', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => {
      console.warn(\`\${err.code}: \${err.message}\`);
    });
  `,
  options: { require: 'inspected' },
  errors: [{ messageId: 'onlyLogged', data: { api: 'DashScope' }, ...at(3, 33, 'err') }],
});

test.invalid('a logger in place of a handler, where the error must be inspected', {
  code: `
    import { coze } from './coze.js';

    await coze.chat.cancel('7382', '7383').catch(console.error);
  `,
  options: { require: 'inspected' },
  errors: [{ messageId: 'onlyLogged', data: { api: 'Coze' }, ...at(3, 40, 'catch') }],
});

test.invalid('loggers that the settings name, where the error must be inspected', {
  code: `
    import { coze } from './coze.js';
    import { reportIssue } from '@acme/telemetry';

    await coze.chat.cancel('7382', '7383').catch((err) => reportIssue(err));
  `,
  options: { require: 'inspected' },
  settings: { loggers: ['report*', 'sentry.log'] },
  errors: [{ messageId: 'onlyLogged', data: { api: 'Coze' }, ...at(4, 47, 'err') }],
});

test.invalid('a logger with a dot that the settings name, where the error must be inspected', {
  code: `
    import { coze } from './coze.js';

    declare const sentry: { log(text: string, extra: unknown): void };
    try {
      await coze.chat.cancel('7382', '7383');
    } catch (err) {
      sentry.log('cancel', { err });
    }
  `,
  options: { require: 'inspected' },
  settings: { loggers: ['report*', 'sentry.log'] },
  errors: [{ messageId: 'onlyLogged', data: { api: 'Coze' }, ...at(6, 10, 'err') }],
});

test.invalid('a log of the whole error, where a code must be handled', {
  code: `
    import { coze } from './coze.js';

    await coze.chat.cancel('7382', '7383').catch((err) => console.error(err));
  `,
  options: { require: 'coded' },
  errors: [{ messageId: 'onlyLogged', data: { api: 'Coze' }, ...at(3, 47, 'err') }],
});

test.invalid('a look at the status, where a code must be handled', {
  code: `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().catch((err) => (err.status === 429 ? 'busy' : 'broken'));
  `,
  options: { require: 'coded' },
  errors: [{ messageId: 'notCoded', data: { api: 'DashScope' }, ...at(4, 29, 'err') }],
});

test.invalid('a look at the class, where a code must be handled', {
  code: `
    import { RateLimitError } from '@coze/api';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        return err instanceof RateLimitError ? 'busy' : 'broken';
      }
    }
  `,
  options: { require: 'coded' },
  errors: [{ messageId: 'notCoded', data: { api: 'Coze' }, ...at(7, 12, 'err') }],
});

test.invalid('in Chinese', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => {
      throw new Error(err.message);
    });
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'replaced',
      data: { api: '百炼（DashScope）' },
      ...at(3, 33, 'err'),
      suggestions: [
        {
          messageId: 'addCause',
          output: `
            import { qwen } from './llm.js';

            await qwen.models.list().catch((err) => {
              throw new Error(err.message, { cause: err });
            });
          `,
        },
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            await qwen.models.list().catch((err) => {
              throw new Error(\`\${err.code}: \${err.message}\`);
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('a wrapper that the settings name', {
  code: `
    import { coze } from './coze.js';
    import { withRetry } from '@acme/retry';

    export async function start(bot_id: string) {
      try {
        return await withRetry(() => coze.chat.create({ bot_id }));
      } catch {
        return null;
      }
    }
  `,
  settings: { wrappers: ['withRetry'] },
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(7, 5, 'catch') }],
});

test.invalid('a client that the settings name', {
  code: `
    import { bot } from '@acme/assistant';

    export const start = () => bot.chat.create({ bot_id: '7381' }).catch(() => null);
  `,
  settings: { clients: [{ module: '@acme/assistant', export: 'bot', provider: 'coze', throws: true }] },
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(3, 64, 'catch') }],
});

test.invalid('a log that names a status', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        console.error('answered with 502', 502, err);
        return null;
      }
    }
  `,
  options: { require: 'inspected' },
  errors: [{ messageId: 'onlyLogged', data: { api: 'DashScope' }, ...at(6, 12, 'err') }],
});

test.invalid('a log, and a pause of 500 milliseconds', {
  code: `
    import { qwen } from './llm.js';


    export async function models(sleep: (milliseconds: number) => Promise<void>) {
      try {
        return await qwen.models.list();
      } catch (err) {
        console.error(err);
        await sleep(500);
        return null;
      }
    }
  `,
  options: { require: 'inspected' },
  errors: [{ messageId: 'onlyLogged', data: { api: 'DashScope' }, ...at(7, 12, 'err') }],
});

// The error goes on.

test.valid(
  'an error that is thrown again',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        console.error('No chat');
        throw err;
      }
    }
  `,
);

test.valid(
  'an error that is thrown again after the last attempt only',
  `
    import { qwen } from './llm.js';

    export async function ask(content: string) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
        } catch (err) {
          if (attempt === 3) throw err;
          await new Promise((resolve) => setTimeout(resolve, attempt * 1_000));
        }
      }
    }
  `,
);

test.valid(
  'an error kept for after the attempts',
  `
    import { qwen } from './llm.js';

    export async function models() {
      let lastError: unknown;
      for (let attempt = 0; attempt < 3; attempt++) {
        try {
          return await qwen.models.list();
        } catch (err) {
          lastError = err;
        }
      }
      throw lastError;
    }
  `,
);

test.valid(
  'a cause',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        throw new Error('The chat did not start.', { cause: err });
      }
    }
  `,
);

test.valid(
  'a cause in short form',
  `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().catch((cause) => {
        throw new Error(\`No models: \${cause.message}\`, { cause });
      });
  `,
);

test.valid(
  'a cause that has the code',
  `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().catch((err) => {
        throw new Error('No models', { cause: { code: err.code, message: err.message } });
      });
  `,
);

test.valid(
  'a cause that is set afterwards',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        const failure = new Error('The chat did not start.');
        failure.cause = err;
        throw failure;
      }
    }
  `,
);

test.valid(
  'a cause that `Object.assign` sets',
  `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => {
        throw Object.assign(new Error('The chat did not start.'), { code: err.code });
      });
  `,
);

test.valid(
  'a list of errors that the old one joins',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        throw new AggregateError([err], 'The chat did not start.');
      }
    }
  `,
);

test.valid(
  'a class of the project that takes the error',
  `
    import { coze } from './coze.js';

    class ChatFailed extends Error {
      constructor(bot: string, readonly reason: unknown) {
        super(\`No chat with \${bot}\`);
      }
    }
    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        throw new ChatFailed(bot_id, err);
      }
    }
  `,
);

test.valid(
  'a class of the project behind a log',
  `
    import { coze } from './coze.js';

    class HttpError extends Error {
      constructor(readonly status: number) {
        super(\`HTTP \${status}\`);
      }
    }
    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        console.error(err);
        throw new HttpError(502);
      }
    }
  `,
);

test.valid(
  'a function that makes the new error',
  `
    import { qwen } from './llm.js';
    import { toHttpError } from '@acme/errors';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        throw toHttpError(err);
      }
    }
  `,
);

test.valid(
  'a new error behind a function that was given the old one',
  `
    import * as Sentry from '@sentry/node';
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        Sentry.captureException(err);
        throw new Error('No models');
      }
    }
  `,
);

test.valid(
  'an error that is returned',
  `
    import { coze } from './coze.js';

    export const start = (bot_id: string): Promise<unknown> => coze.chat.create({ bot_id }).catch((err) => err);
  `,
);

test.valid(
  'an error in a result',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return { ok: true, chat: await coze.chat.create({ bot_id }) } as const;
      } catch (error) {
        return { ok: false, error } as const;
      }
    }
  `,
);

test.valid(
  'an error that a generator yields',
  `
    import { qwen } from './llm.js';

    export async function* vectors(texts: string[]) {
      for (const input of texts) {
        try {
          yield await qwen.embeddings.create({ model: 'text-embedding-v4', input });
        } catch (err) {
          yield err;
        }
      }
    }
  `,
);

test.valid(
  'an error in a list',
  `
    import { coze } from './coze.js';

    export async function checkAll(ids: string[]) {
      const failures: unknown[] = [];
      for (const bot_id of ids) {
        try {
          await coze.bots.retrieve({ bot_id });
        } catch (e) {
          failures.push(e);
        }
      }
      return failures;
    }
  `,
);

test.valid(
  'an error in a map, by its input',
  `
    import { coze } from './coze.js';

    const failures: Record<string, unknown> = {};
    export const check = (bot_id: string) =>
      coze.bots.retrieve({ bot_id }).catch((err) => {
        failures[bot_id] = err;
        return null;
      });
  `,
);

test.valid(
  'an error in a field',
  `
    import type { CozeAPI } from '@coze/api';

    export class BotStore {
      error: unknown = null;

      constructor(private readonly client: CozeAPI) {}

      async load(bot_id: string) {
        try {
          return await this.client.bots.retrieve({ bot_id });
        } catch (err) {
          this.error = err;
          return null;
        }
      }
    }
  `,
);

test.valid(
  'an error that `finally` reads',
  `
    import { coze } from './coze.js';

    declare function finish(failure: unknown): void;
    export async function start(bot_id: string) {
      let failure: unknown;
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        failure = err;
        return null;
      } finally {
        finish(failure);
      }
    }
  `,
);

test.valid(
  'an error for the next handler of Express',
  `
    import { coze } from './coze.js';

    export async function handle(
      req: { body: { bot: string } },
      res: { json(body: unknown): void },
      next: (err?: unknown) => void,
    ) {
      try {
        res.json(await coze.chat.create({ bot_id: req.body.bot }));
      } catch (err) {
        next(err);
      }
    }
  `,
);

test.valid(
  '`next` as the handler',
  `
    import { coze } from './coze.js';

    export const handle = (req: unknown, res: { json(body: unknown): void }, next: (err?: unknown) => void) =>
      coze.bots
        .list({ space_id: '7382' })
        .then((list) => res.json(list))
        .catch(next);
  `,
);

test.valid(
  'a promise that is rejected with the error',
  `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      new Promise((resolve, reject) => {
        coze.chat.create({ bot_id }).then(resolve, reject);
      });
  `,
);

test.valid(
  'a callback in the manner of Node',
  `
    import { qwen } from './llm.js';

    export function models(done: (err: unknown, ids?: string[]) => void) {
      qwen.models.list().then(
        (page) => done(null, page.data.map((model) => model.id)),
        (err) => done(err),
      );
    }
  `,
);

test.valid(
  'a handler that a module brings',
  `
    import { onChatError } from '@acme/errors';
    import { coze } from './coze.js';

    export const start = (bot_id: string) => coze.chat.create({ bot_id }).catch(onChatError);
  `,
);

test.valid(
  'a method as the handler',
  `
    import type { CozeAPI } from '@coze/api';

    export class Assistant {
      constructor(
        private readonly client: CozeAPI,
        private readonly report: (err: unknown) => void,
      ) {}

      start = (bot_id: string) => this.client.chat.create({ bot_id }).catch(this.report);
    }
  `,
);

test.valid('a state that takes the error', {
  code: `
    import { CozeAPI } from '@coze/api';

    declare function useState<T>(initial: T): [T, (next: T) => void];
    export function useBot(client: CozeAPI) {
      const [error, setError] = useState<unknown>(null);
      const load = async (bot_id: string) => {
        try {
          return await client.bots.retrieve({ bot_id });
        } catch (err) {
          setError(err);
        }
      };
      return { error, load };
    }
  `,
  filename: 'react.tsx',
});

test.valid('a component that takes the error', {
  code: `
    import { qwen } from './llm.js';

    declare function Failure(props: { error: unknown }): null;
    export async function load() {
      try {
        await qwen.models.list();
      } catch (err) {
        return <Failure error={err} />;
      }
    }
  `,
  filename: 'react.tsx',
});

test.valid(
  'a message to a store',
  `
    import { coze } from './coze.js';

    declare function dispatch(action: { type: string; payload?: unknown }): void;
    export async function start(bot_id: string) {
      try {
        dispatch({ type: 'chat/started', payload: await coze.chat.create({ bot_id }) });
      } catch (err) {
        dispatch({ type: 'chat/failed', payload: err });
      }
    }
  `,
);

test.valid(
  'a closure that reads the code later',
  `
    import { coze } from './coze.js';

    declare function later(task: () => void): void;
    await coze.chat.create({ bot_id: '7381' }).catch((err) => {
      later(() => {
        if (err.code === 4016) location.reload();
      });
    });
  `,
);

test.valid(
  'a copy of the error',
  `
    import { qwen } from './llm.js';

    export const models = () => qwen.models.list().catch((err) => ({ ...err, at: Date.now() }));
  `,
);

test.valid(
  'the rest of the error',
  `
    import { qwen } from './llm.js';

    declare function report(details: object): void;
    await qwen.models.list().catch(({ message, ...details }) => {
      console.error(message);
      report(details);
    });
  `,
);

test.valid(
  'an error made JSON',
  `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => console.error('No models: ' + JSON.stringify(err)));
  `,
);

test.valid(
  'a check of the project that is given the error',
  `
    import { isBusy } from '@acme/errors';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        return isBusy(err) ? 'busy' : null;
      }
    }
  `,
);

test.valid(
  'an error that was reported inside before it came here',
  `
    import { coze } from './coze.js';

    async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        console.error('chat.create failed', err);
        throw err;
      }
    }
    export async function startQuietly(bot_id: string) {
      try {
        return await start(bot_id);
      } catch {
        return null;
      }
    }
  `,
);

test.valid(
  'an error whose code was examined inside before it came here',
  `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    export async function title(bot_id: string) {
      try {
        try {
          return (await coze.bots.retrieve({ bot_id })).name;
        } catch (err) {
          if (err instanceof APIError && err.code === 4200) return 'Unknown';
          throw err;
        }
      } catch {
        return '';
      }
    }
  `,
);

test.valid(
  'a promise that is rejected again',
  `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().catch((err) => {
        console.error('No models');
        return Promise.reject(err);
      });
  `,
);

test.valid(
  'a rejection that has a handler of its own',
  `
    import { onChatError } from '@acme/errors';
    import { coze } from './coze.js';

    export async function id(bot_id: string): Promise<string | null> {
      try {
        const chat = await coze.chat.create({ bot_id }).catch(onChatError);
        return chat.id;
      } catch {
        return null;
      }
    }
  `,
);

test.valid(
  'a client that tells a callback of its errors',
  `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({
      token: process.env.COZE_TOKEN!,
      onApiError: (error) => console.error(error.code, error.logid),
    });
    export const find = (bot_id: string) => client.bots.retrieve({ bot_id }).catch(() => null);
  `,
);

test.valid(
  'a call that tells a callback of its errors',
  `
    import { coze } from './coze.js';
    import { report } from '@acme/errors';

    export const find = (bot_id: string) =>
      coze.bots.retrieve({ bot_id }, { onApiError: report }).catch(() => null);
  `,
);

test.valid(
  'a promise with a handler aside, which is awaited later',
  `
    import { coze } from './coze.js';

    export async function start(load: () => Promise<string>) {
      const me = coze.users.me();
      me.catch(() => {});
      const text = await load();
      return { text, me: await me };
    }
  `,
);

test.valid(
  'a promise with a handler aside, which is returned',
  `
    import { coze } from './coze.js';

    export function me(cache: Map<string, unknown>) {
      const pending = coze.users.me();
      cache.set('me', pending);
      pending.catch(() => cache.delete('me'));
      return pending;
    }
  `,
);

test.valid(
  'a promise that two callbacks look on, which is returned',
  `
    import { coze } from './coze.js';

    export function me(busy: (is: boolean) => void) {
      const pending = coze.users.me();
      pending.then(
        () => busy(false),
        () => busy(false),
      );
      return pending;
    }
  `,
);

test.valid(
  'a promise that is waited for twice, once without its error',
  `
    import { coze } from './coze.js';

    export function me() {
      const pending = coze.users.me();
      return Promise.all([pending.catch(() => null), pending]);
    }
  `,
);

test.valid(
  'a second attempt, whose error goes on',
  `
    import { coze } from './coze.js';

    export async function me() {
      try {
        return await coze.users.me();
      } catch {
        return await coze.users.me();
      }
    }
  `,
);

test.valid(
  'a new error for what is no error',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        if (!(err instanceof Error)) throw new Error('Something that is no error was thrown.');
        throw err;
      }
    }
  `,
);

test.valid(
  'a new error for what no API throws',
  `
    import { qwen } from './llm.js';


    export async function json(request: { model: string; messages: [] }): Promise<unknown> {
      try {
        const { choices } = await qwen.chat.completions.create(request);
        return JSON.parse(choices[0]?.message.content ?? '');
      } catch (err) {
        if (err instanceof SyntaxError) throw new Error('The model gave no JSON.');
        console.error(err);
        return null;
      }
    }
  `,
);

test.valid(
  'a new error behind a test that has let all codes out',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        if (err.code) {
          console.error(err.code);
          return null;
        }
        if (err instanceof Error) throw new Error(\`Not reached: \${err.message}\`);
        return null;
      }
    }
  `,
);

test.valid(
  'an interceptor that logs every error',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    http.interceptors.response.use(
      (response) => response,
      (error) => {
        console.error('DashScope', error.response?.data);
        return Promise.reject(error);
      },
    );

    export async function task(id: string): Promise<unknown> {
      try {
        return (await http.get(\`/tasks/\${id}\`)).data.output;
      } catch {
        return undefined;
      }
    }
  `,
);

// The error is logged whole, or by its code.

test.valid(
  'a log of the whole error',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        console.error('chat.create failed', err);
        return null;
      }
    }
  `,
);

test.valid(
  'a log as the handler',
  `
    import { coze } from './coze.js';

    await coze.chat.cancel('7382', '7383').catch(console.error);
  `,
);

test.valid(
  'a log of an object that holds the error',
  `
    import { qwen } from './llm.js';

    declare const logger: { error(details: object, text: string): void };
    await qwen.models.list().catch((err) => logger.error({ err }, 'No models'));
  `,
);

test.valid(
  'a log of the whole error by some, of the message by others',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        console.error('No models:', err.message);
        if (process.env.DEBUG) console.error(err);
        return null;
      }
    }
  `,
);

test.valid(
  'a log of the code',
  `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => console.error(\`\${err.code}: \${err.message}\`));
  `,
);

test.valid(
  'a log of the code alone, taken out by destructuring',
  `
    import { qwen } from './llm.js';

    await qwen.models.list().catch(({ code }) => console.error(code));
  `,
);

test.valid(
  'a log of the whole error, and the message for the user',
  `
    import { qwen } from './llm.js';

    declare function toast(text: string): void;
    await qwen.models.list().catch((err) => {
      console.error(err);
      toast(err.message);
    });
  `,
);

test.valid(
  'a log of an alias',
  `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    try {
      await coze.chat.create({ bot_id: '7381' });
    } catch (e) {
      const error = e as APIError;
      console.error('No chat', error);
    }
  `,
);

// The message of `@coze/api` has the code in it.

test.valid(
  'a log of its message',
  `
    import { coze } from './coze.js';

    await coze.chat.cancel('7382', '7383').catch((err) => console.error(err.message));
  `,
);

test.valid(
  'its message for the user',
  `
    import { coze } from './coze.js';

    declare function toast(text: string): void;
    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        toast((err as Error).message);
      }
    }
  `,
);

test.valid(
  'its message in a template',
  `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => \`No chat: \${err}\`);
  `,
);

test.valid(
  'its stack',
  `
    import { coze } from './coze.js';

    await coze.chat.cancel('7382', '7383').catch((err) => console.error(err.stack));
  `,
);

test.valid(
  'its message in a new error',
  `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => {
        throw new Error(\`No chat: \${err.message}\`);
      });
  `,
);

test.valid(
  'in a mini program the code is in the message alone',
  `
    import Taro from '@tarojs/taro';
    import { CozeAPI } from '@coze/taro-api';

    const client = new CozeAPI({ token: process.env.TARO_APP_COZE_TOKEN ?? '' });

    export async function ask(bot_id: string) {
      try {
        return await client.chat.createAndPoll({ bot_id });
      } catch (err: any) {
        await Taro.showToast({ title: err.message, icon: 'none' });
        return undefined;
      }
    }
  `,
);

// The error is examined.

test.valid(
  'a code that is compared',
  `
    import { coze } from './coze.js';

    export const find = (bot_id: string) =>
      coze.bots.retrieve({ bot_id }).catch((err) => (err.code === 4200 ? null : undefined));
  `,
);

test.valid(
  'a code behind a cast',
  `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        return (err as InstanceType<typeof OpenAI.APIError>).code === 'Arrearage' ? 'unpaid' : null;
      }
    }
  `,
);

test.valid(
  'a code that is looked up',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4008: 'Come back tomorrow.' };
    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => TEXTS[err.code] ?? 'Please try again.');
  `,
);

test.valid(
  'a status',
  `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().catch((err) => (err.status === 429 ? 'busy' : 'broken'));
  `,
);

test.valid(
  'a status to answer with, beside the message',
  `
    import { qwen } from './llm.js';

    interface Reply {
      status(code: number): Reply;
      json(body: unknown): void;
    }
    export async function handle(req: unknown, res: Reply) {
      try {
        res.json(await qwen.models.list());
      } catch (err: any) {
        res.status(err.status ?? 500).json({ error: err.message });
      }
    }
  `,
);

test.valid(
  'a name',
  `
    import { qwen } from './llm.js';

    export async function models(signal: AbortSignal) {
      try {
        return await qwen.models.list({ signal });
      } catch (err: any) {
        if (err.name === 'AbortError') return null;
        return [];
      }
    }
  `,
);

test.valid(
  'a class',
  `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        if (err instanceof OpenAI.AuthenticationError) return 'Sign in again.';
        return 'Please try again.';
      }
    }
  `,
);

test.valid(
  'the class `Error`, before its message is shown',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        return err instanceof Error ? err.message : 'Unknown error';
      }
    }
  `,
);

test.valid(
  'the inner error of the OpenAI client',
  `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => console.error(err.error));
  `,
);

test.valid(
  'the id of the request, beside the message',
  `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => console.error(err.requestID, err.message));
  `,
);

test.valid(
  'a property whose name is not known',
  `
    import { coze } from './coze.js';

    declare const field: string;
    export const find = (bot_id: string) => coze.bots.retrieve({ bot_id }).catch((err) => err[field]);
  `,
);

test.valid(
  'whether there is a code',
  `
    import { coze } from './coze.js';

    export const find = (bot_id: string) =>
      coze.bots.retrieve({ bot_id }).catch((err) => ('code' in err ? null : undefined));
  `,
);

test.valid(
  'the body in an error of axios',
  `
    import axios from 'axios';

    const url = 'https://dashscope.aliyuncs.com/api/v1/tasks/7384';
    await axios.get(url).catch((err) => console.error(err.message, err.response?.data));
  `,
);

test.valid(
  'the status in an error of axios',
  `
    import axios from 'axios';

    export async function task(id: string) {
      try {
        return await axios.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`);
      } catch (err: any) {
        return err.response?.status === 404 ? null : undefined;
      }
    }
  `,
);

test.valid(
  'an error that `axios.isAxiosError` is asked about',
  `
    import axios from 'axios';

    export async function task(id: string) {
      try {
        return await axios.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`);
      } catch (err) {
        return axios.isAxiosError(err) ? err.message : null;
      }
    }
  `,
);

// A new error where the code is known.

test.valid(
  'a new error in the branch of a code',
  `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => {
        if (err.code === 4101) throw new Error('The token may not do this.');
        throw err;
      });
  `,
);

test.valid(
  'a new error behind an exit for all other codes',
  `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => {
        if (err.code !== 4101) throw err;
        throw new Error('The token may not do this.');
      });
  `,
);

test.valid(
  'a new error in a case',
  `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().catch((err) => {
        switch (err.code) {
          case 'invalid_api_key':
            throw new Error('The key is wrong.');
          case 'Arrearage':
            throw new Error('The bill is not paid.');
          default:
            throw err;
        }
      });
  `,
);

test.valid(
  'a new error in the branch of several codes',
  `
    import { coze } from './coze.js';

    const REFUSED = [4100, 4101];
    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => {
        if (REFUSED.includes(err.code)) throw new Error('Please sign in.');
        throw err;
      });
  `,
);

test.valid(
  'a new error in the branch of a class that stands for a code',
  `
    import { AuthenticationError } from '@coze/api';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        if (err instanceof AuthenticationError) throw new Error('Please sign in.');
        throw err;
      }
    }
  `,
);

test.valid(
  'a new error for what is no error of the API',
  `
    import { APIError } from '@coze/api';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        if (err instanceof APIError) throw err;
        throw new Error('The network is down.');
      }
    }
  `,
);

test.valid(
  'a new error with the code in its text',
  `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().catch((err) => {
        throw new Error(\`No models (\${err.code})\`);
      });
  `,
);

test.valid(
  'a new error with the code in its text, taken out by destructuring',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err: any) {
        const { code, message } = err;
        throw new Error(code + ': ' + message);
      }
    }
  `,
);

test.valid(
  'a new error whose text is looked up by the code',
  `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4008: 'Come back tomorrow.' };
    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => {
        throw new Error(TEXTS[err.code] ?? 'Please try again.');
      });
  `,
);

test.valid(
  'a new error whose text a function makes of the code',
  `
    import { explain } from '@acme/errors';
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => {
        const text = explain(err.code);
        throw new Error(text);
      });
  `,
);

test.valid(
  'a new error whose text a function makes of the old one',
  `
    import { inspect } from 'node:util';
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        throw new Error(\`No models: \${inspect(err)}\`);
      }
    }
  `,
);

// The drop is intended.

test.valid(
  'a comment in an empty block',
  `
    import { coze } from './coze.js';

    try {
      await coze.chat.cancel('7382', '7383');
    } catch {
      // The chat may be over already.
    }
  `,
);

test.valid(
  'a comment in an empty block with a parameter',
  `
    import { coze } from './coze.js';

    try {
      await coze.chat.cancel('7382', '7383');
    } catch (err) { /* the chat may be over already */ }
  `,
);

test.valid(
  'a comment in an empty handler',
  `
    import { coze } from './coze.js';

    await coze.chat.cancel('7382', '7383').catch(() => {
      // The chat may be over already.
    });
  `,
);

// The catch never sees an error of the API.

test.valid(
  'a stream of a chat, which has its errors as events',
  `
    import { coze } from './coze.js';

    export async function answer(bot_id: string, write: (text: string) => void) {
      try {
        for await (const part of coze.chat.stream({ bot_id })) {
          if (part.event === 'error') throw new Error(\`\${part.data.code}: \${part.data.msg}\`);
          if (part.event === 'conversation.message.delta') write(part.data.content);
        }
      } catch {
        write('[stopped]');
      }
    }
  `,
);

test.valid(
  'a stream of a workflow, which has its errors as events',
  `
    import { coze } from './coze.js';

    export async function run(workflow_id: string, write: (part: unknown) => void) {
      try {
        for await (const part of coze.workflows.runs.stream({ workflow_id })) write(part);
      } catch {
        write(null);
      }
    }
  `,
);

test.valid(
  'a workflow that is resumed, which has its errors as events',
  `
    import { coze } from './coze.js';

    export async function resume(workflow_id: string, event_id: string, write: (part: unknown) => void) {
      const request = { workflow_id, event_id, resume_data: 'yes', interrupt_type: 2 };
      try {
        for await (const part of coze.workflows.runs.resume(request)) write(part);
      } catch (err) {
        write(null);
      }
    }
  `,
);

test.valid(
  'a stream of a workflow chat, which has its errors as events',
  `
    import { coze } from './coze.js';

    export async function run(workflow_id: string, write: (part: unknown) => void) {
      try {
        const parts = coze.workflows.chat.stream({ workflow_id, additional_messages: [] });
        for await (const part of parts) write(part);
      } catch {
        write(null);
      }
    }
  `,
);

test.valid(
  'outputs of tools, whose errors are events',
  `
    import { coze } from './coze.js';

    export async function submit(conversation_id: string, chat_id: string, write: (part: unknown) => void) {
      try {
        const request = { conversation_id, chat_id, tool_outputs: [], stream: true };
        for await (const part of coze.chat.submitToolOutputs(request)) write(part);
      } catch {
        write(null);
      }
    }
  `,
);

test.valid(
  'a WebSocket, which has its errors as events',
  `
    import { coze } from './coze.js';

    export async function talk(bot_id: string) {
      try {
        return await coze.websockets.chat.create({ bot_id });
      } catch {
        return null;
      }
    }
  `,
);

test.valid(
  '`fetch`, which throws no code',
  `
    export async function bot(id: string) {
      try {
        const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
        const body = await res.json();
        return body.code === 0 ? body.data : { code: body.code, msg: body.msg };
      } catch {
        return null;
      }
    }
  `,
);

test.valid(
  '`fetch` with `.catch`',
  `
    export const task = (id: string) =>
      fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`).catch(() => null);
  `,
);

test.valid(
  '`request` of undici, which throws no code',
  `
    import { request } from 'undici';

    export async function task(id: string) {
      try {
        return await request(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`);
      } catch {
        return null;
      }
    }
  `,
);

test.valid(
  'axios to Coze, whose errors are no HTTP errors',
  `
    import axios from 'axios';

    export async function bot(id: string) {
      try {
        const { data } = await axios.get(\`https://api.coze.cn/v1/bots/\${id}\`);
        return data.code === 0 ? data.data : { code: data.code, msg: data.msg };
      } catch {
        return null;
      }
    }
  `,
);

test.valid(
  'axios that takes every status',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1', validateStatus: () => true });
    export async function task(id: string) {
      try {
        const { data } = await http.get(\`/tasks/\${id}\`);
        return data.code ? { code: data.code } : data.output;
      } catch {
        return null;
      }
    }
  `,
);

test.valid(
  'ky that does not throw',
  `
    import ky from 'ky';

    export const task = (id: string) =>
      ky.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`, { throwHttpErrors: false }).catch(() => null);
  `,
);

test.valid(
  'a promise that is returned without `await`',
  `
    import { coze } from './coze.js';

    export function start(bot_id: string) {
      try {
        return coze.chat.create({ bot_id });
      } catch {
        return null;
      }
    }
  `,
);

test.valid(
  'a call in a listener that the block only adds',
  `
    import { coze } from './coze.js';

    declare function onClick(listener: () => Promise<unknown>): void;
    try {
      onClick(() => coze.chat.create({ bot_id: '7381' }));
    } catch {
      console.error('No button');
    }
  `,
);

test.valid(
  'a call inside a function of which nothing is known',
  `
    import PQueue from 'p-queue';
    import { coze } from './coze.js';

    const queue = new PQueue({ concurrency: 2 });
    export async function start(bot_id: string) {
      try {
        return await queue.add(() => coze.chat.create({ bot_id }));
      } catch {
        return null;
      }
    }
  `,
);

test.valid(
  'a call in the catch block itself',
  `
    import { coze } from './coze.js';

    export async function draft(raw: string): Promise<unknown> {
      try {
        return JSON.parse(raw);
      } catch {
        return await coze.chat.create({ bot_id: '7381' });
      }
    }
  `,
);

test.valid(
  'a call in `finally`',
  `
    import { coze } from './coze.js';

    export async function parse(raw: string): Promise<unknown> {
      try {
        return JSON.parse(raw);
      } catch {
        return null;
      } finally {
        await coze.chat.cancel('7382', '7383');
      }
    }
  `,
);

test.valid(
  'a call that comes before the block',
  `
    import { coze } from './coze.js';

    export async function run(workflow_id: string): Promise<unknown> {
      const { data } = await coze.workflows.runs.create({ workflow_id });
      try {
        return JSON.parse(data);
      } catch {
        return data;
      }
    }
  `,
);

test.valid(
  'a client that is only made in the block',
  `
    import { CozeAPI } from '@coze/api';

    export function connect(token: string) {
      try {
        return new CozeAPI({ token });
      } catch {
        return null;
      }
    }
  `,
);

test.valid(
  '`Promise.allSettled`, which never rejects',
  `
    import { coze } from './coze.js';

    export async function load(ids: string[]) {
      try {
        return await Promise.allSettled([coze.bots.retrieve({ bot_id: ids[0]! }), coze.bots.retrieve({ bot_id: ids[1]! })]);
      } catch {
        return [];
      }
    }
  `,
);

test.valid(
  'a rejection of another promise in the chain',
  `
    import { coze } from './coze.js';

    declare const db: { save(chat: unknown): Promise<void> };
    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).then((chat) => db.save(chat).catch(() => undefined));
  `,
);

test.valid(
  'a first callback that takes no parameter',
  `
    import { coze } from './coze.js';

    export const start = (bot_id: string) => coze.chat.create({ bot_id }).then(() => null, undefined);
  `,
);

test.valid(
  'an operator of RxJS',
  `
    import { catchError, from, of } from 'rxjs';
    import { coze } from './coze.js';

    export const start = (bot_id: string) => from(coze.chat.create({ bot_id })).pipe(catchError(() => of(null)));
  `,
);

test.valid(
  'a generator that yields the promise to whoever runs it',
  `
    import { coze } from './coze.js';

    export function* start(bot_id: string): Generator<unknown, void, unknown> {
      try {
        const chat = yield coze.chat.create({ bot_id });
        yield { type: 'chat/started', chat };
      } catch {
        yield { type: 'chat/failed' };
      }
    }
  `,
);

test.valid(
  'another service',
  `
    import { coze } from './coze.js';

    declare const db: { find(id: string): Promise<string> };
    export async function find(id: string) {
      try {
        return await db.find(id);
      } catch {
        return await coze.bots.retrieve({ bot_id: id });
      }
    }
  `,
);

test.valid(
  'a class of the project with the name of the client',
  `
    class CozeAPI {
      readonly bots = { retrieve: async (request: { bot_id: string }) => request.bot_id };
    }
    const client = new CozeAPI();
    export const find = (bot_id: string) => client.bots.retrieve({ bot_id }).catch(() => null);
  `,
);

test.valid(
  'the OpenAI client with the address of OpenAI',
  `
    import OpenAI from 'openai';

    const openai = new OpenAI();
    export const models = () => openai.models.list().catch((err) => console.error(err.message));
  `,
);

test.valid(
  'the OpenAI client with an address that is not in the file',
  `
    import OpenAI from 'openai';

    const llm = new OpenAI({ baseURL: process.env.LLM_URL });
    export const models = () => llm.models.list().catch(() => []);
  `,
);

test.valid(
  'axios to another host',
  `
    import axios from 'axios';

    export const task = (id: string) => axios.get(\`https://tasks.example.com/v1/tasks/\${id}\`).catch(() => null);
  `,
);

test.valid('a provider that the settings leave out', {
  code: `
    import { coze } from './coze.js';

    export const find = (bot_id: string) => coze.bots.retrieve({ bot_id }).catch(() => null);
  `,
  settings: { providers: ['dashscope'] },
});

test.valid(
  'an upload of a mini program, whose error is none of the API',
  `
    import { CozeAPI } from '@coze/uniapp-api';

    const client = new CozeAPI({ token: import.meta.env.VITE_COZE_TOKEN });

    export async function upload(filePath: string) {
      try {
        return await client.files.upload({ file: { filePath } });
      } catch {
        return undefined;
      }
    }
  `,
);

test.valid(
  'a stream of a mini program, which may or may not have begun',
  `
    import { CozeAPI } from '@coze/taro-api';

    const client = new CozeAPI({ token: process.env.TARO_APP_COZE_TOKEN ?? '' });

    export async function ask(bot_id: string, show: (part: unknown) => void) {
      try {
        for await (const part of client.chat.stream({ bot_id })) show(part);
      } catch {
        show(undefined);
      }
    }
  `,
);

test.valid(
  'speech, which is asked for as bytes: no error of it has a code',
  `
    import { coze } from './coze.js';

    export async function speak(input: string, voice_id: string) {
      try {
        return await coze.audio.speech.create({ input, voice_id });
      } catch {
        return null;
      }
    }
  `,
);

// The code of a body goes on.

test.valid(
  'a body whose code is in the text',
  `
    export async function bot(id: string) {
      const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const body = await res.json();
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data;
    }
  `,
);

test.valid(
  'a body that is the cause',
  `
    export async function bot(id: string) {
      const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const body = await res.json();
      if (body.code !== 0) throw new Error(body.msg, { cause: body });
      return body.data;
    }
  `,
);

test.valid(
  'a body whose code `Object.assign` keeps',
  `
    export async function task(id: string) {
      const res = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`);
      const body = await res.json();
      if (!res.ok) throw Object.assign(new Error(body.message), { code: body.code });
      return body.output;
    }
  `,
);

test.valid(
  'a body whose code the error gets afterwards',
  `
    export async function task(id: string) {
      const res = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`);
      const body = await res.json();
      if (!res.ok) {
        const error: Error & { code?: string } = new Error(body.message);
        error.code = body.code;
        throw error;
      }
      return body.output;
    }
  `,
);

test.valid(
  'a body in an error of the project',
  `
    class CozeFailure extends Error {}
    export async function bot(id: string) {
      const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const body = await res.json();
      if (body.code !== 0) throw new CozeFailure(body.msg);
      return body.data;
    }
  `,
);

test.valid(
  'a body whose code is logged beside',
  `
    export async function bot(id: string) {
      const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const { code, msg, data } = await res.json();
      if (code !== 0) {
        console.error('bots.retrieve failed', { code, id });
        throw new Error(msg);
      }
      return data;
    }
  `,
);

test.valid(
  'a body whose code is stored beside',
  `
    const state = { lastCode: 0 };
    export async function bot(id: string) {
      const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const body = await res.json();
      state.lastCode = body.code;
      if (body.code !== 0) throw new Error(body.msg);
      return body.data;
    }
  `,
);

test.valid(
  'a body whose code the branch knows',
  `
    export async function bot(id: string) {
      const res = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const body = await res.json();
      if (body.code === 4100) throw new Error(body.msg);
      return body;
    }
  `,
);

test.valid(
  'a body whose code the case knows',
  `
    export async function task(id: string) {
      const res = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`);
      const body = await res.json();
      switch (body.code) {
        case undefined:
          return body.output;
        case 'InvalidApiKey':
          throw new Error(body.message);
        default:
          throw new Error(\`\${body.code}: \${body.message}\`);
      }
    }
  `,
);

test.valid(
  'a body that was taken apart without its code',
  `
    export async function task(id: string) {
      const res = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`);
      const { message, output } = await res.json();
      if (!res.ok) throw new Error(message);
      return output;
    }
  `,
);

test.valid(
  'a body whose origin is not known',
  `
    interface CozeBody {
      code: number;
      msg: string;
      data: unknown;
    }
    export function unwrap(body: CozeBody) {
      if (body.code !== 0) throw new Error(body.msg);
      return body.data;
    }
  `,
);

test.valid(
  'a body of another host',
  `
    export async function bot(id: string) {
      const res = await fetch(\`https://bots.example.com/v1/bots/\${id}\`);
      const body = await res.json();
      if (body.code !== 0) throw new Error(body.msg);
      return body.data;
    }
  `,
);

// What must happen is an option.

test.valid('a log of the whole error, where it must be kept', {
  code: `
    import { coze } from './coze.js';

    await coze.chat.cancel('7382', '7383').catch((err) => console.error(err));
  `,
  options: { require: 'kept' },
});

test.valid('a log and a look at the status, where the error must be inspected', {
  code: `
    import { qwen } from './llm.js';

    export const models = () =>
      qwen.models.list().catch((err) => {
        console.error(err);
        return err.status === 429 ? 'busy' : 'broken';
      });
  `,
  options: { require: 'inspected' },
});

test.valid('a log before the error is thrown again, where it must be inspected', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        console.error(err);
        throw err;
      }
    }
  `,
  options: { require: 'inspected' },
});

test.valid('a function that is no logger, where the error must be inspected', {
  code: `
    import { coze } from './coze.js';
    import { reportIssue } from '@acme/telemetry';

    await coze.chat.cancel('7382', '7383').catch((err) => reportIssue(err));
  `,
  options: { require: 'inspected' },
});

test.valid('a comment in an empty block, where the error must be inspected', {
  code: `
    import { coze } from './coze.js';

    try {
      await coze.chat.cancel('7382', '7383');
    } catch {
      // The chat may be over already.
    }
  `,
  options: { require: 'inspected' },
});

test.valid('a code that is compared, where one must be handled', {
  code: `
    import { coze } from './coze.js';

    export const find = (bot_id: string) =>
      coze.bots.retrieve({ bot_id }).catch((err) => (err.code === 4200 ? null : undefined));
  `,
  options: { require: 'coded' },
});

test.valid('a code that is passed on, where one must be handled', {
  code: `
    import { explain } from '@acme/errors';
    import { qwen } from './llm.js';

    export const models = () => qwen.models.list().catch((err) => explain(err.code));
  `,
  options: { require: 'coded' },
});

test.valid('a code that is looked up, where one must be handled', {
  code: `
    import { coze } from './coze.js';

    const TEXTS: Record<number, string> = { 4008: 'Come back tomorrow.' };
    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err) => TEXTS[err.code] ?? 'Please try again.');
  `,
  options: { require: 'coded' },
});

test.valid('an error that is thrown again, where a code must be handled', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        throw new Error('The chat did not start.', { cause: err });
      }
    }
  `,
  options: { require: 'coded' },
});

test.valid('a log before the process ends', {
  code: `
    import { qwen } from './llm.js';


    export async function main() {
      try {
        await qwen.models.list();
      } catch (err) {
        console.error(err);
        process.exit(1);
      }
    }
  `,
  options: { require: 'inspected' },
});

test.valid('a log, and a status for the process', {
  code: `
    import { qwen } from './llm.js';


    async function main() {
      await qwen.models.list();
    }

    main().catch((err) => {
      console.error(err);
      process.exitCode = 1;
    });
  `,
  options: { require: 'inspected' },
});

test.valid('a log behind the whole program', {
  code: `
    import { qwen } from './llm.js';


    async function main() {
      await qwen.models.list();
    }

    main().catch(console.error);
  `,
  options: { require: 'inspected' },
});

test.valid('a log, and an answer with a status of HTTP errors', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (err) {
        console.error(err);
        return new Response('failed', { status: 502 });
      }
    }
  `,
  options: { require: 'inspected' },
});

// Through the Vercel AI SDK and LangChain.

test.invalid('an error of the AI SDK that is not looked at', {
  code: `
    import { alibaba } from '@ai-sdk/alibaba';
    import { generateText } from 'ai';

    export async function title(prompt: string) {
      try {
        return (await generateText({ model: alibaba('qwen-plus'), prompt })).text;
      } catch {
        return 'Untitled';
      }
    }
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(7, 5, 'catch') }],
});

test.invalid(
  'the message of an error of the AI SDK: the code is in one place, and after retries in another',
  {
    code: `
    import { createOpenAI } from '@ai-sdk/openai';
    import { embed } from 'ai';

    const dashscope = createOpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    embed({ model: dashscope.embedding('text-embedding-v4'), value: 'Hello' }).catch((err) => {
      console.error('No embedding', err.message);
    });
  `,
    errors: [{ messageId: 'messageOnly', data: { api: 'DashScope' }, ...at(5, 83, 'err') }],
  },
);

test.invalid('a model that is made in another file', {
  code: `
    import { generateText } from 'ai';
    import { qwenPlus } from './models.js';

    generateText({ model: qwenPlus, prompt: 'Hello' }).catch(() => undefined);
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(4, 52, 'catch') }],
});

test.invalid('the message of an error of `ChatOpenAI`', {
  code: `
    import { ChatOpenAI } from '@langchain/openai';

    const chat = new ChatOpenAI({
      configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
    });
    chat.invoke('Hello').catch((err) => {
      console.error(err.message);
    });
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(6, 29, 'err'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { ChatOpenAI } from '@langchain/openai';

            const chat = new ChatOpenAI({
              configuration: { baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' },
            });
            chat.invoke('Hello').catch((err) => {
              console.error(err.code, err.message);
            });
          `,
        },
      ],
    },
  ],
});

test.valid(
  'what the AI SDK keeps of the code',
  `
    import { alibaba } from '@ai-sdk/alibaba';
    import { generateText } from 'ai';

    const model = alibaba('qwen-plus');
    try {
      await generateText({ model, prompt: 'Hello' });
    } catch (err: any) {
      console.error(err.statusCode, err.responseBody);
    }
    try {
      await generateText({ model, prompt: 'Hello' });
    } catch (err: any) {
      throw new Error((err.lastError ?? err).data?.error?.code);
    }
  `,
);

test.valid(
  'a stream of the AI SDK, which throws nothing',
  `
    import { alibaba } from '@ai-sdk/alibaba';
    import { streamText } from 'ai';

    try {
      const { textStream } = streamText({ model: alibaba('qwen-plus'), prompt: 'Hello' });
      for await (const text of textStream) process.stdout.write(text);
    } catch {
      console.warn('The terminal is gone.');
    }
  `,
);

test.valid(
  'an error of `ChatAlibabaTongyi`, which has no code to lose',
  `
    import { ChatAlibabaTongyi } from '@langchain/community/chat_models/alibaba_tongyi';

    const chat = new ChatAlibabaTongyi({ model: 'qwen-turbo' });
    chat.invoke('Hello').catch((err) => console.error(err.message));
  `,
);

test.valid(
  'a model of another service',
  `
    import { alibaba } from '@ai-sdk/alibaba';
    import { openai } from '@ai-sdk/openai';
    import { generateText } from 'ai';

    export const models = [alibaba('qwen-plus')];
    export const title = (prompt: string) =>
      generateText({ model: openai('gpt-5'), prompt }).catch(() => undefined);
  `,
);

export default test.cases;

// What the settings say.

test.valid('a client of the settings that gives its errors back', {
  code: `
    import { bot } from '@acme/assistant';

    export const start = () => bot.chat.create({ bot_id: '7381' }).catch(() => null);
  `,
  settings: { clients: [{ module: '@acme/assistant', export: 'bot', provider: 'coze', throws: false }] },
});

test.invalid('a method of a logger in place of a handler', {
  code: `
    import { coze } from './coze.js';

    declare const logger: { error(error: unknown): void };
    await coze.chat.cancel('7382', '7383').catch(logger.error);
  `,
  options: { require: 'inspected' },
  errors: [{ messageId: 'onlyLogged', data: { api: 'Coze' }, ...at(4, 40, 'catch') }],
});

test.invalid('a logger of this file that the settings name', {
  code: `
    import { coze } from './coze.js';

    function report(error: unknown): void {
      process.stderr.write(String(error));
    }
    await coze.chat.cancel('7382', '7383').catch(report);
  `,
  options: { require: 'inspected' },
  settings: { loggers: ['report'] },
  errors: [{ messageId: 'onlyLogged', data: { api: 'Coze' }, ...at(6, 40, 'catch') }],
});

test.invalid('a wrapper that a pattern of the settings names, given a function by name', {
  code: `
    import { coze } from './coze.js';

    declare const retry: { twice<T>(task: () => Promise<T>): Promise<T> };
    const cancel = () => coze.chat.cancel('7382', '7383');
    try {
      await retry.twice(cancel);
    } catch {
      console.error('Not cancelled.');
    }
  `,
  settings: { wrappers: ['retry.*'] },
  errors: [{ messageId: 'dropped', data: { api: 'Coze' }, ...at(7, 3, 'catch') }],
});

// What looks like a loss and is none.

test.valid(
  'an error in a tagged template',
  `
    import { qwen } from './llm.js';

    declare function html(texts: TemplateStringsArray, ...values: unknown[]): string;
    export const page = () => qwen.models.list().then(String, (err) => html\`<pre>\${err}</pre>\`);
  `,
);

test.valid(
  'another error, thrown and caught while the first is dealt with',
  `
    import { qwen } from './llm.js';

    declare function release(): Promise<boolean>;

    export async function ask() {
      try {
        return await qwen.models.list();
      } catch (err) {
        console.error(err);
        try {
          if (!(await release())) throw new Error('Not released.');
        } catch (other) {
          console.warn(other);
        }
        return null;
      }
    }
  `,
);

test.valid(
  'a message that a pattern looks for something in',
  `
    import { qwen } from './llm.js';

    export async function isFatal() {
      try {
        await qwen.models.list();
      } catch (err) {
        if (/\\b401\\b/.test((err as Error).message)) return true;
      }
      return false;
    }
  `,
);

test.valid(
  'another error where a pattern has found something in the message',
  `
    import { qwen } from './llm.js';

    export async function list() {
      try {
        return await qwen.models.list();
      } catch (err) {
        if (/\\b401\\b/.test((err as Error).message)) throw new Error('The key is wrong.');
        return [];
      }
    }
  `,
);

test.valid(
  'a message that is looked up',
  `
    import { qwen } from './llm.js';

    declare const texts: Record<string, string>;
    export const show = () => qwen.models.list().catch((err) => texts[err.message] ?? 'Unknown.');
  `,
);

test.valid(
  'a function that types its `this` before the error',
  `
    import { qwen } from './llm.js';

    export const list = () =>
      qwen.models.list().catch(function (this: void, err) {
        console.error(err);
      });
  `,
);

test.valid(
  'a function that takes the error from its `arguments`',
  `
    import { qwen } from './llm.js';

    export const list = () =>
      qwen.models.list().catch(function () {
        return { failure: arguments[0] };
      });
  `,
);

test.valid(
  'the message of a body where a constant knows the code',
  `
    const response = await fetch('https://api.coze.cn/v1/bots/7381');
    const body = await response.json();
    const isExpired = body.code === 4100;
    if (isExpired) throw new Error(\`Please sign in again: \${body.msg}\`);
    console.log(body);
  `,
);

test.valid('a body with its code that is given on, where codes count', {
  code: `
    import axios from 'axios';

    const url = 'https://dashscope.aliyuncs.com/api/v1/tasks/7381/cancel';
    export const cancel = () =>
      axios.post(url).then(
        () => ({ ok: true }),
        (err) => ({ ok: false, reason: err.response?.data }),
      );
  `,
  options: { require: 'coded' },
});

test.invalid('a callback of two calls, reported once', {
  code: `
    import { qwen } from './llm.js';

    const skip = (_err: unknown) => null;
    export const models = () => qwen.models.list().catch(skip);
    export const files = () => qwen.files.list().catch(skip);
  `,
  errors: [{ messageId: 'dropped', data: { api: 'DashScope' }, ...at(3, 15, '_err: unknown') }],
});

test.invalid('the text of a status where the message is missing', {
  code: `
    const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models');
    const body = await response.json();
    if (!response.ok) throw new Error(body.error?.message ?? response.statusText);
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'DashScope' },
      ...at(3, 25, 'new Error(body.error?.message ?? response.statusText)'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models');
            const body = await response.json();
            if (!response.ok) throw new Error(\`\${body.error?.code}: \${body.error?.message ?? response.statusText}\`);
          `,
        },
      ],
    },
  ],
});

// Where a suggestion would not do.

test.invalid('no cause for an error without parentheses', {
  code: `
    import { qwen } from './llm.js';

    try {
      await qwen.models.list();
    } catch {
      throw new Error;
    }
  `,
  errors: [{ messageId: 'replaced', data: { api: 'DashScope' }, ...at(5, 3, 'catch') }],
});

test.invalid('no cause beside another one', {
  code: `
    import { qwen } from './llm.js';

    try {
      await qwen.models.list();
    } catch {
      throw new Error('No models.', { cause: 'network' });
    }
  `,
  errors: [{ messageId: 'replaced', data: { api: 'DashScope' }, ...at(5, 3, 'catch') }],
});

test.invalid('no cause where the callback stands elsewhere', {
  code: `
    import { qwen } from './llm.js';

    const fail = () => {
      throw new Error('No models.');
    };
    await qwen.models.list().catch(fail);
  `,
  errors: [{ messageId: 'replaced', data: { api: 'DashScope' }, ...at(6, 26, 'catch') }],
});

test.invalid('no code of an error that may be `unknown`', {
  code: `
    import { qwen } from './llm.js';

    try {
      await qwen.models.list();
    } catch (err) {
      console.error(\`No models: \${err}\`);
    }
  `,
  errors: [{ messageId: 'messageOnly', data: { api: 'DashScope' }, ...at(5, 10, 'err') }],
});

test.invalid('no code of the class `Error`, in an alias', {
  code: `
    import { qwen } from './llm.js';

    try {
      await qwen.models.list();
    } catch (err) {
      const error = err as Error;
      console.error(error.message);
    }
  `,
  errors: [{ messageId: 'messageOnly', data: { api: 'DashScope' }, ...at(5, 10, 'err') }],
});

test.invalid('no code of the class `Error`, in a parameter', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err: Error) => console.error(err.message));
  `,
  errors: [{ messageId: 'messageOnly', data: { api: 'DashScope' }, ...at(3, 33, 'err: Error') }],
});

test.invalid('no code beside a part of the message', {
  code: `
    import { qwen } from './llm.js';

    await qwen.models.list().catch((err) => console.error(err.message.slice(0, 80)));
  `,
  errors: [{ messageId: 'messageOnly', data: { api: 'DashScope' }, ...at(3, 33, 'err') }],
});

test.invalid('a message in short form', {
  code: `
    import { qwen } from './llm.js';

    export const list = () => qwen.models.list().catch(({ message }) => ({ message }));
  `,
  errors: [
    {
      messageId: 'messageOnly',
      data: { api: 'DashScope' },
      ...at(3, 53, '{ message }'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            import { qwen } from './llm.js';

            export const list = () => qwen.models.list().catch(({ code, message }) => ({ message: \`\${code}: \${message}\` }));
          `,
        },
      ],
    },
  ],
});

test.invalid('the message of a body, in a condition', {
  code: `
    const response = await fetch('https://api.coze.cn/v1/bots/7381');
    const body = await response.json();
    if (body.code) throw new Error(body.msg ? body.msg : 'No message.');
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(3, 22, `new Error(body.msg ? body.msg : 'No message.')`),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            const response = await fetch('https://api.coze.cn/v1/bots/7381');
            const body = await response.json();
            if (body.code) throw new Error(\`\${body.code}: \${body.msg ? body.msg : 'No message.'}\`);
          `,
        },
      ],
    },
  ],
});

test.invalid('the message of a body, translated', {
  code: `
    declare function translate(text: string): string;

    const response = await fetch('https://api.coze.cn/v1/bots/7381');
    const body = await response.json();
    if (body.code) throw new Error(translate(body.msg));
  `,
  errors: [
    {
      messageId: 'bodyCodeDropped',
      data: { api: 'Coze' },
      ...at(5, 22, 'new Error(translate(body.msg))'),
      suggestions: [
        {
          messageId: 'addCode',
          output: `
            declare function translate(text: string): string;

            const response = await fetch('https://api.coze.cn/v1/bots/7381');
            const body = await response.json();
            if (body.code) throw new Error(\`\${body.code}: \${translate(body.msg)}\`);
          `,
        },
      ],
    },
  ],
});
