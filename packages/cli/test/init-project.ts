import { planProject, type Result } from '../src/init/plan-project.js';
import { Project } from '../src/init/project.js';
import { writeFiles } from '../src/init/write-files.js';
import { workspace, type Workspace } from './workspace.js';

/** A `package.json` that depends on some packages. */
export function manifest(
  devDependencies: Readonly<Record<string, string>> = {},
  others: object = {},
): string {
  return `${JSON.stringify({ name: 'demo', ...others, devDependencies }, null, 2)}\n`;
}

/** Does in a folder what `error-codes init --yes` does. */
export async function setUp(folder: string): Promise<Result> {
  const result = planProject(await Project.at(folder));
  writeFiles(result.changes);
  return result;
}

/** A project in a repository of git. */
export function repository(files: Readonly<Record<string, string>>): Workspace {
  const made = workspace(files);
  made.git('init', '--quiet', '--initial-branch', 'main');
  return made;
}
