import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline, promiseOf, putOff } from '../../../../src/domain/service/deadline';
import { lengthOf, openIntervals } from '../../../../src/domain/calendar/opening-hours';
import { withoutPauses } from '../../../../src/domain/calendar/open-time';
import { defaultService, urgencyCodes } from '../../../../src/domain/service/service';
import { anyMoment, anyPauses, anyService, helsinki, minute, pausesFrom } from '../service/calendars';

const runs = { numRuns: 200 };
const asked = fc.record({
  service: anyService,
  askedAt: anyMoment,
  urgency: fc.constantFrom(...urgencyCodes),
  drawn: anyPauses,
});

describe('a promised deadline that is put off by pauses', () => {
  it('is as it was promised where nothing was paused, also outside the hours', () => {
    fc.assert(
      fc.property(anyService, anyMoment, fc.nat(10_000), (service, askedAt, after) => {
        const due = askedAt + after * minute;
        expect(putOff({ askedAt, due, pauses: [], service })).toEqual({ due });
      }),
      runs,
    );
  });

  it('comes to the same as a promise that is counted anew, where the promise has not changed', () => {
    fc.assert(
      fc.property(asked, ({ service, askedAt, urgency, drawn }) => {
        const due = deadline(urgency, askedAt, service);
        fc.pre(lengthOf(openIntervals(askedAt, service, due)) === service.promise[urgency] * minute);
        const pauses = pausesFrom(askedAt, drawn);
        const anew = promiseOf({ urgency, askedAt, pauses, service });
        // What is late when it is paused for good is told in another way, see below.
        fc.pre('paused' in anew || pauses.every(({ to }) => to !== null));
        expect(putOff({ askedAt, due, pauses, service })).toEqual(anew);
      }),
      runs,
    );
  });

  it('leaves exactly the open time that was promised, outside the pauses, and never less time than before', () => {
    fc.assert(
      fc.property(asked, ({ service, askedAt, urgency, drawn }) => {
        const due = deadline(urgency, askedAt, service);
        const pauses = pausesFrom(askedAt, drawn).map((pause) => ({ ...pause, to: pause.to ?? pause.from + minute }));
        const standing = putOff({ askedAt, due, pauses, service });
        if (!('due' in standing)) throw new Error('no pause lasts');
        expect(standing.due).toBeGreaterThanOrEqual(due);
        const promised = lengthOf(openIntervals(askedAt, service, due));
        const running = lengthOf(withoutPauses(openIntervals(askedAt, service, standing.due), pauses));
        if (standing.due > due) expect(running).toBe(promised);
      }),
      runs,
    );
  });

  it('tells how much is left while a pause lasts, and says nothing late while it does', () => {
    const askedAt = helsinki(2026, 11, 24, 9);
    const due = helsinki(2026, 11, 24, 13);
    const pausedFrom = (from: number) =>
      putOff({ askedAt, due, pauses: [{ from, to: null, reason: 'asker' }], service: defaultService });
    const noon = helsinki(2026, 11, 24, 12);
    expect(pausedFrom(noon)).toEqual({ paused: { since: noon, reason: 'asker', leftMinutes: 60 } });
    const late = helsinki(2026, 11, 24, 15);
    expect(pausedFrom(late)).toEqual({ paused: { since: late, reason: 'asker', leftMinutes: 0 } });
  });

  it('stays where nothing of it was left when the question came', () => {
    const due = helsinki(2026, 11, 24, 7);
    const askedAt = helsinki(2026, 11, 24, 20);
    const pauses = [{ from: askedAt, to: askedAt + minute, reason: 'asker' }];
    expect(putOff({ askedAt, due, pauses, service: defaultService })).toEqual({ due });
  });

  it('runs on over the circle’s hours: an afternoon’s pause moves it to the next morning', () => {
    const askedAt = helsinki(2026, 11, 24, 9);
    const due = helsinki(2026, 11, 24, 15);
    const pauses = [{ from: helsinki(2026, 11, 24, 12), to: helsinki(2026, 11, 24, 15), reason: 'asker' }];
    expect(putOff({ askedAt, due, pauses, service: defaultService })).toEqual({ due: helsinki(2026, 11, 25, 10) });
  });
});
