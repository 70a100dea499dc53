import type { Profession } from '../../../domain/directory/directory';
import type { QuestionPromise } from '../../../domain/consultation/question-fold';
import { shiftsBetween } from '../../../domain/service/duty';
import { isQuiet, quietUntil, type QuietHours } from '../../../domain/notices/quiet-hours';
import {
  namedOrOnDuty,
  raisingStages,
  shouldNotify,
  stageAt,
  type RaisingStage,
} from '../../../domain/service/raising';
import { dutyAt, type Calendar } from '../../data/calendars';
import { timesOf } from '../../data/raising';

/** A question or contact to which nobody has reacted, in a room that this person is in. */
export interface Waiting {
  kind: 'question' | 'contact';
  id: string;
  roomId: string;
  ts: number;
  due: number;
  /** When its promise did not run. */
  pauses?: QuestionPromise['pauses'];
  /** What a question is about; empty for a contact. */
  topic: string;
  /** Who asked or recorded it. */
  asker: string;
  wanted: readonly Profession[];
  /** User ids of those who are asked by name. */
  people?: readonly string[];
  calendar: Calendar;
  /** Those who are asked there, as far as is known. */
  members: ReadonlySet<string>;
  /** Whether this person leads its circle. */
  isLead: boolean;
}

/** What this device has told its person. Ids are opaque, times milliseconds since the epoch. */
export interface Told {
  /** What came to a stage before is not told: it was there when she signed in, and she saw her queue. */
  since: number;
  /** The latest stage of each question and contact that was told, and when. */
  stages: Readonly<Record<string, { stage: RaisingStage; at: number }>>;
  /** How far each room's talk was told, by its place in the room's order. */
  talk: Readonly<Record<string, number>>;
  /** The rooms whose invitations were told; null until it is known which ones there were at the first start. */
  invited: readonly string[] | null;
  /** Of which receptions one has been reminded, and for which start of each. */
  reminded: Readonly<Record<string, number>>;
}

export interface Listener {
  userId: string;
  professions: ReadonlyMap<string, Profession>;
  quiet: QuietHours | null;
  /** Until when she has asked for quiet; a moment that has passed where she has not. */
  pausedUntil: number;
  /** What she has before her eyes, or null: of that she needs no telling. */
  onScreen: string | null;
}

export interface ToldItem {
  item: Waiting;
  stage: RaisingStage;
}

export interface Plan {
  /** What is to be told now, in one notification. */
  tell: ToldItem[];
  /** What has been told, when that is done. */
  told: Told;
  /** The next moment at which there may be something to tell, as far as is known now. */
  next: number | null;
}

/** What was told so long ago, and no longer waits, is forgotten. */
const forgottenAfter = 60 * 24 * 60 * 60_000;

/**
 * Whom a question is put before first: those on duty now who fit. Where none are, those who were on duty when it was
 * asked, so that the end of a shift does not put its questions before everyone.
 */
function onDutyFor(item: Waiting, { professions }: Listener, now: number): ReadonlySet<string> {
  const present = dutyAt(item.calendar, now);
  return namedOrOnDuty(item, present, professions).length > 0 ? present : dutyAt(item.calendar, item.ts);
}

/** The stage that is to be told of something now, or null. */
function stageToTell(item: Waiting, told: Told, listener: Listener, now: number): RaisingStage | null {
  const times = timesOf(item, item.calendar.service);
  const current = stageAt(times, now);
  const before = told.stages[item.id];
  const first = before ? raisingStages.indexOf(before.stage) + 1 : 0;
  const isNews = raisingStages.slice(first, raisingStages.indexOf(current) + 1).some((stage) => {
    if ((stage === 'asked' ? item.ts : times[stage]) < told.since) return false;
    // Once it has risen to the circle, those on duty are no longer asked before the others.
    if (stage === 'asked' && current !== 'asked') return false;
    return shouldNotify({
      person: { userId: listener.userId, isLead: item.isLead },
      question: item,
      stage,
      onDuty: onDutyFor(item, listener, now),
      professions: listener.professions,
      members: item.members,
      quiet: isQuietFor(listener, now),
    });
  });
  return isNews ? current : null;
}

/** The next moment at which something comes to another stage, or its person's duty begins. */
function nextOf(item: Waiting, { userId }: Listener, now: number): number[] {
  const { circle, lead } = timesOf(item, item.calendar.service);
  const duty = shiftsBetween(item.calendar.weeks, now, circle)
    .filter((shift) => shift.userId === userId)
    .map(({ start }) => start);
  return [circle, lead, ...duty].filter((moment) => moment > now);
}

/** Whether a person wants to hear nothing: in her quiet hours, and while she has asked for quiet. */
export function isQuietFor({ quiet, pausedUntil }: Pick<Listener, 'quiet' | 'pausedUntil'>, now: number): boolean {
  return now < pausedUntil || isQuiet(quiet, now);
}

/**
 * What a person is told now, and when to look again. Each stage of a question is told once; what came to several
 * stages meanwhile is told of the last. In quiet hours nothing is told, and afterwards what still waits.
 * @param now milliseconds since the epoch
 */
export function planNotices(waiting: readonly Waiting[], told: Told, listener: Listener, now: number): Plan {
  const next = waiting.flatMap((item) => nextOf(item, listener, now));
  const quietEnd = quietUntil(listener.quiet, now);
  if (quietEnd !== null) next.push(quietEnd);
  if (listener.pausedUntil > now) next.push(listener.pausedUntil);
  const news = waiting.flatMap((item) => {
    const stage = stageToTell(item, told, listener, now);
    return stage ? [{ item, stage }] : [];
  });
  const waits = new Set(waiting.map(({ id }) => id));
  const kept = Object.entries(told.stages).filter(([id, { at }]) => waits.has(id) || at > now - forgottenAfter);
  const added = news.map(({ item, stage }) => [item.id, { stage, at: now }] as const);
  return {
    tell: news.filter(({ item }) => item.id !== listener.onScreen),
    told: { ...told, stages: Object.fromEntries([...kept, ...added]) },
    next: next.length > 0 ? Math.min(...next) : null,
  };
}
