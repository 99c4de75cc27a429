// One function asks several services, each with a scheme of its own: only what goes to Coze and DashScope needs `Bearer`.
interface Service {
  readonly base: string;
  readonly authorization: (secret: string) => string;
  readonly probe: string;
}

const services: Record<string, Service> = {
  github: {
    base: 'https://api.github.com',
    authorization: (secret) => `token ${secret}`,
    probe: '/user',
  },
  jira: {
    base: 'https://acme.atlassian.net',
    authorization: (secret) => 'Basic ' + btoa(`robot@example.com:${secret}`),
    probe: '/rest/api/3/myself',
  },
  coze: {
    base: 'https://api.coze.cn',
    authorization: (secret) => `Bearer ${secret}`,
    probe: '/v1/users/me',
  },
  bailian: {
    base: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    authorization: (secret) => ['Bearer', secret].join(' '),
    probe: '/models',
  },
};

export async function probe(name: string, secret: string): Promise<unknown> {
  const service = services[name];
  if (!service) throw new Error(`No service ${name}`);
  const response = await fetch(`${service.base}${service.probe}`, {
    headers: { Accept: 'application/json', Authorization: service.authorization(secret) },
  });
  const body = await response.json();
  return { status: response.status, body };
}

export const statusPage = (user: string, password: string): Promise<Response> =>
  fetch('https://status.example.com/api/incidents', {
    headers: { Authorization: 'Basic ' + btoa(`${user}:${password}`) },
  });
