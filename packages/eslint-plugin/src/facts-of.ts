import {
  analyze,
  mayConcern,
  readSettings,
  type Configuration,
  type Facts,
  type Source,
} from '@error-codes/analysis';
import type { Rule } from 'eslint';
import { loaderOf } from './host-parser.js';
import { typesOf } from './host-types.js';

/** The settings of the linted file, applied. */
export function configurationOf(context: Rule.RuleContext): Configuration {
  return readSettings(context.settings['error-codes'], "settings['error-codes']");
}

let asked: { text: string; filename: string; settings: object; answer: boolean } | undefined;

/**
 * Whether the linted file can be of interest. Every rule asks, one after the other, about the same file; and oxlint
 * builds no tree for a file that no rule looks into.
 */
export function concerns(context: Rule.RuleContext): boolean {
  const { filename, settings } = context;
  const { text } = context.sourceCode;
  if (asked?.text !== text || asked.filename !== filename || asked.settings !== settings) {
    const parserServices: { program?: unknown } | undefined = context.sourceCode.parserServices as
      object | undefined;
    const load = loaderOf(context);
    const unread = {
      text,
      fileName: filename,
      load: (specifier: string) => load(specifier, filename),
      hasTypes: Boolean(parserServices?.program),
    };
    asked = { text, filename, settings, answer: mayConcern(unread, configurationOf(context)) };
  }
  return asked.answer;
}

const facts = new WeakMap<object, { configuration: Configuration; facts: Facts }>();

/** What the linted file does with error codes; read once, however many rules ask. */
export function factsOf(context: Rule.RuleContext): Facts {
  const { ast } = context.sourceCode;
  const configuration = configurationOf(context);
  const known = facts.get(ast);
  if (known?.configuration === configuration) return known.facts;
  const read = analyze(sourceOf(context), configuration);
  facts.set(ast, { configuration, facts: read });
  return read;
}

function sourceOf(context: Rule.RuleContext): Source {
  const { filename, sourceCode } = context;
  const load = loaderOf(context);
  return {
    fileName: filename,
    text: sourceCode.text,
    // ESLint types its trees as ESTree; those of TypeScript's parsers are supersets.
    ast: sourceCode.ast as unknown as Source['ast'],
    scopeManager: sourceCode.scopeManager as unknown as Source['scopeManager'],
    types: typesOf(context),
    load: (specifier) => load(specifier, filename),
  };
}
