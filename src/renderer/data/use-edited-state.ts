import { useLiveQuery } from './use-live-query';
import { useState } from 'react';
import { z, type ZodType } from 'zod';
import type { CacheDatabase } from '../../cache/database';
import type { StateEdit } from '../../domain/state-edit';
import { useAccount } from './account';
import { useFormDraft } from './form-draft';
import { perform } from './perform';

/** A state event that a form edits. */
export interface EditedPlace<Content> {
  roomId: string;
  /** Tells its draft from others of the room. */
  name: string;
  read: (db: CacheDatabase) => Promise<{ content: Content; sender: string; basis: string } | null>;
  /** Takes also what is not yet right. */
  draft: ZodType<Content>;
  /** What holds where nothing is stated. */
  unstated: Content;
  edit: (content: Content) => StateEdit;
}

/** What somebody else has made of a state event since one began to edit it. */
export interface Overtaking<Content> {
  by: string;
  before: Content;
  after: Content;
}

export interface EditedState<Content> {
  content: Content;
  isChanged: boolean;
  overtaking: Overtaking<Content> | null;
  change: (content: Content) => void;
  /** Sends what the form holds as one edit. */
  save: () => Promise<void>;
  /** Goes on with one's own version though somebody else's stands. */
  keepMine: () => void;
  /** Forgets one's own changes. */
  discard: () => Promise<void>;
}

/**
 * A form on one state event: it shows what stands until one changes something; what one has changed is kept as a draft,
 * together with what stood then, so that nobody's change is replaced unseen. Undefined until it is read.
 */
export function useEditedState<Content>(place: EditedPlace<Content>): EditedState<Content> | undefined {
  const account = useAccount();
  const { db } = account;
  const { roomId, name, read, draft, unstated } = place;
  const [schema] = useState(() =>
    z.object({ own: z.object({ content: draft, seen: draft, basis: z.string().nullable() }).nullable() }),
  );
  const { form, change, forget } = useFormDraft(`${roomId}|${name}`, schema, { own: null });
  // The place is named by these two; the functions in it are made anew with every rendering.
  const stands = useLiveQuery(() => read(db), [db, roomId, name]);
  if (!form || stands === undefined) return undefined;

  const standing = stands?.content ?? unstated;
  const basis = stands?.basis ?? null;
  const isSame = (one: Content, other: Content) =>
    JSON.stringify(draft.parse(one)) === JSON.stringify(draft.parse(other));
  // What has been changed back is no change.
  const own = form.own && !isSame(form.own.content, form.own.seen) ? form.own : null;
  const isChanged = own !== null && !isSame(own.content, standing);
  // One's own edit that has meanwhile come back from the homeserver is another event, and the same.
  const isOvertaken = isChanged && own.basis !== basis && !isSame(own.seen, standing);

  async function discard() {
    change({ own: null });
    await forget();
  }

  return {
    content: own?.content ?? standing,
    isChanged,
    overtaking: isOvertaken && stands ? { by: stands.sender, before: own.seen, after: standing } : null,
    change: (content) => change({ own: { content, seen: own?.seen ?? standing, basis: own ? own.basis : basis } }),
    async save() {
      if (!own) return;
      await perform(account, { kind: 'state', roomId, edit: place.edit(own.content), basis });
      await discard();
    },
    keepMine: () => own && change({ own: { ...own, seen: standing, basis } }),
    discard,
  };
}
