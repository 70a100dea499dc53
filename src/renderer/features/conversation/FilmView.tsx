import { Play } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Attachment } from '../../../domain/message/attachment';
import { clock } from './clock';
import { FileView } from './FileView';
import { frameOf } from './frame';
import type { Message } from './queries';
import { useMedia } from './use-media';
import { useSeen } from './use-seen';
import { useTranslation } from '../../i18n/use-translation';

const Viewer = lazy(async () => ({ default: (await import('./Viewer')).Viewer }));

/** What a page can play, as its sender calls it; whether it is that is told by its bytes when it is opened. */
const played: ReadonlySet<string> = new Set(['video/mp4', 'video/webm']);

/** A film in a talk: a moment of it where its sender sent one. It is fetched and played when it is opened. */
export function FilmView({ message, attachment }: { message: Message; attachment: Attachment }) {
  const { t } = useTranslation('media');
  const [isSeen, setSeen] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const ref = useSeen(() => setSeen(true), message.id, !isSeen);
  const { name, source, thumbnail, duration, mimetype } = attachment;
  const still = useMedia(thumbnail?.source ?? source, 'picture', isSeen && thumbnail !== null);
  if (!played.has(mimetype)) return <FileView attachment={attachment} />;
  const box = frameOf(attachment);
  return (
    <div ref={ref}>
      <div className="attachment__frame" style={{ width: box.width, aspectRatio: `${box.width} / ${box.height}` }}>
        <button
          type="button"
          className="attachment__picture attachment__film"
          aria-label={t('openFilm', { name })}
          onClick={() => setOpen(true)}
        >
          {still.state === 'ready' && <img src={still.url} alt="" draggable={false} />}
          <span className="attachment__play">
            <Play aria-hidden />
            {duration !== null && clock(duration)}
          </span>
        </button>
      </div>
      {isOpen && (
        <Suspense>
          <Viewer messageId={message.id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
