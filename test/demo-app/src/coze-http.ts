// The same API without the SDK, for chats that run in the background.
import { HTTPException } from 'hono/http-exception';

const CHAT_URL = 'https://api.coze.cn/v3/chat';

const headers = {
  Authorization: `Bearer ${process.env.COZE_TOKEN ?? ''}`,
  'Content-Type': 'application/json',
};

interface Reply {
  code: number;
  msg: string;
  data?: { id: string };
}

// mistake(exhaustive-codes): users read "undefined" whenever Coze sends any other code
const HINTS: Record<number, string> = {
  4008: 'That was enough for today',
  4009: 'Everybody is asking at the moment',
  4011: 'The account has run out of tokens',
};

// fine: the look-up below has a fallback
const STATUSES: Record<number, 402 | 403 | 429> = { 4009: 429, 4011: 402, 4101: 403 };

export async function startChat(userId: string, question: string): Promise<string | undefined> {
  const response = await fetch(CHAT_URL, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      bot_id: process.env.COZE_BOT_ID,
      user_id: userId,
      additional_messages: [{ role: 'user', content: question, content_type: 'text' }],
      stream: false,
      // mistake(require-auto-save-history): neither streamed nor saved is 4007
      auto_save_history: false,
    }),
  });

  // fine: this is the HTTP status
  if (response.status === 401) throw new HTTPException(401, { message: 'Please sign in again' });

  const body = JSON.parse(await response.text());
  // mistake(no-unknown-code): an HTTP status; most errors of Coze come with HTTP 200 and a code of their own
  if (body.code === 401) throw new HTTPException(401, { message: 'Please sign in again' });
  // mistake(no-unknown-code): the body has the number
  if (body.code === '4100') throw new HTTPException(401, { message: 'Your session has expired' });
  // fine: 0 is success
  if (body.code !== 0) throw new Error(`Coze refused with ${body.code}: ${body.msg}`);
  return body.data.id;
}

export async function startDraft(userId: string, question: string): Promise<string | undefined> {
  const request = {
    bot_id: process.env.COZE_DRAFT_BOT_ID,
    user_id: userId,
    additional_messages: [{ role: 'user', content: question, content_type: 'text' }],
    // mistake(require-auto-save-history): Coze asks to set both
    stream: false,
  };
  const response = await fetch(CHAT_URL, { method: 'POST', headers, body: JSON.stringify(request) });
  const reply = (await response.json()) as Reply;
  if (reply.code !== 0) {
    throw new HTTPException(STATUSES[reply.code] ?? 502, { message: HINTS[reply.code] });
  }
  return reply.data?.id;
}
