import { useLiveQuery } from './use-live-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { standing, standingEverywhere } from '../../cache/states';
import type { Names } from '../../domain/codes';
import { builtInReasons, reasonName, type ListedReason, type NamedReason } from '../../domain/contact/contact-reasons';
import { eventTypes } from '../../domain/event-types';
import { useLanguage } from '../i18n';
import { useAccount } from './account';
import { circleIn } from './places';
import { useFromRooms, type Rooms } from './rooms';

/** What organisations call their reasons now, by code. */
export type ReasonNames = ReadonlyMap<string, Names>;

const ReasonsContext = createContext<ReasonNames | undefined>(undefined);

/** Reads what reasons are called once for all screens. */
export function ReasonsProvider({ children }: { children: ReactNode }) {
  const { db } = useAccount();
  const names = useLiveQuery(() => readNames(db), [db]);
  return <ReasonsContext value={names}>{children}</ReasonsContext>;
}

async function readNames(db: CacheDatabase): Promise<ReasonNames> {
  const stated = await standingEverywhere(db, eventTypes.contactReasons);
  const lists = [...stated.values()].flatMap((keys) => [...keys.values()]);
  return new Map(
    lists.flatMap(({ content }) => content.reasons.map(({ code, fi, sv, en }) => [code, { fi, sv, en }] as const)),
  );
}

export function useReasonNames(): ReasonNames | undefined {
  return use(ReasonsContext);
}

/** Says why a contact was made, in the language of the interface. */
export function useReasonName(): (reason: NamedReason) => string {
  const names = useReasonNames();
  const language = useLanguage();
  return useMemo(() => (reason: NamedReason) => reasonName(reason, language, names), [names, language]);
}

/** The organisation that a room belongs to, by its circle or itself; null where none is known. */
export function organisationIn(rooms: Rooms | undefined, roomId: string): string | null {
  const room = rooms?.get(roomId);
  const above = [room, circleIn(rooms, room)].flatMap((one) => one?.parents ?? []);
  return above.find((id) => rooms?.get(id)?.kind === 'organisation') ?? null;
}

/** The reasons that can be chosen for a contact of an inbox; undefined until they are read. */
export function useOfferedReasons(roomId: string): readonly ListedReason[] | undefined {
  const { db } = useAccount();
  const organisation = useFromRooms((rooms) => rooms && organisationIn(rooms, roomId));
  return useLiveQuery(
    () => (organisation === undefined ? undefined : readReasons(db, organisation)),
    [db, organisation],
  );
}

async function readReasons(db: CacheDatabase, organisation: string | null): Promise<readonly ListedReason[]> {
  if (organisation === null) return builtInReasons;
  const stated = await standing(db, { roomId: organisation, type: eventTypes.contactReasons, stateKey: '' });
  return stated?.content.reasons ?? builtInReasons;
}
