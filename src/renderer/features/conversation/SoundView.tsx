import { Download } from 'lucide-react';
import type { Attachment } from '../../../domain/message/attachment';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { MediaProblemLine } from './MediaProblemLine';
import { SoundPlayer } from './SoundPlayer';
import { useSaving } from './use-saving';

/** A recording or a voice message: played in place, and saved. */
export function SoundView({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('media');
  const { problem, save, isSaving } = useSaving(attachment);
  const { name, type } = attachment;
  const title = type === 'voice' ? t('voice') : name;
  return (
    <>
      <div className="attachment__sound">
        {type === 'audio' && <bdi className="attachment__name">{name}</bdi>}
        <SoundPlayer attachment={attachment} title={title} />
        <IconButton
          label={t('saveNamed', { name })}
          icon={<Download aria-hidden />}
          disabled={isSaving}
          onClick={save}
        />
      </div>
      {problem && <MediaProblemLine problem={problem} again={save} />}
    </>
  );
}
