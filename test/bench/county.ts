import { people, who } from '../../scripts/demo/county';
import type { Asked, Circle, County, Happening } from '../../scripts/demo/model';

/** The county that the measurements are made with: one person's work, as data. */

export const reader = who.aino;
export const colleague = who.eetu;
export const writer = who.marja;

const circleCount = 3;
const roomsInCircle = 10;

/** What stands in every consultation room: questions with their threads, then free talk. */
const questionsInRoom = 5;
const talkInRoom = 22;

export const encryptedRooms = circleCount * roomsInCircle;

const cast = [people.marja, people.aino, people.eetu, people.tapio];
const users = cast.map(({ user }) => user);

/** The same person for the same number, never the reader, so that what she has not read is unread. */
function colleagueOf(number: number): string {
  const colleagues = users.filter((user) => user !== reader);
  return colleagues[number % colleagues.length] ?? writer;
}

/** A county of three circles with ten consultation rooms each. The reader is in all of them; half hold unread words. */
export function benchCounty(): County {
  return {
    name: 'Mittausten hyvinvointialue',
    topic: 'Keksitty hyvinvointialue mittauksia varten',
    organiser: writer,
    people: cast.map((person) => ({ ...person, languages: [...person.languages] })),
    rooms: [],
    circles: Array.from({ length: circleCount }, (_, number) => circle(number)),
  };
}

function circle(number: number): Circle {
  const first = number * roomsInCircle;
  return {
    name: `Mittauspiiri ${number + 1}`,
    kind: 'team',
    purpose: '',
    lead: writer,
    members: users,
    rooms: Array.from({ length: roomsInCircle }, (_, index) => ({
      kind: 'consultation',
      name: `Konsultaatio ${first + index + 1}`,
      topic: '',
      life: lifeOf(first + index),
    })),
  };
}

function lifeOf(room: number): Happening[] {
  const talk = Array.from({ length: talkInRoom }, (_, index): Happening => {
    const number = room * talkInRoom + index;
    const isRecent = index >= talkInRoom - 3;
    return {
      by: isRecent || index % 5 ? colleagueOf(number) : reader,
      says: sentence(number),
      unread: isRecent && room % 2 === 0,
    };
  });
  return [...Array.from({ length: questionsInRoom }, (_, index) => question(room, index)), ...talk];
}

/** Most questions have been answered; the last of each room waits for someone, the one before it has been taken. */
function question(room: number, index: number): Asked {
  const number = room * questionsInRoom + index;
  const by = index % 3 === 0 ? reader : colleagueOf(number);
  const helper = index % 3 === 0 ? colleagueOf(number) : reader;
  const says = (offset: number) => sentence(number * 4 + offset);
  return {
    by,
    asks: {
      topic: says(0).slice(0, 60),
      text: `${says(1)} ${says(2)}`,
      urgency: (['today', 'week', 'week'] as const)[number % 3] ?? 'week',
      wanted: [],
      people: [],
    },
    then:
      index === questionsInRoom - 1
        ? []
        : index === questionsInRoom - 2
          ? [{ by: helper, does: 'take' }]
          : [
              { by: helper, does: 'take' },
              { by: helper, says: says(3) },
              { by, says: says(4) },
              { by: helper, says: says(5), isAnswer: true },
            ],
  };
}

/** How many messages and other events of Piiri's stand in the encrypted rooms. */
export function encryptedEvents(): number {
  const inRoom = lifeOf(0).reduce((sum, happening) => {
    const then = 'then' in happening ? (happening.then ?? []) : [];
    return sum + 1 + then.length + then.filter((step) => 'isAnswer' in step && step.isAnswer).length;
  }, 0);
  return inRoom * encryptedRooms;
}

const subjects = ['Asiakas', 'Omainen', 'Hoitaja', 'Fysioterapeutti', 'Lääkäri', 'Naapuri', 'Sosiaalityöntekijä'];
const verbs = ['kysyi', 'toivoi', 'vahvisti', 'perui', 'siirsi', 'kirjasi', 'tarkisti', 'ehdotti'];
const objects = [
  'rollaattorin huoltoa',
  'käyntiaikaa ensi viikolle ja soittoa ennen sitä',
  'lääkelistaa',
  'kuljetusta päivystykseen ja takaisin kotiin',
  'kotikuntoutusta',
];
const times = ['aamulla', 'maanantaina', 'ennen lomaa', 'puhelimessa', 'kotikäynnillä', 'viime viikolla', 'uudelleen'];

/** The same sentence for the same number. */
export function sentence(number: number): string {
  const word = (list: readonly string[]) => list[number % list.length] ?? '';
  return `${word(subjects)} ${word(verbs)} ${word(objects)} ${word(times)} (${number}).`;
}
