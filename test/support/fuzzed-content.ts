import fc from 'fast-check';
import { eventTypes } from '../../src/domain/event-types';
import { aContact, aino, aQuestion, eetu, tapio } from './timeline-events';
import type { TimelineEvent } from '../../src/engine/projection/timeline-event';

/** Contents that a hostile or broken client could send, by themselves and in the places where ours stand. */

const nasty: readonly unknown[] = [
  null,
  true,
  -1,
  2 ** 53,
  -0,
  Number.MAX_VALUE,
  '',
  '\u0000',
  '\ud800',
  '\u202eabc\u2066',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '<svg onload=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'a'.repeat(64_000),
  [],
  {},
  JSON.parse('{"__proto__": {"body": "x", "polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  nested(3000),
];

const hostileHtml: readonly string[] = [
  '<b>lihavoitu</b> <a href="javascript:alert(1)">linkki</a><script>alert(1)</script>',
  `<a href="https://matrix.to/#/${aino}">nimi</a><span data-fi-piiri-mention="everyone">k</span>`,
  '<blockquote><ul><li>'.repeat(200),
  '<pre><svg onload=alert(1)></pre>\u202e<img src=x onerror=alert(1)>',
];

/** Brackets in brackets, as JSON of 64 kB may hold. */
function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

const eventIds = fc.constantFrom(
  '$question',
  '$contact',
  '$text',
  '$missing',
  '#hidden',
  '~local',
  '',
  'x'.repeat(300),
);

const relation = fc.oneof(
  anything,
  fc.record(
    {
      rel_type: fc.oneof(
        fc.constantFrom('m.thread', 'm.replace', 'm.reference', 'm.annotation', '__proto__'),
        anything,
      ),
      event_id: fc.oneof(eventIds, anything),
      key: fc.oneof(fc.constantFrom('👍', '✅'), anything),
      'm.in_reply_to': fc.oneof(anything, fc.record({ event_id: fc.oneof(eventIds, anything) })),
      is_falling_back: anything,
    },
    { requiredKeys: [] },
  ),
);

/** A block of ours with some of its fields replaced. */
function broken(block: object): fc.Arbitrary<unknown> {
  return fc.oneof(
    anything,
    fc
      .dictionary(fc.constantFrom(...Object.keys(block), '__proto__', 'extra'), anything, { maxKeys: 3 })
      .map((other) => {
        return { ...block, ...other };
      }),
  );
}

/** Any JSON that could be encrypted in the place of a content; toTimelineEvent hands on objects alone. */
export const fuzzedContent: fc.Arbitrary<unknown> = fc.oneof(
  anything,
  fc.record(
    {
      msgtype: fc.oneof(fc.constantFrom('m.text', 'm.image', 'm.file'), anything),
      body: fc.oneof(fc.constant('teksti'), anything),
      format: fc.oneof(fc.constant('org.matrix.custom.html'), anything),
      formatted_body: fc.oneof(fc.constantFrom(...hostileHtml), anything),
      'm.relates_to': relation,
      'm.new_content': fc.oneof(fc.constant({ msgtype: 'm.text', body: 'muokattu' }), anything),
      'm.mentions': fc.oneof(anything, fc.record({ user_ids: anything, room: anything }, { requiredKeys: [] })),
      [eventTypes.question]: broken(aQuestion),
      [eventTypes.contact]: broken(aContact),
      [eventTypes.caseCard]: broken({ v: 1, number: aContact.number, reason: aContact.reason, client: {} }),
      v: fc.oneof(fc.constant(1), anything),
      act: fc.oneof(fc.constantFrom('take', 'release', 'answer', 'close', 'reopen', 'open-case'), anything),
      answer: anything,
      caseRoomId: anything,
      'm.poll': fc.oneof(anything, fc.record({ question: anything, answers: anything })),
      'm.selections': anything,
      membership: fc.oneof(fc.constantFrom('join', 'leave', 'invite', 'ban', 'knock'), anything),
      __proto__: anything,
    },
    { requiredKeys: [] },
  ),
);

const types = fc.constantFrom(
  'm.room.message',
  'm.room.message',
  eventTypes.questionUpdate,
  eventTypes.contactUpdate,
  'm.room.member',
  'm.room.redaction',
  'm.room.encrypted',
  'm.reaction',
  'org.matrix.msc3381.poll.start',
  'm.poll.response',
  'm.poll.end',
  '__proto__',
);

const objects = fuzzedContent.map((value) => {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
});

/**
 * A fuzzed event. Its id, room and time are the homeserver's and well-formed; its content is whatever a member of
 * the room can encrypt, which the homeserver has never seen.
 */
export const fuzzedEvent: fc.Arbitrary<Omit<TimelineEvent, 'id' | 'roomId'>> = fc.record({
  sender: fc.constantFrom(aino, tapio, eetu),
  ts: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  type: types,
  stateKey: fc.option(fc.constantFrom(aino, tapio, ''), { nil: undefined }),
  content: objects,
  previousContent: objects,
  txnId: fc.constantFrom('', 'txn', '__proto__'),
  redacts: fc.option(eventIds, { nil: undefined }),
  redacted: fc.boolean(),
  decryptionFailure: fc.option(fc.constant('UNKNOWN_ERROR'), { nil: null, freq: 5 }),
});
