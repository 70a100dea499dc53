import type { MatrixClient } from 'matrix-js-sdk';
import type { CacheDatabase } from '../../cache/database';
import { sharingOf } from '../../cache/sharing';
import type { Connectivity } from '../session/connectivity';

/** How long the homeserver takes her to be writing, where it hears nothing more. */
const lastsMs = 20_000;

/** How soon it is told again while she goes on. */
const againAfterMs = 10_000;

/**
 * Tells that this person is writing in a room's main talk, where she lets others see it (Matrix spec, typing
 * notifications). What cannot be told is left untold: it is true for a moment only.
 */
export class Typing {
  private told: { roomId: string; at: number } | null = null;

  constructor(
    private readonly client: MatrixClient,
    private readonly db: CacheDatabase,
    private readonly connectivity: Connectivity,
  ) {}

  async show(roomId: string, isTyping: boolean): Promise<void> {
    const before = this.told;
    if (isTyping && before?.roomId === roomId && Date.now() - before.at < againAfterMs) return;
    if (!isTyping && before?.roomId !== roomId) return;
    this.told = isTyping ? { roomId, at: Date.now() } : null;
    if (!this.connectivity.isOnline || (isTyping && !(await sharingOf(this.db)).typing)) return;
    await this.client.sendTyping(roomId, isTyping, lastsMs).catch(() => undefined);
  }
}
