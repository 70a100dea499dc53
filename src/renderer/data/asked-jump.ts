import { useEffect } from 'react';

/** A room's talk (an empty thread), or a thread. */
export interface Conversation {
  roomId: string;
  threadId: string;
}

/** A jump that is asked of a conversation, which may have to be opened first. */
export interface AskedJump extends Conversation {
  eventId: string;
}

let asked: AskedJump | null = null;
const listeners = new Set<() => void>();

/** Asks a conversation to go to one of its messages, as soon as it is there. */
export function askJump(jump: AskedJump): void {
  asked = jump;
  listeners.forEach((listener) => listener());
}

/** Goes where this conversation is asked to go. */
export function useAskedJump({ roomId, threadId }: Conversation, jumpTo: (eventId: string) => void): void {
  useAsked({ roomId, threadId }, jumpTo, true);
}

/** Hears that a conversation is asked to go somewhere, to open it where it is not open. */
export function useJumpAskedOf({ roomId, threadId }: Conversation, open: () => void): void {
  useAsked({ roomId, threadId }, open, false);
}

function useAsked({ roomId, threadId }: Conversation, heard: (eventId: string) => void, takes: boolean): void {
  useEffect(() => {
    const look = (): void => {
      if (asked?.roomId !== roomId || asked.threadId !== threadId) return;
      const { eventId } = asked;
      if (takes) asked = null;
      heard(eventId);
    };
    listeners.add(look);
    look();
    return () => void listeners.delete(look);
  }, [roomId, threadId, heard, takes]);
}
