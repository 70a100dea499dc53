import { useState } from 'react';
import { caseRoomName, type SharableField } from '../../../domain/case/case';
import { contactFieldNames } from '../../../domain/contact/contact-words';
import { caseCardText } from '../../../domain/message/plain-text';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useReasonNames } from '../../data/contact-reasons';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { MultiChoice } from '../../ui/MultiChoice';
import { openCase } from './commands';
import { PeoplePicker } from '../../people/PeoplePicker';
import { useOrigin, type Origin } from './queries';
import { cardOf, linesOf } from './share';
import './case.css';

export interface OpenCaseFormProps {
  roomId: string;
  contactId: string;
  onClose: () => void;
}

/** Gathers people around a client's contact and decides, line by line, what of the contact they are shown. */
export function OpenCaseForm({ roomId, contactId, onClose }: OpenCaseFormProps) {
  const origin = useOrigin(roomId, contactId);
  return origin ? <Form roomId={roomId} contactId={contactId} onClose={onClose} origin={origin} /> : null;
}

function Form({ roomId, contactId, onClose, origin }: OpenCaseFormProps & { origin: Origin }) {
  const { t } = useTranslation(['case', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const reasons = useReasonNames();
  const [people, setPeople] = useState<string[]>([]);
  const [ticked, setTicked] = useState<SharableField[]>([]);
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const { contact, circleId } = origin;
  const card = cardOf(contact, ticked);
  const lines = linesOf(contact);

  function send() {
    if (busy || !circleId) return;
    setChecked(true);
    if (people.length === 0) return;
    attempt(async () => {
      await openCase(account, { roomId, contactId, circleId, card, invitees: people }, language, reasons);
      onClose();
    });
  }

  return (
    <Dialog
      title={t('open')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={busy || !circleId} onClick={send}>
            {t('open')}
          </Button>
        </>
      }
    >
      <p className="open-case__name">
        <span className="open-case__label">{t('form.name')}</span>
        <strong>{caseRoomName(contact.number, contact, language, reasons)}</strong>
        <span className="open-case__hint">{t('form.nameHint')}</span>
      </p>
      <PeoplePicker
        chosen={people}
        onChange={setPeople}
        byPresence
        error={isChecked && people.length === 0 ? t('form.nobody') : undefined}
      />
      {lines.length > 0 && (
        <MultiChoice
          label={t('form.share')}
          hint={t('form.shareHint')}
          values={ticked}
          onChange={setTicked}
          options={lines.map((value) => ({ value, label: contactFieldNames[value][language] }))}
        />
      )}
      <section className="open-case__preview" aria-label={t('form.preview')}>
        <span className="open-case__label">{t('form.preview')}</span>
        <p className="open-case__message" aria-live="polite">
          {caseCardText(card, language)}
        </p>
      </section>
      <Banner tone="info">{t('form.laterInvitees')}</Banner>
      {!circleId && <Banner tone="overdue">{t('form.noCircle')}</Banner>}
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('form.notKept')}
        </Banner>
      )}
    </Dialog>
  );
}
