import { z } from 'zod';
import type { Access, CircleContent } from '../../src/domain/circle/circle';
import type { Language } from '../../src/domain/codes';
import type { ContactAct, ContactContent } from '../../src/domain/contact/contact';
import type { QuestionAct, QuestionContent } from '../../src/domain/consultation/consultation';
import { professionCodes, type PersonContent } from '../../src/domain/directory/directory';
import { roomKinds } from '../../src/domain/event-types';
import type { ReceptionContent } from '../../src/domain/reception/reception';
import type { ServiceContent } from '../../src/domain/service/service';
import type { Weekday } from '../../src/domain/calendar/weekdays';

/** A county as data: what a seeding makes of it stands in seed.ts. People are meant by their user names throughout. */
export interface County {
  name: string;
  topic: string;
  /** The lead who makes the organisation's own rooms. */
  organiser: string;
  people: Person[];
  circles: Circle[];
  /** Rooms that the whole organisation may join. */
  rooms: Room[];
}

export interface Person extends Omit<PersonContent, 'v' | 'skills' | 'workingDays' | 'substitutes'> {
  /** The user name, such as `aino.kuurankukka`. */
  user: string;
  skills?: string[];
  workingDays?: Weekday[];
  /** User names. */
  substitutes?: string[];
  /** Away from today on, for so many days. */
  awayDays?: number;
  /** When a remote reception can be booked. */
  reception?: ReceptionContent;
}

/** The same duty every week. */
export interface WeeklyDuty {
  user: string;
  days: Weekday[];
  from: string;
  to: string;
}

export interface Circle extends Omit<CircleContent, 'v'> {
  name: string;
  /** How those get in who were not invited; they may ask to when absent. */
  access?: Access;
  lead: string;
  /** Who stand in for the lead. */
  deputies?: string[];
  /** The lead too. */
  members: string[];
  /** Office hours when absent. */
  service?: ServiceContent;
  /** From this week on, for four weeks. */
  duty?: WeeklyDuty[];
  rooms: Room[];
}

export interface Room {
  kind: 'consultation' | 'inbox';
  name: string;
  topic: string;
  /** Who has joined; everybody of the room's space when absent. */
  members?: string[];
  /** What happens in it, in order. */
  life: Happening[];
}

interface Said {
  by: string;
  /** Nobody but its writer has read it, nor what follows. */
  unread?: boolean;
}

export interface Talk extends Said {
  says: string;
}

export interface Asked extends Said {
  asks: Omit<QuestionContent, 'v' | 'due'>;
  /** The language of the facts in the message's text; Finnish when absent. */
  language?: Language;
  then?: QuestionStep[];
}

export interface Contacted extends Said {
  records: Omit<ContactContent, 'v' | 'number' | 'due'>;
  language?: Language;
  then?: ContactStep[];
}

export type Happening = Talk | Asked | Contacted;

/** A message in the question's thread, which may be marked as the answer, or a change of the question's status. */
export type QuestionStep =
  { by: string; says: string; isAnswer?: boolean } | { by: string; does: Exclude<QuestionAct, 'answer'> };

export type ContactStep = { by: string; says: string } | { by: string; does: Exclude<ContactAct, 'open-case'> };

/** A seeded county, as people and tests use it; what `.piiri/demo.json` holds. */
export const demo = z.object({
  homeserver: z.string(),
  serverName: z.string(),
  accounts: z.array(
    z.object({
      userId: z.string(),
      user: z.string(),
      password: z.string(),
      recoveryKey: z.string(),
      name: z.string(),
      profession: z.enum(professionCodes),
      unit: z.string(),
      /** Names of the circles the person belongs to. */
      circles: z.array(z.string()),
      role: z.enum(['lead', 'member']),
    }),
  ),
  rooms: z.array(
    z.object({
      roomId: z.string(),
      name: z.string(),
      kind: z.enum(roomKinds),
      /** Name of the circle it hangs in; absent for the organisation's own. */
      circle: z.string().optional(),
    }),
  ),
});
export type Demo = z.infer<typeof demo>;
export type DemoAccount = Demo['accounts'][number];
export type DemoRoom = Demo['rooms'][number];
