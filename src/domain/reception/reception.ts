import { z } from 'zod';
import { timetableProblems, timetableShape, type ServiceProblem } from '../service/service';

/** What a reception can be like; lengths in minutes. */
export const receptionLimits = {
  minutes: { least: 5, most: 240 },
  pause: { least: 0, most: 120 },
  inWeek: { least: 1, most: 100 },
  link: 500,
} as const;

/** How long before a reception its people are reminded of it, in minutes. */
export const remindedBeforeMinutes = 15;

const within = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most);

const receptionShape = z.object({
  v: z.literal(1),
  ...timetableShape,
  /** How long one reception lasts, in minutes. */
  minutes: within(receptionLimits.minutes),
  /** At least how long she has between two, in minutes. */
  pause: within(receptionLimits.pause),
  /** How many she takes in an ISO week; null for as many as there are times. */
  mostInWeek: within(receptionLimits.inWeek).nullable(),
});
export type ReceptionContent = z.infer<typeof receptionShape>;

/**
 * State `fi.piiri.reception` in the reception room, written by the person herself: when a remote reception with her can
 * be booked. Its state key is her user id with the `@`, which Matrix lets nobody else send.
 */
export const receptionContent = receptionShape.superRefine((reception, context) => {
  for (const problem of timetableProblems(reception)) {
    context.addIssue({ code: 'custom', message: problem.kind, input: reception });
  }
});

/** What is wrong with a reception as it stands in a form, beside its times. */
export type ReceptionProblem = 'minutes' | 'pause' | 'in-week';

export function receptionProblems(draft: ReceptionContent): { times: ServiceProblem[]; others: ReceptionProblem[] } {
  const { minutes, pause, mostInWeek } = receptionShape.shape;
  const others: ReceptionProblem[] = [];
  if (!minutes.safeParse(draft.minutes).success) others.push('minutes');
  if (!pause.safeParse(draft.pause).success) others.push('pause');
  if (!mostInWeek.safeParse(draft.mostInWeek).success) others.push('in-week');
  return { times: timetableProblems(draft), others };
}

/** What holds for who has stated no times: none. */
export const noReception: ReceptionContent = {
  v: 1,
  hours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  exceptions: [],
  minutes: 30,
  pause: 10,
  mostInWeek: null,
};

/** Stands in the organisation's link where each meeting has a room of its own. */
export const roomMark = '{room}';

/** An https address; the mark stands after its host, so that no meeting is led to another one. */
const templateForm = /^https:\/\/[^\s/?#@{}]+\/\S*$/;

export const linkTemplate = z
  .string()
  .max(receptionLimits.link)
  .regex(templateForm)
  .refine((template) => template.includes(roomMark));

/** State `fi.piiri.reception.settings` in the reception room, written by who leads the organisation. */
export const receptionSettingsContent = z.object({
  v: z.literal(1),
  /** Where receptions take place: an https address with `{room}`; absent where links are agreed on otherwise. */
  link: linkTemplate.optional(),
});
export type ReceptionSettingsContent = z.infer<typeof receptionSettingsContent>;

/** @param room what tells this meeting from all others, and cannot be guessed */
export function meetingLink(template: string, room: string): string {
  return template.replaceAll(roomMark, encodeURIComponent(room));
}
