import { ListChecks, NotebookPen, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { isLocalEventId } from '../../../domain/act';
import { useUnrecorded } from '../../data/recording';
import { useWorkItems } from '../../data/work-items';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useTicked } from './entry-source';
import { excerptOf } from './excerpt';
import { RecordRow } from './RecordRow';
import { useRecording } from './recording-context';
import './record.css';

const RecordDialog = lazy(async () => ({ default: (await import('./RecordDialog')).RecordDialog }));

/** From the talk of a group chat to the client record: what is not recorded, what is chosen, and what has been marked. */
export function RecordPanel({ roomId }: { roomId: string }) {
  const { t } = useTranslation('record');
  const { ticked, isChoosing, choose, tick } = useRecording();
  const unrecorded = useUnrecorded(roomId);
  const records = useWorkItems({ roomId, contactId: null }, 'record');
  const [isWriting, setWriting] = useState(false);
  const choosable = unrecorded?.filter(({ id }) => !isLocalEventId(id)).map(({ id }) => id) ?? [];

  return (
    <div className="record-panel">
      {unrecorded && (
        <p className="record-panel__standing">
          {unrecorded.length > 0 ? t('unrecorded', { count: unrecorded.length }) : t('allRecorded')}
        </p>
      )}
      <div className="record-panel__acts">
        <Button icon={<ListChecks aria-hidden />} aria-pressed={isChoosing} onClick={() => choose(!isChoosing)}>
          {t(isChoosing ? 'stopChoosing' : 'choose')}
        </Button>
        {isChoosing && <p className="record-panel__hint">{t('choosing')}</p>}
        {isChoosing && choosable.length > 0 && <Button onClick={() => tick(choosable, true)}>{t('chooseAll')}</Button>}
      </div>
      {ticked.size > 0 && <Chosen ticked={ticked} tick={tick} />}
      <Button
        variant="primary"
        icon={<NotebookPen aria-hidden />}
        disabled={ticked.size === 0}
        onClick={() => setWriting(true)}
      >
        {t('draft')}
      </Button>
      {records && records.length > 0 && (
        <ul className="record-panel__list" aria-label={t('records')}>
          {records.toReversed().map((record) => (
            <li key={record.id}>
              <RecordRow record={record} />
            </li>
          ))}
        </ul>
      )}
      {isWriting && (
        <Suspense>
          <RecordDialog roomId={roomId} onClose={() => setWriting(false)} />
        </Suspense>
      )}
    </div>
  );
}

function Chosen({ ticked, tick }: Pick<ReturnType<typeof useRecording>, 'ticked' | 'tick'>) {
  const { t } = useTranslation('record');
  const said = useTicked(ticked) ?? [];
  return (
    <section className="record-panel__chosen">
      <div className="record-panel__count">
        <span role="status">{t('chosenCount', { count: ticked.size })}</span>
        <Button onClick={() => tick([...ticked], false)}>{t('unchooseAll')}</Button>
      </div>
      <ul aria-label={t('chosen')}>
        {said.map(({ id, words }) => (
          <li key={id} className="record-panel__message">
            <bdi>{excerptOf(words)}</bdi>
            <IconButton
              label={t('unchoose', { words: excerptOf(words) })}
              icon={<X aria-hidden />}
              onClick={() => tick([id], false)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
