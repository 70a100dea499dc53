import { noReception, type ReceptionContent } from '../../src/domain/reception/reception';

const morning = [{ from: '08:30', to: '11:30' }];

/** Remote receptions on mornings. */
export const rehabilitationReception: ReceptionContent = {
  ...noReception,
  hours: { ...noReception.hours, mon: morning, tue: morning, wed: morning, thu: morning },
  mostInWeek: 12,
};
