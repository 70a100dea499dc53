import { deadline } from '../../../domain/deadline';
import { urgencies, urgencyCodes, type ServiceContent } from '../../../domain/service';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import type { OfferedMoment } from '../../ui/MomentChoice';

/**
 * Moments by which something can be done, counted over the open hours of those who do it.
 * @param openedAt when the choice was opened, so that it stands still while one looks at it
 */
export function useDueChoices(service: ServiceContent, openedAt: number): OfferedMoment[] {
  const { t } = useTranslation('handover');
  const language = useLanguage();
  const when = useWhen();
  return urgencyCodes.map((name) => {
    const at = deadline(name, openedAt, service);
    return {
      name,
      at,
      label: t('due.choice', { how: urgencies[name][language], when: when.dayAndTime(at, openedAt) }),
    };
  });
}
