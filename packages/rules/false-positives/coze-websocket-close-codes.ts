// On a socket of the Coze SDK, too, `onclose` carries close codes (here the application's own 4990), not error codes.
import type { CozeAPI } from '@coze/api';

const CLOSED_BY_USER = 4990;

export async function openVoiceChat(client: CozeAPI, botId: string, onLost: () => void) {
  const socket = await client.websockets.chat.create({ bot_id: botId });

  socket.onclose = (event) => {
    if (event.code === CLOSED_BY_USER || event.code === 1000) return;
    if (event.code === 1006 || event.code === 4408) onLost();
  };

  return () => socket.close(CLOSED_BY_USER, 'user left');
}
