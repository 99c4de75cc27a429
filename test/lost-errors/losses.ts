import { fileURLToPath } from 'node:url';
import * as coze from '../mock-providers/coze.js';
import * as dashscope from '../mock-providers/dashscope.js';
import type { Behaviour, Failure } from '../mock-providers/server.js';
import type { Outcome } from './observe.js';

/** A handler, and what becomes of an error there. */
export interface Loss {
  /** What is lost. */
  readonly name: string;
  /** The file in the `src` of the demo application, and the function. */
  readonly file: string;
  readonly handler: string;
  readonly args: readonly unknown[];
  readonly succeeds: Behaviour;
  /** What the handler gives where nothing fails. */
  readonly result: unknown;
  /** What the caller gets where something fails, and the log. */
  readonly lost: readonly (readonly [Failure, Omit<Outcome, 'logged'> & Partial<Outcome>])[];
  /** The same handler corrected by hand; else the rule has to have a suggestion. */
  readonly corrected?: () => Promise<object>;
}

const refused = coze.refuses(4101, 'The token you entered is incorrect.');
const stopped = coze.stopsStreaming(5000, 'An internal error has occurred.');
const failed = coze.failsLater(4028, 'Your free quota has been used up.');
const keyRefused = dashscope.refuses(401, 'InvalidApiKey', 'Invalid API-key provided.');
const keyRefusedAsOpenAI = dashscope.refuses(401, 'invalid_api_key', 'Incorrect API key provided.');
const inspectionFailed = dashscope.stopsStreaming(
  400,
  'DataInspectionFailed',
  'Output data may contain inappropriate content.',
);

export const uncheckedResponses: Loss[] = [
  {
    name: 'a conversation that was refused has no id, and no reason why',
    file: 'coze-conversations',
    handler: 'openConversation',
    args: [],
    succeeds: coze.succeeds,
    result: 'conversation-1',
    lost: [[refused, { returned: undefined }]],
    corrected: () => import('./corrected/coze-conversations.js'),
  },
  {
    name: 'a conversation counts as renamed, because a refusal has HTTP status 200',
    file: 'coze-conversations',
    handler: 'renameConversation',
    args: ['conversation-1', 'Breakfast'],
    succeeds: coze.succeeds,
    result: true,
    lost: [[refused, { returned: true }]],
    corrected: () => import('./corrected/coze-conversations.js'),
  },
  {
    name: 'a conversation counts as forgotten, because nobody looked',
    file: 'coze-conversations',
    handler: 'forgetConversation',
    args: ['conversation-1'],
    succeeds: coze.succeeds,
    result: undefined,
    lost: [[refused, { returned: undefined }]],
    corrected: () => import('./corrected/coze-conversations.js'),
  },
  {
    name: 'a translation is empty, because the key is wrong',
    file: 'translate',
    handler: 'translate',
    args: ['Guten Morgen'],
    succeeds: dashscope.succeeds,
    result: 'Good morning',
    lost: [[keyRefused, { returned: '' }]],
    corrected: () => import('./corrected/translate.js'),
  },
];

export const droppedCodes: Loss[] = [
  {
    name: 'a refused token passes for a bot without a greeting',
    file: 'coze-bot',
    handler: 'greeting',
    args: [],
    succeeds: coze.succeeds,
    result: 'Welcome',
    lost: [[refused, { returned: '' }]],
    corrected: () => import('./corrected/coze-bot.js'),
  },
  {
    name: 'the log says that there are no voices, and not why',
    file: 'coze-bot',
    handler: 'voices',
    args: [],
    succeeds: coze.succeeds,
    result: ['Lily'],
    lost: [[refused, { returned: [], logged: ['The voices could not be loaded'] }]],
    corrected: () => import('./corrected/coze-bot.js'),
  },
  {
    name: 'a new error knows nothing of the first one',
    file: 'coze-bot',
    handler: 'attach',
    args: [fileURLToPath(import.meta.url)],
    succeeds: coze.succeeds,
    result: 'file-1',
    lost: [
      [coze.refuses(4303, 'File type is invalid.'), { thrown: new Error('The file could not be attached') }],
    ],
  },
  {
    name: 'a refused key passes for a text without keywords',
    file: 'write',
    handler: 'keywords',
    args: ['Breakfast'],
    succeeds: dashscope.succeeds,
    result: 'Good morning',
    lost: [[keyRefusedAsOpenAI, { returned: '' }]],
    corrected: () => import('./corrected/write.js'),
  },
  {
    name: "the log has the message of OpenAI's client, which has no code",
    file: 'write',
    handler: 'improve',
    args: ['Breakfast'],
    succeeds: dashscope.succeeds,
    result: 'Good morning',
    lost: [
      [
        keyRefusedAsOpenAI,
        { returned: 'Breakfast', logged: ['Not improved:', '401 Incorrect API key provided.'] },
      ],
    ],
    corrected: () => import('./corrected/write.js'),
  },
  {
    name: "a new error has the message of OpenAI's client, and no code",
    file: 'write',
    handler: 'shorten',
    args: ['Breakfast'],
    succeeds: dashscope.succeeds,
    result: 'Good morning',
    lost: [[keyRefusedAsOpenAI, { thrown: new Error('Not shortened: 401 Incorrect API key provided.') }]],
  },
  {
    name: 'an error has `msg` of the body, and not the code beside it',
    file: 'coze-conversations',
    handler: 'readConversation',
    args: ['conversation-1'],
    succeeds: coze.succeeds,
    result: ['Good morning'],
    lost: [[refused, { thrown: new Error('The token you entered is incorrect.') }]],
  },
  {
    name: 'an error has `message` of the body, and not the code beside it',
    file: 'translate',
    handler: 'languageOf',
    args: ['Guten Morgen'],
    succeeds: dashscope.succeeds,
    result: 'Good morning',
    lost: [[keyRefused, { thrown: new Error('Invalid API-key provided.') }]],
  },
  {
    name: 'an error has `error.message` of the body, and not the code beside it',
    file: 'write',
    handler: 'embed',
    args: ['Breakfast'],
    succeeds: dashscope.succeeds,
    result: [0.5],
    lost: [[keyRefusedAsOpenAI, { thrown: new Error('Incorrect API key provided.') }]],
  },
];

export const unhandledStreamErrors: Loss[] = [
  {
    name: 'a chat that failed, was refused or stopped ends like one that is complete',
    file: 'coze-replies',
    handler: 'draft',
    args: ['How are you?'],
    succeeds: coze.succeeds,
    result: ['Good ', 'morning'],
    lost: [
      [refused, { returned: [] }],
      [stopped, { returned: ['Good '] }],
      [failed, { returned: ['Good '] }],
    ],
  },
  {
    name: 'a chat that failed ends like one that is complete, although errors have a branch',
    file: 'coze-chat',
    handler: 'answer',
    args: ['somebody', 'How are you?'],
    succeeds: coze.succeeds,
    result: ['Good ', 'morning'],
    lost: [[failed, { returned: ['Good '] }]],
  },
  {
    name: 'a polled chat that failed has an empty reply',
    file: 'coze-replies',
    handler: 'reply',
    args: ['How are you?'],
    succeeds: coze.succeeds,
    result: 'Good morning',
    lost: [[failed, { returned: '' }]],
    corrected: () => import('./corrected/coze-replies.js'),
  },
  {
    name: 'a chat that failed is asked for in vain',
    file: 'coze-replies',
    handler: 'awaitReply',
    args: ['conversation-1', 'chat-1', 0],
    succeeds: coze.succeeds,
    result: 'Good morning',
    lost: [[failed, { returned: '' }]],
    corrected: () => import('./corrected/coze-replies.js'),
  },
  {
    name: 'a workflow that failed or was refused ends like one that has said everything',
    file: 'coze-workflows',
    handler: 'report',
    args: ['Breakfast'],
    succeeds: coze.succeeds,
    result: ['Good morning'],
    lost: [
      [refused, { returned: [] }],
      [stopped, { returned: ['Good morning'] }],
    ],
  },
  {
    name: 'half a report is taken for a whole one',
    file: 'coze-workflows',
    handler: 'wholeReport',
    args: ['Breakfast'],
    succeeds: coze.succeeds,
    result: 'Good morning',
    lost: [
      [refused, { returned: '' }],
      [stopped, { returned: 'Good morning' }],
    ],
  },
  {
    name: 'half an answer of a workflow is taken for a whole one',
    file: 'coze-workflows',
    handler: 'consult',
    args: ['How are you?'],
    succeeds: coze.succeeds,
    result: 'Good morning',
    lost: [
      [refused, { returned: '' }],
      [stopped, { returned: 'Good ' }],
      [failed, { returned: 'Good ' }],
    ],
  },
  {
    name: 'a stream read without the SDK ends like one that is complete',
    file: 'coze-sse',
    handler: 'stream',
    args: ['How are you?'],
    succeeds: coze.succeeds,
    result: ['Good ', 'morning'],
    lost: [
      [stopped, { returned: ['Good '] }],
      [failed, { returned: ['Good '] }],
    ],
    corrected: () => import('./corrected/coze-sse.js'),
  },
  {
    name: 'a stream of DashScope has an error within HTTP status 200, and ends like one that is complete',
    file: 'translate',
    handler: 'interpret',
    args: ['Guten Morgen'],
    succeeds: dashscope.succeeds,
    result: ['Good ', 'morning'],
    lost: [[inspectionFailed, { returned: ['Good '] }]],
    corrected: () => import('./corrected/translate.js'),
  },
];

/** Handlers of the same kinds that lose nothing, and that no rule reports. */
export const kept: (Pick<Loss, 'name' | 'file' | 'handler' | 'args'> & { readonly failure: Failure })[] = [
  {
    name: 'the messages of `@coze/api` have the code in them',
    file: 'coze-bot',
    handler: 'isOnline',
    args: [],
    failure: refused,
  },
  {
    name: 'a log has the code where it gets the whole error',
    file: 'write',
    handler: 'proofread',
    args: ['Breakfast'],
    failure: keyRefusedAsOpenAI,
  },
  {
    name: "OpenAI's client throws what goes wrong in the middle of a stream",
    file: 'write',
    handler: 'write',
    args: ['Breakfast'],
    failure: dashscope.stopsStreaming(
      400,
      'data_inspection_failed',
      'Output data may contain inappropriate content.',
    ),
  },
];
