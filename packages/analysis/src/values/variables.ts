import type { Definition, Reference, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { awaited, type Evaluator, textsOf } from './evaluate.js';
import { exportedClient, exportedConstant } from './clients.js';
import { callableParameter } from './parameters.js';
import { propertyOf } from './properties.js';
import type { Source } from '../sources/source.js';
import { moduleRequired, Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import { caughtBy } from './throws.js';
import { shapeOfAnnotation } from './type-names.js';
import { membersOf, textOf, union, unknown, type Value } from './value.js';

interface Resolved {
  readonly variables: ReadonlyMap<TSESTree.Node, Variable>;
  readonly references: ReadonlyMap<Variable, readonly Reference[]>;
}

const resolved = new WeakMap<Source, Resolved>();

function resolve(source: Source): Resolved {
  let known = resolved.get(source);
  if (known) return known;
  const variables = new Map<TSESTree.Node, Variable>();
  const references = new Map<Variable, Reference[]>();
  for (const scope of source.scopeManager.scopes) {
    for (const reference of scope.references) {
      // In a script, scope managers leave references to its own top level unresolved.
      const variable =
        reference.resolved ?? source.scopeManager.globalScope?.set.get(reference.identifier.name);
      if (!variable || variable.defs.length === 0) continue;
      variables.set(reference.identifier, variable);
      const others = references.get(variable);
      if (others) others.push(reference);
      else references.set(variable, [reference]);
    }
    for (const variable of scope.variables) {
      // A class's name is a variable outside and another one inside: the outer scope comes first.
      for (const identifier of variable.identifiers) {
        if (!variables.has(identifier)) variables.set(identifier, variable);
      }
    }
  }
  resolved.set(source, (known = { variables, references }));
  return known;
}

/** The variable that an identifier refers to; `undefined` for globals. */
export function variableOf(source: Source, node: TSESTree.Identifier): Variable | undefined {
  return resolve(source).variables.get(node);
}

/** Where a variable is read or written, at the top level of a script, too. */
export function referencesTo(source: Source, variable: Variable): readonly Reference[] {
  return resolve(source).references.get(variable) ?? [];
}

const inProgress = new WeakSet<Variable>();
const values = new WeakMap<Evaluator, Map<Variable, Value>>();

/** What a variable can be: the union of all that is ever written to it. */
export function valueOfVariable(evaluator: Evaluator, variable: Variable): Value {
  let known = values.get(evaluator);
  if (!known) values.set(evaluator, (known = new Map<Variable, Value>()));
  const cached = known.get(variable);
  if (cached) return cached;
  if (inProgress.has(variable)) return unknown;
  inProgress.add(variable);
  try {
    const value = evaluateVariable(evaluator, variable);
    known.set(variable, value);
    return value;
  } finally {
    inProgress.delete(variable);
  }
}

function evaluateVariable(evaluator: Evaluator, variable: Variable): Value {
  const value = evaluateWrites(evaluator, variable);
  return isShaped(value) && isOverwritten(evaluator, variable) ? unknown : value;
}

/** `body.code = res.status`, `Object.assign(err, …)`: from then on the code is the program's own. */
function isOverwritten(evaluator: Evaluator, variable: Variable): boolean {
  const names = evaluator.configuration.catalogs.flatMap(({ surface }) => surface.codeProperties);
  return variable.references.some(({ identifier }) => {
    const use = wrapped(identifier);
    const { parent } = use;
    if (parent?.type === Node.CallExpression) {
      const callee = unwrap(parent.callee);
      return (
        parent.arguments[0] === use &&
        callee.type === Node.MemberExpression &&
        propertyName(callee) === 'assign'
      );
    }
    if (parent?.type !== Node.MemberExpression || parent.object !== use) return false;
    const outer = wrapped(parent).parent;
    if (outer?.type !== Node.AssignmentExpression || unwrap(outer.left) !== parent) return false;
    const name = propertyName(parent);
    return name === undefined || names.includes(name);
  });
}

function evaluateWrites(evaluator: Evaluator, variable: Variable): Value {
  // Several definitions: overloads, merged declarations. Only an import's type and value may share a name.
  const definition = variable.defs[0];
  if (!definition || variable.defs.length > 1) return unknown;
  const fromDefinition = withVariable(valueOfDefinition(evaluator, definition), variable);
  const writes = variable.references.filter(
    (reference) =>
      reference.isWrite() &&
      !reference.init &&
      reference.writeExpr &&
      !isQuery(evaluator, reference.writeExpr),
  );
  if (writes.length === 0) return fromDefinition;
  const written = writes.map((reference) => {
    if (reference.isRead() && !isLogicalAssignment(reference.identifier)) return unknown; // `x += …`
    return bindingValue(evaluator, reference.identifier, evaluator.value(reference.writeExpr));
  });
  // What it is at which place is not worked out: `let code = err.code; code = 1; return code === 4100;`
  const isReplaced = writes.some(
    (reference, index) => isUnconditional(definition, reference) && !isShaped(written[index]),
  );
  if (isReplaced && [fromDefinition, ...written].some(isShaped)) return unknown;
  const all = isDeclaredEmpty(definition) ? written : [fromDefinition, ...written];
  // One write of something unknown, and nothing is known.
  return all.some(({ kind }) => kind === 'unknown') ? unknown : union(all);
}

/** Whether a write stands among the statements that the declaration stands among, and so is never left out. */
function isUnconditional({ node }: Definition, { identifier }: Reference): boolean {
  const assignment = identifier.parent;
  const statement =
    assignment.type === Node.AssignmentExpression && assignment.operator === '='
      ? assignment.parent
      : undefined;
  if (statement?.type !== Node.ExpressionStatement) return false;
  const around =
    node.type === Node.VariableDeclarator ? node.parent.parent : 'body' in node ? node.body : undefined;
  return statement.parent === around;
}

function isShaped(value: Value | undefined): boolean {
  return value !== undefined && membersOf(value).some(({ kind }) => kind === 'shaped');
}

/** `url += '?conversation_id=…'` leaves the address what it was. */
function isQuery(evaluator: Evaluator, written: TSESTree.Node): boolean {
  const { parent } = written;
  if (parent?.type !== Node.AssignmentExpression || parent.operator !== '+=') return false;
  const texts = textsOf(evaluator.value(written));
  return texts.length > 0 && texts.every((text) => /^[?&]/.test(text));
}

/** `x ??= …`, `x ||= …`: what is written is a value like any other. */
function isLogicalAssignment(identifier: TSESTree.Node): boolean {
  const { parent } = identifier;
  return parent?.type === Node.AssignmentExpression && ['??=', '||='].includes(parent.operator);
}

/** `let x;`: what is written later decides. */
function isDeclaredEmpty(definition: Definition): boolean {
  return (
    definition.node.type === Node.VariableDeclarator &&
    !definition.node.init &&
    !isLoopVariable(definition.node)
  );
}

function isLoopVariable(node: TSESTree.VariableDeclarator): boolean {
  const loop = node.parent.parent;
  return (
    (loop.type === Node.ForOfStatement || loop.type === Node.ForInStatement) && loop.left === node.parent
  );
}

/** An object remembers the variable that first held it: what happens to it happens there. */
function withVariable(value: Value, variable: Variable): Value {
  if (value.kind === 'union') return union(value.members.map((member) => withVariable(member, variable)));
  const holds = value.kind === 'object' || value.kind === 'array' || value.kind === 'collection';
  return holds && !value.variable ? { ...value, variable } : value;
}

function valueOfDefinition(evaluator: Evaluator, definition: Definition): Value {
  const { node, name } = definition;
  switch (node.type) {
    case Node.ImportSpecifier:
    case Node.ImportDefaultSpecifier:
    case Node.ImportNamespaceSpecifier:
      return valueOfImport(evaluator, node);
    case Node.TSImportEqualsDeclaration: {
      const module = moduleRequired(node);
      return module === undefined ? unknown : valueOfExport(evaluator, module, '');
    }
    case Node.VariableDeclarator: {
      const annotation = node.id.typeAnnotation?.typeAnnotation;
      const value = isLoopVariable(node)
        ? itemOf(evaluator, node.parent.parent as TSESTree.ForOfStatement)
        : evaluator.value(node.init);
      const withType =
        value.kind === 'unknown' && annotation
          ? (shapeOfAnnotation(evaluator, annotation) ?? unknown)
          : value;
      return patternValue(evaluator, node.id, name, withType);
    }
    case Node.CatchClause:
      return node.param ? patternValue(evaluator, node.param, name, caughtBy(evaluator, node)) : unknown;
    case Node.FunctionDeclaration:
    case Node.FunctionExpression:
    case Node.ArrowFunctionExpression:
      if (definition.type === 'Parameter') {
        const index = node.params.findIndex((parameter) => contains(parameter, name));
        const parameter = node.params[index];
        if (!parameter) return unknown;
        const pattern = parameter.type === Node.TSParameterProperty ? parameter.parameter : parameter;
        return patternValue(evaluator, pattern, name, callableParameter(evaluator, node, index));
      }
      return evaluator.value(node);
    case Node.ClassDeclaration:
    case Node.ClassExpression:
    case Node.TSEnumDeclaration:
      return evaluator.value(node);
    default:
      return unknown;
  }
}

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** What `for (const item of …)` gives. */
function itemOf(evaluator: Evaluator, loop: TSESTree.ForOfStatement | TSESTree.ForInStatement): Value {
  if (loop.type !== Node.ForOfStatement) return unknown;
  return propertyOf(evaluator, awaited(evaluator.value(loop.right)), '[]');
}

/** What a name inside a pattern is, when the whole pattern is matched against a value. */
function patternValue(
  evaluator: Evaluator,
  pattern: TSESTree.Node,
  name: TSESTree.Node,
  value: Value,
): Value {
  switch (pattern.type) {
    case Node.AssignmentPattern: {
      const initial = evaluator.value(pattern.right);
      return patternValue(evaluator, pattern.left, name, union([value, initial]));
    }
    case Node.ObjectPattern:
      for (const property of pattern.properties) {
        if (!contains(property, name)) continue;
        if (property.type === Node.RestElement) return unknown;
        const key = propertyName(property) ?? textOf(evaluator.value(property.key));
        if (key === undefined) return unknown;
        return patternValue(evaluator, property.value, name, propertyOf(evaluator, value, key));
      }
      return unknown;
    case Node.ArrayPattern: {
      const index = pattern.elements.findIndex((element) => element && contains(element, name));
      const element = pattern.elements[index];
      if (!element || element.type === Node.RestElement) return unknown;
      const item = propertyOf(evaluator, value, String(index));
      return patternValue(
        evaluator,
        element,
        name,
        item.kind === 'unknown' ? propertyOf(evaluator, value, '[]') : item,
      );
    }
    case Node.Identifier:
      return value;
    default:
      return unknown;
  }
}

/** What a name receives in an assignment: `x = …`, `({ x } = …)`. */
function bindingValue(evaluator: Evaluator, name: TSESTree.Node, value: Value): Value {
  let assignment: TSESTree.Node | undefined = name.parent;
  while (assignment && assignment.type !== Node.AssignmentExpression) {
    if (assignment.type === Node.ForOfStatement || assignment.type === Node.UpdateExpression) return unknown;
    assignment = assignment.parent;
  }
  return assignment ? patternValue(evaluator, assignment.left, name, value) : unknown;
}

function valueOfImport(
  evaluator: Evaluator,
  node: TSESTree.ImportSpecifier | TSESTree.ImportDefaultSpecifier | TSESTree.ImportNamespaceSpecifier,
): Value {
  const declaration = node.parent as TSESTree.ImportDeclaration;
  const module = declaration.source.value;
  const name =
    node.type === Node.ImportNamespaceSpecifier
      ? ''
      : node.type === Node.ImportDefaultSpecifier
        ? 'default'
        : node.imported.type === Node.Identifier
          ? node.imported.name
          : node.imported.value;
  return valueOfExport(evaluator, module, name);
}

/** What a module exports under a name: followed into the file where it is one of the program's own. */
function valueOfExport(evaluator: Evaluator, module: string, name: string): Value {
  const client = evaluator.configuration.settings.clients?.find(
    (candidate) => candidate.export === name && isModule(module, candidate.module),
  );
  if (client) return declaredClient(evaluator, client.provider, client.throws);
  const imported = name === '' ? undefined : evaluator.module(module);
  if (imported) return exportedValue(imported, name);
  return (
    exportedConstant(evaluator.configuration, module, name) ??
    exportedClient(evaluator.configuration, module, name) ?? { kind: 'export', module, path: name }
  );
}

function isModule(specifier: string, wanted: string): boolean {
  return (
    specifier === wanted ||
    (/^[.@~]?\//.test(specifier) && specifier.endsWith(wanted.replace(/^\.{1,2}/, '')))
  );
}

function declaredClient(evaluator: Evaluator, provider: string, doesThrow = true): Value {
  const catalog = evaluator.configuration.catalogs.find((candidate) => candidate.provider === provider);
  if (!catalog) return unknown;
  const sdk = catalog.surface.sdks[0];
  const throws = sdk && Object.values(sdk.clients)[0]?.throws;
  if (!throws) return unknown;
  return {
    kind: 'client',
    throws: doesThrow ? throws : undefined,
    path: '',
    origin: { catalog, evidence: 'declared', sdk: sdk.module, protocol: sdk.protocol },
  };
}

/** What a file of the program exports under a name; one `export … from` is followed. */
function exportedValue(evaluator: Evaluator, name: string): Value {
  for (const statement of evaluator.source.ast.body) {
    if (statement.type === Node.ExportDefaultDeclaration && name === 'default') {
      return evaluator.value(statement.declaration);
    }
    if (statement.type === Node.ExportNamedDeclaration) {
      if (statement.declaration) {
        const found = declaredNames(statement.declaration).find((identifier) => identifier.name === name);
        const variable = found && variableOf(evaluator.source, found);
        if (variable) return valueOfVariable(evaluator, variable);
      }
      for (const specifier of statement.specifiers) {
        if (nameOf(specifier.exported) !== name) continue;
        if (statement.source)
          return valueOfExport(evaluator, statement.source.value, nameOf(specifier.local));
        const variable =
          specifier.local.type === Node.Identifier
            ? variableOf(evaluator.source, specifier.local)
            : undefined;
        if (variable) return valueOfVariable(evaluator, variable);
      }
    }
  }
  for (const statement of evaluator.source.ast.body) {
    if (statement.type !== Node.ExportAllDeclaration || statement.exported) continue;
    const imported = evaluator.module(statement.source.value);
    const value = imported ? exportedValue(imported, name) : unknown;
    if (value.kind !== 'unknown') return value;
  }
  return unknown;
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === Node.Identifier ? node.name : node.value;
}

function declaredNames(declaration: TSESTree.Node): TSESTree.Identifier[] {
  if (declaration.type === Node.VariableDeclaration) {
    return declaration.declarations.flatMap(({ id }) => (id.type === Node.Identifier ? [id] : []));
  }
  const id = 'id' in declaration ? (declaration.id as TSESTree.Node | null) : null;
  return id?.type === Node.Identifier ? [id] : [];
}
