import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import { keepMedia, keptMedia } from '../../../src/cache/media-store';
import { markOutbox, retire } from '../../../src/cache/outbox';
import { open, seal } from '../../../src/cache/sealing';
import { forgetOrphans, letGoOfBytes } from '../../../src/cache/uploads';
import { uploadIds } from '../../../src/domain/message/attachment';
import { prepareFile } from '../../../src/engine/media/prepare';
import { decrypted } from '../../../src/engine/media/cipher';
import { firstReady } from '../../../src/engine/sending/lane';
import { bodyOf, openCache, perform } from '../../support/cache';

const roomId = '!room:pieni.example';
const secret = 'Aino Kuurankukka, kotikäynti';
const file = (content: BlobPart[] = [secret], name = 'muistio.txt') => {
  return { name, bytes: new Blob(content, { type: 'text/plain' }), isOriginal: false };
};

let db: CacheDatabase;
beforeEach(async () => {
  db = await openCache();
});

async function attach(name?: string): Promise<string> {
  const prepared = await prepareFile(db, file([secret], name), null);
  if (!prepared.ok) throw new Error(prepared.problem);
  return perform(db, { kind: 'attachment', roomId, caption: '', attachment: prepared.value });
}

async function ready(): Promise<string | undefined> {
  return firstReady(await db.outbox.orderBy('seq').toArray())?.txnId;
}

describe('a file that is to be sent', () => {
  it('is kept encrypted, with a key that only its description holds', async () => {
    const prepared = await prepareFile(db, file(), null);
    if (!prepared.ok) throw new Error(prepared.problem);
    const { source } = prepared.value;
    if (source.kind !== 'local') throw new Error(source.kind);
    const row = await db.uploads.get(source.id);
    const kept = (await row?.bytes.arrayBuffer()) ?? new ArrayBuffer();
    expect(new TextDecoder().decode(kept)).not.toContain('Kuurankukka');
    const plain = await decrypted(kept, source.cipher);
    expect(new TextDecoder().decode(plain ?? new ArrayBuffer())).toBe(secret);
    // The homeserver is not told what it is.
    expect(row?.bytes.type).toBe('');
  });

  it('is refused when it is empty or larger than the homeserver takes, and nothing of it is kept', async () => {
    expect(await prepareFile(db, file(['']), null)).toEqual({ ok: false, problem: 'empty' });
    expect(await prepareFile(db, file(['12345']), 4)).toEqual({ ok: false, problem: 'too-large' });
    expect(await db.uploads.count()).toBe(0);
  });

  it('shows at once by its name', async () => {
    const txnId = await attach();
    expect(await db.messages.get(`~${txnId}`)).toMatchObject({ state: 'queued' });
    expect(await bodyOf(db, `~${txnId}`)).toBe('muistio.txt');
  });

  it('lets words overtake it until its bytes are there, and no later file', async () => {
    const first = await attach('a.txt');
    await attach('b.txt');
    const words = await perform(db, { kind: 'message', roomId, body: 'Huomenta' });
    expect(await ready()).toBe(words);
    await markOutbox(db, first, { state: 'queued', details: { done: { file: 'mxc://a/b', uploaded: 'encrypted' } } });
    expect(await ready()).toBe(first);
  });

  it('leaves no bytes behind when it is removed, nor when it has been sent', async () => {
    for (const eventId of [null, '$sent']) {
      const txnId = await attach();
      expect(await db.uploads.count()).toBe(1);
      await db.transfers.put({ txnId, sent: 1, total: 2 });
      await retire(db, txnId, eventId);
      expect([await db.uploads.count(), await db.transfers.count(), await db.outbox.count()]).toEqual([0, 0, 0]);
    }
  });

  it('is forgotten a day after its window was closed unsent, and not while an act sends it', async () => {
    await attach();
    await prepareFile(db, file(['kesken']), null);
    const day = 24 * 60 * 60 * 1000;
    await forgetOrphans(db, Date.now() + day / 2);
    expect(await db.uploads.count()).toBe(2);
    await forgetOrphans(db, Date.now() + day + 1000);
    expect(await db.uploads.count()).toBe(1);
    const [row] = await db.outbox.toArray();
    const act = row && open(row.c).act;
    const [id] = act?.kind === 'attachment' ? uploadIds(act.attachment) : [];
    expect(await db.uploads.get(id ?? '')).toBeDefined();
  });
});

describe('bytes that several name', () => {
  it('stay until the last room has them', async () => {
    const prepared = await prepareFile(db, file(), null);
    if (!prepared.ok) throw new Error(prepared.problem);
    const attachment = prepared.value;
    const sent = [roomId, '!other:pieni.example'].map((to) =>
      perform(db, { kind: 'attachment', roomId: to, caption: '', attachment }),
    );
    const [first = '', second = ''] = await Promise.all(sent);
    await retire(db, first, '$first');
    expect(await db.uploads.count()).toBe(1);
    await retire(db, second, '$second');
    expect(await db.uploads.count()).toBe(0);
  });

  it('stay as long as a draft holds them, however old, and go when it lets go of them', async () => {
    const prepared = await prepareFile(db, file(), null);
    if (!prepared.ok) throw new Error(prepared.problem);
    const ids = uploadIds(prepared.value);
    await db.drafts.put({ place: '|ask', c: seal({ text: JSON.stringify({ files: [prepared.value] }) }) });
    await forgetOrphans(db, Date.now() + 7 * 24 * 60 * 60 * 1000);
    await letGoOfBytes(db, ids);
    expect(await db.uploads.count()).toBe(1);
    await db.drafts.delete('|ask');
    await letGoOfBytes(db, ids);
    expect(await db.uploads.count()).toBe(0);
  });
});

describe('pictures that were fetched', () => {
  it('are kept up to a limit, and those go first that were used longest ago', async () => {
    const bytes = (size: number) => ({ bytes: new ArrayBuffer(size), cipher: null });
    await keepMedia(db, 'mxc://a/1', bytes(400), 1000);
    await db.media.update('mxc://a/1', { usedAt: 1 });
    await keepMedia(db, 'mxc://a/2', bytes(400), 1000);
    await keepMedia(db, 'mxc://a/3', bytes(400), 1000);
    expect(await keptMedia(db, 'mxc://a/1')).toBeNull();
    expect((await keptMedia(db, 'mxc://a/3'))?.bytes.byteLength).toBe(400);
    await keepMedia(db, 'mxc://a/large', bytes(2 * 1024 * 1024));
    expect(await keptMedia(db, 'mxc://a/large')).toBeNull();
  });
});
