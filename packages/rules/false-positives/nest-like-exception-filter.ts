// A filter for every exception of a service reads `code` of all of them; that one controller talks to Coze proves nothing.
import { CozeAPI } from '@coze/api';

interface Host {
  reply(status: number, body: object): void;
}

declare function Injectable(): (
  target: new (...args: never[]) => object,
  context: ClassDecoratorContext,
) => void;

@Injectable()
export class BotsController {
  readonly coze = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });

  find(botId: string) {
    return this.coze.bots.retrieve({ bot_id: botId });
  }
}

@Injectable()
export class AllExceptionsFilter {
  catch(exception: { code?: number | string; message: string }, host: Host): void {
    if (exception.code === 'EBADCSRFTOKEN') return host.reply(403, { message: 'CSRF' });
    if (exception.code === '23505' || exception.code === 11000) return host.reply(409, { message: 'exists' });
    if (exception.code === 4051) return host.reply(402, { message: 'licence' });
    host.reply(500, { message: exception.message });
  }
}
