import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { CacheDatabase } from '../../cache/database';
import { open } from '../../cache/sealing';
import type { PersonContent, Profession } from '../../domain/directory';
import { useAccount } from './account';

interface Known {
  people: ReadonlyMap<string, PersonContent>;
  /** Display names of those who are in a room and not in the directory. */
  displayNames: ReadonlyMap<string, string>;
}

const nobody: Known = { people: new Map(), displayNames: new Map() };
const NamesContext = createContext<Known>(nobody);

/** Reads the directory once for all screens. */
export function NamesProvider({ children }: { children: ReactNode }) {
  const { db } = useAccount();
  // Opening a room writes its members anew; everything on the screen that names someone would be drawn again.
  const [keepPeople] = useState(() => keepSame<PersonContent>());
  const [keepDisplayNames] = useState(() => keepSame<string>());
  const people = useLiveQuery(async () => keepPeople(await readPeople(db)), [db]);
  const displayNames = useLiveQuery(
    async () => keepDisplayNames(await readDisplayNames(db, people ?? nobody.people)),
    [db, people],
  );
  const known = useMemo(
    () => ({ people: people ?? nobody.people, displayNames: displayNames ?? nobody.displayNames }),
    [people, displayNames],
  );
  return <NamesContext value={known}>{children}</NamesContext>;
}

/** Gives the former map as long as the new one holds the same. */
function keepSame<Value>(): (next: Map<string, Value>) => Map<string, Value> {
  let former = new Map<string, Value>();
  return (next) => {
    if (JSON.stringify([...former]) !== JSON.stringify([...next])) former = next;
    return former;
  };
}

async function readPeople(db: CacheDatabase): Promise<Map<string, PersonContent>> {
  const rows = await db.people.toArray();
  return new Map(rows.map((row) => [row.userId, open(row.c)]));
}

async function readDisplayNames(db: CacheDatabase, people: Known['people']): Promise<Map<string, string>> {
  const members = (await db.members.orderBy('userId').uniqueKeys()).map(String);
  const strangers = members.filter((userId) => !people.has(userId));
  const rows = await db.members.where('userId').anyOf(strangers).toArray();
  return new Map(rows.map((row) => [row.userId, open(row.c).displayName]));
}

/** The directory: every professional by user id. */
export function usePeople(): ReadonlyMap<string, PersonContent> {
  return use(NamesContext).people;
}

/** Everyone's profession by user id. */
export function useProfessions(): ReadonlyMap<string, Profession> {
  const people = usePeople();
  return useMemo(() => new Map([...people].map(([userId, { profession }]) => [userId, profession])), [people]);
}

/** How a person is called: by the directory, else by the own display name, else by the id's local part. */
export function useNames(): (userId: string) => string {
  const { people, displayNames } = use(NamesContext);
  return useCallback(
    (userId: string) => people.get(userId)?.name ?? (displayNames.get(userId) || localPart(userId)),
    [people, displayNames],
  );
}

function localPart(userId: string): string {
  return /^@([^:]+)/.exec(userId)?.[1] ?? userId;
}
