import { useState } from 'react';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useTranslation } from '../../i18n/use-translation';
import { PeoplePicker } from '../../people/PeoplePicker';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { inviteToCase } from './commands';
import type { CaseStanding } from './standing';
import { useStayForm } from './stay-form';
import { StayFields } from './StayFields';

/** Asks more people along, and says what they will be able to read. */
export function InviteDialog({ standing, onClose }: { standing: CaseStanding; onClose: () => void }) {
  const { t } = useTranslation(['case-life', 'common']);
  const account = useAccount();
  const [people, setPeople] = useState<string[]>([]);
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const mayLimit = standing.refusal('remove') === null;
  const form = useStayForm();
  const [here] = useState(() => notAskedAgain(standing, mayLimit));
  const { until } = form;

  function invite() {
    setChecked(true);
    if (people.length === 0 || until === undefined || busy) return;
    attempt(async () => {
      await inviteToCase(account, standing, people, until);
      onClose();
    });
  }

  return (
    <Dialog
      title={t('invite.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={busy} onClick={invite}>
            {t('invite.confirm', { count: people.length })}
          </Button>
        </>
      }
    >
      <Banner tone="info">{t('invite.history')}</Banner>
      <PeoplePicker
        chosen={people}
        onChange={setPeople}
        exclude={here}
        includesMe={false}
        byPresence
        error={isChecked && people.length === 0 ? t('invite.nobody') : undefined}
      />
      {mayLimit && <StayFields form={form} isChecked={isChecked} />}
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('common:actNotKept')}
        </Banner>
      )}
    </Dialog>
  );
}

/** Those who are in the case already; and those whose time in it ended, whom its lead alone can ask again. */
function notAskedAgain({ participants, stays }: CaseStanding, mayLimit: boolean): Set<string> {
  const here = participants.map(({ userId }) => userId);
  return new Set(mayLimit ? here : [...here, ...stays.keys()]);
}
