// What is asked is not the answer but its headers, or whether it comes at all: no token is needed for that.
export async function clockSkew(): Promise<number> {
  const before = Date.now();
  const { headers } = await fetch('https://api.coze.cn/v1/workspaces');
  return Date.parse(headers.get('date') ?? '') - (before + Date.now()) / 2;
}

export async function latency() {
  const start = performance.now();
  const response = await fetch('https://api.coze.com/v1/bots', { signal: AbortSignal.timeout(3_000) });
  await response.body?.cancel();
  return { duration: performance.now() - start, text: response.statusText };
}

const hosts = ['https://api.coze.cn', 'https://api.coze.com'];

export function fastest(): Promise<string> {
  return Promise.any(
    hosts.map(async (host) => {
      await fetch(`${host}/v1/workspaces`);
      return host;
    }),
  );
}

export const isThere = () =>
  fetch('https://api.coze.cn/v1/workspaces').then(
    ({ status }) => status < 500,
    () => false,
  );
