import { deadline } from '../../../domain/service/deadline';
import { urgencyCodes, type ServiceContent } from '../../../domain/service/service';
import { useWhen } from '../../i18n/time';
import type { OfferedMoment } from '../../ui/MomentChoice';

/**
 * Moments by which something can be done, counted over the open hours of those who do it as their answers are.
 * @param openedAt when the choice was opened, so that it stands still while one looks at it
 */
export function useDueChoices(service: ServiceContent, openedAt: number): OfferedMoment[] {
  const when = useWhen();
  return urgencyCodes.map((name) => {
    const at = deadline(name, openedAt, service);
    return { name, at, label: when.dayAndTime(at, openedAt) };
  });
}
