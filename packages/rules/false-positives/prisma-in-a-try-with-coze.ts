// Saving to the database shares the try block with Coze; P2002 and P2025 are Prisma's, and strings to boot.
import type { CozeAPI } from '@coze/api';

interface Database {
  chat: { create(row: { data: { id: string } }): Promise<void> };
}

export class ChatService {
  constructor(
    private readonly coze: CozeAPI,
    private readonly prisma: Database,
  ) {}

  async start(botId: string): Promise<string | undefined> {
    try {
      const chat = await this.coze.chat.create({ bot_id: botId });
      await this.prisma.chat.create({ data: { id: chat.id } });
      return chat.id;
    } catch (err) {
      const { code } = err as { code?: string | number };
      if (code === 'P2002') return undefined;
      if (code === 'P2025' || code === 4016) throw new Error('Try another conversation.', { cause: err });
      throw err;
    }
  }
}
