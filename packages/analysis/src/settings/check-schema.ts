import type { Locale } from '@error-codes/catalog';

/** The part of JSON Schema that our schemas speak; a schema that needs more needs more here. */
export interface Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  /** One alternative for each type of value; the last takes what fits none. */
  readonly anyOf?: readonly Schema[];
  readonly type?: keyof typeof typeNames;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** A schema for each item, or one for every item. */
  readonly items?: Schema | readonly Schema[];
  readonly minItems?: number;
}

/** Keys and indexes on the way to a value. */
export type Path = readonly (string | number)[];

/** Something in a value that its schema does not allow. */
export interface Fault {
  readonly kind: keyof typeof messages;
  readonly path: Path;
  /** The sentence about it, with the path as the reader would write it. */
  readonly say: (path: string, locale: Locale) => string;
}

const typeNames = {
  object: { en: 'an object', 'zh-CN': '对象' },
  array: { en: 'a list', 'zh-CN': '数组' },
  string: { en: 'a string', 'zh-CN': '字符串' },
  integer: { en: 'an integer', 'zh-CN': '整数' },
  boolean: { en: '`true` or `false`', 'zh-CN': ' `true` 或 `false`' },
} as const;

const messages = {
  unknownKey: {
    en: (path: string, known: string) => `${path} is not a setting. Remove it, or write one of: ${known}.`,
    'zh-CN': (path: string, known: string) => `没有 ${path} 这个设置项。请删除它，或改为以下之一：${known}。`,
  },
  missingKey: {
    en: (path: string) => `${path} is missing. Add it.`,
    'zh-CN': (path: string) => `缺少 ${path}，请补上。`,
  },
  surplusItem: {
    en: (path: string) => `${path} is one too many. Remove it.`,
    'zh-CN': (path: string) => `${path} 是多余的一项，请删除。`,
  },
  wrongType: {
    en: (path: string, expected: string, actual: string) => `${path} must be ${expected}, not ${actual}.`,
    'zh-CN': (path: string, expected: string, actual: string) =>
      `${path} 应为${expected}，而不是 ${actual}。`,
  },
  wrongValue: {
    en: (path: string, allowed: string, actual: string) =>
      `${path} must be one of ${allowed}, not ${actual}.`,
    'zh-CN': (path: string, allowed: string, actual: string) =>
      `${path} 只能是 ${allowed} 之一，而不是 ${actual}。`,
  },
};

/** Finds everything in a value that a schema does not allow. */
export function checkSchema(value: unknown, schema: Schema): readonly Fault[] {
  return [...check(value, schema, [])];

  function* check(value: unknown, described: Schema, path: Path): Iterable<Fault> {
    const {
      type,
      enum: allowed,
      properties = {},
      required = [],
      items,
      minItems = 0,
    } = resolve(described, value);
    if (allowed && !allowed.includes(value)) {
      yield fault('wrongValue', path, (name, locale) =>
        messages.wrongValue[locale](name, list(allowed, locale), show(value)),
      );
    }
    if (type && !hasType(value, type)) {
      yield fault('wrongType', path, (name, locale) =>
        messages.wrongType[locale](name, typeNames[type][locale], show(value)),
      );
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const each = isTuple(items) ? items[index] : items;
        if (each) yield* check(item, each, [...path, index]);
        else if (items) yield surplusItem([...path, index]);
      }
      for (let index = value.length; index < minItems; index++) yield missingKey([...path, index]);
    } else if (isObject(value)) {
      for (const [key, member] of Object.entries(value)) {
        if (member === undefined) continue;
        const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
        if (property) yield* check(member, property, [...path, key]);
        else yield unknownKey([...path, key], Object.keys(properties));
      }
      for (const key of required) {
        if (!Object.hasOwn(value, key)) yield missingKey([...path, key]);
      }
    }
  }

  /** What a schema says of a value, behind references and alternatives. */
  function resolve(described: Schema, value: unknown): Schema {
    const { $ref, anyOf } = described;
    const name = $ref?.replace('#/definitions/', '');
    const referred = name === undefined ? undefined : schema.definitions?.[name];
    const chosen = referred ?? anyOf?.find(({ type }) => type && hasType(value, type)) ?? anyOf?.at(-1);
    return chosen ? resolve(chosen, value) : described;
  }
}

function unknownKey(path: Path, known: readonly string[]): Fault {
  return fault('unknownKey', path, (name, locale) => messages.unknownKey[locale](name, list(known, locale)));
}

function missingKey(path: Path): Fault {
  return fault('missingKey', path, (name, locale) => messages.missingKey[locale](name));
}

function surplusItem(path: Path): Fault {
  return fault('surplusItem', path, (name, locale) => messages.surplusItem[locale](name));
}

function fault(kind: Fault['kind'], path: Path, say: Fault['say']): Fault {
  return { kind, path, say };
}

function isTuple(items: Schema['items']): items is readonly Schema[] {
  return Array.isArray(items);
}

function hasType(value: unknown, type: keyof typeof typeNames): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(values: readonly unknown[], locale: Locale): string {
  return values.map(show).join(locale === 'zh-CN' ? '、' : ', ');
}

function show(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
