// The assistant of this shop runs on Coze, the shop does not: only the other class of the file has to do with Coze codes.
import { CozeAPI } from '@coze/api';

export class CozeAssistant {
  private readonly coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

  suggest(botId: string, wish: string) {
    return this.coze.chat.createAndPoll({ bot_id: botId, custom_variables: { wish } });
  }
}

type PaymentReply = { code: number; message: string };

export class PaymentGateway {
  constructor(private readonly send: (path: string, body: object) => Promise<PaymentReply>) {}

  async charge(amount: number): Promise<'paid' | 'declined' | undefined> {
    const reply = await this.send('/charges', { amount });
    switch (reply.code) {
      case 0:
        return 'paid';
      case 4010:
      case 4017:
      case 4018:
        return 'declined';
    }
    return undefined;
  }
}
