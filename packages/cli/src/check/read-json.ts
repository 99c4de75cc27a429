import disk from 'node:fs';
import type { FileSystem } from '@error-codes/analysis';
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { decode } from './decode.js';
import type { JsonPath, Shape } from './shape.js';

/** What a JSON file says, or the first place where it does not say what it should: `line:column`. */
export type Json = { readonly value: unknown } | { readonly place: string };

/** @throws where the file cannot be read */
export function readJson(path: string, faultIn: Shape, files: Pick<FileSystem, 'readFileSync'> = disk): Json {
  const text = decode(files.readFileSync(path))?.text.replace(/^\uFEFF/, '') ?? '';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { place: placeOf(offsetOfError(text), text) };
  }
  const fault = faultIn(value);
  return fault ? { place: placeOf(offsetOf(fault, text), text) } : { value };
}

function offsetOfError(text: string): number {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  return errors[0]?.offset ?? 0;
}

function offsetOf(path: JsonPath, text: string): number {
  const tree = parseTree(text);
  // What is missing is looked for where it should be.
  for (let length = path.length; tree && length >= 0; length--) {
    const node: Node | undefined = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node.offset;
  }
  return 0;
}

function placeOf(offset: number, text: string): string {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
