import { HOLE } from '../values/value.js';
import { textIn } from './content.js';
import { Part } from './part.js';
import type { Rejection, Sent } from './rejection.js';

/** JSON mode asks for its name in the messages, and goes without thinking. */
export function* rejectionsOfJsonMode({ body, call, operation }: Sent): Iterable<Rejection> {
  const { jsonMode } = operation.rejects ?? {};
  if (!body || !jsonMode) return;
  const { code } = jsonMode;
  const [inFormat, format] = holderOf(body, jsonMode.format);
  if (!inFormat?.part(format)?.is('type', 'json_object')) return;

  const [inMessages, messages] = holderOf(body, jsonMode.messages);
  const list = inMessages?.list(messages);
  const texts = list?.items.map((item) => textIn(Part.of(item, call.node), call.node)) ?? [];
  const isKnown = list?.isWhole && texts.length > 0 && texts.every((text) => text?.includes(HOLE) === false);
  if (isKnown && !/json/i.test(texts.join('\n'))) {
    yield { reason: 'noJsonWord', code, at: inFormat.known(format)?.node };
  }

  const [inThinking, thinking] = holderOf(body, jsonMode.thinking);
  if (inThinking?.is(thinking, true)) {
    yield { reason: 'jsonWithThinking', code, at: inThinking.known(thinking)?.node };
  }
}

/** The part that holds the last property of a path, and the name of that. */
function holderOf(body: Part, path: readonly string[]): readonly [Part | undefined, string] {
  const name = path.at(-1) ?? '';
  return [path.slice(0, -1).reduce<Part | undefined>((part, step) => part?.part(step), body), name];
}
