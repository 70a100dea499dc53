import type { ContactRow } from '../../cache/contact-row';
import type { QuestionRow } from '../../cache/rows';
import type { QuestionPromise } from '../../domain/consultation/question-fold';
import { raisingTimes, stageAt, type RaisingStage, type RaisingTimes } from '../../domain/service/raising';
import type { ServiceContent } from '../../domain/service/service';
import { useWhen } from '../i18n/time';
import { calendarIn, useCalendars } from './calendars';
import { circleIn, servingIn } from './places';
import { useFromRooms } from './rooms';
import { useTranslation } from '../i18n/use-translation';

/** What a question or contact rises by. */
export interface Rising {
  id: string;
  roomId: string;
  /** When it was asked, or asked anew. */
  ts: number;
  /** As it stands; see standing-due.ts. */
  due: number;
  /** When its promise did not run. */
  pauses?: QuestionPromise['pauses'];
  /** Whether somebody has taken it, answered or spoken to it. */
  reacted: boolean;
}

/** A question to which nobody has reacted: it waits, and nobody has said anything. */
export function isReactedTo({ status, answers }: Pick<QuestionRow, 'status' | 'answers'>): boolean {
  return status !== 'open' || answers > 0;
}

/** A contact to which nobody has reacted: nobody has taken it. */
export function isContactReactedTo({ status }: Pick<ContactRow, 'status'>): boolean {
  return status !== 'open';
}

const known = new WeakMap<ServiceContent, Map<string, RaisingTimes>>();
const timesKept = 5000;

/** When a question rises. Worked out once: lists ask for it again and again. */
export function timesOf(
  { id, ts, due, pauses = [] }: Pick<Rising, 'id' | 'ts' | 'due' | 'pauses'>,
  service: ServiceContent,
): RaisingTimes {
  const times = known.get(service) ?? new Map<string, RaisingTimes>();
  known.set(service, times);
  const key = `${id} ${ts} ${due} ${pauses.length}`;
  const found = times.get(key);
  if (found) return found;
  if (times.size >= timesKept) times.clear();
  const made = raisingTimes({ askedAt: ts, due, service, pauses });
  times.set(key, made);
  return made;
}

/** How far something has risen by now. */
export function stageOf(rising: Rising, service: ServiceContent, now: number): RaisingStage {
  return rising.reacted ? 'asked' : stageAt(timesOf(rising, service), now);
}

/** Says whom a question has been raised to, the same on every device; null while it has not risen. */
export function useRaisedWords(rising: Rising | null, now: number): string | null {
  const { t } = useTranslation('notices');
  const when = useWhen();
  const calendars = useCalendars();
  // A row is drawn again only when its circle becomes another, not with every message of any room.
  const circleId = useFromRooms((rooms) => circleIn(rooms, rooms?.get(rising?.roomId ?? ''))?.roomId);
  const statedIn = useFromRooms((rooms) => (rooms ? servingIn(rooms, rooms.get(rising?.roomId ?? '')) : null));
  if (!rising || rising.reacted || !calendars) return null;
  const { service } = calendarIn(calendars, statedIn);
  const stage = stageOf(rising, service, now);
  const place = circleId ? 'circle' : 'room';
  if (stage === 'asked') return null;
  const since = when.atTime(timesOf(rising, service)[stage], now);
  return stage === 'circle' ? t(`raised.all.${place}`, { since }) : t(`raised.lead.${place}`, { since });
}
