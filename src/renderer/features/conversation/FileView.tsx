import { Download, Film, FileText, Music } from 'lucide-react';
import type { Attachment } from '../../../domain/message/attachment';
import { sizeInWords } from '../../../domain/message/attachment-limits';
import { mayRun } from '../../../domain/message/file-name';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { MediaProblemLine } from './MediaProblemLine';
import { useSaving } from './use-saving';

/** A file, with its name, its size, and the way to save it. */
export function FileView({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('media');
  const language = useLanguage();
  const { name, size, type } = attachment;
  const { isSaving, problem, save } = useSaving(attachment);
  return (
    <>
      <div className="attachment__file">
        {icons[type]}
        <span className="attachment__name">
          <bdi>{name}</bdi>
          {size !== null && <span className="attachment__size">{sizeInWords(size, language)}</span>}
        </span>
        <Button
          icon={<Download aria-hidden />}
          aria-label={t('saveNamed', { name })}
          disabled={isSaving}
          onClick={save}
        >
          {t(isSaving ? 'loading' : 'save')}
        </Button>
      </div>
      {mayRun(name) && <p className="message__note">{t('mayRun')}</p>}
      {problem && <MediaProblemLine problem={problem} again={save} />}
    </>
  );
}

const icons = {
  image: <FileText aria-hidden />,
  file: <FileText aria-hidden />,
  video: <Film aria-hidden />,
  audio: <Music aria-hidden />,
  voice: <Music aria-hidden />,
};
