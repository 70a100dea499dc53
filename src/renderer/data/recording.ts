import { Dexie, type PromiseExtended } from 'dexie';
import { useLiveQuery } from './use-live-query';
import type { CacheDatabase } from '../../cache/database';
import { plainWords } from '../../cache/plain-words';
import { hiddenThread, type MessageContent, type MessageRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { recordedIn, recordedUpTo, unrecordedOf, type PlacedRecord } from '../../domain/work-items/record';
import { useAccount } from './account';

/** Something that a person has said in a group chat, with the latest of its edits. */
export interface Said extends Pick<MessageRow, 'id' | 'sort' | 'sender' | 'ts'> {
  words: string;
}

/** The words of a message that belong to what a case is recorded from; null of one that does not. */
export function saidWords(content: MessageContent): string | null {
  switch (content.kind) {
    case 'text':
      return content.notice || content.tellsOfCase ? null : plainWords(content);
    case 'attachment': {
      const { caption, attachment } = content;
      return [caption, `[${attachment.name}]`].filter(Boolean).join(' ');
    }
    case 'file':
      return `[${content.body}]`;
    case 'poll':
      return content.poll.question;
    default:
      return null;
  }
}

/** What people have said among some messages. */
export function saidIn(rows: readonly MessageRow[]): Said[] {
  return rows.flatMap(({ id, sort, sender, ts, threadId, state, c }) => {
    const words = threadId === hiddenThread || state === 'failed' ? null : saidWords(open(c));
    return words === null ? [] : [{ id, sort, sender, ts, words }];
  });
}

function readRecords(db: CacheDatabase, roomId: string): PromiseExtended<PlacedRecord[]> {
  return db.workItems
    .where('roomId')
    .equals(roomId)
    .filter(({ kind }) => kind === 'record')
    .toArray()
    .then((items) =>
      db.messages.bulkGet(items.map(({ id }) => id)).then((rows) =>
        items.flatMap(({ id, c }, index): PlacedRecord[] => {
          const standing = open(c);
          const sort = rows[index]?.sort;
          if (standing.kind !== 'record' || sort === undefined) return [];
          return [
            { id, sort, messages: standing.content.messages, isWithdrawn: standing.state.status === 'withdrawn' },
          ];
        }),
      ),
    );
}

/** What has been said in a group chat since it was last recorded, oldest first; `unrecordedOf` is the rule. */
export function readUnrecorded(db: CacheDatabase, roomId: string): PromiseExtended<Said[]> {
  return readRecords(db, roomId).then((records) =>
    db.messages
      .where('[roomId+sort]')
      // Of a long case only what was said since it was recorded is read.
      .between([roomId, recordedUpTo(records)], [roomId, Dexie.maxKey], false)
      .toArray()
      .then((rows) => {
        const unrecorded = unrecordedOf(saidIn(rows), records);
        // What is said with an update of something agreed on is told by that, not by the talk.
        return db.updates
          .bulkGet(unrecorded.map(({ id }) => id))
          .then((updates) => unrecorded.filter((_, index) => !updates[index]));
      }),
  );
}

/** See {@link readUnrecorded}; undefined until it is read. */
export function useUnrecorded(roomId: string): Said[] | undefined {
  const { db } = useAccount();
  const found = useLiveQuery(() => readUnrecorded(db, roomId).then((said) => ({ roomId, said })), [db, roomId]);
  // Until another room's is read, a live query gives what it read for the former.
  return found?.roomId === roomId ? found.said : undefined;
}

/** The messages of a group chat that stand recorded. */
export function useRecorded(roomId: string): ReadonlySet<string> | undefined {
  const { db } = useAccount();
  return useLiveQuery(() => readRecords(db, roomId).then(recordedIn), [db, roomId]);
}
