import { useTranslation } from 'react-i18next';
import { paths } from '../../data/paths';
import { useRefusedActs, useRefusedWords } from '../../data/refused-acts';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';

/** Tells of what this person did to questions and another was first to, so that none leaves her queue in silence. */
export function TodayNotices() {
  const { t } = useTranslation('today');
  const words = useRefusedWords();
  const { refused, dismiss } = useRefusedActs();
  return (
    <div role="status" className="today__notices">
      {refused.map(({ questionId, roomId, topic, ...rest }) => (
        <Banner
          key={questionId}
          tone="soon"
          actions={<Button onClick={() => dismiss(questionId)}>{t('understood')}</Button>}
        >
          {words({ questionId, roomId, topic, ...rest })} <a href={`#${paths.question(roomId, questionId)}`}>{topic}</a>
        </Banner>
      ))}
    </div>
  );
}
