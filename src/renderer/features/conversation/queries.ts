import { Dexie } from 'dexie';
import { localEventId } from '../../../domain/act';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { hiddenThread, type MessageContent, type MessageRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import type { ActFailure } from '../../../domain/act';
import { useAccount } from '../../data/account';
import { remembered, useReading } from '../../data/reading';
import type { Seen } from '../../data/read-marks';
import { useRoom } from '../../data/rooms';
import { forgetKept, keptIn, messagesKept, useKeeping } from './keeping';
import { questionIds } from './new-messages';
import { readRelated, type Related } from './related';

/** A message as the timeline shows it. */
export interface Message extends Pick<MessageRow, 'id' | 'sort' | 'sender' | 'ts' | 'txnId'> {
  /** `keeping` is not yet on this device's disk. */
  state: MessageRow['state'] | 'keeping';
  content: MessageContent;
  /** Nothing is known of it while the message is being kept. */
  related?: Related | undefined;
}

export interface TimelineSnapshot {
  /** Which conversation this is, so that a former one is told from it while the new one is read. */
  place: string;
  roomId: string;
  threadId: string;
  /** What a person who has this before her has seen of the room. */
  seen: Seen;
  /** Oldest first. */
  messages: readonly Message[];
  /** Transaction ids of what was in the outbox before this was read. */
  kept: readonly string[];
  /** More of them are in the cache. */
  hasEarlier: boolean;
  /** The cache holds the room from its beginning. */
  complete: boolean;
}

/** The room, or the room and the thread, as one word. */
export function placeOf(roomId: string, threadId: string): string {
  return threadId ? `${roomId}|${threadId}` : roomId;
}

/** How many rows are read at first: what a tall window shows. More would make every opening of a room slower. */
export const firstPage = 25;

/** The conversations that are remembered: as many rooms as a person goes through at a time. */
const conversationsKept = 60;

const timeline = remembered(conversationsKept, readTimeline);

/** The newest messages of a conversation, at most `limit`; while another is read, the former stays. */
export function useTimeline(roomId: string, threadId: string, limit: number): TimelineSnapshot | undefined {
  const hasQuestions = useRoom(roomId)?.kind === 'consultation';
  const snapshot = useReading(timeline, roomId, threadId, limit, hasQuestions);
  const complete = useRoom(snapshot?.roomId ?? null)?.complete ?? true;
  const keeping = useKeeping();
  useEffect(() => {
    if (snapshot) forgetKept(snapshot.kept);
  }, [snapshot]);
  return useMemo(() => {
    if (!snapshot) return undefined;
    return { ...snapshot, complete, messages: messagesKept(snapshot.place, snapshot, keeping) };
  }, [snapshot, complete, keeping]);
}

/** Reads a room's talk before it is opened. */
export async function readTalkAhead(db: CacheDatabase, roomId: string): Promise<void> {
  await timeline.read(db, roomId, '', firstPage, false);
}

async function readTimeline(
  db: CacheDatabase,
  roomId: string,
  threadId: string,
  limit: number,
  hasQuestions: boolean,
): Promise<Omit<TimelineSnapshot, 'complete'>> {
  const place = placeOf(roomId, threadId);
  const kept = keptIn(place);
  const rows = threadId
    ? await threadRows(db, roomId, threadId, limit + 1)
    : await talkRows(db, roomId, limit + 1, hasQuestions);
  const shown = rows.slice(0, limit).reverse();
  const related = await readRelated(db, roomId, threadId, shown);
  const messages = shown.map(({ id, sort, sender, ts, state, txnId, c }, index) => ({
    ...{ id, sort, sender, ts, state, txnId, content: open(c) },
    related: related[index],
  }));
  return {
    place,
    roomId,
    threadId,
    kept,
    seen: threadId ? { kind: 'thread', threadId } : { kind: hasQuestions ? 'talk' : 'everything' },
    messages,
    hasEarlier: rows.length > limit,
  };
}

/** The newest of a thread, newest first. */
function threadRows(db: CacheDatabase, roomId: string, threadId: string, wanted: number): Promise<MessageRow[]> {
  return db.messages
    .where('[roomId+threadId+sort]')
    .between([roomId, threadId, Dexie.minKey], [roomId, threadId, Dexie.maxKey])
    .reverse()
    .limit(wanted)
    .toArray();
}

/**
 * The newest of a room's talk, newest first, with the threads that other clients make in it; the threads of
 * questions are read beside their questions. Rows are read by the page, which is much faster than one by one.
 */
async function talkRows(
  db: CacheDatabase,
  roomId: string,
  wanted: number,
  hasQuestions: boolean,
): Promise<MessageRow[]> {
  const apart = new Set(hasQuestions ? await questionIds(db, roomId) : []).add(hiddenThread);
  for (let read = wanted * 2; ; read *= 2) {
    const rows = await db.messages
      .where('[roomId+sort]')
      .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
      .reverse()
      .limit(read)
      .toArray();
    const talk = rows.filter((row) => !apart.has(row.threadId));
    if (talk.length >= wanted || rows.length < read) return talk.slice(0, wanted);
  }
}

/** Why an act of this person could not be sent; null while it is not known. */
export function useFailure(txnId: string): ActFailure | null {
  const { db } = useAccount();
  return (
    useLiveQuery(async () => {
      const row = await db.outbox.get(txnId);
      return row ? open(row.c).failure : null;
    }, [db, txnId]) ?? null
  );
}

/** The marked answer of the question that a parked message answers; empty where there is none. */
export function useMarkedAnswer(txnId: string): string {
  const { db } = useAccount();
  return (
    useLiveQuery(async () => {
      const message = await db.messages.get(localEventId(txnId));
      const question = message && (await db.questions.get(message.threadId));
      return question?.answer ?? '';
    }, [db, txnId]) ?? ''
  );
}
