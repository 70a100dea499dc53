import { useSyncExternalStore } from 'react';

/** Where a person was when she wanted to ask; nothing where she asks from anywhere. */
export interface AskRequest {
  /** A room or a circle, which is proposed as the place to ask in. */
  placeId?: string;
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
