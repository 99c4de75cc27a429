// Streams that are read line by line, with a branch for one error by its name, and a look at all others elsewhere.
import { linesOf } from './lines.js';

const address = 'https://api.coze.cn/v3/chat';

export async function* answer(init: RequestInit) {
  const response = await fetch(address, init);
  let event = '';
  for await (const line of linesOf(response.body)) {
    if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
    if (!line.startsWith('data:')) continue;
    const data = JSON.parse(line.slice('data:'.length));
    if (event === 'conversation.message.delta') yield data.content;
    else if (event === 'error') throw new Error(`${data.code}: ${data.msg}`);
    else if (data.status === 'failed') throw new Error(JSON.stringify(data));
  }
}

export async function* untilDone(init: RequestInit) {
  const response = await fetch(address, init);
  let event = '';
  for await (const line of linesOf(response.body)) {
    if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
    if (!line.startsWith('data:')) continue;
    if (event === 'done') return;
    if (event === 'error') throw new Error(line);
    if (event === 'conversation.message.delta') yield JSON.parse(line.slice('data:'.length)).content;
  }
  throw new Error('The stream broke off.');
}

export async function* endings(init: RequestInit) {
  const response = await fetch(address, init);
  let event = '';
  for await (const line of linesOf(response.body)) {
    if (line.startsWith('event:')) event = line.slice('event:'.length).trim();
    if (!line.startsWith('data:')) continue;
    if (event === 'error' || event.endsWith('.failed')) throw new Error(line);
    if (event === 'conversation.message.delta') yield JSON.parse(line.slice('data:'.length)).content;
  }
}
