import type { Availability } from '../../domain/directory/availability';

/** Who can be asked now: those who are on duty, or all who are at work. */
export const reaches = ['on-duty', 'at-work'] as const;
export type Reach = (typeof reaches)[number];

/** @param availability null for one who is not in the directory */
export function isInReach(availability: Availability | null, reach: Reach | undefined): boolean {
  switch (reach) {
    case undefined:
      return true;
    case 'on-duty':
      return availability?.kind === 'on-duty';
    case 'at-work':
      return availability?.kind === 'on-duty' || availability?.kind === 'available';
  }
}
