import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { withMoved } from '../../../domain/circle/list-order';
import { reasonLimits, reasonProblem, type ListedReason } from '../../../domain/contact/contact-reasons';
import { useAccount } from '../../data/account';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EditFooter, NotKept } from './EditFooter';
import { ReasonRow } from './ReasonRow';
import {
  isReasonsFormChanged,
  isStated,
  newReason,
  readReasonsForm,
  reasonsForm,
  saveReasons,
  type ReasonsForm,
} from './reasons-form';
import { useEditForm, useStanding } from './use-edit-form';

interface ReasonsDialogProps {
  organisation: RoomRow;
  onClose: () => void;
}

/** Edits why clients make contact, as the organisation lists it. What is written in it is kept when it is closed. */
export function ReasonsDialog({ organisation, onClose }: ReasonsDialogProps) {
  const standing = useStanding(readReasonsForm, organisation.roomId);
  return standing && <Form organisation={organisation} standing={standing} onClose={onClose} />;
}

function Form({ organisation, standing, onClose }: ReasonsDialogProps & { standing: ReasonsForm }) {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const { formId, form, change, isChecked, submit, busy, failed } = useEditForm({
    place: `${organisation.roomId}|reasons`,
    schema: reasonsForm,
    standing,
    isValid: ({ reasons }) => reasons.every((_, index) => reasonProblem(reasons, index) === null),
    save: (edited) => saveReasons(account, organisation.roomId, edited),
    onClose,
  });
  /** The reason that was added or moved last: the focus goes with it. */
  const [focused, setFocused] = useState('');
  if (!form) return null;
  const { reasons } = form;
  const isFull = reasons.length >= reasonLimits.reasons;
  const turn = (next: ListedReason[]) => change({ reasons: next });

  function add() {
    const reason = newReason();
    setFocused(reason.code);
    turn([...reasons, reason]);
  }

  return (
    <Dialog
      title={t('reasons.titleOf', { name: roomName(organisation) })}
      isOpen
      onClose={onClose}
      footer={
        <EditFooter
          formId={formId}
          busy={busy}
          isChanged={isReasonsFormChanged(form)}
          onReset={() => void readReasonsForm(account.db, organisation.roomId).then(change)}
          onClose={onClose}
        />
      }
    >
      <form id={formId} className="circle-form" onSubmit={submit} noValidate>
        <p>{t('reasons.what')}</p>
        {reasons.length > 0 && (
          <ol className="topic-rows">
            {reasons.map((reason, index) => (
              <ReasonRow
                key={reason.code}
                reason={reason}
                at={index}
                count={reasons.length}
                problem={isChecked ? reasonProblem(reasons, index) : null}
                isFocused={reason.code === focused}
                isStated={isStated(reason.code, form)}
                onChange={(next) => turn(reasons.map((other) => (other.code === reason.code ? next : other)))}
                onMove={(by) => turn(withMoved(reasons, index, by))}
                onRemove={() => turn(reasons.filter(({ code }) => code !== reason.code))}
              />
            ))}
          </ol>
        )}
        <Button className="topic-rows__add" icon={<Plus aria-hidden />} disabled={isFull} onClick={add}>
          {t('reasons.add')}
        </Button>
        {isFull && <p>{t('reasons.full', { count: reasonLimits.reasons })}</p>}
        {failed && <NotKept />}
      </form>
    </Dialog>
  );
}
