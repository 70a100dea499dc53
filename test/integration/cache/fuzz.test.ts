import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { contactUpdateContent } from '../../../src/domain/contact/contact';
import { questionContent, questionUpdateContent } from '../../../src/domain/consultation/consultation';
import { powersChanged } from '../../../src/domain/circle/power-history';
import { workItemUpdate } from '../../../src/domain/work-items/work-item';
import { reactionUpdate, voteUpdate } from '../../../src/cache/relations';
import type { UpdateType } from '../../../src/cache/rows';
import { open } from '../../../src/cache/sealing';
import type { TimelineEvent } from '../../../src/engine/projection/timeline-event';
import { applyAll, openCache, timelineOf } from '../../support/cache';
import { fuzzedEvent } from '../../support/fuzzed-content';
import { contactEvent, messageEvent, questionEvent } from '../../support/timeline-events';

const schemas: Record<UpdateType, z.ZodType | null> = {
  question: questionUpdateContent,
  contact: contactUpdateContent,
  'work-item': workItemUpdate,
  powers: powersChanged,
  reaction: reactionUpdate,
  'poll-vote': voteUpdate,
  edit: null,
  'poll-end': null,
  redaction: null,
};

const total = 10_000;
const atOnce = 500;

it('stores ten thousand hostile events without failing, and leaves rows that can be shown', async () => {
  const db = await openCache();
  const roomId = '!room:pieni.example';
  await applyAll(db, [
    questionEvent({ id: '$question' }),
    contactEvent({ id: '$contact' }),
    messageEvent('teksti', { id: '$text' }),
  ]);
  const events = fc
    .sample(fuzzedEvent, total)
    .map((event, index): TimelineEvent => ({ ...event, id: `$${index}`, roomId }));
  for (let from = 0; from < total; from += atOnce) {
    await applyAll(db, events.slice(from, from + atOnce), 10 + from);
  }
  const known = new Set((await timelineOf(db, roomId)).map((row) => row.id));
  expect(events.filter((event) => !known.has(event.id))).toEqual([]);
  for (const update of await db.updates.toArray()) {
    const { type, content } = open(update.c);
    const known = schemas[type];
    expect(known?.safeParse(content).success ?? true).toBe(true);
  }
  for (const message of await db.messages.toArray()) {
    const content = open(message.c);
    if ('body' in content) expect(typeof content.body).toBe('string');
    if (content.kind === 'question') {
      expect(questionContent.safeParse(content.question).success).toBe(true);
      expect(() => new Date(content.question.due).toISOString()).not.toThrow();
    }
    if (content.kind === 'contact') expect(() => new Date(content.contact.due).toISOString()).not.toThrow();
  }
  expect(Object.prototype).not.toHaveProperty('polluted');
}, 180_000);
