import { defineCases } from '../../test/define-cases.js';

const test = defineCases('require-request-id');

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

// An error of `@coze/api`, whose `logid` the support of Coze asks for.

test.invalid('a log of the code and `msg`', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error('Chat failed', err.code, err.msg);
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(7, 5, "console.error('Chat failed', err.code, err.msg)"),
    },
  ],
});

test.invalid('a log of the code alone', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.warn(\`Coze says \${err.code}\`);
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(7, 5, 'console.warn(`Coze says ${err.code}`)'),
    },
  ],
});

test.invalid('an object of selected fields', {
  code: `
    import { coze } from './coze.js';

    declare const logger: { error(fields: object, text: string): void };
    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        logger.error({ bot_id, code: err.code, status: err.status }, 'chat failed');
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(8, 5, "logger.error({ bot_id, code: err.code, status: err.status }, 'chat failed')"),
    },
  ],
});

test.invalid('a new error', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        throw new Error(\`Coze \${err.code}: \${err.msg}\`);
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(7, 11, 'new Error(`Coze ${err.code}: ${err.msg}`)'),
    },
  ],
});

test.invalid("an error of the program's own", {
  code: `
    import { coze } from './coze.js';

    class ChatError extends Error {
      constructor(readonly code: number, text: string) {
        super(text);
      }
    }

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        throw new ChatError(err.code, err.msg);
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(13, 11, 'new ChatError(err.code, err.msg)'),
    },
  ],
});

test.invalid('an error narrowed by its class', {
  code: `
    import { APIError, type CozeAPI } from '@coze/api';

    export async function run(client: CozeAPI, workflow_id: string) {
      try {
        return await client.workflows.runs.create({ workflow_id });
      } catch (error) {
        if (error instanceof APIError) console.error(error.code, error.msg);
        return null;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(7, 36, 'console.error(error.code, error.msg)'),
    },
  ],
});

test.invalid('a helper that is given the error', {
  code: `
    import type { APIError } from '@coze/api';

    export function log(error: APIError): void {
      console.error({ code: error.code, text: error.msg });
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(4, 3, 'console.error({ code: error.code, text: error.msg })'),
    },
  ],
});

test.invalid('a reporter', {
  code: `
    import * as Sentry from '@sentry/node';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        Sentry.captureMessage(\`Coze \${err.code}\`, { extra: { text: err.msg } });
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(8, 5, 'Sentry.captureMessage(`Coze ${err.code}`, { extra: { text: err.msg } })'),
    },
  ],
});

test.invalid('a callback of `.catch`', {
  code: `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({ bot_id }).catch((err: any) => console.error(err.code));
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(4, 52, 'console.error(err.code)'),
    },
  ],
});

test.invalid('variables that hold the fields', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        const { code, msg } = err;
        console.error(code, msg);
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(8, 5, 'console.error(code, msg)'),
    },
  ],
});

test.invalid('a log before the code is looked at', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error('Chat failed:', err.msg);
        if (err.code === 4016) return 'busy';
        return 'failed';
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(7, 5, "console.error('Chat failed:', err.msg)"),
    },
  ],
});

test.invalid('a cast to the class of the error', {
  code: `
    import { type APIError } from '@coze/api';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        const error = err as APIError;
        console.error(error.code, error.msg);
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(9, 5, 'console.error(error.code, error.msg)'),
    },
  ],
});

test.invalid('a log and a new error, of which one is enough to mend', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error(err.code);
        throw new Error(err.msg);
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(7, 5, 'console.error(err.code)'),
    },
  ],
});

// The body of Coze, which has it in `detail`.

test.invalid('a new error made of a body', {
  code: `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data;
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(4, 30, 'new Error(`${body.code}: ${body.msg}`)'),
    },
  ],
});

test.invalid('a log of a body behind a test', {
  code: `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code !== 0) {
        console.error('create failed', body.code, body.msg);
        return null;
      }
      return body.data;
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(5, 5, "console.error('create failed', body.code, body.msg)"),
    },
  ],
});

test.invalid('fields taken out of a body', {
  code: `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const { code, msg, data } = await response.json();
      if (code) throw new Error(\`\${code}: \${msg}\`);
      return data;
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(4, 19, 'new Error(`${code}: ${msg}`)'),
    },
  ],
});

test.invalid('the body of axios', {
  code: `
    import axios from 'axios';

    export async function publish(body: object, headers: Record<string, string>) {
      const response = await axios.post('https://api.coze.cn/v1/bot/publish', body, { headers });
      if (response.data.code !== 0) throw new Error(\`\${response.data.code} \${response.data.msg}\`);
      return response.data.data;
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(5, 39, 'new Error(`${response.data.code} ${response.data.msg}`)'),
    },
  ],
});

// DashScope: `requestID` of the package, `request_id` of a body.

test.invalid('the message of the package', {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        console.error('models', error.code, error.message);
        return [];
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'DashScope', property: 'requestID' },
      ...at(7, 5, "console.error('models', error.code, error.message)"),
    },
  ],
});

test.invalid("a new error of the package's inner one", {
  code: `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        throw new Error(\`\${error.error.code}: \${error.error.message}\`);
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'DashScope', property: 'requestID' },
      ...at(7, 11, 'new Error(`${error.error.code}: ${error.error.message}`)'),
    },
  ],
});

test.invalid('a native body', {
  code: `
    export async function generate(init: RequestInit) {
      const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
      const response = await fetch(url, { ...init, method: 'POST' });
      const body = await response.json();
      if (!response.ok) throw new Error(\`\${body.code}: \${body.message}\`);
      return body.output;
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'DashScope', property: 'request_id' },
      ...at(5, 27, 'new Error(`${body.code}: ${body.message}`)'),
    },
  ],
});

test.invalid('a body of the compatible mode', {
  code: `
    export async function complete(init: RequestInit) {
      const response = await fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', init);
      const body = await response.json();
      if (body.error) {
        console.error(body.error.code, body.error.message);
        return undefined;
      }
      return body.choices;
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'DashScope', property: 'request_id' },
      ...at(5, 5, 'console.error(body.error.code, body.error.message)'),
    },
  ],
});

test.invalid('the body in an error of axios', {
  code: `
    import axios from 'axios';

    export async function task(id: string) {
      try {
        return (await axios.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`)).data;
      } catch (err: any) {
        console.error(err.response?.data?.code);
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'DashScope', property: 'request_id' },
      ...at(7, 5, 'console.error(err.response?.data?.code)'),
    },
  ],
});

// The id is there, or the whole error.

test.valid(
  'a log of every answer in a callback',
  `
  export const me = (init: RequestInit) =>
    fetch('https://api.coze.cn/v1/users/me', init)
      .then((response) => response.json())
      .then((body) => {
        console.log('code', body.code);
        return body.code === 0 ? body.data : undefined;
      });
`,
);

test.valid(
  'a log of a success',
  `
  export async function me(init: RequestInit) {
    const response = await fetch('https://api.coze.cn/v1/users/me', init);
    const body = await response.json();
    if (body.code === 0) console.log('signed in', body.msg);
    return body.code === 0 ? body.data : undefined;
  }
`,
);

test.valid(
  'an id that a variable holds',
  `
  export async function me(init: RequestInit) {
    const response = await fetch('https://api.coze.cn/v1/users/me', init);
    const id = response.headers.get('x-tt-logid');
    const body = await response.json();
    if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg} (\${id})\`);
    return body.data;
  }
`,
);

test.valid(
  'a body that is logged as text',
  `
  export async function me(init: RequestInit) {
    const response = await fetch('https://api.coze.cn/v1/users/me', init);
    const text = await response.text();
    console.debug(text);
    const body = JSON.parse(text);
    if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
    return body.data;
  }
`,
);

test.valid(
  'the whole error in a log',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error('Chat failed', err.code, err);
        return undefined;
      }
    }
  `,
);

test.valid(
  'the id beside the fields',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error('Chat failed', err.code, err.msg, err.logid);
        return undefined;
      }
    }
  `,
);

test.valid(
  'the message of `@coze/api`, which has the id in it',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error('Chat failed', err.code, err.message);
        return undefined;
      }
    }
  `,
);

test.valid(
  'the text of the whole error of `@coze/api`',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err) {
        throw new Error(\`No chat: \${err}\`);
      }
    }
  `,
);

test.valid(
  'the error as the cause',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        throw new Error(\`Coze \${err.code}\`, { cause: err });
      }
    }
  `,
);

test.valid(
  'an error that goes on',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error('Chat failed', err.code);
        throw err;
      }
    }
  `,
);

test.valid(
  'an error that is given to a function',
  `
    import { qwen } from './llm.js';
    import { record } from './metrics.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        console.error(error.code);
        record(error);
        return [];
      }
    }
  `,
);

test.valid(
  'a log with the id in another line',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        console.error('request', error.requestID);
        throw new Error(\`\${error.code}: \${error.message}\`);
      }
    }
  `,
);

test.valid(
  'the header of the id',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error(err.code, err.headers?.['x-tt-logid']);
        return undefined;
      }
    }
  `,
);

test.valid(
  'all fields at once',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        console.error({ ...error, text: error.message });
        return [];
      }
    }
  `,
);

test.valid(
  'the error as JSON',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        console.error(error.message, JSON.stringify(error));
        return [];
      }
    }
  `,
);

test.valid(
  'the fields with the rest',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        const { code, msg, ...rest } = err;
        console.error(code, msg, rest);
        return undefined;
      }
    }
  `,
);

test.valid(
  'the error under its name in an object',
  `
    import { coze } from './coze.js';

    declare const logger: { error(fields: object, text: string): void };
    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        logger.error({ err, code: err.code }, 'chat failed');
        return undefined;
      }
    }
  `,
);

test.valid(
  'the reporter with the error',
  `
    import * as Sentry from '@sentry/node';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        Sentry.captureException(err, { tags: { code: err.code } });
        return undefined;
      }
    }
  `,
);

test.valid(
  'a body with its detail',
  `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg} (\${body.detail?.logid})\`);
      return body.data;
    }
  `,
);

test.valid(
  'a body as a whole',
  `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`, { cause: body });
      return body.data;
    }
  `,
);

test.valid(
  'the header of a response',
  `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code !== 0) throw new Error(\`\${body.code} \${response.headers.get('X-Tt-Logid')}\`);
      return body.data;
    }
  `,
);

test.valid(
  'the response beside the fields',
  `
    class ApiFailure extends Error {
      constructor(readonly response: Response, text: string) {
        super(text);
      }
    }

    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      if (body.code !== 0) throw new ApiFailure(response, body.msg);
      return body.data;
    }
  `,
);

test.valid(
  'a body that has been logged',
  `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      console.debug('reply', body);
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data;
    }
  `,
);

test.valid(
  'a native body with its id',
  `
    export async function generate(init: RequestInit) {
      const url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
      const response = await fetch(url, { ...init, method: 'POST' });
      const { code, message, request_id, output } = await response.json();
      if (code) throw new Error(\`\${code}: \${message} (\${request_id})\`);
      return output;
    }
  `,
);

test.valid(
  'an error of axios as a whole',
  `
    import axios from 'axios';

    export async function task(id: string) {
      try {
        return (await axios.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`)).data;
      } catch (err: any) {
        console.error(err.response?.data?.code, err);
        return undefined;
      }
    }
  `,
);

// Nothing of the error is told, or not to a log.

test.valid(
  'a log in words',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.code === 4100) console.error('The token is invalid.');
        return undefined;
      }
    }
  `,
);

test.valid(
  'words that a table has for the code',
  `
    import { coze } from './coze.js';

    const texts: Record<number, string> = { 4100: 'The token is invalid.', 4101: 'No permission.' };
    const hints = new Map([[4016, 'Wait for the other chat.']]);

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error(texts[err.code] ?? hints.get(err.code) ?? 'The chat failed.');
        return undefined;
      }
    }
  `,
);

test.valid(
  'words that a test chooses',
  `
    import { qwen } from './llm.js';

    export async function models() {
      try {
        return await qwen.models.list();
      } catch (error: any) {
        console.error(error.code === 'invalid_api_key' ? 'The key is wrong.' : 'The call failed.');
        return [];
      }
    }
  `,
);

test.valid(
  "an error of the program's own for one code",
  `
    import { coze } from './coze.js';

    class SignedOut extends Error {}

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        if (err.code === 4100) throw new SignedOut();
        throw err;
      }
    }
  `,
);

test.valid(
  'fields in a result',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return { ok: true, chat: await coze.chat.create({ bot_id }) };
      } catch (err: any) {
        return { ok: false, code: err.code, text: err.msg };
      }
    }
  `,
);

test.valid(
  'fields in the answer to a browser',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string, reply: { json(body: object): void }) {
      try {
        reply.json(await coze.chat.create({ bot_id }));
      } catch (err: any) {
        reply.json({ code: err.code, text: err.msg });
      }
    }
  `,
);

test.valid(
  'a log of every answer',
  `
    export async function create(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/v1/conversation/create', init);
      const body = await response.json();
      console.debug('create', body.code);
      return body.code === 0 ? body.data : null;
    }
  `,
);

// No id can be read.

test.valid(
  'the last error of a chat',
  `
    import { coze } from './coze.js';

    export async function ask(bot_id: string) {
      const { chat } = await coze.chat.createAndPoll({ bot_id });
      if (chat.last_error?.code) throw new Error(\`\${chat.last_error.code}: \${chat.last_error.msg}\`);
      return chat.id;
    }
  `,
);

test.valid(
  'an event that tells of an error',
  `
    import { ChatEventType } from '@coze/api';
    import { coze } from './coze.js';

    export async function* talk(bot_id: string) {
      for await (const part of coze.chat.stream({ bot_id })) {
        if (part.event === ChatEventType.ERROR) throw new Error(\`\${part.data.code}: \${part.data.msg}\`);
        yield part;
      }
    }
  `,
);

test.valid(
  'an error of the AI SDK',
  `
    import { alibaba } from '@ai-sdk/alibaba';
    import { APICallError, generateText } from 'ai';

    export async function complete(prompt: string) {
      try {
        return await generateText({ model: alibaba('qwen-plus'), prompt });
      } catch (error: any) {
        if (APICallError.isInstance(error)) console.error(error.message);
        return undefined;
      }
    }
  `,
);

test.valid(
  'the message of axios itself',
  `
    import axios from 'axios';

    export async function task(id: string) {
      try {
        return (await axios.get(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`)).data;
      } catch (err: any) {
        console.error(err.message);
        return undefined;
      }
    }
  `,
);

// Somebody else's error.

test.valid(
  'another library in the same `try`',
  `
    import { coze } from './coze.js';
    import { db } from './db.js';

    export async function start(bot_id: string) {
      try {
        await db.save(bot_id);
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error(err.code);
        return undefined;
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
        console.error(error.code, error.message);
        return [];
      }
    }
  `,
);

test.valid(
  'a wallet',
  `
    export async function connect(wallet: { request(call: object): Promise<unknown> }) {
      try {
        return await wallet.request({ method: 'eth_requestAccounts' });
      } catch (err: any) {
        console.error(err.code);
        return undefined;
      }
    }
  `,
);

test.valid(
  'an error that is thrown by the program',
  `
    export async function load(coze: () => Promise<unknown>) {
      try {
        return await coze();
      } catch (err: any) {
        throw new Error(\`\${err.code}: \${err.message}\`);
      }
    }
  `,
);

test.valid(
  'the sign-in of Coze, whose errors are texts',
  `
    export async function poll(init: RequestInit) {
      const response = await fetch('https://api.coze.cn/api/permission/oauth2/token', init);
      const body = await response.json();
      if (body.error_code) throw new Error(\`\${body.error_code}: \${body.error_message}\`);
      return body.access_token;
    }
  `,
);

test.invalid('in Chinese', {
  code: `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error('对话失败', err.code);
        return undefined;
      }
    }
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: '扣子', property: 'logid' },
      ...at(7, 5, "console.error('对话失败', err.code)"),
    },
  ],
});

// Other reporters.

test.invalid('an event for Sentry', {
  code: `
    import * as Sentry from '@sentry/node';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        Sentry.captureEvent({ message: err.msg });
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      line: 8,
      column: 5,
      endLine: 8,
      endColumn: 46,
    },
  ],
});

test.invalid('an error for Datadog', {
  code: `
    import { datadogRum } from '@datadog/browser-rum';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        datadogRum.addError(new Error(err.msg));
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      line: 8,
      column: 5,
      endLine: 8,
      endColumn: 44,
    },
  ],
});

test.valid(
  'the whole error for Datadog and Bugsnag',
  `
    import bugsnag from '@bugsnag/js';
    import { datadogRum } from '@datadog/browser-rum';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        datadogRum.addError(err, { code: err.code });
        bugsnag.notify(err);
        return undefined;
      }
    }
  `,
);

test.invalid('an instance of Bugsnag in small letters', {
  code: `
    import bugsnag from '@bugsnag/js';
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        bugsnag.notify(\`Coze: \${err.code}\`);
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      line: 8,
      column: 5,
      endLine: 8,
      endColumn: 40,
    },
  ],
});

test.valid(
  'an answer whose status or code may be that of a success',
  `
    export async function me(headers: HeadersInit) {
      const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
      const body = await response.json();
      if (response.status >= 200 && response.status < 300) console.log('coze', body.code, body.msg);
      if (body.code >= 0) console.log('coze', body.code);
      switch (body.code) {
        case 0:
        case 4016:
          console.log('open or busy', body.code);
      }
      return body.data;
    }
  `,
);

test.invalid('an answer whose status is above those of a success', {
  code: `
    export async function me(headers: HeadersInit) {
      const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
      const body = await response.json();
      if (response.status > 299) console.error('coze', body.code);
      return body.data;
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      line: 4,
      column: 30,
      endLine: 4,
      endColumn: 62,
    },
  ],
});

test.valid(
  'a variable whose value begins with itself',
  `
    export async function me(headers: HeadersInit) {
      const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
      const body = await response.json();
      var failed = failed || body.code !== 0;
      if (failed) console.error('coze', body.code, body.msg);
      return body.data;
    }
  `,
);

test.valid(
  'an error that is kept and thrown behind the last attempt',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      let last: any;
      for (const wait of [0, 1000, 5000]) {
        await sleep(wait);
        try {
          return await coze.chat.create({ bot_id });
        } catch (e: any) {
          last = e;
          console.log(e.code, e.msg);
        }
      }
      throw last;
    }
  `,
);

test.valid(
  'an error that is kept for who asks for it',
  `
    import { coze } from './coze.js';

    let last: any;

    export const lastError = () => last;

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (e: any) {
        last = e;
        console.log(e.code, e.msg);
        return undefined;
      }
    }
  `,
);

test.invalid('an error that is kept and of which nothing but its code is read', {
  code: `
    import { coze } from './coze.js';

    let last: any;

    export const lastCode = () => last?.code;

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (e: any) {
        last = e;
        console.log(e.code, e.msg);
        return undefined;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(12, 5, 'console.log(e.code, e.msg)'),
    },
  ],
});

test.valid(
  'a callback that looks at errors before they are thrown',
  `
    import { type APIError, CozeAPI } from '@coze/api';

    const client = new CozeAPI({
      token: process.env.COZE_TOKEN!,
      onApiError: (err) => console.warn(err.code, err.msg),
    });
    const onApiError = (err: APIError) => console.warn(err.code, err.msg);

    export const me = () => client.users.me({ onApiError });
  `,
);

test.valid(
  'the text of a body in a new error',
  `
    export async function me(headers: HeadersInit) {
      const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
      const text = await response.text();
      const body = JSON.parse(text);
      if (body.code) throw new Error(\`\${body.code}: \${text}\`);
      return body.data;
    }
  `,
);

test.valid(
  'a body that is returned behind the log of its code',
  `
    export async function me(headers: HeadersInit) {
      const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
      const body = await response.json();
      if (body.code) console.error(body.code, body.msg);
      return body;
    }
  `,
);

test.invalid('a body that is returned where it tells of a success', {
  code: `
    export async function me(headers: HeadersInit) {
      const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
      const body = await response.json();
      if (body.code) {
        console.error(body.code, body.msg);
      } else {
        return body;
      }
    }
  `,
  errors: [
    {
      messageId: 'noRequestId',
      data: { api: 'Coze', property: 'logid' },
      ...at(5, 5, 'console.error(body.code, body.msg)'),
    },
  ],
});

test.valid(
  'the headers of an error',
  `
    import { coze } from './coze.js';

    export async function start(bot_id: string) {
      try {
        return await coze.chat.create({ bot_id });
      } catch (err: any) {
        console.error(err.code, err.headers);
        return undefined;
      }
    }
  `,
);

test.valid(
  'a body that is kept before it is looked at',
  `
    const history: unknown[] = [];

    export async function me(headers: HeadersInit) {
      const response = await fetch('https://api.coze.cn/v1/users/me', { headers });
      const body = await response.json();
      history.push(body);
      if (body.code !== 0) throw new Error(\`\${body.code}: \${body.msg}\`);
      return body.data;
    }
  `,
);

export default test.cases;
