import { CannotEdit } from './cannot-edit.js';
import { appendString, exportedValue, parseScript, propertyOf, stringsIn } from './javascript.js';
import { appendElement, readJson, replaceValue } from './json.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';
import { addToList, readYaml } from './yaml.js';

/** In the order in which ESLint looks for them. */
const files = ['.js', '.cjs', '.yaml', '.yml', '.json', ''].map((ending) => `.eslintrc${ending}`);
const configuration = 'plugin:error-codes/legacy-recommended';

/** The plugin in `.eslintrc` or in `package.json`: one more entry of `extends`. */
export function planEslintLegacyConfig(project: Project): Plan | undefined {
  // ESLint 10 does not read these files any more.
  if ((project.majorOf('eslint') ?? 8) >= 10) return undefined;
  const file = project.find(files) ?? (project.manifest.eslintConfig ? 'package.json' : undefined);
  if (file === undefined) return undefined;
  return {
    setups: [
      {
        file,
        purpose: 'eslint',
        edit: (text = '') => withConfiguration(file, text),
        byHand: `"extends": […, "${configuration}"]`,
        packages: ['eslint-plugin-error-codes'],
      },
    ],
  };
}

function withConfiguration(file: string, text: string): string {
  if (/\.c?js$/.test(file)) return inScript(file, text);
  if (file === 'package.json') return inJson(text, ['eslintConfig', 'extends']);
  if (file.endsWith('.json') || text.trimStart().startsWith('{') || text.trimStart().startsWith('/')) {
    return inJson(text, ['extends']);
  }
  return inYaml(text);
}

function inJson(text: string, path: readonly string[]): string {
  const before = path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    readJson(text),
  );
  if (isThere(before)) return text;
  return typeof before === 'string'
    ? replaceValue(text, path, [before, configuration])
    : appendElement(text, path, configuration);
}

function inYaml(text: string): string {
  const before = (readYaml(text) as { extends?: unknown } | null)?.extends;
  if (isThere(before)) return text;
  if (typeof before === 'string') throw new CannotEdit('shape');
  return addToList(text, ['extends'], configuration);
}

function inScript(file: string, text: string): string {
  const script = parseScript(file, text);
  const whole = exportedValue(script);
  if (whole?.type !== 'ObjectExpression') throw new CannotEdit('shape');
  const before = propertyOf(whole, 'extends');
  if (!before) throw new CannotEdit('shape');
  if (stringsIn(before).includes(configuration)) return text;
  const edited = appendString(text, before, configuration);
  parseScript(file, edited);
  return edited;
}

function isThere(value: unknown): boolean {
  return value === configuration || (Array.isArray(value) && value.includes(configuration));
}
