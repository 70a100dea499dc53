import type { CacheDatabase } from '../../../cache/database';
import type { QuestionRow, RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { blankedWords, matching, type Searched } from '../../../domain/consultation/matching';
import { foldedWords } from '../../../domain/folding';
import { isClosedCase } from '../../data/archived';
import { paths } from '../../data/paths';
import { circleIn, roomName } from '../../data/places';
import type { Rooms } from '../../data/rooms';

/** Something that the search can open or do. */
export interface Entry extends Searched {
  /** Tells it apart from all others; of a place its path. */
  id: string;
  title: string;
  detail: string;
}

export const groupNames = ['recent', 'rooms', 'people', 'questions', 'cases', 'commands'] as const;
export type GroupName = (typeof groupNames)[number];
export interface Group {
  name: GroupName;
  entries: Entry[];
}

export function entryOf(id: string, title: string, detail: string, more = ''): Entry {
  return { id, title, detail, name: blankedWords(title), all: blankedWords(`${title} ${detail} ${more}`) };
}

const roomKinds = ['organisation', 'circle', 'consultation', 'inbox', 'other'];

/**
 * Rooms and group chats that this person is in, the newest talk first.
 * @param closed what is said of a closed case
 */
export function roomEntries(rooms: Rooms, closed: string): { rooms: Entry[]; cases: Entry[]; closed: Set<string> } {
  const joined = [...rooms.values()]
    .filter(({ membership }) => membership === 'join')
    .sort((one, other) => other.lastTs - one.lastTs);
  const entry = (room: RoomRow) => {
    const circle = circleIn(rooms, room);
    const detail = [isClosedCase(room) && closed, circle && roomName(circle)];
    return entryOf(pathOfRoom(room), roomName(room), detail.filter(Boolean).join(' · '));
  };
  return {
    rooms: joined.filter(({ kind }) => roomKinds.includes(kind)).map(entry),
    cases: joined.filter(({ kind }) => kind === 'case').map(entry),
    closed: new Set(joined.filter(isClosedCase).map(pathOfRoom)),
  };
}

function pathOfRoom({ roomId, kind }: RoomRow): string {
  return kind === 'circle' || kind === 'organisation' ? paths.circle(roomId) : paths.room(roomId);
}

/** Questions that are looked through: the newest. */
const mostQuestions = 5_000;
/** Of a question's text as much as tells what it is about. */
const searchedText = 200;
/** Questions made ready at a time, so that typing goes on meanwhile. */
const atOnce = 250;

/** Every question of the cache, open and closed, the newest first. */
export async function readQuestions(db: CacheDatabase): Promise<QuestionRow[]> {
  const rows = await db.questions.toArray();
  return rows.sort((one, other) => other.lastTs - one.lastTs).slice(0, mostQuestions);
}

/** Makes questions ready for searching, piece by piece. */
export async function questionEntries(
  rows: readonly QuestionRow[],
  rooms: Rooms,
  statusOf: (row: QuestionRow) => string,
  pause: () => Promise<void>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [index, row] of rows.entries()) {
    const room = rooms.get(row.roomId);
    if (room?.membership !== 'join') continue;
    const { topic, text } = open(row.c);
    const detail = [statusOf(row), roomName(circleIn(rooms, room) ?? room)].filter(Boolean).join(' · ');
    entries.push(entryOf(paths.question(row.roomId, row.id), topic, detail, text.slice(0, searchedText)));
    if (index % atOnce === atOnce - 1) await pause();
  }
  return entries;
}

/** As many as each group shows: a longer list is better narrowed than read. */
const shownOfGroup = 6;
const shownRecent = 8;

export interface Sources {
  rooms: readonly Entry[];
  cases: readonly Entry[];
  /** Of the cases those that are closed: they are shown to whoever looks for them. */
  closed: ReadonlySet<string>;
  questions: readonly Entry[];
  commands: readonly Entry[];
  /** People are found by their own index. */
  people: (query: string) => Entry[];
  /** Ids of the places that one was in last, the newest first. */
  recent: readonly string[];
}

/**
 * What a query finds, by groups. Without a query the places of late and all commands; among equals what one was in of
 * late comes first.
 */
export function find(query: string, sources: Sources): Group[] {
  const words = foldedWords(query);
  const { rooms, cases, closed, questions, commands, recent } = sources;
  if (words.length === 0) {
    const known = new Map([...rooms, ...cases, ...questions, ...sources.people('')].map((entry) => [entry.id, entry]));
    const late = recent.flatMap((id) => (closed.has(id) ? [] : (known.get(id) ?? []))).slice(0, shownRecent);
    return withSome([
      { name: 'recent', entries: late },
      { name: 'commands', entries: [...commands] },
    ]);
  }
  const best = (entries: readonly Entry[]) => lately(matching(entries, words), recent).slice(0, shownOfGroup);
  return withSome([
    { name: 'rooms', entries: best(rooms) },
    { name: 'people', entries: sources.people(query).slice(0, shownOfGroup) },
    { name: 'questions', entries: best(questions) },
    { name: 'cases', entries: best(cases) },
    { name: 'commands', entries: best(commands) },
  ]);
}

function withSome(groups: readonly Group[]): Group[] {
  return groups.filter(({ entries }) => entries.length > 0);
}

/** Those that one was in of late before the others. */
function lately(entries: readonly Entry[], recent: readonly string[]): Entry[] {
  const isRecent = new Set(recent);
  return [...entries.filter(({ id }) => isRecent.has(id)), ...entries.filter(({ id }) => !isRecent.has(id))];
}
