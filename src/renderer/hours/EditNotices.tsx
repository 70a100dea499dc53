import { useFailedActs } from '../data/failed-acts';
import { useNames } from '../data/names';
import { useTranslation } from '../i18n/use-translation';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { FailedActNotice } from '../ui/FailedActNotice';

/** Edits of this page that could not be sent. */
export function EditNotices(props: { circleId: string; type: string; stateKey: string }) {
  const { circleId, type, stateKey } = props;
  const { t } = useTranslation('service');
  const failures = useFailedActs(
    (act) =>
      act.kind === 'state' && act.roomId === circleId && act.edit.type === type && act.edit.stateKey === stateKey,
  );
  return failures.map(({ txnId, reason, again, remove }) => (
    <FailedActNotice key={txnId} title={t('notSent')} reason={reason} onTryAgain={again} onRemove={remove} />
  ));
}

export interface OvertakenNoticeProps {
  /** User id of who was first. */
  by: string;
  /** What was changed, in words. */
  what: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Tells that somebody else has changed what one is changing, and lets one choose before anything is saved. */
export function OvertakenNotice({ by, what, onKeepMine, onTakeTheirs }: OvertakenNoticeProps) {
  const { t } = useTranslation('service');
  const nameOf = useNames();
  return (
    <Banner
      tone="soon"
      isAlert
      actions={
        <>
          <Button onClick={onTakeTheirs}>{t('overtaken.takeTheirs')}</Button>
          <Button onClick={onKeepMine}>{t('overtaken.keepMine')}</Button>
        </>
      }
    >
      <p>{t('overtaken.what', { who: nameOf(by), what })}</p>
      <p>{t('overtaken.choose')}</p>
    </Banner>
  );
}

export interface SaveBarProps {
  /** The form that is saved; without it `onSave` is called. */
  formId?: string | undefined;
  onSave?: (() => void) | undefined;
  label: string;
  isChanged: boolean;
  /** It cannot be saved just now. */
  isHeld: boolean;
  /** It could not be kept on this device. */
  failed: boolean;
  onDiscard: () => void;
}

/** Whether something waits to be saved, and the buttons for it. */
export function SaveBar({ formId, onSave, label, isChanged, isHeld, failed, onDiscard }: SaveBarProps) {
  const { t } = useTranslation(['service', 'common']);
  return (
    <>
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('common:notKept')}
        </Banner>
      )}
      <div className="service-save">
        <span className="service-save__state" role="status">
          {isChanged ? t('unsaved') : t('saved')}
        </span>
        <Button disabled={!isChanged} onClick={onDiscard}>
          {t('discard')}
        </Button>
        <Button
          variant="primary"
          type={formId ? 'submit' : 'button'}
          form={formId}
          disabled={!isChanged || isHeld}
          onClick={onSave}
        >
          {label}
        </Button>
      </div>
    </>
  );
}
