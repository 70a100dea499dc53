import { z } from 'zod';
import type { CacheDatabase } from '../../../cache/database';
import { standing } from '../../../cache/states';
import { builtInReasons, tidyReasons, type ListedReason } from '../../../domain/contact/contact-reasons';
import { eventTypes } from '../../../domain/event-types';
import type { Account } from '../../data/account';
import { saveEdits } from './commands';

/** A reason as it is being filled in: perhaps not named yet. */
const draftReason = z.object({
  code: z.string(),
  fi: z.string(),
  sv: z.string(),
  en: z.string(),
  retired: z.boolean(),
});
const draftReasons = z.array(draftReason);

/** The list as it is being edited, with what it was opened with, so that somebody else's edit meanwhile is noticed. */
export const reasonsForm = z.object({ reasons: draftReasons, was: draftReasons, basis: z.string().nullable() });
export type ReasonsForm = z.infer<typeof reasonsForm>;

/** What stands of the organisation's reasons now: its own list, or the one that holds where it has none. */
export async function readReasonsForm(db: CacheDatabase, roomId: string): Promise<ReasonsForm> {
  const now = await standing(db, { roomId, type: eventTypes.contactReasons, stateKey: '' });
  const reasons = [...(now?.content.reasons ?? builtInReasons)];
  return { reasons, was: reasons, basis: now?.basis ?? null };
}

export function isReasonsFormChanged({ reasons, was }: ReasonsForm): boolean {
  return JSON.stringify(tidy(reasons)) !== JSON.stringify(tidy(was));
}

function tidy(reasons: readonly ListedReason[]) {
  return reasons.map(({ code, fi, sv, en, retired }) => [code, fi.trim(), sv.trim(), en.trim(), retired]);
}

/** Its code never changes, whatever it is called: contacts name it. */
export function newReason(): ListedReason {
  return { code: crypto.randomUUID().slice(0, 8), fi: '', sv: '', en: '', retired: false };
}

/** Whether a reason stands in the list already, so that contacts may name it: then it is retired and not removed. */
export function isStated(code: string, { was }: ReasonsForm): boolean {
  return was.some((reason) => reason.code === code);
}

export async function saveReasons(account: Account, roomId: string, { reasons, basis }: ReasonsForm): Promise<void> {
  const edit = { type: eventTypes.contactReasons, stateKey: '' as const, content: tidyReasons(reasons) };
  await saveEdits(account, roomId, [{ edit, basis }]);
}
