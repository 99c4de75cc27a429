import fileSchema from '../../config.schema.json' with { type: 'json' };
import schema from '../../settings.schema.json' with { type: 'json' };
import { checkSchema, type Fault, type Path, type Schema } from './check-schema.js';
import { localeIn } from './locale-in.js';
import { SettingsError } from './settings-error.js';
import type { Settings } from './settings.js';

const fileOnly = {
  en: (path: string) =>
    `${path} is for error-codes.config.json only. Remove it, and choose the rules beside the settings.`,
  'zh-CN': (path: string) =>
    `${path} 只能写在 error-codes.config.json 中。请从此处删除，规则请在与设置同级的位置配置。`,
};

/**
 * Checks settings from outside against the schema.
 * @param place where the settings stand, as the user would write it; every path in a message starts with it
 * @throws SettingsError
 */
export function validateSettings(value: unknown, place: string): Settings {
  const asked = localeIn(value);
  const locale = asked ?? 'en';
  const problems = checkSchema(value, schema as Schema).map((fault) => {
    const path = pathOf(fault, place);
    return isOfFile(fault) ? fileOnly[locale](path) : fault.say(path, locale);
  });
  if (problems.length > 0) throw new SettingsError(problems, asked);
  return value as Settings;
}

/** What of the options of a host is right, and what is wrong with the rest. */
export interface CheckedOptions {
  readonly options: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
}

/**
 * Checks options that are those of `error-codes.config.json` and a few more. An option that is wrong in any part is
 * left out, and the others hold.
 * @param place where the options stand, as the user would write it
 */
export function checkOptions(
  given: Readonly<Record<string, unknown>>,
  place: string,
  more: NonNullable<Schema['properties']>,
): CheckedOptions {
  const locale = localeIn(given) ?? 'en';
  const { properties = {} }: Schema = fileSchema as Schema;
  // Only a file has a schema of its own.
  const known = Object.entries(properties).filter(([key]) => key !== '$schema');
  const faults = checkSchema(given, {
    ...(fileSchema as Schema),
    properties: { ...more, ...Object.fromEntries(known) },
  });
  const wrong = new Set(faults.map(({ path }) => path[0]));
  return {
    options: Object.fromEntries(Object.entries(given).filter(([key]) => !wrong.has(key))),
    problems: faults.map((fault) => fault.say(pathOf(fault, place), locale)),
  };
}

/** Whether it is a key that only `error-codes.config.json` has. */
function isOfFile({ kind, path }: Fault): boolean {
  return kind === 'unknownKey' && path.length === 1 && Object.hasOwn(fileSchema.properties, String(path[0]));
}

function pathOf({ path }: Fault, place: string): string {
  return path.reduce<string>(join, place);
}

function join(path: string, key: Path[number]): string {
  return typeof key === 'string' && /^[A-Za-z_$][\w$]*$/.test(key)
    ? `${path}.${key}`
    : `${path}[${JSON.stringify(key)}]`;
}
