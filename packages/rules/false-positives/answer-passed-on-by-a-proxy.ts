// A proxy adds the key and hands back what it got, errors included: looking at them is up to the browser.
const DASHSCOPE = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
const COZE = 'https://api.coze.cn';

const passedOn = ['content-type', 'retry-after', 'x-request-id', 'x-tt-logid'];

function copy(upstream: Response): Response {
  const headers = new Headers();
  for (const name of passedOn) {
    const value = upstream.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(upstream.body, { status: upstream.status, headers });
}

export async function POST(request: Request): Promise<Response> {
  const upstream = await fetch(`${DASHSCOPE}/chat/completions`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${process.env.DASHSCOPE_API_KEY}`,
      'Content-Type': 'application/json',
    },
    body: await request.text(),
    signal: request.signal,
  });
  return copy(upstream);
}

export async function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const upstream = await fetch(`${COZE}${pathname.replace('/api/coze', '')}${search}`, {
    headers: { Authorization: `Bearer ${process.env.COZE_API_TOKEN}` },
  });
  const body = await upstream.json();
  return Response.json(body, { status: upstream.status, headers: { 'cache-control': 'no-store' } });
}

export const DELETE = (request: Request): Promise<Response> =>
  fetch(new URL(new URL(request.url).pathname, COZE), { method: 'DELETE', headers: request.headers });
