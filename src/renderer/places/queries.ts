import { useLiveQuery } from '../data/use-live-query';
import { Dexie } from 'dexie';
import { useMemo } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { standing } from '../../cache/states';
import { eventTypes } from '../../domain/event-types';
import type { Topic } from '../../domain/circle/topics';
import { useAccount } from '../data/account';
import { useCalendars } from '../data/calendars';
import { useRooms } from '../data/rooms';
import { readWaitingActs } from '../data/waiting-acts';
import { placesToAsk, type AskPlace } from './places';

/** Where this person may ask; undefined until it is read. */
export function usePlacesToAsk(): AskPlace[] | undefined {
  const rooms = useRooms();
  const calendars = useCalendars();
  return useMemo(() => (rooms && calendars ? placesToAsk(rooms) : undefined), [rooms, calendars]);
}

/** What a place has that a question may use: the topics of its circle, and who can be asked by name. */
export interface PlaceFacts {
  topics: readonly Topic[];
  members: ReadonlySet<string>;
}

/** The facts of some places by their rooms; undefined until they are read. */
export function usePlaceFacts(places: readonly AskPlace[]): ReadonlyMap<string, PlaceFacts> | undefined {
  const { db } = useAccount();
  const key = places.map(({ roomId, statedIn }) => `${roomId} ${statedIn ?? ''}`).join('|');
  // The key says everything of the places that is read here.
  return useLiveQuery(async () => {
    const facts = await Dexie.Promise.all(places.map((place) => readFacts(db, place)));
    return new Map(facts);
  }, [db, key]);
}

async function readFacts(db: CacheDatabase, place: AskPlace): Promise<[string, PlaceFacts]> {
  const topics = place.statedIn ? await standing(db, { ...at(place.statedIn) }) : null;
  const members = await membersOf(db, place.roomId);
  const ofCircle = place.circleId ? await membersOf(db, place.circleId) : [];
  return [place.roomId, { topics: topics?.content.topics ?? [], members: new Set([...members, ...ofCircle]) }];
}

function at(roomId: string) {
  return { roomId, type: eventTypes.topics, stateKey: '' } as const;
}

async function membersOf(db: CacheDatabase, roomId: string): Promise<string[]> {
  const rows = await db.members.where('[roomId+userId]').between([roomId, ''], [roomId, '\uffff']).toArray();
  return rows.filter(({ membership }) => membership === 'join' || membership === 'invite').map(({ userId }) => userId);
}

/** The rooms that this person is about to join. */
export function useJoining(): ReadonlySet<string> | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const acts = await readWaitingActs(db);
    return new Set(acts.flatMap(({ act }) => (act.kind === 'join' ? [act.roomId] : [])));
  }, [db]);
}
