/*
 * Functions around `require`, so that the bundle evaluates what they name when it is needed and not before. They need a
 * statement: of a `require` that is cast, or that an arrow yields, the bundler thinks that nobody wants its value.
 */

type Evidence = typeof import('./evidence.js', { with: { 'resolution-mode': 'import' } });
type Engine = typeof import('./engine.js', { with: { 'resolution-mode': 'import' } });

/** What decides whether a file is of concern: evaluated with the first file that is asked about. */
function evidence(): Evidence {
  return require('./evidence.js');
}

/** The parser and the rules: evaluated with the first file that is of concern. */
function engine(): Engine {
  return require('./engine.js');
}

export = { evidence, engine };
