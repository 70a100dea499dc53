import { NotebookPen } from 'lucide-react';
import type { MessageContent } from '../../../cache/rows';
import { isLocalEventId } from '../../../domain/act';
import { saidWords } from '../../data/recording';
import { useTranslation } from '../../i18n/use-translation';
import { excerptOf } from './excerpt';
import { useRecording } from './recording-context';
import './record.css';

/** At a message of a group chat: that it is recorded, or while messages are chosen, the box that chooses it. */
export function RecordMark({ id, content }: { id: string; content: MessageContent }) {
  const { t } = useTranslation('record');
  const { recorded, ticked, tick, isChoosing } = useRecording();
  const isRecorded = recorded.has(id);
  const words = saidWords(content);
  const mark = isRecorded && (
    <span className="record-mark">
      <NotebookPen aria-hidden /> {t('recorded')}
    </span>
  );
  if (!isChoosing) return mark;
  return (
    <>
      <span className="record-tick">
        {words !== null && !isLocalEventId(id) && (
          <input
            type="checkbox"
            data-choice
            checked={ticked.has(id)}
            aria-label={t('tick', { words: excerptOf(words) })}
            onChange={(event) => tick([id], event.target.checked)}
          />
        )}
      </span>
      {mark}
    </>
  );
}
