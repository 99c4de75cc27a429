import { textOf } from '../values/value.js';
import type { Part } from './part.js';
import type { Rejection, Sent } from './rejection.js';

/** What the properties of a body must not be together. */
export function* rejectionsOfCombinations({ body, operation: { rejects } }: Sent): Iterable<Rejection> {
  if (!body || !rejects) return;
  const { together, oneOf, outside } = rejects;

  if (together?.properties.every((name) => textOf(body.known(name)?.value ?? { kind: 'unknown' }))) {
    yield {
      reason: 'botAndApp',
      code: together.code,
      at: body.known(together.properties.at(-1) ?? '')?.node,
    };
  }

  const property = outside?.properties.find((name) => body.known(name));
  if (outside && property !== undefined && hasNone(body, outside)) {
    yield { reason: 'outsideInput', code: outside.code, at: body.known(property)?.node, property };
    return;
  }

  const inner = oneOf && body.part(oneOf.within);
  if (inner && oneOf.properties.every((name) => inner.lacks(name))) {
    yield { reason: 'noPromptOrMessages', code: oneOf.code, at: body.known(oneOf.within)?.node };
  }
}

/** Whether a part of a body is not there, or has none of some properties. */
function hasNone(
  body: Part,
  { within, properties }: { within: string; properties: readonly string[] },
): boolean {
  const part = body.part(within);
  return body.lacks(within) || (part !== undefined && properties.every((name) => part.lacks(name)));
}
