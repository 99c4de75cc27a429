// A double of the API for tests: it sends 4007 and an invented 4999 on purpose, and compares none of them.
type Handler = (request: { url: string; body: Record<string, unknown> }) => { code: number; msg: string };

const handlers: Record<string, Handler> = {
  'https://api.coze.cn/v3/chat': ({ body }) =>
    body.stream !== true && body.auto_save_history === false
      ? { code: 4007, msg: 'invalid request' }
      : { code: 0, msg: '' },
  'https://api.coze.cn/v1/conversation/create': () => ({ code: 4999, msg: 'a code that nobody knows' }),
};

export function fakeFetch(url: string, init: { body: string }): Promise<{ json(): Promise<unknown> }> {
  const handler = handlers[url] ?? (() => ({ code: 4200, msg: 'not found' }));
  return Promise.resolve({ json: () => Promise.resolve(handler({ url, body: JSON.parse(init.body) })) });
}
