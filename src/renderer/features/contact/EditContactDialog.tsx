import { useId, useState, type FormEvent } from 'react';
import { contactContent } from '../../../domain/contact/contact';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useServiceOfRoom } from '../../data/circle-service';
import { useOfferedReasons } from '../../data/contact-reasons';
import { useFormDraft } from '../../data/form-draft';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { edit } from './commands';
import { contactForm, contactProblems, formOf } from './contact-form';
import { ContactFields } from './ContactFields';
import type { ContactSnapshot } from './queries';
import { useContactErrors } from './use-contact-errors';

/** The form with what it was opened on: only what differs from that is changed, so that no other's edit is undone. */
const editForm = contactForm.extend({ was: contactContent });

/** Changes what is written of a contact. What it said before stays in its history. */
export function EditContactDialog({ snapshot, onClose }: { snapshot: ContactSnapshot; onClose: () => void }) {
  const { t } = useTranslation(['contact', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const { contact, state } = snapshot;
  const serving = useServiceOfRoom(contact.roomId);
  const reasons = useOfferedReasons(contact.roomId);
  const formId = useId();
  const { form, change, forget } = useFormDraft(`${contact.roomId}|contact-edit|${state.content.number}`, editForm, {
    ...formOf(state.content),
    was: state.content,
  });
  const [isChecked, setChecked] = useState(false);
  const errorOf = useContactErrors(form, isChecked);
  const { attempt, busy, failed } = useAttempt();
  if (!form || !serving || !reasons) return null;

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || !serving || !reasons || busy) return;
    setChecked(true);
    if (contactProblems(form, Date.now()).length > 0) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    attempt(async () => {
      await edit(account, snapshot, form, { service: serving.service, reasons, language });
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('editing.title', { number: state.content.number })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={busy}>
            {t('editing.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="contact-form" onSubmit={save} noValidate>
        <p>{t('editing.what')}</p>
        <ContactFields form={form} change={change} errorOf={errorOf} reasons={reasons} contactId={contact.id} />
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:notKept')}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
