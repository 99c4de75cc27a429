// Coze is only the default: who sets the variable or the option talks to a gateway, and 9001 is the gateway's.
interface Reply {
  code: number;
  msg: string;
}

const base = process.env['GATEWAY_URL'] || 'https://api.coze.cn';

export async function isBlocked(path: string): Promise<boolean> {
  const response = await fetch(`${base}${path}`);
  const reply = (await response.json()) as Reply;
  return reply.code === 9001;
}

export async function isBlockedAt(path: string, options: { base?: string }): Promise<boolean> {
  const response = await fetch((options.base ?? 'https://api.coze.cn') + path);
  const reply = (await response.json()) as Reply;
  return reply.code === 9001;
}

class Api {
  constructor(private readonly origin = 'https://api.coze.cn') {}

  async isBlocked(path: string): Promise<boolean> {
    const response = await fetch(`${this.origin}${path}`);
    const reply = (await response.json()) as Reply;
    return reply.code === 9001;
  }
}

export const gateway = new Api('https://gateway.example.com');
