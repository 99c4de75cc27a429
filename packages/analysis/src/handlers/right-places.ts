import type { Facts } from '../facts.js';
import type { Subject } from '../subjects/subjects.js';
import { Node, unwrap } from '../syntax/syntax.js';
import { pathInBody, pathToCode, pathToText } from '../values/properties.js';

/** Where the code is in place of a subject that never holds it, in the words of the program; none if it is nowhere. */
export function rightPlaces(facts: Facts, { node, kind, origin }: Subject): readonly string[] {
  const inBody = pathInBody(origin);
  if (kind === 'status') return [['body', ...inBody].join('.')];
  const inner = unwrap(node);
  const error = inner.type === Node.MemberExpression ? [facts.textOf(unwrap(inner.object))] : [];
  return (origin.holders ?? []).flatMap((shape) => {
    const holder = { kind: 'shaped', shape, origin } as const;
    const path = pathToCode(holder);
    if (path) return [[...error, ...path].join('.')];
    const text = pathToText(holder);
    return text ? [[`JSON.parse(${[...error, ...text].join('.')})`, ...inBody].join('.')] : [];
  });
}
