import { styleOf } from '@error-codes/analysis';
import type { CallExpression, Expression, Statement } from 'oxc-parser';
import { CannotEdit } from './cannot-edit.js';
import { exportedValue, listOf, parseScript, requiredModule, type Script } from './javascript.js';
import { insertItem, splice, type List } from './list.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';

/** In the order in which ESLint looks for them. */
const files = ['js', 'mjs', 'cjs', 'ts', 'mts', 'cts'].map((ending) => `eslint.config.${ending}`);
const plugin = 'eslint-plugin-error-codes';

/** The plugin in `eslint.config.js`: one import, and one configuration at the end of the list. */
export function planEslintFlatConfig(project: Project): Plan | undefined {
  const file = project.find(files);
  if (file === undefined) return undefined;
  const isBlind = project.has('tsconfig.json') && readsNoTypeScript(file, project.peek(file) ?? '');
  return {
    setups: [
      {
        file,
        purpose: 'eslint',
        edit: (text = '') => withPlugin(file, text),
        byHand: [
          file.endsWith('.cjs') || /\bmodule\.exports\b/.test(project.peek(file) ?? '')
            ? `const errorCodes = require('${plugin}');`
            : `import errorCodes from '${plugin}';`,
          '',
          '[…, errorCodes.configs.recommended]',
        ].join('\n'),
        packages: [plugin],
      },
    ],
    notes: isBlind ? ['eslintWithoutTypeScript'] : [],
  };
}

function withPlugin(file: string, text: string): string {
  const script = parseScript(file, text);
  if ([...script.imports.values()].some(({ module }) => module === plugin)) return text;
  const value = exportedValue(script);
  const list = value && configurationsIn(value, script);
  if (!list) throw new CannotEdit('shape');
  const name = /\berrorCodes\b/.test(text) ? 'errorCodesPlugin' : 'errorCodes';
  // From the end to the start: places before an insertion stay what they are.
  const listed = insertItem(text, list, `${name}.configs.recommended`);
  const whole = insertImport(listed, name, script);
  parseScript(file, whole);
  return whole;
}

/** The list that a configuration exports, or that is handed to the functions that take one. */
function configurationsIn(value: Expression, script: Script): List | undefined {
  if (value.type === 'ArrayExpression') return listOf(value);
  if (value.type !== 'CallExpression' || !takesConfigurations(value, script)) return undefined;
  const [first, second] = value.arguments;
  if (first?.type === 'ArrayExpression' && !second) return listOf(first);
  return first && { start: value.callee.end, end: value.end, items: value.arguments };
}

/** `defineConfig` of ESLint, `config` of typescript-eslint: any number of configurations and lists of them. */
function takesConfigurations({ callee }: CallExpression, { imports }: Script): boolean {
  if (callee.type === 'Identifier') {
    const { module, name } = imports.get(callee.name) ?? {};
    return (
      (module === 'eslint/config' && name === 'defineConfig') ||
      (module === 'typescript-eslint' && name === 'config')
    );
  }
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  const { module, name } = imports.get(callee.object.name) ?? {};
  const isWhole = module === 'typescript-eslint' && (name === 'default' || name === '*');
  return isWhole && callee.property.type === 'Identifier' && callee.property.name === 'config';
}

function insertImport(text: string, name: string, { body, comments }: Script): string {
  const { quote, semicolon, lineBreak } = styleOf(text);
  const source = quote + plugin + quote;
  const isModule = !body.some(isCommonJs);
  const line =
    (isModule ? `import ${name} from ${source}` : `const ${name} = require(${source})`) + semicolon;
  const before = body.findLast((statement) => (isModule ? isImport(statement) : isRequire(statement)));
  if (before) {
    const [rest = ''] = /^[ \t]*\/\/[^\r\n]*/.exec(text.slice(before.end)) ?? [];
    const end = before.end + rest.length;
    return splice(text, end, end, lineBreak + line);
  }
  const first = body.find((statement) => !('directive' in statement && statement.directive));
  // The type of a configuration stands in the comment before it.
  const comment = comments.findLast(({ type, end }) => type === 'Block' && first && end <= first.start);
  const isAttached = comment && /^\s*$/.test(text.slice(comment.end, first?.start));
  const start = (isAttached ? comment.start : first?.start) ?? text.length;
  return splice(text, start, start, line + lineBreak + lineBreak);
}

function isImport({ type }: Statement): boolean {
  return type === 'ImportDeclaration';
}

function isRequire(statement: Statement): boolean {
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.some(({ init }) => requiredModule(init) !== undefined);
}

function isCommonJs(statement: Statement): boolean {
  return statement.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression';
}

/** Modules that teach ESLint no TypeScript. */
const plain =
  /^(?:@eslint\/(?:js|json|markdown|css)|eslint\/config|globals|eslint-config-prettier(?:\/flat)?|node:.*)$/;

/** Whether it is sure that ESLint checks no file of TypeScript. */
function readsNoTypeScript(file: string, text: string): boolean {
  try {
    const { imports, body } = parseScript(file, text);
    const modules = [...imports.values()].map(({ module }) => module);
    const isStatic = body.every(({ type }) => type !== 'ExportAllDeclaration');
    return (
      isStatic && !/\b(?:require|import)\s*\(/.test(text) && modules.every((module) => plain.test(module))
    );
  } catch (error) {
    if (error instanceof CannotEdit) return false;
    throw error;
  }
}
