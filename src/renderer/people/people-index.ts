import type { Language } from '../../domain/codes';
import type { PersonContent } from '../../domain/directory/directory';
import { peopleIndex, type PeopleIndex } from '../../domain/directory/people-search';
import { usePeople } from '../data/names';
import { useLanguage } from '../i18n';

type People = ReadonlyMap<string, PersonContent>;

const made = new WeakMap<People, Map<Language, PeopleIndex>>();

/** The directory ready for searching. Made once for each change of it, whichever screens search it. */
export function usePeopleIndex(): PeopleIndex {
  return indexOf(usePeople(), useLanguage());
}

function indexOf(people: People, language: Language): PeopleIndex {
  const byLanguage = made.get(people) ?? new Map<Language, PeopleIndex>();
  made.set(people, byLanguage);
  const index = byLanguage.get(language) ?? peopleIndex(people, language);
  byLanguage.set(language, index);
  return index;
}

const unitsMade = new WeakMap<People, string[]>();

/** The units that the directory's people work in, by name. */
export function useUnits(): readonly string[] {
  const people = usePeople();
  const units = unitsMade.get(people) ?? unitsOf(people);
  unitsMade.set(people, units);
  return units;
}

function unitsOf(people: People): string[] {
  const units = new Set([...people.values()].map(({ unit }) => unit));
  units.delete('');
  return [...units].sort(new Intl.Collator('fi').compare);
}
