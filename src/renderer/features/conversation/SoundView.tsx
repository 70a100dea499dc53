import { Download, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../domain/attachment';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { FileView } from './FileView';
import { MediaProblemLine } from './MediaProblemLine';
import { useMedia } from './use-media';
import { useSaving } from './use-saving';

/** A recording or a voice message: fetched when somebody wants to hear it. */
export function SoundView({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('media');
  const [isWanted, setWanted] = useState(false);
  const media = useMedia(attachment.source, 'sound', isWanted);
  const { problem, save, isSaving } = useSaving(attachment);
  const { name, type, duration } = attachment;
  const title = type === 'voice' ? t('voice') : name;
  if (media.state === 'failed' && media.problem === 'not-shown') return <FileView attachment={attachment} />;
  return (
    <>
      <div className="attachment__sound">
        {media.state === 'ready' ? (
          <audio src={media.url} controls autoPlay controlsList="nodownload noplaybackrate" aria-label={title} />
        ) : (
          <Button
            icon={<Play aria-hidden />}
            disabled={isWanted && media.state === 'waiting'}
            onClick={() => setWanted(true)}
          >
            {t(isWanted && media.state === 'waiting' ? 'loading' : 'listen')}
          </Button>
        )}
        <span className="attachment__name">
          <bdi>{title}</bdi>
          {duration !== null && <span className="attachment__size">{clock(duration)}</span>}
        </span>
        <IconButton
          label={t('saveNamed', { name })}
          icon={<Download aria-hidden />}
          disabled={isSaving}
          onClick={save}
        />
      </div>
      {media.state === 'failed' && <MediaProblemLine problem={media.problem} again={media.again} />}
      {problem && <MediaProblemLine problem={problem} again={save} />}
    </>
  );
}

/** Minutes and seconds, as a player shows them. */
function clock(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
