import type ts from 'typescript';
import { codeFixSteps } from './code-fixes.js';
import { completionSteps } from './completions.js';
import { diagnosticSteps } from './diagnostics.js';
import { guarded } from './guard.js';
import { inlayHintSteps } from './inlay-hints.js';
import { Project } from './project.js';
import { quickInfoSteps } from './quick-info.js';
import { refactorSteps } from './refactors.js';
import { referenceSteps } from './references.js';
import type { Steps } from './steps.js';

/** Marks a project that has the plugin, in whichever copy: tsserver adds plugins again when it reloads a project. */
const mark = Symbol.for('@error-codes/typescript-plugin');

interface Created {
  readonly project: Project;
  readonly languageService: ts.LanguageService;
}

/** Lays our steps over the language service of a project, once. */
export function create(compiler: typeof ts, info: ts.server.PluginCreateInfo): Created {
  const marked = info.project as { [mark]?: Project };
  const known = marked[mark];
  if (known) {
    known.configure(info.config);
    return { project: known, languageService: info.languageService };
  }
  const project = new Project(compiler, info);
  Object.defineProperty(marked, mark, { value: project });
  const steps: Steps = {
    ...completionSteps(project),
    ...quickInfoSteps(project),
    ...inlayHintSteps(project),
    ...diagnosticSteps(project),
    ...codeFixSteps(project),
    ...refactorSteps(project),
    ...referenceSteps(project),
    dispose(original) {
      project.close();
      original();
    },
  };
  return { project, languageService: overlay(info.languageService, steps, project) };
}

type Method = (...parameters: unknown[]) => unknown;

/** All methods of a language service; those that have a step go through it. */
function overlay(base: ts.LanguageService, steps: Steps, project: Project): ts.LanguageService {
  const methods = base as unknown as Record<string, Method>;
  const overlaid: Record<string, Method> = {};
  for (const name of Object.keys(methods)) {
    const original: Method = (...parameters) => methods[name]?.(...parameters);
    const step = steps[name as keyof Steps] as ((...parameters: unknown[]) => unknown) | undefined;
    overlaid[name] = step ? guarded(name, original, step, project.log) : original;
  }
  return overlaid as unknown as ts.LanguageService;
}
