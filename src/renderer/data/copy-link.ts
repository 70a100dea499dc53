import { useState } from 'react';
import { isLocalEventId } from '../../domain/act';
import { deepLinkAddress, type MatrixLink } from '../../domain/matrix-links';

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
 * Puts a link to a screen on the clipboard: one that opens Piiri (`piiri://open/…`), which also Piiri's own messages
 * know. It holds ids and no words.
 */
export async function copyLink(path: string): Promise<boolean> {
  const link = linkOfPath(path);
  if (!link) return false;
  return navigator.clipboard.writeText(deepLinkAddress(link)).then(
    () => true,
    () => false,
  );
}

/** For a button that copies a link and says for a while whether it did. */
export function useCopyLink(path: string): { canCopy: boolean; copy: () => void; outcome: 'copied' | 'failed' | null } {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = () => {
    void copyLink(path).then((isCopied) => {
      setOutcome(isCopied ? 'copied' : 'failed');
      setTimeout(() => setOutcome(null), saidForMs);
    });
  };
  return { canCopy: linkOfPath(path) !== null, copy, outcome };
}

const saidForMs = 4_000;
