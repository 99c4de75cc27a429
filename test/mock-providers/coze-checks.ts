// What Coze is documented to refuse, and with which code: by its table of error codes, its page on 4100 and 4101, and
// the pages of the endpoints.
import type { Request } from './server.js';

export interface Fault {
  readonly code: number;
  readonly msg: string;
}

/** What Coze finds wrong with a request; the first thing, where there are several. */
export function faultOf(request: Request, token: string): Fault | undefined {
  // "Bearer", a blank, the token, and not a character more.
  if (request.headers.authorization !== `Bearer ${token}`) {
    return { code: 4100, msg: 'authentication is invalid' };
  }
  for (const check of checks[request.path] ?? []) {
    const fault = check(request);
    if (fault) return fault;
  }
  return undefined;
}

type Check = (request: Request) => Fault | undefined;

interface Message {
  readonly role?: string;
  readonly content?: string;
  readonly content_type?: string;
  readonly meta_data?: Readonly<Record<string, string>>;
}

/** The properties that something is said about. */
interface Body extends Message {
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly user_id?: string;
  readonly workflow_id?: string;
  readonly stream?: boolean;
  readonly auto_save_history?: boolean;
  readonly additional_messages?: readonly Message[];
}

const checks: Readonly<Record<string, readonly Check[]>> = {
  '/v1/bot/get_online_info': [needsQuery('bot_id')],
  '/v3/chat/retrieve': [needsQuery('conversation_id', 'chat_id')],
  '/v3/chat/message/list': [needsQuery('conversation_id', 'chat_id')],
  '/v3/chat': [
    needsProperties('bot_id', 'user_id'),
    takesMessages(100),
    knownMessages,
    smallMetaData,
    savedOrStreamed,
  ],
  '/v1/workflows/chat': [needsProperties('workflow_id'), takesMessages(50), knownMessages, agentOrApp],
  '/v1/workflow/run': [needsProperties('workflow_id'), agentOrApp],
  '/v1/conversation/create': [smallMetaData],
  '/v1/conversation/message/create': [knownMessage, smallMetaData],
  '/v1/conversation/message/modify': [smallMetaData],
  '/v1/files/upload': [oneFile],
};

// 4000: a parameter that is required is missing, or one has the wrong form.

function needsQuery(...names: readonly string[]): Check {
  return ({ query }) => wrongParameter(names.find((name) => !query.get(name)));
}

function needsProperties(...names: readonly (keyof Body)[]): Check {
  return (request) => wrongParameter(names.find((name) => !bodyOf(request)[name]));
}

/** A workflow runs for an agent or for an app. */
function agentOrApp(request: Request): Fault | undefined {
  const { bot_id, app_id } = bodyOf(request);
  return bot_id !== undefined && app_id !== undefined ? wrongParameter('app_id') : undefined;
}

const roles = ['user', 'assistant'];
const contentTypes = ['text', 'object_string'];

function knownMessages(request: Request): Fault | undefined {
  for (const message of bodyOf(request).additional_messages ?? []) {
    const fault = faultOfMessage(message);
    if (fault) return fault;
  }
  return undefined;
}

/** The body is a message itself. */
function knownMessage(request: Request): Fault | undefined {
  return faultOfMessage(bodyOf(request));
}

function faultOfMessage({ role = '', content = '', content_type = 'text' }: Message): Fault | undefined {
  if (!roles.includes(role)) return wrongParameter('role');
  if (!contentTypes.includes(content_type)) return wrongParameter('content_type');
  // A text among items stands beside a picture or a file.
  if (content_type !== 'object_string') return undefined;
  const items = JSON.parse(content) as readonly { readonly type: string }[];
  return items.every(({ type }) => type === 'text') ? wrongParameter('content') : undefined;
}

function wrongParameter(name: string | undefined): Fault | undefined {
  return name === undefined ? undefined : { code: 4000, msg: `Request parameter error: ${name}` };
}

/** 4003: up to 16 pairs, keys of up to 64 characters, values of up to 512; of the request, and of each message. */
function smallMetaData(request: Request): Fault | undefined {
  const body = bodyOf(request);
  const pairs = [body, ...(body.additional_messages ?? [])].map(({ meta_data = {} }) =>
    Object.entries(meta_data),
  );
  const fits = pairs.every(
    (list) =>
      list.length <= 16 &&
      list.every(([key, value]) => Array.from(key).length <= 64 && Array.from(value).length <= 512),
  );
  return fits ? undefined : { code: 4003, msg: 'meta data exceeds the limit' };
}

/** 4004 */
function takesMessages(limit: number): Check {
  return (request) =>
    (bodyOf(request).additional_messages ?? []).length > limit
      ? { code: 4004, msg: 'additional messages exceed the limit' }
      : undefined;
}

/** 4007: a chat is not streamed unless it is asked for, and saved unless it is refused. */
function savedOrStreamed(request: Request): Fault | undefined {
  const { stream = false, auto_save_history = true } = bodyOf(request);
  return stream || auto_save_history
    ? undefined
    : { code: 4007, msg: 'stream=false is only allowed when auto_save_history=true' };
}

/** 4300: there is no file, or the header does not lead to it; 4301: there are more. */
function oneFile({ headers, body }: Request): Fault | undefined {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1];
  const files =
    boundary === undefined
      ? []
      : body.split(`--${boundary}`).filter((part) => /^content-disposition:.*\bname="file"/im.test(part));
  if (files.length === 0) return { code: 4300, msg: 'The uploaded file is empty' };
  return files.length > 1 ? { code: 4301, msg: 'More than one file was uploaded' } : undefined;
}

function bodyOf({ body }: Request): Body {
  return JSON.parse(body || '{}') as Body;
}
