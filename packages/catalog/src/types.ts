/** The languages in which texts exist. */
export type Locale = 'en' | 'zh-CN';

export const locales = ['en', 'zh-CN'] as const satisfies readonly Locale[];

/** A value on the wire: Coze sends numbers, DashScope strings. */
export type Code = number | string;

/**
 * How sure we are that an API sends a code: *listed* in the vendor's error table, *documented* elsewhere in
 * the vendor's documentation or source, or merely *seen* on the wire by others.
 */
export type Tier = 'listed' | 'documented' | 'seen';

export type Category =
  | 'auth'
  | 'permission'
  | 'quota'
  | 'rate-limit'
  | 'billing'
  | 'request'
  | 'not-found'
  | 'conflict'
  | 'content'
  | 'model'
  | 'upload'
  | 'workflow'
  | 'server'
  | 'client';

/**
 * Whether the same request can succeed when it is sent again:
 * - `never`: not until the request itself changes;
 * - `after-fix`: unchanged, once something outside the request is mended (money, a published bot, a new token);
 * - `backoff`: within seconds or minutes;
 * - `later`: after hours, the next day, or when another task has ended;
 * - `by-message`: the code has two meanings and only the message tells which.
 */
export type Retry = 'never' | 'backoff' | 'later' | 'after-fix' | 'by-message';

/** One way in which a code was seen on the wire. */
export interface Response {
  /** HTTP status, where the source names one. */
  readonly status?: number;
  /** The message as the vendor writes it, where the source names one. */
  readonly message?: string;
}

/** What a reader needs to know, in one language, in our own words. */
export interface Explanation {
  /** What went wrong: a phrase without full stop, fit for a completion list. */
  readonly summary: string;
  /** Why it happens: one or two sentences. */
  readonly cause: string;
  /** What to do: one or two sentences. */
  readonly fix: string;
}

/** Everything the catalogue knows of one error. */
export interface Entry<C extends Code = Code> {
  /** The canonical value on the wire; for DashScope the native spelling. */
  readonly code: C;
  /** A mnemonic, unique within the catalogue: `AUTHENTICATION_INVALID`. */
  readonly name: string;
  /** Other values on the wire for the same error. */
  readonly aliases?: readonly C[];
  /** Which spellings each protocol uses, where they differ. */
  readonly protocols?: Readonly<Record<string, readonly C[]>>;
  readonly tier: Tier;
  /** Statuses and messages, pair by pair as the sources have them. */
  readonly responses: readonly Response[];
  readonly category: Category;
  readonly retry: Retry;
  /** With `retry: 'by-message'`: the first pattern that a message contains (without case) decides. */
  readonly retryByMessage?: readonly {
    readonly includes: string;
    readonly retry: Exclude<Retry, 'by-message'>;
  }[];
  /** Many faults share the code, and only the message tells which: `InvalidParameter`. */
  readonly isGeneral?: boolean;
  /** The operations that send it, where a source says so; without, it is common to all. */
  readonly operations?: readonly string[];
  readonly text: Readonly<Record<Locale, Explanation>>;
  /** Where the facts come from: a vendor page, an SDK file with its version. */
  readonly source: string;
  /** A word on a fact that we corrected or that surprises. */
  readonly note?: string;
}

/** How a failed call of an operation reaches TypeScript. */
export type ErrorModel = 'throws' | 'body' | 'status' | 'stream-events' | 'polled';

/** What is documented about one property of a request. */
export interface RequestProperty {
  readonly in: 'body' | 'query' | 'path';
  readonly required?: boolean;
  /** The value that the API takes when the property is absent. */
  readonly default?: string | number | boolean;
  /** The most items of a list, or pairs of a map. */
  readonly maxItems?: number;
  /** The most characters of each key of a map, and of each value. */
  readonly maxKeyLength?: number;
  readonly maxValueLength?: number;
  /** All texts that it can be. */
  readonly values?: readonly string[];
  /** What the vendor documents about properties of it, or of each item of a list. */
  readonly properties?: Readonly<Record<string, RequestProperty>>;
  /** The texts that `type` of the items of a list cannot all be, and when: where another property has a value. */
  readonly notOnly?: { readonly type: string; readonly where: readonly [property: string, value: string] };
  /** What the API is documented to answer where it is missing, and where anything else of this is not kept. */
  readonly missing?: Code;
  readonly code?: Code;
  readonly source?: string;
}

/** What the API is documented to answer to requests that break a rule of several properties, or of the whole. */
export interface Rejections {
  /** Properties of the body that exclude each other. */
  readonly together?: { readonly properties: readonly string[]; readonly code: Code };
  /** A form with one file, in a field: what comes of no form, and of more files. */
  readonly upload?: { readonly field: string; readonly notMultipart: Code; readonly several: Code };
  /** Properties of a property of the body, of which there must be one. */
  readonly oneOf?: { readonly within: string; readonly properties: readonly string[]; readonly code: Code };
  /** Properties that belong into another one, and have been seen beside it. */
  readonly outside?: { readonly within: string; readonly properties: readonly string[]; readonly code: Code };
  /** JSON mode, by the paths in the body: asks for the word in the messages, and goes without thinking. */
  readonly jsonMode?: {
    readonly format: readonly string[];
    readonly messages: readonly string[];
    readonly thinking: readonly string[];
    readonly code: Code;
  };
  /** The base of its path, and the one of others where it is not. */
  readonly otherBase?: { readonly base: string; readonly wrong: string; readonly code: Code };
}

/** An SDK method that calls an operation, or a function that does so through a client which it is given. */
export interface SdkMethod {
  /** The package: `@coze/api`. */
  readonly module: string;
  /** Path from the client: `chat.createAndPoll`; of a function its name. */
  readonly path: string;
  /** Where a function is given the client: the property of its first argument, as in `generateText({ model })`. */
  readonly client?: string;
  /** The shape of a function's first argument. */
  readonly options?: string;
  /** Which argument holds the body, or the parameters of the query. By default the first. */
  readonly body?: number;
  /** Properties that the SDK sets whatever the caller passes. */
  readonly sends?: Readonly<Record<string, string | number | boolean>>;
  /** Properties that the SDK sends where the caller does not. */
  readonly fills?: readonly string[];
  /** Operations that the method calls itself beside its own, as one that polls does. */
  readonly calls?: readonly string[];
  /** How errors of this method reach the caller. */
  readonly errors: readonly ErrorModel[];
  /** The shape of what the method throws, where it is another than that of the client. */
  readonly throws?: string;
  /** The shape of what the method gives, awaited; `Stream<X>` where it gives one. */
  readonly returns?: string;
  /** What is given tells by `status` whether the operation failed: at once, or when it is asked for again and again. */
  readonly status?: 'final' | 'polled';
}

/** One endpoint and the SDK methods that call it. */
export interface Operation {
  /** The dotted id: `chat.create`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `{placeholders}`: `/v3/chat`, `/api/v1/tasks/{task_id}`. */
  readonly path: string;
  readonly sdk?: readonly SdkMethod[];
  /** Whether it answers without a token, too. */
  readonly isPublic?: boolean;
  readonly request?: Readonly<Record<string, RequestProperty>>;
  readonly rejects?: Rejections;
  /** How errors of the raw HTTP request reach the caller. */
  readonly errors: readonly ErrorModel[];
  /** The shape of the events that a raw request can be answered with. */
  readonly events?: ShapeName;
  readonly source: string;
}

/**
 * What an expression can be, as far as error codes go: the name of a shape in `Surface.shapes`, or
 * - `code`: an error code of the provider;
 * - `code-text`: the same, as a string although the code is a number;
 * - `code-or-status`: an error code, or an HTTP status that a client library put in its place;
 * - `status`: the HTTP status of a response; `error-status`: a status that an SDK reports;
 * - `foreign-code`: a `code` that is never the provider's (axios' `ECONNABORTED`), or one that is never there;
 * - `message`: the message of an error;
 * - `event`: the name of a stream event;
 * - `absent`: nothing, where another error has something;
 * - `@body`, `@text`: the body of a response, and the same before it is parsed;
 * - `@reported`: what a client tells a callback in place of throwing it.
 *
 * Around a name: `Promise<X>`, `Stream<X>` for an asynchronous iterator, and `(X)` for a callback that is given an X.
 * `X | Y` is one or the other.
 */
export type ShapeName = string;

/** The properties of a value that matter for error codes; all others are unknown. `[]` stands for its items. */
export type Shape = Readonly<Record<string, ShapeName>>;

/** A client of an SDK. */
export interface SdkClient {
  /** How a program comes by it: with `new`, by calling the export, or the export is one itself. By default `new`. */
  readonly from?: 'new' | 'call' | 'export';
  /** The shape of the errors that its methods throw. */
  readonly throws: ShapeName;
  /** The shape of the errors that it reports in place of throwing them. */
  readonly reports?: ShapeName;
  /**
   * The paths whose call gives a client again: a model of an AI provider (`''` is the call of the client itself), or
   * the same with other settings; and what is different then. No call but those of its methods is one of the API.
   */
  readonly derives?: Readonly<Record<string, { readonly throws?: ShapeName; readonly protocol?: string }>>;
  /** Every operation that it can call, where no other is at its address. */
  readonly operations?: readonly string[];
  /** The shape of its constructor's options. */
  readonly options?: ShapeName;
  /** How it is given a token, before which it writes `Bearer` itself. */
  readonly token?: TokenOption;
  /** Its sockets, which have an address of their own. */
  readonly sockets?: Sockets;
}

/** The option of a client that holds a token. */
export interface TokenOption {
  readonly option: string;
  /** Without it the client reads a variable of the environment. */
  readonly isOptional?: boolean;
  /** Options with which a program sends another token, or sends in its own way. */
  readonly replacedBy: readonly string[];
}

export interface Sockets {
  /** The path from the client: `websockets`. */
  readonly path: string;
  readonly addressOption: string;
  /** The address where none is given. */
  readonly address: string;
}

/** What one package exports, as far as error codes go. Keys are export names; `default` is the default export. */
export interface Sdk {
  readonly module: string;
  readonly clients: Readonly<Record<string, SdkClient>>;
  /** The option of the client's constructor that holds the address: `baseURL`, `configuration.baseURL`. */
  readonly addressOption?: string;
  /** Options with which a program replaces what sends the request: what is thrown is its own then. */
  readonly replacedBy?: readonly string[];
  /** The SDK is not the provider's own: only a client with an address of the provider speaks to it. */
  readonly servesManyHosts?: boolean;
  /** The protocol that it speaks, where the provider has several. */
  readonly protocol?: string;
  /** Whether the `message` of its errors contains the code. */
  readonly messageHasCode?: boolean;
  /** Whether an error may come without its code, which is in the message alone then. */
  readonly mayLoseCode?: boolean;
  /** Whether it contains the id of the request. */
  readonly messageHasRequestId?: boolean;
  /** Error classes and types: export name (or a static's path: `CozeAPI.APIError`) to shape, or to several. */
  readonly types: Readonly<Record<string, ShapeName>>;
  /** Properties of any type that the package declares which hold codes. */
  readonly codeProperties?: readonly string[];
  /** Constants and enum members by dotted path: `ChatEventType.ERROR` to `error`. */
  readonly constants?: Readonly<Record<string, string | number>>;
  /** Codes that other services send through the same SDK; never called unknown. */
  readonly foreignCodes?: readonly string[];
  /** Functions that give a token of the region whose address they are given. */
  readonly tokenFunctions?: readonly string[];
}

/** How the tokens of a provider begin; 20 letters and digits or more follow. */
export interface TokenFormat {
  readonly prefix: string;
  /** Words that name others whose tokens begin in the same way. */
  readonly sharedWith?: readonly string[];
}

/** How a request says who sends it: in `Authorization: Bearer <token>`. */
export interface Authorization {
  /** The code of a request that does not. */
  readonly code: Code;
  /** The beginnings of the paths where it has to. */
  readonly paths: readonly string[];
  /** Whether every page of the vendor that shows the header has `Bearer` in it. */
  readonly isAlwaysBearer: boolean;
  readonly tokens: readonly TokenFormat[];
  /** Hosts by region: a token of one is unknown in the others. */
  readonly regions?: Readonly<Record<string, readonly string[]>>;
}

/** How the answer to a raw HTTP request tells failure from success. */
export interface Reply {
  /** The property of the body that does. */
  readonly discriminant: string;
  /** Properties of the body that only a success has. */
  readonly success: readonly string[];
  /** Whether failures have an HTTP status of 400 or more. */
  readonly hasStatus: boolean;
}

/** How a stream of events tells of errors. */
export interface EventStream {
  /** The names of the events that do, as the API sends them. */
  readonly errors: readonly string[];
  /** Those that an SDK makes itself. */
  readonly errorsOfSdk?: readonly string[];
  /** The names of all other events. */
  readonly others: readonly string[];
  /** Properties of the data that errors have. */
  readonly errorProperties: readonly string[];
}

/** Where the id of a request stands, by which the provider finds it in its own logs. */
export interface RequestId {
  /** The way to it from a value of a shape: `detail.logid` of a body. */
  readonly places: Readonly<Record<ShapeName, readonly string[]>>;
  /** How programs call it, headers included. */
  readonly names: readonly string[];
}

/** How codes reach TypeScript. */
export interface Surface {
  /** Hosts; `*` stands for one or more labels. */
  readonly hosts: readonly string[];
  /** Which protocol a path speaks: first match wins. */
  readonly protocols?: readonly { readonly name: string; readonly pathPrefix: string }[];
  /** Words that name the provider in identifiers and prose. */
  readonly nameWords: readonly string[];
  /** Properties that the provider uses for codes, as dotted paths: `error.code`. */
  readonly codeProperties: readonly string[];
  /** The value of `code` that means success. */
  readonly success?: Code;
  /** Shape of a response body, by protocol; `default` for all others. */
  readonly body: Readonly<Record<string, ShapeName>>;
  readonly reply: Reply;
  readonly requestId?: RequestId;
  readonly authorization?: Authorization;
  readonly shapes: Readonly<Record<ShapeName, Shape>>;
  /** Streams by the shape of their items: objects with `event` and `data`. */
  readonly streams?: Readonly<Record<ShapeName, EventStream>>;
  readonly sdks: readonly Sdk[];
}

/** What `defineCatalog` takes. */
export interface CatalogDefinition<C extends Code = Code> {
  /** The id of the provider: `coze`. */
  readonly provider: string;
  /** How the provider is called in sentences. */
  readonly title: Readonly<Record<Locale, string>>;
  /** The month of the facts: `2026-11`. */
  readonly version: string;
  readonly entries: readonly Entry<C>[];
  readonly operations: readonly Operation[];
  readonly surface: Surface;
  /** Codes that a strict program handles by name. */
  readonly mustHandle: readonly C[];
}

/** A checked catalogue with look-ups. */
export interface Catalog<C extends Code = Code> extends CatalogDefinition<C> {
  /** What codes of this provider are on the wire. */
  readonly codeType: 'number' | 'string';
  /** The entry of a code or of one of its aliases. */
  entry(code: Code): Entry<C> | undefined;
  operation(id: string): Operation | undefined;
  /** Entries that an operation can send: its own and the common ones. */
  entriesOf(operation: string): readonly Entry<C>[];
}
