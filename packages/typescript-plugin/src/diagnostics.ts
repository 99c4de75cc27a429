import type { Diagnostic, Document } from '@error-codes/language-service';
import type ts from 'typescript';
import type { Project } from './project.js';
import type { Steps } from './steps.js';

/** The number of all our diagnostics; which rule speaks stands in `source`. TypeScript's own end at 95,999. */
export const diagnosticCode = 641_000;

export function diagnosticSteps(project: Project): Steps {
  return {
    getSemanticDiagnostics(original, fileName) {
      const diagnostics = original();
      const { compiler, options } = project;
      if (!options.diagnostics && project.problems(fileName).length === 0) return diagnostics;
      const document = project.document(fileName);
      const file = document && project.file(fileName);
      if (!file) return diagnostics;
      const reports = options.diagnostics ? reportsOf(project, document) : [];
      const own = [
        ...project.problems(fileName).map((problem) => ofConfiguration(compiler, file, problem)),
        ...reports.map((report) => ofRule(compiler, file, report)),
      ];
      return own.length > 0 ? [...diagnostics, ...own] : diagnostics;
    },
  };
}

/** Texts from this length on are read when nobody is typing; about 500 lines, in UTF-16 units. */
const long = 16_000;

/**
 * What the rules report. To read a long file takes as long as TypeScript itself takes for a change, so that an editor
 * gets what still stands of the last reports, and is told when there are new ones.
 */
function reportsOf(project: Project, document: Document): readonly Diagnostic[] {
  const { service, idle } = project;
  if (!service) return [];
  const last = service.lastDiagnostics(document);
  if (!last || last.isCurrent || document.text.length < long || !idle.isPossible) {
    return service.diagnostics(document);
  }
  idle.later(document.fileName, () => {
    const current = project.document(document.fileName);
    if (!current) return;
    const shown = JSON.stringify(service.lastDiagnostics(current)?.diagnostics);
    if (JSON.stringify(service.diagnostics(current)) !== shown) project.refresh();
  });
  return last.diagnostics;
}

function ofRule(compiler: typeof ts, file: ts.SourceFile, diagnostic: Diagnostic): ts.Diagnostic {
  const { ruleId, range, message, severity } = diagnostic;
  const { Error, Warning } = compiler.DiagnosticCategory;
  return {
    file,
    start: range[0],
    length: range[1] - range[0],
    messageText: message,
    category: severity === 'error' ? Error : Warning,
    code: diagnosticCode,
    source: ruleId ?? 'error-codes',
  };
}

/** A mistake in the configuration stands where it can be seen: at the top of the files that it holds for. */
function ofConfiguration(compiler: typeof ts, file: ts.SourceFile, problem: string): ts.Diagnostic {
  return {
    file,
    start: 0,
    length: file.text.search(/[\r\n]|$/),
    messageText: problem,
    category: compiler.DiagnosticCategory.Error,
    code: diagnosticCode,
    source: 'error-codes',
  };
}
