import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActOf } from '../../../src/domain/act';
import type { SentAttachment } from '../../../src/domain/message/attachment';
import { decrypted, encrypted } from '../../../src/engine/media/cipher';
import { project } from '../../../src/engine/projection/project';
import { attachmentEvent } from '../../../src/engine/sending/attachment-content';
import { aino, timelineEvent } from '../../support/timeline-events';

const cipher = { key: 'k'.repeat(43), iv: 'i'.repeat(22), sha256: 's'.repeat(43) };
const picture: SentAttachment = {
  type: 'image',
  name: 'rollaattori.png',
  mimetype: 'image/png',
  size: 1234,
  width: 40,
  height: 30,
  source: { kind: 'local', id: '1b671a64-40d5-491e-99b0-da01ff1f3341', cipher },
};
const act = (fields: Partial<ActOf<'attachment'>> = {}): ActOf<'attachment'> => {
  return { kind: 'attachment', roomId: '!room:pieni.example', caption: '', attachment: picture, ...fields };
};
const url = 'mxc://pieni.example/abc';
const uploaded = { file: url, thumbnail: null, isEncrypted: true };
const shown = (content: Record<string, unknown>) => project(timelineEvent({ id: '$file', content }), aino);

describe('an attachment', () => {
  it('is sent as every Matrix client reads it, and read back as it was', () => {
    const { content } = attachmentEvent(act({ caption: 'Jarru' }), uploaded, 'txn');
    expect(content).toMatchObject({
      msgtype: 'm.image',
      body: 'Jarru',
      filename: picture.name,
      file: { v: 'v2', url, key: { kty: 'oct', alg: 'A256CTR', k: cipher.key }, hashes: { sha256: cipher.sha256 } },
    });
    expect(content).not.toHaveProperty('url');
    expect(shown(content)).toMatchObject({
      content: {
        kind: 'attachment',
        caption: 'Jarru',
        attachment: { type: 'image', name: picture.name, size: 1234, source: { kind: 'encrypted', url, cipher } },
      },
    });
  });

  it('that was recorded as speech is a voice message to other clients, and is read as one', () => {
    const clip: SentAttachment = { ...picture, type: 'voice', name: 'puhe.ogg', mimetype: 'audio/ogg', duration: 2100 };
    const { content } = attachmentEvent(act({ attachment: { ...clip, waveform: [0, 1024] } }), uploaded, 'txn');
    expect(content).toMatchObject({
      msgtype: 'm.audio',
      info: { mimetype: 'audio/ogg', duration: 2100 },
      'org.matrix.msc3245.voice': {},
      'org.matrix.msc1767.audio': { duration: 2100, waveform: [0, 1024] },
    });
    expect(shown(content)).toMatchObject({
      content: { attachment: { type: 'voice', duration: 2100, waveform: [0, 1024] } },
    });
    const wild = { ...content, 'org.matrix.msc1767.audio': { duration: 2100, waveform: [-5, 'x', 1e9] } };
    expect(shown(wild)).toMatchObject({ content: { attachment: { type: 'voice', duration: 2100 } } });
  });

  it('that is forwarded has the address and the key that it had, and nothing is uploaded', () => {
    const nothing = { file: null, thumbnail: null, isEncrypted: false };
    const encrypted = attachmentEvent(
      act({ attachment: { ...picture, source: { kind: 'encrypted', url, cipher } } }),
      nothing,
      'txn',
    );
    expect(encrypted.content['file']).toMatchObject({ url, key: { k: cipher.key }, hashes: { sha256: cipher.sha256 } });
    const plain = attachmentEvent(act({ attachment: { ...picture, source: { kind: 'plain', url } } }), nothing, 'txn');
    expect(plain.content).toMatchObject({ url });
    expect(plain.content).not.toHaveProperty('file');
  });

  it('that is asked with a question says so, and is known for that only in a thread', () => {
    const asked = act({ threadId: '$question', ofQuestion: true });
    const { content } = attachmentEvent(asked, uploaded, 'txn');
    expect(content).toMatchObject({
      'fi.piiri.question.file': { v: 1 },
      'm.relates_to': { rel_type: 'm.thread', event_id: '$question', is_falling_back: true },
    });
    expect(shown(content)).toMatchObject({ threadId: '$question', ofQuestion: true });
    expect(shown({ ...content, 'm.relates_to': undefined })).not.toHaveProperty('ofQuestion');
  });

  it('goes in the clear, without a key, where the room is', () => {
    const { content } = attachmentEvent(act(), { ...uploaded, isEncrypted: false }, 'txn');
    expect(content).toMatchObject({ url, body: picture.name });
    expect(JSON.stringify(content)).not.toContain(cipher.key);
  });

  it('that is encrypted in a way that is not understood is not fetched in the clear', () => {
    const { content } = attachmentEvent(act(), uploaded, 'txn');
    const { file } = content as { file: object };
    for (const wrong of [{ ...file, v: 'v1' }, { ...file, hashes: {} }, { ...file, key: { k: 'x' } }, null, 'x']) {
      expect(shown({ ...content, file: wrong, url })).toMatchObject({ content: { kind: 'file' } });
    }
  });

  it('has no address but on a homeserver', () => {
    for (const wrong of [
      'https://muu.example/a',
      'javascript:alert(1)',
      'mxc://pieni.example/../a',
      'mxc://a/b?c',
      5,
    ]) {
      expect(shown({ msgtype: 'm.file', body: 'a.pdf', url: wrong })).toMatchObject({ content: { kind: 'file' } });
    }
  });

  it('has a name without folders or hidden turns, whatever is said', () => {
    const named = shown({ msgtype: 'm.file', body: 'x', filename: '../../kuva\u202Egnp.exe', url });
    expect(named).toMatchObject({ content: { attachment: { name: 'kuvagnp.exe' } } });
  });
});

describe('the bytes of an attachment', () => {
  it('come back whole, and not at all once one bit of them is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), async (plain, place) => {
        const sent = await encrypted(new Uint8Array(plain).buffer);
        expect(new Uint8Array((await decrypted(sent.bytes, sent.cipher)) ?? new ArrayBuffer())).toEqual(plain);
        const changed = new Uint8Array(sent.bytes.slice(0));
        const at = place % changed.length;
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(await decrypted(changed.buffer, sent.cipher)).toBeNull();
      }),
    );
  });

  it('are read as another client has encrypted them', async () => {
    const [key, iv, plain] = [randomBytes(32), randomBytes(16), randomBytes(5000)];
    iv.fill(0, 8);
    const other = createCipheriv('aes-256-ctr', key, iv);
    const bytes = new Uint8Array(Buffer.concat([other.update(plain), other.final()]));
    const base64 = (value: Buffer) => value.toString('base64').replace(/=+$/, '');
    const sha256 = base64(createHash('sha256').update(bytes).digest());
    const read = await decrypted(bytes.buffer, { key: key.toString('base64url'), iv: base64(iv), sha256 });
    expect(Buffer.from(read ?? new ArrayBuffer()).equals(plain)).toBe(true);
  });
});
