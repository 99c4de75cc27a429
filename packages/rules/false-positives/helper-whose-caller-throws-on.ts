// The helper adds a notice for some codes; whoever called learns of the error in any case.
import { APIError, type CozeAPI } from '@coze/api';

interface Page {
  signIn(): void;
  showBilling(): void;
}

export class Chats {
  constructor(
    private readonly coze: CozeAPI,
    private readonly page: Page,
  ) {}

  async start(bot_id: string) {
    try {
      return await this.coze.chat.create({ bot_id });
    } catch (error) {
      if (error instanceof APIError) this.notify(error);
      throw error;
    }
  }

  private notify({ code }: APIError): void {
    switch (code) {
      case 4100:
        this.page.signIn();
        break;
      case 4011:
      case 4028:
        this.page.showBilling();
        break;
    }
  }
}
