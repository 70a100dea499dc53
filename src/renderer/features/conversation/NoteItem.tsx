import { isLocalEventId } from '../../../domain/act';
import { useWhen } from '../../i18n/time';
import type { TimelineNote } from './notes';
import { useTranslation } from '../../i18n/use-translation';

/** What happened at a place of the conversation, and when. */
export function NoteItem({ note: { id, words, ts } }: { note: TimelineNote }) {
  const { t } = useTranslation('common');
  const when = useWhen();
  return (
    <p className="timeline__event">
      {words} ·{' '}
      {isLocalEventId(id) ? (
        t('waitingToSend')
      ) : (
        <time dateTime={new Date(ts).toISOString()}>{when.dayAndTime(ts)}</time>
      )}
    </p>
  );
}
