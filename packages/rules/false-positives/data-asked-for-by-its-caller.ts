// The data is given on, and whoever gets it asks whether it is there: by a schema, a type guard, or an `if`.
import { z } from 'zod';

const Bot = z.object({ bot_id: z.string(), name: z.string() });

interface Conversation {
  id: string;
}

function isConversation(value: unknown): value is Conversation {
  return typeof value === 'object' && value !== null && 'id' in value;
}

export class Coze {
  constructor(private readonly token: string) {}

  get headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.token}` };
  }

  async bot(id: string) {
    const response = await fetch(`https://api.coze.cn/v1/bots/${id}`, { headers: this.headers });
    const body = await response.json();
    return Bot.parse(body.data);
  }

  async conversation(id: string): Promise<Conversation> {
    const response = await fetch(`https://api.coze.cn/v1/conversation/retrieve?conversation_id=${id}`, {
      headers: this.headers,
    });
    const { data } = await response.json();
    if (!isConversation(data)) throw new Error(`There is no conversation ${id}.`);
    return data;
  }
}

async function firstWorkspace(headers: Record<string, string>) {
  const response = await fetch('https://api.coze.cn/v1/workspaces', { headers });
  return (await response.json()).data;
}

export async function greet(headers: Record<string, string>): Promise<string> {
  const page = await firstWorkspace(headers);
  if (!page) return 'Please sign in again.';
  return `Welcome to ${page.workspaces[0].name}.`;
}
