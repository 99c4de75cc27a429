import manifest from '../../package.json' with { type: 'json' };
import { cli } from './hook.js';
import { addProperty } from './json.js';
import { parserVersion } from './oxlint-config.js';
import { mentions } from './shell.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';

const script = 'lint:error-codes';
const check = 'error-codes check';

/**
 * The packages that everything else needs, and the check as a script where no linter runs the rules.
 * @param packages by name
 */
export function planPackageJson(project: Project, packages: readonly string[], isGate: boolean): Plan {
  const all = [...new Set(isGate ? [...packages, cli] : packages)].sort();
  const missing = all.filter((name) => !project.dependsOn(name));
  const scripts = project.manifest.scripts ?? {};
  const isScripted =
    Object.values(scripts).some((line) => mentions(line, ['error-codes'])) || script in scripts;
  const needsScript = isGate && !isScripted;
  const dependencies = missing.map((name) => [name, versionOf(name)] as const);
  return {
    setups: [
      {
        file: 'package.json',
        purpose: needsScript ? 'packagesAndScript' : 'packages',
        edit(text = '') {
          const scripted = needsScript ? addProperty(text, ['scripts', script], check) : text;
          return dependencies.reduce(
            (current, [name, version]) => addProperty(current, ['devDependencies', name], version, true),
            scripted,
          );
        },
        byHand: JSON.stringify(
          {
            ...(needsScript && { scripts: { [script]: check } }),
            devDependencies: Object.fromEntries(dependencies),
          },
          null,
          2,
        ),
      },
    ],
  };
}

/** Our packages have one version. */
function versionOf(name: string): string {
  return name === 'oxc-parser' ? parserVersion : `^${manifest.version}`;
}
