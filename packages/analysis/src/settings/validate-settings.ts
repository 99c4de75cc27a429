import type { Locale } from '@error-codes/catalog';
import schema from '../../settings.schema.json' with { type: 'json' };
import type { Settings } from './settings.js';

/** The part of JSON Schema that our schema speaks; a schema that needs more needs more here. */
interface Schema {
  readonly $ref?: string;
  readonly type?: keyof typeof typeNames;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
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

/** Settings that break the schema. The message names the path of every key that is wrong. */
export class SettingsError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
  }
}

/**
 * Checks settings from outside against the schema.
 * @param place where the settings stand, as the user would write it; every path in a message starts with it
 * @throws SettingsError
 */
export function validateSettings(value: unknown, place: string): Settings {
  const problems = [...check(value, schema as Schema, place, localeOf(value))];
  if (problems.length > 0) throw new SettingsError(problems);
  return value as Settings;
}

/** The language for complaints about settings that may be wrong themselves. */
function localeOf(value: unknown): Locale {
  return isObject(value) && value['locale'] === 'zh-CN' ? 'zh-CN' : 'en';
}

function* check(value: unknown, described: Schema, path: string, locale: Locale): Iterable<string> {
  const { type, enum: allowed, properties = {}, required = [], items } = resolve(described);
  if (allowed && !allowed.includes(value as string)) {
    yield messages.wrongValue[locale](path, list(allowed, locale), show(value));
  }
  if (type && !hasType(value, type)) {
    yield messages.wrongType[locale](path, typeNames[type][locale], show(value));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (items) yield* check(item, items, `${path}[${String(index)}]`, locale);
    }
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      if (property) yield* check(member, property, join(path, key), locale);
      else yield messages.unknownKey[locale](join(path, key), list(Object.keys(properties), locale));
    }
    for (const key of required) {
      if (!Object.hasOwn(value, key)) yield messages.missingKey[locale](join(path, key));
    }
  }
}

function resolve(described: Schema): Schema {
  const name = described.$ref?.replace('#/definitions/', '') as keyof typeof schema.definitions | undefined;
  return name ? (schema.definitions[name] as Schema) : described;
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

function join(path: string, key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `${path}.${key}` : `${path}[${show(key)}]`;
}

function list(values: readonly string[], locale: Locale): string {
  return values.map(show).join(locale === 'zh-CN' ? '、' : ', ');
}

function show(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
