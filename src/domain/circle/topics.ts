import { z } from 'zod';
import { languages, type Language } from '../codes';

/** How many topics a circle may keep, and how long their names may be. */
export const topicLimits = { topics: 60, name: 60 } as const;

const name = z.string().max(topicLimits.name).default('');

/** One of a circle's topics, named in at least one language. */
export const topic = z
  .object({ id: z.string().min(1).max(64), fi: name, sv: name, en: name })
  .refine(({ fi, sv, en }) => [fi, sv, en].some((given) => given.trim() !== ''));
export type Topic = z.infer<typeof topic>;

/** State `fi.piiri.topics` of a circle's space: what its questions are about, in the order in which they are offered. */
export const topicsContent = z.object({
  v: z.literal(1),
  topics: z
    .array(topic)
    .max(topicLimits.topics)
    .refine((topics) => new Set(topics.map(({ id }) => id)).size === topics.length),
});
export type TopicsContent = z.infer<typeof topicsContent>;

/** What a topic is called: in a person's language, or else in the first that it has a name in. */
export function topicName(named: Topic, language: Language): string {
  const first = languages.find((code) => named[code].trim() !== '');
  return named[language].trim() || (first ? named[first].trim() : '');
}

export type TopicProblem = 'unnamed' | 'too-long' | 'twice';

/** What keeps a topic of a list from being saved; null where nothing does. */
export function topicProblem(topics: readonly Topic[], index: number): TopicProblem | null {
  const one = topics[index];
  if (!one) return null;
  const names = languages.map((code) => one[code].trim());
  if (names.every((given) => given === '')) return 'unnamed';
  if (names.some((given) => given.length > topicLimits.name)) return 'too-long';
  const isSame = (other: Topic) =>
    languages.some((code) => one[code].trim() !== '' && folded(one[code]) === folded(other[code]));
  return topics.slice(0, index).some(isSame) ? 'twice' : null;
}

function folded(given: string): string {
  return given.trim().toLocaleLowerCase('fi');
}

/** A list as it is saved: names without blanks at their ends, nameless topics left out. */
export function tidyTopics(topics: readonly Topic[]): TopicsContent {
  const trimmed = topics.map(({ id, fi, sv, en }) => ({ id, fi: fi.trim(), sv: sv.trim(), en: en.trim() }));
  return topicsContent.parse({ v: 1, topics: trimmed.filter(({ fi, sv, en }) => fi !== '' || sv !== '' || en !== '') });
}

/** What a question is called that is about one of a circle's topics, by what was written beside it. */
export function titleOf(named: Topic | undefined, line: string, language: Language): string {
  const written = line.trim();
  if (!named) return written;
  const name = topicName(named, language);
  return written === '' ? name : `${name}: ${written}`;
}
