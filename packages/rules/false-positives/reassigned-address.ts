// The address begins as Coze's and may be another's by the time of the call: the reply's sender is unknown.
let endpoint = 'https://api.coze.cn/v3/chat';

export function configure(options: { endpoint?: string }): void {
  if (options.endpoint) endpoint = options.endpoint;
}

export async function post(text: string): Promise<unknown> {
  const res = await fetch(endpoint, { method: 'POST', body: JSON.stringify({ text, stream: false }) });
  const body: any = await res.json();
  if (body.code === 40001) throw new Error('The gateway refused the tenant.');
  if (body.code !== 0) throw new Error(`${body.code}: ${body.msg}`);
  return body.data;
}
