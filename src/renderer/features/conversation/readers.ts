import { isLocalEventId } from '../../../domain/act';
import type { Reader } from '../../data/readers';
import type { Message } from './queries';

type Placed = Pick<Message, 'id' | 'sort' | 'sender' | 'ts'> & { content: { kind: Message['content']['kind'] } };

/**
 * At which message each reader is shown: the last that she has read, where it is among those that are shown. Whoever
 * has said something has read up to it, and is not shown at her own words.
 * @param messages oldest first
 * @returns by message, those who read it last first
 */
export function placeReaders(messages: readonly Placed[], all: readonly Reader[], self: string): Map<string, Reader[]> {
  const said = messages.filter(
    ({ id, content }) => !isLocalEventId(id) && content.kind !== 'gap' && content.kind !== 'member',
  );
  const ownWords = new Map(said.map(({ sender, sort }) => [sender, sort]));
  const placed = new Map<string, Reader[]>();
  for (const reader of all) {
    if (reader.id === self || (ownWords.get(reader.id) ?? Number.NEGATIVE_INFINITY) >= reader.sort) continue;
    const last = said.findLast(({ sort }) => sort <= reader.sort);
    if (!last || last.sender === reader.id) continue;
    placed.set(last.id, [...(placed.get(last.id) ?? []), reader]);
  }
  for (const at of placed.values()) at.sort((one, other) => other.ts - one.ts || (one.id < other.id ? -1 : 1));
  return placed;
}
