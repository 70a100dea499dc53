import { topicName, type Topic } from '../../../domain/circle/topics';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Choice } from '../../ui/Choice';
import type { PlaceFacts } from '../../places/queries';

/** The topics of all places that are asked, each once. */
export function topicsOf(facts: ReadonlyMap<string, PlaceFacts> | undefined): Topic[] {
  const topics = [...(facts?.values() ?? [])].flatMap((place) => place.topics);
  return [...new Map(topics.map((topic) => [topic.id, topic])).values()];
}

/** One of the topics that the circle keeps; nothing where it keeps none. */
export function TopicChoice({
  topics,
  value,
  onChange,
}: {
  topics: readonly Topic[];
  value: string;
  onChange: (topicId: string) => void;
}) {
  const { t } = useTranslation('asking');
  const language = useLanguage();
  if (topics.length === 0) return null;
  const none = { value: '', label: t('form.noTopic') };
  return (
    <Choice
      label={t('form.topic')}
      value={topics.some(({ id }) => id === value) ? value : ''}
      onChange={onChange}
      options={[none, ...topics.map((topic) => ({ value: topic.id, label: topicName(topic, language) }))]}
    />
  );
}
