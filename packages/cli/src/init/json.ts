import { styleOf } from '@error-codes/analysis';
import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { CannotEdit } from './cannot-edit.js';
import { insertItem, splice, type List } from './list.js';

type Path = readonly string[];

export interface JsonObject {
  readonly [key: string]: unknown;
}

/** The value of a text with comments or without. @throws CannotEdit */
export function readJson(text: string): JsonObject {
  return getNodeValue(rootOf(text)) as JsonObject;
}

/**
 * Adds a property, and the objects around it that are missing.
 * @param isSorted whether it goes where its name belongs in the alphabet; an object that is missing goes to the end
 * @throws CannotEdit
 */
export function addProperty(text: string, path: Path, value: unknown, isSorted = false): string {
  const { node, missing } = follow(rootOf(text), path);
  const [key] = missing;
  if (node.type !== 'object' || key === undefined) throw new CannotEdit('shape');
  const { indent } = styleOf(text);
  const item = missing.reduceRight(
    (content, name, index) => {
      const isInnermost = index === missing.length - 1;
      const lines = content.replaceAll('\n', `\n${indent}`);
      return `${JSON.stringify(name)}: ${isInnermost ? content : `{\n${indent}${lines}\n}`}`;
    },
    render(value, text),
  );
  const at =
    isSorted && missing.length === 1
      ? placeInOrder(key, Object.keys(getNodeValue(node) as object))
      : undefined;
  return proved(insertItem(text, listOf(node), item, at), path, value);
}

/** Appends to an array, or makes it. @throws CannotEdit */
export function appendElement(text: string, path: Path, value: unknown): string {
  const { node, missing } = follow(rootOf(text), path);
  if (missing.length > 0) return addProperty(text, path, [value]);
  if (node.type !== 'array') throw new CannotEdit('shape');
  const before = getNodeValue(node) as unknown[];
  return proved(insertItem(text, listOf(node), render(value, text)), path, [...before, value]);
}

/** Replaces a value that is there. @throws CannotEdit */
export function replaceValue(text: string, path: Path, value: unknown): string {
  const { node, missing } = follow(rootOf(text), path);
  if (missing.length > 0) throw new CannotEdit('shape');
  return proved(splice(text, node.offset, node.offset + node.length, render(value, text)), path, value);
}

function rootOf(text: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (!root || errors.length > 0) throw new CannotEdit('syntax');
  if (root.type !== 'object') throw new CannotEdit('shape');
  return root;
}

/** The innermost value on a path, and what of the path is not there. */
function follow(root: Node, path: Path): { readonly node: Node; readonly missing: Path } {
  let node = root;
  for (const [index, key] of path.entries()) {
    const property = node.type === 'object' ? propertyOf(node, key) : undefined;
    if (!property) return { node, missing: path.slice(index) };
    node = property;
  }
  return { node, missing: [] };
}

/** Of two properties of one name the last one holds. */
function propertyOf(object: Node, key: string): Node | undefined {
  return object.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
}

function listOf({ offset, length, children = [] }: Node): List {
  const items = children.map((child) => ({ start: child.offset, end: child.offset + child.length }));
  return { start: offset, end: offset + length, items };
}

/** In front of which key another one goes; nowhere where they are in no order, or it is the last. */
function placeInOrder(key: string, keys: readonly string[]): number | undefined {
  if (keys.some((other, index) => index > 0 && String(keys[index - 1]) > other)) return undefined;
  const later = keys.findIndex((other) => other > key);
  return later === -1 ? undefined : later;
}

const longestLine = 80;

/** In one line where it is short, as formatters do. */
function render(value: unknown, text: string): string {
  const short = inOneLine(value);
  return short.length <= longestLine ? short : JSON.stringify(value, null, styleOf(text).indent);
}

export function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, content]) => `${JSON.stringify(key)}: ${inOneLine(content)}`)
    .join(', ')} }`;
}

/** @throws CannotEdit where whoever reads the new text would read something else */
function proved(text: string, path: Path, value: unknown): string {
  const { node, missing } = follow(rootOf(text), path);
  // The library makes objects without a prototype.
  const isSame = missing.length === 0 && JSON.stringify(getNodeValue(node)) === JSON.stringify(value);
  if (!isSame) throw new CannotEdit('shape');
  return text;
}
