import { isDeepStrictEqual } from 'node:util';
import { lineBreakOf } from '@error-codes/analysis';
import { isCollection, isMap, isSeq, parseDocument, stringify, type Document, type Node } from 'yaml';
import { CannotEdit } from './cannot-edit.js';
import { splice } from './list.js';

type Path = readonly string[];

/** The value of a text. @throws CannotEdit */
export function readYaml(text: string): unknown {
  return parsed(text).toJS();
}

/** Adds a property, and the maps around it that are missing. @throws CannotEdit */
export function addToMap(text: string, path: Path, value: unknown): string {
  const document = parsed(text);
  const { node, missing } = follow(document, path);
  const [key, ...inner] = missing;
  if (key === undefined) throw new CannotEdit('shape');
  const whole = inner.reduceRight((content: unknown, name) => ({ [name]: content }), value);
  document.setIn(path, value);
  const isNothing = node === null && isDeepStrictEqual(document.toJS(), { [key]: whole });
  if (!isNothing && !isMap(node)) throw new CannotEdit('shape');
  return proved(insert(text, node, stringify({ [key]: whole }, { lineWidth: 0 })), document);
}

/** Appends to a list, or makes it. @throws CannotEdit */
export function addToList(text: string, path: Path, value: unknown): string {
  const document = parsed(text);
  const { node, missing } = follow(document, path);
  if (missing.length > 0) return addToMap(text, path, [value]);
  if (!isSeq(node)) throw new CannotEdit('shape');
  document.addIn(path, value);
  return proved(insert(text, node, stringify([value], { lineWidth: 0 })), document);
}

function parsed(text: string): Document.Parsed {
  const document = parseDocument(text, { keepSourceTokens: true });
  // Several documents in one file are an error, too.
  if (document.errors.length > 0) throw new CannotEdit('syntax');
  return document;
}

/** The innermost value on a path, and what of the path is not there. */
function follow(
  document: Document.Parsed,
  path: Path,
): { readonly node: Node | null; readonly missing: Path } {
  let node: Node | null = document.contents;
  for (const [index, key] of path.entries()) {
    const next: unknown = isMap(node) ? node.get(key, true) : undefined;
    if (next === undefined) return { node, missing: path.slice(index) };
    node = next as Node;
  }
  return { node, missing: [] };
}

/** Inserts lines at the end of a map or list that stands in lines of its own, before the library changes `node`. */
function insert(text: string, node: Node | null, added: string): string {
  const lineBreak = lineBreakOf(text);
  const place = isCollection(node) ? placeIn(node) : { indent: 0, end: text.length };
  if (!place) throw new CannotEdit('shape');
  const end = endOfLine(text, place.end);
  const lines = added
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(place.indent) + line)
    .join(lineBreak);
  // The last line of a file may have no line break.
  const isBare = end > 0 && text[end - 1] !== '\n';
  return splice(text, end, end, isBare ? lineBreak + lines : lines + lineBreak);
}

function placeIn(node: Node): { indent: number; end: number } | undefined {
  const token = node.srcToken;
  if (token?.type !== 'block-map' && token?.type !== 'block-seq') return undefined;
  return node.range ? { indent: token.indent, end: node.range[1] } : undefined;
}

function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** @throws CannotEdit where whoever reads the new text would read something else than the library would have written */
function proved(text: string, document: Document.Parsed): string {
  if (!isDeepStrictEqual(readYaml(text), document.toJS())) throw new CannotEdit('shape');
  return text;
}
