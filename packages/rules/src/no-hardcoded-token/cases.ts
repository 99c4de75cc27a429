import { defineCases } from '../../test/define-cases.js';
import { fakeToken } from '../../test/fake-token.js';

const test = defineCases('no-hardcoded-token');

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

// Prefixes.

test.valid(
  'a key that `fetch` takes to another vendor',
  `
  const key = '${fakeToken('sk-')}';
  const headers = { Authorization: \`Bearer \${key}\` };
  export const speak = (text: string) =>
    fetch('https://api.speech.example/v1/tts', { method: 'POST', headers, body: text });
  export const models = () => fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models');
`,
);

test.valid(
  'a key in a class with the address of another vendor',
  `
  export class Speech {
    private readonly base = 'https://api.speech.example/v1';
    private readonly key = '${fakeToken('sk-')}';
    speak = (text: string) => post(this.base, this.key, text);
  }
  declare function post(base: string, key: string, text: string): Promise<Response>;
  export const models = () => fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models');
`,
);

test.invalid('a personal access token', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: '${fakeToken('pat_')}' });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 44, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a token of a service', {
  code: `
    import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: '${fakeToken('sat_')}' });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 71, `'${fakeToken('sat_')}'`) }],
});

test.invalid('a token by OAuth', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: "${fakeToken('czu_')}", debug: true });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 44, `"${fakeToken('czu_')}"`) }],
});

test.invalid('a token for an embedded chat', {
  code: `
    import { CozeAPI } from '@coze/api';

    const token = '${fakeToken('cztei_')}';
    export const client = new CozeAPI({ token });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 15, `'${fakeToken('cztei_')}'`) }],
});

test.invalid('a key of DashScope', {
  code: `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({
      apiKey: '${fakeToken('sk-')}',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(4, 11, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('a key of Coding Plan', {
  code: `
    import OpenAI from 'openai';

    export const coder = new OpenAI({
      baseURL: 'https://coding.dashscope.aliyuncs.com/v1',
      apiKey: '${fakeToken('sk-sp-')}',
    });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(5, 11, `'${fakeToken('sk-sp-')}'`) },
  ],
});

test.invalid('a token of twenty characters', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: '${fakeToken('pat_').slice(0, 24)}' });
  `,
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: 'Coze' },
      ...at(3, 44, `'${fakeToken('pat_').slice(0, 24)}'`),
    },
  ],
});

test.invalid('a key of twenty characters', {
  code: `
    import { createAlibaba } from '@ai-sdk/alibaba';

    export const alibaba = createAlibaba({ apiKey: '${fakeToken('sk-').slice(0, 23)}' });
  `,
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: 'DashScope' },
      ...at(3, 48, `'${fakeToken('sk-').slice(0, 23)}'`),
    },
  ],
});

// Texts that hold one.

test.invalid('a header of `fetch`', {
  code: `
    export const me = () =>
      fetch('https://api.coze.cn/v1/users/me', { headers: { Authorization: 'Bearer ${fakeToken('pat_')}' } });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(2, 72, `'Bearer ${fakeToken('pat_')}'`) },
  ],
});

test.invalid('a template without variables', {
  code: `
    export const models = () =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { Authorization: \`Bearer ${fakeToken('sk-')}\` },
      });
  `,
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: 'DashScope' },
      ...at(3, 31, `\`Bearer ${fakeToken('sk-')}\``),
    },
  ],
});

test.invalid('the head of a template', {
  code: `
    const host = 'https://api.coze.cn';
    export const header = (suffix: string) => ({ host, Authorization: \`Bearer ${fakeToken('pat_')}\${suffix}\` });
  `,
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: 'Coze' },
      ...at(2, 67, `\`Bearer ${fakeToken('pat_')}\${suffix}\``),
    },
  ],
});

test.invalid('the tail of a template', {
  code: `
    import { coze } from './coze.js';

    const scheme = 'Bearer';
    export const authorization = \`\${scheme} ${fakeToken('pat_')}\`;
    console.log(await coze.users.me());
  `,
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: 'Coze' },
      ...at(4, 30, `\`\${scheme} ${fakeToken('pat_')}\``),
    },
  ],
});

test.invalid('a template of several lines', {
  code: `
    import { COZE_CN_BASE_URL } from '@coze/api';

    export const environment = (bot: string) => \`
    COZE_TOKEN=${fakeToken('pat_')}
    COZE_BOT=\${bot}
    COZE_URL=\${COZE_CN_BASE_URL}
    \`;
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'Coze' }, line: 3, column: 45, endLine: 7, endColumn: 2 },
  ],
});

test.invalid('a command', {
  code: `
    import { exec } from 'node:child_process';

    exec('curl https://api.coze.cn/v1/users/me -H "Authorization: Bearer ${fakeToken('pat_')}"');
  `,
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: 'Coze' },
      ...at(3, 6, `'curl https://api.coze.cn/v1/users/me -H "Authorization: Bearer ${fakeToken('pat_')}"'`),
    },
  ],
});

test.invalid('a line of a configuration', {
  code: `
    import { writeFileSync } from 'node:fs';
    import { qwen } from './llm.js';

    writeFileSync('.env', 'DASHSCOPE_API_KEY=${fakeToken('sk-')}');
    console.log(await qwen.models.list());
  `,
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: 'DashScope' },
      ...at(4, 23, `'DASHSCOPE_API_KEY=${fakeToken('sk-')}'`),
    },
  ],
});

test.invalid('JSON in a text', {
  code: `
    import { CozeAPI } from '@coze/api';

    const { token } = JSON.parse('{"token":"${fakeToken('pat_')}"}');
    export const client = new CozeAPI({ token });
  `,
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: 'Coze' },
      ...at(3, 30, `'{"token":"${fakeToken('pat_')}"}'`),
    },
  ],
});

test.invalid('the query of an address', {
  code: `
    export const socket = new WebSocket(
      'wss://ws.coze.cn/v1/chat?bot_id=7381&authorization=${fakeToken('pat_')}',
    );
    export const rest = 'https://api.coze.cn';
  `,
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: 'Coze' },
      ...at(2, 3, `'wss://ws.coze.cn/v1/chat?bot_id=7381&authorization=${fakeToken('pat_')}'`),
    },
  ],
});

test.invalid('a part that is added', {
  code: `
    import axios from 'axios';

    export const me = () =>
      axios.get('https://api.coze.com/v1/users/me', {
        headers: { Authorization: 'Bearer ' + '${fakeToken('pat_')}' },
      });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(5, 43, `'${fakeToken('pat_')}'`) }],
});

// Places where one stands.

test.invalid('a constant at the top of a file', {
  code: `
    const token = '${fakeToken('pat_')}';
    const botId = '7381';

    export const send = (query: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${token}\`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ bot_id: botId, user_id: 'u1', query }),
      });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(1, 15, `'${fakeToken('pat_')}'`) }],
});

test.invalid('what stands in when a variable is not set', {
  code: `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({
      apiKey: process.env.DASHSCOPE_API_KEY ?? '${fakeToken('sk-')}',
      baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(4, 44, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('what stands in when a variable is empty', {
  code: `
    import { CozeAPI } from '@coze/api';

    const token = process.env.COZE_TOKEN || '${fakeToken('pat_')}';
    export const client = new CozeAPI({ token });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 41, `'${fakeToken('pat_')}'`) }],
});

test.invalid('one arm of a condition', {
  code: `
    import { CozeAPI } from '@coze/api';

    const isLocal = process.env.NODE_ENV !== 'production';
    export const client = new CozeAPI({ token: isLocal ? '${fakeToken('pat_')}' : process.env.COZE_TOKEN! });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(4, 54, `'${fakeToken('pat_')}'`) }],
});

test.invalid('the default of a parameter', {
  code: `
    import { CozeAPI } from '@coze/api';

    export function connect(token = '${fakeToken('pat_')}') {
      return new CozeAPI({ token });
    }
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 33, `'${fakeToken('pat_')}'`) }],
});

test.invalid('the default of a destructured variable', {
  code: `
    import { CozeAPI } from '@coze/api';

    const { COZE_TOKEN = '${fakeToken('pat_')}' } = process.env;
    export const client = new CozeAPI({ token: COZE_TOKEN });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 22, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a field', {
  code: `
    export class Qwen {
      private readonly key = '${fakeToken('sk-')}';

      async models() {
        const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
          headers: { Authorization: \`Bearer \${this.key}\` },
        });
        return response.json();
      }
    }
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(2, 26, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('a static field', {
  code: `
    import { CozeAPI } from '@coze/api';

    export class Assistant {
      static readonly #token: string = '${fakeToken('pat_')}';
      readonly client = new CozeAPI({ token: Assistant.#token });
    }
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(4, 36, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a member of an enum', {
  code: `
    import { CozeAPI } from '@coze/api';

    enum Token {
      Test = '${fakeToken('pat_')}',
    }
    export const client = new CozeAPI({ token: Token.Test });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(4, 10, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a table of settings', {
  code: `
    export const config = {
      coze: { url: 'https://api.coze.cn', token: '${fakeToken('pat_')}', botId: '7381' },
      timeout: 30_000,
    } as const;
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(2, 46, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a list of keys', {
  code: `
    import { qwen } from './llm.js';

    const keys = [process.env.DASHSCOPE_API_KEY, '${fakeToken('sk-')}'];
    export const next = (attempt: number) => qwen.withOptions({ apiKey: keys[attempt % keys.length] });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(3, 46, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('the name of a property', {
  code: `
    import { coze } from './coze.js';

    const owners: Record<string, string> = { ['${fakeToken('pat_')}']: 'team-a' };
    export const ownerOf = (token: string) => owners[token];
    console.log(await coze.users.me());
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 43, `'${fakeToken('pat_')}'`) }],
});

test.invalid('an argument', {
  code: `
    import { CozeAPI } from '@coze/api';

    const connect = (token: string) => new CozeAPI({ token });
    export const client = connect('${fakeToken('pat_')}');
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(4, 31, `'${fakeToken('pat_')}'`) }],
});

test.invalid('an assignment to the environment', {
  code: `
    import { alibaba } from '@ai-sdk/alibaba';

    process.env.ALIBABA_API_KEY = '${fakeToken('sk-')}';
    export const model = alibaba('qwen-plus');
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(3, 31, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('a comparison', {
  code: `
    import { coze } from './coze.js';

    export const isOurs = (token: string) => token === '${fakeToken('pat_')}';
    console.log(await coze.users.me());
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 52, `'${fakeToken('pat_')}'`) }],
});

test.invalid('the defaults of an instance of axios', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    http.defaults.headers.common['Authorization'] = \`Bearer ${fakeToken('sk-')}\`;
    export const task = (id: string) => http.get(\`/tasks/\${id}\`);
  `,
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: 'DashScope' },
      ...at(4, 49, `\`Bearer ${fakeToken('sk-')}\``),
    },
  ],
});

test.invalid('`headers.set`', {
  code: `
    const headers = new Headers();
    headers.set('Authorization', 'Bearer ${fakeToken('pat_')}');
    export const me = () => fetch('https://api.coze.cn/v1/users/me', { headers });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(2, 30, `'Bearer ${fakeToken('pat_')}'`) },
  ],
});

test.invalid('a list of pairs', {
  code: `
    const headers = new Headers([['Authorization', 'Bearer ${fakeToken('pat_')}']]);
    export const me = () => fetch('https://api.coze.com/v1/users/me', { headers });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(1, 48, `'Bearer ${fakeToken('pat_')}'`) },
  ],
});

test.invalid('an attribute of a component', {
  code: `
    import type { CozeAPI } from '@coze/api';

    declare function Chat(props: { token: string; client?: CozeAPI }): null;
    export const page = <Chat token="${fakeToken('pat_')}" />;
  `,
  filename: 'react.tsx',
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(4, 33, `"${fakeToken('pat_')}"`) }],
});

test.invalid('an asserted type', {
  code: `
    import { CozeAPI, type GetToken } from '@coze/api';

    const token = '${fakeToken('pat_')}' as GetToken;
    export const client = new CozeAPI({ token });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 15, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a function that gives a token', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: async () => '${fakeToken('sat_')}' });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 56, `'${fakeToken('sat_')}'`) }],
});

test.invalid('a token in a test', {
  code: `
    import assert from 'node:assert/strict';
    import { CozeAPI } from '@coze/api';

    const client = new CozeAPI({ token: 'unused' });
    client.token = '${fakeToken('pat_')}';
    assert.ok(await client.users.me());
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(5, 16, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a token beside a comment that has a placeholder', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({
      // Like pat_xxxxxxxxxxxxxxxxxxxxxxxx, from the page of tokens.
      token: '${fakeToken('pat_')}',
    });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(5, 10, `'${fakeToken('pat_')}'`) }],
});

// What tells of a provider.

test.invalid('the SDK in CommonJS', {
  code: `
    const { CozeAPI } = require('@coze/api');

    module.exports = new CozeAPI({ token: '${fakeToken('pat_')}' });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 39, `'${fakeToken('pat_')}'`) }],
});

test.invalid('the SDK, imported where it is needed', {
  code: `
    export async function connect() {
      const { CozeAPI } = await import('@coze/api');
      return new CozeAPI({ token: '${fakeToken('pat_')}' });
    }
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 31, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a type of the SDK', {
  code: `
    import type { ClientOptions } from '@coze/api';

    export const options: ClientOptions = { token: '${fakeToken('pat_')}' };
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 48, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a constant of the SDK', {
  code: `
    import { COZE_COM_BASE_URL } from '@coze/api';

    export const settings = { url: COZE_COM_BASE_URL, token: '${fakeToken('pat_')}' };
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 58, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a host alone', {
  code: `
    export const COZE_URL = 'https://api.coze.com';
    export const COZE_TOKEN = '${fakeToken('pat_')}';
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(2, 27, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a host of a business space', {
  code: `
    export const baseURL = 'https://ws-7c41.cn-beijing.maas.aliyuncs.com/compatible-mode/v1';
    export const apiKey = '${fakeToken('sk-')}';
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(2, 23, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('a client that another module makes', {
  code: `
    import { coze } from './coze.js';

    const bots = { token: '${fakeToken('pat_')}', ids: ['7381', '7382'] };
    for (const bot_id of bots.ids) console.log(await coze.bots.retrieve({ bot_id }));
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 23, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a client that the settings name', {
  code: `
    import { bailian } from '@acme/llm';

    bailian.apiKey = '${fakeToken('sk-')}';
  `,
  settings: { clients: [{ module: '@acme/llm', export: 'bailian', provider: 'dashscope' }] },
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(3, 18, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('the SDK of another library for Qwen', {
  code: `
    import { ChatAlibabaTongyi } from '@langchain/community/chat_models/alibaba_tongyi';

    export const model = new ChatAlibabaTongyi({ model: 'qwen-plus', alibabaApiKey: '${fakeToken('sk-')}' });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(3, 81, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('a token of Coze beside a key of DashScope in a variable', {
  code: `
    import { CozeAPI } from '@coze/api';
    import OpenAI from 'openai';

    export const coze = new CozeAPI({ token: '${fakeToken('pat_')}' });
    export const qwen = new OpenAI({
      apiKey: process.env.DASHSCOPE_API_KEY,
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(4, 42, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a key of DashScope beside a token of Coze in a variable', {
  code: `
    import { CozeAPI } from '@coze/api';
    import OpenAI from 'openai';

    export const coze = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
    export const qwen = new OpenAI({
      apiKey: '${fakeToken('sk-')}',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(6, 11, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('a token of Coze, in Chinese', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: '${fakeToken('pat_')}' });
  `,
  settings: { locale: 'zh-CN' },
  errors: [{ messageId: 'hardcodedToken', data: { api: '扣子' }, ...at(3, 44, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a key of 百炼, in Chinese', {
  code: `
    const 密钥 = '${fakeToken('sk-')}';

    export const models = () =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', {
        headers: { Authorization: \`Bearer \${密钥}\` },
      });
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'hardcodedToken',
      data: { api: '百炼（DashScope）' },
      ...at(1, 12, `'${fakeToken('sk-')}'`),
    },
  ],
});

// Silent: nothing is written down.

test.valid(
  'a variable of the environment',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: process.env.COZE_TOKEN ?? '' });
  `,
);

test.valid(
  'a token from a file',
  `
    import { readFileSync } from 'node:fs';
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: readFileSync('/run/secrets/coze', 'utf8').trim() });
  `,
);

test.valid(
  'a token that is made up of variables',
  `
    import { coze } from './coze.js';

    export const tokenOf = (id: string, secret: string) => \`pat_\${id}\${secret}\`;
    console.log(await coze.users.me());
  `,
);

test.valid(
  'a key that is cut for a log',
  `
    import { qwen } from './llm.js';

    export const shown = (key: string) => \`sk-\${'*'.repeat(28)}\${key.slice(-4)}\`;
    console.log(shown(qwen.apiKey ?? ''));
  `,
);

// Silent: placeholders.

test.valid(
  "the vendor's placeholder",
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: 'pat_***' });
  `,
);

test.valid(
  'a placeholder of one letter',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: 'pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' });
  `,
);

test.valid(
  'a placeholder of one capital letter',
  `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({
      apiKey: 'sk-XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
);

test.valid(
  'a placeholder of noughts',
  `
    export const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
    export const key = 'sk-00000000000000000000000000000000';
  `,
);

test.valid(
  'a placeholder of words',
  `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({
      apiKey: 'sk-your-dashscope-api-key-goes-here',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
);

test.valid(
  'a placeholder of words in capitals',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: 'pat_YOUR_PERSONAL_ACCESS_TOKEN' });
  `,
);

test.valid(
  'a placeholder in angle brackets',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: 'pat_<your personal access token>' });
  `,
);

test.valid(
  'a placeholder in braces',
  `
    export const url = 'https://api.coze.cn/v3/chat';
    export const example = 'Authorization: Bearer pat_{your_personal_access_token}';
  `,
);

test.valid(
  'a placeholder with dots',
  `
    export const url = 'https://dashscope.aliyuncs.com/api/v1';
    export const example = 'sk-................................';
  `,
);

test.valid(
  'a placeholder that a form shows',
  `
    import { coze } from './coze.js';

    export const input = { name: 'token', placeholder: 'pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxx', required: true };
    console.log(await coze.users.me());
  `,
);

test.valid(
  'a placeholder of a Coding Plan',
  `
    export const url = 'https://coding.dashscope.aliyuncs.com/v1';
    export const key = 'sk-sp-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';
  `,
);

test.valid(
  'a placeholder in Chinese',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: 'pat_请在这里填写你的个人访问令牌谢谢合作愉快' });
  `,
);

test.valid(
  'a token in a test that repeats itself',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: 'pat_testtesttesttesttesttest' });
  `,
);

test.valid(
  'a key in a test that repeats one letter',
  `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({
      apiKey: 'sk-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
);

test.valid(
  'a key in a test that says so',
  `
    import OpenAI from 'openai';

    export const qwen = new OpenAI({
      apiKey: 'sk-test-test-test-test-test-test',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
);

test.valid(
  'a masked key',
  `
    export const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
    export const shown = 'sk-****************************3f9c';
  `,
);

test.valid(
  'a short token',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: 'pat_51c0' });
  `,
);

test.valid(
  'a token of nineteen characters',
  `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: '${fakeToken('pat_').slice(0, 23)}' });
  `,
);

test.valid(
  'a prefix alone',
  `
    import { coze } from './coze.js';

    export const isPersonal = (token: string) => token.startsWith('pat_') || token.startsWith('sat_');
    console.log(await coze.users.me());
  `,
);

test.valid(
  'a pattern for tokens',
  `
    import { coze } from './coze.js';

    const pattern = /\\b(?:pat|sat|czu|cztei)_[A-Za-z0-9]{20,}/g;
    export const redact = (text: string) => text.replace(pattern, 'pat_***');
    console.log(await coze.users.me());
  `,
);

test.valid(
  'a pattern in a text',
  `
    import { qwen } from './llm.js';

    export const pattern = new RegExp('^sk-[A-Za-z0-9]{20,}$');
    console.log(await qwen.models.list());
  `,
);

// Silent: comments, addresses and hashes.

test.valid(
  'a token in a comment',
  `
    import { coze } from './coze.js';

    // Revoked on 2026-03-01: ${fakeToken('pat_')}
    console.log(await coze.users.me());
  `,
);

test.valid(
  'a key in a comment of a function',
  `
    import { qwen } from './llm.js';

    /**
     * @param key such as ${fakeToken('sk-')}
     */
    export const use = (key: string) => qwen.withOptions({ apiKey: key });
  `,
);

test.valid(
  'the path of an address',
  `
    import { coze } from './coze.js';

    export const avatar = 'https://cdn.example.com/avatars/${fakeToken('pat_')}/small.png';
    console.log(await coze.users.me());
  `,
);

test.valid(
  'a path without host',
  `
    import { qwen } from './llm.js';

    export const icon = '/assets/${fakeToken('sk-')}.svg';
    console.log(await qwen.models.list());
  `,
);

test.valid(
  'a path of an address in a template',
  `
    import { qwen } from './llm.js';

    export const chunk = (cdn: string) => \`\${cdn}/chunks/${fakeToken('sk-')}.js\`;
    console.log(await qwen.models.list());
  `,
);

test.valid(
  'a file that is imported',
  `
    import { coze } from './coze.js';

    export const load = async () => [await coze.users.me(), await import('./chunks/${fakeToken('sk-')}.js')];
  `,
);

test.valid(
  'the fragment of an address',
  `
    import { qwen } from './llm.js';

    export const help = 'https://docs.example.com/guide#${fakeToken('sk-')}';
    console.log(await qwen.models.list());
  `,
);

test.valid(
  'the hash of a file',
  `
    import { qwen } from './llm.js';

    export const script = { src: '/chat.js', integrity: 'sha256-${fakeToken('sk-')}=' };
    console.log(await qwen.models.list());
  `,
);

test.valid(
  'a part of a hash in the letters of addresses',
  `
    import { coze } from './coze.js';

    export const checksum = 'q8V${fakeToken('pat_')}';
    console.log(await coze.users.me());
  `,
);

test.valid(
  'a commit',
  `
    import { coze } from './coze.js';

    export const revision = '3f9c1de07ab24c558e6f90b1d2a3c4e5f6071829';
    console.log(await coze.users.me());
  `,
);

// Silent: other words.

test.valid(
  'the name of a task',
  `
    import { qwen } from './llm.js';

    export const name = 'ta${fakeToken('sk-')}';
    console.log(await qwen.models.list());
  `,
);

test.valid(
  'names that end in the prefix',
  `
    import { qwen } from './llm.js';

    export const labels = ['disk-0123456789abcdef01234567', 'risk-assessment-of-the-third-quarter'];
    console.log(await qwen.models.list());
  `,
);

test.valid(
  'classes of a style sheet',
  `
    import { qwen } from './llm.js';

    export const spinner = 'sk-fading-circle-container sk-fading-circle-container--large';
    console.log(await qwen.models.list());
  `,
);

test.valid(
  'keys of texts',
  `
    import { coze } from './coze.js';

    export const opening = ['sat_opening_hours_description', 'sun_opening_hours_description'];
    console.log(await coze.users.me());
  `,
);

test.valid(
  'a name with underscores',
  `
    import { coze } from './coze.js';

    export const column = 'pat_confirmation_date_of_birth';
    console.log(await coze.users.me());
  `,
);

test.valid(
  'a key for sorting',
  `
    import { qwen } from './llm.js';

    export const key = { pk: 'shop', sk: 'sk-2026-11-01-orders-by-region' };
    console.log(await qwen.models.list());
  `,
);

// Silent: keys of others.

test.valid(
  'a token where nothing tells of Coze',
  `
    export const project = { name: 'garden', token: '${fakeToken('pat_')}' };
  `,
);

test.valid(
  'a key where nothing tells of DashScope',
  `
    import OpenAI from 'openai';

    export const gpt = new OpenAI({ apiKey: '${fakeToken('sk-')}' });
  `,
);

test.valid(
  'a key of another vendor beside Coze',
  `
    import { coze } from './coze.js';
    import OpenAI from 'openai';

    export const gpt = new OpenAI({ apiKey: '${fakeToken('sk-')}' });
    console.log(await coze.users.me());
  `,
);

test.valid(
  'a key of another vendor beside DashScope',
  `
    import { qwen } from './llm.js';
    import OpenAI from 'openai';

    export const deepseek = new OpenAI({ apiKey: '${fakeToken('sk-')}', baseURL: 'https://api.deepseek.com' });
    console.log(await qwen.models.list());
  `,
);

test.valid(
  'a key whose prefix names another vendor',
  `
    import { qwen } from './llm.js';

    export const claude = { url: 'https://api.anthropic.com', key: '${fakeToken('sk-ant-api03-')}' };
    console.log(await qwen.models.list());
  `,
);

test.valid(
  "another vendor's key for a project",
  `
    import { qwen } from './llm.js';
    import OpenAI from 'openai';

    export const gpt = new OpenAI({ apiKey: '${fakeToken('sk-proj-')}' });
    console.log(await qwen.models.list());
  `,
);

test.valid(
  'a key of a router of models',
  `
    import { qwen } from './llm.js';

    export const router = { url: 'https://openrouter.ai/api/v1', key: '${fakeToken('sk-or-v1-')}' };
    console.log(await qwen.models.list());
  `,
);

test.valid(
  'a key with an underscore',
  `
    import { qwen } from './llm.js';

    export const payments = '${fakeToken('sk_live_')}';
    console.log(await qwen.models.list());
  `,
);

test.valid('Coze, where the settings leave it out', {
  code: `
    import { CozeAPI } from '@coze/api';

    export const client = new CozeAPI({ token: '${fakeToken('pat_')}' });
  `,
  settings: { providers: ['dashscope'] },
});

// What others taught.

test.invalid('a constant with the name of Coze', {
  code: `
    export const COZE_TOKEN = '${fakeToken('pat_')}';
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(1, 27, `'${fakeToken('pat_')}'`) }],
});

test.invalid('what stands in for a variable with the name of Coze', {
  code: `
    export class Assistant {
      token: string;

      constructor() {
        this.token = import.meta.env['VITE_COZE_TOKEN'] || '${fakeToken('sat_')}';
      }
    }
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(5, 56, `'${fakeToken('sat_')}'`) }],
  types: 'never',
});

test.invalid('a table whose part has the name of DashScope', {
  code: `
    export const keys = { dashscope: { key: '${fakeToken('sk-')}' } };
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(1, 41, `'${fakeToken('sk-')}'`) },
  ],
});

test.valid(
  'keys of several vendors in one table',
  `
    export const keys = {
      dashscope: process.env.DASHSCOPE_API_KEY,
      deepseek: '${fakeToken('sk-')}',
    };
    export const url = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
  `,
);

test.valid(
  'a constant with the name of another vendor, used beside DashScope',
  `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    const key = '${fakeToken('sk-')}';
    export const models = { qwen, gpt: new OpenAI({ apiKey: key }) };
  `,
);

test.valid(
  'a placeholder that counts',
  `
    export const COZE_TOKEN = 'pat_1234567890abcdefghij1234567890';
    export const DASHSCOPE_KEY = 'sk-a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6';
  `,
);

test.valid(
  'a placeholder that says what it is',
  `
    export const COZE_TOKEN = 'pat_thisisafaketoken0123456789';
  `,
);

// The comment above.

test.invalid('a key below a comment that has the name of the provider', {
  code: `
    // 百炼 API Key
    export const apiKey = '${fakeToken('sk-')}';
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(2, 23, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('a key of an object below such a comment', {
  code: `
    export const config = {
      timeout: 5000,
      /** DashScope API key */
      key: '${fakeToken('sk-')}',
    };
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(4, 8, `'${fakeToken('sk-')}'`) }],
});

test.valid(
  'a key below a comment that sets it apart',
  `
    // Not the DashScope API key
    export const apiKey = '${fakeToken('sk-')}';
    // The key in place of DashScope, as a fallback
    export const second = '${fakeToken('sk-')}';
  `,
);

test.valid(
  'a key below a sentence that names the provider',
  `
    // The key for images when DashScope is overloaded
    export const images = '${fakeToken('sk-')}';
    /** Token of the search index, which the bot on Coze uses, too. */
    export const search = '${fakeToken('pat_')}';
  `,
);

test.valid(
  'a key below a comment on two vendors',
  `
    // API key of DeepSeek or DashScope
    export const apiKey = '${fakeToken('sk-')}';
  `,
);

test.valid(
  'a key below a comment on something else',
  `
    // How long DashScope may take
    export const timeout = 5000;
    export const apiKey = '${fakeToken('sk-')}';

    // DashScope API keys are read from the environment.

    export const other = '${fakeToken('sk-')}';
  `,
);

test.valid(
  'a key below a comment that names another vendor, in a program with DashScope',
  `
    // DeepSeek key
    export const key = '${fakeToken('sk-')}';
    export const models = () => fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models');
  `,
);

// A client is called after its package, and the address says whose key it gets.

test.invalid('a key that a client called `openai` sends to DashScope', {
  code: `
    import OpenAI from 'openai';

    const openai = new OpenAI({
      apiKey: '${fakeToken('sk-')}',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
    export const ask = (content: string) =>
      openai.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(4, 11, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('the same in place of a variable, in a field, and through constants', {
  code: `
    import OpenAI from 'openai';

    const baseURL = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
    export const openaiClient = new OpenAI({
      apiKey: process.env.OPENAI_API_KEY || '${fakeToken('sk-')}',
      baseURL,
    });

    export class Assistant {
      private openai: OpenAI;
      readonly openaiClient = new OpenAI({ baseURL, apiKey: '${fakeToken('sk-')}' });

      constructor() {
        this.openai = new OpenAI({
          apiKey: '${fakeToken('sk-')}',
          baseURL,
        });
      }
    }

    const apiKey = '${fakeToken('sk-')}';
    const options = { apiKey, baseURL };
    export const openai = new OpenAI(options);
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(5, 41, `'${fakeToken('sk-')}'`) },
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(11, 57, `'${fakeToken('sk-')}'`) },
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(15, 15, `'${fakeToken('sk-')}'`) },
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(21, 16, `'${fakeToken('sk-')}'`) },
  ],
});

test.invalid('a key named after its form, in a request to DashScope', {
  code: `
    const OPENAI_API_KEY = '${fakeToken('sk-')}';
    const headers = { Authorization: \`Bearer \${OPENAI_API_KEY}\` };
    export const models = () => fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/models', { headers });
  `,
  errors: [
    { messageId: 'hardcodedToken', data: { api: 'DashScope' }, ...at(1, 24, `'${fakeToken('sk-')}'`) },
  ],
});

test.valid(
  'a key of a client called `openai`, where its address is of another host or not known',
  `
    import OpenAI from 'openai';

    const qwen = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
    const isQwen = process.env.VENDOR === 'qwen';
    const openaiKey = '${fakeToken('sk-')}';
    const keys = { openai: openaiKey, qwen: process.env.DASHSCOPE_API_KEY };
    export const openai = [
      new OpenAI({ apiKey: '${fakeToken('sk-')}', baseURL: 'https://api.openai.com/v1' }),
      new OpenAI({ apiKey: '${fakeToken('sk-')}', baseURL: process.env.OPENAI_BASE_URL }),
      new OpenAI({ apiKey: '${fakeToken('sk-')}', baseURL: process.env.OPENAI_BASE_URL ?? qwen }),
      new OpenAI({ apiKey: '${fakeToken('sk-')}', baseURL: isQwen ? qwen : undefined }),
      new OpenAI({ apiKey: isQwen ? keys.qwen : '${fakeToken('sk-')}', baseURL: qwen }),
      new OpenAI({ apiKey: keys.qwen, baseURL: qwen }),
    ];
  `,
);

test.valid(
  'a key of another vendor beside the address of DashScope, in one table',
  `
    export const config = {
      openaiKey: '${fakeToken('sk-')}',
      qwenUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    };
  `,
);

test.valid(
  'a key that DashScope and another vendor get',
  `
    import OpenAI from 'openai';

    const openaiKey = '${fakeToken('sk-')}';
    export const clients = [
      new OpenAI({ apiKey: openaiKey, baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' }),
      new OpenAI({ apiKey: openaiKey, baseURL: 'https://api.openai.com/v1' }),
    ];
  `,
);

// Packages and classes with the name of the provider, beside its SDK.

test.invalid('a token for the chat of `@coze/chat-sdk`', {
  code: `
    import { ChatFramework } from '@coze/chat-sdk/webJs';

    export const chat = new ChatFramework({ auth: { token: '${fakeToken('pat_')}' } });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 56, `'${fakeToken('pat_')}'`) }],
});

test.invalid('a token for the web SDK, which a page loads', {
  code: `
    export const chat = new CozeWebSDK.WebChatClient({
      config: { bot_id: '7381' },
      auth: { type: 'token', token: '${fakeToken('pat_')}' },
    });
  `,
  errors: [{ messageId: 'hardcodedToken', data: { api: 'Coze' }, ...at(3, 33, `'${fakeToken('pat_')}'`) }],
  types: 'never',
});

test.valid(
  'a token for another chat, in a file that imports one named after Coze',
  `
    import { ChatFramework } from 'a-chat';
    import type { Settings } from './coze/settings.js';

    export const chat = (settings: Settings) =>
      new ChatFramework({ ...settings, auth: { token: '${fakeToken('pat_')}' } });
  `,
);

test.valid(
  'a key of another vendor, beside a package named after DashScope',
  `
    import { createDeepSeek } from '@ai-sdk/deepseek';
    import { createDashScope } from 'dashscope-ai-provider';

    export const main = createDashScope({ apiKey: process.env.DASHSCOPE_API_KEY });
    export const fallback = createDeepSeek({ apiKey: '${fakeToken('sk-')}' });
  `,
);

test.valid(
  'a token that no class gets, beside a package named after Coze',
  `
    import { mask } from 'coze-mask';

    export const shown = mask('${fakeToken('pat_')}');
  `,
);

export default test.cases;
