import type { ActFailure } from '../../domain/act';
import { Banner } from './Banner';
import { Button } from './Button';
import { useTranslation } from '../i18n/use-translation';

export interface FailedActNoticeProps {
  /** What did not happen. */
  title: string;
  reason: ActFailure;
  onTryAgain: () => void;
  onRemove: () => void;
}

/** Tells that something one did could not be sent, why, and lets one decide what becomes of it. */
export function FailedActNotice({ title, reason, onTryAgain, onRemove }: FailedActNoticeProps) {
  const { t } = useTranslation('common');
  return (
    <Banner
      tone="overdue"
      isAlert
      actions={
        <>
          <Button onClick={onTryAgain}>{t('tryAgain')}</Button>
          <Button onClick={onRemove}>{t('remove')}</Button>
        </>
      }
    >
      {title} {t(`failure.${reason}`)}
    </Banner>
  );
}
