import { Dexie, type EntityTable, type Table } from 'dexie';
import type { MediaRow, TransferRow, UploadRow } from './media-rows';
import type { ContactRow } from './contact-row';
import type {
  DoneActRow,
  DraftRow,
  LostEditRow,
  MemberRow,
  MessageRow,
  OutboxRow,
  PersonRow,
  QuestionRow,
  RelationsRow,
  RoomRow,
  SnoozeRow,
  StateRow,
  UpdateRow,
} from './rows';
import type { NoticeChoiceRow, ReadMarkRow, ReceiptRow, ThreadMarkRow, TypingRow, UnreadMarkRow } from './read-rows';
import type { StatusRow } from './status-rows';
import type { WorkItemRow } from './work-item-row';
import { readIndexKey, type IndexKey } from './client-index';
import { migrations } from './migrations';
import { writesOutsideQueries } from './outside-queries';

/**
 * One person's cache on this device: all that the interface and the engine share. It is a copy of what the
 * homeserver and the journal hold, and may be deleted by the browser at any time.
 */
export class CacheDatabase extends Dexie {
  declare rooms: EntityTable<RoomRow, 'roomId'>;
  declare members: Table<MemberRow, [string, string]>;
  declare people: EntityTable<PersonRow, 'userId'>;
  declare states: Table<StateRow, [string, string, string, string]>;
  declare lostEdits: EntityTable<LostEditRow, 'id'>;
  declare messages: EntityTable<MessageRow, 'id'>;
  declare updates: EntityTable<UpdateRow, 'id'>;
  declare relations: Table<RelationsRow, [string, string]>;
  declare questions: EntityTable<QuestionRow, 'id'>;
  declare contacts: EntityTable<ContactRow, 'id'>;
  declare workItems: EntityTable<WorkItemRow, 'id'>;
  declare readMarks: EntityTable<ReadMarkRow, 'roomId'>;
  declare threadMarks: Table<ThreadMarkRow, [string, string]>;
  declare receipts: Table<ReceiptRow, [string, string, string]>;
  declare noticeChoices: EntityTable<NoticeChoiceRow, 'roomId'>;
  declare typing: EntityTable<TypingRow, 'roomId'>;
  declare snoozes: EntityTable<SnoozeRow, 'id'>;
  declare unreadMarks: EntityTable<UnreadMarkRow, 'roomId'>;
  declare outbox: EntityTable<OutboxRow, 'txnId'>;
  declare doneActs: EntityTable<DoneActRow, 'txnId'>;
  declare uploads: EntityTable<UploadRow, 'id'>;
  declare transfers: EntityTable<TransferRow, 'txnId'>;
  declare media: EntityTable<MediaRow, 'url'>;
  declare drafts: EntityTable<DraftRow, 'place'>;
  declare status: EntityTable<StatusRow, 'key'>;

  private clientIndexKey: IndexKey | null = null;

  constructor(userId: string) {
    super(cacheName(userId), { chromeTransactionDurability: 'relaxed' });
    this.use(writesOutsideQueries);
    migrations.forEach(({ stores, upgrade }, index) => {
      const version = this.version(index + 1).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    });
    // Whatever is asked of the cache waits for this.
    this.on(
      'ready',
      async (db) => {
        this.clientIndexKey = await readIndexKey(db as Dexie);
      },
      true,
    );
  }

  /** With what the index of clients is hashed. The cache has to be open, as it is inside every transaction. */
  get indexKey(): IndexKey {
    if (!this.clientIndexKey) throw new Error('the cache is not open');
    return this.clientIndexKey;
  }
}

/** The name of a person's database. */
export function cacheName(userId: string): string {
  return `piiri-cache:${userId}`;
}
