import { useLiveQuery } from '../../data/use-live-query';
import { Pencil } from 'lucide-react';
import type { RoomRow } from '../../../cache/rows';
import { useAccount } from '../../data/account';
import { mayIn } from '../../data/rights';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import type { OpenDialog } from './dialogs';
import { readRetentionForm } from './retention-form';

/** How long closed cases are kept, for those who decide it. */
export function OrganisationRetention({ organisation, onOpen }: { organisation: RoomRow; onOpen: OpenDialog }) {
  const { t } = useTranslation('retention');
  const { db, userId } = useAccount();
  const { roomId } = organisation;
  const days = useLiveQuery(() => readRetentionForm(db, roomId).then(({ was }) => was), [db, roomId]);
  if (days === undefined || !mayIn(organisation, userId, 'manage-organisation')) return null;
  return (
    <section aria-labelledby="organisation-retention">
      <div className="circle-page__heading">
        <h2 id="organisation-retention">{t('title')}</h2>
        <Button icon={<Pencil aria-hidden />} onClick={() => onOpen({ kind: 'retention' })}>
          {t('edit')}
        </Button>
      </div>
      <p>{days === '' ? t('forGood') : t('kept', { count: Number(days) })}</p>
    </section>
  );
}
