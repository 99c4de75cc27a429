// The conversation goes into the query step by step; only where chats are cancelled does it belong into the body.
interface Reply<T> {
  code: number;
  msg: string;
  data: T;
  detail?: { logid?: string };
}

interface Chat {
  id: string;
  conversation_id: string;
  status: string;
  last_error?: { code: number; msg: string } | null;
}

type Query = Readonly<Record<string, string | undefined>>;

export class Coze {
  constructor(
    private readonly token: string,
    private readonly origin = 'https://api.coze.cn',
  ) {}

  private address(path: string, query: Query = {}): URL {
    const url = new URL(path, this.origin);
    for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
    return url;
  }

  private async send<T>(url: URL, body?: object): Promise<T> {
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { code, msg, data, detail } = (await response.json()) as Reply<T>;
    if (code !== 0) throw new Error(`${code}: ${msg} (${detail?.logid ?? 'no logid'})`);
    return data;
  }

  start(bot_id: string, user_id: string, content: string, conversation?: string): Promise<Chat> {
    return this.send(this.address('/v3/chat', { conversation_id: conversation }), {
      bot_id,
      user_id,
      stream: false,
      auto_save_history: true,
      additional_messages: [{ role: 'user', content, content_type: 'text' }],
    });
  }

  async status({ id, conversation_id }: Chat): Promise<string> {
    const chat = await this.send<Chat>(this.address('/v3/chat/retrieve', { chat_id: id, conversation_id }));
    if (chat.last_error?.code) throw new Error(`${chat.last_error.code}: ${chat.last_error.msg}`);
    return chat.status;
  }

  messages({ id, conversation_id }: Chat): Promise<{ content: string }[]> {
    const url = new URL('https://api.coze.cn/v3/chat/message/list');
    url.search = new URLSearchParams({ conversation_id, chat_id: id }).toString();
    return this.send(url);
  }

  stop({ id, conversation_id }: Chat): Promise<Chat> {
    return this.send(this.address('/v3/chat/cancel'), { conversation_id, chat_id: id });
  }

  async agent(bot: string): Promise<string> {
    const url = 'https://api.coze.cn/v1/bot/get_online_info' + `?bot_id=${encodeURIComponent(bot)}`;
    return (await this.send<{ name: string }>(new URL(url))).name;
  }
}
