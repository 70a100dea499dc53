import { Dexie } from 'dexie';
import type { CacheDatabase } from '../../../cache/database';
import type { MessageRow, RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { circleIn, roomName } from '../../data/places';
import type { Rooms } from '../../data/rooms';
import type { Message } from './queries';

/** What is sent on of a message. */
export type Forwarded = Pick<Message, 'id' | 'txnId' | 'content'>;

/** A room that a message can be forwarded to. */
export interface Target {
  roomId: string;
  name: string;
  /** The circle it belongs to, or an empty string. */
  circle: string;
  warning: ForwardWarning | null;
}

/** What others come to read who could not before. */
export type ForwardWarning = 'leaves-case' | 'leaves-circle' | 'not-encrypted';

const kinds: ReadonlySet<string> = new Set(['consultation', 'case', 'other']);

/** The rooms that a person is in and may write to, those of the same circle first. */
export function forwardTargets(rooms: Rooms, from: RoomRow): Target[] {
  const home = circleIn(rooms, from)?.roomId;
  return [...rooms.values()]
    .filter((room) => room.roomId !== from.roomId && room.membership === 'join' && kinds.has(room.kind))
    .filter((room) => !open(room.c).archived)
    .map((room) => {
      const circle = circleIn(rooms, room);
      return {
        roomId: room.roomId,
        name: roomName(room),
        circle: circle ? roomName(circle) : '',
        warning: warningOf(from, room, home !== undefined && home === circle?.roomId),
      };
    })
    .sort(
      (one, other) => Number(one.warning !== null) - Number(other.warning !== null) || compare(one.name, other.name),
    );
}

function warningOf(from: RoomRow, to: RoomRow, isSameCircle: boolean): ForwardWarning | null {
  if (from.encrypted && !to.encrypted) return 'not-encrypted';
  if (from.kind === 'case') return 'leaves-case';
  return isSameCircle ? null : 'leaves-circle';
}

const collator = new Intl.Collator('fi');

function compare(one: string, other: string): number {
  return collator.compare(one, other);
}

/** Files that are sent one after another within so long were sent together. */
const togetherMs = 60_000;

/** As many as can be sent at once, to either side. */
const mostTogether = 20;

/** The other files that were sent together with one, with nothing said between them, in their order. */
export async function sentTogether(db: CacheDatabase, messageId: string): Promise<Forwarded[]> {
  const message = await db.messages.get(messageId);
  if (!message) return [];
  const talk = [message.roomId, message.threadId] as const;
  const places = () => db.messages.where('[roomId+threadId+sort]');
  const [before, after] = await Dexie.Promise.all([
    places()
      .between([...talk, Dexie.minKey], [...talk, message.sort], true, false)
      .reverse()
      .limit(mostTogether)
      .toArray(),
    places()
      .between([...talk, message.sort], [...talk, Dexie.maxKey], false, true)
      .limit(mostTogether)
      .toArray(),
  ]);
  return [...unbroken(message, before).reverse(), ...unbroken(message, after)];
}

/** The rows next to a message, as far as they are files of the same moment by the same person. */
function unbroken(message: MessageRow, rows: readonly MessageRow[]): Forwarded[] {
  const files: Forwarded[] = [];
  let last = message.ts;
  for (const { id, txnId, sender, ts, c } of rows) {
    const content = open(c);
    if (content.kind !== 'attachment' || sender !== message.sender || Math.abs(ts - last) > togetherMs) break;
    last = ts;
    files.push({ id, txnId, content });
  }
  return files;
}
