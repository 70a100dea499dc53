import { randomUUID } from 'node:crypto';
import type { MatrixClient } from 'matrix-js-sdk';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { send } from '../../scripts/demo/participant';
import { richFromMarkdown } from '../../src/domain/message/markdown';
import type { Poll } from '../../src/domain/message/poll';
import { pollText } from '../../src/domain/message/poll';
import { outgoingEvent, type SingleEventAct } from '../../src/engine/sending/content';
import { project } from '../../src/engine/projection/project';
import { timelineEvent } from '../support/timeline-events';
import { startNioPeer, type NioPeer, type SeenEvent } from '../support/nio-peer';
import { openRestoredDevice } from '../support/plain-device';

/** What one does to messages, between Piiri and a client of another make (matrix-nio), both ways, in an encrypted room. */
describe('a peer with matrix-nio', () => {
  const county = inject('county');
  const accountOf = (user: string) => {
    const account = county.accounts.find((candidate) => candidate.user === user);
    if (!account) throw new Error(`the county has no ${user}`);
    return account;
  };
  const roomId = county.rooms.find((room) => room.name === 'Kysy tiimiltä')?.roomId ?? '';
  let peer: NioPeer;
  let peerId: string;
  let aino: MatrixClient;
  let message: string;

  beforeAll(async () => {
    peer = startNioPeer();
    const { user, password } = accountOf('tapio.lumivirta');
    peerId = (await peer.login(county.homeserver, user, password)).user_id;
    aino = await openRestoredDevice(county, accountOf('aino.kuurankukka'));
    message = await piiri({ kind: 'message', roomId, body: `Kuka hakee kahvit? ${randomUUID()}` });
  });
  afterAll(async () => {
    await peer.logout();
    await peer.close();
    await aino.logout(true);
  });

  /** Sends what Piiri sends for an act. */
  const piiri = (act: SingleEventAct) => send(aino, roomId, (txnId) => outgoingEvent(act, txnId));

  async function seen(id: string): Promise<SeenEvent> {
    const found = (await peer.events(roomId)).find(({ event_id }) => event_id === id);
    return found ?? expect.fail(`nio does not see ${id}`);
  }

  /** What Piiri makes of an event as the homeserver gives it, decrypted. */
  async function projected(id: string) {
    const event = aino.getEventMapper({ decrypt: false })(await aino.fetchRoomEvent(roomId, id));
    await aino.decryptEventIfNeeded(event);
    const content = event.getOriginalContent<Record<string, unknown>>();
    const fields = { type: event.getType(), sender: event.getSender() ?? '', redacted: event.isRedacted() };
    return project(timelineEvent({ id, content, ...fields }), aino.getSafeUserId());
  }

  it('reads a reply, and is read replying', async () => {
    const reply = await seen(await piiri({ kind: 'message', roomId, body: 'Minä haen', replyTo: message }));
    expect(reply).toMatchObject({ class: 'RoomMessageText', encrypted: true });
    expect(reply.content).toMatchObject({
      body: 'Minä haen',
      'm.relates_to': { 'm.in_reply_to': { event_id: message } },
    });
    const own = await peer.emit(roomId, 'm.room.message', {
      msgtype: 'm.text',
      body: '> <@aino:pieni.example> Kuka hakee kahvit?\n\nMinäkin',
      'm.relates_to': { 'm.in_reply_to': { event_id: message } },
    });
    expect(await projected(own)).toMatchObject({ replyTo: message, threadId: '', content: { body: 'Minäkin' } });
  });

  it('reads a thread, and a reply within it', async () => {
    const answer = await piiri({ kind: 'message', roomId, body: 'Ketjuun', threadId: message });
    const within = { kind: 'message', roomId, body: 'Siihen', threadId: message, replyTo: answer } as const;
    expect((await seen(answer)).content['m.relates_to']).toMatchObject({
      rel_type: 'm.thread',
      event_id: message,
      is_falling_back: true,
    });
    expect((await seen(await piiri(within))).content['m.relates_to']).toMatchObject({
      is_falling_back: false,
      'm.in_reply_to': { event_id: answer },
    });
    const own = await peer.send(roomId, 'Minäkin ketjuun', message);
    expect(await projected(own)).toMatchObject({ threadId: message, content: { body: 'Minäkin ketjuun' } });
  });

  it('reads an edit, and is read editing', async () => {
    const edit = await seen(await piiri({ kind: 'edit', roomId, target: message, body: 'Kuka keittää kahvit?' }));
    expect(edit).toMatchObject({ class: 'RoomMessageText', encrypted: true });
    expect(edit.content).toMatchObject({
      body: '* Kuka keittää kahvit?',
      'm.new_content': { msgtype: 'm.text', body: 'Kuka keittää kahvit?' },
      'm.relates_to': { rel_type: 'm.replace', event_id: message },
    });
    const first = await peer.send(roomId, 'Mina');
    const own = await peer.emit(roomId, 'm.room.message', {
      msgtype: 'm.text',
      body: '* Minä',
      'm.new_content': { msgtype: 'm.text', body: 'Minä' },
      'm.relates_to': { rel_type: 'm.replace', event_id: first },
    });
    expect(await projected(own)).toMatchObject({
      kind: 'update',
      type: 'edit',
      target: first,
      content: { body: 'Minä' },
    });
  });

  it('reads how words look and whom they call, and its own are read', async () => {
    const body = 'Huomaa **ei penisilliiniä**, @Tapio: [THL](https://thl.fi/)\n\n- aamulla\n- illalla';
    const [person, label] = [peerId, '@Tapio'];
    const rich = richFromMarkdown(body, [{ label, mention: { kind: 'user', userId: person } }]) ?? undefined;
    const calls = { userIds: [person], everyone: false };
    const formatted =
      `<p>Huomaa <strong>ei penisilliiniä</strong>, <a href="https://matrix.to/#/${person}">@Tapio</a>: ` +
      '<a href="https://thl.fi/">THL</a></p><ul><li>aamulla</li><li>illalla</li></ul>';
    const said = await piiri({ kind: 'message', roomId, body, rich, calls });
    expect((await seen(said)).content).toMatchObject({
      body,
      format: 'org.matrix.custom.html',
      formatted_body: formatted,
      'm.mentions': { user_ids: [person] },
    });
    expect(await projected(said)).toMatchObject({ content: { kind: 'text', body, rich } });

    // The same words of another client are the same here; an edit has its own, and calls whom it names.
    const content = { msgtype: 'm.text', body, format: 'org.matrix.custom.html', formatted_body: formatted };
    const own = await peer.emit(roomId, 'm.room.message', {
      ...content,
      'm.mentions': { user_ids: [aino.getSafeUserId()] },
    });
    expect(await projected(own)).toMatchObject({ content: { kind: 'text', body, rich, mentionsMe: true } });
    const mended = await seen(await piiri({ kind: 'edit', roomId, target: said, body, rich, calls }));
    expect(mended.content['m.new_content']).toMatchObject({ ...content, 'm.mentions': { user_ids: [person] } });
    const hostile = await peer.emit(roomId, 'm.room.message', {
      ...content,
      formatted_body:
        '<script>x()</script><a href="javascript:x()" onclick="x()">THL</a><img src="https://x.example/">',
    });
    expect(await projected(hostile)).toMatchObject({
      content: { kind: 'text', rich: [{ kind: 'paragraph', runs: [{ text: 'THL' }] }] },
    });
  });

  it('knows a reaction for one, and its own is known', async () => {
    const reaction = await seen(await piiri({ kind: 'react', roomId, target: message, key: '👍' }));
    expect(reaction).toMatchObject({ class: 'ReactionEvent', type: 'm.reaction', encrypted: false });
    const own = await peer.emit(roomId, 'm.reaction', {
      'm.relates_to': { rel_type: 'm.annotation', event_id: message, key: '✅' },
    });
    expect(await projected(own)).toMatchObject({ type: 'reaction', target: message, content: { key: '✅' } });
  });

  it('sees that a message is gone, and Piiri that one of its own is', async () => {
    const gone = await piiri({ kind: 'message', roomId, body: 'Väärä huone' });
    await aino.redactEvent(roomId, gone);
    expect(await seen(gone)).toMatchObject({ class: 'RedactedEvent' });
    const own = await peer.send(roomId, 'Minunkin oli väärä');
    await peer.redact(roomId, own);
    expect(await projected(own)).toMatchObject({ kind: 'message', state: 'redacted' });
  });

  it('sees a poll as an event with its question in plain text, and its vote counts', async () => {
    const poll: Poll = {
      question: 'Kumpi päivä?',
      answers: [
        { id: 'a', text: 'Maanantai' },
        { id: 'b', text: 'Tiistai' },
      ],
      disclosed: true,
      maxSelections: 1,
    };
    const id = await piiri({ kind: 'message', roomId, body: pollText(poll), poll });
    const asked = await seen(id);
    expect(asked).toMatchObject({ type: 'org.matrix.msc3381.poll.start', encrypted: true });
    expect(asked.content['org.matrix.msc1767.text']).toBe('Kumpi päivä?\n1. Maanantai\n2. Tiistai');
    const vote = await peer.emit(roomId, 'org.matrix.msc3381.poll.response', {
      'org.matrix.msc3381.poll.response': { answers: ['b'] },
      'm.relates_to': { rel_type: 'm.reference', event_id: id },
    });
    expect(await projected(vote)).toMatchObject({ type: 'poll-vote', target: id, content: { answers: ['b'] } });
    const ended = await seen(await piiri({ kind: 'poll-end', roomId, target: id, body: 'Eniten ääniä: Tiistai' }));
    expect(ended.content).toMatchObject({ 'org.matrix.msc1767.text': 'Eniten ääniä: Tiistai' });
  });
});
