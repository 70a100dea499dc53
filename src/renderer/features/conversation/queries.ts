import { localEventId } from '../../../domain/act';
import { useLiveQuery } from '../../data/use-live-query';
import { useEffect, useMemo } from 'react';
import type { CacheDatabase } from '../../../cache/database';
import { localSortBase } from '../../../cache/outbox';
import type { MessageContent, MessageRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import type { ActFailure } from '../../../domain/act';
import { useAccount } from '../../data/account';
import { remembered, useReading } from '../../data/reading';
import type { Seen } from '../../data/read-marks';
import { forgetKept, keptIn, messagesKept, useKeeping } from './keeping';
import type { Conversed } from './new-messages';
import { readRelated, type Related } from './related';
import { rowsAfter, rowsBefore, rowsWithin, type Stretch } from './timeline-rows';

/** A message as the timeline shows it. */
export interface Message extends Pick<MessageRow, 'id' | 'sort' | 'sender' | 'ts' | 'txnId'> {
  /** `keeping` is not yet on this device's disk. */
  state: MessageRow['state'] | 'keeping';
  content: MessageContent;
  /** Nothing is known of it while the message is being kept. */
  related?: Related | undefined;
}

/** Messages that are drawn one after another, oldest first. */
export interface PageSnapshot {
  messages: readonly Message[];
  /** What stands before the first; null where nothing is on this device. */
  before: Message | null;
}

/** The newest messages of a conversation. */
export interface TimelineSnapshot extends PageSnapshot {
  /** What a person who has this before her has seen of the room. */
  seen: Seen;
  /** Transaction ids of what was in the outbox before this was read. */
  kept: readonly string[];
}

/** The room, or the room and the thread, as one word. */
export function placeOf(roomId: string, threadId: string): string {
  return threadId ? `${roomId}|${threadId}` : roomId;
}

/** How many rows are read at a time: what a tall window shows. More would make every opening of a room slower. */
export const pageSize = 25;

/** How many rows are drawn at a time above the newest or below: more would hold a frame up. */
export const drawnPage = 32;

/** The conversations that are remembered: as many rooms as a busy person has, at some ten kilobytes each. */
const conversationsKept = 300;

/** The pages that are remembered: those that are drawn, and those just left. */
const pagesKept = 40;

const newest = remembered(conversationsKept, readNewest);
const pages = remembered(pagesKept, readPage);

/** The newest messages of a conversation: all from a place on, or where that is null, as many as a window shows. */
export function useNewest(conversed: Conversed, from: number | null): TimelineSnapshot | undefined {
  const { roomId, threadId, hasQuestions } = conversed;
  const snapshot = useReading(newest, roomId, threadId, from, hasQuestions);
  const keeping = useKeeping();
  useEffect(() => {
    if (snapshot) forgetKept(snapshot.kept);
  }, [snapshot]);
  return useMemo(() => {
    if (!snapshot) return undefined;
    return { ...snapshot, messages: messagesKept(placeOf(roomId, threadId), snapshot, keeping) };
  }, [roomId, threadId, snapshot, keeping]);
}

/** A page of a conversation. */
export function usePage({ roomId, threadId, hasQuestions }: Conversed, { from, to }: Stretch) {
  return useReading(pages, roomId, threadId, from, to, hasQuestions);
}

/** Reads a room's talk before it is opened. */
export async function readTalkAhead(db: CacheDatabase, roomId: string): Promise<void> {
  await newest.read(db, roomId, '', null, false);
}

/**
 * Where the pages before the newest messages end. What is not yet on the homeserver gets another place there, and what
 * comes next stands among the newest messages, so that no page reaches over either.
 * @param first the place where the newest messages begin; Infinity while there are none
 * @returns null where nothing stands before them
 */
export async function endBefore(db: CacheDatabase, conversed: Conversed, first: number): Promise<number | null> {
  if (first === Infinity) return null;
  if (first < localSortBase) return first;
  const [newestSent] = await rowsBefore(db, conversed, 1, localSortBase);
  return newestSent ? newestSent.sort + 1 : null;
}

/** The page before a place, read so that it can be drawn at once; null where the cache holds nothing before. */
export async function pageBefore(db: CacheDatabase, conversed: Conversed, to: number): Promise<Stretch | null> {
  const first = (await rowsBefore(db, conversed, drawnPage, to)).at(-1);
  return first ? readAhead(db, conversed, { from: first.sort, to }) : null;
}

/** The page from a place on, read so that it can be drawn at once; null where the newest messages begin there. */
export async function pageFrom(db: CacheDatabase, conversed: Conversed, from: number): Promise<Stretch | null> {
  const next = (await rowsAfter(db, conversed, drawnPage + 1, from))[drawnPage];
  return next ? readAhead(db, conversed, { from, to: next.sort }) : null;
}

async function readAhead(db: CacheDatabase, conversed: Conversed, stretch: Stretch): Promise<Stretch> {
  const { roomId, threadId, hasQuestions } = conversed;
  await pages.read(db, roomId, threadId, stretch.from, stretch.to, hasQuestions);
  return stretch;
}

async function readNewest(
  db: CacheDatabase,
  roomId: string,
  threadId: string,
  from: number | null,
  hasQuestions: boolean,
): Promise<TimelineSnapshot> {
  const conversed = { roomId, threadId, hasQuestions };
  const kept = keptIn(placeOf(roomId, threadId));
  const snapshot =
    from === null ? await readLast(db, conversed) : await readPage(db, roomId, threadId, from, null, hasQuestions);
  return {
    ...snapshot,
    kept,
    seen: threadId ? { kind: 'thread', threadId } : { kind: hasQuestions ? 'talk' : 'everything' },
  };
}

async function readLast(db: CacheDatabase, conversed: Conversed): Promise<PageSnapshot> {
  const newestFirst = await rowsBefore(db, conversed, pageSize + 1);
  return snapshotOf(db, conversed, newestFirst.slice(0, pageSize).reverse(), newestFirst[pageSize]);
}

/** Reads the rows from a place on, before another where that is not null, with what stands beside them. */
export async function readPage(
  db: CacheDatabase,
  roomId: string,
  threadId: string,
  from: number,
  to: number | null,
  hasQuestions: boolean,
): Promise<PageSnapshot> {
  const conversed = { roomId, threadId, hasQuestions };
  // One after another: after awaiting both at once a live query does not notice what else is read.
  const rows = await rowsWithin(db, conversed, to === null ? { from } : { from, to });
  const [before] = await rowsBefore(db, conversed, 1, from);
  return snapshotOf(db, conversed, rows, before);
}

async function snapshotOf(
  db: CacheDatabase,
  { roomId, threadId }: Conversed,
  rows: readonly MessageRow[],
  before: MessageRow | undefined,
): Promise<PageSnapshot> {
  const related = await readRelated(db, roomId, threadId, rows);
  return {
    messages: rows.map((row, index) => ({ ...messageOf(row), related: related[index] })),
    before: before ? messageOf(before) : null,
  };
}

function messageOf({ id, sort, sender, ts, state, txnId, c }: MessageRow): Message {
  return { id, sort, sender, ts, state, txnId, content: open(c) };
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
