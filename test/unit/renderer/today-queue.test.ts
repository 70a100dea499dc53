import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline } from '../../../src/domain/service/deadline';
import type { Profession } from '../../../src/domain/directory/directory';
import { defaultService } from '../../../src/domain/service/service';
import type { Calendar } from '../../../src/renderer/data/calendars';
import { filtered, type TodayFilters } from '../../../src/renderer/features/today/filters';
import {
  countOf,
  firstRows,
  ownCountOf,
  roleOfOpen,
  sectionsOf,
  withoutSnoozed,
  type OpenQuestion,
  type TodayItem,
  type WorkToDo,
} from '../../../src/renderer/features/today/queue';

const helsinki = (day: number, hours: number, minutes = 0) =>
  new TZDate(2026, 10, day, hours, minutes, 0, 0, 'Europe/Helsinki').getTime();
const now = helsinki(24, 14, 2);

let made = 0;
type Role = Extract<TodayItem, { kind: 'question' }>['role'];
function question(due: number, role: Role = 'waiting', toMe = false): TodayItem {
  made += 1;
  const who = { asker: '@a:example.org', assignee: '' };
  return {
    kind: 'question',
    id: `$${made}`,
    roomId: '!room',
    due,
    role,
    urgency: 'today',
    topic: 'Kaide',
    toMe,
    ts: now,
    pauses: [],
    passedBy: '',
    reacted: false,
    ...who,
  };
}

function names(items: TodayItem[]): string[] {
  return sectionsOf(items, now).map(({ name }) => name);
}

function handover(due: number, role: WorkToDo['role']): TodayItem {
  made += 1;
  const place = { kind: 'work-item', id: `$${made}`, roomId: '!case', ts: now } as const;
  return { ...place, work: 'handover', due, words: 'Kotikäynti', sender: '@a:example.org', contact: null, role };
}

describe('the queue of Tänään', () => {
  it('has a handover by its own deadline where it is offered, and apart where one waits for another to accept it', () => {
    const due = helsinki(24, 15, 30);
    expect(names([handover(due, 'offered')])).toEqual(['today']);
    expect(names([handover(due, 'awaited')])).toEqual(['paused']);
    expect(ownCountOf(sectionsOf([handover(due, 'awaited')], now))).toBe(0);
  });

  it('brings a handover that nobody has answered in time back to who offered it', () => {
    expect(names([handover(helsinki(24, 13), 'awaited')])).toEqual(['overdue']);
  });

  it('has what is late on top, then what is due today, then the rest', () => {
    const items = [question(helsinki(24, 13)), question(helsinki(24, 15, 30)), question(helsinki(25, 9))];
    expect(names(items)).toEqual(['overdue', 'today', 'later']);
  });

  it('ends the day at midnight in Finland', () => {
    expect(names([question(helsinki(24, 23, 59))])).toEqual(['today']);
    expect(names([question(helsinki(25, 0, 0))])).toEqual(['later']);
  });

  it('calls a question late only after its moment has passed', () => {
    expect(names([question(now)])).toEqual(['today']);
    expect(names([question(now - 1)])).toEqual(['overdue']);
  });

  it('asks for the closing of an answered question without ever calling it late', () => {
    expect(names([question(helsinki(20, 9), 'answered')])).toEqual(['answered']);
  });

  it('leaves out what another has taken, until it is late', () => {
    expect(names([question(helsinki(24, 15), 'others')])).toEqual([]);
    expect(names([question(helsinki(24, 13), 'others')])).toEqual(['overdue']);
  });

  it('lists what waits for those on duty below all else, and does not count it', () => {
    const items = [
      question(helsinki(24, 15), 'duty'),
      question(helsinki(24, 16)),
      question(helsinki(20, 9), 'answered'),
    ];
    expect(names(items)).toEqual(['today', 'answered', 'duty']);
    expect(ownCountOf(sectionsOf(items, now))).toBe(2);
  });

  it('loses nothing that is this person’s to do, and shows nothing twice', () => {
    const anyItem = fc
      .record({ due: fc.integer({ min: now - 1e9, max: now + 1e9 }), isMine: fc.boolean() })
      .map(({ due, isMine }) => question(due, isMine ? 'mine' : 'waiting'));
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 40 }), fc.nat({ max: 50 }), (items, limit) => {
        const sections = sectionsOf(items, now);
        const shown = sections.flatMap((section) => section.items.map(({ id }) => id));
        expect([...shown].sort()).toEqual(items.map(({ id }) => id).sort());
        expect(countOf(firstRows(sections, limit))).toBe(Math.min(limit, items.length));
      }),
    );
  });
});

describe('what one has snoozed', () => {
  const snoozed = (item: TodayItem, until: number) => new Map([[item.id, { until, at: now - 60_000 }]]);

  it('leaves the queue and its count, and is back at its time', () => {
    const item = question(helsinki(26, 12));
    const snoozes = snoozed(item, helsinki(25, 8));
    const then = withoutSnoozed([item], snoozes, now);
    expect(then.items).toEqual([]);
    expect(then.snoozed).toEqual([{ item, until: helsinki(25, 8) }]);
    expect(withoutSnoozed([item], snoozes, helsinki(25, 8)).items).toEqual([item]);
  });

  it('is back when it becomes late, unless it was late before', () => {
    const [soon, late] = [question(now + 60_000), question(now - 3_600_000)];
    expect(withoutSnoozed([soon], snoozed(soon, helsinki(25, 8)), now + 60_000).items).toEqual([soon]);
    expect(withoutSnoozed([late], snoozed(late, helsinki(25, 8)), now + 60_000).items).toEqual([]);
  });
});

describe('the filters of the queue', () => {
  const everything: TodayFilters = { onlyMine: false, circle: null, kind: null, urgency: null };
  const mention: TodayItem = {
    ...{ kind: 'mention', id: '$m', roomId: '!other', ts: now, sender: '@a:example.org', words: '', path: '/' },
  };
  const items = [
    question(now),
    question(now, 'mine'),
    question(now, 'waiting', true),
    question(now, 'answered'),
    mention,
  ];
  const circleOf = (roomId: string) => (roomId === '!room' ? '!circle' : null);
  const left = (filters: Partial<TodayFilters>) => filtered(items, { ...everything, ...filters }, circleOf);

  it('let everything through until something is chosen', () => {
    expect(left({})).toEqual(items);
  });

  it('leave only what is one’s own in focus: taken, asked by name, answered, mentioning', () => {
    expect(left({ onlyMine: true })).toEqual(items.slice(1));
  });

  it('narrow by circle, kind and urgency', () => {
    expect(left({ circle: '!circle' })).toEqual(items.slice(0, 4));
    expect(left({ kind: 'mention' })).toEqual([mention]);
    expect(left({ urgency: 'now' })).toEqual([]);
    expect(left({ urgency: 'today' })).toEqual(items.slice(0, 4));
  });
});

describe('an open question is in the queue', () => {
  const professions = new Map<string, Profession>([
    ['@tapio', 'physiotherapist'],
    ['@aino', 'nurse'],
    ['@saga', 'nurse'],
    ['@asker', 'nurse'],
  ]);
  // 24 November 2026 is the Tuesday of week 48.
  const onDuty = (...userIds: string[]): Calendar => ({
    service: defaultService,
    weeks: new Map([
      [
        '2026-W48',
        { v: 1, shifts: userIds.map((userId) => ({ userId, day: 'tue' as const, from: '08:00', to: '16:00' })) },
      ],
    ]),
  });
  const askedAt = helsinki(24, 8);
  const asked: OpenQuestion = {
    ...{ id: '$q', roomId: '!room', ts: askedAt, due: deadline('today', askedAt), reacted: false },
    ...{ asker: '@asker', wanted: [] },
  };
  const queues = (question: OpenQuestion, calendar: Calendar, at = helsinki(24, 9)) =>
    ['@tapio', '@aino'].map((userId) =>
      roleOfOpen(question, { userId, professions }, { calendar, members: new Set(professions.keys()) }, at),
    );

  it('of everyone it wants, where the circle has no duty or nobody on it fits', () => {
    expect(queues(asked, onDuty())).toEqual(['waiting', 'waiting']);
    const forNurses: OpenQuestion = { ...asked, wanted: ['nurse'] };
    expect(queues(forNurses, onDuty())).toEqual([null, 'waiting']);
    expect(queues(forNurses, onDuty('@tapio'))).toEqual([null, 'waiting']);
    expect(queues(asked, onDuty('@asker'))).toEqual(['waiting', 'waiting']);
  });

  it('of those on duty first, and calmly below for the others it wants', () => {
    expect(queues(asked, onDuty('@tapio'))).toEqual(['waiting', 'duty']);
    expect(queues({ ...asked, wanted: ['nurse'] }, onDuty('@saga'))).toEqual([null, 'duty']);
  });

  it('of those whom it names, and of nobody else until it rises', () => {
    const named: OpenQuestion = { ...asked, people: ['@aino'] };
    expect(queues(named, onDuty('@tapio'))).toEqual([null, 'waiting']);
    expect(queues(named, onDuty('@tapio'), helsinki(24, 12))).toEqual(['waiting', 'waiting']);
    expect(queues({ ...named, wanted: ['nurse'] }, onDuty('@tapio'))).toEqual([null, 'waiting']);
  });

  it('of everyone when the shift has ended', () => {
    expect(queues(asked, onDuty('@tapio'), helsinki(24, 16))).toEqual(['waiting', 'waiting']);
  });

  it('of everyone once it has risen, also of those it does not name, and not while somebody has reacted', () => {
    const forNurses: OpenQuestion = { ...asked, wanted: ['nurse'] };
    expect(queues(forNurses, onDuty('@saga'), helsinki(24, 11, 59))).toEqual([null, 'duty']);
    expect(queues(forNurses, onDuty('@saga'), helsinki(24, 12))).toEqual(['waiting', 'waiting']);
    expect(queues({ ...forNurses, reacted: true }, onDuty('@saga'), helsinki(24, 15))).toEqual([null, 'duty']);
  });
});
