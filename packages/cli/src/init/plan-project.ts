import { CannotEdit, type Obstacle } from './cannot-edit.js';
import { Draft, type Change } from './draft.js';
import { planEslintFlatConfig } from './eslint-flat-config.js';
import { planEslintLegacyConfig } from './eslint-legacy-config.js';
import { planHook } from './hook.js';
import { planOxlintConfig } from './oxlint-config.js';
import { planPackageJson } from './package-json.js';
import type { Project } from './project.js';
import type { Note, Setup } from './setup.js';
import { planTsconfig } from './tsconfig.js';
import { planVscodeSettings } from './vscode-settings.js';

/** A file that its author has to edit. */
export interface Instruction {
  readonly file: string;
  readonly obstacle: Obstacle;
  readonly byHand: string;
}

export interface Result {
  readonly changes: readonly Change[];
  readonly instructions: readonly Instruction[];
  readonly notes: readonly Note[];
}

/** What a project needs so that error-codes works in it. */
export function planProject(project: Project): Result {
  const eslint = planEslintFlatConfig(project) ?? planEslintLegacyConfig(project);
  const linter = eslint ?? planOxlintConfig(project);
  // Where no linter runs the rules, or it reads no TypeScript, our own command does.
  const isGate = !linter || (linter.notes ?? []).includes('eslintWithoutTypeScript');
  const runs = isGate ? [] : [eslint ? 'eslint' : 'oxlint'];

  const editor = planTsconfig(project, isGate);
  const plans = [
    linter,
    editor,
    editor?.setups.length ? planVscodeSettings(project) : undefined,
    planHook(project, { words: ['error-codes', ...runs], isGate }),
  ].filter((plan) => plan !== undefined);

  const draft = new Draft(project.root);
  const instructions: Instruction[] = [];
  /** Does what can be done, and tells of the others which of them are needed. */
  const needed = (setups: readonly Setup[]): readonly Setup[] =>
    setups.filter((setup) => {
      try {
        return draft.add(setup);
      } catch (error) {
        if (!(error instanceof CannotEdit)) throw error;
        instructions.push({ file: setup.file, obstacle: error.obstacle, byHand: setup.byHand });
        return true;
      }
    });
  const setups = needed(plans.flatMap((plan) => plan.setups));
  const packages = setups.flatMap((setup) => setup.packages ?? []);
  needed(planPackageJson(project, packages, isGate).setups);
  const notes = [...setups.flatMap(({ note }) => note ?? []), ...plans.flatMap((plan) => plan.notes ?? [])];
  return { changes: draft.changes, instructions, notes };
}
