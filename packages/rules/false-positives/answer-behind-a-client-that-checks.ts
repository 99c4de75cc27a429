// One method sends everything and throws for a code other than 0: whoever calls it may use the data as it comes.
export class CozeFailure extends Error {
  override readonly name = 'CozeFailure';

  constructor(
    readonly code: number,
    message: string,
    readonly logid: string | undefined,
  ) {
    super(message);
  }
}

interface Envelope {
  code: number;
  msg: string;
  data: unknown;
  detail?: { logid?: string };
}

export class CozeClient {
  private readonly base = 'https://api.coze.cn';

  constructor(private readonly token: () => Promise<string>) {}

  retrieveBot = (id: string) => this.call<{ name: string }>('GET', `/v1/bots/${id}`);

  async startChat(bot_id: string, user_id: string): Promise<string> {
    const { id } = await this.call<{ id: string }>('POST', '/v3/chat', { bot_id, user_id });
    return id;
  }

  async clear(conversation: string): Promise<void> {
    await this.call('POST', `/v1/conversations/${conversation}/clear`);
  }

  private async call<T>(method: 'GET' | 'POST', path: string, body?: object): Promise<T> {
    const response = await fetch(new URL(path, this.base), {
      method,
      headers: { Authorization: `Bearer ${await this.token()}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return open<T>((await response.json()) as Envelope);
  }
}

function open<T>({ code, msg, data, detail }: Envelope): T {
  if (code === 0) return data as T;
  throw new CozeFailure(code, msg, detail?.logid);
}
