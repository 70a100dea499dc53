import { Dexie } from 'dexie';
import { useLiveQuery } from '../../../data/use-live-query';
import { useMemo } from 'react';
import { open } from '../../../../cache/sealing';
import { professionCodes, professions } from '../../../../domain/directory/directory';
import { foldedWords } from '../../../../domain/folding';
import type { LabelledMention } from '../../../../domain/message/mentions';
import { searchPeople } from '../../../../domain/directory/people-search';
import type { Mention } from '../../../../domain/message/rich-text';
import { useAccount } from '../../../data/account';
import { useNames, usePeople } from '../../../data/names';
import { roomName } from '../../../data/places';
import { useRooms } from '../../../data/rooms';
import { useLanguage } from '../../../i18n';
import { useTranslation } from '../../../i18n/use-translation';
import { usePeopleIndex } from '../../../people/people-index';
import type { Suggestion } from './suggestions';

const most = 8;
const mostCircles = 3;

/**
 * Whom a message can name, for what has been written after `@`: people of the room, then professions, circles and
 * everyone in it, then people who are not here.
 * @param query null while nobody is asked for
 */
export function useMentionOptions(roomId: string, query: string | null): readonly Suggestion[] {
  const { t } = useTranslation('conversation');
  const { db, userId: self } = useAccount();
  const language = useLanguage();
  const index = usePeopleIndex();
  const people = usePeople();
  const nameOf = useNames();
  const rooms = useRooms();
  const isAsked = query !== null;
  const members = useLiveQuery(
    () =>
      isAsked
        ? db.members.where('[roomId+userId]').between([roomId, Dexie.minKey], [roomId, Dexie.maxKey]).toArray()
        : [],
    [db, roomId, isAsked],
  );

  return useMemo(() => {
    if (query === null || !members) return [];
    const words = foldedWords(query);
    const matches = (name: string) => {
      const parts = foldedWords(name);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    };
    const here = new Set(members.filter(({ membership }) => membership === 'join').map(({ userId }) => userId));
    here.delete(self);

    const known = searchPeople(index, query, { circleMembers: here });
    const strangers = members.filter(
      ({ userId, c }) => here.has(userId) && !people.has(userId) && matches(open(c).displayName),
    );
    const inRoom = [...known, ...strangers.map(({ userId }) => userId)].map((userId) => {
      const profession = people.get(userId)?.profession;
      return suggestion(
        { kind: 'user', userId },
        nameOf(userId),
        profession ? professions[profession][language] : userId,
      );
    });

    const present = new Set([...here].map((userId) => people.get(userId)?.profession));
    const byProfession = professionCodes
      .filter((code) => present.has(code) && matches(professions[code][language]))
      .map((code) => {
        const count = [...here].filter((userId) => people.get(userId)?.profession === code).length;
        return suggestion(
          { kind: 'profession', profession: code },
          professions[code][language],
          t('mention.inRoom', { count }),
        );
      });

    const circles = [...(rooms?.values() ?? [])]
      .filter((room) => room.kind === 'circle' && room.membership === 'join' && matches(roomName(room)))
      .slice(0, mostCircles)
      .map((room) => suggestion({ kind: 'room', room: room.roomId }, roomName(room), t('mention.circle')));

    const all =
      here.size > 0 && matches(t('mention.everyone'))
        ? [suggestion({ kind: 'everyone' }, t('mention.everyone'), t('mention.inRoom', { count: here.size }))]
        : [];

    // Somebody who is not here is told of nothing; the list says so.
    const elsewhere =
      words.length === 0
        ? []
        : searchPeople(index, query, {})
            .filter((userId) => !here.has(userId) && userId !== self)
            .slice(0, most)
            .map((userId) => suggestion({ kind: 'user', userId }, nameOf(userId), t('mention.notHere')));

    return [...inRoom.slice(0, most), ...byProfession, ...circles, ...all, ...elsewhere].slice(0, most);
  }, [query, members, self, index, people, nameOf, language, rooms, t]);
}

function suggestion(mention: Mention, name: string, note: string): Suggestion {
  const label = `@${name}`;
  const labelled: LabelledMention = { label, mention };
  return { key: JSON.stringify(mention), insert: label, title: name, note, mention: labelled };
}
