import { defaultService, type ServiceContent } from '../../src/domain/service/service';
import type { Weekday } from '../../src/domain/calendar/weekdays';
import type { WeeklyDuty } from './model';
import { who } from './people';

/** When the demonstration's circles are open, what they promise, and who is on duty. */

const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const everyDay: Weekday[] = [...weekdays, 'sat', 'sun'];
const allDay = [{ from: '07:00', to: '21:00' }];
const weekend = [{ from: '08:00', to: '15:00' }];

export const homeCareService: ServiceContent = {
  ...defaultService,
  hours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: weekend, sun: weekend },
  holidays: { ...defaultService.holidays, closed: false },
  promise: { now: 30, today: 4 * 60, week: 3 * 14 * 60 },
};

export const homeCareDuty: WeeklyDuty[] = [
  { user: who.saga, days: ['mon', 'wed', 'fri'], from: '07:00', to: '14:00' },
  { user: who.marja, days: ['tue', 'thu'], from: '07:00', to: '14:00' },
  { user: who.tapio, days: weekdays, from: '09:00', to: '15:00' },
  { user: who.eetu, days: weekdays, from: '14:00', to: '21:00' },
  { user: who.aino, days: ['sat', 'sun'], from: '08:00', to: '15:00' },
];

const morningsAndAfternoons = [
  { from: '08:30', to: '11:30' },
  { from: '12:15', to: '15:30' },
];

export const counsellingService: ServiceContent = {
  ...defaultService,
  hours: {
    ...defaultService.hours,
    mon: morningsAndAfternoons,
    tue: morningsAndAfternoons,
    wed: morningsAndAfternoons,
    thu: morningsAndAfternoons,
    fri: [{ from: '08:30', to: '13:00' }],
  },
  promise: { now: 45, today: 5 * 60, week: 4 * 6 * 60 },
};

/** Nobody on Friday: a gap that the circle's lead sees. */
export const counsellingDuty: WeeklyDuty[] = [
  { user: who.otso, days: ['mon', 'wed'], from: '08:30', to: '15:30' },
  { user: who.kaisla, days: ['tue', 'thu'], from: '08:30', to: '15:30' },
];

export const rehabilitationDuty: WeeklyDuty[] = [
  { user: who.linnea, days: weekdays, from: '08:00', to: '12:00' },
  { user: who.tapio, days: weekdays, from: '12:00', to: '16:00' },
  { user: who.saga, days: everyDay, from: '16:00', to: '18:00' },
];
