import { useState, type FormEvent } from 'react';
import { isLocalEventId } from '../../../domain/act';
import { useAccount } from '../../data/account';
import type { Attempt } from '../../data/attempt';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { changeContact } from './commands';
import { findByNumber, tidyNumber } from './find-by-number';
import type { ContactSnapshot } from './queries';

interface LinkDialogProps {
  snapshot: ContactSnapshot;
  attempt: Attempt['attempt'];
  onClose: () => void;
}

/** Links an earlier contact or group chat by its number. */
export function LinkDialog({ snapshot, attempt, onClose }: LinkDialogProps) {
  const { t } = useTranslation(['contact', 'common']);
  const account = useAccount();
  const [number, setNumber] = useState('');
  const [isUnknown, setUnknown] = useState(false);

  function link(event: FormEvent) {
    event.preventDefault();
    attempt(async () => {
      const found = await findByNumber(account.db, tidyNumber(number), snapshot.contact.id);
      if (!found || (found.kind === 'contact' && isLocalEventId(found.contactId))) return setUnknown(true);
      await changeContact(account, snapshot, { act: 'link', link: found });
      onClose();
    });
  }

  return (
    <Dialog
      title={t('linking.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="link-contact">
            {t('linking.confirm')}
          </Button>
        </>
      }
    >
      <form id="link-contact" className="contact-form" onSubmit={link} noValidate>
        <TextField
          label={t('linking.number')}
          hint={t('linking.hint')}
          value={number}
          onChange={(value) => {
            setNumber(value);
            setUnknown(false);
          }}
          error={isUnknown ? t('linking.unknown') : undefined}
          maxLength={20}
          autoComplete="off"
          spellCheck={false}
        />
      </form>
    </Dialog>
  );
}
