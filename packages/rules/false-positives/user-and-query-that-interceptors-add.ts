// What these requests lack comes in later: interceptors put the user into every body and the agent into every query.
import axios, { type InternalAxiosRequestConfig } from 'axios';

interface Envelope<T> {
  code: number;
  msg: string;
  data: T;
}

interface Session {
  user: string;
  bot: string;
  conversation: string;
  token(): Promise<string>;
}

export function connect(session: Session) {
  const http = axios.create({ baseURL: 'https://api.coze.cn', timeout: 30_000 });

  http.interceptors.request.use(async (config: InternalAxiosRequestConfig) => {
    config.headers.set('Authorization', `Bearer ${await session.token()}`);
    if (config.method === 'get') config.params = { bot_id: session.bot, ...config.params };
    else config.data = { bot_id: session.bot, user_id: session.user, ...config.data };
    return config;
  });

  http.interceptors.response.use((response) => {
    const { code, msg } = response.data as Envelope<unknown>;
    if (code !== 0) throw new Error(`${code}: ${msg}`, { cause: response.data });
    return response;
  });

  return {
    async info(): Promise<string> {
      const { data } = await http.get<Envelope<{ name: string }>>('/v1/bot/get_online_info');
      return data.data.name;
    },

    async start(content: string): Promise<string> {
      const { data } = await http.post<Envelope<{ id: string }>>('/v3/chat', {
        stream: false,
        auto_save_history: true,
        additional_messages: [{ role: 'user', content, content_type: 'text' }],
      });
      return data.data.id;
    },

    async status(chat: string): Promise<string> {
      const ids = new Map([
        ['conversation_id', session.conversation],
        ['chat_id', chat],
      ]);
      const { data } = await http.get<
        Envelope<{ status: string; last_error?: { code: number; msg: string } }>
      >('/v3/chat/retrieve', { params: Object.fromEntries(ids) });
      const { status, last_error } = data.data;
      if (last_error?.code) throw new Error(`${last_error.code}: ${last_error.msg}`);
      return status;
    },
  };
}
