import { presets } from '@error-codes/linter';
import manifest from '../../package.json' with { type: 'json' };
import { CannotEdit } from './cannot-edit.js';
import { addProperty, appendElement, readJson } from './json.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';

const plugin = 'eslint-plugin-error-codes';
const rules = presets.recommended;

/** The plugin and its rules in `.oxlintrc.json`. oxlint takes no presets from plugins. */
export function planOxlintConfig(project: Project): Plan | undefined {
  const found = project.find(['.oxlintrc.json', '.oxlintrc.jsonc', 'oxlint.config.ts']);
  if (found === undefined && !project.dependsOn('oxlint')) return undefined;
  const file = found ?? '.oxlintrc.json';
  return {
    setups: [
      {
        file,
        purpose: 'oxlint',
        edit(text) {
          if (file.endsWith('.ts')) throw new CannotEdit('shape');
          return withPlugin(text);
        },
        byHand: JSON.stringify({ jsPlugins: [plugin], rules }, null, 2),
        // It reads the other files that a file imports; oxlint does not do so for plugins.
        packages: [plugin, 'oxc-parser'],
      },
    ],
  };
}

/** The version of the parser that our packages are made for. */
export const parserVersion = manifest.dependencies['oxc-parser'];

function withPlugin(text = '{}\n'): string {
  const { jsPlugins, rules: before } = readJson(text);
  const listed = isListed(jsPlugins) ? text : appendElement(text, ['jsPlugins'], plugin);
  if (before === undefined) return addProperty(listed, ['rules'], rules);
  return Object.entries(rules)
    .filter(([id]) => (before as Record<string, unknown>)[id] === undefined)
    .reduce((current, [id, severity]) => addProperty(current, ['rules', id], severity), listed);
}

function isListed(plugins: unknown): boolean {
  if (!Array.isArray(plugins)) return false;
  return plugins.some((each: unknown) => {
    const { specifier } = (each ?? {}) as { specifier?: unknown };
    return each === plugin || specifier === plugin;
  });
}
