// Whoever listens to a live room needs no login: the vendor's own client asks for it with an empty token.
import { COZE_CN_BASE_URL, CozeAPI } from '@coze/api';

export class Listener {
  private readonly coze = new CozeAPI({ baseURL: COZE_CN_BASE_URL, token: '' });

  constructor(private readonly room: string) {}

  async join(): Promise<unknown> {
    return await this.coze.audio.live.retrieve(this.room);
  }
}

export async function roomOf(id: string): Promise<unknown> {
  const response = await fetch(`https://api.coze.cn/v1/audio/live/${id}`);
  const body = await response.json();
  if (body.code !== 0) throw new Error(`${body.code}: ${body.msg} (${body.detail?.logid})`);
  return body.data;
}
