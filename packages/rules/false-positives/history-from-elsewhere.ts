// An unknown spread after the literal may overwrite `auto_save_history`, and a later assignment does.
import type { CozeAPI, StreamChatReq } from '@coze/api';

export class Chats {
  constructor(
    private readonly client: CozeAPI,
    private readonly overrides: Partial<StreamChatReq>,
  ) {}

  start(bot_id: string) {
    return this.client.chat.create({ bot_id, auto_save_history: false, ...this.overrides });
  }

  startSaved(bot_id: string) {
    const request: StreamChatReq = { bot_id, auto_save_history: false };
    request.auto_save_history = true;
    return this.client.chat.createAndPoll(request);
  }
}
