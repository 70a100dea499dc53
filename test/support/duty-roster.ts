import { weekdayCodes } from '../../src/domain/calendar/weekdays';
import { eventTypes } from '../../src/domain/event-types';
import { isoWeekOf, nextWeek, type DutyContent } from '../../src/domain/service/duty';
import type { Demo } from '../../scripts/demo/model';
import { accountOf, roomOf, type Who } from './county';
import { PlainClient } from './plain-client';

/** The circle whose duty stories change. */
const circle = 'Kotihoito pohjoinen';

/** Who is on duty in a circle for a story's time. */
export class DutyRoster {
  private isChanged = false;

  constructor(private readonly county: Demo) {}

  /** Puts people, and nobody else, on duty day and night, this week and the next. */
  async put(...people: readonly Who[]): Promise<void> {
    this.isChanged = true;
    const lead = await PlainClient.signIn(this.county.homeserver, accountOf(this.county, 'marja'));
    const shifts = people.flatMap((who) => {
      const { userId } = accountOf(this.county, who);
      return weekdayCodes.map((day) => ({ userId, day, from: '00:00', to: '24:00' }));
    });
    const content: DutyContent = { v: 1, shifts };
    const week = isoWeekOf(Date.now());
    for (const key of [week, nextWeek(week)]) {
      await lead.setState(roomOf(this.county, circle).roomId, eventTypes.duty, key, content);
    }
    await lead.call('POST', '/logout', {});
  }

  /** Nobody is on duty, as before the story. */
  async clear(): Promise<void> {
    if (this.isChanged) await this.put();
  }
}
