import { useLiveQuery } from './use-live-query';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { open } from '../../cache/sealing';
import type { PersonContent, Profession } from '../../domain/directory/directory';
import { useAccount } from './account';
import { keepPeople, listedAndFormer } from './keep-people';
import { strangers } from './strangers';

interface Known {
  people: ReadonlyMap<string, PersonContent>;
  /** Those who were taken out of the directory: their names stand where they have written. */
  former: ReadonlyMap<string, PersonContent>;
  /** The display name of one who is in a room and not in the directory. */
  displayName: (userId: string) => string | undefined;
}

const nobody: ReadonlyMap<string, PersonContent> = new Map();
const NamesContext = createContext<Known>({ people: nobody, former: nobody, displayName: () => undefined });

/** Reads the directory once for all screens, and of those who are not in it the ones that a screen names. */
export function NamesProvider({ children }: { children: ReactNode }) {
  const { db } = useAccount();
  const [keep] = useState(() => keepPeople());
  const entries = useLiveQuery(async () => keep(await db.people.toArray()), [db, keep]);
  const { people, former } = useMemo(() => listedAndFormer(entries ?? nobody), [entries]);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [ask] = useState(() => strangers(setAsked));
  const displayNames = useLiveQuery(() => readDisplayNames(db, asked), [db, asked]);
  const known = useMemo<Known>(
    () => ({
      people,
      former,
      displayName(userId) {
        // Before the directory is read nobody is known to be missing from it.
        if (entries && !entries.has(userId)) ask(userId);
        return displayNames?.get(userId);
      },
    }),
    [entries, people, former, displayNames, ask],
  );
  return <NamesContext value={known}>{children}</NamesContext>;
}

async function readDisplayNames(db: CacheDatabase, userIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.members.where('userId').anyOf(userIds).toArray();
  return new Map(rows.map((row) => [row.userId, open(row.c).displayName]));
}

/** The directory: every professional by user id; the same map until one of them changes. */
export function usePeople(): ReadonlyMap<string, PersonContent> {
  return use(NamesContext).people;
}

/** Whether a person has been taken out of the directory. */
export function useWasListed(userId: string): boolean {
  return use(NamesContext).former.has(userId);
}

/** Everyone's profession by user id. */
export function useProfessions(): ReadonlyMap<string, Profession> {
  const people = usePeople();
  return useMemo(() => new Map([...people].map(([userId, { profession }]) => [userId, profession])), [people]);
}

/** How a person is called: by the directory, also once she has been taken out of it, else by the own display name, else by the id's local part. */
export function useNames(): (userId: string) => string {
  const { people, former, displayName } = use(NamesContext);
  return useCallback(
    (userId: string) =>
      people.get(userId)?.name ?? former.get(userId)?.name ?? (displayName(userId) || localPart(userId)),
    [people, former, displayName],
  );
}

function localPart(userId: string): string {
  return /^@([^:]+)/.exec(userId)?.[1] ?? userId;
}
