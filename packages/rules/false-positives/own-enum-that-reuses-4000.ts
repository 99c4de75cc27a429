// An enum of a game reuses 4000 to 4003 for its own events, and its partial switch is complete for this listener.
export enum GameEvent {
  PlayerJoined = 4000,
  PlayerLeft = 4001,
  RoundStarted = 4002,
  RoundEnded = 4003,
  Chat = 4999,
}

export interface Packet {
  code: GameEvent;
  payload: string;
}

export class Scoreboard {
  private readonly players = new Set<string>();

  handle(packet: Packet): void {
    switch (packet.code) {
      case GameEvent.PlayerJoined:
        this.players.add(packet.payload);
        break;
      case GameEvent.PlayerLeft:
        this.players.delete(packet.payload);
        break;
    }
  }
}
