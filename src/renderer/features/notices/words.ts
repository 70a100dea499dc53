import type { TFunction } from 'i18next';
import type { Notice } from '../../../preload/contract';
import { assertNever } from '../../../domain/result';
import { paths } from '../../data/paths';
import type { ToldItem } from './plan';
import type { AwaitedReception } from './reminders';
import type { Talk } from './talk';

/** All that is to be told at one moment. */
export interface News {
  waiting: readonly ToldItem[];
  talk: readonly Talk[];
  /** Rooms that one is newly invited to. */
  invitations: readonly string[];
  receptions: readonly AwaitedReception[];
}

interface Line {
  what: 'asked' | 'raised' | 'contact' | 'mention' | 'answer' | 'message' | 'invitation' | 'reception';
  path: string;
  /** Who wrote and what, where it may be told to who has chosen it; never of a client's contact. */
  said: { who: string; words: string } | null;
}

function lineOf({ item, stage }: ToldItem): Line {
  const { kind, roomId, id } = item;
  switch (kind) {
    case 'contact':
      return { what: 'contact', path: paths.contact(roomId, id), said: null };
    case 'question': {
      const said = { who: item.asker, words: item.topic };
      return { what: stage === 'asked' ? 'asked' : 'raised', path: paths.question(roomId, id), said };
    }
    default:
      return assertNever(kind);
  }
}

/** As much of a message as a notification shows. */
const longestWords = 120;

function tidy(words: string): string {
  const line = words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > longestWords ? `${line.slice(0, longestWords)}…` : line;
}

/**
 * One notification for all that is to be told, or null for nothing: how much of what, and nothing that tells whose or
 * what about.
 * @param nameOf where the person has chosen to see who wrote and what: how somebody is called
 */
export function noticeOf(
  { waiting, talk, invitations, receptions }: News,
  t: TFunction<'notices'>,
  nameOf: ((userId: string) => string) | null,
): Notice | null {
  const lines: Line[] = [
    ...waiting.map(lineOf),
    ...talk.map(({ what, path, sender, words }): Line => ({ what, path, said: { who: sender, words } })),
    ...invitations.map((): Line => ({ what: 'invitation', path: paths.today(), said: null })),
    ...receptions.map(({ roomId, contactId }): Line => ({
      what: 'reception',
      path: contactId === null ? paths.room(roomId) : paths.contact(roomId, contactId),
      said: null,
    })),
  ];
  const last = lines.at(-1);
  if (!last) return null;
  const count = lines.length;
  const isOne = new Set(lines.map(({ what }) => what)).size === 1;
  const title = t(`told.${isOne ? last.what : 'several'}`, { count });
  const path = new Set(lines.map((line) => line.path)).size === 1 ? last.path : paths.today();
  const { said } = last;
  if (!nameOf || !said) return { title, path };
  return { title, path, body: [tidy(nameOf(said.who)), tidy(said.words)].filter(Boolean).join(': ') };
}
