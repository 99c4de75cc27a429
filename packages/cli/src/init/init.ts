import type { Locale } from '@error-codes/catalog';
import { comma } from '../comma.js';
import { WrongUse } from '../wrong-use.js';
import { confirm } from './confirm.js';
import { planProject } from './plan-project.js';
import { Project } from './project.js';
import { render } from './render.js';
import { texts } from './texts.js';
import { writeFiles } from './write-files.js';

/** What `error-codes init` was asked for. */
export interface InitRequest {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

/**
 * Shows what a project needs so that error-codes works in it, asks, and writes it.
 * @returns the exit code: 1 where the user declined, 2 where nobody could be asked
 * @throws WrongUse
 */
export async function init({ yes, dryRun }: InitRequest, locale: Locale): Promise<0 | 1 | 2> {
  if (yes && dryRun) throw new WrongUse((language) => texts.exclusive[language]());
  const project = await Project.at(process.cwd());
  const result = planProject(project);
  const { changes, instructions } = result;
  const shown = render(result, locale);
  console.log(`${texts.project[locale](project.root, project.packageManager.name)}\n`);
  if (shown !== '') console.log(`${shown}\n`);

  if (changes.length === 0) {
    console.log(texts[instructions.length > 0 ? 'onlyByHand' : 'complete'][locale]());
    return 0;
  }
  if (dryRun) {
    console.log(texts.dryRun[locale]());
    return 0;
  }
  if (!yes) {
    if (!process.stdin.isTTY || !process.stdout.isTTY) {
      console.error(texts.noTerminal[locale]());
      return 2;
    }
    if (!(await confirm(texts.question[locale](), process.stdin, process.stdout))) {
      console.log(texts.declined[locale]());
      return 1;
    }
  }
  writeFiles(changes);
  console.log(texts.written[locale](changes.map(({ file }) => file).join(comma[locale])));
  if (changes.some(({ file }) => file === 'package.json')) {
    console.log(texts.install[locale](project.packageManager.install));
  }
  return 0;
}
