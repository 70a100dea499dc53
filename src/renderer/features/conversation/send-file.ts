import { uploadIds } from '../../../domain/message/attachment';
import type { FileProblem } from '../../../domain/message/attachment-limits';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';

/** Where a file is sent, and what is said of it. */
export interface FilePlace {
  roomId: string;
  /** Root of the thread, or an empty string; it may be a local id. */
  threadId: string;
  replyTo?: string | undefined;
  caption: string;
}

/**
 * Makes a file ready and sends it. Rejects when it could not be kept on this device.
 * @returns what is wrong with the file, or null where it is on its way
 */
export async function sendFile(
  account: Account,
  { roomId, threadId, replyTo, caption }: FilePlace,
  file: File,
  isOriginal: boolean,
): Promise<FileProblem | null> {
  const prepared = await account.engine.prepareFile({ name: file.name, bytes: file, isOriginal });
  if (!prepared.ok) return prepared.problem;
  const attachment = prepared.value;
  try {
    await perform(account, {
      kind: 'attachment',
      roomId,
      caption,
      attachment,
      ...(threadId && { threadId }),
      ...(replyTo && { replyTo }),
    });
  } catch (error) {
    await account.db.uploads.bulkDelete(uploadIds(attachment));
    throw error;
  }
  return null;
}
