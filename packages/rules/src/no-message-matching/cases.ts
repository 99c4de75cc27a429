import { defineCases } from '../../test/define-cases.js';

const test = defineCases('no-message-matching');

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

// The message of what `@coze/api` throws has the code in it, and the error has it, too.

test.invalid('the code looked for in the message', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.message.includes('code: 4100')) return 'signed-out';
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100`' },
      ...at(7, 9, "err.message.includes('code: 4100')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4100 },
          output: `
            import { coze } from './coze.js';

            export async function start(bot_id: string) {
              try {
                return await coze.chat.create({ bot_id });
              } catch (err: any) {
                if (err.code === 4100) return 'signed-out';
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the bare number looked for in the message', {
  code: `
    import { coze } from './coze.js';

    export async function names(space_id: string) {
      try {
        return (await coze.bots.list({ space_id })).space_bots;
      } catch (e: any) {
        const denied = e.message.indexOf('4101') !== -1;
        if (!denied) throw e;
        return [];
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4101`' },
      ...at(7, 20, "e.message.indexOf('4101') !== -1"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4101 },
          output: `
            import { coze } from './coze.js';

            export async function names(space_id: string) {
              try {
                return (await coze.bots.list({ space_id })).space_bots;
              } catch (e: any) {
                const denied = e.code === 4101;
                if (!denied) throw e;
                return [];
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a constant that holds the text', {
  code: `
    import { coze } from './coze.js';

    const INVALID_ACCESS_TOKEN = 'code: 4100';

    export async function voices() {
      try {
        return await coze.audio.voices.list();
      } catch (err: any) {
        if (err.message?.includes(INVALID_ACCESS_TOKEN)) location.reload();
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100`' },
      ...at(9, 9, 'err.message?.includes(INVALID_ACCESS_TOKEN)'),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4100 },
          output: `
            import { coze } from './coze.js';

            const INVALID_ACCESS_TOKEN = 'code: 4100';

            export async function voices() {
              try {
                return await coze.audio.voices.list();
              } catch (err: any) {
                if (err.code === 4100) location.reload();
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the text of the whole error', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        if (String(err).includes('code: 4016')) return undefined;
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4016`' },
      ...at(7, 9, "String(err).includes('code: 4016')"),
    },
  ],
});

test.invalid('an error narrowed by its class', {
  code: `
    import { APIError, CozeAPI } from '@coze/api';

    export async function run(client: CozeAPI, workflow_id: string) {
      try {
        return await client.workflows.runs.create({ workflow_id });
      } catch (error) {
        if (error instanceof APIError && error.message.includes('4200')) return null;
        throw error;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4200`' },
      ...at(7, 38, "error.message.includes('4200')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4200 },
          output: `
            import { APIError, CozeAPI } from '@coze/api';

            export async function run(client: CozeAPI, workflow_id: string) {
              try {
                return await client.workflows.runs.create({ workflow_id });
              } catch (error) {
                if (error instanceof APIError && error.code === 4200) return null;
                throw error;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a helper that is given the error', {
  code: `
    import type { APIError } from '@coze/api';

    export function isExpired(error: APIError): boolean {
      return /code: 4100/.test(error.message);
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100`' },
      ...at(4, 10, '/code: 4100/.test(error.message)'),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4100 },
          output: `
            import type { APIError } from '@coze/api';

            export function isExpired(error: APIError): boolean {
              return error.code === 4100;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a cast to the class of the error', {
  code: `
    import { type APIError, CozeAPI } from '@coze/api';

    export async function run(client: CozeAPI, workflow_id: string) {
      try {
        return await client.workflows.runs.create({ workflow_id });
      } catch (error) {
        if ((error as APIError).message.startsWith('code: 4000')) return null;
        throw error;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4000`' },
      ...at(7, 9, "(error as APIError).message.startsWith('code: 4000')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4000 },
          output: `
            import { type APIError, CozeAPI } from '@coze/api';

            export async function run(client: CozeAPI, workflow_id: string) {
              try {
                return await client.workflows.runs.create({ workflow_id });
              } catch (error) {
                if ((error as APIError).code === 4000) return null;
                throw error;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a cast to `Error`, which has no code', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        if ((err as Error).message.includes('4100')) return 'signed-out';
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100`' },
      ...at(7, 9, "(err as Error).message.includes('4100')"),
    },
  ],
});

test.invalid('a message behind `instanceof Error`', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        const message = err instanceof Error ? err.message : String(err);
        if (message.includes('4100')) return 'signed-out';
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100`' },
      ...at(8, 9, "message.includes('4100')"),
    },
  ],
});

test.invalid('a callback of `.catch`', {
  code: `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err: any) => {
        if (err.message.includes('code: 4006')) return null;
        throw err;
      });
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4006`' },
      ...at(5, 9, "err.message.includes('code: 4006')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4006 },
          output: `
            import { coze } from './coze.js';

            export const start = (bot_id: string) =>
              coze.chat.create({ bot_id }).catch((err: any) => {
                if (err.code === 4006) return null;
                throw err;
              });
          `,
        },
      ],
    },
  ],
});

test.invalid('a negated test', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (!err.message.includes('code: 4016')) throw err;
        return 'busy';
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4016`' },
      ...at(7, 10, "err.message.includes('code: 4016')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4016 },
          output: `
            import { coze } from './coze.js';

            export async function start(bot_id: string) {
              try {
                return await coze.chat.create({ bot_id });
              } catch (err: any) {
                if (err.code !== 4016) throw err;
                return 'busy';
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a regular expression with several codes', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (/code: (4100|4101)/.test(err.message)) return 'signed-out';
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100` or `4101`' },
      ...at(7, 9, '/code: (4100|4101)/.test(err.message)'),
    },
  ],
});

test.invalid('a match that is looked at as a whole', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.message.match(/4100/)) return 'signed-out';
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100`' },
      ...at(7, 9, 'err.message.match(/4100/)'),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4100 },
          output: `
            import { coze } from './coze.js';

            export async function start(bot_id: string) {
              try {
                return await coze.chat.create({ bot_id });
              } catch (err: any) {
                if (err.code === 4100) return 'signed-out';
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the field `msg` of a thrown error', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.msg === 'authentication is invalid') return 'signed-out';
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100`' },
      ...at(7, 9, "err.msg === 'authentication is invalid'"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4100 },
          output: `
            import { coze } from './coze.js';

            export async function start(bot_id: string) {
              try {
                return await coze.chat.create({ bot_id });
              } catch (err: any) {
                if (err.code === 4100) return 'signed-out';
                throw err;
              }
            }
          `,
        },
      ],
    },
  ],
});

// The body of Coze has its code beside `msg`.

test.invalid('a documented message of a body', {
  code: `
    export async function whoAmI(headers: HeadersInit) {
      const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
      const body = await response.json();
      if (body.msg === 'authentication is invalid') return undefined;
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data;
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100`' },
      ...at(4, 7, "body.msg === 'authentication is invalid'"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4100 },
          output: `
            export async function whoAmI(headers: HeadersInit) {
              const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
              const body = await response.json();
              if (body.code === 4100) return undefined;
              if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
              return body.data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the other operand, and the other answer', {
  code: `
    export async function whoAmI(headers: HeadersInit) {
      const response = await fetch('https://api.coze.com/v1/users/me', { headers });
      const reply = await response.json();
      if ('access token invalid' !== reply.msg) return reply;
      throw new Error(\`\${reply.code}\`);
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`700012006`' },
      ...at(4, 7, "'access token invalid' !== reply.msg"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 700012006 },
          output: `
            export async function whoAmI(headers: HeadersInit) {
              const response = await fetch('https://api.coze.com/v1/users/me', { headers });
              const reply = await response.json();
              if (reply.code !== 700012006) return reply;
              throw new Error(\`\${reply.code}\`);
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('success told by the message', {
  code: `
    export async function retrieve(url: URLSearchParams, headers: HeadersInit) {
      const response = await fetch(\`https://api.coze.cn/v3/chat/retrieve?\${url}\`, { headers });
      const body = await response.json();
      return body.msg === 'Success' ? body.data : null;
    }
  `,
  errors: [{ messageId: 'matched', data: { api: 'Coze' }, ...at(4, 10, "body.msg === 'Success'") }],
});

test.invalid("a message of axios' body in small letters", {
  code: `
    import axios from 'axios';

    export async function publish(body: object, headers: Record<string, string>) {
      const { data } = await axios.post('https://api.coze.cn/v1/bot/publish', body, { headers });
      const msg = data.msg.toLowerCase();
      if (msg.includes('authentication is invalid')) throw new Error(\`Sign in again: \${data.code}\`);
      return data.data;
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100`' },
      ...at(6, 7, "msg.includes('authentication is invalid')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4100 },
          output: `
            import axios from 'axios';

            export async function publish(body: object, headers: Record<string, string>) {
              const { data } = await axios.post('https://api.coze.cn/v1/bot/publish', body, { headers });
              const msg = data.msg.toLowerCase();
              if (data.code === 4100) throw new Error(\`Sign in again: \${data.code}\`);
              return data.data;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a message taken out of the body', {
  code: `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const { code, msg, data } = await response.json();
      if (msg.includes('The token you entered is incorrect')) return renew();
      return code === 0 ? data : null;
    }

    declare function renew(): Promise<unknown>;
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4101`' },
      ...at(4, 7, "msg.includes('The token you entered is incorrect')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4101 },
          output: `
            export async function create(init: RequestInit) {
              const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
              const { code, msg, data } = await response.json();
              if (code === 4101) return renew();
              return code === 0 ? data : null;
            }

            declare function renew(): Promise<unknown>;
          `,
        },
      ],
    },
  ],
});

test.invalid('a sentence that no table has', {
  code: `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.msg.includes('not published')) return 'unpublished';
      return body.code === 0 ? body.data.id : null;
    }
  `,
  errors: [
    { messageId: 'matched', data: { api: 'Coze' }, ...at(4, 7, "body.msg.includes('not published')") },
  ],
});

test.invalid('the code taken out of the message', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        const code = Number(/code: (\\d+)/.exec(err.message)?.[1]);
        return code === 4100 ? 'signed-out' : undefined;
      }
    }
  `,
  errors: [{ messageId: 'matched', data: { api: 'Coze' }, ...at(7, 25, '/code: (\\d+)/.exec(err.message)') }],
});

test.invalid('a message looked at where there is some error', {
  code: `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code !== 0 && body.msg.includes('invalid bot')) return 'no-bot';
      return body;
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4006`' },
      ...at(4, 26, "body.msg.includes('invalid bot')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4006 },
          output: `
            export async function create(init: RequestInit) {
              const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
              const body = await response.json();
              if (body.code !== 0 && body.code === 4006) return 'no-bot';
              return body;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a `switch` over messages', {
  code: `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      switch (body.msg) {
        case 'authentication is invalid':
          return 'signed-out';
        case 'invalid model':
          return 'no-model';
        default:
          return body;
      }
    }
  `,
  errors: [
    { messageId: 'matchedCode', data: { api: 'Coze', codes: '`4100` or `4012`' }, ...at(4, 11, 'body.msg') },
  ],
});

test.invalid('a list of messages', {
  code: `
    const refusals = ['authentication is invalid', 'access token invalid'];

    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (refusals.includes(body.msg)) return 'signed-out';
      return body;
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100` or `700012006`' },
      ...at(6, 7, 'refusals.includes(body.msg)'),
    },
  ],
});

test.invalid('texts that come one by one', {
  code: `
    import { coze } from './coze.js';

    const known = ['authentication is invalid', 'The token you entered'];

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (known.some((one) => err.message.includes(one))) return undefined;
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100` or `4101`' },
      ...at(9, 29, 'err.message.includes(one)'),
    },
  ],
});

test.invalid('the last error of a polled chat', {
  code: `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const { chat } = await coze.chat.createAndPoll({ bot_id });
      if (chat.last_error?.msg.includes('free quota has been used up')) return 'pay';
      return chat.last_error?.code === 0 ? chat.id : undefined;
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4028`' },
      ...at(5, 7, "chat.last_error?.msg.includes('free quota has been used up')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4028 },
          output: `
            import { coze } from './coze.js';

            export async function ask(bot_id: string) {
              const { chat } = await coze.chat.createAndPoll({ bot_id });
              if (chat.last_error?.code === 4028) return 'pay';
              return chat.last_error?.code === 0 ? chat.id : undefined;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the data of an event that tells of an error', {
  code: `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function* talk(bot_id: string) {
      for await (const part of coze.chat.stream({ bot_id })) {
        if (part.event === ChatEventType.ERROR) {
          if (part.data.msg === 'authentication is invalid') throw new Error(\`\${part.data.code}\`);
          throw new Error(\`\${part.data.code}: \${part.data.msg}\`);
        }
        yield part;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'Coze', codes: '`4100`' },
      ...at(7, 11, "part.data.msg === 'authentication is invalid'"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4100 },
          output: `
            import { ChatEventType } from '@coze/api';
            import { coze } from './coze.js';

            export async function* talk(bot_id: string) {
              for await (const part of coze.chat.stream({ bot_id })) {
                if (part.event === ChatEventType.ERROR) {
                  if (part.data.code === 4100) throw new Error(\`\${part.data.code}\`);
                  throw new Error(\`\${part.data.code}: \${part.data.msg}\`);
                }
                yield part;
              }
            }
          `,
        },
      ],
    },
  ],
});

// DashScope: the code is a string, and the message has none.

test.invalid('a native body whose message is a documented one', {
  code: `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function generate(init: RequestInit) {
      const response = await fetch(url, { ...init, method: 'POST' });
      const body = await response.json();
      if (body.message === 'Invalid API-key provided.') throw new Error(\`Key: \${body.code}\`);
      return body.output;
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'DashScope', codes: '`InvalidApiKey`' },
      ...at(6, 7, "body.message === 'Invalid API-key provided.'"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 'InvalidApiKey' },
          output: `
            const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

            export async function generate(init: RequestInit) {
              const response = await fetch(url, { ...init, method: 'POST' });
              const body = await response.json();
              if (body.code === 'InvalidApiKey') throw new Error(\`Key: \${body.code}\`);
              return body.output;
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a part of a documented message', {
  code: `
    import { qwen } from './llm.js';

    export async function complete(content: string) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
      } catch (error: any) {
        if (error.message.includes('Incorrect API key')) return undefined;
        throw error;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'DashScope', codes: '`invalid_api_key`' },
      ...at(7, 9, "error.message.includes('Incorrect API key')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 'invalid_api_key' },
          output: `
            import { qwen } from './llm.js';

            export async function complete(content: string) {
              try {
                return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
              } catch (error: any) {
                if (error.code === 'invalid_api_key') return undefined;
                throw error;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('a code looked for in a message that never has it', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        if (error.message.includes("DataInspectionFailed")) return [];
        throw error;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'DashScope', codes: '`data_inspection_failed`' },
      ...at(7, 9, 'error.message.includes("DataInspectionFailed")'),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 'data_inspection_failed' },
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (error: any) {
                if (error.code === 'data_inspection_failed') return [];
                throw error;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('the inner error of the compatible body', {
  code: `
    import axios from 'axios';

    export async function complete(body: object, headers: Record<string, string>) {
      try {
        return await axios.post('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', body, { headers });
      } catch (err: any) {
        if (/inappropriate content/i.test(err.response?.data.error.message)) return null;
        throw err;
      }
    }
  `,
  errors: [
    {
      messageId: 'matched',
      data: { api: 'DashScope' },
      ...at(7, 9, '/inappropriate content/i.test(err.response?.data.error.message)'),
    },
  ],
});

test.invalid('the account in arrears told by the sentence', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        if (error.message.includes('account is in good standing') || error.status === 402) return 'pay';
        throw error;
      }
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'DashScope', codes: '`Arrearage`' },
      ...at(7, 9, "error.message.includes('account is in good standing')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 'Arrearage' },
          output: `
            import { qwen } from './llm.js';

            export async function models() {
              try {
                return await qwen.models.list();
              } catch (error: any) {
                if (error.code === 'Arrearage' || error.status === 402) return 'pay';
                throw error;
              }
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('an error of the package narrowed by its class', {
  code: `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error) {
        if (error instanceof OpenAI.APIError && error.message.toLowerCase().includes('access denied')) return [];
        throw error;
      }
    }
  `,
  errors: [
    {
      messageId: 'matched',
      data: { api: 'DashScope' },
      ...at(8, 45, "error.message.toLowerCase().includes('access denied')"),
    },
  ],
});

test.invalid('the error that was read from a failed response of ky', {
  code: `
    import ky from 'ky';

    const api = ky.create({ prefixUrl: 'https://dashscope.aliyuncs.com/api/v1', throwHttpErrors: false });

    export async function task(id: string) {
      const body: any = await api.get(\`tasks/\${id}\`).json();
      if (body.message.startsWith('Requests rate limit exceeded')) return 'wait';
      return body.output;
    }
  `,
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: 'DashScope', codes: '`Throttling.RateQuota`' },
      ...at(7, 7, "body.message.startsWith('Requests rate limit exceeded')"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 'Throttling.RateQuota' },
          output: `
            import ky from 'ky';

            const api = ky.create({ prefixUrl: 'https://dashscope.aliyuncs.com/api/v1', throwHttpErrors: false });

            export async function task(id: string) {
              const body: any = await api.get(\`tasks/\${id}\`).json();
              if (body.code === 'Throttling.RateQuota') return 'wait';
              return body.output;
            }
          `,
        },
      ],
    },
  ],
});

// The code is compared, or is looked at with the message.

test.valid(
  'the code compared',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.code === 4100) return 'signed-out';
        throw err;
      }
    }
  `,
);

test.valid(
  'a message that tells apart what one code stands for',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.code === 4000 && err.msg.includes('bot_id')) return 'no-bot';
        throw err;
      }
    }
  `,
);

test.valid(
  'a message looked at behind the test of the code',
  `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code === 4000) {
        return body.msg.includes('bot_id') ? 'no-bot' : 'malformed';
      }
      return body;
    }
  `,
);

test.valid(
  'a message looked at where all other codes have left',
  `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code !== 4000) return body;
      return body.msg.includes('bot_id') ? 'no-bot' : 'malformed';
    }
  `,
);

test.valid(
  'a message in the case of a code',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function generate(init: RequestInit) {
      const response = await fetch(url, { ...init, method: 'POST' });
      const body = await response.json();
      switch (body.code) {
        case 'InvalidParameter':
          return body.message.includes("must contain the word 'json'") ? 'say-json' : 'malformed';
        default:
          return body;
      }
    }
  `,
);

test.valid(
  'success told by the code and by the message',
  `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code === 0 && body.msg === 'Success') return body.data;
      throw new Error(\`\${body.code}: \${body.msg}\`);
    }
  `,
);

test.valid(
  'the message as a last resort beside the code',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.code === 4100 || err.message.includes('authentication is invalid')) return 'signed-out';
        throw err;
      }
    }
  `,
);

test.valid(
  'a message looked at where there is no code',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (!err.code && err.message.includes('authentication')) return 'signed-out';
        throw err;
      }
    }
  `,
);

// Decisions that only the message allows.

test.valid(
  'the free quota told from the quota of a minute',
  `
    import { qwen } from './llm.js';

    export async function complete(content: string) {
      try {
        return await qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
      } catch (error: any) {
        if (error.code === 'insufficient_quota' && error.message.includes('Free allocated quota')) return 'pay';
        throw error;
      }
    }
  `,
);

test.valid(
  'the free quota looked for by its message alone',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        if (error.message.includes('Free allocated quota exceeded')) return 'pay';
        throw error;
      }
    }
  `,
);

test.valid(
  'the quota in a regular expression',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        if (/allocated quota exceeded|current quota/i.test(error.message)) return 'wait';
        throw error;
      }
    }
  `,
);

test.valid(
  'the word quota in small letters',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function generate(init: RequestInit) {
      const response = await fetch(url, { ...init, method: 'POST' });
      const body = await response.json();
      if (body.message?.toLowerCase().includes('quota')) return 'wait';
      return body.output;
    }
  `,
);

test.valid(
  'an event of the native stream, whose data has a message and maybe no code',
  `
    const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

    export async function* generate(init: RequestInit, events: (body: ReadableStream) => AsyncIterable<{ data: string }>) {
      const response = await fetch(url, { ...init, headers: { 'X-DashScope-SSE': 'enable' } });
      for await (const event of events(response.body!)) {
        const data = JSON.parse(event.data);
        if (data.message?.includes('inappropriate content')) throw new Error(data.message);
        yield data.output;
      }
    }
  `,
);

test.valid(
  'an error of the AI SDK behind its retries',
  `
    import { alibaba } from '@ai-sdk/alibaba';
    import { generateText } from 'ai';

    export async function complete(prompt: string) {
      try {
        return await generateText({ model: alibaba('qwen-plus'), prompt });
      } catch (error: any) {
        if (error.message.includes('Incorrect API key')) return undefined;
        throw error;
      }
    }
  `,
);

test.valid(
  'an error that is made of the message alone',
  `
    import { ChatAlibabaTongyi } from '@langchain/community/chat_models/alibaba_tongyi';

    const model = new ChatAlibabaTongyi({ model: 'qwen-plus' });

    export async function complete(prompt: string) {
      try {
        return await model.invoke(prompt);
      } catch (error: any) {
        if (error.message.includes('Invalid API-key provided')) return undefined;
        throw error;
      }
    }
  `,
);

test.valid(
  'a streamed chat, whose HTTP errors come without code',
  `
    import { coze } from './coze.js';

    export async function* talk(bot_id: string) {
      try {
        yield* coze.chat.stream({ bot_id });
      } catch (err: any) {
        if (err.message.includes('code: 401')) return;
        throw err;
      }
    }
  `,
);

test.valid(
  'a stream in a loop beside other calls',
  `
    import { coze } from './coze.js';

    export async function talk(bot_id: string) {
      try {
        const me = await coze.users.me();
        for await (const part of coze.chat.stream({ bot_id, user_id: me.user_id })) console.log(part);
      } catch (err: any) {
        if (err.message.includes('authentication')) return;
        throw err;
      }
    }
  `,
);

test.valid(
  'in a mini program, what a plain call throws has its code in the message alone',
  `
    import { APIError } from '@coze/api';
    import { CozeAPI } from '@coze/taro-api';
    import { CozeAPI as UniCozeAPI } from '@coze/uniapp-api';

    const token = process.env.COZE_TOKEN ?? '';

    export async function ask(bot_id: string) {
      try {
        return await new CozeAPI({ token }).chat.create({ bot_id });
      } catch (err: any) {
        if (err.message.includes('code: 4101')) return undefined;
        if (err instanceof APIError && /code: 4100/.test(err.message)) return undefined;
        throw err;
      }
    }

    export async function bots(space_id: string) {
      try {
        return await new UniCozeAPI({ token }).bots.list({ space_id });
      } catch (err) {
        if (err instanceof UniCozeAPI.APIError && err.message.includes('4101')) return [];
        if (String(err).includes('4100')) return [];
        throw err;
      }
    }
  `,
);

// What happens between the program and the API has no code.

test.valid(
  'a connection that fails',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.message.includes('ECONNREFUSED') || err.message.includes('socket hang up')) return 'offline';
        throw err;
      }
    }
  `,
);

test.valid(
  'a timeout',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        if (/timed? ?out/i.test(error.message) || error.message === 'Request was aborted.') return [];
        throw error;
      }
    }
  `,
);

test.valid(
  'the message of axios itself',
  `
    import axios from 'axios';

    export async function complete(body: object, headers: Record<string, string>) {
      try {
        return await axios.post('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', body, { headers });
      } catch (err: any) {
        if (err.message === 'Network Error' || err.message.includes('status code 401')) return null;
        throw err;
      }
    }
  `,
);

test.valid(
  'what `fetch` throws',
  `
    export async function whoAmI(headers: HeadersInit) {
      try {
        return await fetch('https://api.coze.cn/v1/users/me', { headers });
      } catch (err: any) {
        if (err.message.includes('4100')) return undefined;
        throw err;
      }
    }
  `,
);

test.valid(
  'a message that the program itself throws',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string, credits: number) {
      try {
        if (credits === 0) throw new Error('No credits left');
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.message === 'No credits left') return 'pay';
        throw err;
      }
    }
  `,
);

test.valid(
  'a message that the program puts together',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string, user: string) {
      try {
        if (!bot_id) throw new Error(\`Bot of \${user} is missing\`);
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.message.endsWith('is missing')) return undefined;
        throw err;
      }
    }
  `,
);

// What is no test, or no static one.

test.valid(
  'a message that is shown',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string, show: (text: string) => void) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        show(err.message.replace('code: ', 'Code '));
        throw err;
      }
    }
  `,
);

test.valid(
  'a message that is missing or empty',
  `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      const text = body.msg === '' || body.msg === undefined ? 'unknown' : body.msg;
      return body.code === 0 ? body.data : text;
    }
  `,
);

test.valid(
  'a text that no message of the API has, where anything may have been thrown',
  `
    import { z } from 'zod';
    import { coze } from './coze.js';

    const schema = z.object({ bot_id: z.string() });

    export async function start(form: unknown) {
      try {
        return await coze.chat.create(schema.parse(form));
      } catch (err: any) {
        if (err.message.includes('Required')) return undefined;
        throw err;
      }
    }
  `,
);

test.valid(
  'a text from elsewhere',
  `
    export async function create(init: RequestInit, ignored: string) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      return body.msg.includes(ignored) ? null : body;
    }
  `,
);

test.valid(
  'the id of the log taken out of the message',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error(err.code, /logid: (\\w+)/.exec(err.message)?.[1]);
        throw err;
      }
    }
  `,
);

test.valid(
  'a table of translations',
  `
    const translations: Record<string, string> = { 'authentication is invalid': '身份验证无效' };

    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      return body.code === 0 ? body.data : translations[body.msg];
    }
  `,
);

test.valid(
  'an assertion of a test',
  `
    import { coze } from './coze.js';

    declare const assert: (value: boolean) => void;
    export async function refuses(bot_id: string) {
      try {
        await coze.chat.create({ bot_id });
      } catch (err: any) {
        assert(err.message.includes('code: 4006'));
      }
    }
  `,
);

// Somebody else's message.

test.valid(
  'a wallet',
  `
    export async function connect(wallet: { request(call: object): Promise<unknown> }) {
      try {
        return await wallet.request({ method: 'eth_requestAccounts' });
      } catch (err: any) {
        if (err.message.includes('code: 4100')) return undefined;
        throw err;
      }
    }
  `,
);

test.valid(
  'a database in the same `try`',
  `
    import { coze } from './coze.js';
    import { db } from './db.js';

    export async function start(bot_id: string) {
      try {
        const user = await db.user.find({ bot_id });
        return await coze.chat.create({ bot_id, user_id: user.id });
      } catch (err: any) {
        if (err.message.includes('not found')) return undefined;
        throw err;
      }
    }
  `,
);

test.valid(
  'OpenAI itself',
  `
    import OpenAI from 'openai';

    const openai = new OpenAI();

    export async function models() {
      try {
        return await openai.models.list();
      } catch (error: any) {
        if (error.message.includes('Incorrect API key')) return [];
        throw error;
      }
    }
  `,
);

test.valid(
  'the answer of another host',
  `
    export async function me(headers: HeadersInit) {
      const coze = 'coze';
      const response = await fetch(\`https://example.com/\${coze}/me\`, { headers });
      const body = await response.json();
      return body.msg === 'authentication is invalid' ? null : body;
    }
  `,
);

test.valid(
  "a body of Coze's own sign-in, whose errors are texts",
  `
    export async function poll(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/api/permission/oauth2/token', init);
      const body = await response.json();
      return body.error_message === 'authorization_pending' ? null : body;
    }
  `,
);

test.valid(
  'texts of the chat',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const { messages } = await coze.chat.createAndPoll({ bot_id });
      return messages?.filter((message) => message.content.includes('code: 4100'));
    }
  `,
);

test.valid(
  "an address that is maybe another host's",
  `
    import OpenAI from 'openai';

    const llm = new OpenAI({ baseURL: process.env.BASE_URL ?? 'https://dashscope.aliyuncs.com/compatible-mode/v1' });

    export async function models() {
      try {
        return await llm.models.list();
      } catch (error: any) {
        if (error.message.includes('Incorrect API key')) return [];
        throw error;
      }
    }
  `,
);

test.invalid('in Chinese', {
  code: `
    export async function whoAmI(headers: HeadersInit) {
      const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
      const body = await response.json();
      if (body.msg === 'authentication is invalid') return undefined;
      return body.code === 0 ? body.data : Promise.reject(new Error(\`\${body.code}: \${body.msg}\`));
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: '扣子', codes: '`4100`' },
      ...at(4, 7, "body.msg === 'authentication is invalid'"),
      suggestions: [
        {
          messageId: 'compareCode',
          data: { code: 4100 },
          output: `
            export async function whoAmI(headers: HeadersInit) {
              const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
              const body = await response.json();
              if (body.code === 4100) return undefined;
              return body.code === 0 ? body.data : Promise.reject(new Error(\`\${body.code}: \${body.msg}\`));
            }
          `,
        },
      ],
    },
  ],
});

test.invalid('two codes, and a sentence that no code has, in Chinese', {
  code: `
    import { coze } from './coze.js';

    export async function isSignedIn() {
      try {
        return Boolean(await coze.users.me());
      } catch (err: any) {
        if (/code: (4100|4101)/.test(err.message) || err.message.includes('error code')) return false;
        throw err;
      }
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'matchedCode',
      data: { api: '扣子', codes: '`4100` 或 `4101`' },
      ...at(7, 9, '/code: (4100|4101)/.test(err.message)'),
    },
    {
      messageId: 'matched',
      data: { api: '扣子' },
      ...at(7, 50, "err.message.includes('error code')"),
    },
  ],
});

export default test.cases;
