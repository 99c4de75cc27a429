// WebSocket close codes of the Discord gateway live in 4000-4014; `event.code` of a close event is no API error code.
interface GatewaySocket {
  on(event: 'close', listener: (code: number, reason: Buffer) => void): void;
}

const FATAL = new Set([4004, 4010, 4011, 4012, 4013, 4014]);

export function keepAlive(socket: GatewaySocket, reconnect: (resume: boolean) => void) {
  socket.on('close', (code) => {
    if (FATAL.has(code)) throw new Error(`Discord closed the gateway for good (${code})`);
    switch (code) {
      case 4007:
      case 4009:
        reconnect(false);
        break;
      case 4000:
      case 4008:
        reconnect(true);
        break;
    }
  });
}
