import type { Code } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { Evaluator } from './evaluate.js';
import type { Handler } from './handlers.js';
import { nodesOfType } from './nodes-of-type.js';
import { type Reach, reachOf } from './reach.js';
import { siteOf, type Table } from './sites.js';
import { type Ask, type Subject, subjectOf } from './subjects.js';
import { alwaysExits, enclosingFunction, isFunction, Node, propertyName, unwrap, wrapped } from './syntax.js';
import { type Condition, conditionOf, isSameReference, sameCode } from './tests-of-codes.js';
import { variableOf } from './variables.js';

/** A construct that chooses by code: a `switch`, a chain of `if`s or of ternaries, a look-up table. */
export interface Construct {
  readonly kind: 'switch' | 'if-chain' | 'ternary' | 'table';
  /** The statement or expression; for a table, its literal. */
  readonly node: TSESTree.Node;
  /** The last `if` of a chain. */
  readonly end?: TSESTree.Node;
  /** Where to report: the subject; the table's name. */
  readonly place: TSESTree.Node;
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
  const lookups = new Map<TSESTree.Node, { table: Table; subject: Subject; nodes: TSESTree.Node[] }>();
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
    const entry = lookups.get(table.node) ?? { table, subject, nodes: [] };
    entry.nodes.push(node);
    lookups.set(table.node, entry);
  }

  for (const { table, subject, nodes } of lookups.values()) {
    add(tableConstruct(evaluator, table, subject, nodes));
  }
  return constructs;
}

function switchOf(evaluator: Evaluator, node: TSESTree.SwitchStatement, ask: Ask): Construct | undefined {
  const tests = node.cases.flatMap(({ test }) => (test ? [test] : []));
  const hasDefault = node.cases.some(({ test }) => !test);
  const discriminant = evaluator.value(node.discriminant);
  if (discriminant.kind === 'literal' && discriminant.value === true) {
    const conditions = tests.map((test) => conditionOf(evaluator, test, ask));
    return constructOf(evaluator, ask, 'switch', node, conditions, hasDefault || switchFallsBack(evaluator, node));
  }
  const sites = tests.map((test) => siteOf(evaluator, test));
  if (!sites.some(({ value }) => value !== undefined)) return undefined;
  const subject = subjectOf(evaluator, node.discriminant, ask, sites.map(({ value }) => value));
  if (!subject) return undefined;
  // A `case undefined` or `case null` is no code, and no riddle either.
  const unresolved = tests.some((test, index) => {
    const value = evaluator.value(test);
    return sites[index]!.value === undefined && !(value.kind === 'literal' && !value.value);
  });
  return {
    kind: 'switch',
    node,
    place: node.discriminant,
    subject,
    written: sites.flatMap(({ value }) => (value === undefined ? [] : [value])),
    covers: (code) => sites.some(({ value }) => sameCode(subject, value, code)) || (unresolved ? undefined : false),
    reaches: reachOf(evaluator, node, subject, ask),
    hasFallback: hasDefault || switchFallsBack(evaluator, node),
  };
}

/** Every case leaves and code follows; or every case assigns what already had a value. */
function switchFallsBack(evaluator: Evaluator, node: TSESTree.SwitchStatement): boolean {
  const bodies = node.cases.filter(({ consequent }) => consequent.length > 0).map(({ consequent }) => consequent);
  const leaves = bodies.every((body) => body.some((statement) => leavesFunction(statement)));
  if (leaves && isFollowed(node)) return true;
  if (exitsBehind(node) || assignsOver(evaluator, node, bodies)) return true;
  return bodies.some((body) => body.some(returnsValue)) && callersFallBack(evaluator, node, 0);
}

function returnsValue(statement: TSESTree.Statement): boolean {
  if (statement.type === Node.BlockStatement) return statement.body.some(returnsValue);
  return statement.type === Node.ReturnStatement && statement.argument !== null;
}

/** `switch (…) { … } throw err;`: whatever the branches do, nothing is lost. */
function exitsBehind(node: TSESTree.Node): boolean {
  for (let child = node, parent = node.parent; parent && !isFunction(parent); child = parent, parent = parent.parent) {
    if (parent.type !== Node.BlockStatement && parent.type !== Node.SwitchCase) continue;
    const statements: readonly TSESTree.Statement[] = parent.type === Node.SwitchCase ? parent.consequent : parent.body;
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
  for (let child = node, parent = node.parent; parent && !isFunction(parent); child = parent, parent = parent.parent) {
    if (parent.type === Node.BlockStatement || parent.type === Node.Program || parent.type === Node.SwitchCase) {
      const statements: readonly TSESTree.Statement[] =
        parent.type === Node.SwitchCase ? parent.consequent : (parent.body as TSESTree.Statement[]);
      const index = statements.indexOf(child as TSESTree.Statement);
      if (statements.slice(index + 1).some(({ type }) => type !== Node.FunctionDeclaration)) return true;
    }
    if (parent.type === Node.TryStatement && parent.finalizer && parent.finalizer !== child) return true;
  }
  return false;
}

/** Whether all branches assign one variable that has a value before. */
function assignsOver(
  evaluator: Evaluator,
  node: TSESTree.Node,
  bodies: readonly (readonly TSESTree.Statement[])[],
): boolean {
  const targets = bodies.map((body) => assignedIn(body));
  const [first] = targets;
  if (!first || targets.some((target) => target?.text(evaluator) !== first.text(evaluator))) return false;
  if (first.node.type !== Node.Identifier) return true; // A property may hold anything.
  const variable = variableOf(evaluator.source, first.node);
  const definition = variable?.defs[0]?.node;
  if (definition?.type !== Node.VariableDeclarator) return true;
  if (definition.init) {
    const value = evaluator.value(definition.init);
    return !(value.kind === 'literal' && (value.value === undefined || value.value === null));
  }
  return variable!.references.some(
    ({ identifier, init }) => !init && identifier.range[0] < node.range[0] && wrapped(identifier).parent?.type === Node.AssignmentExpression,
  );
}

interface Target {
  readonly node: TSESTree.Node;
  text(evaluator: Evaluator): string;
}

/** What a branch assigns, when that is the one thing it does beside leaving. */
function assignedIn(body: readonly TSESTree.Statement[]): Target | undefined {
  for (const statement of body.flatMap((one) => (one.type === Node.BlockStatement ? one.body : [one]))) {
    if (statement.type !== Node.ExpressionStatement) continue;
    const { expression } = statement;
    if (expression.type !== Node.AssignmentExpression || expression.operator !== '=') continue;
    const { left } = expression;
    return { node: left, text: ({ source }) => source.text.slice(left.range[0], left.range[1]) };
  }
  return undefined;
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
    place: subject.node,
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

  if (!conditionOf(evaluator, first.test, ask).subject) {
    // `if (!err) … else if (err.code === …)`: the chain begins further down.
    return undefined;
  }
  addLinked(first);
  // Siblings belong to the chain as long as each before them leaves.
  const siblings = statementsAround(first);
  for (let index = siblings.indexOf(first) + 1; index > 0 && index < siblings.length && !hasElse; index++) {
    const next = siblings[index]!;
    if (next.type !== Node.IfStatement || !branches.every(({ consequent }) => alwaysExits(consequent))) break;
    const { subject } = conditionOf(evaluator, next.test, ask);
    const own = conditionOf(evaluator, first.test, ask).subject;
    if (!subject || !own || !isSameReference(evaluator, subject.node, own.node)) break;
    addLinked(next);
  }
  for (const branch of branches) seen.add(branch);
  if (branches.length < 2) return undefined; // A lone `if` picks one case out and leaves the rest alone.

  const conditions = branches.map(({ test }) => conditionOf(evaluator, test, ask));
  const last = branches.at(-1)!;
  const hasFallback = hasElse || !fallsThroughSilently(evaluator, first, last, branches);
  const chain = constructOf(evaluator, ask, 'if-chain', first, conditions, hasFallback);
  return chain && { ...chain, end: last };
}

function statementsAround(node: TSESTree.Node): readonly TSESTree.Statement[] {
  const { parent } = node;
  if (parent?.type === Node.BlockStatement || parent?.type === Node.Program) return parent.body as TSESTree.Statement[];
  return parent?.type === Node.SwitchCase ? parent.consequent : [];
}

/**
 * Whether a chain without `else` maps codes to values or actions and loses all others in silence:
 * nothing follows it, or its branches fill a variable that is empty otherwise.
 */
function fallsThroughSilently(
  evaluator: Evaluator,
  first: TSESTree.IfStatement,
  last: TSESTree.IfStatement,
  branches: readonly TSESTree.IfStatement[],
): boolean {
  const bodies = branches.map(({ consequent }) => [consequent]);
  const targets = bodies.map((body) => assignedIn(body));
  const [target] = targets;
  if (target && targets.every((other) => other?.text(evaluator) === target.text(evaluator))) {
    return !assignsOver(evaluator, first, bodies);
  }
  const end = statementsAround(last).includes(last) ? last : first;
  if (isFollowed(end) || !isLastOfHandler(first)) return false;
  return !(bodies.some((body) => body.some(returnsValue)) && callersFallBack(evaluator, first, 0));
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
  for (let node: TSESTree.Node = first; node.type === Node.ConditionalExpression; node = unwrap(node.alternate)) {
    seen.add(node);
    conditions.push(conditionOf(evaluator, node.test, ask));
  }
  return constructOf(evaluator, ask, 'ternary', first, conditions, true);
}

function tableConstruct(
  evaluator: Evaluator,
  table: Table,
  subject: Subject,
  nodes: readonly TSESTree.Node[],
): Construct | undefined {
  if (table.value.owner !== evaluator) return undefined; // The table stands in another file.
  const declarator = wrapped(table.node.parent?.type === Node.NewExpression ? table.node.parent : table.node).parent;
  const name = declarator?.type === Node.VariableDeclarator ? declarator.id : undefined;
  if (name?.type === Node.Identifier && isCheckedByCompiler(name, declarator as TSESTree.VariableDeclarator)) return undefined;
  const values = nodes.filter((node) => isLookup(node));
  const lookups = nodes.some((node) => isPresenceTest(node))
    ? []
    : values.filter((node) => !lookupFallsBack(evaluator, node));
  const written = table.sites.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const opaque = table.sites.some(({ value }) => value === undefined);
  return {
    kind: 'table',
    node: table.node,
    place: name ?? table.node,
    subject,
    written,
    covers: (code) => table.sites.some(({ value }) => sameCode(subject, value, code)) || (opaque ? undefined : false),
    reaches: () => true,
    hasFallback: lookups.length === 0,
    table,
    lookups,
  };
}

/** `Record<CozeErrorCode, string>`, as annotation or behind `satisfies`: the compiler asks for every key. */
function isCheckedByCompiler(name: TSESTree.Identifier, declarator: TSESTree.VariableDeclarator): boolean {
  const types = [name.typeAnnotation?.typeAnnotation];
  for (let init: TSESTree.Node | null = declarator.init; init; ) {
    if (init.type === Node.TSSatisfiesExpression || init.type === Node.TSAsExpression) {
      types.push(init.typeAnnotation);
      init = init.expression;
    } else break;
  }
  return types.some((type) => {
    if (type?.type !== Node.TSTypeReference || type.typeName.type !== Node.Identifier) return false;
    if (type.typeName.name !== 'Record') return false;
    const key = type.typeArguments?.params[0];
    return key?.type === Node.TSTypeReference || key?.type === Node.TSUnionType;
  });
}

function isLookup(node: TSESTree.Node): boolean {
  if (node.type === Node.MemberExpression) return true;
  return node.type === Node.CallExpression && calleeName(node) === 'get';
}

function isPresenceTest(node: TSESTree.Node): boolean {
  return node.type === Node.BinaryExpression || (node.type === Node.CallExpression && calleeName(node) !== 'get');
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
      return parent.right !== node || !['='].includes(parent.operator) || assignedFallsBack(evaluator, parent.left, depth);
    case Node.VariableDeclarator:
      return parent.id.type !== Node.Identifier || assignedFallsBack(evaluator, parent.id, depth);
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
  return reads.length === 0 || reads.some(({ identifier }) => lookupFallsBack(evaluator, identifier, depth + 1));
}

/** Whether a function that returns the found value says that it may be nothing, or its callers look. */
function returnedFallsBack(evaluator: Evaluator, node: TSESTree.Node, depth: number): boolean {
  const annotation = enclosingFunction(node)?.returnType?.typeAnnotation;
  if (annotation && /\b(?:undefined|null)\b/.test(evaluator.source.text.slice(annotation.range[0], annotation.range[1]))) {
    return true;
  }
  return callersFallBack(evaluator, node, depth);
}

/** Whether a caller in this file looks whether the enclosing function gave anything. */
function callersFallBack(evaluator: Evaluator, node: TSESTree.Node, depth: number): boolean {
  const owner = enclosingFunction(node);
  if (!owner) return true;
  const outer = wrapped(owner).parent;
  const id =
    owner.type === Node.FunctionDeclaration ? owner.id : outer?.type === Node.VariableDeclarator ? outer.id : undefined;
  if (id?.type !== Node.Identifier) {
    if (outer?.type === Node.CallExpression && isPromiseMethod(outer)) return lookupFallsBack(evaluator, outer, depth + 1);
    // A method, or a callback whose caller may look.
    return outer?.type !== Node.MethodDefinition && outer?.type !== Node.Property && outer?.type !== Node.PropertyDefinition;
  }
  const variable = variableOf(evaluator.source, id);
  return (
    variable?.references.some(({ identifier }) => {
      const use = wrapped(identifier);
      const call = use.parent;
      return call?.type === Node.CallExpression && call.callee === use && lookupFallsBack(evaluator, call, depth + 1);
    }) ?? false
  );
}
