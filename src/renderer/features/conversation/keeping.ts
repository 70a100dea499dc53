import { useSyncExternalStore } from 'react';
import type { Message } from './queries';

/**
 * Messages between the press of a key and the outbox: they are shown at once, as being kept, while the journal is
 * written to the disk. Nothing is sent from here, and what cannot be kept is taken back.
 */
interface Keeping {
  /** Room, or room and thread. */
  place: string;
  message: Message;
  isKept: boolean;
}

let all: readonly Keeping[] = [];
const listeners = new Set<() => void>();

function become(next: readonly Keeping[]): void {
  all = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Shows a message while `keep` keeps it; takes it back when that fails. */
export async function showWhileKept(place: string, message: Message, keep: () => Promise<unknown>): Promise<void> {
  const { txnId } = message;
  become([...all, { place, message, isKept: false }]);
  try {
    await keep();
  } catch (error) {
    become(all.filter((one) => one.message.txnId !== txnId));
    throw error;
  }
  become(all.map((one) => (one.message.txnId === txnId ? { ...one, isKept: true } : one)));
}

/** The transaction ids of what is in the outbox: a reading that begins now knows better what became of it. */
export function keptIn(place: string): string[] {
  return all.flatMap((one) => (one.place === place && one.isKept ? one.message.txnId : []));
}

/** What a reading has, and after it what is being kept and the reading does not know of. */
export function messagesKept(
  place: string,
  { messages, kept }: { messages: readonly Message[]; kept: readonly string[] },
  keeping: readonly Keeping[] = all,
): readonly Message[] {
  const known = new Set([...kept, ...messages.map(({ txnId }) => txnId)]);
  const added = keeping.filter((one) => one.place === place && !known.has(one.message.txnId));
  return added.length > 0 ? [...messages, ...added.map(({ message }) => message)] : messages;
}

/** Ends the showing of what a reading that is on the screen has been able to see. */
export function forgetKept(txnIds: readonly string[]): void {
  if (all.some(({ message }) => txnIds.includes(message.txnId))) {
    become(all.filter(({ message }) => !txnIds.includes(message.txnId)));
  }
}

/** What is being kept, in every place; the same list as long as it has not changed. */
export function useKeeping(): readonly Keeping[] {
  return useSyncExternalStore(subscribe, () => all);
}
