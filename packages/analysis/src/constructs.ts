import type { Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import type { Handler } from './handlers.js';
import { nodesOfType } from './nodes-of-type.js';
import { type Reach, reachOf } from './reach.js';
import { siteOf, type Table } from './sites.js';
import type { Range } from './source.js';
import { type Ask, isKeyofCast, type Subject, subjectOf } from './subjects.js';
import {
  alwaysExits,
  ancestor,
  enclosingFunction,
  type FunctionNode,
  isFunction,
  Node,
  propertyName,
  unwrap,
  wrapped,
} from './syntax.js';
import { type Condition, conditionOf, isSameReference, sameCode } from './tests-of-codes.js';
import { variableOf } from './variables.js';

/** A construct that chooses by code: a `switch`, a chain of `if`s or of ternaries, a look-up table. */
export interface Construct {
  readonly kind: 'switch' | 'if-chain' | 'ternary' | 'table';
  /** The statement or expression; for a table, its literal. */
  readonly node: TSESTree.Node;
  /** `switch (true)`: its cases are tests. */
  readonly isOfTests?: boolean;
  /** The last `if` of a chain. */
  readonly end?: TSESTree.Node;
  /** Where to report: the subject; the table's name. */
  readonly place: { readonly range: Range };
  readonly subject: Subject;
  /** The codes that it writes. */
  readonly written: readonly Code[];
  /** Whether a code has a branch of its own; `undefined` when that cannot be told. */
  covers(code: Code): boolean | undefined;
  /** Whether a code gets here at all, past the tests around and before. */
  readonly reaches: Reach;
  /** Whether all other codes are taken care of. */
  readonly hasFallback: boolean;
  /** For a table: its parts, and the look-ups that have no fallback. */
  readonly table?: Table;
  readonly lookups?: readonly TSESTree.Node[];
}

/** The constructs of a file, each once. */
export function constructsOf(evaluator: Evaluator, handlers: readonly Handler[], ask: Ask): Construct[] {
  const constructs: Construct[] = [];
  const tables = new Map<TSESTree.Node, { table: Table; lookups: Lookup[] }>();
  const inChain = new Set<TSESTree.Node>();

  const add = (found: Construct | undefined): void => {
    if (found) constructs.push(found);
  };

  for (const node of nodesOfType(evaluator.source, Node.SwitchStatement)) add(switchOf(evaluator, node, ask));
  for (const node of nodesOfType(evaluator.source, Node.IfStatement)) {
    if (!inChain.has(node)) add(chainOf(evaluator, node, ask, inChain));
  }
  for (const node of nodesOfType(evaluator.source, Node.ConditionalExpression)) {
    if (!inChain.has(node)) add(ternaryOf(evaluator, node, ask, inChain));
  }
  for (const { form, table, subject, node } of handlers) {
    if (form !== 'key' || !table) continue;
    const entry = tables.get(table.node) ?? { table, lookups: [] };
    entry.lookups.push({ node, key: subject.node, subject });
    tables.set(table.node, entry);
  }

  for (const { table, lookups } of tables.values()) add(tableConstruct(evaluator, ask, table, lookups));
  return constructs;
}

function switchOf(evaluator: Evaluator, node: TSESTree.SwitchStatement, ask: Ask): Construct | undefined {
  const tests = node.cases.flatMap(({ test }) => (test ? [test] : []));
  const hasDefault = node.cases.some(({ test }) => !test);
  const discriminant = evaluator.value(node.discriminant);
  if (discriminant.kind === 'literal' && discriminant.value === true) {
    const conditions = tests.map((test) => conditionOf(evaluator, test, ask));
    const tested = constructOf(
      evaluator,
      ask,
      'switch',
      node,
      conditions,
      hasDefault || switchFallsBack(evaluator, node),
    );
    return tested && { ...tested, isOfTests: true };
  }
  const sites = tests.map((test) => siteOf(evaluator, test));
  if (!sites.some(({ value }) => value !== undefined)) return undefined;
  const subject = subjectOf(
    evaluator,
    node.discriminant,
    ask,
    sites.map(({ value }) => value),
  );
  if (!subject) return undefined;
  // A `case undefined` or `case null` is no code, and no riddle either.
  const unresolved = tests.some((test, index) => {
    const value = evaluator.value(test);
    return sites[index]!.value === undefined && !(value.kind === 'literal' && !value.value);
  });
  return {
    kind: 'switch',
    node,
    place: unwrap(node.discriminant),
    subject,
    written: sites.flatMap(({ value }) => (value === undefined ? [] : [value])),
    covers: (code) =>
      sites.some(({ value }) => sameCode(subject, value, code)) || (unresolved ? undefined : false),
    reaches: reachOf(evaluator, node, subject, ask),
    hasFallback: hasDefault || switchFallsBack(evaluator, node),
  };
}

/** Every case leaves and code follows; or what the cases fill has a value before, or is looked at behind. */
function switchFallsBack(evaluator: Evaluator, node: TSESTree.SwitchStatement): boolean {
  const bodies = node.cases
    .filter(({ consequent }) => consequent.length > 0)
    .map(({ consequent }) => consequent);
  const leaves = bodies.every((body) => body.some((statement) => leavesFunction(statement)));
  if (leaves && isFollowed(node)) return true;
  const filled = filledBy(evaluator, node, bodies);
  if (filled) return filled === 'before' || filled === 'behind';
  return (
    exitsBehind(node) || (bodies.some((body) => body.some(returnsValue)) && resultFallsBack(evaluator, node))
  );
}

/** Whether the value that a function gives for some codes is looked at where it is called, or declared as perhaps nothing. */
function resultFallsBack(evaluator: Evaluator, node: TSESTree.Node): boolean {
  const inCatch = ancestor(
    node,
    (outer): outer is TSESTree.CatchClause | FunctionNode =>
      outer.type === Node.CatchClause || isFunction(outer),
  );
  // In a `catch`, nothing more will be heard of the error: a type does not make up for that.
  return inCatch?.type === Node.CatchClause
    ? callersFallBack(evaluator, node, 0)
    : returnedFallsBack(evaluator, node, 0);
}

function returnsValue(statement: TSESTree.Statement): boolean {
  if (statement.type === Node.BlockStatement) return statement.body.some(returnsValue);
  return statement.type === Node.ReturnStatement && statement.argument !== null;
}

/** `switch (…) { … } throw err;`: whatever the branches do, nothing is lost. */
function exitsBehind(node: TSESTree.Node): boolean {
  for (
    let child = node, parent = node.parent;
    parent && !isFunction(parent);
    child = parent, parent = parent.parent
  ) {
    if (parent.type !== Node.BlockStatement && parent.type !== Node.SwitchCase) continue;
    const statements: readonly TSESTree.Statement[] =
      parent.type === Node.SwitchCase ? parent.consequent : parent.body;
    const behind = statements.slice(statements.indexOf(child as TSESTree.Statement) + 1);
    if (behind.some(({ type }) => type === Node.ThrowStatement || type === Node.ReturnStatement)) return true;
  }
  return false;
}

/** Whether a statement leaves the function or loop; a `break` in a `switch` does not. */
function leavesFunction(statement: TSESTree.Statement): boolean {
  if (statement.type === Node.BreakStatement) return statement.label !== null;
  if (statement.type === Node.BlockStatement) return statement.body.some(leavesFunction);
  return alwaysExits(statement);
}

/** Whether control that falls out of a statement meets another one before the function ends. */
function isFollowed(node: TSESTree.Node): boolean {
  for (
    let child = node, parent = node.parent;
    parent && !isFunction(parent);
    child = parent, parent = parent.parent
  ) {
    if (
      parent.type === Node.BlockStatement ||
      parent.type === Node.Program ||
      parent.type === Node.SwitchCase
    ) {
      const statements: readonly TSESTree.Statement[] =
        parent.type === Node.SwitchCase ? parent.consequent : (parent.body as TSESTree.Statement[]);
      const index = statements.indexOf(child as TSESTree.Statement);
      if (statements.slice(index + 1).some(({ type }) => type !== Node.FunctionDeclaration)) return true;
    }
    if (parent.type === Node.TryStatement && parent.finalizer && parent.finalizer !== child) return true;
  }
  return false;
}

/**
 * Where the variables that all branches assign get their value for all other codes: `before` the construct, or
 * `behind` it, where they are read; `nowhere`; `undefined` when the branches do anything else.
 */
function filledBy(
  evaluator: Evaluator,
  node: TSESTree.Node,
  bodies: readonly (readonly TSESTree.Statement[])[],
): 'before' | 'behind' | 'nowhere' | undefined {
  const targets = bodies.map(assignedIn);
  if (targets.some((of) => of.length === 0)) return undefined;
  const all = targets.flat();
  if (all.every((target) => hasValueBefore(evaluator, target, node))) return 'before';
  if (
    all.every((target) => hasValueBefore(evaluator, target, node) || isTestedBehind(evaluator, target, node))
  )
    return 'behind';
  return 'nowhere';
}

/** What a branch assigns. */
function assignedIn(body: readonly TSESTree.Statement[]): TSESTree.Node[] {
  const statements = body.flatMap((one) => (one.type === Node.BlockStatement ? one.body : [one]));
  return statements.flatMap((statement) =>
    statement.type === Node.ExpressionStatement &&
    statement.expression.type === Node.AssignmentExpression &&
    statement.expression.operator === '='
      ? [statement.expression.left]
      : [],
  );
}

function hasValueBefore(evaluator: Evaluator, target: TSESTree.Node, construct: TSESTree.Node): boolean {
  if (target.type !== Node.Identifier) return true; // A property may hold anything.
  const variable = variableOf(evaluator.source, target);
  const definition = variable?.defs[0]?.node;
  if (definition?.type !== Node.VariableDeclarator) return true;
  if (definition.init) {
    const value = evaluator.value(definition.init);
    return !(value.kind === 'literal' && (value.value === undefined || value.value === null));
  }
  return variable!.references.some(
    ({ identifier, init }) =>
      !init &&
      identifier.range[0] < construct.range[0] &&
      wrapped(identifier).parent?.type === Node.AssignmentExpression,
  );
}

/** Whether someone looks, behind the construct, whether a variable was filled at all. */
function isTestedBehind(evaluator: Evaluator, target: TSESTree.Node, construct: TSESTree.Node): boolean {
  const variable = target.type === Node.Identifier ? variableOf(evaluator.source, target) : undefined;
  return (
    variable?.references.some(
      (reference) =>
        reference.isRead() &&
        reference.identifier.range[0] >= construct.range[1] &&
        lookupFallsBack(evaluator, reference.identifier, 1),
    ) ?? true
  );
}

/** One construct from the conditions of its branches, when all of them are about one subject. */
function constructOf(
  evaluator: Evaluator,
  ask: Ask,
  kind: Construct['kind'],
  node: TSESTree.Node,
  conditions: readonly Condition[],
  hasFallback: boolean,
): Construct | undefined {
  const subject = conditions.find((condition) => condition.subject)?.subject;
  if (!subject) return undefined;
  const sameSubject = conditions.every(
    (condition) => condition.subject && isSameReference(evaluator, condition.subject.node, subject.node),
  );
  return {
    kind,
    node,
    place: unwrap(subject.node),
    subject,
    written: conditions.flatMap(({ written }) => written),
    covers: (code) => {
      const covered = conditions.map((condition) => condition.covers(code));
      if (covered.includes(true)) return true;
      return !sameSubject || covered.includes(undefined) ? undefined : false;
    },
    reaches: reachOf(evaluator, node, subject, ask),
    hasFallback,
  };
}

/** Whether a condition picks no code but lets a rest through: `!== 4100`, `== null`. */
function isGuard({ written, covers }: Condition): boolean {
  return written.length === 0 || covers(Number.NaN) === true;
}

/** Linked `else if`s, and sibling `if`s whose bodies leave. */
function chainOf(
  evaluator: Evaluator,
  first: TSESTree.IfStatement,
  ask: Ask,
  seen: Set<TSESTree.Node>,
): Construct | undefined {
  const branches: TSESTree.IfStatement[] = [];
  let hasElse = false;
  const addLinked = (start: TSESTree.IfStatement): TSESTree.IfStatement => {
    let current = start;
    for (;;) {
      branches.push(current);
      if (current.alternate?.type !== Node.IfStatement) break;
      current = current.alternate;
    }
    if (current.alternate) hasElse = true;
    return current;
  };

  const condition = conditionOf(evaluator, first.test, ask);
  // `if (!err) … else if (err.code === …)`, `if (err.code !== 4100) throw err`: the chain begins further down.
  if (!condition.subject || (isGuard(condition) && !first.alternate && alwaysExits(first.consequent)))
    return undefined;
  addLinked(first);
  let end: TSESTree.IfStatement = first;
  // Siblings belong to the chain as long as each before them leaves.
  const siblings = statementsAround(first);
  for (let index = siblings.indexOf(first) + 1; index > 0 && index < siblings.length && !hasElse; index++) {
    const next = siblings[index]!;
    if (next.type !== Node.IfStatement || !branches.every(({ consequent }) => alwaysExits(consequent))) break;
    const { subject } = conditionOf(evaluator, next.test, ask);
    const own = conditionOf(evaluator, first.test, ask).subject;
    if (!subject || !own || !isSameReference(evaluator, subject.node, own.node)) break;
    addLinked(next);
    end = next;
  }
  for (const branch of branches) seen.add(branch);
  if (branches.length < 2) return undefined; // A lone `if` picks one case out and leaves the rest alone.

  const conditions = branches.map(({ test }) => conditionOf(evaluator, test, ask));
  const last = branches.at(-1)!;
  const hasFallback = hasElse || !fallsThroughSilently(evaluator, first, end, branches);
  const chain = constructOf(evaluator, ask, 'if-chain', first, conditions, hasFallback);
  return chain && { ...chain, end: last };
}

function statementsAround(node: TSESTree.Node): readonly TSESTree.Statement[] {
  const { parent } = node;
  if (parent?.type === Node.BlockStatement || parent?.type === Node.Program)
    return parent.body as TSESTree.Statement[];
  return parent?.type === Node.SwitchCase ? parent.consequent : [];
}

/**
 * Whether a chain without `else` maps codes to values or actions and loses all others in silence:
 * nothing follows it, or its branches fill a variable that is empty otherwise.
 */
function fallsThroughSilently(
  evaluator: Evaluator,
  first: TSESTree.IfStatement,
  end: TSESTree.IfStatement,
  branches: readonly TSESTree.IfStatement[],
): boolean {
  const bodies = branches.map(({ consequent }) => [consequent]);
  const filled = filledBy(evaluator, first, bodies);
  if (filled) return filled === 'nowhere';
  if (isFollowed(end) || !isLastOfHandler(first)) return false;
  return !(bodies.some((body) => body.some(returnsValue)) && resultFallsBack(evaluator, first));
}

/** Whether a chain is all that a function or a `catch` does about an error: its end is the end of the handling. */
function isLastOfHandler(node: TSESTree.Node): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === Node.CatchClause || isFunction(current)) return true;
    if (current.type !== Node.BlockStatement) return false;
  }
  return false;
}

/** A chain of ternaries always has a last branch. */
function ternaryOf(
  evaluator: Evaluator,
  first: TSESTree.ConditionalExpression,
  ask: Ask,
  seen: Set<TSESTree.Node>,
): Construct | undefined {
  const conditions: Condition[] = [];
  for (
    let node: TSESTree.Node = first;
    node.type === Node.ConditionalExpression;
    node = unwrap(node.alternate)
  ) {
    seen.add(node);
    conditions.push(conditionOf(evaluator, node.test, ask));
  }
  return constructOf(evaluator, ask, 'ternary', first, conditions, true);
}

interface Lookup {
  readonly node: TSESTree.Node;
  readonly key: TSESTree.Node;
  readonly subject: Subject;
}

function tableConstruct(
  evaluator: Evaluator,
  ask: Ask,
  table: Table,
  lookups: readonly Lookup[],
): Construct | undefined {
  if (table.value.owner !== evaluator) return undefined; // The table stands in another file.
  const name = nameOfTable(table);
  if (name?.annotation && isCheckedByCompiler(evaluator, name.annotation)) return undefined;
  const bare = lookups.some(({ node }) => isPresenceTest(node))
    ? []
    : lookups.filter(
        ({ node, key }) => isLookup(node) && !isKeyofCast(key) && !lookupFallsBack(evaluator, node),
      );
  const subject = (bare[0] ?? lookups[0])?.subject;
  if (!subject) return undefined;
  const reaches = bare.map((lookup) => reachOf(evaluator, lookup.node, lookup.subject, ask));
  const written = table.sites.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const opaque = table.sites.some(({ value }) => value === undefined);
  return {
    kind: 'table',
    node: table.node,
    place: name ?? table.node,
    subject,
    written,
    covers: (code) =>
      table.sites.some(({ value }) => sameCode(subject, value, code)) || (opaque ? undefined : false),
    reaches: (code) => {
      const found = reaches.map((reach) => reach(code));
      if (found.includes(true) || found.length === 0) return true;
      return found.includes(undefined) ? undefined : false;
    },
    hasFallback: bare.length === 0,
    table,
    lookups: bare.map(({ node }) => node),
  };
}

/** The name under which a table is declared, without its annotation. */
function nameOfTable(table: Table): { range: Range; annotation: TSESTree.TypeNode | undefined } | undefined {
  const outer = wrapped(table.node.parent?.type === Node.NewExpression ? table.node.parent : table.node);
  const types: TSESTree.TypeNode[] = [];
  for (
    let node: TSESTree.Node = outer;
    node !== table.node && 'expression' in node;
    node = node.expression as TSESTree.Node
  ) {
    if (node.type === Node.TSSatisfiesExpression || node.type === Node.TSAsExpression)
      types.push(node.typeAnnotation);
  }
  const { parent } = outer;
  const id =
    parent?.type === Node.VariableDeclarator
      ? parent.id
      : parent?.type === Node.PropertyDefinition
        ? parent.key
        : undefined;
  if (id?.type !== Node.Identifier) return undefined;
  const declared = parent?.type === Node.PropertyDefinition ? parent.typeAnnotation : id.typeAnnotation;
  const annotation = declared?.typeAnnotation ?? types.find(({ type }) => type === Node.TSTypeReference);
  return { range: [id.range[0], id.range[0] + id.name.length], annotation };
}

/**
 * Whether the compiler asks for every key, or lets every value be nothing: `Record<CozeErrorCode, string>`, an
 * interface, `Record<number, string | undefined>`. `Partial` and open records ask for no key.
 */
function isCheckedByCompiler(evaluator: Evaluator, type: TSESTree.TypeNode): boolean {
  if (type.type !== Node.TSTypeReference || type.typeName.type !== Node.Identifier) return false;
  const [key, value] = type.typeArguments?.params ?? [];
  switch (type.typeName.name) {
    case 'const':
    case 'Partial':
    case 'Map':
    case 'ReadonlyMap':
      return false;
    case 'Readonly':
      return key !== undefined && isCheckedByCompiler(evaluator, key);
    case 'Record':
      return (
        key?.type === Node.TSTypeReference ||
        key?.type === Node.TSUnionType ||
        (value !== undefined && mayBeNothing(evaluator, value))
      );
    default:
      return true;
  }
}

/** Whether a type says that there may be no value. */
function mayBeNothing(evaluator: Evaluator, { range }: TSESTree.TypeNode): boolean {
  return /\b(?:undefined|null)\b/.test(evaluator.source.text.slice(range[0], range[1]));
}

function isLookup(node: TSESTree.Node): boolean {
  if (node.type === Node.MemberExpression) return true;
  return node.type === Node.CallExpression && calleeName(node) === 'get';
}

function isPresenceTest(node: TSESTree.Node): boolean {
  return (
    node.type === Node.BinaryExpression || (node.type === Node.CallExpression && calleeName(node) !== 'get')
  );
}

function calleeName(node: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(node.callee);
  return callee.type === Node.MemberExpression ? propertyName(callee) : undefined;
}

/** Whether the program sees that a look-up found nothing. */
function lookupFallsBack(evaluator: Evaluator, lookup: TSESTree.Node, depth = 0): boolean {
  const node = wrapped(lookup);
  const parent = node.parent!;
  switch (parent.type) {
    case Node.LogicalExpression:
      return parent.left === node || lookupFallsBack(evaluator, parent, depth);
    case Node.IfStatement:
    case Node.ConditionalExpression:
    case Node.WhileStatement:
      if (parent.test === node) return true;
      return parent.type === Node.ConditionalExpression && lookupFallsBack(evaluator, parent, depth);
    case Node.UnaryExpression:
    case Node.BinaryExpression:
      return true;
    case Node.AssignmentExpression:
      return (
        parent.right !== node ||
        !['='].includes(parent.operator) ||
        assignedFallsBack(evaluator, parent.left, depth)
      );
    case Node.VariableDeclarator:
      if (parent.id.type !== Node.Identifier) return true;
      if (parent.id.typeAnnotation && mayBeNothing(evaluator, parent.id.typeAnnotation.typeAnnotation))
        return true;
      return assignedFallsBack(evaluator, parent.id, depth);
    case Node.MemberExpression:
      return parent.optional;
    case Node.CallExpression:
      return parent.callee === node ? parent.optional : isMerge(evaluator, parent);
    case Node.AwaitExpression:
      return lookupFallsBack(evaluator, parent, depth);
    case Node.ReturnStatement:
    case Node.ArrowFunctionExpression:
      return depth > 3 || returnedFallsBack(evaluator, node, depth);
    case Node.TemplateLiteral:
    case Node.Property:
    case Node.ArrayExpression:
    case Node.ThrowStatement:
    case Node.NewExpression:
      return false;
    default:
      return true;
  }
}

/** Whether a call of a method of this name looks whether it gave anything. */
function methodFallsBack(evaluator: Evaluator, name: string | undefined, depth: number): boolean {
  return nodesOfType(evaluator.source, Node.CallExpression).some((call) => {
    const callee = unwrap(call.callee);
    if (callee.type !== Node.MemberExpression || name === undefined || propertyName(callee) !== name)
      return false;
    return lookupFallsBack(evaluator, call, depth + 1);
  });
}

/** `.catch(…)` gives on what its callback returns. */
function isPromiseMethod(call: TSESTree.CallExpression): boolean {
  const name = calleeName(call);
  return name === 'catch' || name === 'then';
}

/** `Object.assign({}, DEFAULTS, TABLE[code])` keeps what stood before. */
function isMerge(evaluator: Evaluator, call: TSESTree.CallExpression): boolean {
  const callee = evaluator.value(call.callee);
  return callee.kind === 'export' && callee.path === 'Object.assign';
}

/** Whether anyone looks whether a variable that took the found value is empty. */
function assignedFallsBack(evaluator: Evaluator, target: TSESTree.Node, depth: number): boolean {
  if (target.type !== Node.Identifier || depth > 3) return true;
  const variable = variableOf(evaluator.source, target);
  if (!variable) return true;
  if (variable.references.filter((reference) => reference.isWrite()).length > 1) return true;
  const reads = variable.references.filter((reference) => reference.isRead());
  return (
    reads.length === 0 || reads.some(({ identifier }) => lookupFallsBack(evaluator, identifier, depth + 1))
  );
}

/** Whether a function that returns the found value says that it may be nothing, or its callers look. */
function returnedFallsBack(evaluator: Evaluator, node: TSESTree.Node, depth: number): boolean {
  const annotation = enclosingFunction(node)?.returnType?.typeAnnotation;
  if (annotation && mayBeNothing(evaluator, annotation)) return true;
  return callersFallBack(evaluator, node, depth);
}

/** Whether a caller in this file looks whether the enclosing function gave anything. */
function callersFallBack(evaluator: Evaluator, node: TSESTree.Node, depth: number): boolean {
  const owner = enclosingFunction(node);
  if (!owner) return true;
  const outer = wrapped(owner).parent;
  const id =
    owner.type === Node.FunctionDeclaration
      ? owner.id
      : outer?.type === Node.VariableDeclarator
        ? outer.id
        : undefined;
  if (id?.type !== Node.Identifier) {
    if (outer?.type === Node.CallExpression && isPromiseMethod(outer))
      return lookupFallsBack(evaluator, outer, depth + 1);
    if (
      outer?.type === Node.MethodDefinition ||
      outer?.type === Node.Property ||
      outer?.type === Node.PropertyDefinition
    ) {
      return methodFallsBack(evaluator, propertyName(outer), depth);
    }
    return true; // A callback, whose caller may look.
  }
  const variable = variableOf(evaluator.source, id);
  return (
    variable?.references.some(({ identifier }) => {
      const use = wrapped(identifier);
      const call = use.parent;
      return (
        call?.type === Node.CallExpression &&
        call.callee === use &&
        lookupFallsBack(evaluator, call, depth + 1)
      );
    }) ?? false
  );
}
