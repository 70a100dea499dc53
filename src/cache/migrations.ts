/**
 * The versions of the cache's tables, oldest first: index 0 is version 1. Entries are only ever appended, so that a
 * cache of any earlier version can be opened.
 */
export const migrations: Record<string, string>[] = [
  {
    rooms: 'roomId, kind, [kind+membership], *parents, *children, membership, lastTs',
    members: '[roomId+userId], userId',
    people: 'userId, profession',
    messages: 'id, [roomId+threadId+sort], [roomId+sort], txnId, state',
    updates: 'id, [target+sort], txnId, [roomId+sort]',
    questions: 'id, [roomId+lastTs], status, asker, assignee',
    contacts: 'id, [roomId+ts], status, caseRoomId',
    readMarks: 'roomId',
    outbox: 'txnId, seq, [lane+seq], state',
    drafts: 'place',
    status: 'key',
  },
];
