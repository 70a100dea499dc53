import { FileText, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { sizeInWords } from '../../../domain/message/attachment-limits';
import { shownFileName } from '../../../domain/message/file-name';
import { pictureKind } from '../../../domain/message/media-type';
import { useFileProblemWords } from '../../data/file-problem';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import type { ChosenFile } from './use-chosen-files';
import './attaching.css';

export interface FileListProps {
  files: readonly ChosenFile[];
  onRemove: (key: string) => void;
}

/** The files that are chosen: how they look, how large they are, what is wrong with them. */
export function FileList({ files, onRemove }: FileListProps) {
  const { t } = useTranslation('media');
  return (
    <ul className="chosen-files" aria-label={t('files')}>
      {files.map((chosen) => (
        <FileItem key={chosen.key} chosen={chosen} onRemove={() => onRemove(chosen.key)} />
      ))}
    </ul>
  );
}

function FileItem({ chosen: { file, problem }, onRemove }: { chosen: ChosenFile; onRemove: () => void }) {
  const { t } = useTranslation('media');
  const language = useLanguage();
  const wordsOf = useFileProblemWords();
  const preview = usePreview(file);
  const name = shownFileName(file.name);
  return (
    <li className="chosen-files__item">
      {preview ? <img className="chosen-files__preview" src={preview} alt="" /> : <FileText aria-hidden />}
      <span className="chosen-files__name">
        <bdi>{name}</bdi>
        {file.size > 0 && <span className="chosen-files__size">{sizeInWords(file.size, language)}</span>}
        {problem && (
          <span className="field__error" role="alert">
            {wordsOf(problem)}
          </span>
        )}
      </span>
      <IconButton label={t('leaveOut', { name })} icon={<X aria-hidden />} onClick={onRemove} />
    </li>
  );
}

/** Where a picture says how large it is; a camera's notes may stand before that. */
const headBytes = 512 * 1024;

/** A picture's address while it is shown; null for what is none that may be shown. */
function usePreview(file: File): string | null {
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => {
    let url: string | null = null;
    let isGone = false;
    void file
      .slice(0, headBytes)
      .arrayBuffer()
      .then((head) => {
        const kind = pictureKind(new Uint8Array(head));
        if (!kind || isGone) return;
        url = URL.createObjectURL(file.slice(0, file.size, kind.mimetype));
        setPreview(url);
      })
      // What cannot be read is told of when it is to be sent.
      .catch(() => {});
    return () => {
      isGone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [file]);
  return preview;
}
