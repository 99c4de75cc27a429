import type { Project } from './project.js';
import type { Steps } from './steps.js';

export function inlayHintSteps(project: Project): Steps {
  return {
    provideInlayHints(original, fileName, { start, length }) {
      const hints = original();
      const document = project.options.inlayHints ? project.document(fileName) : undefined;
      const own = document && project.service?.inlayHints(document, [start, start + length]);
      if (!own || own.length === 0) return hints;
      const { Enum } = project.compiler.InlayHintKind;
      return [
        ...hints,
        ...own.map(({ label, offset }) => ({
          text: label,
          position: offset,
          kind: Enum,
          whitespaceBefore: true,
        })),
      ];
    },
  };
}
