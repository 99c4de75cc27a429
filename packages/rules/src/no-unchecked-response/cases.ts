import { defineCases } from '../../test/define-cases.js';

const test = defineCases('no-unchecked-response');

/** The place of a callee that stands within one line. */
const at = (line: number, column: number, callee: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + callee.length,
});

// Coze: bodies of `fetch`.

test.invalid('a field of the data, read off the body', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      return body.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('the data alone, taken out of the body', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const r = await fetch('https://api.coze.cn/v3/chat', init);
      const { data } = await r.json();
      return data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 19, 'fetch') }],
});

test.invalid('the data under another name, with a default', {
  code: `
    export async function bots(space: string): Promise<unknown[]> {
      const r = await fetch(\`https://api.coze.cn/v1/bots?workspace_id=\${space}\`);
      const { data: page = { items: [] } } = await r.json();
      return page.items;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 19, 'fetch') }],
});

test.invalid('a field within the data, taken out in one go', {
  code: `
    export const start = async (init: RequestInit) => {
      const response = await fetch('https://api.coze.com/v3/chat', init);
      const {
        data: { id, conversation_id },
      } = await response.json();
      return { id, conversation_id };
    };
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('the data by a key in brackets', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      return body['data']['id'];
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('everything in one expression', {
  code: `
    export async function start(init: RequestInit) {
      return (await (await fetch('https://api.coze.cn/v3/chat', init)).json()).data;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 24, 'fetch') }],
});

test.invalid('optional chaining with a default behind it', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      return body?.data?.id ?? '';
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('an empty list in place of data that is not there', {
  code: `
    export async function bots(space: string): Promise<unknown[]> {
      const response = await fetch(\`https://api.coze.cn/v1/bots?workspace_id=\${space}\`);
      const body = await response.json();
      return body.data?.items || [];
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('a body that a cast gives a type', {
  code: `
    type Reply = { code: number; msg: string; data: { id: string } };

    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = (await response.json()) as Reply;
      return body.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'fetch') }],
});

test.invalid('a body whose type says nothing of a code', {
  code: `
    interface Reply {
      data: { id: string };
    }

    export async function start(init: RequestInit): Promise<string> {
      const response: Response = await fetch('https://api.coze.cn/v3/chat', init);
      const body: Reply = await response.json();
      return body.data!.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(6, 36, 'fetch') }],
});

test.invalid('a body with a second name', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      const chat = body;
      return chat.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('a promise that is awaited later', {
  code: `
    export async function start(init: RequestInit, render: (id: string) => void) {
      const pending = fetch('https://api.coze.cn/v3/chat', init);
      performance.mark('asked');
      const { data } = await (await pending).json();
      render(data.id);
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 19, 'fetch') }],
});

test.invalid('a body parsed from its text', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = JSON.parse(await response.text());
      return body.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('data that is parsed once more, as that of a workflow', {
  code: `
    export async function run(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/workflow/run', init);
      const body = await response.json();
      return JSON.parse(body.data).output;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('data that a function gets', {
  code: `
    export async function show(chat: string, render: (messages: unknown[]) => void) {
      const response = await fetch(\`https://api.coze.cn/v3/chat/message/list?chat_id=\${chat}\`);
      const body = await response.json();
      render(body.data);
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('data that is spread', {
  code: `
    export async function messages(chat: string, known: unknown[]) {
      const response = await fetch(\`https://api.coze.cn/v3/chat/message/list?chat_id=\${chat}\`);
      const body = await response.json();
      return [...known, ...body.data];
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('data that is iterated over', {
  code: `
    export async function print(chat: string) {
      const response = await fetch(\`https://api.coze.cn/v3/chat/message/list?chat_id=\${chat}\`);
      const body = await response.json();
      for (const message of body.data) console.log(message.content);
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('a closure that reads nothing but the data', {
  code: `
    export async function load(chat: string, update: (change: (old: unknown[]) => unknown[]) => void) {
      const response = await fetch(\`https://api.coze.cn/v3/chat/message/list?chat_id=\${chat}\`);
      const body = await response.json();
      update((old) => [...old, ...body.data]);
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('a field of the data in an object that is returned', {
  code: `
    export async function start(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      return { chat: body.data.id, startedAt: Date.now() };
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('data that a generator yields', {
  code: `
    export async function* bots(spaces: string[]) {
      for (const space of spaces) {
        const response = await fetch(\`https://api.coze.cn/v1/bots?workspace_id=\${space}\`);
        const { data } = await response.json();
        yield data.items;
      }
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(3, 28, 'fetch') }],
});

test.invalid('a file sent as a form', {
  code: `
    export async function upload(file: File, token: string): Promise<string> {
      const body = new FormData();
      body.append('file', file);
      const headers = { Authorization: \`Bearer \${token}\` };
      const response = await fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body });
      const uploaded = await response.json();
      return uploaded.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(5, 26, 'fetch') }],
});

test.invalid('`response.ok`, which is true of an error, too', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      if (!response.ok) throw new Error(\`HTTP \${response.status}\`);
      const body = await response.json();
      return body.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('`response.ok` as a condition of the reading', {
  code: `
    export async function start(init: RequestInit): Promise<string | null> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      return response.ok ? (await response.json()).data.id : null;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('a `catch`, which sees no error of Coze', {
  code: `
    export async function start(init: RequestInit): Promise<string | undefined> {
      try {
        const response = await fetch('https://api.coze.cn/v3/chat', init);
        const { data } = await response.json();
        return data.id;
      } catch (err) {
        console.error(err);
        return undefined;
      }
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(3, 28, 'fetch') }],
});

test.invalid('a second call, beside one whose code is read', {
  code: `
    export async function ask(init: RequestInit, chat: string) {
      const created = await (await fetch('https://api.coze.cn/v3/chat', init)).json();
      if (created.code !== 0) throw new Error(\`\${created.code}: \${created.msg}\`);
      const listed = await (await fetch(\`https://api.coze.cn/v3/chat/message/list?chat_id=\${chat}\`)).json();
      return listed.data;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 31, 'fetch') }],
});

test.invalid('a code that another function reads off another body', {
  code: `
    export async function isPublished(bot: string): Promise<boolean> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      return body.code === 0;
    }

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      return body.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(8, 26, 'fetch') }],
});

// Coze: chains.

test.invalid('a chain that returns the data', {
  code: `
    export const bots = (space: string) =>
      fetch(\`https://api.coze.cn/v1/bots?workspace_id=\${space}\`)
        .then((response) => response.json())
        .then((body) => body.data.items);
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 3, 'fetch') }],
});

test.invalid('a chain that takes the data apart', {
  code: `
    export const bots = (space: string) =>
      fetch(\`https://api.coze.cn/v1/bots?workspace_id=\${space}\`)
        .then((r) => r.json())
        .then(({ data }) => data.items)
        .catch(() => []);
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 3, 'fetch') }],
});

test.invalid('a chain of function expressions', {
  code: `
    var list = document.body;

    fetch('https://api.coze.cn/v1/workspaces')
      .then(function (res) {
        return res.json();
      })
      .then(function (json) {
        json.data.workspaces.forEach(function (space) {
          list.append(space.name);
        });
      });
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(3, 1, 'fetch') }],
});

test.invalid('a chain with an asynchronous step', {
  code: `
    export const start = (init: RequestInit, show: (id: string) => void) =>
      fetch('https://api.coze.cn/v3/chat', init).then(async (response) => {
        const body = await response.json();
        show(body.data.id);
      });
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 3, 'fetch') }],
});

test.invalid('a chain within a chain', {
  code: `
    export const start = (init: RequestInit) =>
      fetch('https://api.coze.cn/v3/chat', init).then((response) => response.json().then((body) => body.data.id));
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 3, 'fetch') }],
});

test.invalid('a chain that asks for the status on its way', {
  code: `
    export const start = (init: RequestInit) =>
      fetch('https://api.coze.cn/v3/chat', init)
        .then((response) => {
          if (!response.ok) throw new Error(\`HTTP \${response.status}\`);
          return response.json();
        })
        .then((body) => body.data.id);
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 3, 'fetch') }],
});

test.invalid('a chain that is awaited', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const { data } = await fetch('https://api.coze.cn/v3/chat', init).then((response) => response.json());
      return data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

// Coze: addresses.

test.invalid('an address in two constants', {
  code: `
    const BASE_URL = 'https://api.coze.cn';
    const CHAT_URL = \`\${BASE_URL}/v3/chat\`;

    export async function start(init: RequestInit): Promise<string> {
      const { data } = await (await fetch(CHAT_URL, init)).json();
      return data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(5, 33, 'fetch') }],
});

test.invalid('an address that is put together with `+`', {
  code: `
    const host = 'https://api.coze.com';

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(host + '/v1/bots/' + bot);
      const { data } = await response.json();
      return data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'fetch') }],
});

test.invalid('an address that is a `URL`', {
  code: `
    export async function retrieve(chat: string): Promise<string> {
      const url = new URL('/v3/chat/retrieve', 'https://api.coze.cn');
      url.searchParams.set('chat_id', chat);
      const response = await fetch(url);
      const body = await response.json();
      return body.data.status;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'fetch') }],
});

test.invalid('`fetch` as a property of the global object', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const response = await globalThis.fetch('https://api.coze.cn/v3/chat', init);
      const { data } = await response.json();
      return data.id;
    }
  `,
  errors: [
    { messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'globalThis.fetch') },
  ],
});

// Coze: other HTTP clients, for which its errors are successes.

test.invalid('the body of `axios`', {
  code: `
    import axios from 'axios';

    export async function start(request: object): Promise<string> {
      const response = await axios.post('https://api.coze.cn/v3/chat', request);
      return response.data.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'axios.post') }],
});

test.invalid('the body of `axios`, taken out of the response', {
  code: `
    import axios from 'axios';

    export async function start(request: object): Promise<string> {
      const { data } = await axios.post('https://api.coze.cn/v3/chat', request);
      return data.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'axios.post') }],
});

test.invalid('the data of `axios`, taken out two levels down', {
  code: `
    import axios from 'axios';

    export async function start(request: object): Promise<string> {
      const { data: { data } } = await axios.post('https://api.coze.cn/v3/chat', request);
      return data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 36, 'axios.post') }],
});

test.invalid('the status of `axios`, beside data that is used', {
  code: `
    import axios from 'axios';

    export async function start(request: object): Promise<string | undefined> {
      const response = await axios.post('https://api.coze.cn/v3/chat', request);
      if (response.status !== 200) return undefined;
      return response.data.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'axios.post') }],
});

test.invalid('`axios` called with a configuration', {
  code: `
    import http from 'axios';

    export async function start(data: object): Promise<string> {
      const reply = await http({ method: 'post', url: 'https://api.coze.cn/v3/chat', data });
      return reply.data.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 23, 'http') }],
});

test.invalid('`axios.request`', {
  code: `
    import axios from 'axios';

    export async function nameOf(bot: string): Promise<string> {
      const { data: body } = await axios.request({ url: \`https://api.coze.cn/v1/bots/\${bot}\` });
      return body.data.name;
    }
  `,
  errors: [
    { messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 32, 'axios.request') },
  ],
});

test.invalid('`axios` in a chain', {
  code: `
    import axios from 'axios';

    export const nameOf = (bot: string): Promise<string> =>
      axios.get(\`https://api.coze.cn/v1/bots/\${bot}\`).then((response) => response.data.data.name);
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 3, 'axios.get') }],
});

test.invalid('`axios` in CommonJS', {
  code: `
    const axios = require('axios');

    async function start(request) {
      const { data } = await axios.post('https://api.coze.cn/v3/chat', request);
      return data.data.id;
    }

    module.exports = { start };
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'axios.post') }],
});

test.invalid('an instance of `axios`, over two lines', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    export const bots = (workspace_id: string) =>
      http
        .get('/v1/bots', { params: { workspace_id } })
        .then(({ data: { data } }) => data.items);
  `,
  errors: [
    {
      messageId: 'unchecked',
      data: { api: 'Coze', property: 'code' },
      line: 5,
      column: 3,
      endLine: 6,
      endColumn: 9,
    },
  ],
});

test.invalid('an instance of `axios` in a field of a class', {
  code: `
    import axios from 'axios';

    export class Bots {
      private readonly http = axios.create({ baseURL: 'https://api.coze.cn/v1' });

      async nameOf(bot: string): Promise<string> {
        const { data } = await this.http.get(\`/bots/\${bot}\`);
        return data.data.name;
      }
    }
  `,
  errors: [
    { messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(7, 28, 'this.http.get') },
  ],
});

test.invalid('an instance of `axios` that the constructor makes', {
  code: `
    import axios, { type AxiosInstance } from 'axios';

    export class Bots {
      readonly #http: AxiosInstance;

      constructor(token: string) {
        this.#http = axios.create({
          baseURL: 'https://api.coze.cn',
          headers: { Authorization: \`Bearer \${token}\` },
        });
      }

      nameOf(bot: string): Promise<string> {
        return this.#http.get(\`/v1/bots/\${bot}\`).then(({ data }) => data.data.name);
      }
    }
  `,
  errors: [
    { messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(14, 12, 'this.#http.get') },
  ],
});

test.invalid('an interceptor of requests', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.request.use((config) => {
      config.headers.set('Authorization', \`Bearer \${process.env.COZE_TOKEN}\`);
      return config;
    });

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(10, 26, 'http.get') }],
});

test.invalid('an interceptor of another instance', {
  code: `
    import axios from 'axios';

    const shop = axios.create({ baseURL: 'https://shop.example' });
    shop.interceptors.response.use((response) => {
      if (response.data.code !== 0) throw new Error(\`\${response.data.code}: \${response.data.msg}\`);
      return response;
    });

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(11, 26, 'http.get') }],
});

test.invalid('an interceptor of `axios` itself, which instances do not have', {
  code: `
    import axios from 'axios';

    axios.interceptors.response.use((response) => {
      if (response.data.code !== 0) throw new Error(\`\${response.data.code}: \${response.data.msg}\`);
      return response;
    });

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(10, 26, 'http.get') }],
});

test.invalid('an interceptor of an instance, which `axios` itself does not have', {
  code: `
    import axios from 'axios';

    const shop = axios.create();
    shop.interceptors.response.use((response) => {
      return response.data.code === 0 ? response : Promise.reject(response);
    });

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await axios.get(\`https://api.coze.cn/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(9, 26, 'axios.get') }],
});

test.invalid('an interceptor that logs, and gives on what it gets', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.response.use(
      (response) => {
        console.debug(response.config.url, response.status, response.data);
        return response;
      },
      (error) => {
        if (error.response?.status === 401) console.warn('signed out');
        return Promise.reject(error);
      },
    );

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(16, 26, 'http.get') }],
});

test.invalid('an interceptor that a class adds for errors alone, and that throws what it gets', {
  code: `
    import axios, { type AxiosInstance } from 'axios';

    export class Bots {
      private readonly http: AxiosInstance;

      constructor() {
        this.http = axios.create({ baseURL: 'https://api.coze.cn' });
        this.http.interceptors.response.use(undefined, async (error: unknown) => {
          if (axios.isAxiosError(error)) console.error(error.response?.status, error.message);
          throw error;
        });
      }

      async nameOf(bot: string): Promise<string> {
        const { data } = await this.http.get(\`/v1/bots/\${bot}\`);
        return data.data.name;
      }
    }
  `,
  errors: [
    { messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(15, 28, 'this.http.get') },
  ],
});

test.invalid('`ky`', {
  code: `
    import ky from 'ky';

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await ky.get(\`https://api.coze.cn/v1/bots/\${bot}\`).json<{ data: { name: string } }>();
      return data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'ky.get') }],
});

test.invalid('`ky` without a method', {
  code: `
    import ky from 'ky';

    export const nameOf = (bot: string): Promise<string> =>
      ky(\`https://api.coze.cn/v1/bots/\${bot}\`)
        .json<any>()
        .then((body) => body.data.name);
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 3, 'ky') }],
});

test.invalid('`got`', {
  code: `
    import got from 'got';

    export async function start(json: object): Promise<string> {
      const body: any = await got.post('https://api.coze.cn/v3/chat', { json }).json();
      return body.data.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 27, 'got.post') }],
});

test.invalid('`got` with a type of response', {
  code: `
    import got from 'got';

    export async function nameOf(bot: string): Promise<string> {
      const { body } = await got<any>(\`https://api.coze.cn/v1/bots/\${bot}\`, { responseType: 'json' });
      return body.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'got') }],
});

test.invalid('an instance of `got`', {
  code: `
    import got from 'got';

    const coze = got.extend({ prefixUrl: 'https://api.coze.cn' });
    export async function nameOf(bot: string): Promise<string> {
      const { data } = await coze.get(\`v1/bots/\${bot}\`).json<any>();
      return data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(5, 26, 'coze.get') }],
});

test.invalid('`request` of undici', {
  code: `
    import { request } from 'undici';

    export async function nameOf(bot: string): Promise<string> {
      const { body } = await request(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const reply: any = await body.json();
      return reply.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'request') }],
});

// Coze: where such code stands.

test.invalid('an effect of a component', {
  code: `
    import { useEffect, useState } from 'react';

    export function Bots({ space }: { space: string }) {
      const [bots, setBots] = useState<{ id: string; name: string }[]>([]);
      useEffect(() => {
        fetch(\`https://api.coze.cn/v1/bots?workspace_id=\${space}\`)
          .then((response) => response.json())
          .then((body) => setBots(body.data.items));
      }, [space]);
      return <ul>{bots.map((bot) => <li key={bot.id}>{bot.name}</li>)}</ul>;
    }
  `,
  filename: 'react.tsx',
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(6, 5, 'fetch') }],
});

test.invalid('a handler of a component', {
  code: `
    import { useCallback, useState } from 'react';

    export function Ask({ init }: { init: RequestInit }) {
      const [chat, setChat] = useState('');
      const send = useCallback(async () => {
        const response = await fetch('https://api.coze.cn/v3/chat', init);
        const body = await response.json();
        setChat(body.data.id);
      }, [init]);
      return <button onClick={send}>{chat || 'Ask'}</button>;
    }
  `,
  filename: 'react.tsx',
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(6, 28, 'fetch') }],
});

test.invalid('a query that takes the data out', {
  code: `
    import { useQuery } from '@tanstack/react-query';

    export const useBot = (bot: string) =>
      useQuery({
        queryKey: ['bot', bot],
        queryFn: async () => {
          const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
          if (!response.ok) throw new Error('The bot could not be loaded.');
          const { data } = await response.json();
          return data;
        },
      });
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(7, 30, 'fetch') }],
});

test.invalid('a handler of Express, with a status of its own', {
  code: `
    import express from 'express';

    const app = express();
    app.post('/chats', async (req, res) => {
      const reply = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: JSON.stringify(req.body) });
      const { data } = await reply.json();
      res.status(201).json({ chat: data.id });
    });
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(5, 23, 'fetch') }],
});

test.invalid('a handler of Hono', {
  code: `
    import { Hono } from 'hono';

    export default new Hono().get('/bots/:id', async (c) => {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${c.req.param('id')}\`);
      const body = await response.json();
      return c.json({ name: body.data.name });
    });
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'fetch') }],
});

test.invalid('a route handler of Next', {
  code: `
    export async function POST(request: Request) {
      const reply = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: await request.text() });
      const { data } = await reply.json();
      return Response.json(data, { status: 201 });
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 23, 'fetch') }],
});

// DashScope.

test.invalid('the output of the native protocol', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function complete(init: RequestInit): Promise<string> {
      const response = await fetch(url, init);
      const json = await response.json();
      return json.output.text;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(4, 26, 'fetch') }],
});

test.invalid('the choices of compatible mode, whose `message` is no error', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';

    export async function complete(init: RequestInit): Promise<string> {
      const response = await fetch(url, init);
      const json = await response.json();
      return json.choices[0].message.content;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(4, 26, 'fetch') }],
});

test.invalid('choices that need not be there', {
  code: `
    const url = 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1/chat/completions';

    export async function complete(init: RequestInit): Promise<string> {
      const response = await fetch(url, init);
      const json = await response.json();
      return json.choices?.[0]?.message?.content ?? '';
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(4, 26, 'fetch') }],
});

test.invalid('the first of the choices, taken out of the body', {
  code: `
    const url = 'https://ws-8f3a.cn-beijing.maas.aliyuncs.com/compatible-mode/v1/chat/completions';

    export async function complete(init: RequestInit): Promise<string> {
      const {
        choices: [{ message }],
      } = await (await fetch(url, init)).json();
      return message.content;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(6, 20, 'fetch') }],
});

test.invalid('choices within an output', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/multimodal-generation/generation';

    export const describe = (init: RequestInit): Promise<string> =>
      fetch(url, init)
        .then((response) => response.json())
        .then(({ output }) => output.choices[0].message.content[0].text);
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(4, 3, 'fetch') }],
});

test.invalid('embeddings', {
  code: `
    export async function embed(init: RequestInit): Promise<number[][]> {
      const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/embeddings', init);
      const { data } = (await response.json()) as { data: { embedding: number[] }[] };
      return data.map(({ embedding }) => embedding);
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(2, 26, 'fetch') }],
});

test.invalid('the text and what it cost', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/apps/7385/completion';

    export async function complete(init: RequestInit) {
      const { output, usage } = await (await fetch(url, init)).json();
      return { text: output.text, models: usage.models };
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(4, 42, 'fetch') }],
});

test.invalid('the number of a task that was begun', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text2image/image-synthesis';

    export class Painter {
      async begin(init: RequestInit): Promise<string> {
        const response = await fetch(url, init);
        const task = await response.json();
        return task.output.task_id;
      }
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(5, 28, 'fetch') }],
});

test.invalid('a status that is set, not read', {
  code: `
    import express from 'express';

    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';
    express().post('/ask', async (req, res) => {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(req.body) });
      const json = await response.json();
      res.status(200).send(json.choices[0].message.content);
    });
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(5, 26, 'fetch') }],
});

test.invalid('`fetch` of undici', {
  code: `
    import { fetch } from 'undici';

    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    export async function complete(body: string): Promise<string> {
      const response = await fetch(url, { method: 'POST', body });
      const json: any = await response.json();
      return json.output.text;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(5, 26, 'fetch') }],
});

test.invalid('`request` of undici, without its status', {
  code: `
    import { request } from 'undici';

    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';
    export async function complete(body: string): Promise<string> {
      const response = await request(url, { method: 'POST', body });
      const json: any = await response.body.json();
      return json.choices[0].message.content;
    }
  `,
  errors: [
    { messageId: 'unchecked', data: { api: 'DashScope', property: 'statusCode' }, ...at(5, 26, 'request') },
  ],
});

// Answers that nobody reads.

test.invalid('a call that is awaited for nothing', {
  code: `
    export async function forget(conversation: string) {
      await fetch(\`https://api.coze.cn/v1/conversations/\${conversation}/clear\`, { method: 'POST' });
    }
  `,
  errors: [{ messageId: 'discarded', data: { api: 'Coze', property: 'code' }, ...at(2, 9, 'fetch') }],
});

test.invalid('a call that is not even awaited', {
  code: `
    export function forget(conversation: string) {
      fetch(\`https://api.coze.cn/v1/conversations/\${conversation}/clear\`, { method: 'POST' });
    }
  `,
  errors: [{ messageId: 'discarded', data: { api: 'Coze', property: 'code' }, ...at(2, 3, 'fetch') }],
});

test.invalid('a response with a name that nobody uses', {
  code: `
    export async function cancel(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat/cancel', init);
      return true;
    }
  `,
  errors: [{ messageId: 'discarded', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('a chain that goes on without the answer', {
  code: `
    export const cancel = (init: RequestInit, done: () => void) =>
      fetch('https://api.coze.cn/v3/chat/cancel', init).then(() => done());
  `,
  errors: [{ messageId: 'discarded', data: { api: 'Coze', property: 'code' }, ...at(2, 3, 'fetch') }],
});

test.invalid('a body that is parsed for nobody', {
  code: `
    export async function cancel(init: RequestInit) {
      await fetch('https://api.coze.cn/v3/chat/cancel', init).then((response) => response.json());
    }
  `,
  errors: [{ messageId: 'discarded', data: { api: 'Coze', property: 'code' }, ...at(2, 9, 'fetch') }],
});

test.invalid('a call in a `try`, which fails for other reasons only', {
  code: `
    export async function cancel(init: RequestInit): Promise<boolean> {
      try {
        await fetch('https://api.coze.cn/v3/chat/cancel', init);
        return true;
      } catch {
        return false;
      }
    }
  `,
  errors: [{ messageId: 'discarded', data: { api: 'Coze', property: 'code' }, ...at(3, 11, 'fetch') }],
});

test.invalid('calls in a loop', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    export async function remove(documents: string[]) {
      for (const id of documents) await http.post('/open_api/knowledge/document/delete', { document_ids: [id] });
    }
  `,
  errors: [{ messageId: 'discarded', data: { api: 'Coze', property: 'code' }, ...at(5, 37, 'http.post') }],
});

test.invalid('a call of DashScope that is awaited for nothing', {
  code: `
    export async function cancel(task: string) {
      await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${task}/cancel\`, { method: 'POST' });
    }
  `,
  errors: [{ messageId: 'discarded', data: { api: 'DashScope', property: 'ok' }, ...at(2, 9, 'fetch') }],
});

// Answers of Coze of which only the status is read.

test.invalid('`response.ok` for an answer', {
  code: `
    export async function cancel(init: RequestInit): Promise<boolean> {
      const response = await fetch('https://api.coze.cn/v3/chat/cancel', init);
      return response.ok;
    }
  `,
  errors: [{ messageId: 'statusOnly', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('`response.ok` in a chain', {
  code: `
    export const cancel = (init: RequestInit): Promise<boolean> =>
      fetch('https://api.coze.cn/v3/chat/cancel', init).then((response) => response.ok);
  `,
  errors: [{ messageId: 'statusOnly', data: { api: 'Coze', property: 'code' }, ...at(2, 3, 'fetch') }],
});

test.invalid('`ok`, taken out of the response', {
  code: `
    export async function cancel(init: RequestInit) {
      const { ok, status } = await fetch('https://api.coze.cn/v3/chat/cancel', init);
      if (!ok) throw new Error(\`Could not cancel (HTTP \${status}).\`);
    }
  `,
  errors: [{ messageId: 'statusOnly', data: { api: 'Coze', property: 'code' }, ...at(2, 32, 'fetch') }],
});

test.invalid('a status that is compared on the spot', {
  code: `
    export const cancel = async (init: RequestInit): Promise<boolean> =>
      (await fetch('https://api.coze.cn/v3/chat/cancel', init)).status === 200;
  `,
  errors: [{ messageId: 'statusOnly', data: { api: 'Coze', property: 'code' }, ...at(2, 10, 'fetch') }],
});

test.invalid('the status of `axios`', {
  code: `
    import axios from 'axios';

    export async function cancel(chat_id: string): Promise<boolean> {
      const { status } = await axios.post('https://api.coze.cn/v3/chat/cancel', { chat_id });
      return status === 200;
    }
  `,
  errors: [{ messageId: 'statusOnly', data: { api: 'Coze', property: 'code' }, ...at(4, 28, 'axios.post') }],
});

test.invalid('a status that ends the retries', {
  code: `
    export async function cancel(init: RequestInit) {
      for (let attempt = 0; attempt < 3; attempt++) {
        const response = await fetch('https://api.coze.cn/v3/chat/cancel', init);
        if (response.ok) break;
      }
    }
  `,
  errors: [{ messageId: 'statusOnly', data: { api: 'Coze', property: 'code' }, ...at(3, 28, 'fetch') }],
});

// Settings.

test.invalid('a body in Chinese', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { data } = await response.json();
      return data.id;
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [{ messageId: 'unchecked', data: { api: '扣子', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('an answer that nobody reads, in Chinese', {
  code: `
    export async function cancel(init: RequestInit) {
      await fetch('https://api.coze.cn/v3/chat/cancel', init);
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [{ messageId: 'discarded', data: { api: '扣子', property: 'code' }, ...at(2, 9, 'fetch') }],
});

test.invalid('a status in Chinese', {
  code: `
    export async function cancel(init: RequestInit): Promise<boolean> {
      return (await fetch('https://api.coze.cn/v3/chat/cancel', init)).ok;
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [{ messageId: 'statusOnly', data: { api: '扣子', property: 'code' }, ...at(2, 17, 'fetch') }],
});

test.valid('a provider that the settings leave out', {
  code: `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { data } = await response.json();
      return data.id;
    }
  `,
  settings: { providers: ['dashscope'] },
});

test.valid('a client that throws, as the settings say', {
  code: `
    import { http } from '@acme/http';

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`https://api.coze.cn/v1/bots/\${bot}\`);
      return data.name;
    }
  `,
  settings: { clients: [{ module: '@acme/http', export: 'http', provider: 'coze', throws: true }] },
});

// The code of Coze, read in one way or another.

test.valid(
  'a code that has to be 0',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data.id;
    }
  `,
);

test.valid(
  'a code that is 0, without an `else`',
  `
    export async function show(init: RequestInit, render: (id: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      if (body.code === 0) render(body.data.id);
    }
  `,
);

test.valid(
  'a code that is 0, with an `else`',
  `
    export async function show(init: RequestInit, render: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      if (body.code === 0) {
        render(body.data.id);
      } else {
        render('Please try again.');
      }
    }
  `,
);

test.valid(
  'a code that decides between two values',
  `
    export const start = (init: RequestInit): Promise<string | null> =>
      fetch('https://api.coze.cn/v3/chat', init)
        .then((response) => response.json())
        .then((body) => (body.code ? null : body.data.id));
  `,
);

test.valid(
  'a code beside the data',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { code, data } = await response.json();
      if (code) throw new Error(\`Coze answered \${code}.\`);
      return data.id;
    }
  `,
);

test.valid(
  'a code under another name, with a default',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { code: errno = 0, data: chat } = await response.json();
      if (errno !== 0) throw new Error(\`Coze answered \${errno}.\`);
      return chat.id;
    }
  `,
);

test.valid(
  'a code in a parameter',
  `
    export const start = (init: RequestInit): Promise<string> =>
      fetch('https://api.coze.cn/v3/chat', init)
        .then((r) => r.json())
        .then(({ code, msg, data }) => {
          if (code !== 0) throw new Error(\`\${code}: \${msg}\`);
          return data.id;
        });
  `,
);

test.valid(
  'a code in what remains of the body',
  `
    export async function start(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { data, ...rest } = await response.json();
      return { chat: data?.id, ...rest };
    }
  `,
);

test.valid(
  'a code that is assigned to variables of old',
  `
    export async function start(init: RequestInit): Promise<string> {
      let code: number, data: { id: string };
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      ({ code, data } = await response.json());
      if (code !== 0) throw new Error(\`Coze answered \${code}.\`);
      return data.id;
    }
  `,
);

test.valid(
  'a body that is assigned to a variable of old',
  `
    export async function start(init: RequestInit): Promise<string> {
      let body;
      try {
        body = await (await fetch('https://api.coze.cn/v3/chat', init)).json();
      } finally {
        console.timeEnd('chat');
      }
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data.id;
    }
  `,
);

test.valid(
  'a code by a key in brackets',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      if (body['code'] !== 0) throw new Error(body['msg']);
      return body['data']['id'];
    }
  `,
);

test.valid(
  'a field by a key that is not known',
  `
    export async function start(init: RequestInit, discriminant: string): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      if (body[discriminant]) throw new Error('The chat did not start.');
      return body.data.id;
    }
  `,
);

test.valid(
  'a body that is searched for a key',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      if (!('data' in body)) throw new Error('The chat did not start.');
      return body.data.id;
    }
  `,
);

test.valid(
  'a `switch` over the code',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      switch (body.code) {
        case 0:
          return body.data.id;
        default:
          throw new Error(\`\${body.code}: \${body.msg}\`);
      }
    }
  `,
);

test.valid(
  'a code that is read after the data',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      const id = body.data?.id;
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return id;
    }
  `,
);

test.valid(
  'a code that a closure reads',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      const assertOk = () => {
        if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      };
      assertOk();
      return body.data.id;
    }
  `,
);

test.valid(
  'a code that is read under the second name of the body',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      const reply: { code: number; msg: string } = body;
      if (reply.code !== 0) throw new Error(\`\${reply.code}: \${reply.msg}\`);
      return body.data.id;
    }
  `,
);

test.valid(
  'a code that is only logged',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      console.debug(\`Coze answered \${body.code}.\`);
      return body.data.id;
    }
  `,
);

test.valid(
  'a second answer in the same variable',
  `
    export async function start(init: RequestInit, refresh: () => Promise<RequestInit>): Promise<string> {
      let response = await fetch('https://api.coze.cn/v3/chat', init);
      if (response.status === 401) response = await fetch('https://api.coze.cn/v3/chat', await refresh());
      const body = await response.json();
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data.id;
    }
  `,
);

test.valid(
  'a code that ends the retries',
  `
    export async function start(init: RequestInit): Promise<string | undefined> {
      let attempts = 3;
      let body;
      do {
        body = await (await fetch('https://api.coze.cn/v3/chat', init)).json();
      } while (body.code === 4009 && --attempts > 0);
      return body.data?.id;
    }
  `,
);

test.valid(
  'a code of `axios`, two levels down',
  `
    import axios from 'axios';

    export async function start(request: object): Promise<string> {
      const {
        data: { code, msg, data },
      } = await axios.post('https://api.coze.cn/v3/chat', request);
      if (code !== 0) throw new Error(\`\${code}: \${msg}\`);
      return data.id;
    }
  `,
);

test.valid(
  'a code of `axios` in a chain',
  `
    const axios = require('axios');

    exports.nameOf = (bot) =>
      axios.get('https://api.coze.cn/v1/bots/' + bot).then((response) => {
        if (response.data.code !== 0) throw new Error(response.data.msg);
        return response.data.data.name;
      });
  `,
);

test.valid(
  'a code of `ky`',
  `
    import ky from 'ky';

    export async function nameOf(bot: string): Promise<string> {
      const { code, msg, data } = await ky.get(\`https://api.coze.cn/v1/bots/\${bot}\`).json<any>();
      if (code !== 0) throw new Error(\`\${code}: \${msg}\`);
      return data.name;
    }
  `,
);

test.valid(
  'a code of `got`',
  `
    import got from 'got';

    export async function nameOf(bot: string): Promise<string> {
      const { body } = await got<any>(\`https://api.coze.cn/v1/bots/\${bot}\`, { responseType: 'json' });
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data.name;
    }
  `,
);

// Other fields, each of which may tell an error.

test.valid(
  'a text for the user where there is one',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { data, msg } = await response.json();
      return data?.id ?? msg;
    }
  `,
);

test.valid(
  'a field that nobody documents',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      if (body.BaseResp) throw new Error('The chat did not start.');
      return body.data.id;
    }
  `,
);

test.valid(
  'a token, which comes without a code',
  `
    export async function signIn(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/api/permission/oauth2/token', init);
      if (!response.ok) throw new Error(\`HTTP \${response.status}\`);
      const { access_token } = await response.json();
      return access_token;
    }
  `,
);

test.valid(
  'what DashScope says in place of an answer',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function complete(init: RequestInit): Promise<string> {
      const json = await (await fetch(url, init)).json();
      return json.output?.text ?? json.message;
    }
  `,
);

// Success fields that are asked whether they are there.

test.valid(
  'data that is missed before it is used',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      if (!body.data) throw new Error('The chat did not start.');
      return body.data.id;
    }
  `,
);

test.valid(
  'data that is missed after it was taken out',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { data } = await response.json();
      if (data === undefined) throw new Error('The chat did not start.');
      return data.id;
    }
  `,
);

test.valid(
  'data that decides between two values',
  `
    export async function start(init: RequestInit): Promise<string | null> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      return body.data ? body.data.id : null;
    }
  `,
);

test.valid(
  'data that is shown where there is some',
  `
    export async function show(init: RequestInit, render: (id: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      body.data && render(body.data.id);
    }
  `,
);

test.valid(
  'data that must be a list',
  `
    export async function messages(chat: string): Promise<unknown[]> {
      const response = await fetch(\`https://api.coze.cn/v3/chat/message/list?chat_id=\${chat}\`);
      const body = await response.json();
      if (!Array.isArray(body.data)) throw new TypeError('Coze sent no list.');
      return body.data;
    }
  `,
);

test.valid(
  'data that is asserted',
  `
    import assert from 'node:assert/strict';

    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { data } = await response.json();
      assert(data, 'The chat did not start.');
      return data.id;
    }
  `,
);

test.valid(
  'choices that are counted',
  `
    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';

    export async function complete(init: RequestInit): Promise<string> {
      const json = await (await fetch(url, init)).json();
      if (!json.choices?.length) throw new Error('The model did not answer.');
      return json.choices[0].message.content;
    }
  `,
);

test.valid(
  'a text within the choices, missed under a name of its own',
  `
    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';

    export async function complete(init: RequestInit): Promise<string> {
      const json = await (await fetch(url, init)).json();
      const text = json.choices?.[0]?.message?.content;
      if (!text) throw new Error('The model did not answer.');
      return text.trim();
    }
  `,
);

// Bodies that go elsewhere whole.

test.valid(
  'a body that the caller gets',
  `
    export async function call(path: string, init: RequestInit) {
      const response = await fetch(\`https://api.coze.cn\${path}\`, init);
      return await response.json();
    }

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await call(\`/v1/bots/\${bot}\`, {});
      return data.name;
    }
  `,
);

test.valid(
  'a body that the caller of a chain gets',
  `
    export const call = (path: string) =>
      fetch(\`https://api.coze.cn\${path}\`).then(function (response) {
        return response.json();
      });
  `,
);

test.valid(
  'a response that the caller gets',
  `export const send = async (init: RequestInit) => await fetch('https://api.coze.cn/v3/chat', init);`,
);

test.valid(
  'the data of `axios`, which is the body',
  `
    import axios from 'axios';

    export async function bot(id: string) {
      const { data } = await axios.get(\`https://api.coze.cn/v1/bots/\${id}\`);
      return data;
    }
    export const bots = (space: string) =>
      axios.get('https://api.coze.cn/v1/bots', { params: { workspace_id: space } }).then((response) => response.data);
  `,
);

test.valid(
  'a body that the caller gets beside its data',
  `
    export async function start(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      return [body.data?.id, body];
    }
  `,
);

test.valid(
  'a body that a function looks at',
  `
    import { check } from './no-such-module';

    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      check(body);
      return body.data.id;
    }
  `,
);

test.valid(
  'a body that a schema looks at',
  `
    import { Reply } from './no-such-module';

    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { data } = Reply.parse(await response.json());
      return data.id;
    }
  `,
);

test.valid(
  'a body that a step of the chain looks at',
  `
    import { check } from './no-such-module';

    export const start = (init: RequestInit): Promise<string> =>
      fetch('https://api.coze.cn/v3/chat', init)
        .then((response) => response.json())
        .then(check)
        .then(({ data }) => data.id);
  `,
);

test.valid(
  'a response that a function looks at',
  `
    import { throwIfFailed } from './no-such-module';

    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      await throwIfFailed(response.clone());
      const { data } = await response.json();
      return data.id;
    }
  `,
);

test.valid(
  'a promise that a function looks at',
  `
    import { unwrap } from './no-such-module';

    export async function start(init: RequestInit): Promise<string> {
      const { data } = await unwrap(fetch('https://api.coze.cn/v3/chat', init));
      return data.id;
    }
  `,
);

test.valid(
  'promises that are awaited together',
  `
    export const clear = (conversations: string[]) =>
      Promise.all(
        conversations.map((id) => fetch(\`https://api.coze.cn/v1/conversations/\${id}/clear\`, { method: 'POST' })),
      );
  `,
);

test.valid(
  'a promise in a race',
  `
    export async function start(init: RequestInit, timeout: Promise<never>): Promise<string> {
      const response = await Promise.race([fetch('https://api.coze.cn/v3/chat', init), timeout]);
      const body = await response.json();
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data.id;
    }
  `,
);

test.valid(
  'a body that is printed',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      console.log(JSON.stringify(body));
      return body.data.id;
    }
  `,
);

test.valid(
  'a text that is printed',
  `
    const response = await fetch('https://api.coze.cn/v1/workspaces');
    console.log(await response.text());
  `,
);

test.valid(
  'a body that is kept in a field',
  `
    export class Chat {
      last: { code: number; msg: string; data: { id: string } } | undefined;

      async start(init: RequestInit): Promise<string | undefined> {
        const response = await fetch('https://api.coze.cn/v3/chat', init);
        const body = await response.json();
        this.last = body;
        return body.data?.id;
      }
    }
  `,
);

test.valid(
  'a body that is kept in a map',
  `
    const cache = new Map<string, unknown>();

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      cache.set(bot, body);
      return body.data.name;
    }
  `,
);

test.valid(
  'a body that is kept in an array',
  `
    export async function* bots(ids: string[]) {
      const bodies = [];
      for (const id of ids) bodies.push(await (await fetch(\`https://api.coze.cn/v1/bots/\${id}\`)).json());
      yield* bodies;
    }
  `,
);

test.valid(
  'a body that is kept in an object',
  `
    export async function start(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      return { id: body.data?.id, body };
    }
  `,
);

test.valid(
  'a body that is spread',
  `
    export async function start(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      return { ...body, id: body.data?.id };
    }
  `,
);

test.valid(
  'a body that a closure hands on',
  `
    export async function start(init: RequestInit, update: (reply: () => unknown) => void): Promise<void> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      document.title = body.data?.id;
      update(() => body);
    }
  `,
);

test.valid(
  'a body that is exported',
  `
    const response = await fetch('https://api.coze.cn/v1/workspaces');
    export const body = await response.json();
    export const first = body.data?.workspaces[0];
  `,
);

test.valid(
  'a body that is exported at the end',
  `
    const response = await fetch('https://api.coze.cn/v1/workspaces');
    const reply = await response.json();
    const first = reply.data?.workspaces[0];
    export { reply as default, first };
  `,
);

test.valid(
  'a body that is yielded',
  `
    export async function* bots(ids: string[]) {
      for (const id of ids) {
        const response = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
        const body = await response.json();
        console.info(body.data?.name);
        yield body;
      }
    }
  `,
);

test.valid(
  'a body that is thrown',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      if (!response.headers.has('x-tt-logid')) throw body;
      return body.data.id;
    }
  `,
);

test.valid(
  'a body that is wrapped in an object of a class',
  `
    import { Reply } from './no-such-module';

    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      new Reply(body).throwIfFailed();
      return body.data.id;
    }
  `,
);

test.valid('a body that a setter gets by reference', {
  code: `
    import { useEffect, useState } from 'react';
    import { Failure } from './no-such-module';

    export function Bot({ id }: { id: string }) {
      const [reply, setReply] = useState<any>();
      useEffect(() => {
        fetch(\`https://api.coze.cn/v1/bots/\${id}\`)
          .then((response) => response.json())
          .then(setReply);
      }, [id]);
      return reply?.code ? <Failure code={reply.code} /> : <h1>{reply?.data.name}</h1>;
    }
  `,
  filename: 'react.tsx',
});

test.valid('a body that another component gets', {
  code: `
    import { Card } from './no-such-module';

    export default async function Page({ id }: { id: string }) {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const body = await response.json();
      return (
        <main title={body.data?.name}>
          <Card reply={body} />
        </main>
      );
    }
  `,
  filename: 'react.tsx',
});

test.valid(
  'a query whose function returns the body',
  `
    import { useQuery } from '@tanstack/react-query';

    export const useBot = (id: string) =>
      useQuery({
        queryKey: ['bot', id],
        queryFn: () => fetch(\`https://api.coze.cn/v1/bots/\${id}\`).then((response) => response.json()),
      });
  `,
);

test.valid(
  'an answer that the client of a proxy gets',
  `
    import { Hono } from 'hono';

    const app = new Hono();
    app.get('/bots/:id', async (c) => {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${c.req.param('id')}\`);
      return c.json(await response.json());
    });
    export default app;
  `,
);

test.valid(
  'a promise that a new promise resolves to',
  `
    export function start(init: RequestInit) {
      return new Promise((resolve, reject) => {
        fetch('https://api.coze.cn/v3/chat', init)
          .then((response) => response.json())
          .then((body) => resolve(body))
          .catch(reject);
      });
    }
  `,
);

test.valid(
  'a promise that a saga yields',
  `
    export function* start(init: RequestInit): Generator<unknown, string, any> {
      const response = yield fetch('https://api.coze.cn/v3/chat', init);
      const { data } = yield response.json();
      return data.id;
    }
  `,
);

test.valid(
  'a function of the same file that looks at the body',
  `
    type Reply<T> = { code: number; msg: string; data: T };

    function dataOf<T>(reply: Reply<T>): T {
      if (reply.code === 0) return reply.data;
      throw Object.assign(new Error(reply.msg), { code: reply.code });
    }

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      return dataOf<{ name: string }>(await response.json()).name;
    }
  `,
);

test.valid(
  'a type guard of the same file',
  `
    const isFailure = (body: object): body is { code: number; msg: string } => Reflect.get(body, 'code') !== 0;

    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      if (isFailure(body)) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data.id;
    }
  `,
);

// Bodies that are no JSON.

test.valid(
  'a stream that is handed on',
  `
    export async function POST(request: Request) {
      const reply = await fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: await request.text() });
      return new Response(reply.body, { headers: { 'content-type': 'text/event-stream' } });
    }
  `,
);

test.valid(
  'a stream that is read chunk by chunk',
  `
    export async function listen(init: RequestInit, onText: (text: string) => void) {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const reader = response.body!.getReader();
      const decoder = new TextDecoder();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        onText(decoder.decode(value, { stream: true }));
      }
    }
  `,
);

test.valid(
  'a stream of DashScope, iterated over',
  `
    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';

    export async function* listen(init: RequestInit) {
      const { body } = await fetch(url, init);
      if (!body) return;
      yield* body.pipeThrough(new TextDecoderStream());
    }
  `,
);

test.valid(
  'a stream of `axios`',
  `
    import axios from 'axios';

    export async function listen(request: object, onChunk: (chunk: Buffer) => void) {
      const response = await axios.post('https://api.coze.cn/v3/chat', request, { responseType: 'stream' });
      response.data.on('data', onChunk);
    }
  `,
);

test.valid(
  'events that are split by hand',
  `
    export async function events(init: RequestInit): Promise<string[]> {
      const response = await fetch('https://api.coze.cn/v1/workflow/stream_run', init);
      const text = await response.text();
      return text.split('\\n\\n').filter(Boolean);
    }
  `,
);

test.valid(
  'speech, which comes as bytes',
  `
    import { writeFile } from 'node:fs/promises';

    export async function speak(init: RequestInit, file: string) {
      const response = await fetch('https://api.coze.cn/v1/audio/speech', init);
      if (!response.ok) throw new Error(\`HTTP \${response.status}\`);
      await writeFile(file, Buffer.from(await response.arrayBuffer()));
    }
  `,
);

test.valid(
  'a request whose answer has no body',
  `
    export async function isReachable(): Promise<boolean> {
      const response = await fetch('https://api.coze.cn/v1/workspaces', { method: 'HEAD' });
      return response.status < 500;
    }
  `,
);

// Clients that look at every answer.

test.valid(
  'an interceptor of the instance',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.response.use((response) => {
      if (response.data.code !== 0) throw new Error(\`\${response.data.code}: \${response.data.msg}\`);
      return response;
    });

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'an interceptor that unwraps the body',
  `
    import axios from 'axios';
    import { unwrap } from './no-such-module';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.response.use(unwrap, (error) => Promise.reject(error));

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.name;
    }
  `,
);

test.valid(
  'an interceptor that stands below the call',
  `
    import axios from 'axios';

    export const clear = async (conversation: string) => {
      await axios.post(\`https://api.coze.cn/v1/conversations/\${conversation}/clear\`);
    };

    axios.interceptors.response.use((response) => {
      if (response.data.code) return Promise.reject(response);
      return response;
    });
  `,
);

test.valid(
  'an interceptor that the constructor adds',
  `
    import axios from 'axios';

    export class Bots {
      private readonly http = axios.create({ baseURL: 'https://api.coze.cn' });

      constructor() {
        this.http.interceptors.response.use((response) => {
          if (response.data.code !== 0) throw new Error(\`\${response.data.code}: \${response.data.msg}\`);
          return response;
        });
      }

      async nameOf(bot: string): Promise<string> {
        const { data } = await this.http.get(\`/v1/bots/\${bot}\`);
        return data.data.name;
      }
    }
  `,
);

test.valid(
  'an interceptor that the factory adds',
  `
    import axios from 'axios';

    function connect(token: string) {
      const instance = axios.create({
        baseURL: 'https://api.coze.cn',
        headers: { Authorization: \`Bearer \${token}\` },
      });
      instance.interceptors.response.use((response) => {
        if (response.data.code !== 0) throw new Error(\`\${response.data.code}: \${response.data.msg}\`);
        return response;
      });
      return instance;
    }

    const http = connect(process.env.COZE_TOKEN!);
    export const nameOf = async (bot: string): Promise<string> => (await http.get(\`/v1/bots/\${bot}\`)).data.data.name;
  `,
);

test.valid(
  'an interceptor that warns of each code',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.response.use((response) => {
      if (response.data.code !== 0) console.warn('Coze', response.data.code);
      return response;
    });

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'an interceptor that hands the response to a function',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.response.use((response) => {
      rejectOnCode(response);
      return response;
    });

    declare function rejectOnCode(response: unknown): void;

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'an interceptor that rejects in one of two ways',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.response.use((response) =>
      response.data.code === 0 ? response : Promise.reject(new Error(response.data.msg)),
    );

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'an interceptor that writes into the response',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.response.use((response) => {
      response.data = checked(response.data);
      return response;
    });

    declare function checked<T>(body: T): T;

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'an interceptor that does not always return',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.response.use((response) => {
      if (response.config.url) return response;
    });

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'interceptors that are taken out of the instance',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    const { interceptors } = http;
    interceptors.response.use((response) => {
      if (response.data.code) throw new Error(response.data.msg);
      return response;
    });

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'interceptors that are added to all instances in a list',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    for (const one of [http, axios]) {
      one.interceptors.response.use((response) => {
        if (response.data.code) throw new Error(response.data.msg);
        return response;
      });
    }

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'an interceptor that a function of this file adds to what it is given',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    function teach(instance: typeof http): void {
      instance.interceptors.response.use((response) => {
        if (response.data.code) throw new Error(response.data.msg);
        return response;
      });
    }
    teach(http);

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'an instance in a field that a function has had in its hands',
  `
    import axios from 'axios';
    import { rejectOnCode } from './no-such-module';

    export class Bots {
      private readonly http = axios.create({ baseURL: 'https://api.coze.cn' });

      constructor() {
        rejectOnCode(this.http);
      }

      async nameOf(bot: string): Promise<string> {
        const { data } = await this.http.get(\`/v1/bots/\${bot}\`);
        return data.data.name;
      }
    }
  `,
);

test.valid(
  'an instance that a function has had in its hands',
  `
    import axios from 'axios';
    import { rejectOnCode } from './no-such-module';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    rejectOnCode(http);

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'an instance that reads the code as it parses',
  `
    import axios from 'axios';

    const http = axios.create({
      baseURL: 'https://api.coze.cn',
      transformResponse: (text: string) => {
        const { code, msg, data } = JSON.parse(text);
        if (code !== 0) throw new Error(\`\${code}: \${msg}\`);
        return { data };
      },
    });

    export async function nameOf(bot: string): Promise<string> {
      const response = await http.get(\`/v1/bots/\${bot}\`);
      return response.data.data.name;
    }
  `,
);

test.valid(
  'a hook of `ky`',
  `
    import ky from 'ky';

    const coze = ky.create({
      prefixUrl: 'https://api.coze.cn',
      hooks: {
        afterResponse: [
          async (_request, _options, response) => {
            const { code, msg } = await response.clone().json();
            if (code !== 0) throw new Error(\`\${code}: \${msg}\`);
          },
        ],
      },
    });

    export const nameOf = async (bot: string): Promise<string> =>
      (await coze.get(\`v1/bots/\${bot}\`).json<any>()).data.name;
  `,
);

test.valid(
  'a hook of `got`, in options that stand elsewhere',
  `
    import got from 'got';
    import { rejectOnCode } from './no-such-module';

    const hooks = { afterResponse: [rejectOnCode] };
    const coze = got.extend({ prefixUrl: 'https://api.coze.cn', responseType: 'json', hooks });

    export async function clear(conversation: string) {
      await coze.post(\`v1/conversations/\${conversation}/clear\`);
    }
  `,
);

test.valid(
  'hooks that stand elsewhere, whole or in part',
  `
    import ky from 'ky';
    import { hooks, shared } from './no-such-module';

    const whole = ky.create({ prefixUrl: 'https://api.coze.cn', hooks });
    const named = ky.create({ prefixUrl: 'https://api.coze.cn', hooks: shared });

    export const namesOf = async (bot: string): Promise<string[]> => [
      (await whole.get(\`v1/bots/\${bot}\`).json<any>()).data.name,
      (await named.get(\`v1/bots/\${bot}\`).json<any>()).data.name,
    ];
  `,
);

test.valid(
  'hooks that are spread behind one for requests',
  `
    import ky from 'ky';
    import { shared, sign } from './no-such-module';

    const coze = ky.create({ prefixUrl: 'https://api.coze.cn', hooks: { beforeRequest: [sign], ...shared } });

    export const nameOf = async (bot: string): Promise<string> =>
      (await coze.get(\`v1/bots/\${bot}\`).json<any>()).data.name;
  `,
);

test.valid(
  'a hook for requests with one for answers behind it',
  `
    import ky from 'ky';
    import { rejectOnCode, sign } from './no-such-module';

    const coze = ky.create({
      prefixUrl: 'https://api.coze.cn',
      hooks: { beforeRequest: [sign], afterResponse: [rejectOnCode] },
    });

    export const nameOf = async (bot: string): Promise<string> =>
      (await coze.get(\`v1/bots/\${bot}\`).json<any>()).data.name;
  `,
);

test.valid(
  'a handler of `got`',
  `
    import got from 'got';
    import { rejectOnCode } from './no-such-module';

    const coze = got.extend({ prefixUrl: 'https://api.coze.cn', responseType: 'json', handlers: [rejectOnCode] });

    export async function clear(conversation: string) {
      await coze.post(\`v1/conversations/\${conversation}/clear\`);
    }
  `,
);

test.invalid('a hook for requests alone changes no answer', {
  code: `
    import ky from 'ky';
    import { sign } from './no-such-module';

    const coze = ky.create({ prefixUrl: 'https://api.coze.cn', hooks: { beforeRequest: [sign] } });

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await coze.get(\`v1/bots/\${bot}\`).json<any>();
      return data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(7, 26, 'coze.get') }],
});

test.invalid('handlers of something else than got', {
  code: `
    import axios from 'axios';
    import { listen } from './no-such-module';

    listen({ handlers: [] });

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await axios.get(\`https://api.coze.cn/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(7, 26, 'axios.get') }],
});

test.valid(
  'a hook of one call alone',
  `
    import ky from 'ky';
    import { rejectOnCode } from './no-such-module';

    export async function nameOf(bot: string): Promise<string> {
      const url = \`https://api.coze.cn/v1/bots/\${bot}\`;
      const { data } = await ky.get(url, { hooks: { afterResponse: [rejectOnCode] } }).json<any>();
      return data.name;
    }
  `,
);

test.valid(
  'a global `fetch` that the file replaces',
  `
    const original = globalThis.fetch;
    globalThis.fetch = async (...request: Parameters<typeof original>) => {
      const response = await original(...request);
      const { code } = await response.clone().json();
      if (code) throw new Error(\`Coze answered \${code}.\`);
      return response;
    };

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await (await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`)).json();
      return data.name;
    }
  `,
);

test.valid(
  'a `fetch` of the file itself',
  `
    async function fetch(url: string): Promise<{ data: { name: string } }> {
      const body = await (await globalThis.fetch(url)).json();
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body;
    }

    export const nameOf = async (bot: string) => (await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`)).data.name;
  `,
);

test.valid(
  'a `fetch` in a parameter',
  `
    export async function nameOf(bot: string, fetch: typeof globalThis.fetch): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const { data } = await response.json();
      return data.name;
    }
  `,
);

test.valid(
  'a client of the application that nobody knows',
  `
    import { http } from './no-such-module';

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`https://api.coze.cn/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

// SDKs, which throw.

test.valid(
  'a call of the SDK whose answer is not used',
  `
    import { coze } from './coze.js';

    export async function clear(conversation: string) {
      await coze.conversations.clear(conversation);
    }
  `,
);

test.valid(
  'a call of the SDK of which only data is used',
  `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN! });
    export async function run(workflow_id: string) {
      const { data } = await client.workflows.runs.create({ workflow_id });
      return JSON.parse(data).output;
    }
  `,
);

test.valid(
  'a call of an OpenAI client of which only choices are used',
  `
    import { qwen } from './llm.js';

    export async function complete(content: string) {
      const reply = await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
      return reply.choices[0]?.message.content ?? '';
    }
  `,
);

// DashScope, where a status or a field tells.

test.valid(
  '`response.ok` of DashScope',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function complete(init: RequestInit): Promise<string> {
      const response = await fetch(url, init);
      if (!response.ok) throw new Error(await response.text());
      const json = await response.json();
      return json.output.text;
    }
  `,
);

test.valid(
  '`response.ok` of DashScope in a chain',
  `
    export const embed = (init: RequestInit) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/embeddings', init)
        .then((response) => {
          if (!response.ok) throw new Error(\`HTTP \${response.status}\`);
          return response.json();
        })
        .then((body) => body.data[0].embedding);
  `,
);

test.valid(
  'a status of DashScope, taken out of the response',
  `
    export async function cancel(task: string): Promise<boolean> {
      const { status } = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${task}/cancel\`, { method: 'POST' });
      return status === 200;
    }
  `,
);

test.valid(
  'a code of the native protocol',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function complete(init: RequestInit): Promise<string> {
      const json = await (await fetch(url, init)).json();
      if (json.code) throw new Error(\`\${json.code}: \${json.message}\`);
      return json.output.text;
    }
  `,
);

test.valid(
  'an error of compatible mode',
  `
    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';

    export async function complete(init: RequestInit): Promise<string> {
      const { error, choices } = await (await fetch(url, init)).json();
      if (error) throw new Error(\`\${error.code}: \${error.message}\`);
      return choices[0].message.content;
    }
  `,
);

test.valid(
  'a status of undici',
  `
    import { request } from 'undici';

    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';
    export async function complete(body: string): Promise<string> {
      const response = await request(url, { method: 'POST', body });
      if (response.statusCode >= 400) throw new Error(await response.body.text());
      const json: any = await response.body.json();
      return json.choices[0].message.content;
    }
  `,
);

test.valid(
  '`axios` to DashScope, which throws',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    export async function complete(request: object): Promise<string> {
      const { data } = await http.post('/services/aigc/text-generation/generation', request);
      return data.output.text;
    }
  `,
);

test.valid(
  '`axios` to DashScope, awaited for nothing',
  `
    import axios from 'axios';

    export async function cancel(task: string) {
      await axios.post(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${task}/cancel\`);
    }
  `,
);

test.valid(
  '`ky` to DashScope, which throws',
  `
    import ky from 'ky';

    export async function complete(json: object): Promise<string> {
      const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';
      const { choices } = await ky.post(url, { json }).json<any>();
      return choices[0].message.content;
    }
  `,
);

test.valid(
  '`got` to DashScope, which throws',
  `
    import got from 'got';

    export const complete = async (json: object): Promise<string> => {
      const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';
      return (await got.post(url, { json }).json<any>()).choices[0].message.content;
    };
  `,
);

// Answers that are ignored on purpose, and answers of others.

test.valid(
  'a call that is marked with `void`',
  `
    export function forget(conversation: string) {
      void fetch(\`https://api.coze.cn/v1/conversations/\${conversation}/clear\`, { method: 'POST' });
    }
  `,
);

test.valid(
  'a chain that is marked with `void`',
  `
    export function forget(conversation: string, done: () => void) {
      void fetch(\`https://api.coze.cn/v1/conversations/\${conversation}/clear\`, { method: 'POST' }).then(() => done());
    }
  `,
);

test.valid(
  'an address that is Coze only by default',
  `
    const base = process.env.CHAT_URL ?? 'https://api.coze.cn';

    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch(\`\${base}/v3/chat\`, init);
      const { data } = await response.json();
      return data.id;
    }
  `,
);

test.valid(
  'an address that another one can replace',
  `
    let base = 'https://api.coze.cn';
    export const use = (gateway: string) => {
      base = gateway;
    };

    export async function start(init: RequestInit): Promise<string> {
      const { data } = await (await fetch(base + '/v3/chat', init)).json();
      return data.id;
    }
  `,
);

test.valid(
  'a path of the own server',
  `
    // The server forwards this to https://api.coze.cn and answers errors with a status.
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('/v3/chat', init);
      const { data } = await response.json();
      return data.id;
    }
  `,
);

test.valid(
  'another service, beside a call whose code is read',
  `
    export async function start(init: RequestInit): Promise<string> {
      const visitor = await (await fetch('https://accounts.example.com/me')).json();
      const body = await (await fetch('https://api.coze.cn/v3/chat', init)).json();
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return \`\${visitor.data.id}/\${body.data.id}\`;
    }
  `,
);

test.valid(
  'another service in the cloud that DashScope is in',
  `
    export async function fileOf(key: string): Promise<string> {
      const response = await fetch(\`https://oss-cn-beijing.aliyuncs.com/\${key}.json\`);
      const { data } = await response.json();
      return data.url;
    }
    export const model = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
  `,
);

test.valid(
  'a function that is named like the one of HTTP',
  `
    import { coze } from './coze.js';
    import { cache } from './no-such-module';

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await cache.get(\`https://api.coze.cn/v1/bots/\${bot}\`, () => coze.bots.retrieve({ bot_id: bot }));
      return data.name;
    }
  `,
);

export default test.cases;

// A failed status is one thing, an error that comes with HTTP 200 another.

test.invalid('a text that is thrown where the status is bad', {
  code: `
    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      if (!response.ok) throw new Error(await response.text());
      const { data } = await response.json();
      return data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('a response that is rejected where the status is bad', {
  code: `
    export const nameOf = (bot: string) =>
      fetch(\`https://api.coze.cn/v1/bots/\${bot}\`)
        .then((response) => (response.ok ? response.json() : Promise.reject(response)))
        .then((body) => body.data.name);
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 3, 'fetch') }],
});

test.invalid('a body whose code is thrown only where the status is bad', {
  code: `
    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      if (response.status >= 400) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.valid(
  'a body that is returned where the status is good',
  `
    export async function bot(id: string): Promise<unknown> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      if (response.ok) return response.json();
      throw new Error(await response.text());
    }
  `,
);

test.valid(
  'a body that a function checks behind a look at the status',
  `
    declare function check(body: unknown): void;

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      if (response.status !== 200) throw new Error('Coze is down.');
      const body = await response.json();
      check(body);
      return body.data.name;
    }
  `,
);

test.valid(
  'an instance of another module, which a third may have taught to look',
  `
    import { http } from './http.js';

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await http.get(\`/v1/bots/\${bot}\`);
      return data.data.name;
    }
  `,
);

test.valid(
  'data that a function of `node:assert` tests',
  `
    import { ok } from 'node:assert/strict';

    const response = await fetch('https://api.coze.cn/v1/bots/7381');
    const { data } = await response.json();
    ok(data);
    console.log(data.name);
  `,
);

test.valid(
  'data that an assertion of the program tests',
  `
    declare function assertDefined<T>(value: T): asserts value is NonNullable<T>;

    const response = await fetch('https://api.coze.cn/v1/bots/7381');
    const { data } = await response.json();
    assertDefined(data);
    console.log(data.name);
  `,
);

// What a parser, an adapter or a dispatcher has had in its hands.

test.valid(
  'a parser of `ky`',
  `
    import ky from 'ky';

    const coze = ky.create({ prefixUrl: 'https://api.coze.cn', parseJson: parse });

    export const nameOf = async (bot: string): Promise<string> =>
      (await coze.get(\`v1/bots/\${bot}\`).json<any>()).data.name;

    function parse(text: string) {
      const body = JSON.parse(text);
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body;
    }
  `,
);

test.valid(
  'a parser of `got`, in options that another module adds to',
  `
    import got from 'got';
    import { parseJson } from './no-such-module';

    export const nameOf = async (bot: string): Promise<string> =>
      (await got(\`https://api.coze.cn/v1/bots/\${bot}\`, { parseJson }).json<any>()).data.name;
  `,
);

test.valid(
  'a `fetch` that `ky` is given',
  `
    import ky from 'ky';
    import { checked } from './no-such-module';

    const coze = ky.create({ prefixUrl: 'https://api.coze.cn', fetch: checked });
    export const nameOf = async (bot: string): Promise<string> =>
      (await coze.get(\`v1/bots/\${bot}\`).json<any>()).data.name;
  `,
);

test.valid(
  'an adapter of `axios`',
  `
    import axios from 'axios';
    import { adapter } from './no-such-module';

    const http = axios.create({ baseURL: 'https://api.coze.cn', adapter });
    export const nameOf = async (bot: string): Promise<string> => (await http.get(\`/v1/bots/\${bot}\`)).data.data.name;
  `,
);

test.valid(
  'options of `axios` from another module',
  `
    import axios from 'axios';
    import { options } from './no-such-module';

    export const nameOf = async (bot: string): Promise<string> =>
      (await axios.get(\`https://api.coze.cn/v1/bots/\${bot}\`, options)).data.data.name;
  `,
);

test.valid(
  'options of `axios` that are spread from another module',
  `
    import axios from 'axios';
    import { options } from './no-such-module';

    export const nameOf = async (bot: string): Promise<string> =>
      (await axios.get(\`https://api.coze.cn/v1/bots/\${bot}\`, { ...options, timeout: 10_000 })).data.data.name;
  `,
);

test.valid(
  'an instance of `axios` with options from another module',
  `
    import axios from 'axios';
    import { config } from './no-such-module';

    const http = axios.create({ ...config, baseURL: 'https://api.coze.cn' });
    export const nameOf = async (bot: string): Promise<string> => (await http.get(\`/v1/bots/\${bot}\`)).data.data.name;
  `,
);

test.invalid('options of `axios` that are all written down', {
  code: `
    import axios from 'axios';

    const headers = { Authorization: \`Bearer \${process.env.COZE_TOKEN}\` };
    const http = axios.create({ baseURL: 'https://api.coze.cn', headers });

    export async function nameOf(bot: string, signal?: AbortSignal): Promise<string> {
      const options = { params: { connector_id: '1024' }, ...(signal && { signal }) };
      const { data } = await http.get(\`/v1/bots/\${bot}\`, options);
      return data.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(8, 26, 'http.get') }],
});

test.invalid('options of `fetch` from another module', {
  code: `
    import { headers, options } from './no-such-module';

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`, { ...options, headers });
      const { data } = await response.json();
      return data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'fetch') }],
});

test.valid(
  'a dispatcher of undici',
  `
    import { Agent, request } from 'undici';
    import { rejectOnCode } from './no-such-module';

    const dispatcher = new Agent().compose(rejectOnCode());

    export async function nameOf(bot: string): Promise<string> {
      const { body } = await request(\`https://api.coze.cn/v1/bots/\${bot}\`, { dispatcher });
      const { data } = (await body.json()) as { data: { name: string } };
      return data.name;
    }
  `,
);

test.valid(
  'a dispatcher of all that is fetched',
  `
    import { Agent, setGlobalDispatcher } from 'undici';
    import { rejectOnCode } from './no-such-module';

    setGlobalDispatcher(new Agent().compose(rejectOnCode()));

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const { data } = await response.json();
      return data.name;
    }
  `,
);

test.invalid('a proxy between the program and the API', {
  code: `
    import { ProxyAgent, setGlobalDispatcher } from 'undici';

    setGlobalDispatcher(new ProxyAgent(process.env.HTTPS_PROXY!));

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.com/v1/bots/\${bot}\`);
      const { data } = await response.json();
      return data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(6, 26, 'fetch') }],
});

test.valid(
  'a `json` of all responses that looks at the code',
  `
    const json = Response.prototype.json;
    Response.prototype.json = async function () {
      const body = await json.call(this);
      if (body.code) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body;
    };

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      return (await response.json()).data.name;
    }
  `,
);

test.valid(
  'a body that is looked at while it is parsed',
  `
    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = JSON.parse(await response.text(), (key, value) => {
        if (key === 'code' && value !== 0) throw new Error(\`Coze answered \${value}.\`);
        return value;
      });
      return body.data.name;
    }
  `,
);

// A call that throws in place of the data.

test.valid(
  'data with a throw in its place',
  `
    const fail = (): never => {
      throw new Error('Coze gave no bot.');
    };

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      const data = body.data ?? fail();
      return data.name;
    }
  `,
);

test.valid(
  'data whose default throws',
  `
    function missing(what: string): never {
      throw new Error(\`Coze gave no \${what}.\`);
    }

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const { data = missing('bot') } = await response.json();
      return data.name;
    }
  `,
);

test.valid(
  'data in whose place a function of a framework throws',
  `
    import { notFound } from 'next/navigation';

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      return (body.data ?? notFound()).name;
    }
  `,
);

test.invalid('data in whose place a function gives something else', {
  code: `
    const nobody = () => ({ name: 'nobody' });

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      return (body.data ?? nobody()).name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 26, 'fetch') }],
});

// Tests within the data, which fail where there is none.

test.invalid('the status of a chat', {
  code: `
    export async function wait(conversation: string, chat: string): Promise<void> {
      const query = \`conversation_id=\${conversation}&chat_id=\${chat}\`;
      for (;;) {
        const response = await fetch(\`https://api.coze.cn/v3/chat/retrieve?\${query}\`);
        const { data } = await response.json();
        if (data.status === 'completed') return;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 28, 'fetch') }],
});

test.invalid('the type of each message', {
  code: `
    export async function answerOf(chat: string): Promise<string | undefined> {
      const response = await fetch(\`https://api.coze.cn/v3/chat/message/list?chat_id=\${chat}\`);
      const body = await response.json();
      for (const message of body.data) if (message.type === 'answer') return message.content;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('a flag of a bot', {
  code: `
    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      if (body.data.is_published) console.log('This bot is published.');
      return body.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('a total that ends the pages', {
  code: `
    export async function bots(space: string): Promise<unknown[]> {
      const found: unknown[] = [];
      for (let page = 1, hasMore = true; hasMore; page++) {
        const response = await fetch(\`https://api.coze.cn/v1/bots?workspace_id=\${space}&page_num=\${page}\`);
        const { data } = await response.json();
        found.push(...data.items);
        hasMore = found.length < data.total;
      }
      return found;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(4, 28, 'fetch') }],
});

test.invalid('the status of a task, which a refused request does not have', {
  code: `
    export async function image(task: string): Promise<string> {
      for (;;) {
        const response = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${task}\`);
        const json = await response.json();
        const { task_status, results } = json.output;
        if (task_status === 'SUCCEEDED') return results[0].url;
        if (task_status === 'FAILED') throw new Error(json.output.message);
        await new Promise((resolve) => setTimeout(resolve, 3_000));
      }
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(3, 28, 'fetch') }],
});

test.invalid('the reason why a model stopped', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions';

    export async function complete(init: RequestInit): Promise<string> {
      const { choices } = await (await fetch(url, init)).json();
      if (choices[0].finish_reason === 'length') console.warn('The answer is cut off.');
      return choices[0].message.content;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(4, 36, 'fetch') }],
});

test.valid(
  'the status of a chat that need not be there',
  `
    export async function isDone(conversation: string, chat: string): Promise<boolean> {
      const query = \`conversation_id=\${conversation}&chat_id=\${chat}\`;
      const response = await fetch(\`https://api.coze.cn/v3/chat/retrieve?\${query}\`);
      const { data } = await response.json();
      return data?.status === 'completed';
    }
  `,
);

test.valid(
  'a field whose holder has a default',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { data: { id } = {} as { id?: string } } = await response.json();
      if (!id) throw new Error('The chat did not start.');
      return id;
    }
  `,
);

test.valid(
  'a field with an empty object in place of the data',
  `
    export async function start(init: RequestInit): Promise<string | null> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      const chat = body.data || {};
      if (chat.id) return chat.id;
      return null;
    }
  `,
);

test.valid(
  'a field of the data that is missed',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { data } = await response.json();
      if (!data.id) throw new Error('The chat did not start.');
      return data.id;
    }
  `,
);

test.valid(
  'a field of the data whose type is asked for',
  `
    export async function start(init: RequestInit): Promise<string> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const { data } = await response.json();
      if (typeof data.id !== 'string') throw new TypeError('Coze sent no id.');
      return data.id;
    }
  `,
);

test.valid(
  'a list within the data that is asked for',
  `
    export async function bots(space: string): Promise<unknown[]> {
      const response = await fetch(\`https://api.coze.cn/v1/bots?workspace_id=\${space}\`);
      const { data } = await response.json();
      return Array.isArray(data.items) ? data.items : [];
    }
  `,
);

// The number of a request, and what is only logged.

test.invalid('the number of the log', {
  code: `
    export async function start(init: RequestInit): Promise<string | undefined> {
      const response = await fetch('https://api.coze.cn/v3/chat', init);
      const body = await response.json();
      console.info(body.detail.logid);
      return body.data?.id;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('the number of the log in a header', {
  code: `
    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      console.log(\`logid: \${response.headers.get('x-tt-logid')}\`);
      const { data } = await response.json();
      return data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.invalid('the number of the request', {
  code: `
    export async function outputOf(task: string): Promise<string> {
      const response = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${task}\`);
      const { output, usage, request_id } = await response.json();
      console.log(request_id, usage);
      return output.text;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(2, 26, 'fetch') }],
});

test.valid(
  'a header that is tested',
  `
    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      if (response.headers.get('x-refused')) throw new Error('The gateway refused.');
      const { data } = await response.json();
      return data.name;
    }
  `,
);

test.invalid('a log of whether there is data', {
  code: `
    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      console.log({ bot, hasData: !!body.data, isEmpty: body.data === null });
      return body.data.name;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.valid(
  'a log of a success or a failure',
  `
    export async function show(bot: string): Promise<void> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      console.log(body.data ? \`found \${body.data.name}\` : 'no such bot');
    }
  `,
);

// Libraries that are told not to throw.

test.invalid('`ky` that does not throw', {
  code: `
    import ky from 'ky';

    export async function outputOf(task: string): Promise<string> {
      const url = \`https://dashscope.aliyuncs.com/api/v1/tasks/\${task}\`;
      const { output } = await ky(url, { throwHttpErrors: false }).json<any>();
      return output.text;
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'DashScope', property: 'ok' }, ...at(5, 28, 'ky') }],
});

test.invalid('an instance of `axios` that takes any status', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1', validateStatus: () => true });

    export async function outputOf(task: string): Promise<string> {
      const { data } = await http.get(\`/tasks/\${task}\`);
      return data.output.text;
    }
  `,
  errors: [
    { messageId: 'unchecked', data: { api: 'DashScope', property: 'status' }, ...at(6, 26, 'http.get') },
  ],
});

test.valid(
  '`axios` that takes some statuses',
  `
    import axios from 'axios';

    export async function outputOf(task: string): Promise<string> {
      const url = \`https://dashscope.aliyuncs.com/api/v1/tasks/\${task}\`;
      const { data } = await axios.get(url, { validateStatus: (status) => status < 300 });
      return data.output.text;
    }
  `,
);

// Functions that ask for the absence of the data.

test.valid(
  'data that a function asks whether it is empty',
  `
    import { isEmpty } from './no-such-module';

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const { data } = await response.json();
      if (isEmpty(data)) throw new Error('There is no such bot.');
      return data.name;
    }
  `,
);

test.valid(
  'data that a schema parses',
  `
    import { Bot } from './no-such-module';

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      return Bot.parse(body.data).name;
    }
  `,
);

test.valid(
  'data that the caller asks for',
  `
    async function find(bot: string) {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      return (await response.json()).data;
    }

    export async function nameOf(bot: string): Promise<string> {
      const found = await find(bot);
      if (!found) throw new Error('There is no such bot.');
      return found.name;
    }
  `,
);

test.invalid('data of which the caller asks for nothing', {
  code: `
    async function find(bot: string) {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      return (await response.json()).data;
    }

    export async function nameOf(bot: string): Promise<string> {
      const found = await find(bot);
      return found.is_published ? found.name : '';
    }
  `,
  errors: [{ messageId: 'unchecked', data: { api: 'Coze', property: 'code' }, ...at(2, 26, 'fetch') }],
});

test.valid(
  'a `fetch` that the file defines anew',
  `
    import { checked } from './no-such-module';

    Object.defineProperty(globalThis, 'fetch', { value: checked });

    export async function nameOf(bot: string): Promise<string> {
      const { data } = await (await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`)).json();
      return data.name;
    }
  `,
);

test.valid(
  'a log of whether the code is 0',
  `
    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      console.log({ bot, isRefused: body.code !== 0 });
      return body.data?.name ?? '';
    }
  `,
);

test.valid(
  'data that something takes the place of later',
  `
    export async function idOf(init: RequestInit): Promise<string | null> {
      let { data } = await (await fetch('https://api.coze.cn/v3/chat', init)).json();
      data ??= {};
      if (!data.id) return null;
      return data.id;
    }
  `,
);

test.valid(
  'data that a function of the file throws without',
  `
    function toBot(raw: { name: string } | undefined): string {
      if (!raw) throw new Error('There is no such bot.');
      return raw.name;
    }

    export async function nameOf(bot: string): Promise<string> {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${bot}\`);
      const body = await response.json();
      return toBot(body.data);
    }
  `,
);

test.valid(
  'an instance that its maker has had taught',
  `
    import axios from 'axios';
    import { attach } from './no-such-module';

    function create() {
      const instance = axios.create({ baseURL: 'https://api.coze.cn' });
      attach(instance);
      return instance;
    }

    const coze = create();
    export const nameOf = async (bot: string): Promise<string> => (await coze.get(\`/v1/bots/\${bot}\`)).data.data.name;
  `,
);

test.valid(
  'a log of whether DashScope answered with 200',
  `
    export async function outputOf(task: string): Promise<string> {
      const response = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${task}\`);
      console.log({ task, isOk: response.status === 200 });
      return (await response.json()).output?.text ?? '';
    }
  `,
);
