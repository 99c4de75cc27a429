// `error.response.status` holds an HTTP status and `error.response.data.code` a Coze code: both comparisons are right.
import axios, { type AxiosError } from 'axios';

export class BotRepository {
  private readonly http = axios.create({ baseURL: 'https://api.coze.cn' });

  find(botId: string): Promise<{ name: string } | null> {
    return this.http
      .get(`/v1/bots/${botId}`)
      .then(({ data: body }) => {
        if (body.code === 4200) return null;
        if (body.code !== 0) throw new Error(`${body.code}: ${body.msg}`);
        return body.data;
      })
      .catch((error: AxiosError<{ code: number; msg: string }>) => {
        if (error.response?.status === 404) return null;
        if (error.response?.status === 429 && error.response.data.code === 4020) return null;
        throw error;
      });
  }
}
