import { useEffect, useMemo, useState } from 'react';
import { professions } from '../../../domain/directory/directory';
import { searchPeople } from '../../../domain/directory/people-search';
import { useAccount } from '../../data/account';
import { usePeople } from '../../data/names';
import { paths } from '../../data/paths';
import { recentPlaces } from '../../data/recent-places';
import { useRooms } from '../../data/rooms';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { usePeopleIndex } from '../../people/people-index';
import { entryOf, find, questionEntries, readQuestions, roomEntries, type Entry, type Group } from './entries';
import type { Command } from './Palette';

/** People beyond these are not made into entries: as many as could be shown, and those one was with of late. */
const mostPeople = 20;

/** What the search shows for what has been typed, worked out in the frame of the key. */
export function usePaletteGroups(query: string, commands: readonly Command[]): Group[] {
  const { userId } = useAccount();
  const rooms = useRooms();
  const language = useLanguage();
  const people = usePeople();
  const index = usePeopleIndex();
  const questions = useQuestionEntries();
  const [recent] = useState(() => recentPlaces(userId));
  const { t } = useTranslation('palette');
  const ofRooms = useMemo(() => roomEntries(rooms ?? new Map(), t('closedCase')), [rooms, t]);
  const ofCommands = useMemo(() => commands.map(({ id, title, more }) => entryOf(id, title, '', more)), [commands]);
  return useMemo(() => {
    const personEntry = (personId: string): Entry => {
      const person = people.get(personId);
      const detail = person ? [professions[person.profession][language], person.unit].filter(Boolean).join(' · ') : '';
      return entryOf(paths.person(personId), person?.name ?? personId, detail);
    };
    const findPeople = (typed: string) => {
      if (typed !== '') return searchPeople(index, typed, {}).slice(0, mostPeople).map(personEntry);
      return [...people.keys()].filter((personId) => recent.includes(paths.person(personId))).map(personEntry);
    };
    return find(query, { ...ofRooms, questions, commands: ofCommands, people: findPeople, recent });
  }, [query, ofRooms, questions, ofCommands, people, index, language, recent]);
}

/** Questions are read when the search opens, and made ready while one types. */
function useQuestionEntries(): readonly Entry[] {
  const { db } = useAccount();
  const { t } = useTranslation('palette');
  const rooms = useRooms();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    if (!rooms) return undefined;
    let isOpen = true;
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
    void readQuestions(db)
      .then((rows) => questionEntries(rows, rooms, ({ status }) => t(`status.${status}`), pause))
      .then((made) => isOpen && setEntries(made));
    return () => {
      isOpen = false;
    };
  }, [db, rooms, t]);
  return entries;
}
