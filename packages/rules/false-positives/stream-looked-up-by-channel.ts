// Whether a channel streams stands in a table; no entry of it says `false`.
const STREAMS = { web: true, app: true } as const;

export const ask = (channel: keyof typeof STREAMS, bot_id: string, headers: HeadersInit) =>
  fetch('https://api.coze.cn/v3/chat', {
    method: 'POST',
    headers,
    body: JSON.stringify({ bot_id, user_id: channel, stream: STREAMS[channel], auto_save_history: false }),
  });
