import type { Shape } from '@error-codes/catalog';

/** How an HTTP library is called and what it gives and throws. */
export interface HttpLibrary {
  /** Where in the arguments the address and the options stand, by method path; `''` is the call of the export itself. */
  readonly calls: Readonly<Record<string, HttpCall>>;
  /** The method that makes a configured instance, and the option that holds its base address. */
  readonly create?: { readonly paths: readonly string[]; readonly baseOption: string };
  /** The shape of a thrown error. */
  readonly throws?: string;
  /** Nothing is sent but what the call is given: there are no instances with options of their own. */
  readonly isPlain?: boolean;
  /** The option that holds parameters of the query. */
  readonly queryOption?: string;
  /** The option whose value is sent as JSON. */
  readonly jsonOption?: string;
  /** Whether its instances, and the library itself, take interceptors. */
  readonly hasInterceptors?: boolean;
  /** Texts in a file that let the program turn answers and errors into anything: transformers and hooks behind the answer. */
  readonly changesAnswers?: RegExp;
  /** Options whose values get every answer before the program does. */
  readonly answerOptions?: readonly string[];
  /** The option that keeps it from throwing for a status: `false`, or a function that is always `true`. */
  readonly statusOption?: string;
  /** Turns objects into JSON, or into forms where the header says so, and writes the boundary of a form itself. */
  readonly makesForms?: boolean;
}

export interface HttpCall {
  /** Index of the argument that is the address; or the name of the option in the first argument that holds it. */
  readonly url: number | string;
  /** Index of the argument with the options. */
  readonly options: number;
  /** Index of the argument that is the body itself, already an object. */
  readonly body?: number;
  readonly method?: string;
  /** The shape of what is given, after `await`. */
  readonly gives: string;
  /** Methods that may be called on the promise itself: `ky(…).json()`. */
  readonly sugar?: boolean;
}

export const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head'] as const;

function perVerb(call: (verb: string) => HttpCall): Record<string, HttpCall> {
  return Object.fromEntries(verbs.map((verb) => [verb, call(verb)]));
}

/** What every answer of a program comes through; a proxy looks into none. */
const replacesAnswers =
  /\bsetGlobalDispatcher\((?!\s*new \w*ProxyAgent\([^()]*\)\s*\))|\bResponse\.prototype\b/;

const fetchLike: HttpLibrary = {
  calls: { '': { url: 0, options: 1, gives: 'Response' } },
  isPlain: true,
  changesAnswers: replacesAnswers,
  answerOptions: ['dispatcher'],
};

const axios: HttpLibrary = {
  calls: {
    '': { url: 'url', options: 0, gives: 'AxiosResponse' },
    request: { url: 'url', options: 0, gives: 'AxiosResponse' },
    ...perVerb((verb) =>
      ['post', 'put', 'patch'].includes(verb)
        ? { url: 0, body: 1, options: 2, method: verb.toUpperCase(), gives: 'AxiosResponse' }
        : { url: 0, options: 1, method: verb.toUpperCase(), gives: 'AxiosResponse' },
    ),
  },
  create: { paths: ['create'], baseOption: 'baseURL' },
  throws: 'AxiosError',
  queryOption: 'params',
  makesForms: true,
  hasInterceptors: true,
  changesAnswers: /\btransformResponse\b|\badapter\s*[,:=}]/,
  answerOptions: ['transformResponse', 'adapter'],
  statusOption: 'validateStatus',
};

/** A parser, hooks that come behind the answer, or that are not written out, and handlers. */
const changesAnswers =
  /\bparseJson\b|\bafterResponse\b|\bbeforeError\b|\bhooks\s*(?:[,}]|:(?!\s*\{\s*(?:init|before(?:Request|Retry|Redirect))\b(?![^}]*\.\.\.)))|\bhandlers\s*:(?<=(?:\bgot\b|\.extend\()[\s\S]*)/;

const ky: HttpLibrary = {
  calls: {
    '': { url: 0, options: 1, gives: 'Response', sugar: true },
    ...perVerb((verb) => ({
      url: 0,
      options: 1,
      method: verb.toUpperCase(),
      gives: 'Response',
      sugar: true,
    })),
  },
  create: { paths: ['create', 'extend'], baseOption: 'prefixUrl' },
  throws: 'HttpError',
  queryOption: 'searchParams',
  jsonOption: 'json',
  changesAnswers,
  answerOptions: ['parseJson', 'fetch'],
  statusOption: 'throwHttpErrors',
};

const got: HttpLibrary = {
  calls: {
    '': { url: 0, options: 1, gives: 'GotResponse', sugar: true },
    ...perVerb((verb) => ({
      url: 0,
      options: 1,
      method: verb.toUpperCase(),
      gives: 'GotResponse',
      sugar: true,
    })),
  },
  create: { paths: ['extend'], baseOption: 'prefixUrl' },
  throws: 'GotError',
  queryOption: 'searchParams',
  jsonOption: 'json',
  changesAnswers,
  answerOptions: ['parseJson', 'handlers', 'request'],
  statusOption: 'throwHttpErrors',
};

const undici: HttpLibrary = {
  calls: { '': { url: 0, options: 1, gives: 'UndiciResponse' } },
  queryOption: 'query',
  changesAnswers: replacesAnswers,
  answerOptions: ['dispatcher'],
};

/** By module and export; `''` is the global scope. */
export const httpLibraries: Readonly<Record<string, HttpLibrary>> = {
  '.fetch': fetchLike,
  '.globalThis.fetch': fetchLike,
  '.window.fetch': fetchLike,
  'node-fetch.default': fetchLike,
  'cross-fetch.default': fetchLike,
  'undici.fetch': fetchLike,
  'undici.request': undici,
  'axios.default': axios,
  'ky.default': ky,
  'got.default': got,
  'got.got': got,
};

const byModule = new Map<string, [path: string, library: HttpLibrary][]>();
for (const [name, library] of Object.entries(httpLibraries)) {
  const dot = name.indexOf('.');
  const module = name.slice(0, dot);
  byModule.set(module, [...(byModule.get(module) ?? []), [name.slice(dot + 1), library]]);
}

/** The library that a module's export belongs to, and the rest of the path in it: nearly every call is asked. */
export function exportedLibrary(
  module: string,
  exported: string,
): { readonly library: HttpLibrary; readonly path: string } | undefined {
  const libraries = byModule.get(module);
  if (!libraries) return undefined;
  for (const full of [exported || 'default', `default.${exported}`]) {
    for (const [path, library] of libraries) {
      if (full === path || full.startsWith(`${path}.`)) return { library, path: full.slice(path.length + 1) };
    }
  }
  return undefined;
}

/** What tells of a failure in the response that a library gives. */
export const statusOf: Readonly<Record<string, string>> = {
  Response: 'ok',
  AxiosResponse: 'status',
  GotResponse: 'statusCode',
  UndiciResponse: 'statusCode',
};

/** `@body` is the body of the provider that was called; `@text` the same before `JSON.parse`. */
export const httpShapes: Readonly<Record<string, Shape>> = {
  Response: {
    status: 'status',
    'json()': 'Promise<@body>',
    'text()': 'Promise<@text>',
    'clone()': 'Response',
  },
  AxiosResponse: { data: '@body', status: 'status' },
  AxiosError: { code: 'foreign-code', status: 'status', message: 'message', response: 'AxiosResponse' },
  HttpError: { response: 'Response' },
  GotResponse: {
    statusCode: 'status',
    body: '@text',
    'json()': 'Promise<@body>',
    'text()': 'Promise<@text>',
  },
  GotError: { code: 'foreign-code', response: 'GotResponse' },
  UndiciResponse: { statusCode: 'status', body: 'UndiciBody' },
  UndiciBody: { 'json()': 'Promise<@body>', 'text()': 'Promise<@text>' },
};
