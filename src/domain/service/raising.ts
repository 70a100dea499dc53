import { shareOfPromise } from './deadline';
import type { Profession } from '../directory/directory';
import { withoutPauses, type Pause } from '../calendar/open-time';
import { openIntervals } from '../calendar/opening-hours';
import { assertNever } from '../result';
import type { ServiceContent } from './service';

/** Whom a question is put before: who is asked, the whole circle, or its lead. */
export const raisingStages = ['asked', 'circle', 'lead'] as const;
export type RaisingStage = (typeof raisingStages)[number];

/** A question with a promise. Times are milliseconds since the epoch. */
export interface Promised {
  askedAt: number;
  due: number;
  service: ServiceContent;
  /** Times in which the promise does not run. */
  pauses?: readonly Pause<unknown>[];
}

/** Moments in milliseconds since the epoch. */
export interface RaisingTimes {
  circle: number;
  lead: number;
}

/**
 * When a question that nobody reacts to is put before the whole circle and before its lead: after a half and after
 * three quarters of the promise's open time, and while the circle is open.
 */
export function raisingTimes(question: Promised): RaisingTimes {
  return { circle: openAfter(question, 1 / 2), lead: openAfter(question, 3 / 4) };
}

/** The first moment from that share on at which the circle is open and the promise runs. */
function openAfter({ askedAt, due, service, pauses = [] }: Promised, share: number): number {
  const used = Math.max(askedAt, shareOfPromise(askedAt, due, share, service, pauses));
  for (const { start } of withoutPauses(openIntervals(used, service), pauses)) return start;
  return Math.max(used, due);
}

/** How far a question has risen by `now` (milliseconds since the epoch). What was reacted to does not rise. */
export function raisedTo(question: Promised & { reacted: boolean }, now: number): RaisingStage {
  return question.reacted ? 'asked' : stageAt(raisingTimes(question), now);
}

/** Where something that rises at the given times has come by `now`. */
export function stageAt({ circle, lead }: RaisingTimes, now: number): RaisingStage {
  if (now >= lead) return 'lead';
  return now >= circle ? 'circle' : 'asked';
}

/** Who asks, and who is asked. */
export interface Asked {
  asker: string;
  wanted: readonly Profession[];
  /** User ids of those who are asked by name. */
  people?: readonly string[] | undefined;
}

export interface Notification {
  person: { userId: string; isLead: boolean };
  question: Asked;
  /** The stage that the question has just come to. */
  stage: RaisingStage;
  /** User ids of those who are on duty now. */
  onDuty: ReadonlySet<string>;
  /** Professions by user id, as the directory has them. */
  professions: ReadonlyMap<string, Profession>;
  /** User ids of those who are asked there, as far as is known. */
  members: ReadonlySet<string>;
  /** Whether this is the person's own quiet time. */
  quiet: boolean;
}

/**
 * Those whom a question names, and those on duty who fit what is wanted; of the latter nobody, where it names people and
 * no profession. Never its asker.
 */
export function namedOrOnDuty(
  { asker, wanted, people = [] }: Asked,
  onDuty: Iterable<string>,
  professions: Notification['professions'],
): string[] {
  const fits = (userId: string) => wants({ wanted, people }, professions.get(userId));
  const first = new Set([...people, ...[...onDuty].filter(fits)]);
  return [...first].filter((userId) => userId !== asker);
}

/**
 * To whom a question is put first: those whom it names and those on duty who fit. Where there is none, those of a wanted
 * profession, though they have no duty; else those on duty, whoever they are; empty where the whole circle is asked.
 * @param members those who are asked there, as far as is known
 */
export function askedFirst(
  question: Asked,
  onDuty: ReadonlySet<string>,
  professions: Notification['professions'],
  members: Iterable<string>,
): string[] {
  const first = namedOrOnDuty(question, onDuty, professions);
  if (first.length > 0) return first;
  const others = (userIds: Iterable<string>) => [...userIds].filter((userId) => userId !== question.asker);
  const isOfProfession = (userId: string) => question.wanted.some((wanted) => wanted === professions.get(userId));
  const fitting = others(members).filter(isOfProfession);
  return fitting.length > 0 ? fitting : others(onDuty);
}

/** Whether a question is put before a person by name. */
export function isNamed({ people = [] }: Pick<Asked, 'people'>, userId: string): boolean {
  return people.includes(userId);
}

/** Whether a question asks for people of this profession: it names the profession, or nothing and nobody. */
export function wants({ wanted, people = [] }: Omit<Asked, 'asker'>, profession: Profession | undefined): boolean {
  return wanted.length === 0 ? people.length === 0 : profession !== undefined && wanted.includes(profession);
}

/**
 * Whether a member of a circle is told of a question as it comes to a stage: asked are those of {@link askedFirst}, or
 * the whole circle where there is nobody. The asker is never told, and nobody in her own quiet hours.
 */
export function shouldNotify(told: Notification): boolean {
  const { person, question, stage, onDuty, professions, members, quiet } = told;
  if (quiet || person.userId === question.asker) return false;
  switch (stage) {
    case 'asked': {
      const asked = askedFirst(question, onDuty, professions, new Set([...members, person.userId]));
      return asked.length === 0 || asked.includes(person.userId);
    }
    case 'circle':
      return true;
    case 'lead':
      return person.isLead;
    default:
      return assertNever(stage);
  }
}
