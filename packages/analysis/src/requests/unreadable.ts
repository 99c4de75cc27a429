import type { ApiCall } from '../values/calls.js';
import { readProperty } from '../values/objects.js';
import { textOf } from '../values/value.js';

/** Whether no program can read what the API says to a raw request: it has no body, or a browser shows it to nobody. */
export function isUnreadable({ http, node, verb }: ApiCall): boolean {
  if (verb === 'HEAD' || verb === 'OPTIONS') return true;
  const mode = http?.options.kind === 'object' ? readProperty(http.options, 'mode', node) : undefined;
  return mode?.state === 'known' && textOf(mode.value) === 'no-cors';
}
