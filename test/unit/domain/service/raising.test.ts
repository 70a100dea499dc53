import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deadline } from '../../../../src/domain/service/deadline';
import type { Profession } from '../../../../src/domain/directory/directory';
import { isOpenAt, nextOpening, openMinutesBetween } from '../../../../src/domain/calendar/opening-hours';
import { isQuiet, quietHours, quietUntil, type QuietHours } from '../../../../src/domain/notices/quiet-hours';
import {
  raisedTo,
  raisingStages,
  raisingTimes,
  shouldNotify,
  type Notification,
} from '../../../../src/domain/service/raising';
import { defaultService, urgencyCodes } from '../../../../src/domain/service/service';
import { weekdayCodes } from '../../../../src/domain/calendar/weekdays';
import { anyMoment, anyService, helsinki, minute } from './calendars';

const runs = { numRuns: 300 };
const anyUrgency = fc.constantFrom(...urgencyCodes);
const askedAt = helsinki(2026, 11, 27, 12);
const today = { askedAt, due: deadline('today', askedAt), service: defaultService };

describe('a question that nobody reacts to', () => {
  it('rises to the circle, then to the lead, and both before it is due', () => {
    fc.assert(
      fc.property(anyService, anyMoment, anyUrgency, (service, at, urgency) => {
        const due = deadline(urgency, at, service);
        const { circle, lead } = raisingTimes({ askedAt: at, due, service });
        expect(circle).toBeGreaterThanOrEqual(at);
        expect(circle).toBeLessThanOrEqual(lead);
        expect(lead).toBeLessThanOrEqual(due);
        const used = (moment: number) => openMinutesBetween(at, moment, service) / service.promise[urgency];
        expect(used(circle)).toBeCloseTo(0.5, 4);
        expect(used(lead)).toBeCloseTo(0.75, 4);
      }),
      runs,
    );
  });

  it('rises only while the circle is open', () => {
    fc.assert(
      fc.property(anyService, anyMoment, anyUrgency, (service, at, urgency) => {
        const question = { askedAt: at, due: deadline(urgency, at, service), service };
        const { circle, lead } = raisingTimes(question);
        expect([isOpenAt(circle, service), isOpenAt(lead, service)]).toEqual([true, true]);
      }),
      runs,
    );
  });

  it('never comes down again as time goes by', () => {
    const anyDelay = fc.nat({ max: 20 * 24 * 60 * minute });
    fc.assert(
      fc.property(anyService, anyMoment, anyUrgency, anyDelay, anyDelay, (service, at, urgency, one, other) => {
        const question = { askedAt: at, due: deadline(urgency, at, service), service, reacted: false };
        const stages = [Math.min(one, other), Math.max(one, other)].map((delay) =>
          raisingStages.indexOf(raisedTo(question, at + delay)),
        );
        expect(stages[0]).toBeLessThanOrEqual(stages[1] ?? -1);
      }),
      runs,
    );
  });

  it('waits over the weekend where half of its time ends at closing', () => {
    // Four hours on Friday are half of it.
    expect(raisingTimes(today)).toEqual({ circle: helsinki(2026, 11, 30, 8), lead: helsinki(2026, 11, 30, 10) });
    const stage = (now: number) => raisedTo({ ...today, reacted: false }, now);
    expect(stage(helsinki(2026, 11, 27, 16))).toBe('asked');
    expect(stage(helsinki(2026, 11, 29, 12))).toBe('asked');
    expect(stage(helsinki(2026, 11, 30, 8))).toBe('circle');
    expect(stage(helsinki(2026, 11, 30, 10))).toBe('lead');
  });

  it('does not rise while it is paused', () => {
    const from = helsinki(2026, 11, 30, 8);
    const to = helsinki(2026, 11, 30, 10);
    const due = helsinki(2026, 11, 30, 14);
    const pauses = [{ from, to, reason: 'client-away' }];
    expect(raisingTimes({ ...today, due, pauses })).toEqual({ circle: to, lead: helsinki(2026, 11, 30, 12) });
  });

  it('rises when the circle next opens, where it was due outside of its hours', () => {
    const saturday = helsinki(2026, 11, 28, 12);
    const question = { askedAt: saturday, due: saturday + 60 * minute, service: defaultService };
    const opens = nextOpening(saturday, defaultService);
    expect(raisingTimes(question)).toEqual({ circle: opens, lead: opens });
  });
});

test('a question that somebody reacted to stays with whom it was asked', () => {
  expect(raisedTo({ ...today, reacted: true }, today.due + 1)).toBe('asked');
});

const professions = new Map<string, Profession>([
  ['@aino', 'nurse'],
  ['@tapio', 'physiotherapist'],
  ['@liisa', 'nurse'],
  ['@lead', 'social-worker'],
]);
const everyone = [...professions.keys(), '@unknown'];

/** Who of the circle is told. */
function told(given: Partial<Omit<Notification, 'person'>> = {}): string[] {
  return everyone.filter((userId) =>
    shouldNotify({
      person: { userId, isLead: userId === '@lead' },
      question: { asker: '@liisa', wanted: ['physiotherapist'] },
      stage: 'asked',
      onDuty: new Set(['@aino', '@tapio']),
      professions,
      members: new Set(everyone),
      quiet: false,
      ...given,
    }),
  );
}

describe('a question is told', () => {
  const anyone = { asker: '@liisa', wanted: [] };
  const others = everyone.filter((userId) => userId !== '@liisa');

  it('to those on duty who are of a wanted profession, and to nobody else', () => {
    expect(told()).toEqual(['@tapio']);
  });

  it('to all on duty, where no profession is wanted', () => {
    expect(told({ question: anyone })).toEqual(['@aino', '@tapio']);
  });

  it('to those of a wanted profession, where none of them is on duty', () => {
    expect(told({ onDuty: new Set(['@aino']) })).toEqual(['@tapio']);
    expect(told({ onDuty: new Set() })).toEqual(['@tapio']);
  });

  it('to those on duty whoever they are, where nobody of a wanted profession is there', () => {
    const speech = { asker: '@liisa', wanted: ['speech-therapist' as const] };
    expect(told({ question: speech, onDuty: new Set(['@aino']) })).toEqual(['@aino']);
    // Who is known to the directory and not in the circle does not count.
    const members = new Set(['@aino', '@liisa', '@lead']);
    const fits = (given: object) => told({ members, ...given }).filter((userId) => members.has(userId));
    expect(fits({ onDuty: new Set(['@aino']) })).toEqual(['@aino']);
  });

  it('to the whole circle at once, where there is nobody of them but the asker', () => {
    const speech = { asker: '@liisa', wanted: ['speech-therapist' as const] };
    expect(told({ question: speech, onDuty: new Set() })).toEqual(others);
    expect(told({ question: { asker: '@tapio', wanted: ['physiotherapist'] }, onDuty: new Set() })).toContain('@lead');
    expect(told({ onDuty: new Set(['@liisa']), question: anyone })).toEqual(others);
  });

  it('to those whom it names, on duty or not, and beside them to those on duty whom it asks for by profession', () => {
    const named = { asker: '@liisa', wanted: [], people: ['@lead', '@liisa'] };
    expect(told({ question: named })).toEqual(['@lead']);
    expect(told({ question: { ...named, wanted: ['physiotherapist'] } })).toEqual(['@tapio', '@lead']);
    expect(told({ question: named, stage: 'circle' })).toEqual(others);
  });

  it('to the circle and then to the lead as it rises', () => {
    expect(told({ stage: 'circle' })).toEqual(others);
    expect(told({ stage: 'lead' })).toEqual(['@lead']);
  });

  it('never to the asker, and to nobody in her own quiet hours', () => {
    for (const stage of raisingStages) {
      expect(told({ stage, onDuty: new Set(['@liisa']) })).not.toContain('@liisa');
      expect(told({ stage, quiet: true })).toEqual([]);
    }
    expect(told({ stage: 'lead', question: { asker: '@lead', wanted: [] } })).toEqual([]);
  });
});

describe('quiet hours', () => {
  const nights: QuietHours = { v: 1, days: ['fri', 'sat'], from: '21:00', to: '07:00' };

  it('last over midnight, and belong to the day on which they begin', () => {
    const at = (date: number, hours: number) => isQuiet(nights, helsinki(2026, 11, date, hours));
    // 27 November 2026 is a Friday.
    expect([at(27, 20), at(27, 21), at(28, 6), at(28, 7), at(28, 22), at(29, 6), at(29, 22)]).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(at(27, 6)).toBe(false);
  });

  it('keep to the wall clock where it changes', () => {
    expect(isQuiet(nights, helsinki(2026, 3, 29, 6, 59))).toBe(true);
    expect(isQuiet(nights, helsinki(2026, 3, 29, 7))).toBe(false);
    expect(isQuiet(nights, helsinki(2026, 10, 25, 6, 59))).toBe(true);
    expect(isQuiet(nights, helsinki(2026, 10, 25, 7))).toBe(false);
  });

  it('within one day end on that day', () => {
    const lunch: QuietHours = { v: 1, days: ['fri'], from: '11:00', to: '12:00' };
    expect(isQuiet(lunch, helsinki(2026, 11, 27, 11, 30))).toBe(true);
    expect(isQuiet(lunch, helsinki(2026, 11, 27, 12))).toBe(false);
    expect(isQuiet(null, helsinki(2026, 11, 27, 11, 30))).toBe(false);
  });

  it('end once, also where those of one day go over into those of the next', () => {
    const at = (date: number, hours: number) => helsinki(2026, 11, date, hours);
    expect(quietUntil(nights, at(27, 22))).toBe(at(28, 7));
    expect(quietUntil(nights, at(27, 20))).toBe(null);
    expect(quietUntil(null, at(27, 22))).toBe(null);
    const weekend: QuietHours = { v: 1, days: ['fri', 'sat', 'sun'], from: '16:00', to: '16:00' };
    expect(quietUntil(weekend, at(27, 17))).toBe(at(30, 16));
    expect(quietUntil({ ...weekend, days: [...weekdayCodes] }, at(27, 17))).toBe(null);
  });

  it('are read only where they begin on a clock', () => {
    expect(quietHours.parse(nights)).toEqual(nights);
    expect(quietHours.safeParse({ ...nights, from: '24:00' }).success).toBe(false);
    expect(quietHours.safeParse({ ...nights, days: ['someday'] }).success).toBe(false);
  });
});
