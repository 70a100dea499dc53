import { useLiveQuery } from '../../data/use-live-query';
import { Pencil } from 'lucide-react';
import { useAccount } from '../../data/account';
import { useReceptionRoom } from '../../data/reception-room';
import { mayIn } from '../../data/rights';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import type { OpenDialog } from './dialogs';
import { readMeetingLinkForm } from './meeting-link-form';

/** Where remote receptions take place, for those who decide it. */
export function OrganisationMeetings({ onOpen }: { onOpen: OpenDialog }) {
  const { t } = useTranslation('reception');
  const { db, userId } = useAccount();
  const room = useReceptionRoom();
  const roomId = room?.roomId ?? '';
  const link = useLiveQuery(() => readMeetingLinkForm(db, roomId).then(({ was }) => was), [db, roomId]);
  if (link === undefined || !room || !mayIn(room, userId, 'manage-organisation')) return null;
  return (
    <section aria-labelledby="organisation-meetings">
      <div className="circle-page__heading">
        <h2 id="organisation-meetings">{t('meetings.title')}</h2>
        <Button icon={<Pencil aria-hidden />} onClick={() => onOpen({ kind: 'meeting-link' })}>
          {t('meetings.edit')}
        </Button>
      </div>
      <p>{link === '' ? t('meetings.none') : t('meetings.at', { host: new URL(link).host })}</p>
    </section>
  );
}
