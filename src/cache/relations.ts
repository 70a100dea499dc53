import { Dexie } from 'dexie';
import { z } from 'zod';
import type { PollEvent } from '../domain/message/poll';
import { foldReactions, reactionKey, type ReactionEvent } from '../domain/message/reactions';
import type { CacheDatabase } from './database';
import { removeRows } from './remove-rows';
import type { Relations, RelationsRow, UpdateRow } from './rows';
import { open, seal } from './sealing';

/** Contents of updates as the projection and the outbox write them. */
export const reactionUpdate = z.object({ key: reactionKey });
export const voteUpdate = z.object({ answers: z.array(z.string()) });
export const redactionUpdate = z.object({ redacts: z.string() });

/** A message of a room, by its id; it need not be cached. */
export interface MessagePlace {
  roomId: string;
  id: string;
}

/** Each place once. */
export function distinctPlaces(places: Iterable<MessagePlace>): MessagePlace[] {
  return [...new Map([...places].map((place) => [`${place.roomId} ${place.id}`, place])).values()];
}

/**
 * Works out what stands beside messages from all that relates to them, whatever of it came first. Call inside the
 * transaction that changed it.
 */
export async function foldRelations(db: CacheDatabase, places: Iterable<MessagePlace>): Promise<void> {
  const distinct = distinctPlaces(places);
  if (distinct.length === 0) return;
  const folded = await Promise.all(
    distinct.map(async (place) => ({ ...place, relations: await relationsOf(db, place) })),
  );
  const rows = folded.flatMap(({ roomId, id, relations }): RelationsRow[] =>
    relations ? [{ roomId, id, c: seal(relations) }] : [],
  );
  const gone = folded.flatMap(({ roomId, id, relations }): [string, string][] => (relations ? [] : [[roomId, id]]));
  await removeRows(db.relations, gone);
  if (rows.length > 0) await db.relations.bulkPut(rows);
}

/** What stands beside a message, or null where nothing does. */
async function relationsOf(db: CacheDatabase, { roomId, id }: MessagePlace): Promise<Relations | null> {
  const [updates, thread] = await Promise.all([relatedUpdates(db, { roomId, id }), threadOf(db, { roomId, id })]);
  const taken = new Set(updates.flatMap((row) => redactedBy(row)));
  const counted = updates.filter((row) => !taken.has(row.id));
  const relations: Relations = {
    reactions: foldReactions(counted.flatMap(asReaction)),
    poll: counted.flatMap(asPollEvent),
    thread,
    beingDeleted: taken.has(id),
  };
  const isNothing =
    relations.reactions.length === 0 && relations.poll.length === 0 && !thread && !relations.beingDeleted;
  return isNothing ? null : relations;
}

/** In the room's order, those on their way last, failed ones left out; only those of the message's own room. */
async function relatedUpdates(db: CacheDatabase, { roomId, id }: MessagePlace): Promise<UpdateRow[]> {
  const rows = await db.updates.where('[target+sort]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray();
  return rows.filter((row) => row.state !== 'failed' && row.roomId === roomId);
}

function redactedBy(row: UpdateRow): string[] {
  const { type, content } = open(row.c);
  const parsed = type === 'redaction' ? redactionUpdate.safeParse(content) : null;
  return parsed?.success ? [parsed.data.redacts] : [];
}

function asReaction(row: UpdateRow): ReactionEvent[] {
  const { type, content } = open(row.c);
  const parsed = type === 'reaction' ? reactionUpdate.safeParse(content) : null;
  return parsed?.success ? [{ id: row.id, sender: row.sender, key: parsed.data.key }] : [];
}

function asPollEvent({ sender, ts, c }: UpdateRow): PollEvent[] {
  const { type, content } = open(c);
  if (type === 'poll-end') return [{ kind: 'end', sender, ts }];
  const parsed = type === 'poll-vote' ? voteUpdate.safeParse(content) : null;
  return parsed?.success ? [{ kind: 'vote', sender, ts, answers: parsed.data.answers }] : [];
}

/** How many of a thread's people are named beside its root. */
const sendersNamed = 3;

async function threadOf(db: CacheDatabase, { roomId, id }: MessagePlace): Promise<Relations['thread']> {
  const answers = await db.messages
    .where('[roomId+threadId+sort]')
    .between([roomId, id, Dexie.minKey], [roomId, id, Dexie.maxKey])
    .filter((answer) => answer.state !== 'redacted')
    .toArray();
  if (answers.length === 0) return null;
  const senders = [...new Set(answers.toReversed().map((answer) => answer.sender))];
  return {
    count: answers.length,
    lastTs: Math.max(...answers.map((answer) => answer.ts)),
    senders: senders.slice(0, sendersNamed),
  };
}
