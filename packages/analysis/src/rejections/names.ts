import type { TSESTree } from '@typescript-eslint/types';
import { HOLE, type Kind } from '../values/value.js';
import { Part } from './part.js';

/** Tells of a name whether a query has it. */
export type Names = (name: string) => 'yes' | 'no' | 'perhaps';

export const none: Names = () => 'no';
export const unknownNames: Names = () => 'perhaps';

/** The names of several parts of a query. */
export function anyOf(parts: readonly Names[]): Names {
  return (name) => {
    const answers = parts.map((part) => part(name));
    if (answers.includes('yes')) return 'yes';
    return answers.includes('perhaps') ? 'perhaps' : 'no';
  };
}

/** `chat_id=…&order=asc`, with holes: one that is a whole value is taken for just that. */
export function namesInText(query: string): Names {
  const pairs = query
    .replace(/#.*$/s, '')
    .split('&')
    .map((pair) => pair.split('=') as [string, ...string[]]);
  return (wanted) => {
    if (pairs.some(([name]) => decode(name) === wanted)) return 'yes';
    const isOpen = pairs.some(([name, ...rest]) => {
      const value = rest.join('=');
      return name.includes(HOLE) || (value !== HOLE && value.includes(HOLE));
    });
    return isOpen ? 'perhaps' : 'no';
  };
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The properties of an object that becomes a query. */
export function namesInObject(object: Kind<'object'>, at: TSESTree.Node): Names {
  const part = Part.of(object, at);
  return (name) => {
    const state = part?.get(name).state;
    return state === 'known' ? 'yes' : state === 'absent' ? 'no' : 'perhaps';
  };
}
