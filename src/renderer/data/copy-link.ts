import { Dexie } from 'dexie';
import { useState } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { isLocalEventId } from '../../domain/act';
import { viaOf } from '../../domain/message/link-routing';
import { deepLinkAddress, matrixToAddress, type MatrixLink } from '../../domain/message/matrix-links';

/** What a screen shows, as a link names it; null where other people could not open it. */
export function linkOfPath(path: string): MatrixLink | null {
  const [, place, id = '', inner, innerId = ''] = path.split('/').map(decoded);
  if (id === '') return null;
  if (place === 'people' && id.startsWith('@')) return { kind: 'user', userId: id };
  if (place === 'circles' && inner === undefined) return { kind: 'room', room: id, via: [] };
  if (place !== 'rooms') return null;
  if (inner === undefined) return { kind: 'room', room: id, via: [] };
  if (innerId === '' || isLocalEventId(innerId)) return null;
  return { kind: 'room', room: id, eventId: innerId, via: [] };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

/**
 * Puts a link on the clipboard that opens Piiri (`piiri://open/…`), which also Piiri's own messages know. It holds ids
 * and no words. False where it could not be copied.
 */
export function copyLink(link: MatrixLink): Promise<boolean> {
  return copyText(deepLinkAddress(link));
}

/** Puts a link on the clipboard that every Matrix client understands, with homeservers that know the room. */
export async function copyMatrixLink(db: CacheDatabase, link: MatrixLink): Promise<boolean> {
  return copyText(matrixToAddress(link.kind === 'user' ? link : { ...link, via: await viaOfRoom(db, link.room) }));
}

async function viaOfRoom(db: CacheDatabase, roomId: string): Promise<string[]> {
  const members = await db.members
    .where('[roomId+userId]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .filter(({ membership }) => membership === 'join')
    .toArray();
  return viaOf(members);
}

function copyText(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** For a button that copies, and says for a while whether it did. */
export function useCopying(): { copying: (copied: Promise<boolean>) => void; outcome: 'copied' | 'failed' | null } {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copying = (copied: Promise<boolean>) => {
    void copied
      .catch(() => false)
      .then((isCopied) => {
        setOutcome(isCopied ? 'copied' : 'failed');
        setTimeout(() => setOutcome(null), saidForMs);
      });
  };
  return { copying, outcome };
}

const saidForMs = 4_000;
