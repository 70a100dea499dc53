import type { ReactNode } from 'react';
import { Banner } from './Banner';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { useTranslation } from '../i18n/use-translation';

export interface ConfirmDialogProps {
  title: string;
  /** What will come of it. */
  children: ReactNode;
  /** Says what happens. */
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
  /** For what takes something away. */
  isDanger?: boolean | undefined;
  busy?: boolean | undefined;
  /** It cannot be done now, and the children say why. */
  disabled?: boolean | undefined;
  /** It could not be kept on this device. */
  failed?: boolean | undefined;
}

/** Asks once more before something that others will notice at once. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirm, onConfirm, onClose, isDanger, busy, disabled, failed } = props;
  const { t } = useTranslation('common');
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant={isDanger ? 'danger' : 'primary'} disabled={busy || disabled} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('actNotKept')}
        </Banner>
      )}
    </Dialog>
  );
}
