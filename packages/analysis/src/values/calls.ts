import type { Catalog, SdkClient, SdkMethod } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { clientValue, derivedClient } from './clients.js';
import { isKnownAddress, isNamedFor, joinAddress, matchAddress } from './address.js';
import { awaited, type Evaluator, textsOf, textsOrHole, toNumber, toText } from './evaluate.js';
import { callThroughClient } from './given-clients.js';
import { exportedLibrary, type HttpCall, httpLibraries, type HttpLibrary } from './http-libraries.js';
import { isTaught } from './handed-out.js';
import { type Made, mayChangeAnswers, observesAnswers } from './interceptors.js';
import { readProperty } from './objects.js';
import { propertyOf, shaped, shapeOfProperty } from './properties.js';
import { returned } from './returns.js';
import { rejections, thrownByCallback } from './throws.js';
import { nodesOfType } from '../syntax/nodes-of-type.js';
import { occurs } from '../syntax/source-text.js';
import { dottedName, Node, propertyName, unwrap } from '../syntax/syntax.js';
import { shapeOfAnnotation } from './type-names.js';
import {
  foreign,
  HOLE,
  type Kind,
  literal,
  membersOf,
  type Origin,
  text,
  textOf,
  union,
  unknown,
  type Value,
} from './value.js';

/** A call of an API of a provider, raw or through an SDK. */
export interface ApiCall {
  readonly node: TSESTree.CallExpression;
  readonly catalog: Catalog;
  readonly origin: Origin;
  /** The SDK's method, where one is called. */
  readonly method?: SdkMethod | undefined;
  /** The HTTP method of a raw request, where it is known. */
  readonly verb?: string | undefined;
  /** How a raw request is written. */
  readonly http?: HttpRequest | undefined;
  /** The body as the program gives it: an object literal, or something unknown. */
  readonly body: Value;
  /** The expression of the body; `undefined` when there is none. */
  readonly bodyNode: TSESTree.Node | undefined;
  /** What the call gives. */
  readonly result: Value;
}

/** A raw request as the program writes it. */
export interface HttpRequest {
  readonly library: HttpLibrary;
  /** The address that the call is given, without that of its instance. */
  readonly address: TSESTree.Node | undefined;
  /** The address of its instance; empty where it has none. */
  readonly base: string;
  /** The options of the call; `undefined` where it has none. */
  readonly options: Value;
  /** Where its instance is made; nowhere for the library itself. */
  readonly made?: Made;
  /** The options of its instance, which those of the call come on top of; `undefined` where it has none. */
  readonly defaults: Value;
  /** Whether something in the program may change requests on their way. */
  readonly isChanged: boolean;
}

const apiCalls = new WeakMap<Evaluator, Map<TSESTree.Node, ApiCall | undefined>>();

/** The call of an API that a call expression is; `undefined` for all others. */
export function apiCallOf(evaluator: Evaluator, node: TSESTree.CallExpression): ApiCall | undefined {
  let known = apiCalls.get(evaluator);
  if (!known) apiCalls.set(evaluator, (known = new Map<TSESTree.Node, ApiCall | undefined>()));
  if (!known.has(node)) {
    known.set(node, undefined);
    known.set(
      node,
      sdkCall(evaluator, node) ?? callThroughClient(evaluator, node) ?? httpCall(evaluator, node),
    );
  }
  return known.get(node);
}

function sdkCall(evaluator: Evaluator, node: TSESTree.CallExpression): ApiCall | undefined {
  const callee = single(evaluator.value(node.callee), 'client');
  if (!callee || callee.path === '' || isReplaced(evaluator, callee.path)) return undefined;
  const { catalog, sdk } = callee.origin;
  for (const operation of catalog.operations) {
    for (const method of operation.sdk ?? []) {
      if (method.module !== sdk || method.path !== callee.path) continue;
      const origin: Origin = { ...callee.origin, operations: new Set([operation.id]) };
      const answer: Origin = { ...origin, operations: new Set([operation.id, ...(method.calls ?? [])]) };
      const throws = errorsOf(
        { ...callee, throws: callee.throws && (method.throws ?? callee.throws) },
        answer,
      );
      const of = method.returns ? shaped(method.returns, answer) : unknown;
      const result: Value = of.kind === 'stream' ? { ...of, throws } : { kind: 'promise', of, throws };
      const bodyNode = node.arguments[method.body ?? 0];
      return { node, catalog, origin, method, result, bodyNode, body: evaluator.value(bodyNode) };
    }
  }
  // Where methods and models are all listed, what is not listed calls nothing.
  if (callee.origin.client?.derives) return undefined;
  const throws = errorsOf(callee, callee.origin);
  const result: Value = { kind: 'promise', of: unknown, throws };
  return { node, catalog, origin: callee.origin, result, bodyNode: undefined, body: unknown };
}

/** `coze.chat.stream = vi.fn(…)`: a double of the method, which gives what the test wants. */
function isReplaced({ source }: Evaluator, path: string): boolean {
  return nodesOfType(source, Node.AssignmentExpression).some(
    ({ left }) => left.type === Node.MemberExpression && dottedName(left)?.endsWith(`.${path}`),
  );
}

/** What the methods of a client reject with; nothing where the settings say that it does not throw. */
export function errorsOf({ throws }: Kind<'client'>, origin: Origin): readonly Value[] {
  return throws === undefined ? [] : membersOf(shaped(throws, origin));
}

/** The member of a kind, when all members but `null` and the unknown are of it and agree in nothing else. */
export function single<K extends Value['kind']>(value: Value, kind: K): Kind<K> | undefined {
  const found = membersOf(value).filter((member): member is Kind<K> => member.kind === kind);
  const others = membersOf(value).filter(
    (member) =>
      member.kind !== kind &&
      !(member.kind === 'literal' && (member.value === null || member.value === undefined)),
  );
  return found.length > 0 && others.length === 0 ? found[0] : undefined;
}

interface LibraryUse {
  readonly library: HttpLibrary;
  readonly path: string;
  readonly base: string;
  /** Another address may stand in place of the base. */
  readonly mixed: boolean;
  readonly defaults: Value;
  /** Where the instance is made; nowhere for the library itself. */
  readonly made?: Made;
  /** Something in the program may change what it sends. */
  readonly changed: boolean;
}

type LibraryCall = LibraryUse & { readonly call: HttpCall };

/** The library that a value is, is an instance of, or is a part of; `undefined` for all others. */
export function libraryOf(evaluator: Evaluator, value: Value): LibraryUse | undefined {
  if (value.kind === 'http') {
    const library = httpLibraries[value.library];
    return library && { ...value, library };
  }
  if (value.kind !== 'export' || (value.module === '' && occurs(replacesFetch, evaluator.source)))
    return undefined;
  const found = exportedLibrary(value.module, value.path);
  return (
    found && {
      ...found,
      base: '',
      mixed: false,
      defaults: literal(undefined),
      changed: occurs(changesRequests, evaluator.source),
    }
  );
}

/** The library that a function sends requests with, and how it is called; `undefined` for all others. */
export function libraryCallOf(evaluator: Evaluator, value: Value): LibraryCall | undefined {
  const found = libraryOf(evaluator, value);
  const call = found?.library.calls[found.path];
  return found && call && { ...found, call };
}

function httpCall(evaluator: Evaluator, node: TSESTree.CallExpression): ApiCall | undefined {
  const found = libraryCallOf(evaluator, evaluator.value(node.callee));
  if (!found) return undefined;
  const { library, call, base, made } = found;
  const options = evaluator.value(node.arguments[call.options]);
  const option = (name: string): Value => propertyOf(evaluator, options, name);

  const address = typeof call.url === 'number' ? evaluator.value(node.arguments[call.url]) : option(call.url);
  const ownBase = library.create ? option(library.create.baseOption) : literal(undefined);
  const bases = textsOf(ownBase);
  const urls = textsOf(address).flatMap((url) =>
    (bases.length > 0 ? bases : [base]).map((prefix) => joinAddress(prefix, url)),
  );
  // A part that is not known may be another host.
  const known = urls.filter(
    (url) => isKnownAddress(url) || matchAddress(url, evaluator.configuration.catalogs),
  );
  const matches = known.map((url) => matchAddress(url, evaluator.configuration.catalogs));
  const first = matches[0];
  if (!first || matches.some((match) => match?.catalog !== first.catalog)) return undefined;
  const isPartly =
    known.length < urls.length ||
    hasOthers(address) ||
    ((found.mixed || (bases.length > 0 && hasOthers(ownBase))) && !textsOf(address).every(isAbsolute));

  const verb = call.method ?? verbOf(option('method'));
  const ids = matches.flatMap((match) => match?.operations ?? []);
  const operations = ids.filter((id) => verb === undefined || first.catalog.operation(id)?.method === verb);
  const origin: Origin = {
    catalog: first.catalog,
    evidence: 'flow',
    protocol: first.protocol,
    mixed: isPartly ? 'same-library' : undefined,
    observed: observesAnswers(evaluator, library, made) || undefined,
    operations:
      operations.length > 0 && matches.every((match) => match?.operations.length)
        ? new Set(operations)
        : undefined,
  };
  const isOther = mayChangeAnswers(evaluator, library, made);
  const isError = !isOther && (library.isPlain || !isTaught(evaluator, node.callee, made));
  const thrown = library.throws ? [shaped(library.throws, origin)] : [];
  const result: Value = {
    kind: 'promise',
    of: isOther ? unknown : shaped(call.gives, origin),
    throws: isError ? thrown : [unknown],
  };
  const bodyNode = bodyOf(evaluator, node, call);
  const http: HttpRequest = {
    library,
    address: addressOf(node, call, options),
    base,
    options: node.arguments[call.options] ? options : literal(undefined),
    made,
    defaults: found.defaults,
    isChanged: found.changed || occurs(changesRequests, evaluator.source),
  };
  const body = evaluator.value(bodyNode);
  return { node, catalog: first.catalog, origin, verb, http, result, bodyNode, body };
}

/** Whether a value can be something else than the texts that are known of it. */
function hasOthers(value: Value): boolean {
  return !isNothing(value) && textsOf(value).length < membersOf(value).length;
}

function isAbsolute(url: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(url);
}

/** The expression of the address, of an argument or of an option. */
function addressOf(
  node: TSESTree.CallExpression,
  { url }: HttpCall,
  options: Value,
): TSESTree.Node | undefined {
  if (typeof url === 'number') return node.arguments[url];
  const option = options.kind === 'object' ? readProperty(options, url, node) : undefined;
  return option?.state === 'known' ? option.expression : undefined;
}

/** The method of a request: GET where none is written; `undefined` where that is not known. */
function verbOf(option: Value): string | undefined {
  if (option.kind === 'literal' && option.value === undefined) return 'GET';
  const [verb, ...others] = textsOf(option);
  return others.length === 0 ? verb?.toUpperCase() : undefined;
}

/** The expression of a raw request's body: the argument of `JSON.stringify`, `json`, `data`, or an argument of its own. */
function bodyOf(
  evaluator: Evaluator,
  node: TSESTree.CallExpression,
  call: HttpCall,
): TSESTree.Node | undefined {
  if (call.body !== undefined) return unstringified(node.arguments[call.body], evaluator);
  const options = evaluator.value(node.arguments[call.options]);
  if (options.kind !== 'object') return undefined;
  for (const name of ['body', 'json', 'data']) {
    const property = readProperty(options, name, node);
    if (property.state === 'known') return unstringified(property.expression, evaluator);
  }
  return undefined;
}

/** `JSON.stringify(x)` is `x` as far as the request goes. */
function unstringified(node: TSESTree.Node | undefined, evaluator: Evaluator): TSESTree.Node | undefined {
  const value = evaluator.value(node);
  return value.kind === 'json' ? value.node : node;
}

/** A request whose address is written down and belongs to no provider. */
function isForeignCall(evaluator: Evaluator, callee: Value, node: TSESTree.CallExpression): boolean {
  const found = libraryCallOf(evaluator, callee);
  if (!found) return false;
  const { url, options } = found.call;
  const address =
    typeof url === 'number'
      ? evaluator.value(node.arguments[url])
      : propertyOf(evaluator, evaluator.value(node.arguments[options]), url);
  return textsOf(address).some((one) => isKnownAddress(joinAddress(found.base, one)));
}

/** What a call gives. */
export function valueOfCall(evaluator: Evaluator, node: TSESTree.CallExpression): Value {
  const call = apiCallOf(evaluator, node);
  if (call) return call.result;

  const callee = unwrap(node.callee);
  if (callee.type === Node.MemberExpression) {
    const name = propertyName(callee);
    const object = evaluator.value(callee.object);
    const value = name === undefined ? unknown : valueOfMethod(evaluator, object, name, node);
    if (value.kind !== 'unknown') return value;
  }
  const value = evaluator.value(callee);
  if (value.kind === 'foreign' || isForeignCall(evaluator, value, node)) {
    return {
      kind: 'promise',
      of: foreign,
      throws: libraryCallOf(evaluator, value)?.library.throws ? [foreign] : [],
    };
  }
  switch (value.kind) {
    case 'function':
      return returned(value.owner, value.node);
    case 'export':
    case 'http':
      return valueOfHook(evaluator, value, node) ?? valueOfLibraryCall(evaluator, value, node);
    case 'client':
      return derivedClient(value) ?? unknown;
    default:
      return unknown;
  }
}

/** `base.replace(/\/+$/, '')` */
function isWithoutSlash(name: string, node: TSESTree.CallExpression): boolean {
  const [pattern] = node.arguments;
  return (
    name === 'replace' &&
    pattern?.type === Node.Literal &&
    'regex' in pattern &&
    /^\\\/[+*]?\$$/.test(pattern.regex.pattern)
  );
}

const sameItems = ['filter', 'slice', 'toReversed', 'toSorted', 'reverse', 'sort'];
const oneItem = ['find', 'findLast', 'at', 'pop', 'shift'];

function valueOfMethod(
  evaluator: Evaluator,
  object: Value,
  name: string,
  node: TSESTree.CallExpression,
): Value {
  switch (object.kind) {
    case 'promise':
      return valueOfPromiseMethod(evaluator, object, name, node);
    case 'shaped': {
      if (name === 'toString') return toText(object);
      const shape = shapeOfProperty(object.shape, object.origin, `${name}()`);
      if (shape) return shaped(shape, object.origin);
      break;
    }
    case 'foreign':
      return { kind: 'promise', of: foreign, throws: [] };
    case 'stream':
      if (name === 'next') {
        return {
          kind: 'promise',
          of: { kind: 'record', properties: { value: object.of } },
          throws: object.throws,
        };
      }
      break;
    case 'union':
      return union(object.members.map((member) => valueOfMethod(evaluator, member, name, node)));
  }
  const ownText = textsOf(object);
  if (ownText.length > 0 && (name === 'toString' || name === 'trim' || isWithoutSlash(name, node))) {
    return union(ownText.map((one) => text(name === 'replace' ? one.replace(/\/+$/, '') : one)));
  }
  // `db.user.find(…)` is a query.
  if (oneItem.includes(name) && object.kind !== 'export') return propertyOf(evaluator, object, '[]');
  if (name === 'map') return promisesOf(evaluator, node);
  if (sameItems.includes(name) && (object.kind === 'array' || object.kind === 'shaped')) return object;
  return unknown;
}

/** `files.map((file) => client.files.upload({ file }))`: some promises, each like the other. */
function promisesOf(evaluator: Evaluator, node: TSESTree.CallExpression): Value {
  const callback = evaluator.value(node.arguments[0]);
  const item = callback.kind === 'function' ? returned(callback.owner, callback.node) : unknown;
  if (callback.kind !== 'function' || item.kind !== 'promise') return unknown;
  const throws = rejections({ values: item.throws, mixed: thrownByCallback(evaluator, callback).mixed });
  return { kind: 'array', items: [{ ...item, throws }], nodes: [null], owner: evaluator };
}

function valueOfPromiseMethod(
  evaluator: Evaluator,
  promise: Kind<'promise'>,
  name: string,
  node: TSESTree.CallExpression,
): Value {
  const outcome = (index: number): Value => {
    const callback = evaluator.value(node.arguments[index]);
    return callback.kind === 'function' ? awaited(returned(callback.owner, callback.node)) : unknown;
  };
  switch (name) {
    case 'then': {
      const of = node.arguments[1] ? union([outcome(0), outcome(1)]) : outcome(0);
      return { kind: 'promise', of, throws: rejectionsOfThen(evaluator, promise, node) };
    }
    case 'catch':
      return { kind: 'promise', of: union([promise.of, outcome(0)]), throws: [] };
    case 'finally':
      return promise;
    default: {
      // `ky(…).json()`: methods of the response on the promise of it.
      const value = valueOfMethod(evaluator, awaited(promise), name, node);
      return value.kind === 'promise' ? { ...value, throws: promise.throws } : value;
    }
  }
}

/** What `.then(…)` can reject with: what came before it, unless that is caught, and what its callback throws. */
function rejectionsOfThen(
  evaluator: Evaluator,
  promise: Kind<'promise'>,
  node: TSESTree.CallExpression,
): readonly Value[] {
  const callback = evaluator.value(node.arguments[0]);
  const added =
    callback.kind === 'function'
      ? thrownByCallback(evaluator, callback)
      : ({ values: [], mixed: 'other-library' } as const);
  const before = node.arguments[1] ? [] : promise.throws;
  return rejections({ values: [...before, ...added.values], mixed: added.mixed });
}

const nothingInJson: readonly unknown[] = ['{}', 'null', null, undefined];

function valueOfLibraryCall(
  evaluator: Evaluator,
  callee: Kind<'export'> | Kind<'http'>,
  node: TSESTree.CallExpression,
): Value {
  const argument = (index: number): Value => evaluator.value(node.arguments[index]);
  if (callee.kind === 'export' && callee.module === '') {
    switch (callee.path) {
      case 'String':
        return toText(argument(0));
      case 'Number':
      case 'parseInt':
      case 'parseFloat':
      case 'Number.parseInt':
        return toNumber(argument(0));
      case 'JSON.stringify':
        // What the second argument leaves out or adds is not worked out.
        return node.arguments[0] && (!node.arguments[1] || isNothing(argument(1)))
          ? { kind: 'json', node: node.arguments[0] }
          : unknown;
      case 'JSON.parse': {
        // `JSON.parse(err.responseBody ?? '{}')`
        const texts = membersOf(argument(0)).filter(
          (member) => member.kind !== 'literal' || !nothingInJson.includes(member.value),
        );
        return union(
          texts.map((value) =>
            value.kind === 'shaped' && value.shape === '@text' ? shaped('@body', value.origin) : unknown,
          ),
        );
      }
      case 'structuredClone':
      case 'encodeURI':
      case 'Object.freeze':
      case 'Promise.resolve':
        return argument(0);
      case 'Object.assign':
        return withOthers(argument(1));
      case 'Promise.all': {
        const items = argument(0);
        if (items.kind !== 'array') return unknown;
        return {
          kind: 'promise',
          of: { ...items, items: items.items.map(awaited) },
          throws: items.items.flatMap((item) => (item.kind === 'promise' ? item.throws : [unknown])),
        };
      }
      case 'require': {
        const module = textOf(argument(0));
        return module === undefined ? unknown : { kind: 'export', module, path: '' };
      }
    }
  }
  const found = libraryOf(evaluator, callee);
  if (found?.library.create?.paths.includes(found.path)) {
    const ownBase = propertyOf(evaluator, argument(0), found.library.create.baseOption);
    const base = textsOf(ownBase);
    const library = Object.entries(httpLibraries).find(([, candidate]) => candidate === found.library)?.[0];
    if (library === undefined) return unknown;
    return union(
      (base.length > 0 ? base : [found.base]).map((url) => ({
        kind: 'http',
        library,
        base: joinAddress(found.base, url),
        mixed: found.mixed || (base.length > 0 && hasOthers(ownBase)),
        path: '',
        defaults: withDefaults(found.defaults, node.arguments[0] ? argument(0) : literal(undefined)),
        made: { node, owner: evaluator },
        changed: occurs(changesRequests, evaluator.source),
      })),
    );
  }
  return callee.kind === 'export' ? clientOf(evaluator, callee, node) : unknown;
}

/** `useRef<CozeAPI>(null)`, `useState<CozeAPI>()`, Vue's `ref<CozeAPI>()`: what the type argument says they hold. */
function valueOfHook(evaluator: Evaluator, callee: Value, node: TSESTree.CallExpression): Value | undefined {
  const argument = node.typeArguments?.params[0];
  const name = callee.kind === 'export' ? callee.path.replace(/^.*\./, '') : '';
  const of = argument && shapeOfAnnotation(evaluator, argument);
  if (!of) return undefined;
  switch (name) {
    case 'useRef':
      return { kind: 'record', properties: { current: of } };
    case 'useState':
      return { kind: 'record', properties: { 0: of } };
    case 'ref':
    case 'shallowRef':
      return { kind: 'record', properties: { value: of } };
    default:
      return undefined;
  }
}

/** What lets a program change the requests of an HTTP library on their way. */
const changesRequests =
  /\binterceptors\.request|\btransformRequest\b|\bparamsSerializer\b|\bdefaults\.(?:params|data)\b|\bhooks\s*[:,}]|\bhandlers\s*:/;

/** The options of an instance that another one is made from; what two of them come to is not worked out. */
function withDefaults(before: Value, added: Value): Value {
  if (before.kind === 'literal') return added;
  return added.kind === 'literal' ? before : unknown;
}

const changesAddress = /\.baseURL\s*=[^=]/;

/** A test, or a program that brings its own. */
const replacesFetch =
  /\bstubGlobal\(|\b(?:globalThis|global|window|self)(?:\.fetch\s*=[^=]|\[['"]fetch['"]\]\s*=[^=]|,\s*(?:['"]fetch\b|\{[^}]*\bfetch\b))/;

/** The options of a call that makes an instance of an HTTP library: `axios.create({ … })`. */
export function optionsOfInstance(
  evaluator: Evaluator,
  node: TSESTree.CallExpression,
): TSESTree.Node | undefined {
  const found = libraryOf(evaluator, evaluator.value(node.callee));
  return found?.library.create?.paths.includes(found.path) ? node.arguments[0] : undefined;
}

/** What `new X(…)` gives. */
export function valueOfNew(evaluator: Evaluator, node: TSESTree.NewExpression): Value {
  const callee = evaluator.value(node.callee);
  if (callee.kind === 'class') return { kind: 'instance', node: callee.node, owner: callee.owner };
  if (callee.kind !== 'export') return unknown;
  if (callee.module === '' && callee.path === 'URL') return urlOf(evaluator, node);
  if (callee.module === '' && (callee.path === 'Set' || callee.path === 'Map')) {
    const items = evaluator.value(node.arguments[0]);
    return items.kind === 'array'
      ? { kind: 'collection', type: callee.path, items, owner: evaluator }
      : unknown;
  }
  return clientOf(evaluator, callee, node);
}

function urlOf(evaluator: Evaluator, node: TSESTree.NewExpression): Value {
  const [path, base] = node.arguments;
  const bases = base ? textsOrHole(evaluator.value(base)) : undefined;
  const paths = textsOrHole(evaluator.value(path));
  return union(
    paths.flatMap((one) => (bases ? bases.map((other) => text(resolved(one, other, bases))) : text(one))),
  );
}

/** A path at a base. */
function resolved(path: string, base: string, bases: readonly string[]): string {
  if (isAbsolute(path)) return path;
  // One of several is not known: it may be any host.
  if (base === HOLE && bases.length > 1) return HOLE + path;
  const origin = /^[a-z]+:\/\/[^/?#\uFFFC]+/i.exec(base)?.[0];
  if (origin === undefined) return path;
  return path.startsWith('/') ? origin + path : `${base.replace(/[^/]*$/, '')}${path}`;
}

/** What `Object.assign` gives: the properties of an object, and others that came before or come after them. */
function withOthers(value: Value): Value {
  return value.kind === 'object' ? { ...value, isPartial: true } : unknown;
}

function isNothing(value: Value): boolean {
  return value.kind === 'literal' && (value.value === null || value.value === undefined);
}

function isUndefined(value: Value): boolean {
  return value.kind === 'literal' && value.value === undefined;
}

/** The options of a client that are given its errors. */
function callbacksOf({ surface }: Catalog, { options = '' }: SdkClient): readonly string[] {
  return Object.entries(surface.shapes[options] ?? {}).flatMap(([name, shape]) =>
    shape.startsWith('(') ? [name] : [],
  );
}

/** A client that remembers where its address is written; only an option of its own is looked for. */
function withAddress(
  client: Kind<'client'>,
  options: Value,
  name: string | undefined,
  at: TSESTree.Node,
): Kind<'client'> {
  const option =
    options.kind === 'object' && name !== undefined ? readProperty(options, name, at) : undefined;
  if (option?.state !== 'known' || option.value.kind !== 'literal') return client;
  const address = { url: String(option.value.value), node: option.node };
  return { ...client, origin: { ...client.origin, address } };
}

/** An SDK's client, where the class or what makes it is known and, for SDKs of many hosts, the address is the provider's. */
function clientOf(
  evaluator: Evaluator,
  callee: Kind<'export'>,
  node: TSESTree.NewExpression | TSESTree.CallExpression,
): Value {
  const way = node.type === Node.NewExpression ? 'new' : 'call';
  const options = evaluator.value(node.arguments[0]);
  const option = (path: string): Value =>
    path.split('.').reduce((value, name) => propertyOf(evaluator, value, name), options);
  for (const catalog of evaluator.configuration.catalogs) {
    for (const sdk of catalog.surface.sdks) {
      const client = callee.module === sdk.module ? sdk.clients[callee.path || 'default'] : undefined;
      if (!client || (client.from ?? 'new') !== way) continue;
      if (options.kind === 'object' && sdk.replacedBy?.some((name) => !isUndefined(option(name)))) continue;
      const value = withAddress(clientValue(catalog, sdk, client), options, sdk.addressOption, node);
      const { origin } = value;
      const address = sdk.addressOption === undefined ? unknown : option(sdk.addressOption);
      const matches = textsOf(address).map((url) => matchAddress(url, evaluator.configuration.catalogs));
      if (matches.some((match) => match?.catalog !== catalog)) continue;
      if (!sdk.servesManyHosts) {
        const isSet = (name: string): boolean => options.kind === 'object' && !isUndefined(option(name));
        return { ...value, origin: { ...origin, observed: callbacksOf(catalog, client).some(isSet) } };
      }
      const rest = membersOf(address).filter((member) => textOf(member) === undefined);
      const isNamed = rest.length > 0 && rest.every((member) => isNamedFor(catalog, member));
      if (matches.length === 0) {
        if (isNamed) return { ...value, origin: { ...origin, evidence: 'name' } };
        continue;
      }
      // `process.env.BASE_URL ?? 'https://…'`, `client.baseURL = …`: the SDK may speak to another host after all.
      const isFixed = (rest.length === 0 || isNamed) && !occurs(changesAddress, evaluator.source);
      return isFixed ? value : { ...value, origin: { ...origin, mixed: 'same-library' } };
    }
  }
  return unknown;
}
