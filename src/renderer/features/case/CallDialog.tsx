import { useState } from 'react';
import { mostCalled } from '../../../domain/case/case-call';
import { professionCodes, professions, type Profession } from '../../../domain/directory/directory';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { usePeople } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { usePresence, type Presence } from '../../people/presence';
import { isInReach, reaches } from '../../people/reach';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { CalledPeople } from './CalledPeople';
import { callProfession } from './commands';
import type { CaseStanding } from './standing';

/** Asks for a profession that is missing in a case: those who can be reached are invited, and the first who comes is in. */
export function CallDialog({ standing, onClose }: { standing: CaseStanding; onClose: () => void }) {
  const { t } = useTranslation(['case-life', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const directory = usePeople();
  const presence = usePresence();
  const [profession, setProfession] = useState<Profession | ''>('');
  const { attempt, busy, failed } = useAttempt();
  const here = new Set(standing.participants.map(({ userId }) => userId));
  const others = [...directory].filter(([userId, person]) => person.profession === profession && !here.has(userId));
  const people = likeliest(
    others.map(([userId]) => userId),
    presence,
  );

  function call() {
    if (profession === '' || people.length === 0 || busy) return;
    attempt(async () => {
      await callProfession(account, standing, { profession, people }, language);
      onClose();
    });
  }

  return (
    <Dialog
      title={t('call.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={busy || people.length === 0} onClick={call}>
            {t('call.confirm')}
          </Button>
        </>
      }
    >
      <div className="case-form">
        <p>{t('call.what')}</p>
        <Banner tone="info">{t('invite.history')}</Banner>
        <Choice<Profession | ''>
          label={t('call.profession')}
          value={profession}
          onChange={setProfession}
          options={[
            { value: '', label: t('call.choose') },
            ...professionCodes.map((code) => ({ value: code, label: professions[code][language] })),
          ]}
        />
        {profession !== '' && people.length > 0 && <CalledPeople people={people} presence={presence} />}
        {profession !== '' && people.length === 0 && <Banner tone="soon">{t('call.nobody')}</Banner>}
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:actNotKept')}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}

/** Those who are on duty now; where nobody is, those who are at work; and else all, who see it when they are. */
function likeliest(userIds: readonly string[], presence: Presence): string[] {
  for (const reach of reaches) {
    const found = userIds.filter((userId) => isInReach(presence.of(userId), reach));
    if (found.length > 0) return found.slice(0, mostCalled);
  }
  return userIds.slice(0, mostCalled);
}
