import picomatch from 'picomatch';
import { CannotEdit } from './cannot-edit.js';
import { cli, programs, type HookRequest } from './hook.js';
import { addProperty, appendElement, readJson, replaceValue, type JsonObject } from './json.js';
import {
  appendString,
  exportedValue,
  listOf,
  namesOf,
  parseScript,
  propertyOf,
  quoted,
  stringsIn,
} from './javascript.js';
import { insertItem } from './list.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';
import { mentions } from './shell.js';
import { addToList, addToMap, readYaml } from './yaml.js';

const files = [
  '.lintstagedrc',
  ...['.json', '.yaml', '.yml', '.mjs', '.mts', '.js', '.ts', '.cjs', '.cts'].map(
    (ending) => `.lintstagedrc${ending}`,
  ),
  ...['.mjs', '.mts', '.js', '.ts', '.cjs', '.cts'].map((ending) => `lint-staged.config${ending}`),
];

/** One more command of lint-staged, which names the files and puts away what is not staged. */
export function planLintStaged(project: Project, { words }: HookRequest): Plan | undefined {
  const inManifest = project.manifest['lint-staged'] !== undefined;
  const file = inManifest ? 'package.json' : project.find(files);
  if (file === undefined) return undefined;
  // Without `node_modules` there is no folder of commands either.
  const command = `${project.packageManager.hasFolder ? '' : 'yarn run '}error-codes check`;
  return {
    setups: [
      {
        file,
        purpose: 'hook',
        edit: (text = '') => withCommand(file, text, command, words),
        byHand: JSON.stringify({ [programs]: command }, null, 2),
        packages: [cli],
      },
    ],
  };
}

function withCommand(file: string, text: string, command: string, words: readonly string[]): string {
  if (/\.[cm]?[jt]s$/.test(file)) return inScript(file, text, command, words);
  const isJson = file.endsWith('.json') || text.trimStart().startsWith('{');
  const path = file === 'package.json' ? ['lint-staged'] : [];
  const whole = isJson ? readJson(text) : readYaml(text);
  const tasks = (path.length > 0 ? (whole as JsonObject)['lint-staged'] : whole) as JsonObject | null;
  if (typeof tasks !== 'object' || tasks === null || Array.isArray(tasks)) throw new CannotEdit('shape');
  if (
    Object.values(tasks)
      .flat()
      .some((task) => mentions(String(task), words))
  )
    return text;

  // Those of one pattern run one after the other; those of another one would read files while these write them.
  const pattern = Object.keys(tasks).find(takesPrograms);
  if (pattern === undefined) {
    return isJson ? addProperty(text, [...path, programs], command) : addToMap(text, [programs], command);
  }
  const before = tasks[pattern];
  // Others than programs may fit, too.
  const added = `${command} --pass-on-no-files`;
  if (isJson && typeof before === 'string') return replaceValue(text, [...path, pattern], [before, added]);
  return isJson ? appendElement(text, [...path, pattern], added) : addToList(text, [pattern], added);
}

function inScript(file: string, text: string, command: string, words: readonly string[]): string {
  const tasks = exportedValue(parseScript(file, text));
  const list = tasks && listOf(tasks);
  if (tasks?.type !== 'ObjectExpression' || !list) throw new CannotEdit('shape');
  const patterns = namesOf(tasks);
  const commands = patterns.flatMap((pattern) => stringsIn(propertyOf(tasks, pattern) ?? tasks));
  if (commands.some((task) => mentions(task, words))) return text;

  const pattern = patterns.find(takesPrograms);
  const before = pattern === undefined ? undefined : propertyOf(tasks, pattern);
  const edited = before
    ? appendString(text, before, `${command} --pass-on-no-files`)
    : insertItem(text, list, `${quoted(programs, text)}: ${quoted(command, text)}`);
  parseScript(file, edited);
  return edited;
}

/** As lint-staged reads a pattern. */
function takesPrograms(pattern: string): boolean {
  return picomatch(pattern, { dot: true, basename: !pattern.includes('/') })('src/index.ts');
}
