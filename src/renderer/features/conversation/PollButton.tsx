import { ChartColumn } from 'lucide-react';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { useActing } from './acting';

/** Beside the composer: asks a poll where one would write. */
export function PollButton() {
  const { t } = useTranslation('relations');
  const { openDialog } = useActing();
  return (
    <IconButton
      label={t('poll.new')}
      icon={<ChartColumn aria-hidden />}
      onClick={() => openDialog({ kind: 'new-poll' })}
    />
  );
}
