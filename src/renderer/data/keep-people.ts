import type { PersonRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import type { PersonContent } from '../../domain/directory/directory';
import { unchanged } from './unchanged';

/**
 * Makes the directory from its rows. As long as nobody has changed it gives the former map, and as long as a person has
 * not, her former entry: what was drawn or indexed from them is not made again.
 */
export function keepPeople(): (rows: readonly PersonRow[]) => ReadonlyMap<string, PersonContent> {
  let former: ReadonlyMap<string, PersonContent> = new Map();
  return (rows) => {
    let isSame = rows.length === former.size;
    const next = new Map<string, PersonContent>();
    for (const { userId, c } of rows) {
      const before = former.get(userId);
      const person = unchanged(before, open(c));
      isSame &&= person === before;
      next.set(userId, person);
    }
    if (!isSame) former = next;
    return former;
  };
}

type People = ReadonlyMap<string, PersonContent>;

/** Those who are in the directory, and those who were taken out of it. */
export function listedAndFormer(entries: People): { people: People; former: People } {
  const former = new Map([...entries].filter(([, { removed }]) => removed));
  // The same map as was read, as long as everybody in it is listed.
  if (former.size === 0) return { people: entries, former };
  return { people: new Map([...entries].filter(([userId]) => !former.has(userId))), former };
}
