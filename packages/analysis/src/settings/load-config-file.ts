import { basename } from 'node:path';
import type { Locale } from '@error-codes/catalog';
import type { FileStats, FileSystem } from '../sources/file-system.js';
import schema from '../../config.schema.json' with { type: 'json' };
import { checkSchema, type Schema } from './check-schema.js';
import type { ConfigContent } from './config-file.js';
import { toPointer } from './json-pointer.js';
import { localeIn } from './locale-in.js';
import { parseJson } from './parse-json.js';

/** One file as it is now: what it says, or what is wrong with it. */
export type Loaded =
  | { readonly content: ConfigContent }
  | {
      /** The language that the file asks for, where that can be told. */
      readonly locale: Locale | undefined;
      readonly problems: (locale: Locale) => readonly string[];
    };

const sentences = {
  noFile: {
    en: () => 'This is not a file. Put a file in its place, or remove it.',
    'zh-CN': () => '这不是文件。请换成文件，或将其删除。',
  },
  brokenLink: {
    en: (code: string) => `The link leads to nothing that can be read (${code}). Correct or remove it.`,
    'zh-CN': (code: string) => `链接指向的内容无法读取（${code}）。请改正或删除该链接。`,
  },
  unreadable: {
    en: (code: string) => `The file cannot be read (${code}). Make it readable, or remove it.`,
    'zh-CN': (code: string) => `文件无法读取（${code}）。请改为可读，或将其删除。`,
  },
  notUtf8: {
    en: () => 'The file is not in UTF-8. Save it in UTF-8.',
    'zh-CN': () => '文件不是 UTF-8 编码，请存为 UTF-8。',
  },
  tooDeep: {
    en: () => 'The file is nested too deeply to be read. Write it flatter.',
    'zh-CN': () => '文件嵌套过深，无法读取。请减少嵌套。',
  },
};

/** Changes whenever the file may have changed; undefined where there is nothing of that name. */
export function stampOf(path: string, files: FileSystem): string | undefined {
  const stats = statsOf(path, files);
  if (!stats) return undefined;
  if ('code' in stats) return stats.code;
  const { mtimeMs, ctimeMs, size, ino } = stats;
  return [mtimeMs, ctimeMs, size, ino].join(' ');
}

/** Reads and checks one file; undefined where there is nothing of that name. */
export function loadConfigFile(path: string, files: FileSystem): Loaded | undefined {
  const fail = (kind: keyof typeof sentences, code = ''): Loaded => ({
    locale: undefined,
    problems: (locale) => [`${path}: ${sentences[kind][locale](code)}`],
  });
  const stats = statsOf(path, files);
  if (!stats) return undefined;
  if ('code' in stats) return fail(stats.isLink ? 'brokenLink' : 'unreadable', stats.code);
  if (!stats.isFile()) return fail('noFile');
  try {
    // Takes a byte order mark away, too.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(files.readFileSync(path));
    return check(path, text);
  } catch (error) {
    const code = codeOf(error);
    if (isAbsent(code)) return undefined;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return fail('notUtf8');
    if (error instanceof RangeError) return fail('tooDeep');
    return fail('unreadable', code);
  }
}

function check(path: string, text: string): Loaded {
  const { value, faults, placeOf } = parseJson(text);
  const unfit = faults.length > 0 ? [] : checkSchema(value, schema as Schema);
  if (faults.length === 0 && unfit.length === 0) return { content: value as ConfigContent };
  return {
    locale: localeIn(value),
    problems: (locale) => [
      ...faults.map(({ place, say }) => `${path}:${place}: ${say(locale)}`),
      ...unfit.map((fault) => {
        const pointer = toPointer(fault.path) || basename(path);
        return `${path}:${placeOf(fault)}: ${fault.say(pointer, locale)}`;
      }),
    ],
  };
}

interface Unreachable {
  readonly code: string;
  readonly isLink: boolean;
}

function statsOf(path: string, files: FileSystem): FileStats | Unreachable | undefined {
  let isLink = false;
  try {
    // Mostly there is nothing, and to throw is slow.
    const stats = files.lstatSync(path, { throwIfNoEntry: false });
    isLink = stats?.isSymbolicLink() ?? false;
    if (!isLink) return stats;
    return files.statSync(path, { throwIfNoEntry: false }) ?? { code: 'ENOENT', isLink };
  } catch (error) {
    const code = codeOf(error);
    // Where a folder may not be entered, nothing in it can be read, so that whether there is a file does not matter.
    return (isAbsent(code) || code === 'EACCES') && !isLink ? undefined : { code, isLink };
  }
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code ?? error);
}

function isAbsent(code: string): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}
