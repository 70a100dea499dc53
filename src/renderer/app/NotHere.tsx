import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/use-translation';
import { EmptyState } from '../ui/EmptyState';
import { Pane } from '../ui/Pane';
import { PaneHeader } from '../ui/PaneHeader';

/** An address that leads to nothing, said in words and with a way on. */
export function NotHere({ what, action }: { what: string; action?: ReactNode }) {
  const { t } = useTranslation('shell');
  return (
    <Pane header={<PaneHeader title={t('notHere')} />}>
      <EmptyState title={what} action={action} />
    </Pane>
  );
}
