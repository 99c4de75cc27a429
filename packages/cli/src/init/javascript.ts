import { styleOf } from '@error-codes/analysis';
import { parseSync, type Expression, type ObjectExpression, type Program, type Statement } from 'oxc-parser';
import { CannotEdit } from './cannot-edit.js';
import { insertItem, splice, type List, type Span } from './list.js';

/** A configuration that is a program. */
export interface Script {
  readonly text: string;
  readonly body: readonly Statement[];
  readonly comments: readonly (Span & { readonly type: 'Line' | 'Block' })[];
  /** What is imported, by the name that it has here. */
  readonly imports: ReadonlyMap<string, Import>;
}

export interface Import {
  readonly module: string;
  /** The name that it is exported by; `*` for the whole module. */
  readonly name: string;
}

/** @throws CannotEdit */
export function parseScript(file: string, text: string): Script {
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new CannotEdit('syntax');
  return { text, body: program.body, comments, imports: importsOf(program) };
}

/** What a configuration exports, without parentheses and what only TypeScript looks at. */
export function exportedValue({ body }: Script): Expression | undefined {
  const exported = body.flatMap((statement) => {
    if (statement.type === 'ExportDefaultDeclaration') return [statement.declaration as Expression];
    const assigned =
      statement.type === 'ExpressionStatement' ? moduleExports(statement.expression) : undefined;
    return assigned ? [assigned] : [];
  });
  const [value] = exported;
  if (!value || exported.length > 1) return undefined;
  const plain = withoutTypes(value);
  return plain.type === 'Identifier' ? constant(body, plain.name) : plain;
}

/** The property of an object that is written out. */
export function propertyOf(object: ObjectExpression, key: string): Expression | undefined {
  const property = object.properties.find((each) => nameOf(each) === key);
  return property?.type === 'Property' ? withoutTypes(property.value) : undefined;
}

/**
 * Appends a string to a list that is written out; a single string becomes the first one of such a list.
 * @throws CannotEdit
 */
export function appendString(text: string, node: Expression, added: string): string {
  const item = quoted(added, text);
  if (node.type === 'Literal' && typeof node.value === 'string') {
    return splice(text, node.start, node.end, `[${text.slice(node.start, node.end)}, ${item}]`);
  }
  const list = node.type === 'ArrayExpression' ? listOf(node) : undefined;
  if (!list) throw new CannotEdit('shape');
  return insertItem(text, list, item);
}

/** The strings that a value is, or is a list of. */
export function stringsIn(node: Expression): readonly string[] {
  if (node.type === 'ArrayExpression') {
    return node.elements.flatMap((element) =>
      element && element.type !== 'SpreadElement' ? stringsIn(element) : [],
    );
  }
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [];
}

/** A literal in the quotes of a file. */
export function quoted(value: string, text: string): string {
  const { quote } = styleOf(text);
  return quote + value + quote;
}

/** The names of the properties of an object. @throws CannotEdit where others can come from elsewhere */
export function namesOf(object: ObjectExpression): readonly string[] {
  return object.properties.map((property) => {
    const name = nameOf(property);
    if (name === undefined) throw new CannotEdit('shape');
    return name;
  });
}

export function listOf(node: Expression): List | undefined {
  if (node.type === 'ObjectExpression') return { start: node.start, end: node.end, items: node.properties };
  if (node.type !== 'ArrayExpression') return undefined;
  const items = node.elements.flatMap((element) => (element ? [element] : []));
  return items.length === node.elements.length ? { start: node.start, end: node.end, items } : undefined;
}

/** `require('…')`, or a member of it: the module. */
export function requiredModule(node: Expression | null): string | undefined {
  if (node?.type === 'MemberExpression') return requiredModule(node.object);
  if (node?.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined;
  const [argument] = node.arguments;
  if (node.callee.name !== 'require' || argument?.type !== 'Literal') return undefined;
  return typeof argument.value === 'string' ? argument.value : undefined;
}

function nameOf(property: ObjectExpression['properties'][number]): string | undefined {
  if (property.type !== 'Property' || property.computed) return undefined;
  if (property.key.type === 'Identifier') return property.key.name;
  return property.key.type === 'Literal' ? String(property.key.value) : undefined;
}

function moduleExports(node: Expression): Expression | undefined {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return undefined;
  const { object, property } = node.left;
  const isModule = object.type === 'Identifier' && object.name === 'module';
  return isModule && property.type === 'Identifier' && property.name === 'exports' ? node.right : undefined;
}

function withoutTypes(node: Expression): Expression {
  const isWrapped =
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSAsExpression' ||
    node.type === 'ParenthesizedExpression';
  return isWrapped ? withoutTypes(node.expression) : node;
}

function constant(body: readonly Statement[], name: string): Expression | undefined {
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
    for (const { id, init } of statement.declarations) {
      if (id.type === 'Identifier' && id.name === name && init) return withoutTypes(init);
    }
  }
  return undefined;
}

function importsOf({ body }: Program): ReadonlyMap<string, Import> {
  const imports = new Map<string, Import>();
  for (const statement of body) {
    if (statement.type === 'ImportDeclaration') {
      const module = statement.source.value;
      for (const specifier of statement.specifiers) {
        imports.set(specifier.local.name, { module, name: importedName(specifier) });
      }
    }
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      const module = requiredModule(init);
      if (module === undefined) continue;
      if (id.type === 'Identifier') imports.set(id.name, { module, name: '*' });
      if (id.type !== 'ObjectPattern') continue;
      for (const property of id.properties) {
        if (property.type !== 'Property' || property.value.type !== 'Identifier') continue;
        if (property.key.type === 'Identifier')
          imports.set(property.value.name, { module, name: property.key.name });
      }
    }
  }
  return imports;
}

type Specifier = Extract<Statement, { type: 'ImportDeclaration' }>['specifiers'][number];

function importedName(specifier: Specifier): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
}
