// Callers may bring `stream` and `auto_save_history` of their own: `?? {}` says what happens when they bring nothing.
interface Overrides {
  stream?: boolean;
  auto_save_history?: boolean;
}

const url = 'https://api.coze.cn/v3/chat';

export const ask = (bot_id: string, headers: HeadersInit, overrides?: Overrides) =>
  fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ bot_id, stream: false, ...(overrides ?? {}) }),
  });

export const askUnsaved = (bot_id: string, headers: HeadersInit, overrides?: Overrides) =>
  fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ bot_id, auto_save_history: false, ...(overrides || { stream: true }) }),
  });
