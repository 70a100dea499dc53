import { open } from '../../../../cache/sealing';
import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../../../cache/database';
import type { RoomRow } from '../../../../cache/rows';
import { wholeLabel, type CalledPeople, type LabelledMention } from '../../../../domain/message/mentions';
import { assertNever } from '../../../../domain/result';
import type { Mention } from '../../../../domain/message/rich-text';
import { powerOf } from '../../../../domain/circle/roles';
import type { Account } from '../../../data/account';
import { powerIn } from '../../../data/rights';

/** Those who are in a room. */
export function membersOf(db: CacheDatabase, roomId: string): Promise<string[]> {
  return db.members
    .where('[roomId+userId]')
    .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
    .filter(({ membership }) => membership === 'join')
    .toArray((rows) => rows.map(({ userId }) => userId));
}

/** The most that one message calls by name (domain/message/mentions.ts). */
const most = 500;

/**
 * Whom a message calls by those who were chosen while it was written and are still named in it: of a profession or a
 * circle those who are in the room. All together are called only where all are meant and the room lets her do it.
 */
export async function calledBy(
  { db, userId: self }: Account,
  roomId: string,
  text: string,
  mentions: readonly LabelledMention[],
): Promise<CalledPeople | undefined> {
  const named = mentions.filter(({ label }) => wholeLabel(label).test(text)).map(({ mention }) => mention);
  if (named.length === 0) return undefined;
  const members = (await membersOf(db, roomId)).filter((userId) => userId !== self);
  const room = await db.rooms.get(roomId);
  const everyone = named.some(({ kind }) => kind === 'everyone') && mayCallAll(room, self);
  const called = new Set<string>();
  for (const mention of named) {
    if (mention.kind === 'everyone' && everyone) continue;
    for (const userId of await peopleOf(db, mention, members)) called.add(userId);
  }
  return { userIds: [...called].slice(0, most), everyone };
}

/** Calling the whole room takes a deputy's power, as rooms have it by default (Matrix spec, m.room.power_levels). */
export function mayCallAll(room: RoomRow | undefined, self: string): boolean {
  return room !== undefined && powerIn(room, self) >= powerOf.deputy;
}

async function peopleOf(db: CacheDatabase, mention: Mention, members: readonly string[]): Promise<readonly string[]> {
  switch (mention.kind) {
    case 'user':
      return [mention.userId];
    case 'profession': {
      const people = await db.people.where('profession').equals(mention.profession).toArray();
      const listed = new Set(people.flatMap(({ userId, c }) => (open(c).removed ? [] : [userId])));
      return members.filter((userId) => listed.has(userId));
    }
    case 'room': {
      const inCircle = new Set(await membersOf(db, mention.room));
      return members.filter((userId) => inCircle.has(userId));
    }
    case 'everyone':
      return members;
    default:
      return assertNever(mention);
  }
}
