import { KnownMembership, type MatrixClient, type Room } from 'matrix-js-sdk';

/**
 * Waits until the connection has brought a room. Nothing is sent before that: only then does the SDK know whether
 * the room is encrypted, and to whom.
 */
export class RoomAwaiter {
  private readonly waiting = new Set<() => void>();
  private hasEveryRoom = false;

  constructor(private readonly client: MatrixClient) {}

  /** To be called when a response has brought rooms; `every` when the account has no others. */
  roomsStored(every: boolean): void {
    this.hasEveryRoom ||= every;
    for (const check of [...this.waiting]) check();
  }

  /** Resolves with the room once this person is in it; rejects when the waiting is ended. */
  joined(roomId: string, ended: AbortSignal): Promise<Room> {
    return this.until(() => {
      const room = this.client.getRoom(roomId);
      return room?.getMyMembership() === KnownMembership.Join ? room : null;
    }, ended);
  }

  /** Resolves once every room of the account has come; rejects when the waiting is ended. */
  async everyRoom(ended: AbortSignal): Promise<void> {
    await this.until(() => this.hasEveryRoom || null, ended);
  }

  private until<Found>(find: () => Found | null, ended: AbortSignal): Promise<Found> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        this.waiting.delete(check);
        ended.removeEventListener('abort', abort);
      };
      const check = (): void => {
        const found = find();
        if (found === null) return;
        stop();
        resolve(found);
      };
      const abort = (): void => {
        stop();
        reject(new Error('ended'));
      };
      this.waiting.add(check);
      ended.addEventListener('abort', abort);
      check();
    });
  }
}
