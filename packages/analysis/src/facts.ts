import type { Catalog, Code, Entry, Locale } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { type FaultyAuthorization, faultyAuthorizations } from './authorizations/authorizations.js';
import { type RegionMismatch, regionMismatches } from './authorizations/regions.js';
import { apiCallOf, type ApiCall } from './values/calls.js';
import { type Catch, catchesOf } from './catches/catches.js';
import { withCause, withCode } from './catches/edits.js';
import { type Fate, fateOf, type Replacement } from './catches/fate.js';
import { type LostCode, lostCodesOf } from './catches/lost-codes.js';
import type { Construct } from './constructs/construct.js';
import { constructsOf } from './constructs/constructs.js';
import { type Coverage, coverageOf, type Domain } from './constructs/coverage.js';
import { Evaluator } from './values/evaluate.js';
import { groupKey, type Handler, handlerOf } from './handlers/handlers.js';
import { type Handling, handlingsOf } from './handlings/handlings.js';
import { nodesOfType } from './syntax/nodes-of-type.js';
import { type MessageTest, messageTestsOf } from './messages/message-tests.js';
import { handlersOfSubject } from './handlers/handlers-of-subject.js';
import { objectOf } from './values/objects.js';
import {
  type CasePlace,
  endOfCases,
  endOfChain,
  codeFor,
  hasTextValues,
  type RowStyle,
  rowsOf,
  spellingOf,
  withFallback,
} from './constructs/places.js';
import { type Refusal, refusalsOf } from './rejections/rejections.js';
import { type LostRequestId, lostRequestIdsOf } from './request-ids/lost-request-ids.js';
import { isAsserted } from './requests/asserted.js';
import { hasDoubles } from './requests/doubles.js';
import { expectsRefusals } from './requests/expected-refusals.js';
import { Request } from './requests/requests.js';
import { type OtherSpelling, otherSpellingsOf } from './protocols/other-spellings.js';
import { type NeglectedResponse, neglectedResponseOf } from './responses/responses.js';
import { bareRetriesOf, type FutileAttempts } from './retries/bare.js';
import { type FutileRetry, futileRetriesOf } from './retries/futile.js';
import type { Configuration } from './settings/settings.js';
import type { Range, Source } from './sources/source.js';
import { type Divergence, divergencesIn } from './constructs/spellings.js';
import { withBranch } from './streams/branches.js';
import { deafLoopsOf, type EventLoop } from './streams/event-loops.js';
import { isUnreadPoll } from './streams/polls.js';
import { deafRawLoopOf } from './streams/raw-loops.js';
import { quoted, type Style, styleOf } from './constructs/style.js';
import { catalogsOfArgument } from './subjects/catalog-calls.js';
import { canArrive, isDocumented, spellingsOf } from './subjects/entries.js';
import { subjectAt } from './subjects/subject-at.js';
import type { Ask, Subject } from './subjects/subjects.js';
import { Node, unwrap } from './syntax/syntax.js';
import type { Site } from './handlers/sites.js';
import type { TypeAnswer, TypeQuestion, Types } from './types/types.js';
import { type WrittenToken, writtenTokens } from './tokens/written-tokens.js';
import type { Use } from './uses/uses.js';
import { type Verdict, verdictOf } from './handlers/verdicts.js';
import {
  codeHandlersOf,
  type CodeMention,
  codeMentionedAt,
  codeMentionsOf,
  handledEntries,
  type WrittenCode,
  writtenCodesOf,
} from './handlers/written-codes.js';

/** What a file does with error codes. Work happens when a fact is asked for, and once. */
export class Facts {
  #handlers: readonly Handler[] | undefined;
  #constructs: readonly Construct[] | undefined;
  #calls: readonly ApiCall[] | undefined;
  #groups: Map<string, Handler[]> | undefined;
  #style: Style | undefined;
  readonly source: Source;
  readonly configuration: Configuration;
  readonly #evaluator: Evaluator;
  readonly #ask: Ask;

  /**
   * @param evaluator what expressions can be does not depend on types, so both passes share it
   * @param questions takes what is asked and has no answer
   */
  constructor(
    evaluator: Evaluator,
    answers: ReadonlyMap<string, TypeAnswer>,
    questions: Map<string, TypeQuestion>,
  ) {
    this.#evaluator = evaluator;
    this.source = evaluator.source;
    this.configuration = evaluator.configuration;
    this.#ask = ({ range }) => {
      const key = range.join();
      const answer = answers.get(key);
      if (!answer && !questions.has(key)) questions.set(key, { range });
      return answer;
    };
  }

  /** Every reader of a subject. */
  get handlers(): readonly Handler[] {
    return (this.#handlers ??= nodesOfType(
      this.source,
      Node.SwitchStatement,
      Node.BinaryExpression,
      Node.CallExpression,
      Node.MemberExpression,
    ).flatMap((node) => handlerOf(this.#evaluator, node, this.#ask) ?? []));
  }

  /** The readers of error codes; an HTTP status and another's code are none. */
  get codeHandlers(): readonly Handler[] {
    return codeHandlersOf(this);
  }

  /** Every code that handlers of this file write here, once. */
  get writtenCodes(): readonly WrittenCode[] {
    return writtenCodesOf(this);
  }

  /** Every place where handlers decide on a code, once, be the code written elsewhere. */
  get codeMentions(): readonly CodeMention[] {
    return codeMentionsOf(this);
  }

  /** What each function does about the errors that come to it. */
  get handlings(): readonly Handling[] {
    return handlingsOf(this.#evaluator, this.#ask, this);
  }

  /** The code that is written at an offset. */
  codeWrittenAt(offset: number): WrittenCode | undefined {
    return this.writtenCodes.find(({ site }) => isAt(offset, site.node.range));
  }

  /** The code that an offset is about, be it written elsewhere. */
  codeMentionedAt(offset: number): CodeMention | undefined {
    return codeMentionedAt(this, offset);
  }

  /**
   * The code that is read or named at an offset, whether or not anybody compares it.
   * @param types the host's answers about this very text: nothing was asked before about what nobody compares
   */
  subjectAt(offset: number, types?: Types): Subject | undefined {
    const compared = this.codeHandlers.find(({ subject: { node } }) => isAt(offset, node.range));
    if (compared) return compared.subject;
    const ask: Ask = (node) => this.#ask(node) ?? types?.answer([{ range: node.range }])[0];
    const found = subjectAt(this.#evaluator, offset, ask);
    // By names alone it is one where some code is compared with it.
    return found?.origin.evidence === 'name' && this.handlersOf(found).length === 0 ? undefined : found;
  }

  /** The handlers of what a subject reads, in its function, under whichever name. */
  handlersOf(subject: Subject): readonly Handler[] {
    return handlersOfSubject(this.#evaluator, this.codeHandlers, subject);
  }

  /** What the handlers of a subject compare it with already, but for what stands at an offset. */
  handledEntries(subject: Subject, except?: number): ReadonlySet<Entry> {
    return handledEntries(this, subject, except);
  }

  /** Every switch, chain and table over codes. */
  get constructs(): readonly Construct[] {
    return (this.#constructs ??= constructsOf(this.#evaluator, this.handlers, this.#ask));
  }

  /** Reads everything that asks about types. */
  readAll(): void {
    this.#handlers ??= this.handlers;
    this.#constructs ??= this.constructs;
  }

  /** Every call of an API. */
  get calls(): readonly ApiCall[] {
    return (this.#calls ??= nodesOfType(this.source, Node.CallExpression).flatMap(
      (node) => apiCallOf(this.#evaluator, node) ?? [],
    ));
  }

  /** The requests to one operation whose body is an object that this program writes. */
  requestsTo(provider: string, operation: string): readonly Request[] {
    return this.calls.flatMap((call) => {
      const { operations } = call.origin;
      if (call.catalog.provider !== provider || operations?.size !== 1 || !operations.has(operation))
        return [];
      const body = objectOf(call.body);
      return body ? [new Request(call, operation, body, this.source)] : [];
    });
  }

  /** What requests are documented to be refused for. */
  get refusals(): readonly Refusal[] {
    return refusalsOf(this.#evaluator, this.calls);
  }

  /** Whether it matters that an API refuses what the file sends: no test wants that, and no double answers. */
  get mindsRefusals(): boolean {
    return !expectsRefusals(this.#evaluator) && !hasDoubles(this.source);
  }

  /** Raw requests whose answer is taken for a success, or not looked at. */
  get neglectedResponses(): readonly NeglectedResponse[] {
    return this.#ofRealAnswers(() =>
      this.calls.flatMap((call) => neglectedResponseOf(this.#evaluator, call) ?? []),
    );
  }

  /** Every place that errors with a code reach, and what becomes of them there; a test that waits for them is none. */
  get catches(): readonly (Catch & { readonly fate: Fate })[] {
    return this.#ofRealAnswers(() =>
      catchesOf(this.#evaluator)
        .filter(({ body }) => !body || !isAsserted(this.#evaluator, body))
        .map((caught) => ({ ...caught, fate: fateOf(this.#evaluator, caught) })),
    );
  }

  /** Errors made of the message of an answer, without its code. */
  get lostCodes(): readonly LostCode[] {
    return this.#ofRealAnswers(() => lostCodesOf(this.#evaluator, this.handlers));
  }

  /** Places that decide by the message of an error whose code is at hand. */
  get messageTests(): readonly MessageTest[] {
    return messageTestsOf(this.#evaluator, this.handlers);
  }

  /** Codes in the spelling of another protocol than the one in use, without the other beside them. */
  get otherSpellings(): readonly OtherSpelling[] {
    return otherSpellingsOf(this.#evaluator, this.handlers);
  }

  /** Calls that tell of an error without the id of the request. */
  get lostRequestIds(): readonly LostRequestId[] {
    return lostRequestIdsOf(this.#evaluator);
  }

  /** Loops over the events of a stream that miss some which tell of errors. */
  get deafLoops(): readonly EventLoop[] {
    return this.#ofRealAnswers(() => [
      ...deafLoopsOf(this.#evaluator),
      ...this.calls.flatMap((call) => deafRawLoopOf(this.#evaluator, call) ?? []),
    ]);
  }

  /** Calls whose result tells of a failure that nobody reads. */
  get unreadPolls(): readonly ApiCall[] {
    return this.#ofRealAnswers(() => this.calls.filter((call) => isUnreadPoll(this.#evaluator, call)));
  }

  /** What is wrong with the way a program takes answers is wrong with none where doubles give them. */
  #ofRealAnswers<T>(find: () => readonly T[]): readonly T[] {
    return hasDoubles(this.source) ? [] : find();
  }

  /** Requests that do not say who sends them as the provider wants it. */
  get faultyAuthorizations(): readonly FaultyAuthorization[] {
    return faultyAuthorizations(this.#evaluator, this.calls);
  }

  /** Tokens that stand in the text. */
  get writtenTokens(): readonly WrittenToken[] {
    return writtenTokens(this.#evaluator, this.calls);
  }

  /** The provider's name, and the code for whoever it does not know, as the protocol in use spells it. */
  refusalOf(catalog: Catalog, protocol?: string): { api: string; code: Code } {
    const code = catalog.surface.authorization?.code ?? '';
    const entry = catalog.entry(code);
    return { api: this.titleOf(catalog), code: entry ? codeFor({ origin: { protocol } }, entry) : code };
  }

  /** Clients whose address, token and sockets belong to different regions, or to none that is written down. */
  get regionMismatches(): readonly RegionMismatch[] {
    return regionMismatches(this.#evaluator);
  }

  /** Codes that a program names for another attempt although they never pass unchanged. */
  get futileRetries(): readonly FutileRetry[] {
    return this.handlers.flatMap((handler) =>
      futileRetriesOf(this.#evaluator, this.#ask, handler, () =>
        this.handlersBeside(handler).flatMap(({ sites }) => sites.map(({ value }) => value)),
      ),
    );
  }

  /** Attempts that go on whatever error of a provider it was. */
  get bareRetries(): readonly FutileAttempts[] {
    return bareRetriesOf(this.#evaluator, this.#ask);
  }

  withBranch(loop: EventLoop): readonly { range: Range; text: string }[] | undefined {
    return withBranch(this.#evaluator, loop, this.style);
  }

  withCause(replacement: Replacement, caught: Catch): readonly { range: Range; text: string }[] | undefined {
    return withCause(this.#evaluator, replacement, caught, this.style);
  }

  withCode(use: Use, caught: Catch): readonly { range: Range; text: string }[] | undefined {
    return withCode(this.#evaluator, use, caught, this.style);
  }

  /** The handlers that read the same thing in the same function. */
  handlersBeside(handler: Handler): readonly Handler[] {
    if (!this.#groups) {
      this.#groups = new Map();
      for (const one of this.handlers) {
        const key = groupKey(this.#evaluator, one);
        this.#groups.set(key, [...(this.#groups.get(key) ?? []), one]);
      }
    }
    return this.#groups.get(groupKey(this.#evaluator, handler)) ?? [handler];
  }

  /** Whether a code is known to a provider: to its catalogue, or by the settings. */
  isKnown(catalog: Catalog, code: string | number): boolean {
    if (catalog.entry(code) || code === catalog.surface.success) return true;
    return this.configuration.settings.codes?.[catalog.provider]?.includes(code) ?? false;
  }

  /**
   * The entries that a subject can hold: those of its operations, where these are known and nothing else is asked for,
   * else all of the provider's.
   */
  entriesFor({ catalog, origin }: Subject, domain: 'operation' | 'all' = 'operation'): readonly Entry[] {
    const operations = domain === 'all' ? undefined : origin.operations;
    const entries = operations
      ? [...new Set([...operations].flatMap((operation) => catalog.entriesOf(operation)))]
      : catalog.entries;
    return entries.filter((entry) => isDocumented(entry) && canArrive(entry, origin));
  }

  /** The entries that a program may write: all but those that were only seen. */
  documentedEntries(catalog: Catalog): readonly Entry[] {
    return catalog.entries.filter(isDocumented);
  }

  /** A code in the spellings of all protocols. */
  spellingsOf(catalog: Catalog, code: Code): readonly string[] {
    const entry = catalog.entry(code);
    return entry ? spellingsOf(entry) : [String(code)];
  }

  /** The first entry whose code begins with a text: what `Throttling` stands for where beginnings are compared. */
  firstEntry(catalog: Catalog, head: string): Entry | undefined {
    return catalog.entries.find(({ code }) => String(code).startsWith(head));
  }

  /** Whose codes a function of the catalogue takes that is given the expression at an offset. */
  catalogsOfArgument(offset: number): readonly Catalog[] | undefined {
    return catalogsOfArgument(this.#evaluator, offset);
  }

  /** The codes of a provider that must be handled by name. */
  mustHandle(catalog: Catalog): readonly (string | number)[] {
    return [...catalog.mustHandle, ...(this.configuration.settings.require?.[catalog.provider] ?? [])];
  }

  /** What is wrong with a code that a handler writes; `undefined` when nothing is, or when it is not proved. */
  verdictOf(handler: Handler, site: Site): Verdict | undefined {
    return verdictOf(this, handler, site);
  }

  /** What a construct leaves out; `undefined` where that cannot be told. */
  coverageOf(construct: Construct, domain: Domain): Coverage | undefined {
    return coverageOf(this, construct, domain);
  }

  /** The spellings of one error that a construct treats differently. */
  divergencesIn(construct: Construct): readonly Divergence[] {
    return divergencesIn(this.#evaluator, construct);
  }

  /** How the file is written. */
  get style(): Style {
    return (this.#style ??= styleOf(this.source.text));
  }

  quoted(value: string): string {
    return quoted(value, this.style);
  }

  endOfCases(construct: Construct): CasePlace | undefined {
    return endOfCases(construct, this.source.text, this.style);
  }

  endOfChain(construct: Construct): { offset: number; indent: string } | undefined {
    return endOfChain(construct, this.source.text);
  }

  rowsOf(construct: Construct): RowStyle | undefined {
    return rowsOf(construct, this.source.text);
  }

  withFallback(node: TSESTree.Node, fallback: string): { range: Range; text: string }[] {
    return withFallback(node, fallback);
  }

  hasTextValues(construct: Construct): boolean {
    return hasTextValues(construct);
  }

  codeFor(subject: Subject, entry: Entry): Code {
    return codeFor(subject, entry);
  }

  spellingOf(subject: Subject, entry: Entry): string {
    return spellingOf(subject, entry, this.style);
  }

  /** The provider's name in the language of reports. */
  titleOf(catalog: Catalog): string {
    return catalog.title[this.locale];
  }

  get locale(): Locale {
    return this.configuration.settings.locale ?? 'en';
  }

  /** A subject as it can be written again, without the assertions around it. */
  textOfSubject({ node }: Subject): string {
    return this.textOf(unwrap(node));
  }

  /** The text of a node. */
  textOf(node: { readonly range: Range }): string {
    return this.source.text.slice(node.range[0], node.range[1]);
  }
}

function isAt(offset: number, [start, end]: Range): boolean {
  return start <= offset && offset <= end;
}

/**
 * Reads a file: once on syntax alone, which leaves questions about types; then, where the host has answers, again.
 */
export function analyze(source: Source, configuration: Configuration): Facts {
  const questions = new Map<string, TypeQuestion>();
  const evaluator = new Evaluator(source, configuration);
  const facts = new Facts(evaluator, new Map(), questions);
  if (!source.types) return facts;
  facts.readAll();
  if (questions.size === 0) return facts;
  const asked = [...questions.entries()];
  const given = source.types.answer(asked.map(([, question]) => question));
  const answers = new Map<string, TypeAnswer>();
  asked.forEach(([key], index) => {
    const answer = given[index];
    if (answer) answers.set(key, answer);
  });
  return answers.size === 0 ? facts : new Facts(evaluator, answers, new Map());
}
