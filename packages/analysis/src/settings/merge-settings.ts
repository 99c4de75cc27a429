import type { Settings } from './settings.js';

/** Settings over others: for each key the nearer has the word; `require` and `codes` have such keys themselves. */
export function mergeSettings(outer: Settings, inner: Settings): Settings {
  return {
    ...outer,
    ...inner,
    ...(outer.require && inner.require && { require: { ...outer.require, ...inner.require } }),
    ...(outer.codes && inner.codes && { codes: { ...outer.codes, ...inner.codes } }),
  };
}
