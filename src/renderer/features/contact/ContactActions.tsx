import { CircleSlash, Hand, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { applyToContact, type ContactAct } from '../../../domain/contact';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { changeContact } from './commands';
import type { ContactSnapshot } from './queries';

/** What a person can do to a contact now. Closing asks first, since a closed contact stays closed. */
export function ContactActions({ snapshot, openCase }: { snapshot: ContactSnapshot; openCase: ReactNode }) {
  const { t } = useTranslation(['contact', 'common']);
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const [isClosing, setClosing] = useState(false);
  const { state } = snapshot;
  const isPossible = (act: ContactAct) => applyToContact(state, { act, sender: account.userId }).ok;

  function act(chosen: 'take' | 'release' | 'close') {
    setClosing(false);
    if (!busy) attempt(() => changeContact(account, snapshot, chosen));
  }

  if (state.status === 'closed') return null;
  return (
    <>
      <div className="contact-page__actions">
        {isPossible('take') && (
          <Button variant="primary" icon={<Hand aria-hidden />} onClick={() => act('take')}>
            {t('act.take')}
          </Button>
        )}
        {isPossible('open-case') && openCase}
        {isPossible('release') && (
          <Button icon={<Undo2 aria-hidden />} onClick={() => act('release')}>
            {t('act.release')}
          </Button>
        )}
        <Button icon={<CircleSlash aria-hidden />} onClick={() => setClosing(true)}>
          {t('act.close')}
        </Button>
      </div>
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('actNotKept')}
        </Banner>
      )}
      <Dialog
        title={t('closing.title')}
        isOpen={isClosing}
        onClose={() => setClosing(false)}
        footer={
          <>
            <Button onClick={() => setClosing(false)}>{t('common:cancel')}</Button>
            <Button variant="primary" onClick={() => act('close')}>
              {t('closing.confirm')}
            </Button>
          </>
        }
      >
        <p>{t('closing.words')}</p>
      </Dialog>
    </>
  );
}
