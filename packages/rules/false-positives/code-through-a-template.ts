// A template makes a string of the code; the cases are strings as well.
import type { StreamChatData } from '@coze/api';

export function* texts(parts: Iterable<StreamChatData>): Generator<string> {
  for (const part of parts) {
    if (part.event !== 'error') continue;
    switch (`${part.data.code}`) {
      case '4100':
      case '4101':
        yield 'No access';
        break;
      case `${4016}`:
        yield 'Still answering';
        break;
      default:
        yield `Error ${part.data.code}`;
    }
  }
}
