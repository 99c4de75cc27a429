import type { Catalog, SdkMethod } from '@error-codes/catalog';
import type { TSESTree } from '@typescript-eslint/types';
import type { ApiCall } from '../values/calls.js';
import { type PropertyState, readProperty } from '../values/objects.js';
import { appendItems, behindComment } from '../constructs/places.js';
import type { Range, Source } from '../sources/source.js';
import { Node, propertyName, wrapped } from '../syntax/syntax.js';
import type { Kind } from '../values/value.js';

/** One property of a request: known, absent, or not known. */
export class RequestProperty {
  constructor(
    readonly name: string,
    readonly state: PropertyState,
    /** What the SDK sends, whatever the program says. */
    readonly fixed: string | number | boolean | undefined,
  ) {}

  /** Whether the API receives exactly this value. */
  is(value: string | number | boolean): boolean {
    if (this.fixed !== undefined) return this.fixed === value;
    return (
      this.state.state === 'known' && this.state.value.kind === 'literal' && this.state.value.value === value
    );
  }

  /** Whether the API surely receives nothing. */
  get isAbsent(): boolean {
    return this.fixed === undefined && this.state.state === 'absent';
  }

  /** Whether the program itself writes the value. */
  get isWritten(): boolean {
    return this.state.state === 'known';
  }

  /** The whole property as it is written: `stream: false`, `body.stream = false`. */
  get node(): TSESTree.Node | undefined {
    return this.state.state === 'known' ? this.state.node : undefined;
  }
}

/** A request to an operation of a provider, with what is known of its body. */
export class Request {
  constructor(
    readonly call: ApiCall,
    readonly operation: string,
    private readonly object: Kind<'object'>,
    private readonly source: Source,
  ) {}

  get catalog(): Catalog {
    return this.call.catalog;
  }

  get method(): SdkMethod | undefined {
    return this.call.method;
  }

  /** The argument that holds the body. */
  get argument(): TSESTree.Node {
    return this.call.bodyNode ?? this.call.node;
  }

  get(name: string): RequestProperty {
    return new RequestProperty(
      name,
      readProperty(this.object, name, this.call.node),
      this.call.method?.sends?.[name],
    );
  }

  /** The name of a property where this file writes it; where it does not, the argument of the call. */
  placeOf(...properties: readonly RequestProperty[]): TSESTree.Node {
    for (const { node } of properties) if (node && this.isHere(node)) return nameIn(node);
    return this.argument;
  }

  private isHere(node: TSESTree.Node): boolean {
    let root = node;
    while (root.parent) root = root.parent;
    return root === this.source.ast;
  }

  /** Whether the object is made for this request alone: a change to it changes nothing else. */
  private get isOwn(): boolean {
    const { variable } = this.object;
    if (!this.isHere(this.object.node)) return false;
    const uses = variable?.references.filter(
      ({ identifier, init }) => !init && wrapped(identifier).parent?.type !== Node.MemberExpression,
    );
    return uses === undefined || uses.length <= 1;
  }

  /** Whether the program mentions a property of the body at all, be it with `undefined`. */
  mentions(name: string): boolean {
    return this.object.node.properties.some(
      (property) => property.type === Node.Property && propertyName(property) === name,
    );
  }

  /** Inserts another property behind one that is written; `undefined` where the place is not plain. */
  insertAfter(
    property: RequestProperty,
    name: string,
    value: string,
  ): { range: Range; text: string } | undefined {
    const { node } = property;
    if (!node || !this.isOwn || !this.isHere(node) || this.mentions(name)) return undefined;
    if (node.type === Node.AssignmentExpression && node.left.type === Node.MemberExpression) {
      return this.insertStatement(node, node.left, name, value);
    }
    if (node.type !== Node.Property || node.parent !== this.object.node) return undefined;
    return appendItems(this.source.text, node, [`${name}: ${value}`]);
  }

  /** Behind `body.stream = false;`, `body.auto_save_history = true;` in the same manner. */
  private insertStatement(
    node: TSESTree.AssignmentExpression,
    target: TSESTree.MemberExpression,
    name: string,
    value: string,
  ): { range: Range; text: string } | undefined {
    const { text } = this.source;
    const statement = node.parent;
    if (statement.type !== Node.ExpressionStatement) return undefined;
    const object = text.slice(target.object.range[0], target.object.range[1]);
    const semicolon = text[statement.range[1] - 1] === ';' ? ';' : '';
    const line = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, statement.range[0]))?.[1];
    const separator = line === undefined ? (semicolon ? ' ' : '; ') : `\n${line}`;
    const end = line === undefined ? statement.range[1] : behindComment(text, statement.range[1]);
    return { range: [end, end], text: `${separator}${object}.${name} = ${value}${semicolon}` };
  }
}

/** The name in `stream: false` and in `body.stream = false`. */
export function nameIn(node: TSESTree.Node): TSESTree.Node {
  if (node.type === Node.Property) return node.key;
  return node.type === Node.AssignmentExpression && node.left.type === Node.MemberExpression
    ? node.left.property
    : node;
}
