import fc from 'fast-check';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages, type Language } from '../../../src/domain/codes';
import { deadline } from '../../../src/domain/service/deadline';
import type { Profession } from '../../../src/domain/directory/directory';
import { isQuiet, type QuietHours } from '../../../src/domain/notices/quiet-hours';
import { raisingStages } from '../../../src/domain/service/raising';
import { defaultService, urgencyCodes } from '../../../src/domain/service/service';
import { notice } from '../../../src/main/host-schemas';
import type { Calendar } from '../../../src/renderer/data/calendars';
import { paths } from '../../../src/renderer/data/paths';
import { planNotices, type Listener, type Told, type Waiting } from '../../../src/renderer/features/notices/plan';
import { planReminders } from '../../../src/renderer/features/notices/reminders';
import { planTalk, type Talk } from '../../../src/renderer/features/notices/talk';
import { noticeOf, type News } from '../../../src/renderer/features/notices/words';
import en from '../../../src/renderer/i18n/locales/en/notices.json';
import fi from '../../../src/renderer/i18n/locales/fi/notices.json';
import sv from '../../../src/renderer/i18n/locales/sv/notices.json';
import { helsinki, minute } from '../domain/service/calendars';

// 24 November 2026 is the Tuesday of week 48.
const at = (hours: number, minutes = 0, date = 24) => helsinki(2026, 11, date, hours, minutes);
const [tapio, aino, marja, asker] = ['@tapio', '@aino', '@marja', '@asker'];
const professions = new Map<string, Profession>([
  [tapio, 'physiotherapist'],
  [aino, 'nurse'],
  [marja, 'nurse'],
  [asker, 'nurse'],
]);

function onDuty(...shifts: [userId: string, from: string, to: string][]): Calendar {
  const days = ['tue', 'wed'] as const;
  const all = shifts.flatMap(([userId, from, to]) => days.map((day) => ({ userId, day, from, to })));
  return { service: defaultService, weeks: new Map([['2026-W48', { v: 1, shifts: all }]]) };
}
const tapioAllDay = onDuty([tapio, '08:00', '16:00']);

let made = 0;
/** Asked at eight: it rises to the circle at noon and to the lead at two. */
function question(given: Partial<Waiting> = {}): Waiting {
  made += 1;
  const ts = given.ts ?? at(8);
  return {
    ...{ kind: 'question', id: `$${made}`, roomId: '!room', ts, due: deadline('today', ts), asker },
    ...{ topic: 'Kaide', wanted: [], calendar: tapioAllDay, isLead: false, members: new Set(professions.keys()) },
    ...given,
  };
}

const nothingTold: Told = { since: 0, stages: {}, talk: {}, invited: null, reminded: {} };
const listener = (userId: string, given: Partial<Listener> = {}): Listener => ({
  ...{ userId, professions, quiet: null, pausedUntil: 0, onScreen: null },
  ...given,
});

/** A person's device over some time: what it told at each moment, by the id and stage of what it told of. */
class Device {
  told = nothingTold;
  next: number | null = null;

  constructor(
    readonly who: Listener,
    private readonly isLead = false,
  ) {}

  at(now: number, waiting: readonly Waiting[], who: Listener = this.who): string[] {
    const own = waiting.map((item) => ({ ...item, isLead: this.isLead }));
    const plan = planNotices(own, this.told, who, now);
    this.told = plan.told;
    this.next = plan.next;
    return plan.tell.map(({ item, stage }) => `${item.id} ${stage}`);
  }
}

describe('a question is told', () => {
  it('to the one on duty when it is asked, to the whole circle at half of its time, to the lead at three quarters', () => {
    const asked = question();
    const devices = { tapio: new Device(listener(tapio)), aino: new Device(listener(aino)) };
    const lead = new Device(listener(marja), true);
    const heard = [at(8), at(11, 59), at(12), at(13, 59), at(14), at(15)].map((now) =>
      [devices.tapio, devices.aino, lead].map((device) => device.at(now, [asked]).length),
    );
    expect(heard).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [1, 1, 1],
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
  });

  it('to the whole circle at once, where nobody on duty fits what is wanted', () => {
    expect(new Device(listener(aino)).at(at(8), [question({ wanted: ['nurse'] })])).toHaveLength(1);
    expect(new Device(listener(aino)).at(at(8), [question({ calendar: onDuty() })])).toHaveLength(1);
  });

  it('to one whose duty begins while it waits, and not to everyone because a shift has ended', () => {
    const calendar = onDuty([tapio, '08:00', '10:00'], [aino, '10:30', '16:00']);
    const asked = question({ calendar });
    const [first, second, other] = [tapio, aino, marja].map((userId) => new Device(listener(userId)));
    expect(first?.at(at(8), [asked])).toHaveLength(1);
    expect(second?.at(at(8), [asked])).toHaveLength(0);
    expect(second?.next).toBe(at(10, 30));
    expect([first, second, other].map((device) => device?.at(at(10, 5), [asked]).length)).toEqual([0, 0, 0]);
    expect([first, second, other].map((device) => device?.at(at(10, 30), [asked]).length)).toEqual([0, 1, 0]);
  });

  it('never to the one who asks', () => {
    const device = new Device(listener(asker), true);
    expect([at(8), at(12), at(14)].flatMap((now) => device.at(now, [question({ calendar: onDuty() })]))).toEqual([]);
  });

  it('not where she has it before her eyes, and not again when she looks away', () => {
    const asked = question();
    const device = new Device(listener(tapio));
    expect(device.at(at(8), [asked], listener(tapio, { onScreen: asked.id }))).toEqual([]);
    expect(device.at(at(9), [asked])).toEqual([]);
  });

  it('not in quiet hours, and together with all else that still waits when they end', () => {
    const quiet: QuietHours = { v: 1, days: ['tue'], from: '07:00', to: '13:00' };
    const device = new Device(listener(aino, { quiet }));
    const [one, other] = [question(), question({ calendar: onDuty() })];
    expect(device.at(at(8), [one, other])).toEqual([]);
    expect(device.next).toBe(at(12));
    expect(device.at(at(12), [one, other])).toEqual([]);
    expect(device.next).toBe(at(13));
    expect(device.at(at(13), [one, other])).toEqual([`${one.id} circle`, `${other.id} circle`]);
  });

  it('once with all its fellows after a long absence, of its latest stage', () => {
    const waiting = Array.from({ length: 50 }, () => question());
    const device = new Device(listener(aino));
    expect(device.at(at(15), waiting)).toEqual(waiting.map(({ id }) => `${id} lead`));
    expect(device.at(at(16), waiting)).toEqual([]);
  });

  it('not where it came to its stage before the person first signed in here', () => {
    const device = new Device(listener(tapio));
    device.told = { ...nothingTold, since: at(9) };
    const asked = question();
    expect(device.at(at(9), [asked])).toEqual([]);
    expect(device.at(at(12), [asked])).toEqual([`${asked.id} circle`]);
  });

  it('and forgotten when it has long ceased to wait', () => {
    const asked = question();
    const device = new Device(listener(tapio));
    device.at(at(8), [asked]);
    device.at(at(8) + 30 * 24 * 60 * minute, []);
    expect(Object.keys(device.told.stages)).toEqual([asked.id]);
    device.at(at(8) + 61 * 24 * 60 * minute, []);
    expect(Object.keys(device.told.stages)).toEqual([]);
  });
});

describe('whatever waits, whenever one looks and however often one starts again', () => {
  /** Whatever is asked at such times changes its stage at such times too, and so does duty. */
  const step = 5 * minute;
  const anyWaiting = fc
    .record({
      asked: fc.integer({ min: 0, max: 36 * 12 }),
      urgency: fc.constantFrom(...urgencyCodes),
      by: fc.constantFrom(asker, aino),
      wanted: fc.constantFrom<Profession[]>([], ['nurse'], ['physician']),
      calendar: fc.constantFrom(onDuty(), tapioAllDay, onDuty([aino, '09:00', '12:00'], [tapio, '13:00', '16:00'])),
    })
    .map(({ asked, urgency, by, wanted, calendar }) => {
      const ts = at(0) + asked * step;
      return question({ ts, due: deadline(urgency, ts), asker: by, wanted, calendar });
    });
  const anyMoments = fc
    .array(fc.integer({ min: 0, max: 72 * 60 }), { minLength: 1, maxLength: 25 })
    .map((minutes) => minutes.sort((one, other) => one - other).map((after) => at(0) + after * minute));
  const quiet: QuietHours = { v: 1, days: ['tue', 'wed'], from: '20:00', to: '06:00' };

  it('each stage is told once at most, in its order, and none in quiet hours or to the asker', () => {
    fc.assert(
      fc.property(fc.array(anyWaiting, { maxLength: 6 }), anyMoments, fc.boolean(), (waiting, moments, isLead) => {
        const who = listener(aino, { quiet });
        let device = new Device(who, isLead);
        const heard: string[] = [];
        for (const now of moments) {
          // A new start, with what was kept.
          const kept: Told = JSON.parse(JSON.stringify(device.told));
          device = new Device(who, isLead);
          device.told = kept;
          const told = device.at(
            now,
            waiting.filter(({ ts }) => ts <= now),
          );
          if (isQuiet(quiet, now)) expect(told).toEqual([]);
          heard.push(...told);
        }
        for (const { id, asker: by } of waiting) {
          const stages = heard.filter((line) => line.startsWith(`${id} `)).map((line) => line.split(' ')[1]);
          const inOrder = raisingStages.filter((stage) => stages.includes(stage));
          expect(stages).toEqual(inOrder);
          if (by === aino) expect(stages).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('nothing is missed by who looks again only at the moments that are named', () => {
    fc.assert(
      fc.property(anyWaiting, fc.boolean(), (item, isLead) => {
        const [patient, restless] = [new Device(listener(aino), isLead), new Device(listener(aino), isLead)];
        const heard: string[] = [];
        let look: number | null = item.ts;
        while (look !== null && look < at(0, 0, 28)) {
          heard.push(...patient.at(look, [item]));
          look = patient.next;
        }
        const often: string[] = [];
        for (let now = item.ts; now < at(0, 0, 28); now += step) often.push(...restless.at(now, [item]));
        expect(heard).toEqual(often);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a notification', () => {
  beforeAll(async () => {
    const resources = { fi: { notices: fi }, sv: { notices: sv }, en: { notices: en } };
    await i18next.init({ resources, fallbackLng: false, interpolation: { escapeValue: false } });
  });
  const asked = { item: question(), stage: 'asked' as const };
  const risen = { item: question(), stage: 'circle' as const };
  const contact = { item: question({ kind: 'contact' }), stage: 'asked' as const };

  const news = (given: Partial<News>): News => ({
    ...{ waiting: [], talk: [], invitations: [], receptions: [] },
    ...given,
  });
  const titleOf = (language: Language, given: Partial<News>) =>
    noticeOf(news(given), i18next.getFixedT(language, 'notices'), null)?.title;
  const reception = { id: '$reception', roomId: '!case', contactId: null, start: at(10) };
  const finnish = () => i18next.getFixedT('fi', 'notices');
  const message: Talk = {
    ...{
      roomId: '!room',
      sort: 1,
      ts: at(9),
      sender: asker,
      words: 'Avain on\nnaapurissa.',
      path: paths.room('!room'),
    },
    what: 'mention',
  };

  it('says how much of what waits, in the language of the interface', () => {
    expect(titleOf('fi', { waiting: [asked] })).toBe('Piirissä on uusi kysymys');
    expect(titleOf('fi', { waiting: [asked, asked] })).toBe('Piirissä on 2 uutta kysymystä');
    expect(titleOf('fi', { waiting: [risen] })).toBe('Kysymys odottaa yhä vastaajaa');
    expect(titleOf('fi', { waiting: [contact] })).toBe('Yhteydenotto odottaa');
    expect(titleOf('fi', { waiting: [asked, risen, contact] })).toBe('3 uutta asiaa odottaa');
    expect(titleOf('fi', { talk: [message] })).toBe('Sinut mainittiin keskustelussa');
    expect(titleOf('fi', { invitations: ['!room'] })).toBe('Sinut on kutsuttu keskusteluun');
    expect(titleOf('fi', { waiting: [asked], talk: [message] })).toBe('2 uutta asiaa odottaa');
    expect(titleOf('fi', { receptions: [reception] })).toBe('Etävastaanotto alkaa pian');
    expect(titleOf('sv', { waiting: [asked] })).toBe('Det finns en ny fråga i kretsen');
    expect(noticeOf(news({}), finnish(), null)).toBeNull();
  });

  it('leads to the one thing it is about, or else to the queue', () => {
    const pathOf = (given: Partial<News>) => noticeOf(news(given), finnish(), null)?.path;
    expect(pathOf({ waiting: [asked] })).toBe(paths.question('!room', asked.item.id));
    expect(pathOf({ waiting: [contact] })).toBe(paths.contact('!room', contact.item.id));
    expect(pathOf({ talk: [message, message] })).toBe(paths.room('!room'));
    expect(pathOf({ receptions: [reception] })).toBe(paths.room('!case'));
    expect(pathOf({ receptions: [{ ...reception, roomId: '!inbox', contactId: '$contact' }] })).toBe(
      paths.contact('!inbox', '$contact'),
    );
    expect(pathOf({ waiting: [asked, contact] })).toBe(paths.today());
  });

  it('names nobody and nothing unless one has chosen so, and never a client', () => {
    const bodyOf = (given: Partial<News>, nameOf: ((userId: string) => string) | null) =>
      noticeOf(news(given), finnish(), nameOf)?.body;
    const nameOf = () => 'Aino Kuurankukka';
    for (const given of [{ waiting: [asked] }, { talk: [message] }, { waiting: [contact] }]) {
      expect(bodyOf(given, null)).toBeUndefined();
    }
    expect(bodyOf({ talk: [message] }, nameOf)).toBe('Aino Kuurankukka: Avain on naapurissa.');
    expect(bodyOf({ waiting: [asked] }, nameOf)).toBe('Aino Kuurankukka: Kaide');
    expect(bodyOf({ waiting: [contact] }, nameOf)).toBeUndefined();
  });

  it('fits the lines that main takes, however much waits and however long the words are', () => {
    const long = { ...message, words: 'x'.repeat(5_000) };
    for (const language of languages) {
      const words = i18next.getFixedT(language, 'notices');
      for (const item of [asked, risen, contact]) {
        const waiting = Array.from({ length: 9999 }, () => item);
        const made = noticeOf(news({ waiting, talk: [long] }), words, () => 'Nimi '.repeat(10));
        expect(notice.safeParse(made).success).toBe(true);
      }
    }
  });
});

describe('a reception', () => {
  const reception = { id: '$reception', roomId: '!case', contactId: null, start: at(10) };
  const remindedAt = (now: number, told = nothingTold, given = reception, isQuiet = false) =>
    planReminders([given], told, isQuiet, now);

  it('is reminded of a quarter of an hour before, once for each time that it is moved to', () => {
    const early = remindedAt(at(9, 44));
    expect(early).toMatchObject({ tell: [], next: at(9, 45) });
    const due = remindedAt(at(9, 45), early.told);
    expect(due.tell).toEqual([reception]);
    expect(remindedAt(at(9, 50), due.told).tell).toEqual([]);
    const moved = { ...reception, start: at(14) };
    expect(remindedAt(at(9, 50), due.told, moved)).toMatchObject({ tell: [], next: at(13, 45) });
    expect(remindedAt(at(13, 50), due.told, moved).tell).toEqual([moved]);
  });

  it('is not reminded of once it has begun, nor in quiet hours', () => {
    expect(remindedAt(at(10))).toMatchObject({ tell: [], next: null });
    const quiet = remindedAt(at(9, 50), nothingTold, reception, true);
    expect(quiet.tell).toEqual([]);
    expect(remindedAt(at(9, 55), quiet.told).tell).toEqual([reception]);
  });
});

describe('talk is told', () => {
  const said = (given: Partial<Talk> = {}): Talk => ({
    ...{ roomId: '!room', sort: 5, ts: at(9), sender: asker, words: '', path: '/', what: 'message' },
    ...given,
  });

  it('once, and again only when there is more of it', () => {
    const first = planTalk([said()], [], nothingTold, false);
    expect(first.tell).toHaveLength(1);
    expect(planTalk([said()], [], first.told, false).tell).toEqual([]);
    expect(planTalk([said(), said({ sort: 6 })], [], first.told, false).tell.map(({ sort }) => sort)).toEqual([6]);
  });

  it('not where it was written before the person first signed in here', () => {
    expect(planTalk([said()], [], { ...nothingTold, since: at(10) }, false).tell).toEqual([]);
  });

  it('not while it is quiet, and afterwards where it is still unread', () => {
    const quiet = planTalk([said()], ['!new'], { ...nothingTold, invited: [] }, true);
    expect([quiet.tell, quiet.invitations]).toEqual([[], []]);
    const after = planTalk([said()], ['!new'], quiet.told, false);
    expect([after.tell.length, after.invitations]).toEqual([1, ['!new']]);
  });

  it('of invitations, but not of those that were there at the first start', () => {
    const first = planTalk([], ['!old'], nothingTold, false);
    expect(first.invitations).toEqual([]);
    expect(planTalk([], ['!old', '!new'], first.told, false).invitations).toEqual(['!new']);
    expect(planTalk([], null, nothingTold, false).told.invited).toBeNull();
  });
});

it('a person who has asked for quiet hears nothing until then, and then what still waits', () => {
  const device = new Device(listener(tapio, { pausedUntil: at(10) }));
  const item = question();
  expect(device.at(at(8), [item])).toEqual([]);
  expect(device.next).toBe(at(10));
  expect(device.at(at(10), [item])).toEqual([`${item.id} asked`]);
});
