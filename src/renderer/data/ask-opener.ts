import { useSyncExternalStore } from 'react';

/** A case from which something is asked elsewhere; the question says nothing that leads back to it. */
export interface CaseAskedFrom {
  roomId: string;
  /** What of the matter is written in the case, to be asked about without what tells who the client is. */
  text: string;
  /** Names that the case knows, of the client and of who acts on her behalf. */
  names: readonly string[];
}

/** Where a person was when she wanted to ask; nothing where she asks from anywhere. */
export interface AskRequest {
  /** A room or a circle, which is proposed as the place to ask in. */
  placeId?: string;
  fromCase?: CaseAskedFrom;
}

let request: AskRequest | null = null;
const listeners = new Set<() => void>();

function turn(next: AskRequest | null): void {
  request = next;
  listeners.forEach((listener) => listener());
}

/** Opens the form that asks a question, over whatever screen is open. */
export function openAsk(from: AskRequest = {}): void {
  turn(from);
}

export function closeAsk(): void {
  turn(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the form was opened for; null while it is closed. */
export function useAskRequest(): AskRequest | null {
  return useSyncExternalStore(subscribe, () => request);
}
