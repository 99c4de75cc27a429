import type { Configuration } from './settings.js';

const tests = new WeakMap<Configuration, RegExp>();

/** What a program writes that reads a code or sends the request of a rule: with an import, a reason to look. */
const reader = /\b(?:\w*[cC]ode|error_code|auto_save_history)\b/;

/** An import of a file of the program's own: the client may be made there. */
const ownImport = /(?:from|require\(|import\()\s*['"][.@~#]{1,2}\//;

function testOf(configuration: Configuration): RegExp {
  let test = tests.get(configuration);
  if (!test) {
    const { catalogs, settings } = configuration;
    const words = [
      ...catalogs.flatMap(({ surface }) => [
        ...surface.hosts.map((host) => host.replace(/^\*\./, '')),
        ...surface.nameWords,
        ...surface.sdks.filter(({ baseURL }) => !baseURL).map(({ module }) => module),
      ]),
      ...(settings.clients ?? []).map((client) => client.export),
      ...(settings.subjects ?? []).map((subject) => subject.type),
      '@errorCodes',
      '@error-codes/',
    ];
    const escaped = [...new Set(words)].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    test = new RegExp(escaped.join('|'), 'i');
    tests.set(configuration, test);
  }
  return test;
}

/**
 * Whether a text can hold anything of interest: one pass over it, before anything is built. A file that names a
 * provider can; so can one that reads codes and imports files of its own program, where a client may be made.
 */
export function mayConcern(text: string, configuration: Configuration): boolean {
  return namesProvider(text, configuration) || (ownImport.test(text) && reader.test(text));
}

/** Whether a text names a provider: its SDK, its host, its name, a configured client or type. */
export function namesProvider(text: string, configuration: Configuration): boolean {
  return testOf(configuration).test(text);
}
