import { lazy, Suspense, useState } from 'react';
import type { Attachment } from '../../../domain/message/attachment';
import { sizeInWords } from '../../../domain/message/attachment-limits';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import type { Message } from './queries';
import { useSeen } from './use-seen';
import { FileView } from './FileView';
import { frameOf } from './frame';
import { MediaProblemLine } from './MediaProblemLine';
import { useMedia } from './use-media';

const Viewer = lazy(async () => ({ default: (await import('./Viewer')).Viewer }));

/** What is fetched without being asked for, where there is no smaller picture. */
const unasked = 5 * 1024 * 1024;

/** A picture in a talk: the small one where there is one. It opens in full. */
export function PictureView({ message, attachment }: { message: Message; attachment: Attachment }) {
  const { t } = useTranslation('media');
  const language = useLanguage();
  const { name, size, source, thumbnail } = attachment;
  const [isSeen, setSeen] = useState(false);
  const [isAskedFor, setAskedFor] = useState(thumbnail !== null || (size ?? 0) <= unasked);
  const [isOpen, setOpen] = useState(false);
  const ref = useSeen(() => setSeen(true), message.id, !isSeen);
  const media = useMedia(thumbnail?.source ?? source, 'picture', isSeen && isAskedFor);

  if (media.state === 'failed' && media.problem === 'not-shown') return <FileView attachment={attachment} />;
  const box = frameOf(attachment);
  return (
    <div ref={ref}>
      {media.state === 'failed' ? (
        <MediaProblemLine problem={media.problem} again={media.again} />
      ) : (
        <div className="attachment__frame" style={{ width: box.width, aspectRatio: `${box.width} / ${box.height}` }}>
          {media.state === 'ready' ? (
            <button
              type="button"
              className="attachment__picture"
              aria-label={t('openPicture', { name })}
              onClick={() => setOpen(true)}
            >
              <img src={media.url} alt="" draggable={false} />
            </button>
          ) : isAskedFor ? (
            <span className="unseen">{t('loading')}</span>
          ) : (
            <Button onClick={() => setAskedFor(true)}>{t('show', { size: sizeInWords(size ?? 0, language) })}</Button>
          )}
        </div>
      )}
      {isOpen && (
        <Suspense>
          <Viewer messageId={message.id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
