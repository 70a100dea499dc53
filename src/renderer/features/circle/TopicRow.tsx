import { X } from 'lucide-react';
import { topicLimits, topicName, type Topic, type TopicProblem } from '../../../domain/circle/topics';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { NamesRow } from './NamesRow';

interface TopicRowProps {
  topic: Topic;
  /** Its place in the list, and how many there are. */
  at: number;
  count: number;
  problem: TopicProblem | null;
  isFocused: boolean;
  onChange: (topic: Topic) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One topic with its names in each language, and what one can do to it in the list. */
export function TopicRow({ topic, at, problem, onChange, onRemove, ...row }: TopicRowProps) {
  const { t } = useTranslation('leading');
  const language = useLanguage();
  const name = topicName(topic, language) || t('topics.nth', { number: at + 1 });
  return (
    <NamesRow
      {...row}
      names={topic}
      title={name}
      at={at}
      maxLength={topicLimits.name}
      error={problem ? t(`topics.problem.${problem}`) : undefined}
      onChange={(names) => onChange({ ...topic, ...names })}
    >
      <IconButton label={t('topics.remove', { name })} icon={<X aria-hidden />} onClick={onRemove} />
    </NamesRow>
  );
}
