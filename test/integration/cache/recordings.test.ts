import { beforeEach, describe, expect, it } from 'vitest';
import type { CacheDatabase } from '../../../src/cache/database';
import type { SentAttachment } from '../../../src/domain/message/attachment';
import { filmKind, soundKind } from '../../../src/domain/message/media-type';
import { decrypted } from '../../../src/engine/media/cipher';
import { prepareFile } from '../../../src/engine/media/prepare';
import type { FileToSend } from '../../../src/engine/port';
import { openCache } from '../../support/cache';
import { recordFilm, recordTone } from '../../support/recordings';

let db: CacheDatabase;
beforeEach(async () => {
  db = await openCache();
});

async function prepared(file: Partial<FileToSend> & { bytes: Blob }): Promise<[SentAttachment, ArrayBuffer]> {
  const result = await prepareFile(db, { name: 'tallenne.webm', isOriginal: false, ...file }, null);
  if (!result.ok) throw new Error(result.problem);
  const { source } = result.value;
  if (source.kind !== 'local') throw new Error(source.kind);
  const kept = await db.uploads.get(source.id);
  const plain = await decrypted((await kept?.bytes.arrayBuffer()) ?? new ArrayBuffer(), source.cipher);
  return [result.value, plain ?? new ArrayBuffer()];
}

describe('a voice message', () => {
  it('goes as Opus in Ogg with its length, as other clients have theirs, and can be heard', async () => {
    const waveform = [0, 512, 1024];
    const [clip, bytes] = await prepared({ bytes: await recordTone(1), name: 'puhe.ogg', waveform });
    expect(clip).toMatchObject({ type: 'voice', mimetype: 'audio/ogg', name: 'puhe.ogg', waveform });
    expect(soundKind(new Uint8Array(bytes))).toBe('audio/ogg');
    const heard = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(bytes);
    expect(heard.duration).toBeGreaterThan(0.5);
    expect(Math.abs(heard.duration * 1000 - (clip.duration ?? 0))).toBeLessThan(100);
    expect(Math.max(...heard.getChannelData(0))).toBeGreaterThan(0.1);
  });
});

describe('a film', () => {
  it('goes with its size, its length and a moment of it', async () => {
    const [film, bytes] = await prepared({ bytes: await recordFilm(1) });
    expect(film).toMatchObject({ type: 'video', mimetype: 'video/webm', width: 64, height: 48 });
    expect(film.duration).toBeGreaterThan(500);
    expect(film.thumbnail).toMatchObject({ mimetype: 'image/jpeg', width: 64, height: 48 });
    expect(filmKind(new Uint8Array(bytes))).toBe('video/webm');
    const player = document.createElement('video');
    player.src = URL.createObjectURL(new Blob([bytes], { type: 'video/webm' }));
    await new Promise((resolve, reject) => ([player.onloadedmetadata, player.onerror] = [resolve, reject]));
    expect([player.videoWidth, player.videoHeight]).toEqual([64, 48]);
  });

  it('that cannot be written anew is not sent as it is without being asked for, and then as a file', async () => {
    const broken = { name: 'video.mp4', bytes: new Blob(['no film'], { type: 'video/mp4' }) };
    expect(await prepareFile(db, { ...broken, isOriginal: false }, null)).toEqual({ ok: false, problem: 'not-drawn' });
    const [asItIs] = await prepared({ ...broken, isOriginal: true });
    expect(asItIs).toMatchObject({ type: 'file', mimetype: 'video/mp4' });
  });
});
