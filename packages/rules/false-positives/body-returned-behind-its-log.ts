// A line in the log, and the whole body for the caller, be it an error or not.
export async function conversation(headers: HeadersInit): Promise<unknown> {
  const response = await fetch('https://api.coze.cn/v1/conversation/create', { method: 'POST', headers });
  const body = await response.json();
  if (body.code !== 0) console.warn('coze', body.code, body.msg);
  return body;
}
