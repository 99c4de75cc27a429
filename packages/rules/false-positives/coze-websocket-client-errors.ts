// The SDK itself reports 401, 403, 500 and -1 through `onerror` of its sockets: no HTTP status in the place of a Coze code.
import { CozeAPI } from '@coze/api';

export async function listen(botId: string, log: (text: string) => void) {
  const client = new CozeAPI({ token: process.env.COZE_API_TOKEN ?? '' });
  const ws = await client.websockets.chat.create({ bot_id: botId });

  ws.onerror = (error) => {
    const { code, msg } = error.data;
    if (code === 401 || code === 403) log('The token was refused before the socket opened.');
    else if (code === -1) log('The connection was lost.');
    else log(`${code}: ${msg}`);
  };

  return ws;
}
