import { describe, expect, it } from 'vitest';
import { isoWeekOf, type DutyContent } from '../../../../src/domain/service/duty';
import { callOf, type ReceivingCircle } from '../../../../src/domain/work-items/handover-calls';

const marja = '@marja:pieni.example';
const aino = '@aino:pieni.example';
const tapio = '@tapio:pieni.example';
const saga = '@saga:pieni.example';
const eetu = '@eetu:pieni.example';

/** A Wednesday at ten, Finnish time. */
const wednesday = Date.UTC(2026, 10, 25, 8);
const week = isoWeekOf(wednesday);

function circle(shifts: DutyContent['shifts']): ReceivingCircle {
  return {
    people: new Set([marja, aino, tapio, saga]),
    leads: [marja],
    weeks: new Map([[week, { v: 1 as const, shifts }]]),
  };
}

const nobodyAway = () => null;

describe('a handover to a circle', () => {
  it('calls those who are on duty, and nobody else', () => {
    const kept = circle([
      { userId: aino, day: 'wed', from: '08:00', to: '16:00' },
      { userId: tapio, day: 'thu', from: '08:00', to: '16:00' },
    ]);
    expect(callOf(kept, marja, wednesday, nobodyAway)).toEqual({ why: 'on-duty', people: [aino] });
  });

  it('waits for the next shift where nobody is on duty, and tells the lead and who stands in', () => {
    const kept = circle([
      { userId: aino, day: 'thu', from: '08:00', to: '16:00' },
      { userId: saga, day: 'thu', from: '08:00', to: '12:00' },
      { userId: tapio, day: 'fri', from: '08:00', to: '16:00' },
    ]);
    const standInOf = (userId: string) => (userId === saga ? eetu : null);
    expect(callOf(kept, tapio, wednesday, standInOf)).toEqual({
      why: 'next-duty',
      people: [saga, aino, marja, eetu],
    });
  });

  it('never calls who hands over, even where she alone is on duty', () => {
    const kept = circle([
      { userId: marja, day: 'wed', from: '08:00', to: '16:00' },
      { userId: aino, day: 'fri', from: '08:00', to: '16:00' },
    ]);
    expect(callOf(kept, marja, wednesday, nobodyAway)).toEqual({ why: 'next-duty', people: [aino] });
  });

  it('calls everyone of a circle that keeps no duty', () => {
    expect(callOf(circle([]), marja, wednesday, nobodyAway)).toEqual({ why: 'everyone', people: [aino, tapio, saga] });
  });
});
