import { Dexie } from 'dexie';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { seal } from '../../../src/cache/sealing';
import { AccountProvider, type Account } from '../../../src/renderer/data/account';
import { useDraft, type Draft } from '../../../src/renderer/features/conversation/use-draft';
import { openCache } from '../../support/cache';

const asked = '!room|~local';
const named = '!room|$question';
const words = 'Koodi on vaihdettu';

it('what has just been sent does not come back when the question gets its id', async () => {
  const { db, drafts, show } = await opened();
  await db.drafts.put({ place: named, c: seal({ text: words }) });
  drafts().change(words);
  await expect.poll(() => drafts().text).toBe(words);
  const release = await holdingDrafts(db);
  show(named);
  drafts().empty(new Promise(() => {}));
  await expect.poll(() => drafts().text).toBe('');
  await release();
  await expect.poll(() => db.drafts.count()).toBe(1);
  await db.drafts.get(named);
  expect(drafts().text).toBe('');
});

it('what was kept of a writing is there when its place is opened again', async () => {
  const { db, drafts, show } = await opened();
  await db.drafts.put({ place: named, c: seal({ text: words }) });
  show(named);
  await expect.poll(() => drafts().text).toBe(words);
});

const roots: ReturnType<typeof createRoot>[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) root.unmount();
});

/** A field in which nothing is written yet, and the way to give its place another name. */
async function opened() {
  const db = await openCache();
  const account = { db } as Account;
  const root = createRoot(document.createElement('div'));
  roots.push(root);
  let latest: Draft | null = null;
  function Field({ place }: { place: string }) {
    const draft = useDraft(place);
    latest = draft;
    return null;
  }
  const show = (place: string) =>
    root.render(createElement(AccountProvider, { account, children: createElement(Field, { place }) }));
  show(asked);
  await expect.poll(() => latest).not.toBeNull();
  const drafts = () => {
    if (!latest) throw new Error('the field is not there');
    return latest;
  };
  return { db, drafts, show };
}

/** Lets nobody read the drafts until what it gives is called. */
async function holdingDrafts(db: CacheDatabase): Promise<() => Promise<void>> {
  let release = () => {};
  const until = new Promise<void>((resolve) => (release = resolve));
  let held: Promise<unknown> = Promise.resolve();
  await new Promise<void>((begun) => {
    held = db.transaction('rw', db.drafts, async () => {
      await db.drafts.count();
      begun();
      await Dexie.waitFor(until);
    });
  });
  return async () => {
    release();
    await held;
  };
}
