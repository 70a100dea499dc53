import { useState } from 'react';
import { localEventId, type Act } from '../../../domain/act';
import { useAccount } from '../../data/account';
import { useFailedActs } from '../../data/failed-acts';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { FailedActNotice } from '../../ui/FailedActNotice';
import { isLostTake } from './ContactHistory';
import type { ContactSnapshot } from './queries';

/** What a person should know before anything else: someone was first, or something was not sent. */
export function ContactNotices({ snapshot: { contact, state, history } }: { snapshot: ContactSnapshot }) {
  const { t } = useTranslation('contact');
  const { userId } = useAccount();
  const nameOf = useNames();
  const [seen, setSeen] = useState<string>();
  const own = history.findLast(({ sender }) => sender === userId);
  const lost = own && isLostTake(own, userId) && own.eventId !== seen && state.status === 'taken' ? own : null;
  const failures = useFailedActs(
    (act, txnId) =>
      localEventId(txnId) === contact.id ||
      ((act.kind === 'contact-update' || act.kind === 'open-case') && act.contactId === contact.id),
  );

  function titleOf(act: Act): string {
    if (act.kind === 'contact-update') return t(`failed.${act.update.act}`);
    return act.kind === 'open-case' ? t('failed.open-case') : t('failed.record');
  }

  return (
    <>
      <div role="status">
        {lost && (
          <Banner tone="soon" actions={<Button onClick={() => setSeen(lost.eventId)}>{t('understood')}</Button>}>
            {t('takenFirst', { winner: nameOf(lost.heldBy ?? '') })}
          </Banner>
        )}
      </div>
      {failures.map(({ txnId, act, reason, again, remove }) => (
        <FailedActNotice key={txnId} title={titleOf(act)} reason={reason} onTryAgain={again} onRemove={remove} />
      ))}
    </>
  );
}
