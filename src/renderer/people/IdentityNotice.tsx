import type { PersonTrust } from '../../domain/device/person-trust';
import { useAccount } from '../data/account';
import { useAttempt } from '../data/attempt';
import { useNames } from '../data/names';
import { useTranslation } from '../i18n/use-translation';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';

/** Somebody's cryptographic identity is another than before: says what that can mean, and lets one accept it. */
export function IdentityNotice({ userId, trust }: { userId: string; trust: Exclude<PersonTrust, 'verified'> }) {
  const { t } = useTranslation('people');
  const { engine } = useAccount();
  const { attempt, failed } = useAttempt();
  const name = useNames()(userId);
  return (
    <Banner
      tone={trust === 'verified-before' ? 'overdue' : 'soon'}
      actions={
        <Button
          aria-label={t('identity.acceptOf', { name })}
          onClick={() => attempt(() => engine.acceptIdentity(userId))}
        >
          {t('identity.accept')}
        </Button>
      }
    >
      {t(`identity.${trust}`, { name })}
      {failed && <> {t('identity.failed')}</>}
    </Banner>
  );
}
