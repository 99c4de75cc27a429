// What DashScope is documented to refuse, and with which code: by its table of error codes, and the pages on its two APIs.
import type { Request } from './server.js';

export interface Fault {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** What DashScope finds wrong with a request; the first thing, where there are several. */
export function faultOf(request: Request, key: string): Fault | undefined {
  const compatible = isCompatible(request);
  if (request.headers.authorization !== `Bearer ${key}`) {
    return compatible
      ? { status: 401, code: 'invalid_api_key', message: 'Incorrect API key provided.' }
      : { status: 401, code: 'InvalidApiKey', message: 'Invalid API-key provided.' };
  }
  if (!paths[compatible ? 'compatible' : 'native'].some((path) => request.path.endsWith(path))) {
    return badRequest('InvalidURL', 'Invalid URL provided in your request.');
  }
  return compatible ? compatibleFault(request) : nativeFault(request);
}

export function isCompatible({ path }: Request): boolean {
  return path.startsWith('/compatible-mode/v1/');
}

/** What each API has behind its base. */
const paths = {
  native: ['/api/v1/services/aigc/text-generation/generation'],
  compatible: [
    '/compatible-mode/v1/chat/completions',
    '/compatible-mode/v1/embeddings',
    '/compatible-mode/v1/models',
  ],
};

interface Question {
  readonly prompt?: string;
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
}

interface Answering {
  readonly response_format?: { readonly type: string };
  readonly enable_thinking?: boolean;
}

/** DashScope's own API has the question in `input`, and the rest in `parameters`. */
function nativeFault({ body }: Request): Fault | undefined {
  const request = JSON.parse(body || '{}') as Question & {
    readonly model?: string;
    readonly input?: Question;
    readonly parameters?: Answering;
  };
  const { model, input, parameters } = request;
  const beside = request.prompt !== undefined || request.messages !== undefined;
  if (input === undefined && !beside) {
    return badRequest('BadRequest.EmptyInput', 'Required input parameter missing from request.');
  }
  if (model === undefined) {
    return badRequest('BadRequest.EmptyModel', 'Required parameter "model" missing from request.');
  }
  if (input?.prompt === undefined && input?.messages === undefined) {
    return badRequest('InvalidParameter', 'Either "prompt" or "messages" must exist and cannot both be none');
  }
  const message = wrongJsonMode({ ...input, ...parameters });
  return message === undefined ? undefined : badRequest('InvalidParameter', message);
}

/** The compatible mode has all side by side, and a name of its own for wrong parameters. */
function compatibleFault({ body }: Request): Fault | undefined {
  const message = wrongJsonMode(JSON.parse(body || '{}') as Question & Answering);
  return message === undefined ? undefined : badRequest('invalid_parameter_error', message);
}

/** JSON has to be asked for in words as well, by the system or the user and in any case of letters, and without thinking. */
function wrongJsonMode(request: Question & Answering): string | undefined {
  const { response_format, enable_thinking = false, messages = [] } = request;
  if (response_format?.type !== 'json_object') return undefined;
  if (!messages.some(({ role, content }) => role !== 'assistant' && /json/i.test(content))) {
    return "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.";
  }
  return enable_thinking ? 'Json mode response is not supported when enable_thinking is true' : undefined;
}

function badRequest(code: string, message: string): Fault {
  return { status: 400, code, message };
}
