import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { isLogger } from './loggers.js';
import {
  ancestor,
  dottedName,
  type FunctionNode,
  isFunction,
  Node,
  parametersOf,
  propertyName,
  unwrap,
  wrapped,
} from '../syntax/syntax.js';
import type { Evaluator } from '../values/evaluate.js';
import { isBuiltInError } from '../values/new-errors.js';
import { returnsOf } from '../values/returns.js';
import { textOf } from '../values/value.js';
import { referencesTo, variableOf } from '../values/variables.js';

/**
 * What becomes of a value at the end of a way through the program:
 * - `discarded`: nothing; `ignored`: nothing, and `void` says so;
 * - `tested`: it decides something, by itself or in a comparison;
 * - `logged`: it is given to a logger; `printed`: it becomes part of a text;
 * - `thrown`, `returned`, `called`;
 * - `escapes`: it is stored, passed to a function, yielded, exported, or goes where we do not follow.
 */
export type Role =
  'discarded' | 'ignored' | 'tested' | 'logged' | 'printed' | 'thrown' | 'returned' | 'called' | 'escapes';

/** A way that a value takes. */
interface Way {
  /** What was read of the value on the way: `['json()', 'data', 'id']`; `[]` is an item that nothing tells apart. */
  readonly path: readonly string[];
  /** Whether the way goes on where something on it is missing: `?.`, or something else in its place. */
  readonly isOptional: boolean;
}

/** The end of one way that a value takes. */
export interface Use extends Way {
  /** The expression that holds what was read. */
  readonly node: TSESTree.Node;
  readonly role: Role;
}

/** All that becomes of a value, through variables, destructuring, `await`, `.then` and closures. */
export function usesOf(evaluator: Evaluator, node: TSESTree.Node): readonly Use[] {
  const trace = new Trace(evaluator);
  trace.follow(node, start);
  return trace.uses;
}

/** The same for what is matched against a pattern: a parameter, the variable of a loop. */
export function usesOfPattern(evaluator: Evaluator, pattern: TSESTree.Node): readonly Use[] {
  const trace = new Trace(evaluator);
  trace.bind(pattern, start);
  return trace.uses;
}

const start: Way = { path: [], isOptional: false };

function further({ path, isOptional }: Way, name: string, mayBeMissing = false): Way {
  return { path: [...path, name], isOptional: isOptional || mayBeMissing };
}

function optional(way: Way): Way {
  return { ...way, isOptional: true };
}

/** Longer ways are not followed. */
const longest = 12;

const transparent = new Set(['structuredClone', 'Object.freeze', 'Promise.resolve']);
const tests = new Set(['Boolean', 'Array.isArray']);
const assertions = /^(?:assert|invariant|expect)(?![a-z])/;
const assertionModules = /^(?:node:)?assert(?:\/strict)?$/;

class Trace {
  readonly uses: Use[] = [];
  readonly #variables = new Set<Variable>();
  /** Callbacks of `.then` that have been entered, and the call that what they return comes out of. */
  readonly #callbacks = new Map<FunctionNode, TSESTree.CallExpression>();

  constructor(private readonly evaluator: Evaluator) {}

  /** Follows the value of an expression to wherever it goes. */
  follow(expression: TSESTree.Node, way: Way): void {
    const node = wrapped(expression);
    const { parent } = node;
    const end = (role: Role): void => {
      this.uses.push({ ...way, node, role });
    };
    if (way.path.length > longest) {
      end('escapes');
      return;
    }
    switch (parent?.type) {
      case Node.AwaitExpression:
        this.follow(parent, way);
        return;
      case Node.ExpressionStatement:
        end('discarded');
        return;
      case Node.MemberExpression:
        if (parent.object === node) this.#member(parent, way, end);
        else end('escapes');
        return;
      case Node.VariableDeclarator:
        this.bind(parent.id, way);
        return;
      case Node.AssignmentExpression:
        this.#assignment(parent, node, way, end);
        return;
      case Node.ConditionalExpression:
        if (parent.test === node) end('tested');
        else this.follow(parent, optional(way));
        return;
      case Node.LogicalExpression:
        if (parent.left !== node) {
          this.follow(parent, way);
          return;
        }
        if (parent.operator === '&&' || throwsInstead(this.evaluator, parent.right)) end('tested');
        if (parent.operator !== '&&') this.follow(parent, optional(way));
        return;
      case Node.SequenceExpression:
        if (parent.expressions.at(-1) === node) this.follow(parent, way);
        else end('discarded');
        return;
      case Node.UnaryExpression:
        end(parent.operator === 'void' ? 'ignored' : 'tested');
        return;
      case Node.BinaryExpression:
        end(parent.operator === '+' ? 'printed' : 'tested');
        return;
      case Node.IfStatement:
      case Node.WhileStatement:
      case Node.DoWhileStatement:
      case Node.SwitchStatement:
      case Node.SwitchCase:
        end('tested');
        return;
      case Node.ForStatement:
        end(parent.test === node ? 'tested' : 'discarded');
        return;
      case Node.ForOfStatement:
        if (parent.right === node) this.bind(boundBy(parent), further(way, '[]'));
        else end('escapes');
        return;
      case Node.TemplateLiteral:
        end(parent.parent.type === Node.TaggedTemplateExpression ? 'escapes' : 'printed');
        return;
      case Node.CallExpression:
        this.#argument(parent, node, way, end);
        return;
      case Node.NewExpression:
        // The message of an error is a text, whatever it is made of.
        end(
          parent.arguments[0] === node && isBuiltInError(this.evaluator, parent.callee)
            ? 'printed'
            : 'escapes',
        );
        return;
      case Node.ArrayExpression:
        this.#item(parent, node, way, end);
        return;
      case Node.ThrowStatement:
        end('thrown');
        return;
      case Node.ReturnStatement:
        this.#returned(ancestor(parent, isFunction), way, end);
        return;
      case Node.ArrowFunctionExpression:
        this.#returned(parent, way, end);
        return;
      default:
        end(isInLog(this.evaluator, node) ? 'logged' : 'escapes');
    }
  }

  /** Follows what is matched against a pattern. */
  bind(pattern: TSESTree.Node, way: Way): void {
    const escapes = (): void => {
      this.uses.push({ ...way, node: pattern, role: 'escapes' });
    };
    switch (pattern.type) {
      case Node.Identifier: {
        const variable = variableOf(this.evaluator.source, pattern);
        if (!variable || isShared(variable)) escapes();
        else this.#variable(variable, way);
        return;
      }
      case Node.AssignmentPattern:
        if (throwsInstead(this.evaluator, pattern.right))
          this.uses.push({ ...way, node: pattern, role: 'tested' });
        this.bind(pattern.left, optional(way));
        return;
      case Node.TSParameterProperty:
        escapes();
        return;
      case Node.ObjectPattern:
        if (pattern.properties.length === 0) this.uses.push({ ...way, node: pattern, role: 'discarded' });
        for (const property of pattern.properties) {
          const name =
            property.type === Node.Property
              ? (propertyName(property) ?? textOf(this.evaluator.value(property.key)))
              : undefined;
          if (property.type === Node.RestElement || name === undefined) escapes();
          else this.bind(property.value, further(way, name));
        }
        return;
      case Node.ArrayPattern:
        pattern.elements.forEach((element, index) => {
          if (element?.type === Node.RestElement) escapes();
          else if (element) this.bind(element, further(way, String(index)));
        });
        return;
      default:
        escapes();
    }
  }

  #variable(variable: Variable, way: Way): void {
    if (this.#variables.has(variable)) return;
    this.#variables.add(variable);
    const reads = referencesTo(this.evaluator.source, variable).filter((reference) => reference.isRead());
    const isFilled = reads.some(({ identifier }) => isFilledIn(identifier));
    for (const { identifier } of reads) {
      if (!isFilledIn(identifier)) this.follow(identifier, isFilled ? optional(way) : way);
    }
    if (reads.length === 0) {
      const [identifier] = variable.identifiers;
      if (identifier) this.uses.push({ ...way, node: identifier, role: 'discarded' });
    }
  }

  #member(member: TSESTree.MemberExpression, way: Way, end: (role: Role) => void): void {
    const name = propertyName(member) ?? textOf(this.evaluator.value(member.property)) ?? '[]';
    const outer = wrapped(member);
    const { parent } = outer;
    if (parent?.type === Node.AssignmentExpression && parent.left === outer) {
      end('escapes'); // From here on the value is the program's own.
    } else if (parent?.type !== Node.CallExpression || parent.callee !== outer) {
      this.follow(member, further(way, name, member.optional));
    } else if (name === 'then' || name === 'catch') {
      this.#chained(parent, name === 'then' ? parent.arguments[0] : undefined, way, end);
    } else {
      this.follow(parent, name === 'finally' ? way : further(way, `${name}()`, member.optional));
    }
  }

  /** `.then(callback)`: the value goes into the callback, and what this returns comes out of the call. */
  #chained(
    call: TSESTree.CallExpression,
    argument: TSESTree.Node | undefined,
    way: Way,
    end: (role: Role) => void,
  ): void {
    if (!argument) {
      this.follow(call, way);
      return;
    }
    const callback = this.evaluator.value(argument);
    if (callback.kind !== 'function' || callback.owner !== this.evaluator) {
      end('escapes');
      return;
    }
    const [parameter] = parametersOf(callback.node);
    this.#callbacks.set(callback.node, call);
    if (!parameter) end(isUnderVoid(call) ? 'ignored' : 'discarded');
    else if (parameter.type === Node.RestElement) end('escapes');
    else this.bind(parameter, way);
  }

  #returned(owner: FunctionNode | undefined, way: Way, end: (role: Role) => void): void {
    const call = owner && this.#callbacks.get(owner);
    if (call) this.follow(call, way);
    else end('returned');
  }

  #assignment(
    assignment: TSESTree.AssignmentExpression,
    node: TSESTree.Node,
    way: Way,
    end: (role: Role) => void,
  ): void {
    const isPlain = ['=', '??=', '||='].includes(assignment.operator);
    if (assignment.right !== node || !isPlain || assignment.left.type === Node.MemberExpression) {
      end(assignment.operator === '+=' ? 'printed' : 'escapes');
      return;
    }
    this.bind(assignment.left, way);
    if (wrapped(assignment).parent?.type !== Node.ExpressionStatement) this.follow(assignment, way);
  }

  #argument(call: TSESTree.CallExpression, node: TSESTree.Node, way: Way, end: (role: Role) => void): void {
    const callee = this.evaluator.value(call.callee);
    if (callee.kind === 'export' && callee.module === '') {
      if (callee.path === 'JSON.parse' && call.arguments.length === 1) {
        this.follow(call, further(way, 'JSON.parse()'));
        return;
      }
      if (transparent.has(callee.path)) {
        this.follow(call, way);
        return;
      }
      if (callee.path === 'String' || tests.has(callee.path)) {
        end(callee.path === 'String' ? 'printed' : 'tested');
        return;
      }
    }
    if (call.callee === node) end('called');
    else if (isAssertion(this.evaluator, call.callee)) end('tested');
    else end(isLogger(this.evaluator, call.callee) ? 'logged' : 'escapes');
  }

  /** `const [reply] = await Promise.all([fetch(…)])` */
  #item(list: TSESTree.ArrayExpression, node: TSESTree.Node, way: Way, end: (role: Role) => void): void {
    const call = wrapped(list).parent;
    const callee = call?.type === Node.CallExpression ? this.evaluator.value(call.callee) : undefined;
    const isAll = callee?.kind === 'export' && callee.module === '' && callee.path === 'Promise.all';
    const all = call && wrapped(call).parent;
    const declarator = all?.type === Node.AwaitExpression ? wrapped(all).parent : undefined;
    const element =
      isAll && declarator?.type === Node.VariableDeclarator && declarator.id.type === Node.ArrayPattern
        ? declarator.id.elements[list.elements.indexOf(node as TSESTree.Expression)]
        : undefined;
    if (element && element.type !== Node.RestElement) this.bind(element, way);
    else end(isInLog(this.evaluator, node) ? 'logged' : 'escapes');
  }
}

/** `data ??= {}` */
function isFilledIn({ parent, range }: TSESTree.Node): boolean {
  return (
    parent?.type === Node.AssignmentExpression &&
    parent.left.range[0] === range[0] &&
    ['??=', '||='].includes(parent.operator)
  );
}

/** Whether a function checks what it is given, and does nothing else: `assert`, `expect`. */
export function isAssertion(evaluator: Evaluator, callee: TSESTree.Node): boolean {
  const value = evaluator.value(callee);
  return (
    assertions.test(dottedName(callee) ?? '') ||
    (value.kind === 'export' && assertionModules.test(value.module))
  );
}

const failures =
  /(?:^|\.)(?:throw|fail|raise|die|panic|abort|bail|reject|exit|notFound|unreachable)(?![a-z])/;

/** `?? fail('no data')`: a call that throws in place of a value. */
function throwsInstead(evaluator: Evaluator, expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type !== Node.CallExpression) return false;
  const callee = evaluator.value(node.callee);
  if (failures.test(dottedName(node.callee) ?? '')) return true;
  return callee.kind === 'function' && !callee.node.generator && returnsOf(callee.node).length === 0;
}

/** Whether a value becomes part of what a logger is given: of a text, a list, an object. */
export function isInLog(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case Node.TemplateLiteral:
    case Node.BinaryExpression:
    case Node.ArrayExpression:
    case Node.ObjectExpression:
    case Node.Property:
    case Node.SpreadElement:
    case Node.ConditionalExpression:
    case Node.LogicalExpression:
      return isInLog(evaluator, parent);
    case Node.CallExpression:
      return parent.callee !== node && isLogger(evaluator, parent.callee);
    default:
      return false;
  }
}

/** `void fetch(…).then(…)` */
function isUnderVoid(call: TSESTree.CallExpression): boolean {
  const { parent } = wrapped(call);
  if (parent?.type === Node.UnaryExpression) return parent.operator === 'void';
  const outer = parent?.type === Node.MemberExpression ? wrapped(parent).parent : undefined;
  return outer?.type === Node.CallExpression && isUnderVoid(outer);
}

/** What a loop binds: `const part`, or a variable that is there already. */
export function boundBy({ left }: TSESTree.ForOfStatement): TSESTree.Node {
  return left.type === Node.VariableDeclaration ? left.declarations[0].id : left;
}

/** Whether other modules can read a variable. */
function isShared(variable: Variable): boolean {
  const definition = variable.defs[0]?.node;
  const statement = definition?.type === Node.VariableDeclarator ? definition.parent : undefined;
  return (
    statement?.parent.type === Node.ExportNamedDeclaration ||
    variable.references.some(({ identifier }) => identifier.parent.type === Node.ExportSpecifier)
  );
}
