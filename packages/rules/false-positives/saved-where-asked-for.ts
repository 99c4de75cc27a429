// The history is saved where the caller asks for it: what is sent is not what the literal says.
export function send(headers: HeadersInit, bot_id: string, save: boolean) {
  const body = { bot_id, user_id: 'visitor', stream: false, auto_save_history: false };
  if (save) body.auto_save_history = true;
  return fetch('https://api.coze.cn/v3/chat', { method: 'POST', headers, body: JSON.stringify(body) });
}
