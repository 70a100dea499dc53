import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import './recovery.css';

/** Shows a recovery key, the only time it is shown; stays until the person says it is saved. */
export function SaveKeyDialog({ recoveryKey, onClose }: { recoveryKey: string; onClose: () => void }) {
  const { t } = useTranslation('recovery');
  const [copy, setCopy] = useState<'not-yet' | 'done' | 'failed'>('not-yet');

  return (
    <Dialog
      title={t('save.title')}
      isOpen
      onClose={onClose}
      canDismiss={false}
      footer={
        <>
          <Button
            icon={copy === 'done' ? <Check aria-hidden /> : <Copy aria-hidden />}
            onClick={() =>
              void navigator.clipboard.writeText(recoveryKey).then(
                () => setCopy('done'),
                () => setCopy('failed'),
              )
            }
          >
            {copy === 'done' ? t('save.copied') : t('save.copy')}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t('save.done')}
          </Button>
        </>
      }
    >
      <p>{t('save.what')}</p>
      <output className="recovery-key" aria-label={t('key')}>
        {recoveryKey}
      </output>
      <p className="recovery-note">{t('save.once')}</p>
      {copy === 'failed' && (
        <Banner tone="soon" isAlert>
          {t('save.copyFailed')}
        </Banner>
      )}
    </Dialog>
  );
}
