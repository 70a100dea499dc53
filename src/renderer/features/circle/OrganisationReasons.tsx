import { useLiveQuery } from '../../data/use-live-query';
import { Pencil } from 'lucide-react';
import type { RoomRow } from '../../../cache/rows';
import { standing } from '../../../cache/states';
import { builtInReasons, reasonName } from '../../../domain/contact/contact-reasons';
import { eventTypes } from '../../../domain/event-types';
import { useAccount } from '../../data/account';
import { mayIn } from '../../data/rights';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import type { OpenDialog } from './dialogs';

/** Why clients make contact, for those who maintain the organisation's list. */
export function OrganisationReasons({ organisation, onOpen }: { organisation: RoomRow; onOpen: OpenDialog }) {
  const { t } = useTranslation('leading');
  const { db, userId } = useAccount();
  const language = useLanguage();
  const { roomId } = organisation;
  const reasons = useLiveQuery(
    async () =>
      (await standing(db, { roomId, type: eventTypes.contactReasons, stateKey: '' }))?.content.reasons ??
      builtInReasons,
    [db, roomId],
  );
  if (!reasons || !mayIn(organisation, userId, 'manage-organisation')) return null;
  return (
    <section aria-labelledby="organisation-reasons">
      <div className="circle-page__heading">
        <h2 id="organisation-reasons">{t('reasons.title')}</h2>
        <Button icon={<Pencil aria-hidden />} onClick={() => onOpen({ kind: 'reasons' })}>
          {t('reasons.edit')}
        </Button>
      </div>
      <ul className="circle-topics">
        {reasons
          .filter(({ retired }) => !retired)
          .map(({ code, ...names }) => (
            <li key={code}>{reasonName({ reason: code }, language, new Map([[code, names]]))}</li>
          ))}
      </ul>
    </section>
  );
}
