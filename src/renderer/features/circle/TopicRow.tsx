import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { languageNames, languages } from '../../../domain/codes';
import { topicLimits, topicName, type Topic, type TopicProblem } from '../../../domain/topics';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';

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
export function TopicRow({ topic, at, count, problem, isFocused, onChange, onMove, onRemove }: TopicRowProps) {
  const { t } = useTranslation('leading');
  const language = useLanguage();
  const name = topicName(topic, language) || t('topics.nth', { number: at + 1 });
  return (
    <li className="topic-row">
      <fieldset className="topic-row__names">
        <legend className="unseen">{name}</legend>
        {languages.map((code, index) => (
          <TextField
            key={code}
            label={languageNames[code][language]}
            value={topic[code]}
            onChange={(value) => onChange({ ...topic, [code]: value })}
            maxLength={topicLimits.name}
            error={index === 0 && problem ? t(`topics.problem.${problem}`) : undefined}
            autoFocus={isFocused && index === 0}
          />
        ))}
      </fieldset>
      <div className="topic-row__acts">
        <IconButton
          label={t('topics.up', { name })}
          icon={<ArrowUp aria-hidden />}
          disabled={at === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={t('topics.down', { name })}
          icon={<ArrowDown aria-hidden />}
          disabled={at === count - 1}
          onClick={() => onMove(1)}
        />
        <IconButton label={t('topics.remove', { name })} icon={<X aria-hidden />} onClick={onRemove} />
      </div>
    </li>
  );
}
