import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { analyze, configure, parserFromOxc } from '../src/index.js';

const parse = parserFromOxc(parseSync);

/** The operations whose codes the only subject of a program can hold; `'any'` where every one of the provider's can. */
function operationsOf(program: string): readonly string[] | 'any' {
  const text = `
    import { APIError, CozeAPI } from '@coze/api';
    import { fromElsewhere } from './elsewhere';
    const coze = new CozeAPI({ token: '' });
    ${program}
  `;
  const fileName = 'file.ts';
  const { handlers } = analyze({ ...parse(text, fileName), text, fileName }, configure());
  const [only, ...others] = handlers;
  if (!only || others.length > 0) throw new Error('Each program has one subject.');
  const { operations } = only.subject.origin;
  return operations ? [...operations] : 'any';
}

const catching = (block: string): string =>
  `try { ${block} } catch (err) { if (err instanceof APIError && err.code === 4100) stop(); }`;

test.each([
  ['an upload', catching('await coze.files.upload({ file });'), ['files.upload']],
  [
    'a chat that is polled, with its polls',
    catching('await coze.chat.createAndPoll({ bot_id });'),
    ['chat.create', 'chat.retrieve', 'chat.messages.list'],
  ],
  [
    'the outcome of a chat that is polled',
    'const { chat } = await coze.chat.createAndPoll({ bot_id }); if (chat.last_error.code === 4100) stop();',
    ['chat.create', 'chat.retrieve', 'chat.messages.list'],
  ],
  [
    'two calls, either of which may have failed',
    catching('await coze.files.upload({ file }); await coze.chat.create({ bot_id });'),
    ['files.upload', 'chat.create'],
  ],
  [
    'many calls at once',
    catching('await Promise.all(files.map((file) => coze.files.upload({ file })));'),
    ['files.upload'],
  ],
  [
    'a function of the file that calls',
    `async function send(file: File) { return coze.files.upload({ file }); } ${catching('await send(file);')}`,
    ['files.upload'],
  ],
  [
    'a callback with a type',
    'coze.files.upload({ file }).catch((err: APIError) => { if (err.code === 4100) stop(); });',
    ['files.upload'],
  ],
  [
    'a handler with a type, by all that it is given to',
    `function onError(err: APIError) { if (err.code === 4100) stop(); }
     coze.files.upload({ file }).catch(onError); coze.bots.list({}).catch(onError);`,
    ['files.upload', 'bots.list'],
  ],
  [
    'a private method that is called with the code',
    `class Uploads {
      private explain(code: number) { return code === 4100; }
      async send(file: File) {
        try { await coze.files.upload({ file }); } catch (err) { show(this.explain(err.code)); }
      }
    }`,
    ['files.upload'],
  ],
  [
    'a raw request',
    `const init = { method: 'POST' }; const res = await fetch('https://api.coze.cn/v1/files/upload', init);
     const body = await res.json(); if (body.code === 4100) stop();`,
    ['files.upload'],
  ],
  [
    'an exported handler, which others may call as well',
    `export function onError(err: APIError) { if (err.code === 4100) stop(); }
     coze.files.upload({ file }).catch(onError);`,
    'any',
  ],
  [
    'a handler that is also given something unknown',
    `function onError(err: APIError) { if (err.code === 4100) stop(); }
     coze.files.upload({ file }).catch(onError); onError(fromElsewhere());`,
    'any',
  ],
  ['a method that the catalogue does not know', catching('await coze.files.move({ file });'), 'any'],
] as const)('%s', (_name, program, operations) => {
  expect(operationsOf(program)).toEqual(operations);
});
