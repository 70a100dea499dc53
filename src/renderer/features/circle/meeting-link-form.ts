import { z } from 'zod';
import type { CacheDatabase } from '../../../cache/database';
import { standing } from '../../../cache/states';
import { eventTypes } from '../../../domain/event-types';
import { linkTemplate, type ReceptionSettingsContent } from '../../../domain/reception/reception';
import type { Account } from '../../data/account';
import { saveEdits } from './commands';

/** Where remote receptions take place, as it is written; an empty field where links are agreed on otherwise. */
export const meetingLinkForm = z.object({ link: z.string(), was: z.string(), basis: z.string().nullable() });
export type MeetingLinkForm = z.infer<typeof meetingLinkForm>;

/** What the organisation states of it now. */
export async function readMeetingLinkForm(db: CacheDatabase, roomId: string): Promise<MeetingLinkForm> {
  const now = await standing(db, { roomId, type: eventTypes.receptionSettings, stateKey: '' });
  const link = now?.content.link ?? '';
  return { link, was: link, basis: now?.basis ?? null };
}

export function isMeetingLinkFormChanged({ link, was }: MeetingLinkForm): boolean {
  return link.trim() !== was;
}

export function isMeetingLinkPossible({ link }: Pick<MeetingLinkForm, 'link'>): boolean {
  return link.trim() === '' || linkTemplate.safeParse(link.trim()).success;
}

export async function saveMeetingLink(account: Account, roomId: string, form: MeetingLinkForm): Promise<void> {
  if (!isMeetingLinkPossible(form)) return;
  const link = form.link.trim();
  const content: ReceptionSettingsContent = { v: 1, ...(link && { link }) };
  const edit = { type: eventTypes.receptionSettings, stateKey: '' as const, content };
  await saveEdits(account, roomId, [{ edit, basis: form.basis }]);
}
