import { useTranslation } from 'react-i18next';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { useRefusedTakes } from '../../data/refused-takes';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';

/** Tells of questions this person took and another was first to, so that none leaves her queue in silence. */
export function TodayNotices() {
  const { t } = useTranslation('today');
  const nameOf = useNames();
  const { refused, dismiss } = useRefusedTakes();
  return (
    <div role="status" className="today__notices">
      {refused.map(({ questionId, roomId, topic, winner }) => (
        <Banner
          key={questionId}
          tone="soon"
          actions={<Button onClick={() => dismiss(questionId)}>{t('understood')}</Button>}
        >
          {t('takenFirst', { winner: nameOf(winner) })} <a href={`#${paths.question(roomId, questionId)}`}>{topic}</a>
        </Banner>
      ))}
    </div>
  );
}
