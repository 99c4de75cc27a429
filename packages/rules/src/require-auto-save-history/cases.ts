import { defineCases } from '../../test/define-cases.js';

const test = defineCases('require-auto-save-history');

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

// The truth table, raw.

test.invalid('neither streamed nor saved', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: false }),
      });
  `,
  errors: [{ messageId: 'rejected', ...at(5, 60, 'auto_save_history') }],
});

test.invalid('not saved, and not streamed by default', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, auto_save_history: false }),
      });
  `,
  errors: [{ messageId: 'rejected', ...at(5, 45, 'auto_save_history') }],
});

test.valid(
  'streamed and not saved',
  `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: true, auto_save_history: false }),
      });
  `,
);

test.valid(
  'streamed and saved',
  `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: true, auto_save_history: true }),
      });
  `,
);

test.valid(
  'streamed',
  `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: true }),
      });
  `,
);

test.valid(
  'not streamed and saved',
  `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: true }),
      });
  `,
);

test.valid(
  'saved, and not streamed by default',
  `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, auto_save_history: true }),
      });
  `,
);

test.valid(
  'both left out',
  `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id }),
      });
  `,
);

test.invalid('not streamed, and saved only by default', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false }),
      });
  `,
  errors: [{ messageId: 'implicit', ...at(5, 45, 'stream') }],
  output: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: true }),
      });
  `,
});

test.valid(
  'a value of `stream` that is not known',
  `
    export const send = (headers: HeadersInit, stream: boolean) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', stream, auto_save_history: false }),
      });
  `,
);

test.valid(
  'a value of `auto_save_history` that is not known',
  `
    export const send = (headers: HeadersInit, save: boolean) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', stream: false, auto_save_history: save }),
      });
  `,
);

test.valid(
  'two values that depend on the same flag',
  `
    export const send = (headers: HeadersInit, quiet: boolean) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', stream: !quiet, auto_save_history: !quiet }),
      });
  `,
);

// The truth table, through the SDK.

test.invalid('`chat.create`, which never streams', {
  code: `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    await client.chat.create({ bot_id: '7381', auto_save_history: false });
  `,
  errors: [{ messageId: 'rejected', ...at(4, 44, 'auto_save_history') }],
});

test.invalid('`chat.createAndPoll`, which never streams', {
  code: `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    await client.chat.createAndPoll({ bot_id: '7381', auto_save_history: false });
  `,
  errors: [{ messageId: 'rejected', ...at(4, 51, 'auto_save_history') }],
});

test.valid(
  '`chat.create` with the default',
  `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    await client.chat.create({ bot_id: '7381' });
  `,
);

test.valid(
  '`chat.create` that saves',
  `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    await client.chat.create({ bot_id: '7381', auto_save_history: true });
  `,
);

test.valid(
  '`chat.stream`, which always streams',
  `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    for await (const part of client.chat.stream({ bot_id: '7381', auto_save_history: false })) console.log(part);
  `,
);

test.valid(
  '`chat.stream` with a `stream: false` that the SDK overwrites',
  `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    const request = { bot_id: '7381', stream: false, auto_save_history: false };
    for await (const part of client.chat.stream(request)) console.log(part);
  `,
);

test.invalid('`chat.create` with a `stream: true` that the SDK overwrites', {
  code: `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    const request = { bot_id: '7381', stream: true, auto_save_history: false };
    await client.chat.create(request);
  `,
  errors: [{ messageId: 'rejected', ...at(4, 49, 'auto_save_history') }],
});

test.invalid('`chat.create` with a `stream: false` and no word on saving', {
  code: `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    const request = { bot_id: '7381', stream: false };
    await client.chat.create(request);
  `,
  errors: [{ messageId: 'implicit', ...at(4, 35, 'stream') }],
  output: `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    const request = { bot_id: '7381', stream: false, auto_save_history: true };
    await client.chat.create(request);
  `,
});

test.valid(
  'a workflow chat, which takes no such field',
  `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    const request = { workflow_id: '7386', additional_messages: [], stream: false, auto_save_history: false };
    for await (const part of client.workflows.chat.stream(request)) console.log(part);
  `,
);

test.invalid('a client in a field', {
  code: `
    import { CozeAPI } from '@coze/api';

    export class Assistant {
      private readonly api = new CozeAPI({ token: process.env.COZE_TOKEN! });

      ask(bot: string) {
        return this.api.chat.createAndPoll({ bot_id: bot, auto_save_history: false });
      }
    }
  `,
  errors: [{ messageId: 'rejected', ...at(7, 55, 'auto_save_history') }],
});

test.invalid('a client in a parameter', {
  code: `
    import type { CozeAPI } from '@coze/api';

    export const ask = (api: CozeAPI, bot: string) =>
      api.chat.create({ bot_id: bot, auto_save_history: false });
  `,
  errors: [{ messageId: 'rejected', ...at(4, 34, 'auto_save_history') }],
});

test.invalid('a client that another module makes', {
  code: `
    import { coze } from './coze.js';

    await coze.chat.create({ bot_id: '7381', auto_save_history: false });
  `,
  errors: [{ messageId: 'rejected', ...at(3, 42, 'auto_save_history') }],
});

test.valid(
  'an object that only has the same methods',
  `
    interface Assistant {
      chat: { create(request: { bot_id: string; auto_save_history: boolean }): Promise<unknown> };
    }
    export const host = 'https://api.coze.cn';
    export const ask = (api: Assistant) => api.chat.create({ bot_id: '7381', auto_save_history: false });
  `,
);

// Where the request comes from.

test.invalid('a constant', {
  code: `
    const body = { bot_id: '7381', user_id: 'u1', stream: false, auto_save_history: false };
    await fetch('https://api.coze.com/v3/chat', { method: 'POST', body: JSON.stringify(body) });
  `,
  errors: [{ messageId: 'rejected', ...at(1, 62, 'auto_save_history') }],
});

test.invalid('a body whose later step switches streaming off', {
  code: `
    export function send(headers: HeadersInit, bot_id: string) {
      const body: Record<string, unknown> = { bot_id, stream: true, auto_save_history: false };
      body.stream = false;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
  errors: [{ messageId: 'rejected', ...at(2, 65, 'auto_save_history') }],
});

test.valid(
  'a body whose later step switches streaming on',
  `
    export function send(headers: HeadersInit, bot_id: string) {
      const body: Record<string, unknown> = { bot_id, auto_save_history: false };
      body.stream = true;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
);

test.valid(
  'a body whose last step saves',
  `
    export function send(headers: HeadersInit, bot_id: string, user_id: string) {
      const body: Record<string, unknown> = { bot_id, user_id, stream: false, auto_save_history: false };
      body.auto_save_history = true;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
);

test.valid(
  'a step that is not always taken',
  `
    export function send(headers: HeadersInit, bot_id: string, live: boolean) {
      const body: Record<string, unknown> = { bot_id, auto_save_history: false };
      if (live) body.stream = true;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
);

test.valid(
  'a body that something else can change',
  `
    declare function complete(body: object): void;
    export function send(headers: HeadersInit, bot_id: string) {
      const body = { bot_id, auto_save_history: false };
      complete(body);
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
);

test.invalid('a text made before the call', {
  code: `
    export function send(headers: HeadersInit, bot_id: string, user_id: string) {
      const body = JSON.stringify({ bot_id, user_id, auto_save_history: false });
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body });
    }
  `,
  errors: [{ messageId: 'rejected', ...at(2, 50, 'auto_save_history') }],
});

test.invalid('the default of a parameter', {
  code: `
    import { coze } from './coze.js';

    export function ask(request = { bot_id: '7381', auto_save_history: false }) {
      return coze.chat.create(request);
    }
  `,
  errors: [{ messageId: 'rejected', ...at(3, 49, 'auto_save_history') }],
});

test.invalid('a spread of a constant', {
  code: `
    import { coze } from './coze.js';

    const defaults = { bot_id: '7381', auto_save_history: false };
    export const ask = (user_id: string) => coze.chat.create({ ...defaults, user_id });
  `,
  errors: [{ messageId: 'rejected', ...at(3, 36, 'auto_save_history') }],
});

test.valid(
  'a spread of a constant that a later property overrides',
  `
    import { coze } from './coze.js';

    const defaults = { bot_id: '7381', auto_save_history: false };
    export const ask = (user_id: string) => coze.chat.create({ ...defaults, user_id, auto_save_history: true });
  `,
);

test.valid(
  'a spread of what the caller gives',
  `
    import { coze } from './coze.js';

    export const ask = (options: { auto_save_history?: boolean }) =>
      coze.chat.create({ bot_id: '7381', auto_save_history: false, ...options });
  `,
);

test.valid(
  'a spread before a literal `stream: false`, which can say more',
  `
    export const send = (options: object) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        body: JSON.stringify({ ...options, stream: false }),
      });
  `,
);

test.invalid('constants as values', {
  code: `
    const SAVE_HISTORY = false;
    export const send = (bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        body: JSON.stringify({ bot_id, user_id, auto_save_history: SAVE_HISTORY }),
      });
  `,
  errors: [{ messageId: 'rejected', ...at(5, 45, 'auto_save_history') }],
});

test.invalid('`axios.post`, which takes the object itself', {
  code: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', { bot_id: '7381', user_id: 'u1', auto_save_history: false });
  `,
  errors: [{ messageId: 'rejected', ...at(3, 82, 'auto_save_history') }],
});

test.invalid('an instance of axios with a base address', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    await http.post('/v3/chat', { bot_id: '7381', user_id: 'u1', auto_save_history: false });
  `,
  errors: [{ messageId: 'rejected', ...at(4, 62, 'auto_save_history') }],
});

test.invalid('the `json` of `ky`', {
  code: `
    import ky from 'ky';

    await ky.post('https://api.coze.cn/v3/chat', { json: { bot_id: '7381', auto_save_history: false } });
  `,
  errors: [{ messageId: 'rejected', ...at(3, 72, 'auto_save_history') }],
});

test.invalid('an address with a query', {
  code: `
    export const send = (conversation: string) =>
      fetch(\`https://api.coze.cn/v3/chat?conversation_id=\${conversation}\`, {
        method: 'POST',
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', auto_save_history: false }),
      });
  `,
  errors: [{ messageId: 'rejected', ...at(4, 59, 'auto_save_history') }],
});

test.invalid('the `json` of `got`', {
  code: `
    import got from 'got';

    await got.post('https://api.coze.cn/v3/chat', { json: { bot_id: '7381', auto_save_history: false } });
  `,
  errors: [{ messageId: 'rejected', ...at(3, 73, 'auto_save_history') }],
});

test.invalid('options of `fetch` in a constant', {
  code: `
    const init = { method: 'POST', body: JSON.stringify({ bot_id: '7381', auto_save_history: false }) };
    await fetch('https://api.coze.cn/v3/chat', init);
  `,
  errors: [{ messageId: 'rejected', ...at(1, 71, 'auto_save_history') }],
});

test.invalid('properties in short form', {
  code: `
    const stream = false;
    const auto_save_history = false;
    export const send = (bot_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        body: JSON.stringify({ bot_id, stream, auto_save_history }),
      });
  `,
  errors: [{ messageId: 'rejected', ...at(6, 44, 'auto_save_history') }],
});

test.invalid('`stream: undefined`, which JSON leaves out', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: undefined, auto_save_history: false }),
      });
  `,
  errors: [{ messageId: 'rejected', ...at(5, 64, 'auto_save_history') }],
});

test.valid(
  'a value that depends on the caller',
  `
    import { coze } from './coze.js';

    export const ask = (save: boolean) => coze.chat.create({ bot_id: '7381', auto_save_history: save ? true : false });
  `,
);

test.valid(
  'a spread that is not always there',
  `
    import { coze } from './coze.js';

    export const ask = (save: boolean) =>
      coze.chat.create({ bot_id: '7381', auto_save_history: false, ...(save && { auto_save_history: true }) });
  `,
);

test.valid(
  'properties that `Object.assign` overwrites',
  `
    import { coze } from './coze.js';

    const request = { bot_id: '7381', auto_save_history: false };
    Object.assign(request, { auto_save_history: true });
    await coze.chat.create(request);
  `,
);

test.valid(
  'a property that is deleted',
  `
    import { coze } from './coze.js';

    const request: { bot_id: string; auto_save_history?: boolean } = { bot_id: '7381', auto_save_history: false };
    delete request.auto_save_history;
    await coze.chat.create(request);
  `,
);

// Other endpoints.

test.valid(
  'the endpoint of workflow chats',
  `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v1/workflows/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: false }),
      });
  `,
);

test.valid(
  'the deprecated endpoint',
  `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/open_api/v2/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: false }),
      });
  `,
);

test.valid(
  'the endpoint for the outputs of tools',
  `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat/submit_tool_outputs', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: false }),
      });
  `,
);

test.valid(
  'the same path on another host',
  `
    import { COZE_CN_BASE_URL } from '@coze/api';

    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://studio.example.com/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: false }),
      });
    export const cloud = COZE_CN_BASE_URL;
  `,
);

test.valid(
  'a path without host',
  `
    // Our own server forwards this to api.coze.cn.
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: false }),
      });
  `,
);

test.valid(
  'a model of DashScope that is not streamed',
  `
    import { qwen } from './llm.js';

    await qwen.chat.completions.create({ model: 'qwen-plus', messages: [], stream: false });
  `,
);

test.valid(
  'an object that is never sent',
  `
    import { coze } from './coze.js';

    export const form = { stream: false, auto_save_history: false };
    await coze.chat.create({ bot_id: '7381' });
  `,
);

// What the fix writes.

test.invalid('on a line of its own', {
  code: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {
      bot_id: '7381',
      stream: false,
      user_id: 'u1',
    });
  `,
  errors: [{ messageId: 'implicit', ...at(5, 3, 'stream') }],
  output: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {
      bot_id: '7381',
      stream: false,
      auto_save_history: true,
      user_id: 'u1',
    });
  `,
});

test.invalid('behind the last property, with its comma', {
  code: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {
      bot_id: '7381',
      stream: false,
    });
  `,
  errors: [{ messageId: 'implicit', ...at(5, 3, 'stream') }],
  output: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {
      bot_id: '7381',
      stream: false,
      auto_save_history: true,
    });
  `,
});

test.invalid('behind the last property, without comma', {
  code: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {
      bot_id: '7381',
      stream: false
    });
  `,
  errors: [{ messageId: 'implicit', ...at(5, 3, 'stream') }],
  output: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {
      bot_id: '7381',
      stream: false,
      auto_save_history: true
    });
  `,
});

test.invalid('behind the only property', {
  code: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {stream: false});
  `,
  errors: [{ messageId: 'implicit', ...at(3, 50, 'stream') }],
  output: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {stream: false, auto_save_history: true});
  `,
});

test.invalid('below a comment above', {
  code: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {
      bot_id: '7381',
      // Polled below.
      stream: false,
    });
  `,
  errors: [{ messageId: 'implicit', ...at(6, 3, 'stream') }],
  output: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {
      bot_id: '7381',
      // Polled below.
      stream: false,
      auto_save_history: true,
    });
  `,
});

test.invalid('nothing where the object serves another purpose, too', {
  code: `
    export const defaults = { bot_id: '7381', stream: false };
    console.log(defaults);
    await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: JSON.stringify(defaults) });
  `,
  errors: [{ messageId: 'implicit', ...at(1, 43, 'stream') }],
});

// Options and settings.

test.valid('a `stream: false` alone, where defaults are allowed', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false }),
      });
  `,
  options: { implicit: 'allow' },
});

test.invalid('what Coze refuses, where defaults are allowed', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: false }),
      });
  `,
  options: { implicit: 'allow' },
  errors: [{ messageId: 'rejected', ...at(5, 60, 'auto_save_history') }],
});

test.invalid('in Chinese', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: false }),
      });
  `,
  settings: { locale: 'zh-CN' },
  errors: [{ messageId: 'rejected', ...at(5, 60, 'auto_save_history') }],
});

test.invalid('in Chinese, with a fix', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false }),
      });
  `,
  settings: { locale: 'zh-CN' },
  errors: [{ messageId: 'implicit', ...at(5, 45, 'stream') }],
  output: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: true }),
      });
  `,
});

test.invalid('a client that the settings name', {
  code: `
    import { bot } from '@acme/assistant';

    await bot.chat.create({ bot_id: '7381', auto_save_history: false });
  `,
  settings: { clients: [{ module: '@acme/assistant', export: 'bot', provider: 'coze' }] },
  errors: [{ messageId: 'rejected', ...at(3, 41, 'auto_save_history') }],
});

test.valid('a provider that the settings leave out', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: false, auto_save_history: false }),
      });
  `,
  settings: { providers: ['dashscope'] },
});

test.invalid('a body built in steps before it is sent', {
  code: `
    export function send(headers: HeadersInit, bot_id: string, user_id: string) {
      const body: Record<string, unknown> = { bot_id, user_id, stream: false };
      body.auto_save_history = false;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
  errors: [{ messageId: 'rejected', ...at(3, 8, 'auto_save_history') }],
});

test.invalid('one constant that is sent twice, reported once', {
  code: `
    const body = JSON.stringify({ bot_id: '7381', user_id: 'u1', auto_save_history: false });
    await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body });
    await fetch('https://api.coze.com/v3/chat', { method: 'POST', body });
  `,
  errors: [{ messageId: 'rejected', ...at(1, 62, 'auto_save_history') }],
});

test.valid(
  'another method',
  `await fetch('https://api.coze.cn/v3/chat', { method: 'GET', body: JSON.stringify({ auto_save_history: false }) });`,
);

test.invalid('behind a comment of the line', {
  code: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {
      bot_id: '7381',
      stream: false, // polled below
      user_id: 'u1',
    });
  `,
  errors: [{ messageId: 'implicit', ...at(5, 3, 'stream') }],
  output: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', {
      bot_id: '7381',
      stream: false, // polled below
      auto_save_history: true,
      user_id: 'u1',
    });
  `,
});

test.invalid('as another step', {
  code: `
    export function send(headers: HeadersInit, bot_id: string) {
      const body: Record<string, unknown> = { bot_id };
      body.stream = false;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
  errors: [{ messageId: 'implicit', ...at(3, 8, 'stream') }],
  output: `
    export function send(headers: HeadersInit, bot_id: string) {
      const body: Record<string, unknown> = { bot_id };
      body.stream = false;
      body.auto_save_history = true;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
});

test.invalid('nothing where the key is written already', {
  code: `
    import axios from 'axios';

    await axios.post('https://api.coze.cn/v3/chat', { bot_id: '7381', stream: false, auto_save_history: undefined });
  `,
  errors: [{ messageId: 'implicit', ...at(3, 67, 'stream') }],
});

test.invalid('as another step, behind a comment of the line', {
  code: `
    export function send(headers: HeadersInit, bot_id: string) {
      const body: Record<string, unknown> = { bot_id };
      body.stream = false; // polled below
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
  errors: [{ messageId: 'implicit', ...at(3, 8, 'stream') }],
  output: `
    export function send(headers: HeadersInit, bot_id: string) {
      const body: Record<string, unknown> = { bot_id };
      body.stream = false; // polled below
      body.auto_save_history = true;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
});

test.invalid('a step behind another statement on its line, without semicolons', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string) => {
      const body: Record<string, unknown> = { bot_id }; body.stream = false
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) })
    }
  `,
  errors: [{ messageId: 'implicit', ...at(2, 58, 'stream') }],
  output: `
    export const send = (headers: HeadersInit, bot_id: string) => {
      const body: Record<string, unknown> = { bot_id }; body.stream = false; body.auto_save_history = true
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) })
    }
  `,
});

export default test.cases;
