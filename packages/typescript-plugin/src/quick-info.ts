import type { Project } from './project.js';
import type { Steps } from './steps.js';

export function quickInfoSteps(project: Project): Steps {
  return {
    getQuickInfoAtPosition(original, fileName, position) {
      const info = original();
      const document = project.document(fileName);
      const hover = document && project.service?.hoverAt(document, position);
      if (!hover) return info;
      const contents = { text: hover.contents, kind: 'text' };
      if (info) {
        const { documentation = [] } = info;
        const gap = documentation.length > 0 ? [{ text: '\n\n', kind: 'lineBreak' }] : [];
        return { ...info, documentation: [...documentation, ...gap, contents] };
      }
      // TypeScript has nothing to say of literals.
      const [start, end] = hover.range;
      return {
        kind: project.compiler.ScriptElementKind.string,
        kindModifiers: '',
        textSpan: { start, length: end - start },
        displayParts: [],
        documentation: [contents],
      };
    },
  };
}
