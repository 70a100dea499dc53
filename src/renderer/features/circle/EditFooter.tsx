import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';

interface EditFooterProps {
  formId: string;
  busy: boolean;
  /** Something is written that is not saved. */
  isChanged: boolean;
  /** Shows what stands again. */
  onReset: () => void;
  onClose: () => void;
}

/** The buttons of a form that edits what stands: it can be begun anew, for what is written in it is kept. */
export function EditFooter({ formId, busy, isChanged, onReset, onClose }: EditFooterProps) {
  const { t } = useTranslation(['leading', 'common']);
  return (
    <>
      {isChanged && (
        <Button className="circle-form__reset" onClick={onReset}>
          {t('edit.reset')}
        </Button>
      )}
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form={formId} disabled={busy || !isChanged}>
        {t('edit.save')}
      </Button>
    </>
  );
}

/** The form could not be kept on this device. */
export function NotKept() {
  const { t } = useTranslation('common');
  return (
    <Banner tone="overdue" isAlert>
      {t('notKept')}
    </Banner>
  );
}
