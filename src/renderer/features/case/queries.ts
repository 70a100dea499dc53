import { Dexie } from 'dexie';
import { useLiveQuery } from '../../data/use-live-query';
import { useMemo } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { standingByKey } from '../../../cache/states';
import type { CaseCardContent } from '../../../domain/case/case';
import type { ContactContent } from '../../../domain/contact/contact';
import { personUserId } from '../../../domain/directory/directory';
import { eventTypes } from '../../../domain/event-types';
import { useAccount } from '../../data/account';
import { isClosedCase } from '../../data/archived';
import { readCard } from '../../data/case-card';
import { circleOf } from '../../data/places';
import { useRooms } from '../../data/rooms';
import { settledId } from '../../data/settled-id';

/** The contact that a group chat is opened from, and the circle it will belong to. */
export interface Origin {
  contact: ContactContent;
  /** Null where the inbox belongs to no circle that this device knows. */
  circleId: string | null;
}

export function useOrigin(roomId: string, contactId: string): Origin | null | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    // One after another: after awaiting both at once a live query does not notice what is read later.
    const contact = await db.contacts.get(await settledId(db, contactId));
    const inbox = await db.rooms.get(roomId);
    if (!contact || !inbox) return null;
    const circle = await circleOf(db, inbox);
    return { contact: open(contact.c), circleId: circle?.roomId ?? null };
  }, [db, roomId, contactId]);
}

export interface CaseSnapshot {
  room: RoomRow;
  /** What of the contact was shared; null while its message is not on this device. */
  card: CaseCardContent | null;
}

/** A group chat's room and card; null when this device does not have it, undefined until it is read. */
export function useCase(roomId: string): CaseSnapshot | null | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const room = await db.rooms.get(roomId);
    return room ? { room, card: (await readCard(db, roomId))?.card ?? null } : null;
  }, [db, roomId]);
}

export interface Participant {
  userId: string;
  isInvited: boolean;
}

/** Who is in a group chat and who is invited, those who are in first. */
export function useParticipants(roomId: string): Participant[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const rows = await db.members
      .where('[roomId+userId]')
      .between([roomId, Dexie.minKey], [roomId, Dexie.maxKey])
      .toArray();
    return rows
      .filter(({ membership }) => membership === 'join' || membership === 'invite')
      .map(({ userId, membership }) => ({ userId, isInvited: membership === 'invite' }))
      .sort((one, other) => Number(one.isInvited) - Number(other.isInvited));
  }, [db, roomId]);
}

/** Until when those are in a group chat who are for a time; milliseconds since the epoch, by user id. */
export function useStays(roomId: string): ReadonlyMap<string, number> | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const guests = await standingByKey(db, roomId, eventTypes.caseGuest);
    return new Map(
      [...guests].flatMap(([key, { content }]) =>
        content.until === undefined ? [] : [[personUserId(key), content.until] as const],
      ),
    );
  }, [db, roomId]);
}

/** Those who were asked into a group chat in a call for their profession. */
export function useCalled(roomId: string): ReadonlySet<string> | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const calls = await standingByKey(db, roomId, eventTypes.caseCall);
    return new Set([...calls.values()].flatMap(({ content }) => content.people));
  }, [db, roomId]);
}

/** The group chats that this person is in, the newest talk first; those that are closed apart. */
export function useCases(): { open: RoomRow[]; closed: RoomRow[] } | undefined {
  const rooms = useRooms();
  return useMemo(() => {
    if (!rooms) return undefined;
    const cases = [...rooms.values()]
      .filter(({ kind, membership }) => kind === 'case' && membership === 'join')
      .sort((one, other) => other.lastTs - one.lastTs);
    return { open: cases.filter((room) => !isClosedCase(room)), closed: cases.filter(isClosedCase) };
  }, [rooms]);
}
