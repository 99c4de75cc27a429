import { defineCases } from '../../test/define-cases.js';

const test = defineCases('valid-request');

/** The place of a text that stands within one line. */
const at = (line: number, column: number, text: string) => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length,
});

/** The place of what spans lines, or is too long to be written twice. */
const span = (line: number, column: number, endLine: number, endColumn: number) => ({
  line,
  column,
  endLine,
  endColumn,
});

/** Messages of Coze in a list, as many as asked for. */
const messages = (count: number, role = "'user'"): string =>
  Array.from(
    { length: count },
    (_, i) => `{ role: ${role}, content: '${i + 1}', content_type: 'text' }`,
  ).join(', ');

/** The pairs of a `meta_data`, as many as asked for. */
const pairs = (count: number): string => Array.from({ length: count }, (_, i) => `k${i + 1}: 'v'`).join(', ');

/** The option `allow`. */
const allow = (...codes: readonly string[]) => ({ allow: codes });

// Coze: bodies that are not the first argument of a method.

test.invalid('a role of a message that is added to a conversation', {
  code: `
    import { coze } from './coze.js';

    export const add = (conversation: string, content: string) =>
      coze.conversations.messages.create(conversation, {
        role: 'system' as never,
        content,
        content_type: 'text',
      });
  `,
  errors: [
    { messageId: 'unknownRole', data: { api: 'Coze', code: 4000, value: 'system' }, ...at(5, 5, 'role') },
  ],
});

test.invalid('17 pairs in a message that is added to a conversation', {
  code: `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    const meta_data = { ${pairs(17)} };
    export const add = (conversation: string, content: string) =>
      coze.conversations.messages.create(conversation, { role: RoleType.User, content, content_type: 'text', meta_data });
  `,
  errors: [{ messageId: 'tooManyPairs', data: { api: 'Coze', code: 4003 }, ...at(6, 106, 'meta_data') }],
});

test.invalid('17 pairs in a message that is changed', {
  code: `
    import { coze } from './coze.js';

    export const change = (conversation: string, message: string) =>
      coze.conversations.messages.update(conversation, message, { meta_data: { ${pairs(17)} } });
  `,
  errors: [{ messageId: 'tooManyPairs', data: { api: 'Coze', code: 4003 }, ...at(4, 63, 'meta_data') }],
});

test.valid(
  '16 pairs in a message that is changed',
  `
    import { coze } from './coze.js';

    export const change = (conversation: string, message: string) =>
      coze.conversations.messages.update(conversation, message, { meta_data: { ${pairs(16)} } });
  `,
);

// Coze: too many messages.

test.invalid('101 messages in a chat', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: true, additional_messages: [${messages(101)}] }),
      });
  `,
  errors: [
    {
      messageId: 'tooManyMessages',
      data: { api: 'Coze', code: 4004, limit: 100 },
      ...at(5, 59, 'additional_messages'),
    },
  ],
});

test.invalid('101 messages in a chat of the SDK', {
  code: `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    export const replay = (bot_id: string) =>
      coze.chat.stream({ bot_id, additional_messages: [${messages(101, 'RoleType.User')}] });
  `,
  errors: [
    {
      messageId: 'tooManyMessages',
      data: { api: 'Coze', code: 4004, limit: 100 },
      ...at(5, 30, 'additional_messages'),
    },
  ],
});

test.invalid('101 messages in a constant', {
  code: `
    import axios from 'axios';

    const transcript = [${messages(101)}];
    await axios.post('https://api.coze.com/v3/chat', {
      bot_id: '7381',
      user_id: 'u1',
      additional_messages: transcript,
    });
  `,
  errors: [
    {
      messageId: 'tooManyMessages',
      data: { api: 'Coze', code: 4004, limit: 100 },
      ...at(7, 3, 'additional_messages'),
    },
  ],
});

test.invalid('two lists that have 101 messages together', {
  code: `
    const opening = [${messages(60)}];
    const rest = [${messages(41)}];
    export const send = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', additional_messages: [...opening, ...rest] }),
      });
  `,
  errors: [
    {
      messageId: 'tooManyMessages',
      data: { api: 'Coze', code: 4004, limit: 100 },
      ...at(7, 59, 'additional_messages'),
    },
  ],
});

test.invalid('51 messages in a chat with a workflow', {
  code: `
    export const send = (headers: HeadersInit, workflow_id: string) =>
      fetch('https://api.coze.cn/v1/workflows/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ workflow_id, parameters: {}, additional_messages: [${messages(51)}] }),
      });
  `,
  errors: [
    {
      messageId: 'tooManyMessages',
      data: { api: 'Coze', code: 4004, limit: 50 },
      ...at(5, 57, 'additional_messages'),
    },
  ],
});

test.invalid('51 messages in a chat of the SDK with a workflow', {
  code: `
    import { CozeAPI, RoleType } from '@coze/api';

    export class Guide {
      constructor(private readonly client: CozeAPI) {}

      tour(workflow_id: string) {
        return this.client.workflows.chat.stream({
          workflow_id,
          additional_messages: [${messages(51, 'RoleType.User')}],
        });
      }
    }
  `,
  errors: [
    {
      messageId: 'tooManyMessages',
      data: { api: 'Coze', code: 4004, limit: 50 },
      ...at(9, 7, 'additional_messages'),
    },
  ],
});

test.valid(
  '100 messages in a chat',
  `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: true, additional_messages: [${messages(100)}] }),
      });
  `,
);

test.valid(
  '51 messages in a chat without a workflow',
  `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    export const replay = (bot_id: string) =>
      coze.chat.stream({ bot_id, additional_messages: [${messages(51, 'RoleType.User')}] });
  `,
);

test.valid(
  '50 messages in a chat with a workflow',
  `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    export const replay = (workflow_id: string) =>
      coze.workflows.chat.stream({ workflow_id, additional_messages: [${messages(50, 'RoleType.User')}] });
  `,
);

test.valid(
  'messages that come from elsewhere',
  `
    import type { EnterMessage } from '@coze/api';
    import { coze } from './coze.js';

    export const replay = (bot_id: string, history: EnterMessage[]) =>
      coze.chat.createAndPoll({ bot_id, additional_messages: history });
  `,
);

test.valid(
  'the last hundred of more messages',
  `
    const transcript = [${messages(101)}];
    export const send = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', additional_messages: transcript.slice(-100) }),
      });
  `,
);

test.valid(
  'a list that gets shorter before it is sent',
  `
    export function send(headers: HeadersInit) {
      const transcript = [${messages(101)}];
      transcript.shift();
      return fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', additional_messages: transcript }),
      });
    }
  `,
);

test.valid(
  'a message that is not always there',
  `
    export const send = (headers: HeadersInit, greet: boolean) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          bot_id: '7381',
          user_id: 'u1',
          additional_messages: [...(greet ? [{ role: 'assistant', content: 'Hi', content_type: 'text' }] : []), ${messages(100)}],
        }),
      });
  `,
);

// Coze: `meta_data`.

test.invalid('17 pairs of a chat', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: true, meta_data: { ${pairs(17)} } }),
      });
  `,
  errors: [{ messageId: 'tooManyPairs', data: { api: 'Coze', code: 4003 }, ...at(5, 59, 'meta_data') }],
});

test.invalid('17 pairs of a conversation', {
  code: `
    import { coze } from './coze.js';

    export const open = (bot_id: string) => coze.conversations.create({ bot_id, meta_data: { ${pairs(17)} } });
  `,
  errors: [{ messageId: 'tooManyPairs', data: { api: 'Coze', code: 4003 }, ...at(3, 77, 'meta_data') }],
});

test.invalid('17 pairs of one message', {
  code: `
    import ky from 'ky';

    await ky.post('https://api.coze.cn/v3/chat', {
      json: {
        bot_id: '7381',
        user_id: 'u1',
        additional_messages: [
          { role: 'user', content: 'Hi', content_type: 'text', meta_data: { ${pairs(17)} } },
        ],
      },
    });
  `,
  errors: [{ messageId: 'tooManyPairs', data: { api: 'Coze', code: 4003 }, ...at(8, 60, 'meta_data') }],
});

test.invalid('pairs of a constant and one more', {
  code: `
    const common = { ${pairs(16)} };
    export const send = (headers: HeadersInit, tenant: string) =>
      fetch('https://api.coze.cn/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({ meta_data: { ...common, tenant } }),
      });
  `,
  errors: [{ messageId: 'tooManyPairs', data: { api: 'Coze', code: 4003 }, ...at(6, 28, 'meta_data') }],
});

test.valid(
  '16 pairs',
  `
    import { coze } from './coze.js';

    export const open = (bot_id: string) => coze.conversations.create({ bot_id, meta_data: { ${pairs(16)} } });
  `,
);

test.valid(
  '17 properties of which JSON leaves one out',
  `
    export const send = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({ meta_data: { ${pairs(16)}, campaign: undefined } }),
      });
  `,
);

test.valid(
  'a pair that replaces another of a spread',
  `
    const common = { ${pairs(16)} };
    export const send = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({ meta_data: { ...common, k1: 'web' } }),
      });
  `,
);

test.valid(
  'a computed key that may be one of the others',
  `
    export const send = (headers: HeadersInit, key: string) =>
      fetch('https://api.coze.cn/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({ meta_data: { ${pairs(16)}, [key]: 'v' } }),
      });
  `,
);

test.valid(
  'pairs of which one is taken out before the request',
  `
    import { coze } from './coze.js';

    export function open() {
      const meta_data: Record<string, string> = { ${pairs(17)} };
      delete meta_data.k17;
      return coze.conversations.create({ meta_data });
    }
  `,
);

test.valid(
  'any number of variables and parameters',
  `
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({
        bot_id,
        custom_variables: { ${pairs(17)} },
        parameters: { ${pairs(17)}, note: '${'x'.repeat(513)}' },
      });
  `,
);

test.valid(
  'a `meta_data` that is no part of the request but of its text',
  `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    export const start = (bot_id: string) =>
      coze.chat.create({
        bot_id,
        additional_messages: [
          {
            role: RoleType.User,
            content: JSON.stringify({ meta_data: { ${pairs(17)} } }),
            content_type: 'text',
          },
        ],
      });
  `,
);

test.invalid('a key of 65 characters', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: true, meta_data: { ${'k'.repeat(65)}: 'v' } }),
      });
  `,
  errors: [{ messageId: 'keyTooLong', data: { api: 'Coze', code: 4003 }, ...span(5, 72, 5, 137) }],
});

test.invalid('a key of 65 characters in quotation marks', {
  code: `
    import { coze } from './coze.js';

    export const open = () => coze.conversations.create({ meta_data: { '${'x-'.repeat(32)}y': 'v' } });
  `,
  errors: [{ messageId: 'keyTooLong', data: { api: 'Coze', code: 4003 }, ...span(3, 68, 3, 135) }],
});

test.invalid('a key of 65 characters in a message', {
  code: `
    import got from 'got';

    export const add = (conversation: string) =>
      got.post('https://api.coze.cn/v1/conversation/message/create', {
        searchParams: { conversation_id: conversation },
        json: {
          role: 'user',
          content: 'Hi',
          content_type: 'text',
          meta_data: { source: 'web', '${'来源'.repeat(32)}的': 'v' },
        },
      });
  `,
  errors: [{ messageId: 'keyTooLong', data: { api: 'Coze', code: 4003 }, ...span(10, 35, 10, 102) }],
});

test.invalid('a key of 65 characters in a constant', {
  code: `
    import { coze } from './coze.js';

    const meta = {
      channel: 'web',
      ${'k'.repeat(65)}: 'v',
    };
    export const start = (bot_id: string) => coze.chat.createAndPoll({ bot_id, meta_data: meta });
  `,
  errors: [{ messageId: 'keyTooLong', data: { api: 'Coze', code: 4003 }, ...span(5, 3, 5, 68) }],
});

test.valid(
  'a key of 64 characters',
  `
    import { coze } from './coze.js';

    export const open = () => coze.conversations.create({ meta_data: { ${'k'.repeat(64)}: 'v' } });
  `,
);

test.valid(
  'a key of 64 characters outside of the basic plane',
  `
    import { coze } from './coze.js';

    export const open = () => coze.conversations.create({ meta_data: { '${'🌊'.repeat(64)}': 'v' } });
  `,
);

test.valid(
  'a long key in what is no `meta_data`',
  `
    import { coze } from './coze.js';

    export const run = (workflow_id: string) =>
      coze.workflows.runs.create({ workflow_id, parameters: { ${'k'.repeat(65)}: 'v' } });
  `,
);

test.invalid('a value of 513 characters', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, user_id, stream: true, meta_data: { note: '${'x'.repeat(513)}' } }),
      });
  `,
  errors: [{ messageId: 'valueTooLong', data: { api: 'Coze', code: 4003 }, ...at(5, 72, 'note') }],
});

test.invalid('a value of 513 characters outside of the basic plane', {
  code: `
    import { coze } from './coze.js';

    export const open = () => coze.conversations.create({ meta_data: { mood: '${'🌊'.repeat(513)}' } });
  `,
  errors: [{ messageId: 'valueTooLong', data: { api: 'Coze', code: 4003 }, ...at(3, 68, 'mood') }],
});

test.invalid('a value whose known part alone is too long', {
  code: `
    import { coze } from './coze.js';

    export const open = (name: string) =>
      coze.conversations.create({ meta_data: { channel: 'web', note: \`${'x'.repeat(513)}\${name}\` } });
  `,
  errors: [{ messageId: 'valueTooLong', data: { api: 'Coze', code: 4003 }, ...at(4, 60, 'note') }],
});

test.invalid('a value of 513 characters in a constant', {
  code: `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    const TERMS = '${'条'.repeat(513)}';
    export const start = (bot_id: string, content: string) =>
      coze.chat.stream({
        bot_id,
        additional_messages: [
          { role: RoleType.User, content, content_type: 'text', meta_data: { terms: TERMS } },
        ],
      });
  `,
  errors: [{ messageId: 'valueTooLong', data: { api: 'Coze', code: 4003 }, ...at(9, 74, 'terms') }],
});

test.valid(
  'a value of 512 characters',
  `
    import { coze } from './coze.js';

    export const open = () => coze.conversations.create({ meta_data: { note: '${'x'.repeat(512)}' } });
  `,
);

test.valid(
  'a value of 512 characters that take twice as many units',
  `
    import { coze } from './coze.js';

    export const open = () => coze.conversations.create({ meta_data: { mood: '${'🌊'.repeat(512)}' } });
  `,
);

test.valid(
  'a value whose source is longer than the value',
  `
    import { coze } from './coze.js';

    export const open = () => coze.conversations.create({ meta_data: { mood: '${'\\u{1F30A}'.repeat(300)}' } });
  `,
);

test.valid(
  'a value of which only a part is known',
  `
    import { coze } from './coze.js';

    export const open = (name: string) =>
      coze.conversations.create({ meta_data: { note: \`${'x'.repeat(512)}\${name}\` } });
  `,
);

test.valid(
  'a long text that is cut',
  `
    import { coze } from './coze.js';

    const TERMS = '${'x'.repeat(600)}';
    export const open = () => coze.conversations.create({ meta_data: { terms: TERMS.slice(0, 512) } });
  `,
);

test.valid(
  'a long text in a message',
  `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    export const ask = (bot_id: string) =>
      coze.chat.createAndPoll({
        bot_id,
        additional_messages: [{ role: RoleType.User, content: '${'x'.repeat(600)}', content_type: 'text' }],
      });
  `,
);

// Coze: properties that are missing.

test.invalid('a chat with nobody to talk to', {
  code: `
    export const send = (headers: HeadersInit, user_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ user_id, stream: true }),
      });
  `,
  errors: [
    {
      messageId: 'missingProperty',
      data: { api: 'Coze', code: 4000, property: 'bot_id' },
      ...at(5, 26, '{ user_id, stream: true }'),
    },
  ],
});

test.invalid('a chat without user', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string, content: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          bot_id,
          stream: true,
          additional_messages: [{ role: 'user', content, content_type: 'text' }],
        }),
      });
  `,
  errors: [
    {
      messageId: 'missingProperty',
      data: { api: 'Coze', code: 4000, property: 'user_id' },
      ...span(5, 26, 9, 6),
    },
  ],
});

test.invalid('a name that the API does not know in place of the right one', {
  code: `
    import axios from 'axios';

    export const send = (botId: string, user_id: string) =>
      axios.post('https://api.coze.com/v3/chat', { botId, user_id, stream: false, auto_save_history: true });
  `,
  errors: [
    {
      messageId: 'missingProperty',
      data: { api: 'Coze', code: 4000, property: 'bot_id' },
      ...span(4, 46, 4, 104),
    },
  ],
});

test.invalid('a constant without user', {
  code: `
    const body = { bot_id: '7381', stream: true };
    export const send = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
  `,
  errors: [
    {
      messageId: 'missingProperty',
      data: { api: 'Coze', code: 4000, property: 'user_id' },
      ...at(3, 88, 'body'),
    },
  ],
});

test.invalid('a body built in steps that never name the user', {
  code: `
    export function send(headers: HeadersInit, bot_id: string, content: string) {
      const body: Record<string, unknown> = { bot_id };
      body.stream = true;
      body.additional_messages = [{ role: 'user', content, content_type: 'text' }];
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
  errors: [
    {
      messageId: 'missingProperty',
      data: { api: 'Coze', code: 4000, property: 'user_id' },
      ...at(5, 95, 'body'),
    },
  ],
});

test.invalid('a user that is `undefined`', {
  code: `
    import got from 'got';

    await got.post('https://api.coze.cn/v3/chat', {
      json: { bot_id: '7381', user_id: undefined, stream: true },
    });
  `,
  errors: [
    {
      messageId: 'missingProperty',
      data: { api: 'Coze', code: 4000, property: 'user_id' },
      ...span(4, 9, 4, 61),
    },
  ],
});

test.invalid('a chat of the SDK with nobody to talk to', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const client = new CozeAPI({ token: process.env.COZE_TOKEN });
    exports.ask = (content: string) =>
      client.chat.createAndPoll({ additional_messages: [{ role: 'user', content, content_type: 'text' }] });
  `,
  errors: [
    {
      messageId: 'missingProperty',
      data: { api: 'Coze', code: 4000, property: 'bot_id' },
      ...span(5, 29, 5, 103),
    },
  ],
});

test.invalid('a request that the compiler was told to accept', {
  code: `
    import { coze } from './coze.js';

    // @ts-expect-error The space has one agent only.
    export const start = (user_id: string) => coze.chat.create({ user_id, auto_save_history: true });
  `,
  errors: [
    {
      messageId: 'missingProperty',
      data: { api: 'Coze', code: 4000, property: 'bot_id' },
      ...at(4, 60, '{ user_id, auto_save_history: true }'),
    },
  ],
});

test.valid(
  'a chat of the SDK without user, whom the SDK makes up',
  `
    import { coze } from './coze.js';

    export const start = (bot_id: string) => coze.chat.create({ bot_id, auto_save_history: true });
  `,
);

test.valid(
  'a user that a spread may name',
  `
    export const send = (headers: HeadersInit, session: { user_id: string }) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', ...session }),
      });
  `,
);

test.valid(
  'a user that a step may name',
  `
    export function send(headers: HeadersInit, user?: string) {
      const body: Record<string, unknown> = { bot_id: '7381', stream: true };
      if (user) body.user_id = user;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
);

test.valid(
  'a user that another function names',
  `
    declare function identify(body: object): void;
    export function send(headers: HeadersInit) {
      const body = { bot_id: '7381', stream: true };
      identify(body);
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
);

test.valid(
  'a user that `Object.assign` names',
  `
    export const send = (headers: HeadersInit, session: { user_id: string }) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify(Object.assign({ bot_id: '7381', stream: true }, session)),
      });
  `,
);

test.valid(
  'a user under a computed key',
  `
    export const send = (headers: HeadersInit, key: string, user: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', [key]: user }),
      });
  `,
);

test.valid(
  'a user that the second argument of `JSON.stringify` adds',
  `
    declare const addUser: (key: string, value: unknown) => unknown;
    export const send = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', stream: true }, addUser),
      });
  `,
);

test.valid(
  'a user that an interceptor adds',
  `
    import axios from 'axios';

    declare const session: { user: string };
    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.request.use((config) => ({ ...config, data: { ...config.data, user_id: session.user } }));
    export const start = (bot_id: string) => http.post('/v3/chat', { bot_id, stream: true });
  `,
);

test.valid(
  'a user that `transformRequest` adds',
  `
    import axios from 'axios';

    declare const session: { user: string };
    const http = axios.create({
      baseURL: 'https://api.coze.cn',
      transformRequest: [(data: object) => JSON.stringify({ ...data, user_id: session.user })],
    });
    export const start = (bot_id: string) => http.post('/v3/chat', { bot_id, stream: true });
  `,
);

test.valid(
  'a user that a hook of `ky` adds',
  `
    import ky from 'ky';

    declare const withUser: (request: Request) => Promise<Request>;
    const api = ky.create({ prefixUrl: 'https://api.coze.cn', hooks: { beforeRequest: [withUser] } });
    export const start = (bot_id: string) => api.post('v3/chat', { json: { bot_id, stream: true } });
  `,
);

test.valid(
  'a user that a hook of `got` adds',
  `
    import got from 'got';

    declare const withUser: (options: object) => void;
    const api = got.extend({ prefixUrl: 'https://api.coze.cn', hooks: { init: [withUser] } });
    export const start = (bot_id: string) => api.post('v3/chat', { json: { bot_id, stream: true } });
  `,
);

test.valid(
  'a body that comes from elsewhere',
  `
    export async function POST(request: Request) {
      return fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers: request.headers,
        body: JSON.stringify(await request.json()),
      });
    }
  `,
);

test.valid(
  'a body that is a text already',
  `
    export const send = (headers: HeadersInit, body: string) =>
      fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body });
  `,
);

test.valid(
  'a `fetch` that the caller brings along, and that may add the user',
  `
    export const send = (fetch: (url: string, init: object) => Promise<unknown>) =>
      fetch('https://api.coze.cn/v3/chat', { method: 'POST', body: JSON.stringify({ bot_id: '7381' }) });
  `,
);

test.valid(
  'an address that may be a gateway, which adds the user',
  `
    const base = process.env['GATEWAY_URL'] || 'https://api.coze.cn';
    export const send = (headers: HeadersInit, bot_id: string) =>
      fetch(\`\${base}/v3/chat\`, { method: 'POST', headers, body: JSON.stringify({ bot_id, stream: true }) });
  `,
);

test.valid(
  'a chat with a workflow, which needs no agent',
  `
    export const send = (headers: HeadersInit, workflow_id: string, content: string) =>
      fetch('https://api.coze.cn/v1/workflows/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          workflow_id,
          parameters: {},
          additional_messages: [{ role: 'user', content, content_type: 'text' }],
        }),
      });
  `,
);

test.valid(
  'a conversation without agent',
  `
    export const open = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v1/conversation/create', { method: 'POST', headers, body: JSON.stringify({}) });
  `,
);

test.valid(
  'an endpoint that only resembles a chat',
  `
    export const send = (headers: HeadersInit, content: string) =>
      fetch('https://api.coze.cn/v3/chats/drafts', { method: 'POST', headers, body: JSON.stringify({ content }) });
  `,
);

test.valid(
  'the path of a chat on another host',
  `
    // What comes in here goes on to https://api.coze.cn/v3/chat.
    export const send = (headers: HeadersInit, content: string) =>
      fetch('https://gateway.example.com/v3/chat', { method: 'POST', headers, body: JSON.stringify({ content }) });
  `,
);

test.valid(
  "a client of a server that is not the vendor's",
  `
    import { CozeAPI, RoleType } from '@coze/api';

    const studio = new CozeAPI({ baseURL: 'https://studio.example.com', token: process.env.STUDIO_TOKEN! });
    export const replay = (bot_id: string) =>
      studio.chat.stream({ bot_id, additional_messages: [${messages(101, 'RoleType.User')}] });
  `,
);

// Coze: `conversation_id` belongs into the query.

test.invalid('a conversation in the body of a chat', {
  code: `
    export const send = (headers: HeadersInit, conversation_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id, stream: true }),
      });
  `,
  errors: [
    {
      messageId: 'misplacedProperty',
      data: { api: 'Coze', property: 'conversation_id' },
      ...at(5, 59, 'conversation_id'),
    },
  ],
});

test.invalid('a conversation in the body that `axios` sends', {
  code: `
    import axios from 'axios';

    const coze = axios.create({ baseURL: 'https://api.coze.com' });
    export const send = (conversation: string) =>
      coze.post('/v3/chat', {
        bot_id: '7381',
        user_id: 'u1',
        conversation_id: conversation,
        stream: false,
        auto_save_history: true,
      });
  `,
  errors: [
    {
      messageId: 'misplacedProperty',
      data: { api: 'Coze', property: 'conversation_id' },
      ...at(8, 5, 'conversation_id'),
    },
  ],
});

test.invalid('a conversation in a step', {
  code: `
    export function send(headers: HeadersInit, conversation: string) {
      const body: Record<string, unknown> = { bot_id: '7381', user_id: 'u1', stream: true };
      body.conversation_id = conversation;
      return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
    }
  `,
  errors: [
    {
      messageId: 'misplacedProperty',
      data: { api: 'Coze', property: 'conversation_id' },
      ...at(3, 8, 'conversation_id'),
    },
  ],
});

test.invalid('a conversation in the body, and another query', {
  code: `
    import ky from 'ky';

    await ky.post('https://api.coze.cn/v3/chat', {
      searchParams: { trace: 'on' },
      json: { bot_id: '7381', user_id: 'u1', conversation_id: '7400', stream: true },
    });
  `,
  errors: [
    {
      messageId: 'misplacedProperty',
      data: { api: 'Coze', property: 'conversation_id' },
      ...at(5, 42, 'conversation_id'),
    },
  ],
});

test.valid(
  'a conversation that the SDK moves into the query',
  `
    import { coze } from './coze.js';

    export const ask = (conversation_id: string) => coze.chat.createAndPoll({ bot_id: '7381', conversation_id });
  `,
);

test.valid(
  'a conversation in the query',
  `
    export const send = (headers: HeadersInit, conversation: string) =>
      fetch(\`https://api.coze.cn/v3/chat?conversation_id=\${conversation}\`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', stream: true }),
      });
  `,
);

test.valid(
  'a conversation in both',
  `
    export const send = (headers: HeadersInit, conversation_id: string) =>
      fetch(\`https://api.coze.cn/v3/chat?conversation_id=\${conversation_id}\`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id, stream: true }),
      });
  `,
);

test.valid(
  'a conversation in the body, where the query is not known',
  `
    export const send = (headers: HeadersInit, query: string, conversation_id: string) =>
      fetch(\`https://api.coze.cn/v3/chat\${query}\`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id, stream: true }),
      });
  `,
);

test.valid(
  'a conversation in the body, where the parameters are not known',
  `
    import axios from 'axios';

    export const send = (params: Record<string, string>, conversation_id: string) =>
      axios.post('https://api.coze.cn/v3/chat', { bot_id: '7381', user_id: 'u1', conversation_id }, { params });
  `,
);

test.valid(
  'a conversation that is `undefined`',
  `
    export const send = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id: undefined }),
      });
  `,
);

test.valid(
  'a conversation in the body that is empty',
  `
    export const send = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id: '', stream: true }),
      });
  `,
);

test.valid(
  'a conversation in the body that may be left out',
  `
    export const send = (headers: HeadersInit, id: string | undefined, isNew: boolean) => [
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id: id || undefined }),
      }),
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id: id ?? undefined }),
      }),
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id: isNew ? undefined : id }),
      }),
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id: id ?? '' }),
      }),
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id: isNew ? null : id }),
      }),
    ];
  `,
);

test.valid(
  'a conversation in the body of a chat with a workflow',
  `
    export const send = (headers: HeadersInit, conversation_id: string, content: string) =>
      fetch('https://api.coze.cn/v1/workflows/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          workflow_id: '7386',
          conversation_id,
          additional_messages: [{ role: 'user', content, content_type: 'text' }],
        }),
      });
  `,
);

test.valid(
  'a conversation in the body that cancels a chat',
  `
    export const stop = (headers: HeadersInit, conversation_id: string, chat_id: string) =>
      fetch('https://api.coze.cn/v3/chat/cancel', {
        method: 'POST',
        headers,
        body: JSON.stringify({ conversation_id, chat_id }),
      });
  `,
);

test.valid(
  'a conversation in the body of the deprecated endpoint',
  `
    export const send = (headers: HeadersInit, conversation_id: string, query: string) =>
      fetch('https://api.coze.com/open_api/v2/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ conversation_id, bot_id: '7381', user: 'u1', query, stream: false }),
      });
  `,
);

// Coze: roles and types of content.

test.invalid('the role of another API in a chat', {
  code: `
    export const send = (headers: HeadersInit, content: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          bot_id: '7381',
          user_id: 'u1',
          additional_messages: [
            { role: 'system', content: 'Be brief.', content_type: 'text' },
            { role: 'user', content, content_type: 'text' },
          ],
        }),
      });
  `,
  errors: [
    { messageId: 'unknownRole', data: { api: 'Coze', code: 4000, value: 'system' }, ...at(9, 11, 'role') },
  ],
});

test.invalid('a message of a `bot`', {
  code: `
    import axios from 'axios';

    export const add = (conversation_id: string, content: string) =>
      axios.post(
        'https://api.coze.cn/v1/conversation/message/create',
        { role: 'bot', content, content_type: 'text' },
        { params: { conversation_id } },
      );
  `,
  errors: [
    { messageId: 'unknownRole', data: { api: 'Coze', code: 4000, value: 'bot' }, ...at(6, 7, 'role') },
  ],
});

test.invalid('a conversation that begins with a message of a `human`', {
  code: `
    export const open = (headers: HeadersInit, content: string) =>
      fetch('https://api.coze.com/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          bot_id: '7381',
          messages: [{ role: 'human', content, content_type: 'text' }],
        }),
      });
  `,
  errors: [
    { messageId: 'unknownRole', data: { api: 'Coze', code: 4000, value: 'human' }, ...at(7, 20, 'role') },
  ],
});

test.invalid('a role in a constant', {
  code: `
    const BOT = 'ai';
    const greeting = { role: BOT, content: 'How can I help?', content_type: 'text' };
    export const send = (headers: HeadersInit, content: string) =>
      fetch('https://api.coze.cn/v1/workflows/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          workflow_id: '7386',
          parameters: {},
          additional_messages: [greeting, { role: 'user', content, content_type: 'text' }],
        }),
      });
  `,
  errors: [
    { messageId: 'unknownRole', data: { api: 'Coze', code: 4000, value: 'ai' }, ...at(2, 20, 'role') },
  ],
});

test.invalid('an unknown role through the SDK', {
  code: `
    const { CozeAPI } = require('@coze/api');

    const api = new CozeAPI({ token: process.env.COZE_TOKEN });
    module.exports = (content: string) =>
      api.chat.stream({
        bot_id: '7381',
        additional_messages: [{ role: 'developer', content, content_type: 'text' }],
      });
  `,
  errors: [
    { messageId: 'unknownRole', data: { api: 'Coze', code: 4000, value: 'developer' }, ...at(7, 29, 'role') },
  ],
});

test.valid(
  'both roles',
  `
    export const send = (headers: HeadersInit, content: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          bot_id: '7381',
          user_id: 'u1',
          additional_messages: [
            { role: 'assistant', content: 'How can I help?', content_type: 'text' },
            { role: 'user', content, content_type: 'text' },
          ],
        }),
      });
  `,
);

test.valid(
  'roles of the enumeration of the SDK',
  `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    export const ask = (content: string) =>
      coze.chat.stream({
        bot_id: '7381',
        additional_messages: [
          { role: RoleType.Assistant, content: 'How can I help?', content_type: 'text' },
          { role: RoleType.User, content, content_type: 'text' },
        ],
      });
  `,
);

test.valid(
  'a role that is worked out',
  `
    interface Turn {
      speaker: 'bot' | 'human';
      text: string;
    }
    export const send = (headers: HeadersInit, turns: Turn[]) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          bot_id: '7381',
          user_id: 'u1',
          additional_messages: turns.map(({ speaker, text }) => ({
            role: speaker === 'bot' ? 'assistant' : 'user',
            content: text,
            content_type: 'text',
          })),
        }),
      });
  `,
);

test.valid(
  'a role that is put right before the request',
  `
    export function send(headers: HeadersInit, content: string) {
      const message = { role: 'human', content, content_type: 'text' };
      message.role = 'user';
      return fetch('https://api.coze.cn/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({ messages: [message] }),
      });
    }
  `,
);

test.valid(
  'roles of another API, whose messages are translated',
  `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    const history = [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Hi' },
    ];
    export const ask = () =>
      coze.chat.createAndPoll({
        bot_id: '7381',
        additional_messages: history
          .filter(({ role }) => role !== 'system')
          .map(({ content }) => ({ role: RoleType.User, content, content_type: 'text' as const })),
      });
  `,
);

test.valid(
  'the role `system` for DashScope',
  `
    import { coze } from './coze.js';
    import { qwen } from './llm.js';

    export const open = () => coze.conversations.create({});
    export const ask = (content: string) =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content },
        ],
      });
  `,
);

test.valid(
  'roles and types of content that are data of the program',
  `
    import { coze } from './coze.js';

    export const start = () =>
      coze.chat.create({
        bot_id: '7381',
        meta_data: { role: 'admin', content_type: 'newsletter' },
        custom_variables: { role: 'pirate' },
        parameters: { role: 'narrator', messages: [{ role: 'villain', content_type: 'song' }] },
      });
  `,
);

test.invalid('a type of content that is none', {
  code: `
    export const send = (headers: HeadersInit, content: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          bot_id: '7381',
          user_id: 'u1',
          stream: true,
          additional_messages: [{ role: 'user', content, content_type: 'markdown' }],
        }),
      });
  `,
  errors: [
    {
      messageId: 'unknownContentType',
      data: { api: 'Coze', code: 4000, value: 'markdown' },
      ...at(9, 54, 'content_type'),
    },
  ],
});

test.invalid('a media type in place of a type of content', {
  code: `
    import ky from 'ky';

    export const add = (conversation: string, content: string) =>
      ky.post('https://api.coze.cn/v1/conversation/message/create', {
        searchParams: { conversation_id: conversation },
        json: { role: 'user', content, content_type: 'text/plain' },
      });
  `,
  errors: [
    {
      messageId: 'unknownContentType',
      data: { api: 'Coze', code: 4000, value: 'text/plain' },
      ...at(6, 36, 'content_type'),
    },
  ],
});

test.invalid('the type of an item in place of a type of content', {
  code: `
    export const open = (headers: HeadersInit, file_id: string) =>
      fetch('https://api.coze.com/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          messages: [
            { role: 'user', content: JSON.stringify([{ type: 'image', file_id }]), content_type: 'image' },
          ],
        }),
      });
  `,
  errors: [
    {
      messageId: 'unknownContentType',
      data: { api: 'Coze', code: 4000, value: 'image' },
      ...at(7, 80, 'content_type'),
    },
  ],
});

test.invalid('a type of content in a step', {
  code: `
    export function send(headers: HeadersInit, workflow_id: string, content: string) {
      const message: Record<string, string> = { role: 'user', content };
      message.content_type = 'string';
      return fetch('https://api.coze.cn/v1/workflows/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ workflow_id, parameters: {}, additional_messages: [message] }),
      });
    }
  `,
  errors: [
    {
      messageId: 'unknownContentType',
      data: { api: 'Coze', code: 4000, value: 'string' },
      ...at(3, 11, 'content_type'),
    },
  ],
});

test.valid(
  'a type of content that the vendor documents for answers',
  `
    export const open = (headers: HeadersInit, card: string) =>
      fetch('https://api.coze.cn/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({ messages: [{ role: 'assistant', content: card, content_type: 'card' }] }),
      });
  `,
);

test.valid(
  'a type of content that depends on the message',
  `
    export const add = (headers: HeadersInit, conversation: string, content: string, type: string) =>
      fetch(\`https://api.coze.cn/v1/conversation/message/create?conversation_id=\${conversation}\`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ role: 'user', content, content_type: type }),
      });
  `,
);

test.valid(
  'the header of the same name',
  `
    export const open = (token: string) =>
      fetch('https://api.coze.cn/v1/conversation/create', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${token}\`, content_type: 'application/json' },
        body: JSON.stringify({}),
      });
  `,
);

// Coze: texts alone are no multimodal content.

test.invalid('an `object_string` of one text', {
  code: `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    export const ask = (question: string) =>
      coze.chat.stream({
        bot_id: '7381',
        additional_messages: [
          {
            role: RoleType.User,
            content_type: 'object_string',
            content: [{ type: 'text', text: question }],
          },
        ],
      });
  `,
  errors: [{ messageId: 'onlyText', data: { api: 'Coze', code: 4000 }, ...at(11, 9, 'content') }],
});

test.invalid('an `object_string` of one text as JSON', {
  code: `
    export const send = (headers: HeadersInit, text: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          bot_id: '7381',
          user_id: 'u1',
          additional_messages: [
            { role: 'user', content_type: 'object_string', content: JSON.stringify([{ type: 'text', text }]) },
          ],
        }),
      });
  `,
  errors: [{ messageId: 'onlyText', data: { api: 'Coze', code: 4000 }, ...at(9, 56, 'content') }],
});

test.invalid('an `object_string` of several texts', {
  code: `
    import axios from 'axios';

    const items = [
      { type: 'text', text: 'What is in this picture?' },
      { type: 'text', text: 'Answer in one sentence.' },
    ];
    export const ask = (bot_id: string, user_id: string) =>
      axios.post('https://api.coze.com/v3/chat', {
        bot_id,
        user_id,
        stream: true,
        additional_messages: [
          { role: 'user', content_type: 'object_string', content: JSON.stringify(items) },
        ],
      });
  `,
  errors: [{ messageId: 'onlyText', data: { api: 'Coze', code: 4000 }, ...at(13, 54, 'content') }],
});

test.invalid('an `object_string` of one text, written by hand', {
  code: `
    const hello = { role: 'user', content: '[{"type":"text","text":"Hi"}]', content_type: 'object_string' };
    export const greet = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', additional_messages: [hello] }),
      });
  `,
  errors: [{ messageId: 'onlyText', data: { api: 'Coze', code: 4000 }, ...at(1, 31, 'content') }],
});

test.valid(
  'a text and an image',
  `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    export const ask = (question: string, file_id: string) =>
      coze.chat.stream({
        bot_id: '7381',
        additional_messages: [
          {
            role: RoleType.User,
            content_type: 'object_string',
            content: [
              { type: 'text', text: question },
              { type: 'image', file_id },
            ],
          },
        ],
      });
  `,
);

test.valid(
  'images that may be there',
  `
    export const send = (headers: HeadersInit, text: string, images: { type: 'image'; file_id: string }[]) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          bot_id: '7381',
          user_id: 'u1',
          additional_messages: [
            {
              role: 'user',
              content_type: 'object_string',
              content: JSON.stringify([{ type: 'text', text }, ...images]),
            },
          ],
        }),
      });
  `,
);

test.valid(
  'an image that is added later',
  `
    export function send(headers: HeadersInit, text: string, file_id: string) {
      const items: Record<string, string>[] = [{ type: 'text', text }];
      items.push({ type: 'image', file_id });
      return fetch('https://api.coze.cn/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          messages: [{ role: 'user', content_type: 'object_string', content: JSON.stringify(items) }],
        }),
      });
    }
  `,
);

test.valid(
  'an item whose type is not known',
  `
    export const open = (headers: HeadersInit, type: string, text: string) =>
      fetch('https://api.coze.cn/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          messages: [{ role: 'user', content_type: 'object_string', content: JSON.stringify([{ type, text }]) }],
        }),
      });
  `,
);

test.valid(
  'a plain text that is JSON',
  `
    import { RoleType } from '@coze/api';
    import { coze } from './coze.js';

    export const ask = (text: string) =>
      coze.chat.stream({
        bot_id: '7381',
        additional_messages: [
          { role: RoleType.User, content_type: 'text', content: JSON.stringify([{ type: 'text', text }]) },
        ],
      });
  `,
);

test.valid(
  'a type of content that is not known beside one text',
  `
    export const open = (headers: HeadersInit, content_type: string) =>
      fetch('https://api.coze.cn/v1/conversation/create', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          messages: [{ role: 'user', content_type, content: '[{"type":"text","text":"Hi"}]' }],
        }),
      });
  `,
);

// Coze: a run of a workflow belongs to an agent or to an app.

test.invalid('an agent and an app', {
  code: `
    import { coze } from './coze.js';

    export const run = () =>
      coze.workflows.runs.create({ workflow_id: '7386', bot_id: '7381', app_id: '7390', parameters: {} });
  `,
  errors: [{ messageId: 'botAndApp', data: { api: 'Coze', code: 4000 }, ...at(4, 69, 'app_id') }],
});

test.invalid('an agent and an app for a streamed run', {
  code: `
    import { CozeAPI } from '@coze/api';

    const BOT = '7381';
    const APP = '7390';
    const client = new CozeAPI({ token: process.env.COZE_TOKEN!, baseURL: 'https://api.coze.cn' });
    export const run = (workflow_id: string, input: string) =>
      client.workflows.runs.stream({ workflow_id, app_id: APP, bot_id: BOT, parameters: { input } });
  `,
  errors: [{ messageId: 'botAndApp', data: { api: 'Coze', code: 4000 }, ...at(7, 47, 'app_id') }],
});

test.invalid('an agent and an app in a raw request', {
  code: `
    export const run = (headers: HeadersInit, input: string) =>
      fetch('https://api.coze.cn/v1/workflow/run', {
        method: 'POST',
        headers,
        body: JSON.stringify({ workflow_id: '7386', bot_id: '7381', app_id: '7390', parameters: { input } }),
      });
  `,
  errors: [{ messageId: 'botAndApp', data: { api: 'Coze', code: 4000 }, ...at(5, 65, 'app_id') }],
});

test.invalid('an app beside the agent of a spread', {
  code: `
    import axios from 'axios';

    const defaults = { workflow_id: '7386', bot_id: '7381' };
    export const run = (input: string) =>
      axios.post('https://api.coze.com/v1/workflow/stream_run', {
        ...defaults,
        app_id: '7390',
        parameters: { input },
      });
  `,
  errors: [{ messageId: 'botAndApp', data: { api: 'Coze', code: 4000 }, ...at(7, 5, 'app_id') }],
});

test.valid(
  'an agent alone',
  `
    import { coze } from './coze.js';

    export const run = () => coze.workflows.runs.create({ workflow_id: '7386', bot_id: '7381' });
  `,
);

test.valid(
  'an app alone',
  `
    export const run = (headers: HeadersInit) =>
      fetch('https://api.coze.cn/v1/workflow/run', {
        method: 'POST',
        headers,
        body: JSON.stringify({ workflow_id: '7386', app_id: '7390' }),
      });
  `,
);

test.valid(
  'an agent that is `undefined`',
  `
    import { coze } from './coze.js';

    const request = { workflow_id: '7386', bot_id: undefined, app_id: '7390' };
    export const run = () => coze.workflows.runs.create(request);
  `,
);

test.valid(
  'an agent or an app, as the caller has it',
  `
    import { coze } from './coze.js';

    export const run = (workflow_id: string, { bot_id, app_id }: { bot_id?: string; app_id?: string }) =>
      coze.workflows.runs.create({ workflow_id, bot_id, app_id });
  `,
);

test.valid(
  'an agent or an app by one flag',
  `
    import { coze } from './coze.js';

    export const run = (workflow_id: string, inApp: boolean) =>
      coze.workflows.runs.stream({ workflow_id, ...(inApp ? { app_id: '7390' } : { bot_id: '7381' }) });
  `,
);

test.valid(
  'an agent and an app as input of a workflow',
  `
    import { coze } from './coze.js';

    export const run = (workflow_id: string) =>
      coze.workflows.runs.create({ workflow_id, parameters: { bot_id: '7381', app_id: '7390' } });
  `,
);

// Coze: uploads.

test.invalid('an upload as JSON', {
  code: `
    export const upload = (token: string, file: string) =>
      fetch('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${token}\` },
        body: JSON.stringify({ file }),
      });
  `,
  errors: [{ messageId: 'notMultipart', data: { api: 'Coze', code: 4300 }, ...at(5, 5, 'body') }],
});

test.invalid('an upload of parameters', {
  code: `
    export function upload(headers: HeadersInit, path: string) {
      const body = new URLSearchParams({ file: path });
      return fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body });
    }
  `,
  errors: [{ messageId: 'notMultipart', data: { api: 'Coze', code: 4300 }, ...at(3, 82, 'body') }],
});

test.invalid('an upload of nothing', {
  code: `
    export const upload = (token: string) =>
      fetch('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${token}\` },
      });
  `,
  errors: [{ messageId: 'notMultipart', data: { api: 'Coze', code: 4300 }, ...at(2, 3, 'fetch') }],
});

test.invalid('an upload of nothing with axios', {
  code: `
    import axios from 'axios';

    export const upload = (token: string) =>
      axios.post('https://api.coze.cn/v1/files/upload', undefined, {
        headers: { Authorization: \`Bearer \${token}\` },
      });
  `,
  errors: [{ messageId: 'notMultipart', data: { api: 'Coze', code: 4300 }, ...at(4, 3, 'axios.post') }],
});

test.valid(
  'an upload whose body comes later',
  `
    export function upload(token: string, form: FormData) {
      const init: RequestInit = { method: 'POST', headers: { Authorization: \`Bearer \${token}\` } };
      init.body = form;
      return fetch('https://api.coze.cn/v1/files/upload', init);
    }
  `,
);

test.valid(
  'an upload whose body another function adds',
  `
    import { withForm } from './forms.js';

    export function upload(token: string) {
      const init: RequestInit = { method: 'POST', headers: { Authorization: \`Bearer \${token}\` } };
      withForm(init);
      return fetch('https://api.coze.cn/v1/files/upload', init);
    }
  `,
);

test.valid(
  'the address of uploads, asked with a method that is not known',
  `
    export const call = (method: string, headers: HeadersInit) =>
      fetch('https://api.coze.cn/v1/files/upload', { method, headers });
  `,
);

test.invalid('a form that is announced as JSON', {
  code: `
    export function upload(token: string, file: File) {
      const form = new FormData();
      form.append('file', file);
      return fetch('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${token}\`, 'Content-Type': 'application/json' },
        body: form,
      });
    }
  `,
  errors: [{ messageId: 'notMultipart', data: { api: 'Coze', code: 4300 }, ...at(6, 50, "'Content-Type'") }],
});

test.invalid('a form that the headers of all other requests announce as JSON', {
  code: `
    const headers = {
      Authorization: \`Bearer \${process.env.COZE_TOKEN}\`,
      'content-type': 'application/json; charset=utf-8',
    };
    export async function upload(file: Blob) {
      const body = new FormData();
      body.append('file', file, 'scan.pdf');
      const res = await fetch('https://api.coze.com/v1/files/upload', { method: 'POST', headers, body });
      return (await res.json()) as unknown;
    }
  `,
  errors: [{ messageId: 'notMultipart', data: { api: 'Coze', code: 4300 }, ...at(3, 3, "'content-type'") }],
});

test.invalid('the bytes of a file', {
  code: `
    import { readFile } from 'node:fs/promises';

    export const upload = async (token: string, path: string) =>
      fetch('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${token}\`, 'Content-Type': 'application/octet-stream' },
        body: await readFile(path),
      });
  `,
  errors: [{ messageId: 'notMultipart', data: { api: 'Coze', code: 4300 }, ...at(6, 50, "'Content-Type'") }],
});

test.invalid('a form that `got` is told to send as JSON', {
  code: `
    import got from 'got';

    export function upload(file: File) {
      const form = new FormData();
      form.append('file', file);
      return got.post('https://api.coze.cn/v1/files/upload', {
        headers: { 'content-type': 'application/json' },
        body: form,
      });
    }
  `,
  errors: [{ messageId: 'notMultipart', data: { api: 'Coze', code: 4300 }, ...at(7, 16, "'content-type'") }],
});

test.invalid('an object that `axios` sends as JSON', {
  code: `
    import axios from 'axios';

    const api = axios.create({ baseURL: 'https://api.coze.com' });
    export const upload = (base64: string) => api.post('/v1/files/upload', { file: base64, name: 'scan.pdf' });
  `,
  errors: [
    {
      messageId: 'notMultipart',
      data: { api: 'Coze', code: 4300 },
      ...at(4, 72, "{ file: base64, name: 'scan.pdf' }"),
    },
  ],
});

test.invalid('an upload as the `json` of `ky`', {
  code: `
    import ky from 'ky';

    export const upload = (base64: string) =>
      ky.post('https://api.coze.cn/v1/files/upload', { json: { file: base64 } });
  `,
  errors: [{ messageId: 'notMultipart', data: { api: 'Coze', code: 4300 }, ...at(4, 52, 'json') }],
});

test.valid(
  'a form',
  `
    export function upload(token: string, file: File) {
      const form = new FormData();
      form.append('file', file);
      return fetch('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${token}\` },
        body: form,
      });
    }
  `,
);

test.valid(
  'an upload of the SDK',
  `
    import { createReadStream } from 'node:fs';
    import { coze } from './coze.js';

    export const upload = (path: string) => coze.files.upload({ file: createReadStream(path) });
  `,
);

test.valid(
  'a body that may be a form',
  `
    export const upload = (headers: HeadersInit, body: BodyInit) =>
      fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body });
  `,
);

test.valid(
  'a helper that sends either',
  `
    export const call = (path: string, body: FormData | object) =>
      fetch(\`https://api.coze.cn\${path}\`, {
        method: 'POST',
        body: body instanceof FormData ? body : JSON.stringify(body),
      });
    export const upload = (form: FormData) => call('/v1/files/upload', form);
  `,
);

test.valid(
  'headers that the form gives',
  `
    import { createReadStream } from 'node:fs';
    import axios from 'axios';
    import FormData from 'form-data';

    const json = { 'Content-Type': 'application/json' };
    export function upload(path: string) {
      const form = new FormData();
      form.append('file', createReadStream(path));
      return axios.post('https://api.coze.cn/v1/files/upload', form, { headers: { ...json, ...form.getHeaders() } });
    }
  `,
);

test.valid(
  'an object that `axios` turns into a form',
  `
    import axios from 'axios';

    export const upload = (file: File) => axios.postForm('https://api.coze.cn/v1/files/upload', { file });
  `,
);

test.valid(
  'an object that `axios` turns into a form for its header',
  `
    import axios from 'axios';

    export const upload = (file: File) =>
      axios.post(
        'https://api.coze.cn/v1/files/upload',
        { file },
        { headers: { 'Content-Type': 'multipart/form-data' } },
      );
  `,
);

test.valid(
  'an object that a transformer turns into a form',
  `
    import axios from 'axios';

    declare const toForm: (data: object) => FormData;
    const api = axios.create({ baseURL: 'https://api.coze.cn', transformRequest: toForm });
    export const upload = (file: File) => api.post('/v1/files/upload', { file });
  `,
);

test.valid(
  'a header of JSON that is taken away for a form',
  `
    export function upload(token: string, form: FormData) {
      const headers = new Headers({ Authorization: \`Bearer \${token}\`, 'Content-Type': 'application/json' });
      headers.delete('Content-Type');
      return fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
    }
  `,
);

test.valid(
  'a header of JSON that stands there for JSON alone',
  `
    export const send = (path: '/v1/files/upload' | '/v3/chat', token: string, body: FormData | string) =>
      fetch(\`https://api.coze.cn\${path}\`, {
        method: 'POST',
        headers: {
          Authorization: \`Bearer \${token}\`,
          ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
        },
        body,
      });
  `,
);

test.valid(
  'the details of a file, asked for in JSON',
  `
    export const find = (token: string, id: string) =>
      fetch(\`https://api.coze.cn/v1/files/retrieve?file_id=\${id}\`, {
        headers: { Authorization: \`Bearer \${token}\`, 'Content-Type': 'application/json' },
      });
  `,
);

test.invalid('a header without boundary', {
  code: `
    export function upload(token: string, file: File) {
      const form = new FormData();
      form.append('file', file);
      return fetch('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${token}\`, 'Content-Type': 'multipart/form-data' },
        body: form,
      });
    }
  `,
  errors: [{ messageId: 'noBoundary', data: { api: 'Coze', code: 4300 }, ...at(6, 50, "'Content-Type'") }],
});

test.invalid('a header without boundary beside a form that comes from elsewhere', {
  code: `
    const COZE = 'https://api.coze.com';
    export const upload = async (token: string, form: FormData) => {
      const init = {
        method: 'POST',
        headers: { authorization: \`Bearer \${token}\`, 'content-type': 'multipart/form-data' },
        body: form,
      };
      return (await fetch(\`\${COZE}/v1/files/upload\`, init)).json() as Promise<unknown>;
    };
  `,
  errors: [{ messageId: 'noBoundary', data: { api: 'Coze', code: 4300 }, ...at(5, 50, "'content-type'") }],
});

test.invalid('an object of headers without boundary', {
  code: `
    export function upload(token: string, form: FormData) {
      const headers = new Headers({
        Authorization: \`Bearer \${token}\`,
        'Content-Type': 'multipart/form-data; charset=utf-8',
      });
      return fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
    }
  `,
  errors: [{ messageId: 'noBoundary', data: { api: 'Coze', code: 4300 }, ...at(4, 5, "'Content-Type'") }],
});

test.invalid('a header without boundary that is set in a step', {
  code: `
    export function upload(token: string, form: FormData) {
      const headers = new Headers();
      headers.set('Authorization', \`Bearer \${token}\`);
      headers.set('Content-Type', 'multipart/form-data');
      return fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
    }
  `,
  errors: [{ messageId: 'noBoundary', data: { api: 'Coze', code: 4300 }, ...at(4, 15, "'Content-Type'") }],
});

test.invalid('a header without boundary through `ky`', {
  code: `
    import ky from 'ky';

    export const upload = (body: FormData) =>
      ky.post('https://api.coze.cn/v1/files/upload', { headers: { 'Content-Type': 'multipart/form-data' }, body });
  `,
  errors: [{ messageId: 'noBoundary', data: { api: 'Coze', code: 4300 }, ...at(4, 63, "'Content-Type'") }],
});

test.invalid('a header without boundary through `got`', {
  code: `
    import got from 'got';

    export class Uploader {
      private readonly headers = {
        Authorization: \`Bearer \${process.env.COZE_TOKEN}\`,
        'Content-Type': 'multipart/form-data',
      };

      upload(body: FormData) {
        return got.post('https://api.coze.cn/v1/files/upload', { headers: this.headers, body });
      }
    }
  `,
  errors: [{ messageId: 'noBoundary', data: { api: 'Coze', code: 4300 }, ...at(6, 5, "'Content-Type'") }],
});

test.valid(
  'a header without boundary, to which `axios` adds one',
  `
    import axios from 'axios';

    export function upload(token: string, file: File) {
      const form = new FormData();
      form.append('file', file);
      return axios.post('https://api.coze.cn/v1/files/upload', form, {
        headers: { Authorization: \`Bearer \${token}\`, 'Content-Type': 'multipart/form-data' },
      });
    }
  `,
);

test.valid(
  'a header without boundary for an instance of `axios`',
  `
    import axios from 'axios';
    import FormData from 'form-data';

    const uploads = axios.create({
      baseURL: 'https://api.coze.com/v1/files',
      headers: { 'Content-Type': 'multipart/form-data' },
    });
    export function upload(bytes: Buffer, filename: string) {
      const form = new FormData();
      form.append('file', bytes, { filename });
      return uploads.post('/upload', form);
    }
  `,
);

test.valid(
  'a header with a boundary',
  `
    export const upload = (token: string, boundary: string, body: Uint8Array<ArrayBuffer>) =>
      fetch('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: {
          Authorization: \`Bearer \${token}\`,
          'Content-Type': \`multipart/form-data; boundary=\${boundary}\`,
        },
        body,
      });
  `,
);

test.valid(
  'a header that the headers of the form replace',
  `
    import FormData from 'form-data';
    import { request } from 'undici';

    export const upload = (form: FormData) =>
      request('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data', ...form.getHeaders() },
        body: form.getBuffer(),
      });
  `,
);

test.valid(
  'a file as React Native has it, where the network layer writes the header anew',
  `
    export function upload(token: string, uri: string) {
      const form = new FormData();
      form.append('file', { uri, name: 'photo.jpg', type: 'image/jpeg' } as unknown as Blob);
      return fetch('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${token}\`, 'Content-Type': 'multipart/form-data' },
        body: form,
      });
    }
  `,
);

test.valid(
  'a header without boundary for another host',
  `
    import { coze } from './coze.js';

    export const open = () => coze.conversations.create({});
    export const backUp = (body: FormData) =>
      fetch('https://backup.example.com/v1/files/upload', {
        method: 'POST',
        headers: { 'Content-Type': 'multipart/form-data' },
        body,
      });
  `,
);

test.invalid('two files in a form', {
  code: `
    export function upload(token: string, first: File, second: File) {
      const form = new FormData();
      form.append('file', first);
      form.append('file', second);
      return fetch('https://api.coze.cn/v1/files/upload', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${token}\` },
        body: form,
      });
    }
  `,
  errors: [{ messageId: 'twoFiles', data: { api: 'Coze', code: 4301 }, ...at(4, 15, "'file'") }],
});

test.invalid('two files in a form of the package `form-data`', {
  code: `
    import { createReadStream } from 'node:fs';
    import axios from 'axios';
    import FormData from 'form-data';

    const form = new FormData();
    form.append('file', createReadStream('terms.pdf'));
    form.append('file', createReadStream('prices.pdf'));
    await axios.post('https://api.coze.com/v1/files/upload', form, { headers: form.getHeaders() });
  `,
  errors: [{ messageId: 'twoFiles', data: { api: 'Coze', code: 4301 }, ...at(7, 13, "'file'") }],
});

test.invalid('two files with names, and a text between them', {
  code: `
    import ky from 'ky';

    const FIELD = 'file';
    export async function upload(front: Blob, back: Blob) {
      const card = new FormData();
      card.append(FIELD, front, 'front.png');
      card.append('note', 'both sides');
      card.append(FIELD, back, 'back.png');
      return ky.post('https://api.coze.cn/v1/files/upload', { body: card }).json();
    }
  `,
  errors: [{ messageId: 'twoFiles', data: { api: 'Coze', code: 4301 }, ...at(8, 15, 'FIELD') }],
});

test.invalid('another file behind one that is set', {
  code: `
    export class Files {
      constructor(private readonly token: string) {}

      async add(file: File, preview: File) {
        const body = new FormData();
        body.set('file', file);
        body.append('file', preview);
        const headers = { Authorization: \`Bearer \${this.token}\` };
        const res = await fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body });
        return (await res.json()) as unknown;
      }
    }
  `,
  errors: [{ messageId: 'twoFiles', data: { api: 'Coze', code: 4301 }, ...at(7, 17, "'file'") }],
});

test.valid(
  'a file that is set anew',
  `
    export function upload(headers: HeadersInit, file: File, smaller: File) {
      const form = new FormData();
      form.set('file', file);
      form.set('file', smaller);
      return fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
    }
  `,
);

test.valid(
  'one file or the other',
  `
    export function upload(headers: HeadersInit, file: File | undefined, text: string) {
      const form = new FormData();
      if (file) form.append('file', file);
      else form.append('file', new Blob([text]), 'text.txt');
      return fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
    }
  `,
);

test.valid(
  'one file by a switch',
  `
    export function upload(headers: HeadersInit, kind: 'scan' | 'text', scan: Blob, text: Blob) {
      const form = new FormData();
      switch (kind) {
        case 'scan':
          form.append('file', scan, 'scan.png');
          break;
        case 'text':
          form.append('file', text, 'text.txt');
          break;
      }
      return fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
    }
  `,
);

test.valid(
  'one form for each file',
  `
    export async function uploadAll(headers: HeadersInit, cover: File, pages: File[]) {
      const form = new FormData();
      form.append('file', cover);
      await fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
      for (const page of pages) {
        const form = new FormData();
        form.append('file', page);
        await fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
      }
    }
  `,
);

test.valid(
  'a variable that holds another form by then',
  `
    export async function uploadBoth(headers: HeadersInit, front: File, back: File) {
      let form = new FormData();
      form.append('file', front);
      await fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
      form = new FormData();
      form.append('file', back);
      await fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
    }
  `,
);

test.valid(
  'a file that is taken out before the next',
  `
    export async function uploadBoth(headers: HeadersInit, front: File, back: File) {
      const form = new FormData();
      form.append('file', front);
      await fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
      form.delete('file');
      form.append('file', back);
      await fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
    }
  `,
);

test.valid(
  'a file and its name',
  `
    export function upload(headers: HeadersInit, file: File) {
      const form = new FormData();
      form.append('file', file);
      form.append('name', file.name);
      return fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
    }
  `,
);

test.valid(
  'two files for another host',
  `
    export async function upload(headers: HeadersInit, first: File, second: File) {
      const album = new FormData();
      album.append('file', first);
      album.append('file', second);
      await fetch('https://album.example.com/upload', { method: 'POST', body: album });
      const form = new FormData();
      form.append('file', first);
      return fetch('https://api.coze.cn/v1/files/upload', { method: 'POST', headers, body: form });
    }
  `,
);

// Coze: the query.

test.invalid('an agent that nobody names', {
  code: `
    export const info = (headers: HeadersInit) => fetch('https://api.coze.cn/v1/bot/get_online_info', { headers });
  `,
  errors: [
    {
      messageId: 'missingQuery',
      data: { api: 'Coze', code: 4000, property: 'bot_id' },
      ...at(1, 47, 'fetch'),
    },
  ],
});

test.invalid('an agent under another name', {
  code: `
    import axios from 'axios';

    export const info = (botId: string) =>
      axios.get('https://api.coze.com/v1/bot/get_online_info', { params: { botId } });
  `,
  errors: [
    {
      messageId: 'missingQuery',
      data: { api: 'Coze', code: 4000, property: 'bot_id' },
      ...at(4, 3, 'axios.get'),
    },
  ],
});

test.invalid('a chat without its conversation', {
  code: `
    export async function status(headers: HeadersInit, chat: string) {
      const res = await fetch(\`https://api.coze.cn/v3/chat/retrieve?chat_id=\${chat}\`, { headers });
      return (await res.json()) as unknown;
    }
  `,
  errors: [
    {
      messageId: 'missingQuery',
      data: { api: 'Coze', code: 4000, property: 'conversation_id' },
      ...at(2, 21, 'fetch'),
    },
  ],
});

test.invalid('a conversation without its chat', {
  code: `
    import ky from 'ky';

    const api = ky.create({ prefixUrl: 'https://api.coze.cn' });
    export const status = (conversation: string) =>
      api.get('v3/chat/retrieve', { searchParams: { conversation_id: conversation } });
  `,
  errors: [
    {
      messageId: 'missingQuery',
      data: { api: 'Coze', code: 4000, property: 'chat_id' },
      ...at(5, 3, 'api.get'),
    },
  ],
});

test.invalid('messages of a conversation without its chat', {
  code: `
    export const list = (headers: HeadersInit, conversation: string) => {
      const url = new URL('https://api.coze.cn/v3/chat/message/list');
      url.searchParams.set('conversation_id', conversation);
      return fetch(url, { headers });
    };
  `,
  errors: [
    {
      messageId: 'missingQuery',
      data: { api: 'Coze', code: 4000, property: 'chat_id' },
      ...at(4, 10, 'fetch'),
    },
  ],
});

test.invalid('messages of a chat without its conversation', {
  code: `
    export const list = (headers: HeadersInit, chat: string) => {
      const query = new URLSearchParams({ chat_id: chat });
      return fetch(\`https://api.coze.com/v3/chat/message/list?\${query}\`, { headers });
    };
  `,
  errors: [
    {
      messageId: 'missingQuery',
      data: { api: 'Coze', code: 4000, property: 'conversation_id' },
      ...at(3, 10, 'fetch'),
    },
  ],
});

test.invalid('identifiers in the body in place of the query', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://api.coze.cn/v3/chat' });
    export class Chats {
      messages(conversation: string, chat_id: string) {
        return http.get(\`/message/list?conversation_id=\${conversation}\`, { data: { chat_id } });
      }
    }
  `,
  errors: [
    {
      messageId: 'missingQuery',
      data: { api: 'Coze', code: 4000, property: 'chat_id' },
      ...at(6, 12, 'http.get'),
    },
  ],
});

test.valid(
  'an agent in the query',
  `
    export const info = (headers: HeadersInit, bot: string) =>
      fetch(\`https://api.coze.cn/v1/bot/get_online_info?bot_id=\${bot}\`, { headers });
  `,
);

test.valid(
  'an agent in the path of the newer endpoint',
  `
    export const info = (headers: HeadersInit, bot: string) =>
      fetch(\`https://api.coze.cn/v1/bots/\${bot}?is_published=true\`, { headers });
  `,
);

test.valid(
  'an agent in the parameters',
  `
    import axios from 'axios';

    export const info = (bot_id: string) =>
      axios.get('https://api.coze.com/v1/bot/get_online_info', { params: { bot_id } });
  `,
);

test.valid(
  'parameters that are not known',
  `
    import axios from 'axios';

    export const info = (params: Record<string, string>) =>
      axios.get('https://api.coze.com/v1/bot/get_online_info', { params });
  `,
);

test.valid(
  'a query that is not known',
  `
    export const status = (headers: HeadersInit, ids: Record<string, string>) =>
      fetch('https://api.coze.cn/v3/chat/retrieve?' + new URLSearchParams(ids), { headers });
  `,
);

test.valid(
  'a query behind a conversation',
  `
    export const status = (headers: HeadersInit, conversation: string, rest: string) =>
      fetch(\`https://api.coze.cn/v3/chat/retrieve?conversation_id=\${conversation}\${rest}\`, { headers });
  `,
);

test.valid(
  'a query that a loop builds',
  `
    export const status = (headers: HeadersInit, ids: Record<string, string>) => {
      const url = new URL('https://api.coze.cn/v3/chat/message/list');
      for (const [name, id] of Object.entries(ids)) url.searchParams.append(name, id);
      return fetch(url, { headers });
    };
  `,
);

test.valid(
  'a query in steps',
  `
    export const status = (headers: HeadersInit, conversation: string, chat: string) => {
      const url = new URL('/v3/chat/retrieve', 'https://api.coze.cn');
      url.searchParams.set('conversation_id', conversation);
      url.searchParams.set('chat_id', chat);
      return fetch(url, { headers });
    };
  `,
);

test.valid(
  'a query of an address that is written to as a whole',
  `
    export const info = (headers: HeadersInit, bot: string) => {
      const url = new URL('https://api.coze.cn/v1/bot/get_online_info');
      url.search = \`?bot_id=\${bot}\`;
      return fetch(url, { headers });
    };
  `,
);

test.valid(
  'a query that another function completes',
  `
    declare function sign(url: URL): void;
    export const info = (headers: HeadersInit) => {
      const url = new URL('https://api.coze.cn/v1/bot/get_online_info');
      sign(url);
      return fetch(url, { headers });
    };
  `,
);

test.valid(
  'parameters of the instance',
  `
    import axios from 'axios';

    const bot = axios.create({ baseURL: 'https://api.coze.cn/v1/bot', params: { bot_id: '7381' } });
    export const info = () => bot.get('/get_online_info');
  `,
);

test.valid(
  'parameters that an interceptor adds',
  `
    import axios from 'axios';

    declare const current: { bot: string };
    const http = axios.create({ baseURL: 'https://api.coze.cn' });
    http.interceptors.request.use((config) => {
      config.params = { ...config.params, bot_id: current.bot };
      return config;
    });
    export const info = () => http.get('/v1/bot/get_online_info');
  `,
);

test.valid(
  'a query that `ky` adds to all requests',
  `
    import ky from 'ky';

    const bot = ky.create({ prefixUrl: 'https://api.coze.cn/v1/bot', searchParams: { bot_id: '7381' } });
    export const info = () => bot.get('get_online_info').json();
  `,
);

test.valid(
  'a query that `got` adds to all requests',
  `
    import got from 'got';

    const bot = got.extend({ prefixUrl: 'https://api.coze.cn/v1/bot', searchParams: { bot_id: '7381' } });
    export const info = () => bot('get_online_info').json();
  `,
);

test.valid(
  'identifiers that the SDK puts into the query',
  `
    import { coze } from './coze.js';

    export const status = (conversation: string, chat: string) =>
      Promise.all([coze.chat.retrieve(conversation, chat), coze.chat.messages.list(conversation, chat)]);
  `,
);

test.valid(
  'messages of a conversation, which need no chat',
  `
    export const list = (headers: HeadersInit, conversation: string) =>
      fetch(\`https://api.coze.cn/v1/conversation/message/list?conversation_id=\${conversation}\`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ order: 'asc' }),
      });
  `,
);

// DashScope: what belongs into `input`.

test.invalid('messages beside the model', {
  code: `
    export const ask = (headers: HeadersInit, content: string) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', messages: [{ role: 'user', content }] }),
      });
  `,
  errors: [
    {
      messageId: 'outsideInput',
      data: { api: 'DashScope', code: 'InvalidParameter', property: 'messages' },
      ...at(5, 48, 'messages'),
    },
  ],
});

test.invalid('a prompt beside the model', {
  code: `
    import axios from 'axios';

    const http = axios.create({
      baseURL: 'https://dashscope.aliyuncs.com/api/v1',
      headers: { Authorization: \`Bearer \${process.env.DASHSCOPE_API_KEY}\` },
    });
    export const complete = (prompt: string) =>
      http.post('/services/aigc/text-generation/generation', { model: 'qwen-turbo', prompt });
  `,
  errors: [
    {
      messageId: 'outsideInput',
      data: { api: 'DashScope', code: 'InvalidParameter', property: 'prompt' },
      ...at(8, 81, 'prompt'),
    },
  ],
});

test.invalid('messages beside the model and its parameters', {
  code: `
    import got from 'got';

    export const describe = (image: string) =>
      got.post('https://dashscope-intl.aliyuncs.com/api/v1/services/aigc/multimodal-generation/generation', {
        json: {
          model: 'qwen-vl-plus',
          parameters: { result_format: 'message' },
          messages: [{ role: 'user', content: [{ image }, { text: 'What is this?' }] }],
        },
      });
  `,
  errors: [
    {
      messageId: 'outsideInput',
      data: { api: 'DashScope', code: 'InvalidParameter', property: 'messages' },
      ...at(8, 7, 'messages'),
    },
  ],
});

test.invalid('messages that a step puts beside the model', {
  code: `
    export function ask(headers: HeadersInit, history: { role: string; content: string }[]) {
      const body: Record<string, unknown> = { model: 'qwen-plus' };
      body.parameters = { temperature: 0.2 };
      body.messages = history;
      return fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
    }
  `,
  errors: [
    {
      messageId: 'outsideInput',
      data: { api: 'DashScope', code: 'InvalidParameter', property: 'messages' },
      ...at(4, 8, 'messages'),
    },
  ],
});

test.invalid('messages beside the model in a body that a function makes', {
  code: `
    const URL = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';
    const toBody = (content: string) => ({ model: 'qwen-max', messages: [{ role: 'user', content }] });
    export const ask = (headers: HeadersInit, question: string) =>
      fetch(URL, { method: 'POST', headers, body: JSON.stringify(toBody(question)) });
  `,
  errors: [
    {
      messageId: 'outsideInput',
      data: { api: 'DashScope', code: 'InvalidParameter', property: 'messages' },
      ...at(2, 59, 'messages'),
    },
  ],
});

test.valid(
  'messages in the input',
  `
    export const ask = (headers: HeadersInit, content: string) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', input: { messages: [{ role: 'user', content }] } }),
      });
  `,
);

test.valid(
  'a prompt in the input',
  `
    import axios from 'axios';

    export const complete = (prompt: string) =>
      axios.post('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        model: 'qwen-turbo',
        input: { prompt },
      });
  `,
);

test.valid(
  'messages beside the model in the compatible mode',
  `
    export const ask = (headers: HeadersInit, content: string) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', messages: [{ role: 'user', content }] }),
      });
  `,
);

test.valid(
  'messages beside the model through the client of OpenAI',
  `
    import { qwen } from './llm.js';

    export const ask = (content: string) =>
      qwen.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
  `,
);

test.valid(
  'messages beside the model, where a spread may hold the input',
  `
    export const ask = (headers: HeadersInit, messages: object[], rest: object) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', messages, ...rest }),
      });
  `,
);

test.valid(
  'messages beside the model at an address of either kind',
  `
    export const ask = (headers: HeadersInit, isNative: boolean, messages: object[]) => {
      const base = 'https://dashscope.aliyuncs.com';
      const path = isNative
        ? '/api/v1/services/aigc/text-generation/generation'
        : '/compatible-mode/v1/chat/completions';
      const body = isNative ? { model: 'qwen-plus', input: { messages } } : { model: 'qwen-plus', messages };
      return fetch(base + path, { method: 'POST', headers, body: JSON.stringify(body) });
    };
  `,
);

test.valid(
  'the question of an application in the input',
  `
    export const ask = (headers: HeadersInit, app: string, prompt: string) =>
      fetch(\`https://dashscope.aliyuncs.com/api/v1/apps/\${app}/completion\`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ input: { prompt }, parameters: {}, debug: {} }),
      });
  `,
);

test.valid(
  'messages beside the model on another host',
  `
    // The gateway forwards to https://dashscope.aliyuncs.com/api/v1 and puts the messages where they belong.
    export const ask = (headers: HeadersInit, messages: object[]) =>
      fetch('https://llm.example.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', messages }),
      });
  `,
);

// DashScope: no input, no model.

test.invalid('a model without input', {
  code: `
    export const ask = (headers: HeadersInit) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', parameters: { result_format: 'message' } }),
      });
  `,
  errors: [
    {
      messageId: 'noInput',
      data: { api: 'DashScope', code: 'BadRequest.EmptyInput' },
      ...span(5, 26, 5, 90),
    },
  ],
});

test.invalid('an input under another name', {
  code: `
    import axios from 'axios';

    await axios.post(
      'https://dashscope.aliyuncs.com/api/v1/services/embeddings/text-embedding/text-embedding',
      { model: 'text-embedding-v3', inputs: { texts: ['a', 'b'] } },
      { headers: { Authorization: \`Bearer \${process.env.DASHSCOPE_API_KEY}\` } },
    );
  `,
  errors: [
    { messageId: 'noInput', data: { api: 'DashScope', code: 'BadRequest.EmptyInput' }, ...span(5, 3, 5, 64) },
  ],
});

test.invalid('an input that is `undefined`', {
  code: `
    import ky from 'ky';

    const body = { model: 'qwen-plus', input: undefined, parameters: { seed: 7 } };
    export const probe = () =>
      ky.post('https://dashscope-intl.aliyuncs.com/api/v1/services/aigc/text-generation/generation', { json: body });
  `,
  errors: [
    {
      messageId: 'noInput',
      data: { api: 'DashScope', code: 'BadRequest.EmptyInput' },
      ...at(5, 106, 'body'),
    },
  ],
});

test.invalid('a picture of nothing', {
  code: `
    export const draw = (headers: HeadersInit, size: string) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text2image/image-synthesis', {
        method: 'POST',
        headers: { ...headers, 'X-DashScope-Async': 'enable' },
        body: JSON.stringify({
          model: 'wanx2.1-t2i-turbo',
          parameters: { size, n: 1 },
        }),
      });
  `,
  errors: [
    { messageId: 'noInput', data: { api: 'DashScope', code: 'BadRequest.EmptyInput' }, ...span(5, 26, 8, 6) },
  ],
});

test.invalid('an input without model', {
  code: `
    export const ask = (headers: HeadersInit, prompt: string) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ input: { prompt } }),
      });
  `,
  errors: [
    {
      messageId: 'noModel',
      data: { api: 'DashScope', code: 'BadRequest.EmptyModel' },
      ...at(5, 26, '{ input: { prompt } }'),
    },
  ],
});

test.invalid('a model among the parameters', {
  code: `
    import axios from 'axios';

    export class Qwen {
      private readonly http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1/services' });

      ask(messages: object[]) {
        return this.http.post(
          '/aigc/text-generation/generation',
          { input: { messages }, parameters: { model: 'qwen-plus', result_format: 'message' } },
        );
      }
    }
  `,
  errors: [
    { messageId: 'noModel', data: { api: 'DashScope', code: 'BadRequest.EmptyModel' }, ...span(9, 7, 9, 92) },
  ],
});

test.invalid('embeddings without model', {
  code: `
    import got from 'got';

    export const embed = (texts: string[]) =>
      got.post('https://dashscope.aliyuncs.com/api/v1/services/embeddings/text-embedding/text-embedding', {
        json: { input: { texts }, parameters: { text_type: 'query' } },
      });
  `,
  errors: [
    {
      messageId: 'noModel',
      data: { api: 'DashScope', code: 'BadRequest.EmptyModel' },
      ...span(5, 11, 5, 67),
    },
  ],
});

test.invalid('a body built in steps that never name the model', {
  code: `
    export async function ask(headers: HeadersInit, content: string) {
      const body: Record<string, unknown> = {};
      body.input = { messages: [{ role: 'user', content }] };
      body.parameters = { result_format: 'message' };
      const res = await fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return (await res.json()) as unknown;
    }
  `,
  errors: [
    { messageId: 'noModel', data: { api: 'DashScope', code: 'BadRequest.EmptyModel' }, ...at(8, 26, 'body') },
  ],
});

test.valid(
  "an application, whose model is not the caller's choice",
  `
    import axios from 'axios';

    export const ask = (prompt: string) =>
      axios.post('https://dashscope.aliyuncs.com/api/v1/apps/5f1c/completion', { input: { prompt } });
  `,
);

test.valid(
  'a task, which has neither input nor model',
  `
    export const find = (headers: HeadersInit, id: string) =>
      fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}\`, { headers });
    export const stop = (headers: HeadersInit, id: string) =>
      fetch(\`https://dashscope.aliyuncs.com/api/v1/tasks/\${id}/cancel\`, {
        method: 'POST',
        headers,
        body: JSON.stringify({}),
      });
  `,
);

test.valid(
  'an input and a model that a spread may hold',
  `
    export const ask = (headers: HeadersInit, request: object) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ ...request, parameters: { incremental_output: true } }),
      });
  `,
);

test.valid(
  'an input and a model from elsewhere',
  `
    export const ask = (headers: HeadersInit, model: string, input: object) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model, input }),
      });
  `,
);

test.valid(
  'a model that a step may name',
  `
    export function ask(headers: HeadersInit, prompt: string, model?: string) {
      const body: { input: object; model?: string } = { input: { prompt } };
      if (model) body.model = model;
      return fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
    }
  `,
);

test.valid(
  'a model that an interceptor adds',
  `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/api/v1' });
    http.interceptors.request.use((config) => {
      config.data = { model: 'qwen-plus', ...config.data };
      return config;
    });
    export const ask = (prompt: string) =>
      http.post('/services/aigc/text-generation/generation', { input: { prompt } });
  `,
);

test.valid(
  'an upload, whose query names the model',
  `
    export const policy = (headers: HeadersInit) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/uploads?action=getPolicy&model=qwen-vl-plus', { headers });
  `,
);

test.valid(
  'an input of the compatible mode',
  `
    import { qwen } from './llm.js';

    export const embed = (input: string) => qwen.embeddings.create({ model: 'text-embedding-v4', input });
    export const answer = (input: string) => qwen.responses.create({ model: 'qwen-plus', input });
  `,
);

// DashScope: neither prompt nor messages.

test.invalid('an empty input', {
  code: `
    export const probe = (headers: HeadersInit) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', input: {} }),
      });
  `,
  errors: [
    {
      messageId: 'noPromptOrMessages',
      data: { api: 'DashScope', code: 'InvalidParameter' },
      ...at(5, 48, 'input'),
    },
  ],
});

test.invalid('a question under another name', {
  code: `
    import axios from 'axios';

    export const ask = (question: string) =>
      axios.post('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        model: 'qwen-plus',
        input: { text: question },
      });
  `,
  errors: [
    {
      messageId: 'noPromptOrMessages',
      data: { api: 'DashScope', code: 'InvalidParameter' },
      ...at(6, 5, 'input'),
    },
  ],
});

test.invalid('a history without question', {
  code: `
    import got from 'got';

    const input = { history: [{ user: 'Hi', bot: 'Hello' }] };
    await got.post('https://dashscope-intl.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
      json: { model: 'qwen-turbo', input, parameters: { top_p: 0.8 } },
    });
  `,
  errors: [
    {
      messageId: 'noPromptOrMessages',
      data: { api: 'DashScope', code: 'InvalidParameter' },
      ...at(5, 32, 'input'),
    },
  ],
});

test.invalid('messages in the singular', {
  code: `
    export class Translator {
      private readonly url = 'https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation';

      constructor(private readonly headers: HeadersInit) {}

      async translate(content: string) {
        const res = await fetch(this.url, {
          method: 'POST',
          headers: this.headers,
          body: JSON.stringify({ model: 'qwen-mt-plus', input: { message: [{ role: 'user', content }] } }),
        });
        return (await res.json()) as unknown;
      }
    }
  `,
  errors: [
    {
      messageId: 'noPromptOrMessages',
      data: { api: 'DashScope', code: 'InvalidParameter' },
      ...at(10, 53, 'input'),
    },
  ],
});

test.valid(
  'a text to be spoken',
  `
    export const speak = (headers: HeadersInit, text: string) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/multimodal-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen3-tts-flash', input: { text, voice: 'Cherry' } }),
      });
  `,
);

test.valid(
  'texts to be embedded',
  `
    import axios from 'axios';

    export const embed = (texts: string[]) =>
      axios.post('https://dashscope.aliyuncs.com/api/v1/services/embeddings/text-embedding/text-embedding', {
        model: 'text-embedding-v3',
        input: { texts },
      });
  `,
);

test.valid(
  'documents to be ranked',
  `
    export const rank = (headers: HeadersInit, query: string, documents: string[]) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/rerank/text-rerank/text-rerank', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'gte-rerank-v2', input: { query, documents } }),
      });
  `,
);

test.valid(
  'a picture to be moved',
  `
    export const animate = (headers: Record<string, string>, img_url: string) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/video-generation/video-synthesis', {
        method: 'POST',
        headers: { ...headers, 'X-DashScope-Async': 'enable' },
        body: JSON.stringify({ model: 'wan2.2-i2v-flash', input: { img_url } }),
      });
  `,
);

test.valid(
  'recordings to be written down',
  `
    export const transcribe = (headers: Record<string, string>, file_urls: string[]) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/audio/asr/transcription', {
        method: 'POST',
        headers: { ...headers, 'X-DashScope-Async': 'enable' },
        body: JSON.stringify({ model: 'paraformer-v2', input: { file_urls } }),
      });
  `,
);

test.valid(
  'a question that a spread may hold',
  `
    export const ask = (headers: HeadersInit, question: { prompt: string } | { messages: object[] }) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', input: { history: [], ...question } }),
      });
  `,
);

test.valid(
  'a question that a step adds',
  `
    export function ask(headers: HeadersInit, messages: object[]) {
      const input: { messages?: object[] } = {};
      input.messages = messages;
      return fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', input }),
      });
    }
  `,
);

// DashScope: JSON mode.

test.invalid('JSON mode without a word of it', {
  code: `
    import { qwen } from './llm.js';

    export const cities = () =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content: 'List three cities with their rivers.' }],
        response_format: { type: 'json_object' },
      });
  `,
  errors: [
    {
      messageId: 'noJsonWord',
      data: { api: 'DashScope', code: 'invalid_parameter_error' },
      ...at(7, 5, 'response_format'),
    },
  ],
});

test.invalid('JSON mode without a word of it in a raw request', {
  code: `
    export const cities = (headers: HeadersInit) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          model: 'qwen-plus',
          response_format: { type: 'json_object' },
          messages: [
            { role: 'system', content: 'You answer in key-value pairs.' },
            { role: 'user', content: 'Which river flows through Wuhan?' },
          ],
        }),
      });
  `,
  errors: [
    {
      messageId: 'noJsonWord',
      data: { api: 'DashScope', code: 'invalid_parameter_error' },
      ...at(7, 7, 'response_format'),
    },
  ],
});

test.invalid('JSON mode without a word of it among the parameters', {
  code: `
    import axios from 'axios';

    await axios.post('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
      model: 'qwen-plus',
      input: { messages: [{ role: 'user', content: '列出三座城市。' }] },
      parameters: { result_format: 'message', response_format: { type: 'json_object' } },
    });
  `,
  errors: [
    {
      messageId: 'noJsonWord',
      data: { api: 'DashScope', code: 'InvalidParameter' },
      ...at(6, 43, 'response_format'),
    },
  ],
});

test.invalid('JSON mode with texts in constants', {
  code: `
    import OpenAI from 'openai';

    const client = new OpenAI({
      apiKey: process.env.DASHSCOPE_API_KEY,
      baseURL: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    });
    const SYSTEM = 'Return an object with the keys "name" and "age".';
    const QUESTION = \`Who wrote the last letter?\`;
    export async function extract() {
      const { choices } = await client.chat.completions.create({
        model: 'qwen-turbo',
        messages: [
          { role: 'system', content: SYSTEM },
          { role: 'user', content: QUESTION },
        ],
        temperature: 0,
        response_format: { type: 'json_object' },
      });
      return choices[0]?.message.content;
    }
  `,
  errors: [
    {
      messageId: 'noJsonWord',
      data: { api: 'DashScope', code: 'invalid_parameter_error' },
      ...at(17, 5, 'response_format'),
    },
  ],
});

test.invalid('JSON mode with a text in parts', {
  code: `
    import { qwen } from './llm.js';

    const format = { type: 'json_object' } as const;
    export const cities = () =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content: [{ type: 'text', text: 'List three cities.' }] }],
        response_format: format,
      });
  `,
  errors: [
    {
      messageId: 'noJsonWord',
      data: { api: 'DashScope', code: 'invalid_parameter_error' },
      ...at(8, 5, 'response_format'),
    },
  ],
});

test.valid(
  'JSON mode with the word in the question',
  `
    import { qwen } from './llm.js';

    export const cities = () =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content: 'List three cities as JSON.' }],
        response_format: { type: 'json_object' },
      });
  `,
);

test.valid(
  'JSON mode with the word in the instructions, in any case of letters',
  `
    export const cities = (headers: HeadersInit) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          model: 'qwen-plus',
          messages: [
            { role: 'system', content: '请以Json格式输出。' },
            { role: 'user', content: '列出三座城市。' },
          ],
          response_format: { type: 'json_object' },
        }),
      });
  `,
);

test.valid(
  'JSON mode with the word within another',
  `
    import { qwen } from './llm.js';

    export const cities = () =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content: 'List three cities as GeoJSON.' }],
        response_format: { type: 'json_object' },
      });
  `,
);

test.valid(
  'JSON mode with the word in an example answer alone',
  `
    import { qwen } from './llm.js';

    export const cities = () =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [
          { role: 'user', content: 'Name a city.' },
          { role: 'assistant', content: 'As JSON: { "city": "Wuhan" }' },
          { role: 'user', content: 'And another one.' },
        ],
        response_format: { type: 'json_object' },
      });
  `,
);

test.valid(
  'JSON mode with a question from elsewhere',
  `
    import { qwen } from './llm.js';

    export const ask = (content: string) =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content },
        ],
        response_format: { type: 'json_object' },
      });
  `,
);

test.valid(
  'JSON mode with a text that is known in part',
  `
    import { qwen } from './llm.js';

    export const ask = (shape: string) =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content: \`List three cities as \${shape}.\` }],
        response_format: { type: 'json_object' },
      });
  `,
);

test.valid(
  'JSON mode with instructions of another module',
  `
    import { INSTRUCTIONS } from '@acme/prompts';
    import { qwen } from './llm.js';

    export const cities = () =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [
          { role: 'system', content: INSTRUCTIONS },
          { role: 'user', content: 'List three cities.' },
        ],
        response_format: { type: 'json_object' },
      });
  `,
);

test.valid(
  'JSON mode with messages that are added later',
  `
    import type OpenAI from 'openai';
    import { qwen } from './llm.js';

    export function ask(examples: OpenAI.ChatCompletionMessageParam[]) {
      const messages: OpenAI.ChatCompletionMessageParam[] = [{ role: 'user', content: 'List three cities.' }];
      messages.unshift(...examples);
      return qwen.chat.completions.create({
        model: 'qwen-plus',
        messages,
        response_format: { type: 'json_object' },
      });
    }
  `,
);

test.valid(
  'JSON mode with a picture, which may show anything',
  `
    import { qwen } from './llm.js';

    export const read = (url: string) =>
      qwen.chat.completions.create({
        model: 'qwen-vl-plus',
        messages: [
          {
            role: 'user',
            content: [
              { type: 'image_url', image_url: { url } },
              { type: 'text', text: 'Return this receipt in json.' },
            ],
          },
        ],
        response_format: { type: 'json_object' },
      });
  `,
);

test.valid(
  'a schema, which asks for no word',
  `
    import { qwen } from './llm.js';

    export const cities = () =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content: 'List three cities.' }],
        response_format: { type: 'json_schema', json_schema: { name: 'cities', schema: { type: 'array' } } },
      });
  `,
);

test.valid(
  'a format of the answer that is not known',
  `
    import { qwen } from './llm.js';

    export const cities = (type: 'text' | 'json_object') =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content: 'List three cities.' }],
        response_format: { type },
      });
  `,
);

test.valid(
  'JSON mode of another vendor',
  `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    const openai = new OpenAI();
    export const models = () => qwen.models.list();
    export const cities = () =>
      openai.chat.completions.create({
        model: 'gpt-4o-mini',
        messages: [{ role: 'user', content: 'List three cities.' }],
        response_format: { type: 'json_object' },
      });
  `,
);

test.invalid('JSON mode with thinking', {
  code: `
    export const cities = (headers: HeadersInit) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          model: 'qwen3-32b',
          messages: [{ role: 'user', content: 'List three cities as JSON.' }],
          response_format: { type: 'json_object' },
          stream: true,
          enable_thinking: true,
        }),
      });
  `,
  errors: [
    {
      messageId: 'jsonWithThinking',
      data: { api: 'DashScope', code: 'invalid_parameter_error' },
      ...at(10, 7, 'enable_thinking'),
    },
  ],
});

test.invalid('JSON mode with thinking through the client of OpenAI', {
  code: `
    import OpenAI from 'openai';
    import { qwen } from './llm.js';

    const thinking = { enable_thinking: true };
    export const ask = (messages: OpenAI.ChatCompletionMessageParam[]) =>
      qwen.chat.completions.create({
        model: 'qwen3-32b',
        messages,
        stream: true,
        response_format: { type: 'json_object' },
        ...thinking,
      });
  `,
  errors: [
    {
      messageId: 'jsonWithThinking',
      data: { api: 'DashScope', code: 'invalid_parameter_error' },
      ...at(4, 20, 'enable_thinking'),
    },
  ],
});

test.invalid('JSON mode with thinking that the compiler does not know', {
  code: `
    import { qwen } from './llm.js';

    export const ask = (content: string) =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [
          { role: 'system', content: 'Answer in JSON.' },
          { role: 'user', content },
        ],
        response_format: { type: 'json_object' },
        // @ts-expect-error A property of Qwen.
        enable_thinking: true,
      });
  `,
  errors: [
    {
      messageId: 'jsonWithThinking',
      data: { api: 'DashScope', code: 'invalid_parameter_error' },
      ...at(12, 5, 'enable_thinking'),
    },
  ],
});

test.invalid('JSON mode with thinking among the parameters', {
  code: `
    import ky from 'ky';

    export const ask = (messages: object[]) =>
      ky.post('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        json: {
          model: 'qwen3-32b',
          input: { messages },
          parameters: { enable_thinking: true, response_format: { type: 'json_object' }, incremental_output: true },
        },
      });
  `,
  errors: [
    {
      messageId: 'jsonWithThinking',
      data: { api: 'DashScope', code: 'InvalidParameter' },
      ...at(8, 21, 'enable_thinking'),
    },
  ],
});

test.valid(
  'JSON mode without thinking',
  `
    export const cities = (headers: HeadersInit) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          model: 'qwen3-32b',
          messages: [{ role: 'user', content: 'List three cities as JSON.' }],
          response_format: { type: 'json_object' },
          enable_thinking: false,
        }),
      });
  `,
);

test.valid(
  'thinking that depends on the caller',
  `
    export const ask = (headers: HeadersInit, messages: object[], think: boolean) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          model: 'qwen3-32b',
          messages,
          response_format: { type: 'json_object' },
          enable_thinking: think,
        }),
      });
  `,
);

test.valid(
  'either thinking or JSON mode',
  `
    export const ask = (headers: HeadersInit, messages: object[], think: boolean) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          model: 'qwen3-32b',
          messages,
          ...(think ? { enable_thinking: true, stream: true } : { response_format: { type: 'json_object' } }),
        }),
      });
  `,
);

test.valid(
  'thinking with a plain text',
  `
    export const ask = (headers: HeadersInit, messages: object[]) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/chat/completions', {
        method: 'POST',
        headers,
        body: JSON.stringify({
          model: 'qwen3-32b',
          messages,
          stream: true,
          response_format: { type: 'text' },
          enable_thinking: true,
        }),
      });
  `,
);

// DashScope: the path of one protocol on the base of the other.

test.invalid('a native path in the compatible mode', {
  code: `
    export const ask = (headers: HeadersInit, prompt: string) =>
      fetch('https://dashscope.aliyuncs.com/compatible-mode/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', input: { prompt } }),
      });
  `,
  errors: [{ messageId: 'otherBase', data: { api: 'DashScope', code: 'InvalidURL' }, ...span(2, 9, 2, 101) }],
});

test.invalid('a compatible path behind the native base', {
  code: `
    const BASE = 'https://dashscope-intl.aliyuncs.com/api/v1';
    export const ask = (headers: HeadersInit, messages: object[]) =>
      fetch(\`\${BASE}/chat/completions\`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', messages }),
      });
  `,
  errors: [
    {
      messageId: 'otherBase',
      data: { api: 'DashScope', code: 'InvalidURL' },
      ...at(3, 9, '`${BASE}/chat/completions`'),
    },
  ],
});

test.invalid('a client of OpenAI with the native base', {
  code: `
    import OpenAI from 'openai';

    const client = new OpenAI({
      apiKey: process.env.DASHSCOPE_API_KEY,
      baseURL: 'https://dashscope.aliyuncs.com/api/v1',
    });
    export const ask = (content: string) =>
      client.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
  `,
  errors: [
    { messageId: 'otherBase', data: { api: 'DashScope', code: 'InvalidURL' }, ...at(5, 3, 'baseURL') },
  ],
});

test.invalid('a native path through an instance with the compatible base', {
  code: `
    import axios from 'axios';

    const http = axios.create({ baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1' });
    export const describe = (messages: object[]) =>
      http.post('/services/aigc/multimodal-generation/generation', { model: 'qwen-vl-plus', input: { messages } });
  `,
  errors: [{ messageId: 'otherBase', data: { api: 'DashScope', code: 'InvalidURL' }, ...span(5, 13, 5, 62) }],
});

test.invalid('a task in the compatible mode', {
  code: `
    export async function poll(headers: HeadersInit, id: string) {
      const res = await fetch(\`https://dashscope.aliyuncs.com/compatible-mode/v1/tasks/\${id}\`, { headers });
      return (await res.json()) as unknown;
    }
  `,
  errors: [{ messageId: 'otherBase', data: { api: 'DashScope', code: 'InvalidURL' }, ...span(2, 27, 2, 90) }],
});

test.invalid('embeddings of the compatible mode at the native base', {
  code: `
    import axios from 'axios';

    export const embed = (input: string[]) =>
      axios({
        method: 'post',
        url: 'https://dashscope.aliyuncs.com/api/v1/embeddings',
        headers: { Authorization: \`Bearer \${process.env.DASHSCOPE_API_KEY}\` },
        data: { model: 'text-embedding-v4', input },
      });
  `,
  errors: [{ messageId: 'otherBase', data: { api: 'DashScope', code: 'InvalidURL' }, ...at(6, 5, 'url') }],
});

test.valid(
  'both protocols, each at its base',
  `
    const HOST = 'https://dashscope.aliyuncs.com';
    export const draw = (headers: HeadersInit, prompt: string) =>
      fetch(\`\${HOST}/api/v1/services/aigc/text2image/image-synthesis\`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'wanx2.1-t2i-turbo', input: { prompt } }),
      });
    export const ask = (headers: HeadersInit, content: string) =>
      fetch(\`\${HOST}/compatible-mode/v1/chat/completions\`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', messages: [{ role: 'user', content }] }),
      });
  `,
);

test.valid(
  'a native path through the client of OpenAI, with the native base',
  `
    import OpenAI from 'openai';

    const client = new OpenAI({
      apiKey: process.env.DASHSCOPE_API_KEY,
      baseURL: 'https://dashscope.aliyuncs.com/api/v1',
    });
    export const ask = (prompt: string) =>
      client.post('/services/aigc/text-generation/generation', { body: { model: 'qwen-plus', input: { prompt } } });
  `,
);

test.valid(
  'the base for the responses API',
  `
    import OpenAI from 'openai';

    const client = new OpenAI({
      apiKey: process.env.DASHSCOPE_API_KEY,
      baseURL: 'https://dashscope.aliyuncs.com/api/v2/apps/protocols/compatible-mode/v1',
    });
    export const ask = (input: string) => client.responses.create({ model: 'qwen3-max', input });
  `,
);

test.valid(
  'paths that are not known',
  `
    export const rank = (headers: HeadersInit, query: string, documents: string[]) =>
      fetch('https://dashscope.aliyuncs.com/compatible-api/v1/reranks', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen3-rerank', query, documents }),
      });
    export const ask = (headers: HeadersInit, messages: object[]) =>
      fetch('https://dashscope.aliyuncs.com/apps/anthropic/v1/messages', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', max_tokens: 1024, messages }),
      });
  `,
);

test.valid(
  'a base from the environment',
  `
    import OpenAI from 'openai';

    const base = process.env.DASHSCOPE_BASE_URL ?? 'https://dashscope.aliyuncs.com/compatible-mode/v1';
    const client = new OpenAI({ apiKey: process.env.DASHSCOPE_API_KEY, baseURL: base });
    export const ask = (content: string) =>
      client.chat.completions.create({ model: 'qwen-plus', messages: [{ role: 'user', content }] });
    export const models = (headers: HeadersInit) => fetch(\`\${base}/models\`, { headers });
  `,
);

test.valid(
  'a native base that no client has',
  `
    import OpenAI from 'openai';

    export const settings = { baseURL: 'https://dashscope.aliyuncs.com/api/v1' };
    const openai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
    export const ask = (content: string) =>
      openai.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content }] });
  `,
);

// Options and settings.

test.valid('a request that gets an allowed code', {
  code: `
    import { coze } from './coze.js';

    export const open = (bot_id: string) => coze.conversations.create({ bot_id, meta_data: { ${pairs(18)} } });
  `,
  options: allow('4003'),
});

test.valid('requests that get one of several allowed codes', {
  code: `
    export const start = (headers: HeadersInit, bot_id: string) =>
      fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify({ bot_id }) });
    export const ask = (headers: HeadersInit) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus' }),
      });
  `,
  options: allow('4000', 'BadRequest.EmptyInput'),
});

test.valid('messages beside the model, where the code is allowed', {
  code: `
    export const ask = (headers: HeadersInit, messages: object[]) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', messages }),
      });
  `,
  options: allow('InvalidParameter'),
});

test.invalid('a conversation in the body, whatever codes are allowed: it gets none', {
  code: `
    export const send = (headers: HeadersInit, conversation_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id: '7381', user_id: 'u1', conversation_id, stream: true }),
      });
  `,
  options: allow('4000'),
  errors: [
    {
      messageId: 'misplacedProperty',
      data: { api: 'Coze', property: 'conversation_id' },
      ...at(5, 59, 'conversation_id'),
    },
  ],
});

test.invalid('a request that gets a code that is not among the allowed', {
  code: `
    import { coze } from './coze.js';

    export const open = (bot_id: string) => coze.conversations.create({ bot_id, meta_data: { ${pairs(18)} } });
  `,
  options: allow('4000', '4004', 'InvalidParameter'),
  errors: [{ messageId: 'tooManyPairs', data: { api: 'Coze', code: 4003 }, ...at(3, 77, 'meta_data') }],
});

test.invalid('a code of DashScope, where a longer one is allowed', {
  code: `
    export const ask = (headers: HeadersInit, messages: object[]) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-max', messages }),
      });
  `,
  options: allow('BadRequest.EmptyInput', 'InvalidParameter.DataInspection'),
  errors: [
    {
      messageId: 'outsideInput',
      data: { api: 'DashScope', code: 'InvalidParameter', property: 'messages' },
      ...at(5, 47, 'messages'),
    },
  ],
});

test.invalid('in Chinese', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, stream: true }),
      });
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'missingProperty',
      data: { api: '扣子', code: 4000, property: 'user_id' },
      ...at(5, 26, '{ bot_id, stream: true }'),
    },
  ],
});

test.invalid('in Chinese, of DashScope', {
  code: `
    export const ask = (headers: HeadersInit) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-turbo' }),
      });
  `,
  settings: { locale: 'zh-CN' },
  errors: [
    {
      messageId: 'noInput',
      data: { api: '百炼（DashScope）', code: 'BadRequest.EmptyInput' },
      ...at(5, 26, "{ model: 'qwen-turbo' }"),
    },
  ],
});

test.invalid('a client that the settings name', {
  code: `
    import { bot } from '@acme/assistant';

    export const run = () =>
      bot.workflows.runs.create({ workflow_id: '7386', bot_id: '7381', app_id: '7390' });
  `,
  settings: { clients: [{ module: '@acme/assistant', export: 'bot', provider: 'coze' }] },
  errors: [{ messageId: 'botAndApp', data: { api: 'Coze', code: 4000 }, ...at(4, 68, 'app_id') }],
});

test.valid('a provider that the settings leave out', {
  code: `
    export const send = (headers: HeadersInit, bot_id: string) =>
      fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers,
        body: JSON.stringify({ bot_id, stream: true }),
      });
  `,
  settings: { providers: ['dashscope'] },
});

test.invalid('one body that is sent twice, reported once', {
  code: `
    const body = JSON.stringify({
      bot_id: '7381',
      user_id: 'u1',
      stream: true,
      meta_data: { note: '${'x'.repeat(520)}' },
    });
    export const both = (headers: HeadersInit) =>
      Promise.all([
        fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body }),
        fetch('https://api.coze.com/v3/chat', { method: 'POST', headers, body }),
      ]);
  `,
  errors: [{ messageId: 'valueTooLong', data: { api: 'Coze', code: 4003 }, ...at(5, 16, 'note') }],
});

test.invalid('a test that wants its request to succeed', {
  code: `
    import { expect, test } from 'vitest';

    test('a chat starts', async () => {
      const response = await fetch('https://api.coze.cn/v3/chat', {
        method: 'POST',
        headers: { Authorization: \`Bearer \${process.env.COZE_TOKEN}\` },
        body: JSON.stringify({ user_id: 'u1' }),
      });
      const { code } = await response.json();
      expect(code).toBe(0);
    });
  `,
  errors: [
    {
      messageId: 'missingProperty',
      data: { api: 'Coze', code: 4000, property: 'bot_id' },
      ...at(7, 26, "{ user_id: 'u1' }"),
    },
  ],
});

export default test.cases;

// DashScope: beside `model`, and nothing in `input`.

test.invalid('messages beside an empty input', {
  code: `
    export const ask = (headers: HeadersInit, content: string) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', messages: [{ role: 'user', content }], input: {} }),
      });
  `,
  errors: [
    {
      messageId: 'outsideInput',
      data: { api: 'DashScope', code: 'InvalidParameter', property: 'messages' },
      ...at(5, 48, 'messages'),
    },
  ],
});

test.valid(
  'messages beside an input that has a prompt',
  `
    export const ask = (headers: HeadersInit, prompt: string) =>
      fetch('https://dashscope.aliyuncs.com/api/v1/services/aigc/text-generation/generation', {
        method: 'POST',
        headers,
        body: JSON.stringify({ model: 'qwen-plus', messages: [], input: { prompt } }),
      });
  `,
);

// DashScope: clients whose every call goes to the other protocol.

test.invalid('a client of the compatible mode at the native base, which another file calls', {
  code: `
    import { createOpenAICompatible } from '@ai-sdk/openai-compatible';

    export const dashscope = createOpenAICompatible({
      name: 'dashscope',
      apiKey: process.env.DASHSCOPE_API_KEY!,
      baseURL: 'https://dashscope.aliyuncs.com/api/v1',
    });
  `,
  errors: [
    { messageId: 'otherBase', data: { api: 'DashScope', code: 'InvalidURL' }, ...at(6, 3, 'baseURL') },
  ],
});

test.valid(
  'a client of OpenAI at the native base, where files are as well',
  `
    import OpenAI from 'openai';

    export const client = new OpenAI({
      apiKey: process.env.DASHSCOPE_API_KEY,
      baseURL: 'https://dashscope.aliyuncs.com/api/v1',
    });
  `,
);

test.valid(
  'a client of the compatible mode at its own base',
  `
    import { createOpenAICompatible } from '@ai-sdk/openai-compatible';

    export const dashscope = createOpenAICompatible({
      name: 'dashscope',
      baseURL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    });
  `,
);

// A code that is allowed, by each of its spellings.

test.valid('JSON mode without a word of it, where the native spelling is allowed', {
  code: `
    import { qwen } from './llm.js';

    export const cities = () =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content: 'Name three cities.' }],
        response_format: { type: 'json_object' },
      });
  `,
  options: allow('InvalidParameter'),
});

test.valid('JSON mode without a word of it, where the spelling of the compatible mode is allowed', {
  code: `
    import { qwen } from './llm.js';

    export const cities = () =>
      qwen.chat.completions.create({
        model: 'qwen-plus',
        messages: [{ role: 'user', content: 'Name three cities.' }],
        response_format: { type: 'json_object' },
      });
  `,
  options: allow('invalid_parameter_error'),
});
