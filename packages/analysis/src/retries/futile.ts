import type { Catalog, Code, Entry } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import { corroborates } from '../handlers/verdicts.js';
import type { Handler } from '../handlers/handlers.js';
import type { Site } from '../handlers/sites.js';
import { isEverydayCode } from '../subjects/everyday-codes.js';
import type { Ask } from '../subjects/subjects.js';
import { type FunctionNode, isFunction, Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import { apiCallOf } from '../values/calls.js';
import { callersOf } from '../values/callers.js';
import type { Evaluator } from '../values/evaluate.js';
import { retryLibraryOf } from '../values/retry-libraries.js';
import { namesCondition, namesRetry } from '../values/retry-names.js';
import { referencesTo, variableOf } from '../values/variables.js';
import { inSomeState } from './choices.js';
import { type Decision, decisionOf } from './decisions.js';
import { endsWithSuccess } from './loops.js';
import { isFutile } from './futile-codes.js';
import { type End, Path } from './path.js';
import { decidesAlone, hasHooks } from './options.js';
import { mayComeYet } from './not-yet.js';
import { areSame, attemptsIn } from './same-request.js';
import { type Given, type Known, State } from './state.js';

/** A code that never passes, and whose naming leads to another attempt. */
export interface FutileRetry {
  readonly site: Site;
  readonly catalog: Catalog;
}

/** How many functions a decision is followed through. */
const mostSteps = 4;

/** The codes that a test lets through to another attempt although they never pass unchanged. */
export function futileRetriesOf(
  evaluator: Evaluator,
  ask: Ask,
  handler: Handler,
  written: () => readonly (Code | undefined)[],
): readonly FutileRetry[] {
  const { subject, sites, isShared } = handler;
  const { catalog, origin, kind } = subject;
  if (isShared || kind === 'status' || kind === 'foreign-code') return [];
  const isWeak = origin.evidence === 'name' || origin.mixed !== undefined;
  const isAlone = isWeak && !corroborates(catalog, written());
  return sites.flatMap((site, index) => {
    const entry = site.local && site.value !== undefined ? catalog.entry(site.value) : undefined;
    // Weak evidence needs company, unless only the API can have sent the code.
    if (isAlone && (origin.mixed !== 'other-helper' || !entry || isEverydayCode(entry.code))) return [];
    if (!entry || !isFutile(evaluator, catalog, entry)) return [];
    const decision = decisionOf(handler, index);
    return decision && new Search(evaluator, ask, catalog, entry).leadsToRetry(decision)
      ? [{ site, catalog }]
      : [];
  });
}

type FunctionUse =
  | { readonly kind: 'call'; readonly call: TSESTree.CallExpression }
  /** Handed to somebody. */
  | { readonly kind: 'given'; readonly node: TSESTree.Node };

/** Follows what a decision leads to, through the functions that it is made in. */
class Search {
  readonly #seen = new Set<TSESTree.Node>();

  constructor(
    private readonly evaluator: Evaluator,
    private readonly ask: Ask,
    private readonly catalog: Catalog,
    private readonly entry: Entry,
  ) {}

  /** Whether in some state of everything else a decision is all that makes the difference for another attempt. */
  leadsToRetry(decision: Decision, steps = 0): boolean {
    const { node, named, unnamed } = decision;
    if (steps > mostSteps || this.#seen.has(node)) return false;
    this.#seen.add(node);
    if (this.#path(undefined, undefined, node).isKeptFrom(node)) return false;
    const results: { readonly named: Known; readonly unnamed: Known; readonly from: FunctionNode }[] = [];
    const found = inSomeState((decide) => {
      const way = this.#path(named, decide, node).from(node);
      const other = this.#path(unnamed, decide, node).from(node);
      if (!way || !other || way.mends) return false;
      if (this.#isRetry(way.end, node)) return !this.#isRetry(other.end, node);
      if (
        way.end.kind === 'return' &&
        other.end.kind === 'return' &&
        way.end.from &&
        way.end.value &&
        other.end.value &&
        way.end.value.value !== other.end.value.value
      ) {
        results.push({ named: way.end.value, unnamed: other.end.value, from: way.end.from });
      }
      return false;
    });
    if (found) return true;
    // What a function gives differs: ask those who use it.
    const [result] = results;
    return result !== undefined && this.#isRetriedWith(result, steps);
  }

  #path(
    given: Given | undefined,
    decide: ((test: string) => boolean) | undefined,
    place: TSESTree.Node,
  ): Path {
    const state = new State(this.evaluator, this.ask, this.entry.code, given, decide);
    return new Path(this.evaluator, state, this.#bailFor(place));
  }

  /** The parameter of what is tried again that gives up when it is called. */
  #bailFor(place: TSESTree.Node): TSESTree.Node | undefined {
    const attempt = this.#attemptAround(place);
    const index = attempt?.library.bail;
    return index === undefined ? undefined : attempt?.node.params[index];
  }

  /** The function around a place that a library tries again. */
  #attemptAround(place: TSESTree.Node) {
    for (let node = place.parent; node; node = node.parent) {
      if (!isFunction(node)) continue;
      const call = wrapped(node).parent;
      if (call?.type !== Node.CallExpression) return undefined;
      const library = retryLibraryOf(this.evaluator, call);
      const isAttempt =
        library?.attempt !== undefined && unwrap(call.arguments[library.attempt] ?? call) === node;
      return isAttempt ? { node, call, library } : undefined;
    }
    return undefined;
  }

  #isRetry(end: End, place: TSESTree.Node): boolean {
    switch (end.kind) {
      case 'loop':
        return endsWithSuccess(this.evaluator, end.loop) && this.#failsAgain(end.loop);
      case 'call':
        return this.#failsAgain(end.callee, end.call);
      case 'throw': {
        const attempt = this.#attemptAround(place);
        return (
          attempt !== undefined &&
          end.from === attempt.node &&
          decidesAlone(this.evaluator, attempt.call) &&
          !this.#isFinal(end.error) &&
          this.#failsAgain(attempt.node)
        );
      }
      case 'return':
        return false;
    }
  }

  /**
   * Whether what is run again sends the same to the same end.
   * @param again how a function calls itself
   */
  #failsAgain(region: TSESTree.Node, again?: TSESTree.CallExpression): boolean {
    const attempts = attemptsIn(this.evaluator, this.catalog.provider, region);
    return areSame(this.evaluator, attempts, again) && !mayComeYet(this.evaluator, this.entry, attempts);
  }

  /** Whether an error may be one after which nothing is tried again: all that is neither built in nor caught here. */
  #isFinal(error: TSESTree.Node): boolean {
    const node = unwrap(error);
    if (node.type === Node.Identifier) return false;
    if (node.type !== Node.NewExpression) return true;
    const callee = this.evaluator.value(node.callee);
    return callee.kind !== 'export' || callee.module !== '';
  }

  /** Whether a value that a function gives leads to another attempt, and the other value does not. */
  #isRetriedWith(
    { named, unnamed, from }: { readonly named: Known; readonly unnamed: Known; readonly from: FunctionNode },
    steps: number,
  ): boolean {
    const isYes = Boolean(named?.value) && !unnamed?.value;
    return this.#usesOf(from).some((use) => {
      if (use.kind === 'given') return isYes && this.#isCondition(use.node, steps);
      return this.leadsToRetry(
        {
          node: use.call,
          named: { node: use.call, value: named },
          unnamed: { node: use.call, value: unnamed },
        },
        steps + 1,
      );
    });
  }

  /** Where a function is called, and where it is handed to somebody. */
  #usesOf(node: FunctionNode): readonly FunctionUse[] {
    const place = wrapped(node);
    const declared =
      node.type === Node.FunctionDeclaration
        ? node.id
        : place.parent?.type === Node.VariableDeclarator
          ? place.parent.id
          : undefined;
    if (place.parent?.type === Node.MethodDefinition || place.parent?.type === Node.PropertyDefinition) {
      const calls = callersOf(this.evaluator, node)?.calls ?? [];
      return calls.flatMap((call) => (call.type === Node.CallExpression ? [{ kind: 'call', call }] : []));
    }
    if (declared?.type !== Node.Identifier) return [{ kind: 'given', node: place }];
    const variable = variableOf(this.evaluator.source, declared);
    if (!variable) return [];
    return referencesTo(this.evaluator.source, variable).flatMap(({ identifier, init }): FunctionUse[] => {
      if (init) return [];
      const use = wrapped(identifier);
      return use.parent?.type === Node.CallExpression && use.parent.callee === use
        ? [{ kind: 'call', call: use.parent }]
        : [{ kind: 'given', node: use }];
    });
  }

  /** Whether a function tells a helper whether to try again: by `true`. */
  #isCondition(node: TSESTree.Node, steps: number): boolean {
    const { parent } = node;
    if (parent?.type === Node.Property && parent.parent.type === Node.ObjectExpression) {
      const call = wrapped(parent.parent).parent;
      const name = propertyName(parent);
      if (call?.type !== Node.CallExpression || name === undefined) return false;
      return this.#isOptionOfRetry(call, name) && this.#triesSame(call);
    }
    if (parent?.type !== Node.CallExpression || parent.callee === node) return false;
    return this.#isArgumentOfRetry(parent, node, steps);
  }

  #isOptionOfRetry(call: TSESTree.CallExpression, name: string): boolean {
    const library = retryLibraryOf(this.evaluator, call);
    if (library) return library.conditions.includes(name) && !hasHooks(this.evaluator, call, library);
    return namesRetry(call.callee) && namesCondition(name);
  }

  /** `withRetry(task, isTransient)`: what the helper does with what the function gives, if the file has the helper. */
  #isArgumentOfRetry(call: TSESTree.CallExpression, node: TSESTree.Node, steps: number): boolean {
    const helper = this.evaluator.value(call.callee);
    if (helper.kind !== 'function' || helper.owner !== this.evaluator) return false;
    const parameter = helper.node.params[call.arguments.indexOf(node as TSESTree.Expression)];
    const name = parameter?.type === Node.AssignmentPattern ? parameter.left : parameter;
    const variable = name?.type === Node.Identifier ? variableOf(this.evaluator.source, name) : undefined;
    if (!variable || !this.#triesSame(call)) return false;
    return referencesTo(this.evaluator.source, variable).some(({ identifier }) => {
      const use = wrapped(identifier);
      const { parent } = use;
      if (parent?.type !== Node.CallExpression || parent.callee !== use) return false;
      return this.leadsToRetry(
        {
          node: parent,
          named: { node: parent, value: { value: true } },
          unnamed: { node: parent, value: { value: false } },
        },
        steps + 1,
      );
    });
  }

  /** Whether the function that a helper is given sends the same at every attempt. */
  #triesSame(call: TSESTree.CallExpression): boolean {
    return call.arguments.every((argument) => {
      const value = this.evaluator.value(argument);
      if (value.kind !== 'function' || value.owner !== this.evaluator) return true;
      const attempts = attemptsIn(this.evaluator, this.catalog.provider, value.node);
      const ofApi = attempts.calls.some((one) => apiCallOf(this.evaluator, one));
      return !ofApi || this.#failsAgain(value.node);
    });
  }
}
