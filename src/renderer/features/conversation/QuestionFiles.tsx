import { useLiveQuery } from '../../data/use-live-query';
import { Download, Film, Image } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Attachment } from '../../../domain/message/attachment';
import { sizeInWords } from '../../../domain/message/attachment-limits';
import { useAccount } from '../../data/account';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { MediaProblemLine } from './MediaProblemLine';
import { readQuestionFiles } from './question-files';
import { useSaving } from './use-saving';
import './media.css';

const Viewer = lazy(async () => ({ default: (await import('./Viewer')).Viewer }));

/** The files that a question was asked with: opened or saved beside it, while they stand in its thread too. */
export function QuestionFiles({ questionId }: { questionId: string }) {
  const { t } = useTranslation('media');
  const { db } = useAccount();
  const files = useLiveQuery(() => readQuestionFiles(db, questionId), [db, questionId]);
  const [openId, setOpenId] = useState<string | null>(null);
  if (!files || files.length === 0) return null;
  return (
    <>
      <ul className="question-files" aria-label={t('questionFiles')}>
        {files.map(({ id, attachment }) => (
          <li key={id}>
            {attachment.type === 'image' || attachment.type === 'video' ? (
              <Seen attachment={attachment} onOpen={() => setOpenId(id)} />
            ) : (
              <Saved attachment={attachment} />
            )}
          </li>
        ))}
      </ul>
      {openId && (
        <Suspense>
          <Viewer messageId={openId} onClose={() => setOpenId(null)} />
        </Suspense>
      )}
    </>
  );
}

function Seen({ attachment: { name, type }, onOpen }: { attachment: Attachment; onOpen: () => void }) {
  const { t } = useTranslation('media');
  const isFilm = type === 'video';
  return (
    <Button
      icon={isFilm ? <Film aria-hidden /> : <Image aria-hidden />}
      aria-label={t(isFilm ? 'openFilm' : 'openPicture', { name })}
      onClick={onOpen}
    >
      <bdi>{name}</bdi>
    </Button>
  );
}

function Saved({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('media');
  const language = useLanguage();
  const { name, size } = attachment;
  const { save, isSaving, problem } = useSaving(attachment);
  return (
    <>
      <Button icon={<Download aria-hidden />} aria-label={t('saveNamed', { name })} disabled={isSaving} onClick={save}>
        <bdi>{name}</bdi>
        {size !== null && <span className="attachment__size"> {sizeInWords(size, language)}</span>}
      </Button>
      {problem && <MediaProblemLine problem={problem} again={save} />}
    </>
  );
}
