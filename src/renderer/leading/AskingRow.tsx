import { UserPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { professions } from '../../domain/directory/directory';
import { useAccount } from '../data/account';
import { letIn, type Asking } from '../data/asking';
import { useAttempt } from '../data/attempt';
import { useNames, usePeople } from '../data/names';
import { roomName } from '../data/places';
import { useLanguage } from '../i18n';
import { useTranslation } from '../i18n/use-translation';
import { Button } from '../ui/Button';
import './leading.css';

const RefuseDialog = lazy(async () => ({ default: (await import('./RefuseDialog')).RefuseDialog }));

/** Somebody who asks to join a circle, with the two answers. */
export function AskingRow({ asking }: { asking: Asking }) {
  const { t } = useTranslation(['leading', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();
  const person = usePeople().get(asking.userId);
  const [isRefusing, setRefusing] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const who = nameOf(asking.userId);
  const about = [person && professions[person.profession][language], person?.unit].filter(Boolean).join(' · ');
  return (
    <div className="asking-row">
      <UserPlus aria-hidden />
      <div className="asking-row__body">
        <div className="asking-row__text">
          <p className="asking-row__title">{t('asking.who', { who, circle: roomName(asking.circle) })}</p>
          {about && <p className="asking-row__about">{about}</p>}
          {asking.reason && <p className="asking-row__reason">{asking.reason}</p>}
          {failed && <p role="alert">{t('common:actNotKept')}</p>}
        </div>
        <div className="asking-row__answers">
          <Button
            variant="primary"
            disabled={busy}
            aria-label={t('asking.acceptNamed', { who })}
            onClick={() => attempt(() => letIn(account, asking))}
          >
            {t('asking.accept')}
          </Button>
          <Button disabled={busy} aria-label={t('asking.refuseNamed', { who })} onClick={() => setRefusing(true)}>
            {t('asking.refuse')}
          </Button>
        </div>
      </div>
      {isRefusing && (
        <Suspense>
          <RefuseDialog asking={asking} onClose={() => setRefusing(false)} />
        </Suspense>
      )}
    </div>
  );
}
