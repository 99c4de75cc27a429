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
  const locale = localeIn(value) ?? 'en';
  const problems = checkSchema(value, schema as Schema).map((fault) => {
    const path = fault.path.reduce<string>(join, place);
    return isOfFile(fault) ? fileOnly[locale](path) : fault.say(path, locale);
  });
  if (problems.length > 0) throw new SettingsError(problems);
  return value as Settings;
}

/** Whether it is a key that only `error-codes.config.json` has. */
function isOfFile({ kind, path }: Fault): boolean {
  return kind === 'unknownKey' && path.length === 1 && Object.hasOwn(fileSchema.properties, String(path[0]));
}

function join(path: string, key: Path[number]): string {
  return typeof key === 'string' && /^[A-Za-z_$][\w$]*$/.test(key)
    ? `${path}.${key}`
    : `${path}[${JSON.stringify(key)}]`;
}
