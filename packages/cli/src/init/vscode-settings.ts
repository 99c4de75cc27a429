import { addProperty, readJson } from './json.js';
import type { Project } from './project.js';
import type { Plan } from './setup.js';

const settings = {
  'typescript.tsdk': 'node_modules/typescript/lib',
  'typescript.enablePromptUseWorkspaceTsdk': true,
};

/** The TypeScript of the project in VS Code, whose own one does not look for plugins here. */
export function planVscodeSettings(project: Project): Plan | undefined {
  if (!project.has('.vscode') || !project.packageManager.hasFolder) return undefined;
  return {
    setups: [
      {
        file: '.vscode/settings.json',
        purpose: 'vscode',
        edit: withSettings,
        byHand: JSON.stringify(settings, null, 2),
        note: 'vscode',
      },
    ],
  };
}

function withSettings(text = '{}\n'): string {
  const before = readJson(text);
  // Whoever has chosen a TypeScript has chosen it.
  if (['typescript.tsdk', 'js/ts.tsdk.path'].some((key) => key in before)) return text;
  return Object.entries(settings)
    .filter(([key]) => !(key in before))
    .reduce((current, [key, value]) => addProperty(current, [key], value), text);
}
