// What the rules report of requests, and what the APIs answer to them. The programs are in `fixtures`: each sends one
// request with a fault, and the same without.

/** A request that a rule reports. */
export interface RefusedRequest {
  readonly message: string;
  /** The file in the folder of the rule. */
  readonly program: string;
  /** The code that the report names. */
  readonly code: number | string;
  /** Whether it takes the stricter options to report it. */
  readonly strict?: true;
}

const authorizations: RefusedRequest[] = [
  { message: 'noBearer', program: 'no-bearer', code: 4100 },
  { message: 'noBearer', program: 'no-bearer-dashscope', code: 'InvalidApiKey' },
  { message: 'noBearer', program: 'no-bearer-compatible', code: 'invalid_api_key' },
  { message: 'noBearer', program: 'no-bearer-axios', code: 4100 },
  { message: 'noBearer', program: 'other-scheme', code: 4100 },
  { message: 'doubleBearer', program: 'double-bearer', code: 4100 },
  { message: 'doubleBearer', program: 'double-bearer-sdk', code: 4100 },
  { message: 'doubleBearer', program: 'double-bearer-function', code: 4100 },
  { message: 'doubleBearer', program: 'double-bearer-openai', code: 'invalid_api_key' },
  { message: 'malformed', program: 'malformed-quotes', code: 4100 },
  { message: 'malformed', program: 'malformed-blank', code: 4100 },
  { message: 'emptyToken', program: 'empty-token', code: 4100 },
  { message: 'emptyToken', program: 'empty-token-sdk', code: 4100 },
  { message: 'emptyToken', program: 'no-token-sdk', code: 4100 },
  { message: 'missing', program: 'missing', code: 4100 },
  { message: 'missing', program: 'missing-dashscope', code: 'InvalidApiKey' },
  { message: 'otherRegion', program: 'other-region', code: 4100 },
  { message: 'unprovedBearer', program: 'unproved-bearer', code: 4100, strict: true },
];

const bodiesAndQueries: RefusedRequest[] = [
  { message: 'tooManyMessages', program: 'too-many-messages', code: 4004 },
  { message: 'tooManyMessages', program: 'too-many-messages-workflow', code: 4004 },
  { message: 'tooManyPairs', program: 'too-many-pairs', code: 4003 },
  { message: 'tooManyPairs', program: 'too-many-pairs-changed', code: 4003 },
  { message: 'keyTooLong', program: 'key-too-long', code: 4003 },
  { message: 'valueTooLong', program: 'value-too-long', code: 4003 },
  { message: 'missingProperty', program: 'missing-user', code: 4000 },
  { message: 'missingProperty', program: 'missing-bot', code: 4000 },
  { message: 'unknownRole', program: 'unknown-role', code: 4000 },
  { message: 'unknownRole', program: 'unknown-role-added', code: 4000 },
  { message: 'unknownContentType', program: 'unknown-content-type', code: 4000 },
  { message: 'onlyText', program: 'only-text', code: 4000 },
  { message: 'botAndApp', program: 'bot-and-app', code: 4000 },
  { message: 'notMultipart', program: 'not-multipart', code: 4300 },
  { message: 'notMultipart', program: 'announced-as-json', code: 4300 },
  { message: 'notMultipart', program: 'parameters', code: 4300 },
  { message: 'notMultipart', program: 'no-body', code: 4300 },
  { message: 'noBoundary', program: 'no-boundary', code: 4300 },
  { message: 'twoFiles', program: 'two-files', code: 4301 },
  { message: 'missingQuery', program: 'missing-query', code: 4000 },
  { message: 'missingQuery', program: 'missing-query-chat', code: 4000 },
  { message: 'missingQuery', program: 'missing-query-messages', code: 4000 },
  { message: 'outsideInput', program: 'outside-input', code: 'InvalidParameter' },
  { message: 'outsideInput', program: 'beside-empty-input', code: 'InvalidParameter' },
  { message: 'noInput', program: 'no-input', code: 'BadRequest.EmptyInput' },
  { message: 'noModel', program: 'no-model', code: 'BadRequest.EmptyModel' },
  { message: 'noPromptOrMessages', program: 'no-prompt-or-messages', code: 'InvalidParameter' },
  { message: 'noJsonWord', program: 'no-json-word', code: 'InvalidParameter' },
  { message: 'noJsonWord', program: 'no-json-word-openai', code: 'invalid_parameter_error' },
  { message: 'jsonWithThinking', program: 'json-with-thinking', code: 'InvalidParameter' },
  { message: 'otherBase', program: 'native-path', code: 'InvalidURL' },
  { message: 'otherBase', program: 'native-base', code: 'InvalidURL' },
  { message: 'otherBase', program: 'native-base-ai-sdk', code: 'InvalidURL' },
];

const unsavedChats: RefusedRequest[] = [
  { message: 'rejected', program: 'rejected', code: 4007 },
  { message: 'rejected', program: 'rejected-sdk', code: 4007 },
];

export const requestsByRule: Readonly<Record<string, readonly RefusedRequest[]>> = {
  'valid-authorization': authorizations,
  'valid-request': bodiesAndQueries,
  'require-auto-save-history': unsavedChats,
};

/**
 * Messages of the same rules that have no request here, and why. Of the messages above, two forms are left out as well,
 * because nothing is sent: OpenAI's client throws for an empty key, and `fetch` for a line end within a header.
 */
export const notShown: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'valid-authorization': {
    otherRegionSocket: 'is about a WebSocket',
    noRegion: 'is about an address that stands in the SDK, where no test can put another',
    addBearer: 'is a suggestion',
    removeBearer: 'is a suggestion',
  },
  'valid-request': {
    misplacedProperty: 'is about a request that Coze is not known to refuse',
  },
  'require-auto-save-history': {
    implicit: 'is about a request that Coze accepts',
  },
};
