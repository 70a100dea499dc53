import type { MatrixClient } from 'matrix-js-sdk';
import { casePowers, type CaseContent } from '../../domain/case/case-life';
import { changePowers } from './power-levels';

/**
 * Gives the power over a group chat to who leads it, and closes or opens it for writing, as its state says. An act that
 * was interrupted between the two does it when it is tried again.
 */
export async function keepCasePowers(client: MatrixClient, roomId: string, state: CaseContent): Promise<void> {
  await changePowers(client, roomId, (levels) => ({
    ...levels,
    ...casePowers(state, levels.users, client.getSafeUserId()),
  }));
}
