import type { TSESTree } from '@typescript-eslint/types';
import { Node, propertyName, unwrap, wrapped } from '../syntax/syntax.js';
import { isChangedSomewhere, type PropertyState, readProperty } from '../values/objects.js';
import { type Kind, textOf, type Value } from '../values/value.js';
import { type List, listOf } from './list.js';

type Known = Extract<PropertyState, { state: 'known' }>;

/** An object that a program sends, or a part of it, as it is at the place where it is sent. */
export class Part {
  private constructor(
    readonly object: Kind<'object'>,
    private readonly at: TSESTree.Node,
  ) {}

  /** The part that a value is; `undefined` where it can be anything else, or is written to by another name. */
  static of(value: Value | undefined, at: TSESTree.Node): Part | undefined {
    if (value?.kind !== 'object') return undefined;
    return value.variable || !isChangedSomewhere(value) ? new Part(value, at) : undefined;
  }

  get(name: string): PropertyState {
    return readProperty(this.object, name, this.at);
  }

  known(name: string): Known | undefined {
    const property = this.get(name);
    return property.state === 'known' ? property : undefined;
  }

  /** Whether the API surely receives nothing. */
  lacks(name: string): boolean {
    return this.get(name).state === 'absent';
  }

  part(name: string): Part | undefined {
    return Part.of(this.known(name)?.value, this.at);
  }

  list(name: string): List | undefined {
    const property = this.known(name);
    return property && listOf(property.value, property.expression, this.at);
  }

  /** The text of a property, with holes. */
  text(name: string): string | undefined {
    const property = this.known(name);
    return property && textOf(property.value);
  }

  /** Whether a property surely has a value. */
  is(name: string, value: string | boolean): boolean {
    const property = this.known(name);
    return property?.value.kind === 'literal' && property.value.value === value;
  }

  /** The properties that surely are there, among those that are written by name. */
  get properties(): readonly (Known & { readonly name: string })[] {
    return [...new Set(namesIn(this.object))].flatMap((name) => {
      const property = this.known(name);
      return property ? { ...property, name } : [];
    });
  }
}

/** The names by which an object is written to, in its literal, in what that spreads, and in steps. */
function namesIn({ node, owner, variable }: Kind<'object'>, depth = 0): readonly string[] {
  const inLiteral = node.properties.flatMap((property) => {
    if (property.type === Node.Property) return propertyName(property) ?? [];
    const spread = owner.value(unwrap(property.argument));
    return spread.kind === 'object' && depth < 8 ? namesIn(spread, depth + 1) : [];
  });
  const inSteps = (variable?.references ?? []).flatMap(({ identifier }) => {
    const { parent } = wrapped(identifier);
    return parent?.type === Node.MemberExpression ? (propertyName(parent) ?? []) : [];
  });
  return [...inLiteral, ...inSteps];
}
