import type ts from 'typescript';
import { create } from './create.js';
import type { Project } from './project.js';

/** What tsserver calls for every project that names the plugin. */
export function init({ typescript }: { typescript: typeof ts }): ts.server.PluginModule {
  let project: Project | undefined;
  return {
    create(info) {
      const created = create(typescript, info);
      project = created.project;
      return created.languageService;
    },
    onConfigurationChanged(options: unknown) {
      project?.configure(options);
      project?.refresh();
    },
  };
}
