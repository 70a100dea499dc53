import type { MatrixClient } from 'matrix-js-sdk';
import { z } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import { writeStatus } from '../../cache/status';

const config = z.object({ 'm.upload.size': z.int().min(1).optional().catch(undefined) });

/** Asks how large a file the homeserver takes (Matrix spec, content repository), so that it need not be tried. */
export async function refreshUploadLimit(client: MatrixClient, db: CacheDatabase): Promise<void> {
  const answer = config.parse(await client.getMediaConfig(true));
  await writeStatus(db, 'media', { uploadLimit: answer['m.upload.size'] ?? null });
}
