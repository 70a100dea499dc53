import { describe, expect, it } from 'vitest';
import { eventTypes } from '../../../src/domain/event-types';
import { hasMalformedBlock, project } from '../../../src/engine/projection/project';
import {
  aContact,
  aino,
  aQuestion,
  contactEvent,
  contactUpdateEvent,
  editEvent,
  messageEvent,
  questionEvent,
  questionUpdateEvent,
  redactionEvent,
  tapio,
  timelineEvent,
  undecryptableEvent,
} from '../../support/timeline-events';

const id = '$event';

describe('a message', () => {
  it('is shown as its text', () => {
    expect(project(messageEvent('Huomenta', { id }), aino)).toEqual({
      kind: 'message',
      content: { kind: 'text', body: 'Huomenta', mentionsMe: false, edited: false },
      threadId: '',
      state: 'sent',
    });
  });

  it('belongs to the thread it answers', () => {
    expect(project(messageEvent('Vastaan', { id, threadId: '$question' }), aino)).toMatchObject({
      threadId: '$question',
    });
  });

  it('stands in the main talk when its thread is none of the homeserver’s events', () => {
    for (const threadId of ['#hidden', '~local', 'gap:!room:1', '', `$${'x'.repeat(255)}`]) {
      expect(project(messageEvent('Piilossa', { id, threadId }), aino)).toMatchObject({ threadId: '' });
    }
  });

  it('mentions a person by her id or the whole room, and no one else', () => {
    const mentioning = (mentions: unknown) =>
      project(messageEvent('Hei', { id, content: { 'm.mentions': mentions } }), aino);
    expect(mentioning({ user_ids: [tapio, aino] })).toMatchObject({ content: { mentionsMe: true } });
    expect(mentioning({ room: true })).toMatchObject({ content: { mentionsMe: true } });
    expect(mentioning({ user_ids: [tapio] })).toMatchObject({ content: { mentionsMe: false } });
    expect(mentioning({ user_ids: aino })).toMatchObject({ content: { mentionsMe: false } });
    expect(mentioning('everyone')).toMatchObject({ content: { mentionsMe: false } });
  });

  it('without a text is shown as one that cannot be shown', () => {
    for (const content of [{}, { msgtype: 'm.text' }, { msgtype: 'm.text', body: 5 }, { msgtype: null, body: 'x' }]) {
      expect(project(timelineEvent({ id, content }), aino)).toMatchObject({ state: 'malformed' });
    }
  });

  it('with a file is shown as that file, and by its name alone where nothing can be fetched', () => {
    const shown = (content: Record<string, unknown>) => project(messageEvent('kuva.png', { id, content }), aino);
    expect(shown({ msgtype: 'm.image', url: 'mxc://pieni.example/x' })).toMatchObject({
      content: { kind: 'attachment', body: 'kuva.png', attachment: { type: 'image', name: 'kuva.png' } },
    });
    expect(shown({ msgtype: 'm.image' })).toMatchObject({ content: { kind: 'file', body: 'kuva.png' } });
  });
});

describe('a message with a block of ours', () => {
  it('is a question, a contact or a card', () => {
    expect(project(questionEvent({ id }), aino)).toMatchObject({ content: { kind: 'question' }, question: aQuestion });
    expect(project(contactEvent({ id }), aino)).toMatchObject({ content: { kind: 'contact' }, contact: aContact });
    const card = { v: 1, number: 'Y-7K3QF', reason: 'mobility', client: { name: 'Aili' }, text: '' };
    const event = messageEvent('Ryhmächat', { id, content: { [eventTypes.caseCard]: card } });
    expect(project(event, aino)).toMatchObject({ content: { kind: 'case-card', card } });
  });

  const broken = [
    { ...aQuestion, due: 'tomorrow' },
    { ...aQuestion, v: 2 },
    { ...aQuestion, urgency: 'yesterday' },
    { ...aQuestion, topic: 'x'.repeat(201) },
    // No date can tell this moment, so a screen that tried would fail.
    { ...aQuestion, due: 8_640_000_000_000_001 },
    null,
    [],
    'question',
  ];

  it('is shown as its text and counted when the block is malformed', () => {
    for (const block of broken) {
      const event = messageEvent('Kysymys', { id, content: { [eventTypes.question]: block } });
      expect(project(event, aino)).toMatchObject({ content: { kind: 'text', body: 'Kysymys' } });
      expect(hasMalformedBlock(event)).toBe(true);
    }
  });

  it('is not counted when the block is well-formed or there is none', () => {
    expect([messageEvent('Hei', { id }), questionEvent({ id }), contactEvent({ id })].some(hasMalformedBlock)).toBe(
      false,
    );
  });

  it('keeps nothing of a block but its own fields', () => {
    const projection = project(questionEvent({ id }, { ...aQuestion, extra: nested(1000) }), aino);
    expect(projection).toMatchObject({ question: aQuestion });
    expect(JSON.stringify(projection)).not.toContain('extra');
  });
});

describe('an update', () => {
  it('changes what it relates to', () => {
    expect(project(questionUpdateEvent('$question', { act: 'take' }, { id }), aino)).toEqual({
      kind: 'update',
      type: 'question',
      target: '$question',
      content: { v: 1, act: 'take' },
    });
    expect(project(contactUpdateEvent('$contact', { act: 'close' }, { id }), aino)).toMatchObject({
      kind: 'update',
      type: 'contact',
      target: '$contact',
    });
  });

  it('is hidden and counted when it does not parse or relates to nothing', () => {
    const malformed = [
      questionUpdateEvent('$question', { act: 'shout' }, { id }),
      questionUpdateEvent('$question', { act: 'take', v: 2 }, { id }),
      contactUpdateEvent('$contact', { act: 'shout' }, { id }),
      questionUpdateEvent('~local', { act: 'take' }, { id }),
      timelineEvent({ id, type: eventTypes.questionUpdate, content: { v: 1, act: 'take' } }),
      timelineEvent({ id, type: eventTypes.contactUpdate, content: { v: 1, act: 'take', 'm.relates_to': 'x' } }),
    ];
    for (const event of malformed) expect(project(event, aino)).toEqual({ kind: 'hidden', malformed: true });
  });

  it('keeps nothing that it does not need', () => {
    const event = questionUpdateEvent('$question', { act: 'take', extra: nested(1000) }, { id });
    expect(project(event, aino)).toMatchObject({ content: { v: 1, act: 'take' } });
    expect(JSON.stringify(project(event, aino))).not.toContain('extra');
  });
});

describe('an edit', () => {
  it('carries the new text to the message it edits', () => {
    expect(project(editEvent('$text', 'Uusi teksti', { id }), aino)).toEqual({
      kind: 'update',
      type: 'edit',
      target: '$text',
      content: { kind: 'text', body: 'Uusi teksti', mentionsMe: false, edited: false },
    });
  });

  it('without a text changes nothing', () => {
    const event = editEvent('$text', 'x', { id });
    expect(project({ ...event, content: { ...event.content, 'm.new_content': { body: 1 } } }, aino)).toEqual({
      kind: 'hidden',
      malformed: true,
    });
  });

  it('carries a question’s block to the question', () => {
    const edited = { ...aQuestion, topic: 'Pyörätuolin jarrut' };
    const event = editEvent('$question', 'Kysymys', { id });
    const newContent = { msgtype: 'm.text', body: 'Kysymys', [eventTypes.question]: edited };
    const content = { ...event.content, 'm.new_content': newContent };
    expect(project({ ...event, content }, aino)).toMatchObject({
      type: 'edit',
      content: { kind: 'question', question: { topic: 'Pyörätuolin jarrut' } },
    });
  });
});

describe('a reply', () => {
  const reply = (relates: object, body = 'Minä haen.') =>
    project(messageEvent(body, { id, content: { 'm.relates_to': relates } }), aino);

  it('names the message that it answers, in the main talk and in a thread', () => {
    expect(reply({ 'm.in_reply_to': { event_id: '$asked' } })).toMatchObject({ replyTo: '$asked', threadId: '' });
    const inThread = { rel_type: 'm.thread', event_id: '$root', 'm.in_reply_to': { event_id: '$asked' } };
    expect(reply({ ...inThread, is_falling_back: false })).toMatchObject({ replyTo: '$asked', threadId: '$root' });
  });

  it('is none where a thread only shows one to clients without threads', () => {
    const fallback = { rel_type: 'm.thread', event_id: '$root', 'm.in_reply_to': { event_id: '$last' } };
    expect(reply({ ...fallback, is_falling_back: true })).not.toHaveProperty('replyTo');
    expect(reply(fallback)).not.toHaveProperty('replyTo');
    expect(reply({ 'm.in_reply_to': { event_id: '~local' } })).not.toHaveProperty('replyTo');
  });

  it('shows its own words without the quotation of older clients', () => {
    const quoting = reply({ 'm.in_reply_to': { event_id: '$asked' } }, '> <@aino:x> Kuka hakee?\n\nMinä haen.');
    expect(quoting).toMatchObject({ content: { body: 'Minä haen.' } });
  });
});

describe('what one does to a message', () => {
  const at = (type: string, content: object, rel_type: string, more: object = {}) =>
    project(
      timelineEvent({ id, type, content: { ...content, 'm.relates_to': { rel_type, event_id: '$text', ...more } } }),
      aino,
    );

  it('is a reaction, a vote, or the end of a poll', () => {
    expect(at('m.reaction', {}, 'm.annotation', { key: '👍' })).toEqual({
      kind: 'update',
      type: 'reaction',
      target: '$text',
      content: { key: '👍' },
    });
    const response = { 'org.matrix.msc3381.poll.response': { answers: ['a'] } };
    expect(at('org.matrix.msc3381.poll.response', response, 'm.reference')).toMatchObject({
      type: 'poll-vote',
      content: { answers: ['a'] },
    });
    expect(at('m.poll.end', {}, 'm.reference')).toMatchObject({ type: 'poll-end', target: '$text' });
  });

  it('is hidden and counted when it does not parse or relates otherwise', () => {
    const malformed = { kind: 'hidden', malformed: true };
    expect(at('m.reaction', {}, 'm.annotation', { key: 5 })).toEqual(malformed);
    expect(at('m.reaction', {}, 'm.annotation')).toEqual(malformed);
    expect(at('m.reaction', {}, 'm.reference', { key: '👍' })).toEqual(malformed);
    expect(at('m.poll.response', {}, 'm.annotation')).toEqual(malformed);
  });
});

describe('a redaction', () => {
  it('takes its target away', () => {
    expect(project(redactionEvent('$text', { id }), aino)).toEqual({ kind: 'redaction', target: '$text' });
    expect(project(timelineEvent({ id, type: 'm.room.redaction' }), aino)).toMatchObject({ kind: 'hidden' });
  });

  it('leaves a mark in the place of a message, and none in that of a reaction or of state', () => {
    const redacted = (type: string) => project(timelineEvent({ id, type, redacted: true }), aino);
    expect(redacted('m.room.message')).toMatchObject({ state: 'redacted', content: { kind: 'redacted' } });
    expect(redacted('m.room.encrypted')).toMatchObject({ state: 'redacted' });
    for (const type of ['m.reaction', 'm.room.member', 'm.room.name', 'm.room.redaction', eventTypes.questionUpdate]) {
      expect(redacted(type)).toMatchObject({ kind: 'hidden' });
    }
  });
});

describe('what could not be decrypted', () => {
  it('says why, in the thread that its relation in the clear names', () => {
    expect(project(undecryptableEvent({ id }, { rel_type: 'm.thread', event_id: '$question' }), aino)).toMatchObject({
      state: 'undecryptable',
      threadId: '$question',
      content: { reason: 'MEGOLM_UNKNOWN_INBOUND_SESSION_ID' },
    });
  });

  it('is no message of the talk where it only changes another event', () => {
    for (const rel_type of ['m.reference', 'm.replace']) {
      const projection = project(undecryptableEvent({ id }, { rel_type, event_id: '$question' }), aino);
      expect(projection).toMatchObject({ state: 'undecryptable', threadId: '#hidden' });
    }
  });
});

describe('a change of a member', () => {
  const change = (now: string, before: string | null, sender = aino) =>
    project(
      timelineEvent({
        id,
        type: 'm.room.member',
        sender,
        stateKey: aino,
        content: { membership: now },
        previousContent: before === null ? {} : { membership: before },
      }),
      tapio,
    );

  it('is told as joining, inviting, leaving or removing', () => {
    expect(change('join', 'invite')).toMatchObject({ content: { change: 'joined' } });
    expect(change('invite', null, tapio)).toMatchObject({ content: { change: 'invited' } });
    expect(change('leave', 'join')).toMatchObject({ content: { change: 'left' } });
    expect(change('leave', 'join', tapio)).toMatchObject({ content: { change: 'removed' } });
    expect(change('ban', 'join', tapio)).toMatchObject({ content: { change: 'removed' } });
  });

  it('is not told when only a name or a picture has changed', () => {
    expect(change('join', 'join')).toMatchObject({ kind: 'hidden' });
  });
});

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}
