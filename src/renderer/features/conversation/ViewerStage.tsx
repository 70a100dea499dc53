import { useState } from 'react';
import type { Attachment } from '../../../domain/message/attachment';
import { MediaProblemLine } from './MediaProblemLine';
import { useMedia } from './use-media';
import { useTranslation } from '../../i18n/use-translation';

/** A picture in full; larger than the window, it is moved with the arrows. */
export function PictureStage({ attachment, zoom }: { attachment: Attachment; zoom: number }) {
  const { t } = useTranslation('media');
  const media = useMedia(attachment.source, 'picture', true);
  return (
    <>
      {media.state === 'ready' && (
        <div className="viewer__sheet" style={{ width: `${zoom * 100}%`, height: `${zoom * 100}%` }}>
          <img src={media.url} alt={attachment.name} draggable={false} />
        </div>
      )}
      {media.state === 'waiting' && <p role="status">{t('loading')}</p>}
      {media.state === 'failed' && <MediaProblemLine problem={media.problem} again={media.again} />}
    </>
  );
}

/** A film, which plays as soon as it is here. */
export function FilmStage({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('media');
  const media = useMedia(attachment.source, 'film', true);
  // Its container is of a kind that is played, and what is in it is not.
  const [isUnplayable, setUnplayable] = useState(false);
  if (isUnplayable) return <MediaProblemLine problem="not-shown" again={() => setUnplayable(false)} />;
  return (
    <>
      {media.state === 'ready' && (
        // Films that people send have no subtitles.
        <video
          className="viewer__film"
          src={media.url}
          controls
          autoPlay
          controlsList="nodownload noremoteplayback"
          disablePictureInPicture
          aria-label={attachment.name}
          onError={() => setUnplayable(true)}
        />
      )}
      {media.state === 'waiting' && <p role="status">{t('loading')}</p>}
      {media.state === 'failed' && <MediaProblemLine problem={media.problem} again={media.again} />}
    </>
  );
}
