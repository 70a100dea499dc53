import { randomBytes, randomUUID } from 'node:crypto';
import type { MatrixClient } from 'matrix-js-sdk';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { send } from '../../scripts/demo/participant';
import type { SentAttachment } from '../../src/domain/message/attachment';
import type { QuestionContent } from '../../src/domain/consultation/consultation';
import { questionText } from '../../src/domain/message/plain-text';
import { decrypted, encrypted } from '../../src/engine/media/cipher';
import { downloadUrl } from '../../src/engine/media/upload-request';
import { project } from '../../src/engine/projection/project';
import { attachmentEvent } from '../../src/engine/sending/attachment-content';
import { outgoingEvent, type SingleEventAct } from '../../src/engine/sending/content';
import { startNioPeer, type NioPeer, type SeenEvent } from '../support/nio-peer';
import { openRestoredDevice } from '../support/plain-device';
import { timelineEvent } from '../support/timeline-events';

/** Files between Piiri and a client of another make (matrix-nio), both ways, in an encrypted room. */
describe('a peer with matrix-nio', () => {
  const county = inject('county');
  const accountOf = (user: string) => {
    const account = county.accounts.find((candidate) => candidate.user === user);
    if (!account) throw new Error(`the county has no ${user}`);
    return account;
  };
  const roomId = county.rooms.find((room) => room.name === 'Kysy tiimiltä')?.roomId ?? '';
  let peer: NioPeer;
  let aino: MatrixClient;

  beforeAll(async () => {
    peer = startNioPeer();
    const { user, password } = accountOf('tapio.lumivirta');
    await peer.login(county.homeserver, user, password);
    aino = await openRestoredDevice(county, accountOf('aino.kuurankukka'));
  });
  afterAll(async () => {
    await peer.logout();
    await peer.close();
    await aino.logout(true);
  });

  const piiri = (act: SingleEventAct) => send(aino, roomId, (txnId) => outgoingEvent(act, txnId));

  /** Sends bytes as Piiri sends a file: encrypted with its own cipher, and named in the event that it makes. */
  async function piiriFile(
    plain: Buffer,
    facts: Pick<SentAttachment, 'type' | 'name' | 'mimetype'> & Partial<SentAttachment>,
    threadId?: string,
  ): Promise<string> {
    const { bytes, cipher } = await encrypted(new Uint8Array(plain).buffer);
    const { content_uri: file } = await aino.uploadContent(new Blob([bytes]), { includeFilename: false });
    const source = { kind: 'local' as const, id: randomUUID(), cipher };
    const attachment: SentAttachment = { size: plain.length, source, ...facts };
    const act = {
      ...{ kind: 'attachment' as const, roomId, caption: '', attachment },
      ...(threadId && { threadId, ofQuestion: true as const }),
    };
    return send(aino, roomId, (txnId) => attachmentEvent(act, { file, thumbnail: null, isEncrypted: true }, txnId));
  }

  async function seen(id: string): Promise<SeenEvent> {
    const found = (await peer.events(roomId)).find(({ event_id }) => event_id === id);
    return found ?? expect.fail(`nio does not see ${id}`);
  }

  /** The attachment that Piiri makes of an event as the homeserver gives it, and its bytes in the clear. */
  async function opened(id: string) {
    const event = aino.getEventMapper({ decrypt: false })(await aino.fetchRoomEvent(roomId, id));
    await aino.decryptEventIfNeeded(event);
    const content = event.getOriginalContent<Record<string, unknown>>();
    const shown = project(timelineEvent({ id, content, type: event.getType() }), aino.getSafeUserId());
    if (shown.kind !== 'message' || shown.content.kind !== 'attachment') throw new Error(JSON.stringify(shown));
    const { attachment } = shown.content;
    if (attachment.source.kind !== 'encrypted') throw new Error(attachment.source.kind);
    const headers = { authorization: `Bearer ${aino.getAccessToken() ?? ''}` };
    const answer = await fetch(downloadUrl(aino, attachment.source.url), { headers });
    const plain = await decrypted(await answer.arrayBuffer(), attachment.source.cipher);
    return { attachment, bytes: plain && Buffer.from(plain) };
  }

  it('opens a file of Piiri’s byte for byte, by the key and the hash in its event', async () => {
    const plain = randomBytes(70_000);
    const event = await seen(
      await piiriFile(plain, { type: 'image', name: 'jarru.png', mimetype: 'image/png', width: 40, height: 30 }),
    );
    expect(event).toMatchObject({ class: 'RoomEncryptedImage', encrypted: true });
    expect(event.content).toMatchObject({ msgtype: 'm.image', body: 'jarru.png', info: { w: 40, h: 30 } });
    expect((await peer.download(event.content['file'])).equals(plain)).toBe(true);
  });

  it('hears a voice message as a sound, with its length', async () => {
    const plain = randomBytes(5_000);
    const event = await seen(
      await piiriFile(plain, {
        type: 'voice',
        name: 'Ääniviesti.ogg',
        mimetype: 'audio/ogg',
        duration: 2_000,
        waveform: [3],
      }),
    );
    expect(event).toMatchObject({ class: 'RoomEncryptedAudio', encrypted: true });
    expect(event.content).toMatchObject({ body: 'Ääniviesti.ogg', info: { duration: 2_000, mimetype: 'audio/ogg' } });
    expect((await peer.download(event.content['file'])).equals(plain)).toBe(true);
  });

  it('sends a file that Piiri opens byte for byte, and a voice message that is one', async () => {
    const plain = randomBytes(70_000);
    const file = await peer.upload(plain, 'ohje.pdf', 'application/pdf');
    const info = { mimetype: 'application/pdf', size: plain.length };
    const sent = await peer.emit(roomId, 'm.room.message', { msgtype: 'm.file', body: 'ohje.pdf', file, info });
    const read = await opened(sent);
    expect(read.attachment).toMatchObject({ type: 'file', name: 'ohje.pdf', size: plain.length });
    expect(read.bytes?.equals(plain)).toBe(true);

    const speech = randomBytes(3_000);
    const voice = await peer.emit(roomId, 'm.room.message', {
      ...{ msgtype: 'm.audio', body: 'Voice message', file: await peer.upload(speech, 'voice.ogg', 'audio/ogg') },
      ...{ info: { mimetype: 'audio/ogg', duration: 1_500 }, 'org.matrix.msc3245.voice': {} },
      'org.matrix.msc1767.audio': { duration: 1_500, waveform: [0, 900] },
    });
    const heard = await opened(voice);
    expect(heard.attachment).toMatchObject({ type: 'voice', duration: 1_500, waveform: [0, 900] });
    expect(heard.bytes?.equals(speech)).toBe(true);
  });

  it('sees the files of a question in its thread, and reads in words that it was passed on and asked back', async () => {
    const question: QuestionContent = {
      ...{ v: 1, topic: `Kaide ${randomUUID()}`, urgency: 'today', wanted: [], people: [], text: 'Mikä kaide?' },
      due: Date.now() + 3_600_000,
    };
    const asked = await piiri({ kind: 'message', roomId, body: questionText(question, 'fi'), question });
    const file = await seen(
      await piiriFile(randomBytes(100), { type: 'file', name: 'kaide.txt', mimetype: 'text/plain' }, asked),
    );
    expect(file.content['m.relates_to']).toMatchObject({
      ...{ rel_type: 'm.thread', event_id: asked },
      // For clients without threads it is a reply to the question.
      ...{ is_falling_back: true, 'm.in_reply_to': { event_id: asked } },
    });
    const to = accountOf('marja.tuulenkari').userId;
    for (const [act, body] of [
      ['pass', 'Siirsin kysymyksen Marjalle.'],
      ['ask-back', 'Kumpi puoli?'],
    ] as const) {
      const told = await piiri({ kind: 'message', roomId, body, threadId: asked, update: { v: 1, act, to } });
      const { messages } = await peer.messages(roomId);
      expect(messages.find(({ event_id }) => event_id === told)).toMatchObject({
        body,
        thread: asked,
        encrypted: true,
      });
    }
  });
});
