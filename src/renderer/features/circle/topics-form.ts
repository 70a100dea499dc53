import { z } from 'zod';
import type { CacheDatabase } from '../../../cache/database';
import { standing } from '../../../cache/states';
import { eventTypes } from '../../../domain/event-types';
import { tidyTopics, type Topic } from '../../../domain/circle/topics';
import type { Account } from '../../data/account';
import { saveEdits } from './commands';

/** A topic as it is being filled in: perhaps not named yet. */
const draftTopic = z.object({ id: z.string(), fi: z.string(), sv: z.string(), en: z.string() });
const draftTopics = z.array(draftTopic);

/** The list as it is being edited, with what it was opened with, so that somebody else's edit meanwhile is noticed. */
export const topicsForm = z.object({ topics: draftTopics, was: draftTopics, basis: z.string().nullable() });
export type TopicsForm = z.infer<typeof topicsForm>;

/** What stands of a circle's topics now. */
export async function readTopicsForm(db: CacheDatabase, circleId: string): Promise<TopicsForm> {
  const now = await standing(db, { roomId: circleId, type: eventTypes.topics, stateKey: '' });
  const topics = now?.content.topics ?? [];
  return { topics, was: topics, basis: now?.basis ?? null };
}

export function isTopicsFormChanged({ topics, was }: TopicsForm): boolean {
  return JSON.stringify(tidy(topics)) !== JSON.stringify(tidy(was));
}

function tidy(topics: readonly Topic[]) {
  return topics.map(({ id, fi, sv, en }) => [id, fi.trim(), sv.trim(), en.trim()]);
}

/** Its id never changes, whatever it is called: questions name it. */
export function newTopic(): Topic {
  return { id: crypto.randomUUID().slice(0, 8), fi: '', sv: '', en: '' };
}

export async function saveTopics(account: Account, circleId: string, { topics, basis }: TopicsForm): Promise<void> {
  const edit = { type: eventTypes.topics, stateKey: '' as const, content: tidyTopics(topics) };
  await saveEdits(account, circleId, [{ edit, basis }]);
}
