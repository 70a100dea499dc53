import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { open } from '../../src/cache/sealing';
import { retire } from '../../src/cache/outbox';
import { forwardedAttachment, type Attachment } from '../../src/domain/message/attachment';
import { localEventId } from '../../src/domain/act';
import type { QuestionContent } from '../../src/domain/consultation/consultation';
import { ask, nothingWaits, openDevice, reopenDevice, type EngineDevice } from '../support/engine-device';

/** Pictures and files between two devices in an encrypted room, through a real homeserver. */
describe('an attachment', () => {
  let aino: EngineDevice;
  let tapio: EngineDevice;
  const roomId = inject('county').rooms.find((room) => room.name === 'Kysy tiimiltä')?.roomId ?? '';

  beforeAll(async () => {
    [aino, tapio] = await Promise.all([openDevice('aino.kuurankukka'), openDevice('tapio.lumivirta')]);
  });
  afterAll(() => [aino, tapio].forEach((device) => device.close()));

  async function send(name: string, bytes: Blob): Promise<string> {
    const prepared = await aino.engine.prepareFile({ name, bytes, isOriginal: false });
    if (!prepared.ok) throw new Error(prepared.problem);
    return aino.perform({ kind: 'attachment', roomId, caption: '', attachment: prepared.value });
  }

  async function called(device: EngineDevice, name: string): Promise<Attachment[]> {
    const rows = await device.db.messages
      .where('[roomId+sort]')
      .between([roomId, -Infinity], [roomId, Infinity])
      .toArray();
    return rows.flatMap(({ id, c }) => {
      const content = open(c);
      const isSent = id.startsWith('$') && content.kind === 'attachment';
      return isSent && content.attachment.name === name ? [content.attachment] : [];
    });
  }

  const arrived = async (name: string): Promise<Attachment> => {
    const [attachment] = await tapio.until(
      name,
      () => called(tapio, name),
      (found) => found.length > 0,
    );
    if (!attachment) throw new Error(name);
    return attachment;
  };

  async function picture(): Promise<Blob> {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')?.fillRect(5, 5, 20, 20);
    return canvas.convertToBlob({ type: 'image/png' });
  }

  it('arrives as a picture that is shown, and the homeserver holds none of it in the clear', async () => {
    await send('jarru.png', await picture());
    const attachment = await arrived('jarru.png');
    expect(attachment).toMatchObject({ type: 'image', width: 40, height: 30, source: { kind: 'encrypted' } });
    const read = await tapio.engine.readMedia(attachment.source, 'picture');
    if (!read.ok) throw new Error(read.problem);
    expect(read.value.type).toBe('image/png');
    expect(await createImageBitmap(read.value)).toMatchObject({ width: 40, height: 30 });
    const url = attachment.source.kind === 'encrypted' ? attachment.source.url : '';
    const address = `${tapio.session.homeserver}/_matrix/client/v1/media/download/${url.slice('mxc://'.length)}`;
    const answer = await fetch(address, { headers: { authorization: `Bearer ${tapio.session.accessToken}` } });
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 8)).not.toEqual(
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    );
    // The browser would answer from what it has just been given.
    expect((await fetch(address, { cache: 'no-store' })).status).toBe(401);
  });

  it('arrives as a file byte for byte, and is never shown as a picture', async () => {
    const text = 'Rollaattorin huolto-ohje';
    await send('ohje.pdf', new Blob([text], { type: 'application/pdf' }));
    const { source, type } = await arrived('ohje.pdf');
    expect(type).toBe('file');
    const read = await tapio.engine.readMedia(source, 'file');
    if (!read.ok) throw new Error(read.problem);
    expect([await read.value.text(), read.value.type]).toEqual([text, 'application/octet-stream']);
    expect(await tapio.engine.readMedia(source, 'picture')).toEqual({ ok: false, problem: 'not-shown' });
  });

  it('that is not what its sender has sent is not opened', async () => {
    await send('muutettu.txt', new Blob(['alkuperäinen']));
    const { source } = await arrived('muutettu.txt');
    if (source.kind !== 'encrypted') throw new Error(source.kind);
    const changed = { ...source, cipher: { ...source.cipher, sha256: 'A'.repeat(43) } };
    expect(await tapio.engine.readMedia(changed, 'file')).toEqual({ ok: false, problem: 'damaged' });
  });

  it('goes on after the application was ended in the middle, and arrives once', async () => {
    const large = new Blob([crypto.getRandomValues(new Uint8Array(65_536)), new Uint8Array(8 * 1024 * 1024)]);
    await send('suuri.bin', large);
    await aino.until(
      'the upload has begun',
      () =>
        aino.db.outbox
          .filter((row) => Object.keys(open(row.c).done).some((step) => step.startsWith('reserved')))
          .count(),
      (count) => count > 0,
    );
    aino.close();
    aino = await reopenDevice(aino);
    const { source, size } = await arrived('suuri.bin');
    expect(size).toBe(large.size);
    const read = await tapio.engine.readMedia(source, 'file');
    if (!read.ok) throw new Error(read.problem);
    expect(read.value.size).toBe(large.size);
    await nothingWaits(aino);
    expect(await called(tapio, 'suuri.bin')).toHaveLength(1);
    expect(await aino.db.uploads.count()).toBe(0);
  });

  it('that is asked with a question in two places goes into both threads, from one copy on this device', async () => {
    const mark = crypto.randomUUID();
    const question: QuestionContent = {
      ...{ v: 1, topic: mark, urgency: 'today', wanted: [], people: [], text: '', due: Date.now() + 3_600_000 },
      group: { id: mark, size: 2 },
    };
    const made = await ask(aino, 'POST', '/createRoom', {
      preset: 'private_chat',
      initial_state: [{ type: 'm.room.encryption', content: { algorithm: 'm.megolm.v1.aes-sha2' } }],
    });
    const places = [roomId, String(made.body['room_id'])];
    const prepared = await aino.engine.prepareFile({
      name: `${mark}.txt`,
      bytes: new Blob(['jarru']),
      isOriginal: false,
    });
    if (!prepared.ok) throw new Error(prepared.problem);
    const attachment = prepared.value;
    for (const place of places) {
      const asked = await aino.perform({ kind: 'message', roomId: place, body: mark, question });
      const threadId = localEventId(asked);
      await aino.perform({ kind: 'attachment', roomId: place, caption: '', attachment, threadId, ofQuestion: true });
    }
    await nothingWaits(aino);
    const questions = await aino.db.questions.where('group').equals(mark).toArray();
    expect(questions.map((row) => row.roomId).sort()).toEqual([...places].sort());
    for (const { id, roomId: place, answers } of questions) {
      const rows = await aino.db.messages.filter((row) => row.roomId === place && row.threadId === id).toArray();
      expect(rows.map(({ ofQuestion }) => ofQuestion)).toEqual([true]);
      // A file of the question itself answers nothing.
      expect(answers).toBe(0);
    }
    expect(await aino.db.uploads.count()).toBe(0);
    const { source } = await arrived(`${mark}.txt`);
    const read = await tapio.engine.readMedia(source, 'file');
    if (!read.ok) throw new Error(read.problem);
    expect(await read.value.text()).toBe('jarru');
  });

  it('that is forwarded is at the address that it had, and is uploaded no second time', async () => {
    const name = `${crypto.randomUUID()}.txt`;
    await send(name, new Blob(['huolto']));
    const first = await arrived(name);
    await tapio.perform({ kind: 'attachment', roomId, caption: '', attachment: forwardedAttachment(first) });
    const both = await aino.until(
      'the forwarded file',
      () => called(aino, name),
      (found) => found.length === 2,
    );
    expect(both.map(({ source }) => source)).toEqual([first.source, first.source]);
  });

  it('that is removed before it is sent is sent to nobody', async () => {
    const txnId = await send('peruttu.bin', new Blob([new Uint8Array(8 * 1024 * 1024)]));
    await retire(aino.db, txnId, null);
    await send('viimeinen.txt', new Blob(['jälkeen']));
    await arrived('viimeinen.txt');
    expect(await called(tapio, 'peruttu.bin')).toEqual([]);
  });
});
