import { z } from 'zod';
import type { CacheDatabase } from '../../../cache/database';
import { standing } from '../../../cache/states';
import { eventTypes } from '../../../domain/event-types';
import { caseDaysLimits, type RetentionContent } from '../../../domain/case/retention';
import type { Account } from '../../data/account';
import { saveEdits } from './commands';

/** How long cases are kept, as it is written; an empty field keeps them for good. */
export const retentionForm = z.object({ days: z.string(), was: z.string(), basis: z.string().nullable() });
export type RetentionForm = z.infer<typeof retentionForm>;

/** What the organisation states of it now. */
export async function readRetentionForm(db: CacheDatabase, roomId: string): Promise<RetentionForm> {
  const now = await standing(db, { roomId, type: eventTypes.retention, stateKey: '' });
  const days = String(now?.content.caseDays ?? '');
  return { days, was: days, basis: now?.basis ?? null };
}

export function isRetentionFormChanged({ days, was }: RetentionForm): boolean {
  return days.trim() !== was;
}

/** The number that is written: null for good, and undefined where it is none that can be chosen. */
export function daysWritten({ days }: Pick<RetentionForm, 'days'>): number | null | undefined {
  const written = days.trim();
  if (written === '') return null;
  const number = Number(written);
  const { least, most } = caseDaysLimits;
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}

export async function saveRetention(account: Account, roomId: string, form: RetentionForm): Promise<void> {
  const days = daysWritten(form);
  if (days === undefined) return;
  const content: RetentionContent = { v: 1, ...(days !== null && { caseDays: days }) };
  const edit = { type: eventTypes.retention, stateKey: '' as const, content };
  await saveEdits(account, roomId, [{ edit, basis: form.basis }]);
}
