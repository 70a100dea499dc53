import { useLiveQuery } from '../../data/use-live-query';
import { Pencil } from 'lucide-react';
import type { RoomRow } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { standing } from '../../../cache/states';
import { eventTypes } from '../../../domain/event-types';
import { topicName } from '../../../domain/circle/topics';
import { useAccount } from '../../data/account';
import { mayIn } from '../../data/rights';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import type { OpenDialog } from './dialogs';

/** What a circle's questions are about, and the way to change that list for those who may. */
export function CircleTopics({ circle, onOpen }: { circle: RoomRow; onOpen: OpenDialog }) {
  const { t } = useTranslation('leading');
  const { db, userId } = useAccount();
  const language = useLanguage();
  const { roomId } = circle;
  const stated = useLiveQuery(
    async () => (await standing(db, { roomId, type: eventTypes.topics, stateKey: '' }))?.content.topics ?? [],
    [db, roomId],
  );
  const mayEdit = mayIn(circle, userId, 'edit-topics') && !open(circle.c).archived;
  if (!stated || (stated.length === 0 && !mayEdit)) return null;
  return (
    <section aria-labelledby="circle-topics">
      <div className="circle-page__heading">
        <h2 id="circle-topics">{t('topics.title')}</h2>
        {mayEdit && (
          <Button icon={<Pencil aria-hidden />} onClick={() => onOpen({ kind: 'topics' })}>
            {t('topics.edit')}
          </Button>
        )}
      </div>
      {stated.length === 0 ? (
        <p className="circle-page__none">{t('topics.none')}</p>
      ) : (
        <ul className="circle-topics">
          {stated.map((topic) => (
            <li key={topic.id}>{topicName(topic, language)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
