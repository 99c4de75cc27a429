// A proxy retries whatever codes its user lists; it has no literal that could be wrong and no list that must be full.
interface ProxyConfig {
  retryOn: number[];
  translate: Record<string, { status: number }>;
}

export const createProxy = (config: ProxyConfig) => async (path: string, init: RequestInit) => {
  const send = () => fetch(`https://api.coze.cn${path}`, init);
  let res = await send();
  let body = (await res.clone().json()) as { code: number; msg: string };
  for (let attempt = 1; config.retryOn.includes(body.code) && attempt <= 3; attempt++) {
    res = await send();
    body = (await res.clone().json()) as { code: number; msg: string };
  }
  const rule = config.translate[String(body.code)];
  if (rule) return new Response(JSON.stringify(body), { status: rule.status });
  return res;
};
