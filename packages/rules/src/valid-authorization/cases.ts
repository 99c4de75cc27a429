import { defineCases } from '../../test/define-cases.js';
import { fakeToken } from '../../test/fake-token.js';

const test = defineCases('valid-authorization');

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

// Refusals that are wanted, or that nobody minds.

test.valid(
  'a token that the instance gets later',
  `
    import axios from 'axios';

    export const http = axios.create({ baseURL: 'https://api.coze.cn', headers: { Authorization: 'Bearer ' } });

    export function signIn(token: string): void {
      http.defaults.headers.common.Authorization = \`Bearer \${token}\`;
    }
  `,
);

test.valid(
  'an answer that a double gives',
  `
  import nock from 'nock';

  nock('https://api.coze.cn').get('/v1/users/me').reply(200, { code: 0, data: {} });
  export const answer = await fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'any' } });
`,
);

test.valid(
  'a test of the class of an error',
  `
  import assert from 'node:assert';
  import { CozeAPI } from '@coze/api';

  try {
    await new CozeAPI({ token: '', baseURL: 'https://api.coze.cn' }).users.me();
  } catch (error) {
    assert(error instanceof CozeAPI.AuthenticationError);
  }
`,
);

test.valid(
  'a question whether the host is there',
  `
  export async function isReachable() {
    const { status } = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models');
    return status < 500;
  }
`,
);

test.valid(
  'a request that cannot say who sends it',
  `
  export const probe = () => fetch('https://api.coze.cn/v1/users/me', { mode: 'no-cors' });
`,
);

test.valid(
  'what asks for no token',
  `
  import { CozeAPI, COZE_CN_BASE_URL } from '@coze/api';

  const client = new CozeAPI({ token: '', baseURL: COZE_CN_BASE_URL });
  export const live = (id: string) => client.audio.live.retrieve(id);
  export const raw = (id: string) => fetch(\`https://api.coze.cn/v1/audio/live/\${id}\`);
`,
);

test.valid(
  'an address that may be a gateway',
  `
  const base = process.env.COZE_BASE ?? 'https://api.coze.cn';
  export const me = () => fetch(base + '/v1/users/me', { headers: { Authorization: 'Basic cm9ib3Q6' } });
`,
);

test.valid(
  'headers that are added to in place',
  `
  export async function me(token: string) {
    const init = { method: 'GET', headers: new Headers({ Accept: 'application/json' }) };
    init.headers.set('Authorization', \`Bearer \${token}\`);
    return fetch('https://api.coze.cn/v1/users/me', init);
  }
`,
);

// No `Bearer`: where Authorization stands.

test.invalid('a header of `fetch`', {
  code: `
    export const retrieve = (bot: string) =>
      fetch(\`https://api.coze.cn/v1/bots/\${bot}\`, { headers: { Authorization: '${fakeToken('pat_')}' } });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 75, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export const retrieve = (bot: string) =>
              fetch(\`https://api.coze.cn/v1/bots/\${bot}\`, { headers: { Authorization: 'Bearer ${fakeToken('pat_')}' } });
          `,
        },
      ],
    },
  ],
});

test.invalid('a header in small letters', {
  code: `
    const response = await fetch('https://api.coze.com/v1/workspaces', {
      headers: { authorization: '${fakeToken('sat_')}' },
    });
    console.log(await response.json());
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 29, `'${fakeToken('sat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            const response = await fetch('https://api.coze.com/v1/workspaces', {
              headers: { authorization: 'Bearer ${fakeToken('sat_')}' },
            });
            console.log(await response.json());
          `,
        },
      ],
    },
  ],
});

test.invalid('a header in capital letters and quotes', {
  code: `
    export const list = () =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        method: 'GET',
        headers: {
          'CONTENT-TYPE': 'application/json',
          'AUTHORIZATION': "${fakeToken('sk-')}",
        },
      });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(6, 24, `"${fakeToken('sk-')}"`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export const list = () =>
              fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
                method: 'GET',
                headers: {
                  'CONTENT-TYPE': 'application/json',
                  'AUTHORIZATION': "Bearer ${fakeToken('sk-')}",
                },
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('`new Headers` of an object', {
  code: `
    const headers = new Headers({ Authorization: '${fakeToken('czu_')}', Accept: 'application/json' });
    await fetch('https://api.coze.com/v1/users/me', { headers });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(1, 46, `'${fakeToken('czu_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            const headers = new Headers({ Authorization: 'Bearer ${fakeToken('czu_')}', Accept: 'application/json' });
            await fetch('https://api.coze.com/v1/users/me', { headers });
          `,
        },
      ],
    },
  ],
});

test.invalid('`new Headers` of a list of pairs', {
  code: `
    export async function task(id: string) {
      const headers = new Headers([
        ['Accept', 'application/json'],
        ['Authorization', '${fakeToken('sk-')}'],
      ]);
      const response = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`, { headers });
      return response.json();
    }
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'InvalidApiKey' },
      ...at(4, 23, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export async function task(id: string) {
              const headers = new Headers([
                ['Accept', 'application/json'],
                ['Authorization', 'Bearer ${fakeToken('sk-')}'],
              ]);
              const response = await fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`, { headers });
              return response.json();
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a list of pairs in the options', {
  code: `
    await fetch('https://api.coze.cn/v1/conversation/create', {
      method: 'POST',
      headers: [['Authorization', '${fakeToken('pat_')}']],
      body: '{}',
    });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(3, 31, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            await fetch('https://api.coze.cn/v1/conversation/create', {
              method: 'POST',
              headers: [['Authorization', 'Bearer ${fakeToken('pat_')}']],
              body: '{}',
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('`headers.set`', {
  code: `
    const headers = new Headers();
    headers.set('Content-Type', 'application/json');
    headers.set('Authorization', '${fakeToken('pat_')}');
    export const create = (body: string) =>
      fetch('https://api.coze.cn/v1/conversation/create', { method: 'POST', headers, body });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(3, 30, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            const headers = new Headers();
            headers.set('Content-Type', 'application/json');
            headers.set('Authorization', 'Bearer ${fakeToken('pat_')}');
            export const create = (body: string) =>
              fetch('https://api.coze.cn/v1/conversation/create', { method: 'POST', headers, body });
          `,
        },
      ],
    },
  ],
});

test.invalid('`headers.append`', {
  code: `
    export function embed(input: string[]) {
      const headers = new Headers({ 'Content-Type': 'application/json' });
      headers.append('authorization', '${fakeToken('sk-')}');
      return fetch('https://dashscope-intl.aliyuncs.com/compatible-mode/v1/embeddings', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'text-embedding-v4', input }),
      });
    }
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(3, 35, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export function embed(input: string[]) {
              const headers = new Headers({ 'Content-Type': 'application/json' });
              headers.append('authorization', 'Bearer ${fakeToken('sk-')}');
              return fetch('https://dashscope-intl.aliyuncs.com/compatible-mode/v1/embeddings', {
                method: 'POST',
                headers,
                body: JSON.stringify({ model: 'text-embedding-v4', input }),
              });
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('`headers` of `axios.post`', {
  code: `
    import axios from 'axios';

    export async function create(bot_id: string) {
      const { data } = await axios.post(
        'https://api.coze.cn/v1/conversation/create',
        { bot_id },
        { headers: { Authorization: '${fakeToken('pat_')}', 'Content-Type': 'application/json' } },
      );
      return data;
    }
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(7, 33, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import axios from 'axios';

            export async function create(bot_id: string) {
              const { data } = await axios.post(
                'https://api.coze.cn/v1/conversation/create',
                { bot_id },
                { headers: { Authorization: 'Bearer ${fakeToken('pat_')}', 'Content-Type': 'application/json' } },
              );
              return data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('`headers` of `axios.get`', {
  code: `
    import axios from 'axios';

    export const bots = (space_id: string) =>
      axios.get('https://api.coze.com/v1/space/published_bots_list', {
        params: { space_id },
        headers: { Authorization: \`${fakeToken('pat_')}\` },
      });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(6, 31, `\`${fakeToken('pat_')}\``),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import axios from 'axios';

            export const bots = (space_id: string) =>
              axios.get('https://api.coze.com/v1/space/published_bots_list', {
                params: { space_id },
                headers: { Authorization: \`Bearer ${fakeToken('pat_')}\` },
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('the options of a call of axios itself', {
  code: `
    import axios from 'axios';

    await axios({
      method: 'post',
      url: 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation',
      headers: { Authorization: '${fakeToken('sk-')}' },
      data: { model: 'qwen-plus', input: { prompt: 'hi' } },
    });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'InvalidApiKey' },
      ...at(6, 29, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import axios from 'axios';

            await axios({
              method: 'post',
              url: 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation',
              headers: { Authorization: 'Bearer ${fakeToken('sk-')}' },
              data: { model: 'qwen-plus', input: { prompt: 'hi' } },
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('`axios.request`', {
  code: `
    import axios from 'axios';

    export const me = () =>
      axios.request({ url: 'https://api.coze.cn/v1/users/me', headers: { authorization: '${fakeToken('pat_')}' } });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(4, 85, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import axios from 'axios';

            export const me = () =>
              axios.request({ url: 'https://api.coze.cn/v1/users/me', headers: { authorization: 'Bearer ${fakeToken('pat_')}' } });
          `,
        },
      ],
    },
  ],
});

test.invalid('an instance of axios with headers', {
  code: `
    import axios from 'axios';

    export const http = axios.create({
      baseURL: 'https://api.coze.cn',
      timeout: 10_000,
      headers: { Authorization: '${fakeToken('pat_')}' },
    });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(6, 29, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import axios from 'axios';

            export const http = axios.create({
              baseURL: 'https://api.coze.cn',
              timeout: 10_000,
              headers: { Authorization: 'Bearer ${fakeToken('pat_')}' },
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('the defaults of an instance of axios', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    http.defaults.headers.common['Authorization'] = '${fakeToken('sk-')}';
    export const task = (id: string) => http.get(\`/tasks/\${id}\`);
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'InvalidApiKey' },
      ...at(4, 49, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import axios from 'axios';

            const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
            http.defaults.headers.common['Authorization'] = 'Bearer ${fakeToken('sk-')}';
            export const task = (id: string) => http.get(\`/tasks/\${id}\`);
          `,
        },
      ],
    },
  ],
});

test.invalid('the defaults of an instance, by a dot', {
  code: `
    import axios from 'axios';

    export const coze = axios.create({ baseURL: 'https://api.coze.com' });
    coze.defaults.headers.common.Authorization = '${fakeToken('pat_')}';
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(4, 46, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import axios from 'axios';

            export const coze = axios.create({ baseURL: 'https://api.coze.com' });
            coze.defaults.headers.common.Authorization = 'Bearer ${fakeToken('pat_')}';
          `,
        },
      ],
    },
  ],
});

test.invalid('a header of `ky`', {
  code: `
    import ky from 'ky';

    export const me = () =>
      ky.get('https://api.coze.cn/v1/users/me', { headers: { Authorization: '${fakeToken('pat_')}' } }).json();
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(4, 73, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import ky from 'ky';

            export const me = () =>
              ky.get('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'Bearer ${fakeToken('pat_')}' } }).json();
          `,
        },
      ],
    },
  ],
});

test.invalid('a header of `got`', {
  code: `
    import got from 'got';

    export const ask = (prompt: string) =>
      got.post('https://dashscope.aliyuncs.com/api/v1/apps/7b3c/completion', {
        headers: { Authorization: '${fakeToken('sk-')}' },
        json: { input: { prompt } },
      });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'InvalidApiKey' },
      ...at(5, 31, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import got from 'got';

            export const ask = (prompt: string) =>
              got.post('https://dashscope.aliyuncs.com/api/v1/apps/7b3c/completion', {
                headers: { Authorization: 'Bearer ${fakeToken('sk-')}' },
                json: { input: { prompt } },
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('a `fetch` of `node-fetch`', {
  code: `
    import fetch from 'node-fetch';

    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: '${fakeToken('pat_')}' } });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(4, 72, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import fetch from 'node-fetch';

            export const me = () =>
              fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'Bearer ${fakeToken('pat_')}' } });
          `,
        },
      ],
    },
  ],
});

test.invalid('a call of `undici`', {
  code: `
    import { request } from 'undici';

    export const models = () =>
      request('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { authorization: '${fakeToken('sk-')}' },
      });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(5, 31, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import { request } from 'undici';

            export const models = () =>
              request('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
                headers: { authorization: 'Bearer ${fakeToken('sk-')}' },
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('CommonJS', {
  code: `
    const axios = require('axios');

    module.exports.send = (query: string) =>
      axios.post(
        'https://api.coze.cn/open_api/v2/chat',
        { bot_id: '7381', user: 'u1', query, stream: false },
        { headers: { Authorization: '${fakeToken('pat_')}' } },
      );
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(7, 33, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            const axios = require('axios');

            module.exports.send = (query: string) =>
              axios.post(
                'https://api.coze.cn/open_api/v2/chat',
                { bot_id: '7381', user: 'u1', query, stream: false },
                { headers: { Authorization: 'Bearer ${fakeToken('pat_')}' } },
              );
          `,
        },
      ],
    },
  ],
});

// No `Bearer`: how it gets there.

test.invalid('headers in a constant', {
  code: `
    const headers = {
      'Content-Type': 'application/json',
      Authorization: '${fakeToken('pat_')}',
    };

    export const send = (body: object) =>
      fetch('https://api.coze.cn/v1/workflow/run', { method: 'POST', headers, body: JSON.stringify(body) });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(3, 18, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            const headers = {
              'Content-Type': 'application/json',
              Authorization: 'Bearer ${fakeToken('pat_')}',
            };

            export const send = (body: object) =>
              fetch('https://api.coze.cn/v1/workflow/run', { method: 'POST', headers, body: JSON.stringify(body) });
          `,
        },
      ],
    },
  ],
});

test.invalid('options in a constant', {
  code: `
    const init = { method: 'POST', headers: { Authorization: '${fakeToken('sk-')}' }, body: '{}' };
    await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', init);
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(1, 58, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            const init = { method: 'POST', headers: { Authorization: 'Bearer ${fakeToken('sk-')}' }, body: '{}' };
            await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', init);
          `,
        },
      ],
    },
  ],
});

test.invalid('a spread of a constant', {
  code: `
    const auth = { Authorization: '${fakeToken('pat_')}' };

    export const upload = (body: FormData) =>
      fetch('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: { ...auth, 'X-Request-From': 'web' },
        body,
      });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(1, 31, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            const auth = { Authorization: 'Bearer ${fakeToken('pat_')}' };

            export const upload = (body: FormData) =>
              fetch('https://api.coze.cn/v1/files/upload', {
                method: 'POST',
                headers: { ...auth, 'X-Request-From': 'web' },
                body,
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('a constant, which nobody edits from afar', {
  code: `
    const token = '${fakeToken('pat_')}';

    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: token } });
  `,
  errors: [{ messageId: 'noBearer', data: { api: 'Coze', code: 4100 }, ...at(4, 72, 'token') }],
});

test.invalid('a constant in short form', {
  code: `
    const Authorization = '${fakeToken('pat_')}';
    await fetch('https://api.coze.com/v1/users/me', { headers: { Authorization } });
  `,
  errors: [{ messageId: 'noBearer', data: { api: 'Coze', code: 4100 }, ...at(2, 62, 'Authorization') }],
});

test.invalid('headers built in steps', {
  code: `
    export function send(body: string, trace?: string) {
      const headers: Record<string, string> = { 'Content-Type': 'application/json' };
      headers.Authorization = '${fakeToken('pat_')}';
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body });
    }
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(3, 27, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export function send(body: string, trace?: string) {
              const headers: Record<string, string> = { 'Content-Type': 'application/json' };
              headers.Authorization = 'Bearer ${fakeToken('pat_')}';
              return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body });
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('headers built in steps, by a name in brackets', {
  code: `
    export function send(body: string) {
      const headers: Record<string, string> = {};
      headers['Authorization'] = '${fakeToken('sk-')}';
      headers['Content-Type'] = 'application/json';
      return fetch('https://dashscope-us.aliyuncs.com/compatible-mode/v1/chat/completions', {
        method: 'POST',
        headers,
        body,
      });
    }
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(3, 30, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export function send(body: string) {
              const headers: Record<string, string> = {};
              headers['Authorization'] = 'Bearer ${fakeToken('sk-')}';
              headers['Content-Type'] = 'application/json';
              return fetch('https://dashscope-us.aliyuncs.com/compatible-mode/v1/chat/completions', {
                method: 'POST',
                headers,
                body,
              });
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('headers in a field', {
  code: `
    export class CozeService {
      private readonly headers = { Authorization: '${fakeToken('pat_')}' };

      async bot(id: string) {
        const response = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`, { headers: this.headers });
        return response.json();
      }
    }
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 47, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export class CozeService {
              private readonly headers = { Authorization: 'Bearer ${fakeToken('pat_')}' };

              async bot(id: string) {
                const response = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`, { headers: this.headers });
                return response.json();
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('headers from a function', {
  code: `
    function headers() {
      return { 'Content-Type': 'application/json', Authorization: '${fakeToken('sk-')}' };
    }

    export const send = (body: object) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {
        method: 'POST',
        headers: headers(),
        body: JSON.stringify(body),
      });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(2, 63, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            function headers() {
              return { 'Content-Type': 'application/json', Authorization: 'Bearer ${fakeToken('sk-')}' };
            }

            export const send = (body: object) =>
              fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {
                method: 'POST',
                headers: headers(),
                body: JSON.stringify(body),
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('an address in a constant', {
  code: `
    const COZE_HOST = 'https://api.coze.cn';

    export const cancel = (body: string) =>
      fetch(\`\${COZE_HOST}/v3/chat/cancel\`, { method: 'POST', headers: { Authorization: '${fakeToken('pat_')}' }, body });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(4, 84, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            const COZE_HOST = 'https://api.coze.cn';

            export const cancel = (body: string) =>
              fetch(\`\${COZE_HOST}/v3/chat/cancel\`, { method: 'POST', headers: { Authorization: 'Bearer ${fakeToken('pat_')}' }, body });
          `,
        },
      ],
    },
  ],
});

test.invalid('an address of the SDK', {
  code: `
    import { COZE_COM_BASE_URL } from '@coze/api';

    export const me = () =>
      fetch(\`\${COZE_COM_BASE_URL}/v1/users/me\`, { headers: { Authorization: '${fakeToken('pat_')}' } });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(4, 73, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import { COZE_COM_BASE_URL } from '@coze/api';

            export const me = () =>
              fetch(\`\${COZE_COM_BASE_URL}/v1/users/me\`, { headers: { Authorization: 'Bearer ${fakeToken('pat_')}' } });
          `,
        },
      ],
    },
  ],
});

test.invalid('an address of a business space', {
  code: `
    await fetch('https://ws-7c41.cn-beijing.maas.aliyuncs.com/compatible-mode/v1/models', {
      headers: { Authorization: '${fakeToken('sk-')}' },
    });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(2, 29, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            await fetch('https://ws-7c41.cn-beijing.maas.aliyuncs.com/compatible-mode/v1/models', {
              headers: { Authorization: 'Bearer ${fakeToken('sk-')}' },
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('an address of Coding Plan', {
  code: `
    await fetch('https://coding-intl.dashscope.aliyuncs.com/v1/models', {
      headers: { Authorization: '${fakeToken('sk-sp-')}' },
    });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'InvalidApiKey' },
      ...at(2, 29, `'${fakeToken('sk-sp-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            await fetch('https://coding-intl.dashscope.aliyuncs.com/v1/models', {
              headers: { Authorization: 'Bearer ${fakeToken('sk-sp-')}' },
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('a wrong value that stands behind a right one', {
  code: `
    const auth = { Authorization: \`Bearer \${process.env.COZE_TOKEN}\` };
    await fetch('https://api.coze.cn/v1/users/me', {
      headers: { ...auth, Authorization: '${fakeToken('pat_')}' },
    });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(3, 38, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            const auth = { Authorization: \`Bearer \${process.env.COZE_TOKEN}\` };
            await fetch('https://api.coze.cn/v1/users/me', {
              headers: { ...auth, Authorization: 'Bearer ${fakeToken('pat_')}' },
            });
          `,
        },
      ],
    },
  ],
});

// No `Bearer`: what else stands there.

test.invalid('a template that begins with a token', {
  code: `
    export const models = () =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { Authorization: \`${fakeToken('sk-').slice(0, 12)}\${process.env.DASHSCOPE_KEY_REST}\` },
      });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(3, 31, `\`${fakeToken('sk-').slice(0, 12)}\${process.env.DASHSCOPE_KEY_REST}\``),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export const models = () =>
              fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
                headers: { Authorization: \`Bearer ${fakeToken('sk-').slice(0, 12)}\${process.env.DASHSCOPE_KEY_REST}\` },
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('another scheme before a token', {
  code: `
    export const me = (token: string) =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Token \${token}\` } });
  `,
  errors: [{ messageId: 'noBearer', data: { api: 'Coze', code: 4100 }, ...at(2, 72, '`Token ${token}`') }],
});

test.invalid('a password', {
  code: `
    export const models = (user: string, password: string) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { Authorization: 'Basic ' + btoa(\`\${user}:\${password}\`) },
      });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(3, 31, "'Basic ' + btoa(`${user}:${password}`)"),
    },
  ],
});

test.invalid('a colon behind `Bearer`', {
  code: `
    export const me = (token: string) =>
      fetch('https://api.coze.com/v1/users/me', { headers: { Authorization: \`Bearer: \${token}\` } });
  `,
  errors: [{ messageId: 'noBearer', data: { api: 'Coze', code: 4100 }, ...at(2, 73, '`Bearer: ${token}`') }],
});

test.invalid('an equals sign behind `Bearer`', {
  code: `
    import axios from 'axios';

    export const me = (token: string) =>
      axios.get('https://api.coze.com/v1/users/me', { headers: { Authorization: 'Bearer=' + token } });
  `,
  errors: [{ messageId: 'noBearer', data: { api: 'Coze', code: 4100 }, ...at(4, 77, "'Bearer=' + token") }],
});

test.invalid('the name of the header once more', {
  code: `
    const headers = new Headers();
    headers.set('Authorization', \`Authorization: Bearer \${process.env.COZE_TOKEN}\`);
    await fetch('https://api.coze.cn/v1/users/me', { headers });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 30, '`Authorization: Bearer ${process.env.COZE_TOKEN}`'),
    },
  ],
});

test.invalid('a name for the key', {
  code: `
    import axios from 'axios';

    const http = axios.create({
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
      headers: { Authorization: \`apiKey \${process.env.DASHSCOPE_API_KEY}\` },
    });
    export const models = () => http.get('/models');
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(5, 29, '`apiKey ${process.env.DASHSCOPE_API_KEY}`'),
    },
  ],
});

test.invalid('no `Bearer`, in Chinese', {
  code: `
    await fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: '${fakeToken('pat_')}' } });
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'noBearer',
      data: { api: '扣子', code: 4100 },
      ...at(1, 76, `'${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            await fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'Bearer ${fakeToken('pat_')}' } });
          `,
        },
      ],
    },
  ],
});

test.invalid('no `Bearer` before a key of 百炼, in Chinese', {
  code: `
    await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
      headers: { Authorization: '${fakeToken('sk-')}' },
    });
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'noBearer',
      data: { api: '百炼（DashScope）', code: 'invalid_api_key' },
      ...at(2, 29, `'${fakeToken('sk-')}'`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
              headers: { Authorization: 'Bearer ${fakeToken('sk-')}' },
            });
          `,
        },
      ],
    },
  ],
});

// `Bearer` twice.

test.invalid('`Bearer` twice in a header', {
  code: `
    await fetch('https://api.coze.cn/v1/users/me', {
      headers: { Authorization: 'Bearer Bearer ${fakeToken('pat_')}' },
    });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 29, `'Bearer Bearer ${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            await fetch('https://api.coze.cn/v1/users/me', {
              headers: { Authorization: 'Bearer ${fakeToken('pat_')}' },
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('`Bearer` twice in a template', {
  code: `
    export const models = () =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { Authorization: \`Bearer Bearer \${process.env.DASHSCOPE_API_KEY}\` },
      });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(3, 31, '`Bearer Bearer ${process.env.DASHSCOPE_API_KEY}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            export const models = () =>
              fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
                headers: { Authorization: \`Bearer \${process.env.DASHSCOPE_API_KEY}\` },
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('`Bearer` before a constant that has it', {
  code: `
    const token = \`Bearer \${process.env.COZE_TOKEN}\`;

    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${token}\` } });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(4, 72, '`Bearer ${token}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            const token = \`Bearer \${process.env.COZE_TOKEN}\`;

            export const me = () =>
              fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`\${token}\` } });
          `,
        },
      ],
    },
  ],
});

test.invalid('`Bearer` twice through `headers.set`', {
  code: `
    const headers = new Headers();
    headers.set('Authorization', 'Bearer Bearer pat_51c0');
    await fetch('https://api.coze.cn/v1/users/me', { headers });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 30, "'Bearer Bearer pat_51c0'"),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            const headers = new Headers();
            headers.set('Authorization', 'Bearer pat_51c0');
            await fetch('https://api.coze.cn/v1/users/me', { headers });
          `,
        },
      ],
    },
  ],
});

test.invalid('`Bearer` twice in the defaults of an instance', {
  code: `
    import axios from 'axios';

    export const http = axios.create({ baseURL: 'https://dashscope-intl.aliyuncs.com/api/v1' });
    http.defaults.headers.common['Authorization'] = \`Bearer Bearer \${process.env.DASHSCOPE_API_KEY}\`;
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'DashScope', code: 'InvalidApiKey' },
      ...at(4, 49, '`Bearer Bearer ${process.env.DASHSCOPE_API_KEY}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import axios from 'axios';

            export const http = axios.create({ baseURL: 'https://dashscope-intl.aliyuncs.com/api/v1' });
            http.defaults.headers.common['Authorization'] = \`Bearer \${process.env.DASHSCOPE_API_KEY}\`;
          `,
        },
      ],
    },
  ],
});

test.invalid('`Bearer` in the token of the SDK', {
  code: `
    import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: 'Bearer ${fakeToken('pat_')}' });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(3, 71, `'Bearer ${fakeToken('pat_')}'`),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

            export const client = new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: '${fakeToken('pat_')}' });
          `,
        },
      ],
    },
  ],
});

test.invalid('`Bearer` before a variable of the environment', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({
      token: \`Bearer \${process.env.COZE_API_TOKEN}\`,
      baseURL: 'https://api.coze.cn',
    });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(4, 10, '`Bearer ${process.env.COZE_API_TOKEN}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import { CozeAPI } from '@coze/api';

            export const client = new CozeAPI({
              token: \`\${process.env.COZE_API_TOKEN}\`,
              baseURL: 'https://api.coze.cn',
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('`Bearer` added to the token of the SDK', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const connect = (token: string) => new CozeAPI({ token: 'Bearer ' + token });
  `,
  errors: [
    { messageId: 'doubleBearer', data: { api: 'Coze', code: 4100 }, ...at(3, 64, "'Bearer ' + token") },
  ],
});

test.invalid('a constant with `Bearer` for the SDK', {
  code: `
    import { CozeAPI } from '@coze/api';

    const authorization = \`Bearer \${process.env.COZE_API_TOKEN}\`;
    export const client = new CozeAPI({ token: authorization });
  `,
  errors: [{ messageId: 'doubleBearer', data: { api: 'Coze', code: 4100 }, ...at(4, 44, 'authorization') }],
});

test.invalid('a constant of the same name for the SDK', {
  code: `
    import { CozeAPI } from '@coze/api';

    const token = 'Bearer pat_51c0';
    export const client = new CozeAPI({ token });
  `,
  errors: [{ messageId: 'doubleBearer', data: { api: 'Coze', code: 4100 }, ...at(4, 37, 'token') }],
});

test.invalid('options of the SDK in a constant', {
  code: `
    import { type ClientOptions, CozeAPI } from '@coze/api';

    const options: ClientOptions = {
      baseURL: 'https://api.coze.com',
      token: \`Bearer \${process.env.COZE_TOKEN}\`,
    };
    export const client = new CozeAPI(options);
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(5, 10, '`Bearer ${process.env.COZE_TOKEN}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import { type ClientOptions, CozeAPI } from '@coze/api';

            const options: ClientOptions = {
              baseURL: 'https://api.coze.com',
              token: \`\${process.env.COZE_TOKEN}\`,
            };
            export const client = new CozeAPI(options);
          `,
        },
      ],
    },
  ],
});

test.invalid('options of the SDK by a spread', {
  code: `
    import { CozeAPI } from '@coze/api';

    const common = { token: \`Bearer \${process.env.COZE_TOKEN}\` };
    export const client = new CozeAPI({ ...common, debug: true });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(3, 25, '`Bearer ${process.env.COZE_TOKEN}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import { CozeAPI } from '@coze/api';

            const common = { token: \`\${process.env.COZE_TOKEN}\` };
            export const client = new CozeAPI({ ...common, debug: true });
          `,
        },
      ],
    },
  ],
});

test.invalid('a client of the SDK in a field', {
  code: `
    import { CozeAPI } from '@coze/api';

    export class Assistant {
      private readonly client: CozeAPI;

      constructor(accessToken: string) {
        this.client = new CozeAPI({ token: \`Bearer \${accessToken}\` });
      }

      me() {
        return this.client.users.me();
      }
    }
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(7, 40, '`Bearer ${accessToken}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import { CozeAPI } from '@coze/api';

            export class Assistant {
              private readonly client: CozeAPI;

              constructor(accessToken: string) {
                this.client = new CozeAPI({ token: \`\${accessToken}\` });
              }

              me() {
                return this.client.users.me();
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a client of the SDK for each request', {
  code: `
    import * as coze from '@coze/api';

    export async function GET(request: Request) {
      const token = request.headers.get('x-coze-token') ?? '';
      const client = new coze.CozeAPI({ token: \`Bearer \${token}\` });
      return Response.json(await client.users.me());
    }
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(5, 44, '`Bearer ${token}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import * as coze from '@coze/api';

            export async function GET(request: Request) {
              const token = request.headers.get('x-coze-token') ?? '';
              const client = new coze.CozeAPI({ token: \`\${token}\` });
              return Response.json(await client.users.me());
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the SDK in CommonJS', {
  code: `
    const { CozeAPI } = require('@coze/api');

    module.exports = new CozeAPI({ token: \`Bearer \${process.env.COZE_TOKEN}\` });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(3, 39, '`Bearer ${process.env.COZE_TOKEN}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            const { CozeAPI } = require('@coze/api');

            module.exports = new CozeAPI({ token: \`\${process.env.COZE_TOKEN}\` });
          `,
        },
      ],
    },
  ],
});

test.invalid('`Bearer` in the key of `openai`', {
  code: `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({
      apiKey: \`Bearer \${process.env.DASHSCOPE_API_KEY}\`,
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(4, 11, '`Bearer ${process.env.DASHSCOPE_API_KEY}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import OpenAI from 'openai';

            export const qwen = new OpenAI({
              apiKey: \`\${process.env.DASHSCOPE_API_KEY}\`,
              baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('`Bearer` in a written key of `openai`', {
  code: `
    import { OpenAI } from 'openai';

    const baseURL = 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1';
    export const qwen = new OpenAI({ baseURL, apiKey: "Bearer ${fakeToken('sk-')}" });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(4, 51, `"Bearer ${fakeToken('sk-')}"`),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import { OpenAI } from 'openai';

            const baseURL = 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1';
            export const qwen = new OpenAI({ baseURL, apiKey: "${fakeToken('sk-')}" });
          `,
        },
      ],
    },
  ],
});

test.invalid('`Bearer` in the token of the SDK, in Chinese', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: \`Bearer \${process.env.COZE_TOKEN}\` });
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: '扣子', code: 4100 },
      ...at(3, 44, '`Bearer ${process.env.COZE_TOKEN}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import { CozeAPI } from '@coze/api';

            export const client = new CozeAPI({ token: \`\${process.env.COZE_TOKEN}\` });
          `,
        },
      ],
    },
  ],
});

// What is in the token.

test.invalid('quotes around the token', {
  code: `
    await fetch('https://api.coze.cn/v1/users/me', {
      headers: { Authorization: 'Bearer "${fakeToken('pat_')}"' },
    });
  `,
  errors: [
    {
      messageId: 'malformed',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 29, `'Bearer "${fakeToken('pat_')}"'`),
    },
  ],
});

test.invalid('quotes around a variable', {
  code: `
    export const models = () =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { Authorization: \`Bearer "\${process.env.DASHSCOPE_API_KEY}"\` },
      });
  `,
  errors: [
    {
      messageId: 'malformed',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(3, 31, '`Bearer "${process.env.DASHSCOPE_API_KEY}"`'),
    },
  ],
});

test.invalid('single quotes around a variable', {
  code: `
    import axios from 'axios';

    export const me = (token: string) =>
      axios.get('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer '\${token}'\` } });
  `,
  errors: [
    { messageId: 'malformed', data: { api: 'Coze', code: 4100 }, ...at(4, 76, "`Bearer '${token}'`") },
  ],
});

test.invalid('a quote that was left behind', {
  code: `
    const headers = new Headers({ Authorization: 'Bearer ${fakeToken('pat_')}"' });
    await fetch('https://api.coze.com/v1/users/me', { headers });
  `,
  errors: [
    {
      messageId: 'malformed',
      data: { api: 'Coze', code: 4100 },
      ...at(1, 46, `'Bearer ${fakeToken('pat_')}"'`),
    },
  ],
});

test.invalid('a blank in the token', {
  code: `
    await fetch('https://api.coze.cn/v1/users/me', {
      headers: { Authorization: 'Bearer pat_51c0 9e2f' },
    });
  `,
  errors: [
    { messageId: 'malformed', data: { api: 'Coze', code: 4100 }, ...at(2, 29, "'Bearer pat_51c0 9e2f'") },
  ],
});

test.invalid('two blanks behind `Bearer`', {
  code: `
    export const models = () =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { Authorization: \`Bearer  \${process.env.DASHSCOPE_API_KEY}\` },
      });
  `,
  errors: [
    {
      messageId: 'malformed',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(3, 31, '`Bearer  ${process.env.DASHSCOPE_API_KEY}`'),
    },
  ],
});

test.invalid('words behind the token', {
  code: `
    export const me = (token: string) =>
      fetch('https://api.coze.cn/v1/users/me', {
        headers: { Authorization: \`Bearer \${token} charset=utf-8\` },
      });
  `,
  errors: [
    {
      messageId: 'malformed',
      data: { api: 'Coze', code: 4100 },
      ...at(3, 31, '`Bearer ${token} charset=utf-8`'),
    },
  ],
});

test.invalid('a line end in the token, which `fetch` refuses', {
  code: `
    await fetch('https://api.coze.cn/v1/users/me', {
      headers: { Authorization: 'Bearer pat_51c0\\n9e2f' },
    });
  `,
  errors: [
    { messageId: 'malformed', data: { api: 'Coze', code: 4100 }, ...at(2, 29, "'Bearer pat_51c0\\n9e2f'") },
  ],
});

test.invalid('a token on a line of its own', {
  code: `
    export const me = (token: string) =>
      fetch('https://api.coze.cn/v1/users/me', {
        headers: {
          Authorization: \`Bearer
            \${token}\`,
        },
      });
  `,
  errors: [
    {
      messageId: 'malformed',
      data: { api: 'Coze', code: 4100 },
      line: 4,
      column: 22,
      endLine: 5,
      endColumn: 18,
    },
  ],
});

test.invalid('a blank before the token of the SDK, which makes two', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: ' ${fakeToken('pat_')}' });
  `,
  errors: [
    { messageId: 'malformed', data: { api: 'Coze', code: 4100 }, ...at(3, 44, `' ${fakeToken('pat_')}'`) },
  ],
});

test.invalid('quotes around the token of the SDK', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: \`"\${process.env.COZE_TOKEN}"\` });
  `,
  errors: [
    {
      messageId: 'malformed',
      data: { api: 'Coze', code: 4100 },
      ...at(3, 44, '`"${process.env.COZE_TOKEN}"`'),
    },
  ],
});

test.invalid('quotes around the key of `openai`', {
  code: `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
      apiKey: '"sk-51c0"',
    });
  `,
  errors: [
    {
      messageId: 'malformed',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(5, 11, '\'"sk-51c0"\''),
    },
  ],
});

// Nothing behind `Bearer`.

test.invalid('`Bearer` alone', {
  code: `
    await fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'Bearer ' } });
  `,
  errors: [{ messageId: 'emptyToken', data: { api: 'Coze', code: 4100 }, ...at(1, 76, "'Bearer '") }],
});

test.invalid('`undefined` behind `Bearer`', {
  code: `
    await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
      headers: { Authorization: \`Bearer \${undefined}\` },
    });
  `,
  errors: [
    {
      messageId: 'emptyToken',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(2, 29, '`Bearer ${undefined}`'),
    },
  ],
});

test.invalid('a constant without text behind `Bearer`', {
  code: `
    // Fill in before the first start.
    const TOKEN = '';

    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${TOKEN}\` } });
  `,
  errors: [{ messageId: 'emptyToken', data: { api: 'Coze', code: 4100 }, ...at(5, 72, '`Bearer ${TOKEN}`') }],
});

test.invalid('a constant that is `undefined` behind `Bearer`', {
  code: `
    const token = undefined;
    const headers = new Headers();
    headers.set('Authorization', \`Bearer \${token}\`);
    await fetch('https://api.coze.cn/v1/users/me', { headers });
  `,
  errors: [{ messageId: 'emptyToken', data: { api: 'Coze', code: 4100 }, ...at(3, 30, '`Bearer ${token}`') }],
});

test.invalid('`Bearer` alone in an instance of axios', {
  code: `
    import axios from 'axios';

    const API_KEY = '';
    export const http = axios.create({
      baseURL: 'https://dashscope.aliyuncs.com/api/v1',
      headers: { Authorization: 'Bearer ' + API_KEY },
    });
  `,
  errors: [
    {
      messageId: 'emptyToken',
      data: { api: 'DashScope', code: 'InvalidApiKey' },
      ...at(6, 29, "'Bearer ' + API_KEY"),
    },
  ],
});

test.invalid('an empty token of the SDK', {
  code: `
    import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: '' });
  `,
  errors: [{ messageId: 'emptyToken', data: { api: 'Coze', code: 4100 }, ...at(3, 71, "''") }],
});

test.invalid('an empty constant for the SDK', {
  code: `
    import { CozeAPI } from '@coze/api';

    const accessToken = '';
    export const client = new CozeAPI({ baseURL: 'https://api.coze.com', token: accessToken });
  `,
  errors: [{ messageId: 'emptyToken', data: { api: 'Coze', code: 4100 }, ...at(4, 77, 'accessToken') }],
});

test.invalid('a token of the SDK that is `undefined`', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ baseURL: 'https://api.coze.cn', token: undefined });
    client.users.me().then(console.log);
  `,
  errors: [{ messageId: 'emptyToken', data: { api: 'Coze', code: 4100 }, ...at(3, 69, 'undefined') }],
});

test.invalid('an empty key of `openai`', {
  code: `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({
      apiKey: '',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
  errors: [
    { messageId: 'emptyToken', data: { api: 'DashScope', code: 'invalid_api_key' }, ...at(4, 11, "''") },
  ],
});

test.invalid('an empty token, in Chinese', {
  code: `
    await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
      headers: { Authorization: 'Bearer ' },
    });
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'emptyToken',
      data: { api: '百炼（DashScope）', code: 'invalid_api_key' },
      ...at(2, 29, "'Bearer '"),
    },
  ],
});

// No Authorization.

test.invalid('a request with headers, and none for the token', {
  code: `
    export const send = (bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ bot_id, user_id, stream: true }),
      });
  `,
  errors: [{ messageId: 'missing', data: { api: 'Coze', code: 4100 }, ...at(2, 3, 'fetch') }],
});

test.invalid('a request without headers', {
  code: `
    export const ask = (prompt: string) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        body: JSON.stringify({ model: 'qwen-plus', input: { prompt } }),
      });
  `,
  errors: [{ messageId: 'missing', data: { api: 'DashScope', code: 'InvalidApiKey' }, ...at(2, 3, 'fetch') }],
});

test.invalid('a request without options', {
  code: `
    const response = await fetch('https://api.coze.cn/v1/bot/get_online_info?bot_id=7381');
    console.log(await response.json());
  `,
  errors: [{ messageId: 'missing', data: { api: 'Coze', code: 4100 }, ...at(1, 24, 'fetch') }],
});

test.invalid('a request with empty headers', {
  code: `
    export const retrieve = (id: string) => fetch(\`https://api.coze.com/v1/bots/\${id}\`, { headers: {} });
  `,
  errors: [{ messageId: 'missing', data: { api: 'Coze', code: 4100 }, ...at(1, 41, 'fetch') }],
});

test.invalid('`Headers` without a token', {
  code: `
    export function create(body: string) {
      const headers = new Headers();
      headers.set('Content-Type', 'application/json');
      return fetch('https://api.coze.cn/v1/conversation/create', { method: 'POST', headers, body });
    }
  `,
  errors: [{ messageId: 'missing', data: { api: 'Coze', code: 4100 }, ...at(4, 10, 'fetch') }],
});

test.invalid('a list of pairs without a token', {
  code: `
    export const models = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
      headers: [['Accept', 'application/json']],
    });
  `,
  errors: [
    { messageId: 'missing', data: { api: 'DashScope', code: 'invalid_api_key' }, ...at(1, 29, 'fetch') },
  ],
});

test.invalid('options in a constant without a token', {
  code: `
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' };
    await fetch('https://api.coze.cn/v1/conversation/create', init);
  `,
  errors: [{ messageId: 'missing', data: { api: 'Coze', code: 4100 }, ...at(2, 7, 'fetch') }],
});

test.invalid('a spread of a constant without a token', {
  code: `
    const json = { 'Content-Type': 'application/json' };

    export const generate = (body: string) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text2image/image-synthesis', {
        method: 'POST',
        headers: { ...json, 'X-DashScope-Async': 'enable' },
        body,
      });
  `,
  errors: [{ messageId: 'missing', data: { api: 'DashScope', code: 'InvalidApiKey' }, ...at(4, 3, 'fetch') }],
});

test.invalid('headers built in steps without a token', {
  code: `
    export async function run(workflow_id: string, user: string) {
      const headers: Record<string, string> = {};
      headers['Content-Type'] = 'application/json';
      headers['X-User'] = user;
      const response = await fetch('https://api.coze.cn/v1/workflow/run', {
        method: 'POST',
        headers,
        body: JSON.stringify({ workflow_id }),
      });
      return response.json();
    }
  `,
  errors: [{ messageId: 'missing', data: { api: 'Coze', code: 4100 }, ...at(5, 26, 'fetch') }],
});

test.invalid('a token in the wrong header', {
  code: `
    export const me = (token: string) =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { 'X-Coze-Token': token } });
  `,
  errors: [{ messageId: 'missing', data: { api: 'Coze', code: 4100 }, ...at(2, 3, 'fetch') }],
});

test.invalid('a method of a class that forgets its token', {
  code: `
    export class Client {
      constructor(private readonly token: string) {}

      async workspaces() {
        const response = await fetch('https://api.coze.com/v1/workspaces', {
          headers: { Accept: 'application/json' },
        });
        return response.json();
      }
    }
  `,
  errors: [{ messageId: 'missing', data: { api: 'Coze', code: 4100 }, ...at(5, 28, 'fetch') }],
});

test.invalid('a `fetch` of `node-fetch` without a token', {
  code: `
    import fetch from 'node-fetch';

    export const models = () => fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', { method: 'GET' });
  `,
  errors: [
    { messageId: 'missing', data: { api: 'DashScope', code: 'invalid_api_key' }, ...at(3, 29, 'fetch') },
  ],
});

test.invalid('no Authorization, in Chinese', {
  code: `
    export const me = await fetch('https://api.coze.cn/v1/users/me', { headers: { Accept: 'application/json' } });
  `,
  settings: { locale: 'zh-CN' },
  errors: [{ messageId: 'missing', data: { api: '扣子', code: 4100 }, ...at(1, 25, 'fetch') }],
});

// Two regions.

test.invalid('a token of api.coze.com at api.coze.cn', {
  code: `
    import { COZE_CN_BASE_URL, COZE_COM_BASE_URL, CozeAPI, getJWTToken } from '@coze/api';

    export async function connect(appId: string, keyid: string, privateKey: string) {
      const grant = await getJWTToken({
        baseURL: COZE_COM_BASE_URL,
        appId,
        aud: 'api.coze.com',
        keyid,
        privateKey,
      });
      return new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: grant.access_token });
    }
  `,
  errors: [
    { messageId: 'otherRegion', data: { api: 'Coze', code: 4100 }, ...at(11, 58, 'grant.access_token') },
  ],
});

test.invalid('a token of api.coze.cn at api.coze.com', {
  code: `
    import { CozeAPI, getWebOAuthToken } from '@coze/api';

    export async function callback(code: string, clientId: string, clientSecret: string) {
      const { access_token } = await getWebOAuthToken({
        baseURL: 'https://api.coze.cn',
        code,
        clientId,
        clientSecret,
        redirectUrl: 'https://app.example.com/callback',
      });
      return new CozeAPI({ baseURL: 'https://api.coze.com', token: access_token });
    }
  `,
  errors: [{ messageId: 'otherRegion', data: { api: 'Coze', code: 4100 }, ...at(11, 64, 'access_token') }],
});

test.invalid('the address behind the token', {
  code: `
    import { COZE_CN_BASE_URL, CozeAPI, refreshOAuthToken } from '@coze/api';

    export async function renew(refreshToken: string, clientId: string) {
      const renewed = await refreshOAuthToken({ baseURL: COZE_CN_BASE_URL, refreshToken, clientId });
      return new CozeAPI({ token: renewed.access_token, baseURL: 'https://api.coze.com' });
    }
  `,
  errors: [
    { messageId: 'otherRegion', data: { api: 'Coze', code: 4100 }, ...at(5, 62, "'https://api.coze.com'") },
  ],
});

test.invalid('a token by PKCE', {
  code: `
    import { COZE_CN_BASE_URL, COZE_COM_BASE_URL, CozeAPI, getPKCEOAuthToken } from '@coze/api';

    export async function finish(code: string, codeVerifier: string, clientId: string) {
      const token = await getPKCEOAuthToken({
        code,
        codeVerifier,
        clientId,
        redirectUrl: 'https://app.example.com/callback',
        baseURL: COZE_CN_BASE_URL,
      });
      return new CozeAPI({ baseURL: COZE_COM_BASE_URL, token: token.access_token });
    }
  `,
  errors: [
    { messageId: 'otherRegion', data: { api: 'Coze', code: 4100 }, ...at(11, 59, 'token.access_token') },
  ],
});

test.invalid('a token of a device', {
  code: `
    import { COZE_CN_BASE_URL, COZE_COM_BASE_URL, CozeAPI, getDeviceToken } from '@coze/api';

    export class Session {
      constructor(private readonly clientId: string) {}

      async open(deviceCode: string) {
        const { access_token: token } = await getDeviceToken({
          baseURL: COZE_COM_BASE_URL,
          clientId: this.clientId,
          deviceCode,
        });
        return new CozeAPI({ baseURL: COZE_CN_BASE_URL, token });
      }
    }
  `,
  errors: [{ messageId: 'otherRegion', data: { api: 'Coze', code: 4100 }, ...at(12, 53, 'token') }],
});

test.invalid('options of the token in a constant', {
  code: `
    import { CozeAPI, getJWTToken, type JWTTokenConfig } from '@coze/api';

    const config: JWTTokenConfig = {
      baseURL: 'https://api.coze.cn',
      appId: '1183',
      aud: 'api.coze.cn',
      keyid: 'k1',
      privateKey: process.env.COZE_PRIVATE_KEY ?? '',
    };
    const { access_token } = await getJWTToken(config);
    export const client = new CozeAPI({ baseURL: 'https://api.coze.com', token: access_token });
  `,
  errors: [{ messageId: 'otherRegion', data: { api: 'Coze', code: 4100 }, ...at(11, 77, 'access_token') }],
});

test.invalid('a token of another region, in Chinese', {
  code: `
    import { CozeAPI, getJWTToken } from '@coze/api';

    const grant = await getJWTToken({
      baseURL: 'https://api.coze.com',
      appId: '1183',
      aud: 'api.coze.com',
      keyid: 'k1',
      privateKey: process.env.COZE_PRIVATE_KEY ?? '',
    });
    export const client = new CozeAPI({ baseURL: 'https://api.coze.cn', token: grant.access_token });
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    { messageId: 'otherRegion', data: { api: '扣子', code: 4100 }, ...at(10, 76, 'grant.access_token') },
  ],
});

test.invalid('sockets of another region', {
  code: `
    import { COZE_CN_BASE_WS_URL, COZE_COM_BASE_URL, CozeAPI } from '@coze/api';

    const client = new CozeAPI({
      token: process.env.COZE_TOKEN ?? '',
      baseURL: COZE_COM_BASE_URL,
      baseWsURL: COZE_CN_BASE_WS_URL,
    });
    export const voice = (bot_id: string) => client.websockets.chat.create({ bot_id });
  `,
  errors: [
    {
      messageId: 'otherRegionSocket',
      data: { api: 'Coze', code: 4100 },
      ...at(6, 14, 'COZE_CN_BASE_WS_URL'),
    },
  ],
});

test.invalid('the address behind that of the sockets', {
  code: `
    import { CozeAPI } from '@coze/api';

    export async function speak(token: string, text: string) {
      const client = new CozeAPI({
        baseWsURL: 'wss://ws.coze.com',
        baseURL: 'https://api.coze.cn',
        token,
      });
      const socket = await client.websockets.audio.speech.create();
      socket.onopen = () => console.log(text);
      return socket;
    }
  `,
  errors: [
    {
      messageId: 'otherRegionSocket',
      data: { api: 'Coze', code: 4100 },
      ...at(6, 14, "'https://api.coze.cn'"),
    },
  ],
});

test.invalid('the sockets of a client in a field', {
  code: `
    import { COZE_CN_BASE_URL, COZE_COM_BASE_WS_URL, CozeAPI } from '@coze/api';

    export class Voice {
      private readonly client = new CozeAPI({
        token: process.env.COZE_TOKEN ?? '',
        baseURL: COZE_CN_BASE_URL,
        baseWsURL: COZE_COM_BASE_WS_URL,
      });

      open() {
        return this.client.websockets.audio.transcriptions.create();
      }
    }
  `,
  errors: [
    {
      messageId: 'otherRegionSocket',
      data: { api: 'Coze', code: 4100 },
      ...at(7, 16, 'COZE_COM_BASE_WS_URL'),
    },
  ],
});

test.invalid('sockets at api.coze.com that are left to the default, which is in China', {
  code: `
    import { COZE_COM_BASE_URL, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: COZE_COM_BASE_URL });
    export const voice = (bot_id: string) => client.websockets.chat.create({ bot_id });
  `,
  errors: [
    { messageId: 'otherRegionSocket', data: { api: 'Coze', code: 4100 }, ...at(3, 76, 'COZE_COM_BASE_URL') },
  ],
});

// Options.

test.invalid('an address that the options require', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
  `,
  options: { region: 'required' },
  errors: [{ messageId: 'noRegion', data: { api: 'Coze', code: 4100 }, ...at(3, 27, 'CozeAPI') }],
});

test.invalid('an address that the options require, through a namespace', {
  code: `
    import * as sdk from '@coze/api';

    export const connect = (token: string) => new sdk.CozeAPI({ token, debug: true });
  `,
  options: { region: 'required' },
  errors: [{ messageId: 'noRegion', data: { api: 'Coze', code: 4100 }, ...at(3, 47, 'sdk.CozeAPI') }],
});

test.invalid('an address that the options require, in CommonJS', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const options = { token: process.env.COZE_TOKEN };
    module.exports = new CozeAPI(options);
  `,
  options: { region: 'required' },
  errors: [{ messageId: 'noRegion', data: { api: 'Coze', code: 4100 }, ...at(4, 22, 'CozeAPI') }],
});

test.invalid('a variable alone, where the options want `Bearer` to be seen', {
  code: `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: process.env.COZE_TOKEN! } });
  `,
  options: { bearer: 'always' },
  errors: [
    {
      messageId: 'unprovedBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 72, 'process.env.COZE_TOKEN!'),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export const me = () =>
              fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${process.env.COZE_TOKEN}\` } });
          `,
        },
      ],
    },
  ],
});

test.invalid('a variable alone in an instance of axios, where the options want `Bearer` to be seen', {
  code: `
    import axios from 'axios';

    export const http = axios.create({
      baseURL: 'https://api.coze.com',
      headers: { Authorization: process.env.COZE_AUTHORIZATION },
    });
  `,
  options: { bearer: 'always' },
  errors: [
    {
      messageId: 'unprovedBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(5, 29, 'process.env.COZE_AUTHORIZATION'),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import axios from 'axios';

            export const http = axios.create({
              baseURL: 'https://api.coze.com',
              headers: { Authorization: \`Bearer \${process.env.COZE_AUTHORIZATION}\` },
            });
          `,
        },
      ],
    },
  ],
});

test.invalid('a variable alone through a constant, where the options want `Bearer` to be seen', {
  code: `
    import axios from 'axios';

    const authorization = process.env['COZE_AUTHORIZATION'];
    export const me = () =>
      axios.get('https://api.coze.cn/v1/users/me', { headers: { Authorization: authorization } });
  `,
  options: { bearer: 'always' },
  errors: [
    {
      messageId: 'unprovedBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(5, 76, 'authorization'),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            import axios from 'axios';

            const authorization = process.env['COZE_AUTHORIZATION'];
            export const me = () =>
              axios.get('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${authorization}\` } });
          `,
        },
      ],
    },
  ],
});

test.invalid('a variable of Vite alone, where the options want `Bearer` to be seen', {
  code: `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: import.meta.env.VITE_COZE_TOKEN as string } });
  `,
  options: { bearer: 'always' },
  errors: [
    {
      messageId: 'unprovedBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 72, 'import.meta.env.VITE_COZE_TOKEN as string'),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export const me = () =>
              fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${import.meta.env.VITE_COZE_TOKEN}\` } });
          `,
        },
      ],
    },
  ],
});

test.invalid('a variable of Deno alone, where the options want `Bearer` to be seen', {
  code: `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: Deno.env.get('COZE_TOKEN') ?? '' } });
  `,
  options: { bearer: 'always' },
  errors: [
    {
      messageId: 'unprovedBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 72, "Deno.env.get('COZE_TOKEN') ?? ''"),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export const me = () =>
              fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${Deno.env.get('COZE_TOKEN') ?? ''}\` } });
          `,
        },
      ],
    },
  ],
});

test.invalid('a variable of Bun alone, where the options want `Bearer` to be seen', {
  code: `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: Bun.env.COZE_TOKEN || '' } });
  `,
  options: { bearer: 'always' },
  errors: [
    {
      messageId: 'unprovedBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 72, "Bun.env.COZE_TOKEN || ''"),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export const me = () =>
              fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${Bun.env.COZE_TOKEN || ''}\` } });
          `,
        },
      ],
    },
  ],
});

test.invalid('a variable alone or nothing, where the options want `Bearer` to be seen', {
  code: `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: process.env.COZE_TOKEN ?? '' } });
  `,
  options: { bearer: 'always' },
  errors: [
    {
      messageId: 'unprovedBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 72, "process.env.COZE_TOKEN ?? ''"),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export const me = () =>
              fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${process.env.COZE_TOKEN ?? ''}\` } });
          `,
        },
      ],
    },
  ],
});

test.invalid('a variable alone in a template, where the options want `Bearer` to be seen', {
  code: `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`\${process.env.COZE_TOKEN}\` } });
  `,
  options: { bearer: 'always' },
  errors: [
    {
      messageId: 'unprovedBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 72, '`${process.env.COZE_TOKEN}`'),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            export const me = () =>
              fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${process.env.COZE_TOKEN}\` } });
          `,
        },
      ],
    },
  ],
});

test.invalid('a variable with the name of the header, where the options want `Bearer` to be seen', {
  code: `
    const Authorization = process.env.COZE_TOKEN ?? '';
    export const me = () => fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization } });
  `,
  options: { bearer: 'always' },
  errors: [
    {
      messageId: 'unprovedBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(2, 79, 'Authorization'),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            const Authorization = process.env.COZE_TOKEN ?? '';
            export const me = () => fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${Authorization}\` } });
          `,
        },
      ],
    },
  ],
});

test.valid('a variable, and in its place a value with `Bearer`, where the options want it', {
  code: `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', {
        headers: { Authorization: process.env.COZE_AUTHORIZATION ?? 'Bearer pat_***' },
      });
  `,
  options: { bearer: 'always' },
});

// Headers that axios has for all methods.

test.invalid('a header of all methods in an instance of axios', {
  code: `
    import axios from 'axios';

    export const http = axios.create({
      baseURL: 'https://api.coze.cn',
      headers: { common: { Authorization: 'Token abc' }, 'Content-Type': 'application/json' },
    });
  `,
  errors: [{ messageId: 'noBearer', data: { api: 'Coze', code: 4100 }, ...at(5, 39, "'Token abc'") }],
});

test.invalid('the defaults of axios itself', {
  code: `
    import axios from 'axios';

    axios.defaults.headers.common.Authorization = 'Token abc';
    export const me = () => axios.get('https://api.coze.cn/v1/users/me');
  `,
  errors: [{ messageId: 'noBearer', data: { api: 'Coze', code: 4100 }, ...at(3, 47, "'Token abc'") }],
});

test.invalid('the defaults of axios itself, with an address among them', {
  code: `
    import axios from 'axios';

    axios.defaults.baseURL = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
    axios.defaults.headers.common['Authorization'] = \`Token \${process.env.DASHSCOPE_API_KEY}\`;
    export const models = () => axios.get('/models');
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'DashScope', code: 'invalid_api_key' },
      ...at(4, 50, '`Token ${process.env.DASHSCOPE_API_KEY}`'),
    },
  ],
});

test.valid(
  'headers of some methods beside those of all',
  `
    import axios from 'axios';

    export const http = axios.create({
      baseURL: 'https://api.coze.cn',
      headers: { common: { Authorization: 'none' }, post: { Authorization: \`Bearer \${process.env.COZE_TOKEN}\` } },
    });
  `,
);

test.valid(
  'the defaults of axios itself, beside requests to another API',
  `
    import axios from 'axios';

    axios.defaults.headers.common.Authorization = 'Token abc';
    export const profile = () => axios.get('/api/profile');
    export const bots = () => axios.get('https://api.coze.cn/v1/bots');
  `,
);

test.valid(
  'the defaults of axios itself, which each request replaces',
  `
    import axios from 'axios';

    axios.defaults.headers.common.Authorization = 'Token abc';
    export const me = (token: string) =>
      axios.get('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${token}\` } });
  `,
);

test.valid(
  'the defaults of axios itself, which another file is given',
  `
    import axios from 'axios';
    import { install } from './auth.js';

    install(axios);
    axios.defaults.headers.common.Authorization = 'Token abc';
    export const me = () => axios.get('https://api.coze.cn/v1/users/me');
  `,
);

// Tokens that a function gives, and none at all.

test.invalid('`Bearer` in what a function gives', {
  code: `
    import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

    export const client = new CozeAPI({
      baseURL: COZE_CN_BASE_URL,
      token: async () => \`Bearer \${process.env.COZE_TOKEN}\`,
    });
  `,
  errors: [
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(5, 22, '`Bearer ${process.env.COZE_TOKEN}`'),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

            export const client = new CozeAPI({
              baseURL: COZE_CN_BASE_URL,
              token: async () => \`\${process.env.COZE_TOKEN}\`,
            });
          `,
        },
      ],
    },
  ],
});

test.valid(
  'a function that gives `Bearer` only sometimes',
  `
    import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';
    import { read } from './tokens.js';

    export const client = new CozeAPI({
      baseURL: COZE_CN_BASE_URL,
      token: () => {
        if (process.env.COZE_DEBUG) return 'Bearer debug';
        return read();
      },
    });
  `,
);

test.invalid('`null` for a token', {
  code: `
    import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: null as unknown as string });
  `,
  errors: [
    { messageId: 'emptyToken', data: { api: 'Coze', code: 4100 }, ...at(3, 71, 'null as unknown as string') },
  ],
});

test.valid(
  '`null` for a token that is given later',
  `
    import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: null as unknown as string });
    export function login(token: string) {
      client.token = token;
    }
  `,
);

// Silent: another address may stand in place of the provider's.

test.valid(
  'an instance of axios with an address that its caller may replace',
  `
    import axios from 'axios';

    interface Options {
      readonly baseURL?: string;
    }

    export const make = (options: Options) =>
      axios.create({ baseURL: options.baseURL ?? 'https://api.coze.cn', headers: { Authorization: 'Basic cm9ib3Q6' } });

    export function setUp(options: Options) {
      const http = axios.create({ baseURL: options.baseURL ?? 'https://api.coze.cn' });
      http.defaults.headers.common.Authorization = 'Basic cm9ib3Q6';
      return http.get('/v1/users/me', { headers: { Authorization: 'Basic cm9ib3Q6' } });
    }

    export const me = (options: Options) =>
      axios.get('/v1/users/me', {
        baseURL: options.baseURL ?? 'https://api.coze.cn',
        headers: { Authorization: 'Basic cm9ib3Q6' },
      });
  `,
);

test.valid(
  'a URL whose base or path its caller may replace',
  `
    export const me = (base?: string) =>
      fetch(new URL('/v1/users/me', base ?? 'https://api.coze.cn'), { headers: { Authorization: 'Basic cm9ib3Q6' } });
    export const get = (url?: string) =>
      fetch(new URL(url ?? 'https://api.coze.cn/v1/users/me'), { headers: { Authorization: 'Basic cm9ib3Q6' } });
  `,
);

test.invalid('a URL with one of two bases of the provider', {
  code: `
    const isAbroad = process.env.REGION === 'com';
    const base = isAbroad ? 'https://api.coze.com' : 'https://api.coze.cn';
    export const me = () => fetch(new URL('/v1/users/me', base), { headers: { Authorization: 'Token abc' } });
  `,
  errors: [{ messageId: 'noBearer', data: { api: 'Coze', code: 4100 }, ...at(3, 90, "'Token abc'") }],
});

test.invalid('an absolute address beside a base that the caller may replace', {
  code: `
    import axios from 'axios';

    export const me = (baseURL?: string) =>
      axios
        .create({ baseURL: baseURL ?? 'https://api.coze.cn' })
        .get('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'Token abc' } });
  `,
  errors: [{ messageId: 'noBearer', data: { api: 'Coze', code: 4100 }, ...at(6, 73, "'Token abc'") }],
});

// Silent: what may be right after all.

test.valid(
  'no blank behind `Bearer`: the variable may begin with it',
  `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', {
        headers: { Authorization: \`Bearer\${process.env.COZE_TOKEN}\` },
      });
  `,
);

test.valid(
  'a scheme in small letters, which HTTP does not tell from the usual one',
  `
    export const me = (token: string) =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`bearer \${token}\` } });
  `,
);

// Silent: right values.

test.valid(
  'a token behind `Bearer`',
  `
    await fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'Bearer ${fakeToken('pat_')}' } });
  `,
);

test.valid(
  'a variable behind `Bearer`',
  `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', {
        headers: { Authorization: \`Bearer \${process.env.COZE_TOKEN}\` },
      });
  `,
);

test.valid(
  'a variable or nothing behind `Bearer`',
  `
    export const models = () =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { Authorization: 'Bearer ' + (process.env.DASHSCOPE_API_KEY ?? '') },
      });
  `,
);

test.valid(
  'a placeholder behind `Bearer`',
  `
    await fetch('https://api.coze.cn/v1/bot/get_online_info?bot_id=7381', {
      headers: { Authorization: 'Bearer pat_***' },
    });
  `,
);

test.valid(
  'a placeholder with blanks or quotes behind `Bearer`, which goes as a whole',
  `
    const url = 'https://api.coze.cn/v1/users/me';
    export const calls = [
      () => fetch(url, { headers: { Authorization: 'Bearer <your token>' } }),
      () => fetch(url, { headers: { Authorization: 'Bearer pat_<your personal access token>' } }),
      () => fetch(url, { headers: { Authorization: 'Bearer YOUR TOKEN HERE' } }),
      () => fetch(url, { headers: { Authorization: 'Bearer "PASTE IT"' } }),
      () => fetch(url, { headers: { Authorization: 'Bearer 请填写第 1 步得到的 API Key' } }),
    ];
  `,
);

test.valid(
  'a placeholder with blanks or quotes, to which the SDK adds `Bearer`',
  `
    import { CozeAPI } from '@coze/api';
    import OpenAI from 'openai';

    const baseURL = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
    const apiKey = 'YOUR API KEY HERE';
    export const clients = [
      new CozeAPI({ token: '<your personal access token>' }),
      new CozeAPI({ token: 'YOUR TOKEN HERE' }),
      new OpenAI({ apiKey: '请填写你的 API Key', baseURL }),
      new OpenAI({ apiKey: '<API key 1>', baseURL }),
      new OpenAI({ apiKey, baseURL }),
    ];
  `,
);

test.invalid('a placeholder where `Bearer` is missing, or stands twice', {
  code: `
    import { CozeAPI } from '@coze/api';

    const url = 'https://api.coze.cn/v1/users/me';
    export const me = () => fetch(url, { headers: { Authorization: '<your token>' } });
    export const you = () => fetch(url, { headers: { Authorization: 'Bearer Bearer <your token>' } });
    export const client = new CozeAPI({ token: 'Bearer <your token>' });
  `,
  errors: [
    { messageId: 'noBearer', data: { api: 'Coze', code: 4100 }, ...at(4, 64, "'<your token>'") },
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(5, 65, "'Bearer Bearer <your token>'"),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import { CozeAPI } from '@coze/api';

            const url = 'https://api.coze.cn/v1/users/me';
            export const me = () => fetch(url, { headers: { Authorization: '<your token>' } });
            export const you = () => fetch(url, { headers: { Authorization: 'Bearer <your token>' } });
            export const client = new CozeAPI({ token: 'Bearer <your token>' });
          `,
        },
      ],
    },
    {
      messageId: 'doubleBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(6, 44, "'Bearer <your token>'"),
      suggestions: [
        {
          messageId: 'removeBearer',
          output: `
            import { CozeAPI } from '@coze/api';

            const url = 'https://api.coze.cn/v1/users/me';
            export const me = () => fetch(url, { headers: { Authorization: '<your token>' } });
            export const you = () => fetch(url, { headers: { Authorization: 'Bearer Bearer <your token>' } });
            export const client = new CozeAPI({ token: '<your token>' });
          `,
        },
      ],
    },
  ],
});

test.valid(
  'a token of unusual characters behind `Bearer`',
  `
    await fetch('https://api.coze.com/v1/users/me', {
      headers: { Authorization: 'Bearer eyJhbGciOi.J9-_~+/==' },
    });
  `,
);

test.valid(
  'a constant that has `Bearer`',
  `
    const authorization = \`Bearer \${process.env.COZE_TOKEN}\`;
    const headers = new Headers({ authorization });
    await fetch('https://api.coze.cn/v1/users/me', { headers });
  `,
);

test.valid(
  'a scheme in a constant',
  `
    const SCHEME = 'Bearer';

    export const me = (token: string) =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`\${SCHEME} \${token}\` } });
  `,
);

test.valid(
  'parts that are joined',
  `
    export const me = (token: string) =>
      fetch('https://api.coze.cn/v1/users/me', {
        headers: { Authorization: ['Bearer', token].join(' ') },
      });
  `,
);

test.valid(
  'parts that `concat` adds',
  `
    import axios from 'axios';

    export const me = (token: string) =>
      axios.get('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'Bearer '.concat(token) } });
  `,
);

test.valid(
  'a blank at the end, which no client sends',
  `
    await fetch('https://api.coze.cn/v1/users/me', {
      headers: { Authorization: \`Bearer \${process.env.COZE_TOKEN} \` },
    });
  `,
);

test.valid(
  'a line end at the end, which `fetch` takes off',
  `
    await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
      headers: { Authorization: 'Bearer sk-51c0\\n' },
    });
  `,
);

test.valid(
  '`bearer` in small letters, as schemes may be written',
  `
    export const me = (token: string) =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { authorization: \`bearer \${token}\` } });
  `,
);

test.valid(
  'a token that is called Bearer',
  `
    await fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'Bearer BearerOfNews' } });
  `,
);

test.valid(
  'a right value that stands behind a wrong one',
  `
    const defaults = { Authorization: 'none', Accept: 'application/json' };
    await fetch('https://api.coze.cn/v1/users/me', {
      headers: { ...defaults, Authorization: \`Bearer \${process.env.COZE_TOKEN}\` },
    });
  `,
);

test.valid(
  'a wrong value that `set` replaces',
  `
    const headers = new Headers({ Authorization: 'none' });
    headers.set('Authorization', \`Bearer \${process.env.COZE_TOKEN}\`);
    await fetch('https://api.coze.cn/v1/users/me', { headers });
  `,
);

test.valid(
  'a wrong value that a later step replaces',
  `
    export function send(token: string, body: string) {
      const headers: Record<string, string> = { Authorization: '' };
      headers.Authorization = \`Bearer \${token}\`;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body });
    }
  `,
);

// Silent: values that are not known.

test.valid(
  'a variable alone, which may hold `Bearer`',
  `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', {
        headers: { Authorization: process.env.COZE_AUTHORIZATION ?? '' },
      });
  `,
);

test.valid('a variable alone, where the options want `Bearer` only of Coze', {
  code: `
    export const models = () =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { Authorization: process.env.DASHSCOPE_API_KEY! },
      });
  `,
  options: { bearer: 'always' },
});

test.valid('a variable behind `Bearer`, where the options want it', {
  code: `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', {
        headers: { Authorization: \`Bearer \${process.env.COZE_TOKEN}\` },
      });
  `,
  options: { bearer: 'always' },
});

test.valid('a parameter, where the options want `Bearer` of the environment', {
  code: `
    export const me = (authorization: string) =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: authorization } });
  `,
  options: { bearer: 'always' },
});

test.valid(
  'a template of one variable',
  `
    export const me = (token: string) =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`\${token}\` } });
  `,
);

test.valid(
  'a scheme that the caller chooses',
  `
    export const models = (scheme: string, key: string) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { Authorization: \`\${scheme} \${key}\` },
      });
  `,
);

test.valid(
  "the value of the caller's own request",
  `
    export async function GET(request: Request) {
      return fetch('https://api.coze.cn/v1/users/me', {
        headers: { Authorization: request.headers.get('authorization') ?? '' },
      });
    }
  `,
);

test.valid(
  'a helper that completes the value',
  `
    const withScheme = (token: string) => (token.startsWith('Bearer ') ? token : \`Bearer \${token}\`);

    export const me = (token: string) =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: withScheme(token) } });
  `,
);

test.valid(
  'a value that is filled in later',
  `
    let token = '';
    export const logIn = (next: string) => {
      token = next;
    };
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${token}\` } });
  `,
);

test.valid(
  'a value of one branch',
  `
    export const me = (token?: string) =>
      fetch('https://api.coze.cn/v1/users/me', {
        headers: { Authorization: token ? \`Bearer \${token}\` : '' },
      });
  `,
);

test.valid(
  'headers with a name that is not known',
  `
    export const me = (name: string, value: string) =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { [name]: value } });
  `,
);

// Silent: values of others.

test.valid(
  'the scheme of another host',
  `
    export const coze = 'https://api.coze.cn';
    export const issues = (token: string) =>
      fetch('https://api.github.com/issues', { headers: { Authorization: \`token \${token}\` } });
  `,
);

test.valid(
  "a password for the application's own server",
  `
    import { coze } from './coze.js';

    export const report = async (user: string, password: string) =>
      fetch('https://reports.example.com/coze', {
        method: 'POST',
        headers: { Authorization: 'Basic ' + btoa(\`\${user}:\${password}\`) },
        body: JSON.stringify(await coze.users.me()),
      });
  `,
);

test.valid(
  "an installation of one's own",
  `
    export const send = (body: string) =>
      fetch('https://coze-studio.example.com/v3/chat', {
        method: 'POST',
        headers: { Authorization: 'Basic b3BlbjpzdHVkaW8=' },
        body,
      });
  `,
);

test.valid(
  'an address that is not known',
  `
    export const send = (host: string, body: string) =>
      fetch(\`\${host}/v3/chat\`, { method: 'POST', headers: { Authorization: 'Token 51c0' }, body });
  `,
);

test.valid(
  'a socket of DashScope, for which a key alone is documented',
  `
    import WebSocket from 'ws';

    export const socket = new WebSocket('wss://dashscope.aliyuncs.com/api-ws/v1/inference', {
      headers: { Authorization: process.env.DASHSCOPE_API_KEY! },
    });
  `,
);

test.valid(
  'a written key for a socket of DashScope',
  `
    import WebSocket from 'ws';

    export const socket = new WebSocket('wss://dashscope.aliyuncs.com/api-ws/v1/inference', {
      headers: { Authorization: '${fakeToken('sk-')}' },
    });
  `,
);

test.valid(
  'headers that are never sent',
  `
    import { coze } from './coze.js';

    export const example = { url: 'https://api.coze.cn/v1/users/me', headers: { Authorization: 'your token' } };
    console.log(example, await coze.users.me());
  `,
);

test.valid(
  'a check of what a caller sent',
  `
    const upstream = 'https://api.coze.cn';
    export const isAllowed = (request: Request) => request.headers.get('Authorization') === 'letmein';
    export const forward = (token: string) =>
      fetch(\`\${upstream}/v1/users/me\`, { headers: { Authorization: \`Bearer \${token}\` } });
  `,
);

test.valid(
  "another vendor's key with `Bearer`",
  `
    import OpenAI from 'openai';

    export const dashscope = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
    export const gateway = new OpenAI({
      baseURL: 'https://gateway.example.com/v1',
      apiKey: \`Bearer \${process.env.GATEWAY_KEY}\`,
    });
  `,
);

test.valid(
  'defaults of axios itself, which every host gets',
  `
    import axios from 'axios';

    axios.defaults.headers.common['Authorization'] = 'Basic c2hvcDpzaG9w';
    export const me = (token: string) =>
      axios.get('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${token}\` } });
  `,
);

test.valid(
  'an instance of axios without address',
  `
    import axios from 'axios';

    const http = axios.create({ headers: { Authorization: 'Basic c2hvcDpzaG9w' } });
    export const orders = () => http.get('https://shop.example.com/orders');
    export const me = (token: string) =>
      http.get('https://api.coze.cn/v1/users/me', { headers: { Authorization: \`Bearer \${token}\` } });
  `,
);

test.valid('Coze, where the settings leave it out', {
  code: `
    await fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'pat_51c0' } });
  `,
  settings: { providers: ['dashscope'] },
});

// Silent: tokens of SDKs.

test.valid(
  'a variable or nothing for the SDK',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: process.env.COZE_TOKEN || '' });
  `,
);

test.valid(
  'a function for the SDK',
  `
    import { CozeAPI } from '@coze/api';

    declare const session: { accessToken(): Promise<string> };
    export const client = new CozeAPI({ token: () => session.accessToken(), baseURL: 'https://api.coze.cn' });
  `,
);

test.valid(
  '`Bearer` taken off before the SDK gets the token',
  `
    import { CozeAPI } from '@coze/api';

    export const connect = (authorization: string) =>
      new CozeAPI({ token: authorization.replace(/^Bearer /, '') });
  `,
);

test.valid(
  'no token for a proxy that has one',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ baseURL: 'https://app.example.com/api/coze', token: '' });
  `,
);

test.valid(
  'no token for an address of the environment',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ baseURL: process.env.COZE_GATEWAY!, token: '' });
  `,
);

test.valid(
  "no token, and a header of one's own, which the SDK prefers",
  `
    import { CozeAPI } from '@coze/api';

    export const connect = (authorization: string) =>
      new CozeAPI({ token: '', headers: { Authorization: authorization } });
  `,
);

test.valid(
  'no token, and an instance of axios that adds it',
  `
    import axios from 'axios';
    import { CozeAPI } from '@coze/api';

    declare const session: { token(): Promise<string> };
    const axiosInstance = axios.create();
    axiosInstance.interceptors.request.use(async (config) => {
      config.headers.set('Authorization', \`Bearer \${await session.token()}\`);
      return config;
    });
    export const client = new CozeAPI({ baseURL: 'https://api.coze.cn', token: '', axiosInstance });
  `,
);

test.valid(
  'options that a caller may complete',
  `
    import { type ClientOptions, CozeAPI } from '@coze/api';

    export const connect = (options: Partial<ClientOptions>) => new CozeAPI({ token: '', ...options });
  `,
);

test.valid(
  'a token of the SDK with a blank at the end, which no client sends',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: 'pat_51c0 ' });
  `,
);

test.valid(
  'no key of `openai`, which then reads its own variable',
  `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
  `,
);

test.valid(
  'a key of `openai` that is `undefined`, in whose place its own variable is read',
  `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({
      apiKey: undefined,
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
);

test.valid(
  'a class of the same name',
  `
    class CozeAPI {
      constructor(readonly options: { token: string }) {}
    }
    export const host = 'https://api.coze.cn';
    export const client = new CozeAPI({ token: 'Bearer pat_51c0' });
  `,
);

test.valid(
  'a client that another module makes',
  `
    import { coze } from './coze.js';
    import { qwen } from './llm.js';

    export const check = () => Promise.all([coze.users.me(), qwen.models.list()]);
  `,
);

// Silent: requests without Authorization.

test.valid(
  'headers of the caller',
  `
    export const send = (headers: HeadersInit, body: string) =>
      fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body });
  `,
);

test.valid(
  'options of the caller',
  `
    export const send = (init: RequestInit) =>
      fetch('https://api.coze.cn/v1/users/me', { method: 'GET', ...init });
  `,
);

test.valid(
  'a spread that may hold a token',
  `
    export const send = (extra: Record<string, string>, body: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...extra },
        body,
      });
  `,
);

test.valid(
  'headers that a function makes',
  `
    declare function authorized(): Promise<Record<string, string>>;
    export const me = async () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: await authorized() });
  `,
);

test.valid(
  'headers that a function completes',
  `
    declare function authorize(headers: Headers): void;
    export function me() {
      const headers = new Headers({ Accept: 'application/json' });
      authorize(headers);
      return fetch('https://api.coze.cn/v1/users/me', { headers });
    }
  `,
);

test.valid(
  'headers that get a token in one branch',
  `
    export function me(token?: string) {
      const headers = new Headers();
      if (token) headers.set('Authorization', \`Bearer \${token}\`);
      return fetch('https://api.coze.cn/v1/users/me', { headers });
    }
  `,
);

test.valid(
  'headers that get a token behind their declaration',
  `
    export function send(token: string, body: string) {
      const headers: Record<string, string> = { 'Content-Type': 'application/json' };
      headers['authorization'] = \`Bearer \${token}\`;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body });
    }
  `,
);

test.valid(
  'headers that `Object.assign` completes',
  `
    export function me(auth: Record<string, string>) {
      const headers = { Accept: 'application/json' };
      Object.assign(headers, auth);
      return fetch('https://api.coze.cn/v1/users/me', { headers });
    }
  `,
);

test.valid(
  'headers with names from a list',
  `
    export function me(given: readonly (readonly [string, string])[]) {
      const headers = new Headers();
      for (const [name, value] of given) headers.append(name, value);
      return fetch('https://api.coze.cn/v1/users/me', { headers });
    }
  `,
);

test.valid(
  'options that get headers later',
  `
    export function me(token: string) {
      const init: RequestInit = { method: 'GET' };
      init.headers = { Authorization: \`Bearer \${token}\` };
      return fetch('https://api.coze.cn/v1/users/me', init);
    }
  `,
);

test.valid(
  'a request object',
  `
    export const forward = (request: Request) => fetch(new Request('https://api.coze.cn/v1/users/me', request));
  `,
);

test.valid(
  'cookies',
  `
    export const me = () => fetch('https://api.coze.cn/v1/users/me', { credentials: 'include' });
  `,
);

test.valid(
  'a dispatcher that may add the token',
  `
    import { fetch, type Dispatcher } from 'undici';

    export const me = (dispatcher: Dispatcher) => fetch('https://api.coze.cn/v1/users/me', { dispatcher });
  `,
);

test.valid(
  'a `fetch` that the caller gives',
  `
    export const me = (fetch: typeof globalThis.fetch) => fetch('https://api.coze.cn/v1/users/me');
  `,
);

test.valid(
  'a `fetch` that was replaced by one with a token',
  `
    const plain = globalThis.fetch;
    globalThis.fetch = (input, init) =>
      plain(input, { ...init, headers: { Authorization: \`Bearer \${process.env.COZE_TOKEN}\` } });
    export const me = () => fetch('https://api.coze.cn/v1/users/me');
  `,
);

test.valid(
  'an instance of axios, whose interceptor adds the token',
  `
    import axios from 'axios';

    declare const session: { token: string };
    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.request.use((config) => {
      config.headers.Authorization = \`Bearer \${session.token}\`;
      return config;
    });
    export const me = () => http.get('/v1/users/me');
  `,
);

test.valid(
  'axios without headers',
  `
    import axios from 'axios';

    export const me = () => axios.get('https://api.coze.cn/v1/users/me');
  `,
);

test.valid(
  '`ky` without headers',
  `
    import ky from 'ky';

    export const models = () => ky.get('https://dashscope.aliyuncs.com/compatible-mode/v1/models').json();
  `,
);

test.valid(
  '`got` without headers',
  `
    import got from 'got';

    export const me = () => got('https://api.coze.cn/v1/users/me').json();
  `,
);

test.valid(
  'the first step of a device, which has no token yet',
  `
    export const begin = (client_id: string) =>
      fetch('https://api.coze.cn/api/permission/oauth2/device/code', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ client_id }),
      });
  `,
);

test.valid(
  'a code that is exchanged for a token',
  `
    export const exchange = (client_id: string, code: string, code_verifier: string) =>
      fetch('https://api.coze.com/api/permission/oauth2/token', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ grant_type: 'authorization_code', client_id, code, code_verifier }),
      });
  `,
);

test.valid(
  'a key in the header of another protocol',
  `
    export const send = (body: string) =>
      fetch('https://dashscope.aliyuncs.com/apps/anthropic/v1/messages', {
        method: 'POST',
        headers: { 'x-api-key': process.env.DASHSCOPE_API_KEY!, 'anthropic-version': '2023-06-01' },
        body,
      });
  `,
);

test.valid(
  'a host that is merely pinged',
  `
    export const isReachable = async () => (await fetch('https://api.coze.cn', { method: 'HEAD' })).status > 0;
  `,
);

test.valid(
  'a page of the vendor',
  `
    export const page = async () => (await fetch('https://www.coze.cn/open/docs/developer_guides')).text();
  `,
);

test.valid(
  "a signed link of DashScope's storage",
  `
    export const download = async () =>
      (await fetch('https://dashscope-result-bj.oss-cn-beijing.aliyuncs.com/1d/20/a.png?Expires=1&Signature=b')).blob();
  `,
);

// Silent: regions.

test.valid(
  'token and address of one region',
  `
    import { COZE_CN_BASE_URL, CozeAPI, getJWTToken } from '@coze/api';

    export async function connect(appId: string, keyid: string, privateKey: string) {
      const { access_token } = await getJWTToken({
        baseURL: 'https://api.coze.cn',
        appId,
        aud: 'api.coze.cn',
        keyid,
        privateKey,
      });
      return new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: access_token });
    }
  `,
);

test.valid(
  'an address of the environment for token and client',
  `
    import { CozeAPI, refreshOAuthToken } from '@coze/api';

    const baseURL = process.env.COZE_API_BASE ?? 'https://api.coze.com';
    export async function renew(refreshToken: string, clientId: string) {
      const { access_token } = await refreshOAuthToken({ baseURL, refreshToken, clientId });
      return new CozeAPI({ baseURL, token: access_token });
    }
  `,
);

test.valid(
  'a region that the caller chooses',
  `
    import { COZE_CN_BASE_URL, COZE_COM_BASE_URL, CozeAPI, refreshOAuthToken } from '@coze/api';

    export async function renew(isChina: boolean, refreshToken: string, clientId: string) {
      const baseURL = isChina ? COZE_CN_BASE_URL : COZE_COM_BASE_URL;
      const { access_token } = await refreshOAuthToken({ baseURL, refreshToken, clientId });
      return new CozeAPI({ baseURL, token: access_token });
    }
  `,
);

test.valid(
  'a token of the other region for another client',
  `
    import { COZE_CN_BASE_URL, COZE_COM_BASE_URL, CozeAPI, getDeviceToken } from '@coze/api';

    export async function both(clientId: string, deviceCode: string) {
      const { access_token } = await getDeviceToken({ baseURL: COZE_COM_BASE_URL, clientId, deviceCode });
      return {
        world: new CozeAPI({ baseURL: COZE_COM_BASE_URL, token: access_token }),
        china: new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: process.env.COZE_TOKEN ?? '' }),
      };
    }
  `,
);

test.valid(
  'addresses of one region, with sockets',
  `
    import { COZE_COM_BASE_URL, COZE_COM_BASE_WS_URL, CozeAPI } from '@coze/api';

    const client = new CozeAPI({
      token: process.env.COZE_TOKEN ?? '',
      baseURL: COZE_COM_BASE_URL,
      baseWsURL: COZE_COM_BASE_WS_URL,
    });
    export const voice = (bot_id: string) => client.websockets.chat.create({ bot_id });
  `,
);

test.valid(
  'the default of sockets, which suits api.coze.cn',
  `
    import { coze } from './coze.js';

    export const voice = (bot_id: string) => coze.websockets.chat.create({ bot_id });
  `,
);

test.valid(
  'addresses of two regions, and no sockets',
  `
    import { COZE_CN_BASE_WS_URL, COZE_COM_BASE_URL, CozeAPI } from '@coze/api';

    const client = new CozeAPI({
      token: process.env.COZE_TOKEN ?? '',
      baseURL: COZE_COM_BASE_URL,
      baseWsURL: COZE_CN_BASE_WS_URL,
    });
    export const me = () => client.users.me();
  `,
);

test.valid(
  'a client that is there for its sockets alone',
  `
    import { COZE_CN_BASE_WS_URL, CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseWsURL: COZE_CN_BASE_WS_URL });
    export const voice = (bot_id: string) => client.websockets.chat.create({ bot_id });
  `,
);

test.valid(
  'an address of sockets that is not known',
  `
    import { COZE_COM_BASE_URL, CozeAPI } from '@coze/api';

    export async function voice(baseWsURL: string, bot_id: string) {
      const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: COZE_COM_BASE_URL, baseWsURL });
      return client.websockets.chat.create({ bot_id });
    }
  `,
);

test.valid(
  'sockets of another client',
  `
    import { COZE_CN_BASE_URL, COZE_CN_BASE_WS_URL, COZE_COM_BASE_URL, CozeAPI } from '@coze/api';

    const token = process.env.COZE_TOKEN ?? '';
    const world = new CozeAPI({ token: process.env.COZE_COM_TOKEN ?? '', baseURL: COZE_COM_BASE_URL });
    const china = new CozeAPI({ token, baseURL: COZE_CN_BASE_URL, baseWsURL: COZE_CN_BASE_WS_URL });
    export const me = () => world.users.me();
    export const voice = (bot_id: string) => china.websockets.chat.create({ bot_id });
  `,
);

test.valid(
  'a client with neither address',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
  `,
);

test.valid('an address, where the options require one', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseURL: 'https://api.coze.com' });
  `,
  options: { region: 'required' },
});

test.valid('an address of sockets, where the options require one of the two', {
  code: `
    import { COZE_CN_BASE_WS_URL, CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '', baseWsURL: COZE_CN_BASE_WS_URL });
  `,
  options: { region: 'required' },
});

test.valid('options that may hold an address, where one is required', {
  code: `
    import { type ClientOptions, CozeAPI } from '@coze/api';

    export const connect = (options: Partial<ClientOptions>) =>
      new CozeAPI({ token: process.env.COZE_TOKEN ?? '', ...options });
  `,
  options: { region: 'required' },
});

test.valid('options of the caller, where an address is required', {
  code: `
    import { type ClientOptions, CozeAPI } from '@coze/api';

    export const connect = (options: ClientOptions) => new CozeAPI(options);
  `,
  options: { region: 'required' },
});

test.valid('an address of the environment, where one is required', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: process.env.COZE_TOKEN!, baseURL: process.env.COZE_BASE_URL! });
  `,
  options: { region: 'required' },
});

// What others taught.

test.invalid('headers that two requests share, reported once', {
  code: `
    const headers = { Authorization: \`Token \${process.env.COZE_TOKEN}\` };

    export const me = () => fetch('https://api.coze.cn/v1/users/me', { headers });
    export const bots = (init: RequestInit) => fetch('https://api.coze.cn/v1/bots', { ...init, headers });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(1, 34, '`Token ${process.env.COZE_TOKEN}`'),
    },
  ],
});

test.invalid('an asserted type', {
  code: `
    await fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: '${fakeToken('pat_')}' as string } });
  `,
  errors: [
    {
      messageId: 'noBearer',
      data: { api: 'Coze', code: 4100 },
      ...at(1, 76, `'${fakeToken('pat_')}' as string`),
      suggestions: [
        {
          messageId: 'addBearer',
          output: `
            await fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'Bearer ${fakeToken('pat_')}' as string } });
          `,
        },
      ],
    },
  ],
});

test.valid(
  'a client that gets its token later',
  `
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: '', baseURL: 'https://api.coze.cn' });
    export async function signIn(code: string, exchange: (code: string) => Promise<string>) {
      client.token = await exchange(code);
      return client.users.me();
    }
  `,
);

test.valid(
  'an instance of axios that is signed out',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    export const signIn = (token: string) => {
      http.defaults.headers.common['Authorization'] = \`Bearer \${token}\`;
    };
    export const signOut = () => {
      http.defaults.headers.common['Authorization'] = '';
    };
  `,
);

test.valid(
  'a field that says `none` until somebody signs in',
  `
    export class Session {
      authorization = 'none';

      me() {
        return fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: this.authorization } });
      }
    }
  `,
);

test.valid(
  'a question whether there is an answer at all',
  `
    export const isReachable = async () =>
      (await fetch('https://dashscope.aliyuncs.com/api/v1/tasks/1', { method: 'OPTIONS' })).status < 500;
  `,
);

test.valid(
  'headers that are filled in before they are sent, at the top of a file',
  `
    const headers: Record<string, string> = { Accept: 'application/json' };
    headers.Authorization = \`Bearer \${process.env.COZE_TOKEN}\`;

    export const me = () => fetch('https://api.coze.cn/v1/users/me', { headers });
  `,
);

test.valid(
  'headers that another file may fill in',
  `
    export const headers: Record<string, string> = { Accept: 'application/json' };
    export const me = () => fetch('https://api.coze.cn/v1/users/me', { headers });
  `,
);

test.valid(
  'headers in a field that another file may fill in',
  `
    export class Session {
      headers: Record<string, string> = { Accept: 'application/json' };

      me() {
        return fetch('https://api.coze.cn/v1/users/me', { headers: this.headers });
      }
    }
  `,
);

test.invalid('headers in a private field without a token', {
  code: `
    export class Session {
      readonly #headers = { Accept: 'application/json' };

      me() {
        return fetch('https://api.coze.cn/v1/users/me', { headers: this.#headers });
      }
    }
  `,
  errors: [{ messageId: 'missing', data: { api: 'Coze', code: 4100 }, ...at(5, 12, 'fetch') }],
});

test.valid(
  'headers that another function fills in',
  `
    const headers: Record<string, string> = { Accept: 'application/json' };

    export const signIn = (token: string) => {
      headers.Authorization = \`Bearer \${token}\`;
    };
    export const me = () => fetch('https://api.coze.cn/v1/users/me', { headers });
  `,
);

test.invalid('an assertion that names no code and no failure', {
  code: `
    import assert from 'node:assert/strict';

    export async function findBot(id: string) {
      const response = await fetch(\`https://api.coze.cn/v1/bots/\${id}\`);
      const body = await response.json();
      assert.equal(body.code, 0);
      return body.data;
    }
  `,
  errors: [
    {
      messageId: 'missing',
      data: { api: 'Coze', code: 4100 },
      line: 4,
      column: 26,
      endLine: 4,
      endColumn: 31,
    },
  ],
});

export default test.cases;
