import { FileText, Film, Image, Music, Paperclip, X } from 'lucide-react';
import { useRef } from 'react';
import type { SentAttachment } from '../../../domain/message/attachment';
import { sizeInWords } from '../../../domain/message/attachment-limits';
import { shownFileName } from '../../../domain/message/file-name';
import { useFileProblemWords } from '../../data/file-problem';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import type { AskFiles as Files } from './use-ask-files';

const icons = {
  image: <Image aria-hidden />,
  video: <Film aria-hidden />,
  audio: <Music aria-hidden />,
  voice: <Music aria-hidden />,
  file: <FileText aria-hidden />,
};

/** What goes with a question: chosen here, or pasted or dropped on the form. */
export function AskFiles({ files, taking }: { files: readonly SentAttachment[]; taking: Files }) {
  const { t } = useTranslation(['asking', 'media']);
  const language = useLanguage();
  const wordsOf = useFileProblemWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset className="field ask-files">
      <legend className="field__label">{t('files.label')}</legend>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.source.kind === 'local' ? file.source.id : file.source.url} className="ask-files__one">
              {icons[file.type]}
              <bdi className="ask-files__name">{file.name}</bdi>
              {file.size !== undefined && <span className="ask-files__size">{sizeInWords(file.size, language)}</span>}
              <IconButton
                label={t('media:leaveOut', { name: file.name })}
                icon={<X aria-hidden />}
                onClick={() => taking.remove(file)}
              />
            </li>
          ))}
        </ul>
      )}
      {taking.refused.map(({ file, problem }, index) => (
        <p key={`${index} ${file.name}`} className="field__error" role="alert">
          {shownFileName(file.name)}: {problem === 'unkept' ? t('media:notKept') : wordsOf(problem)}
          {problem === 'not-drawn' && <Button onClick={() => taking.add([file], true)}>{t('files.asOriginal')}</Button>}
          {problem === 'unkept' && <Button onClick={() => taking.add([file])}>{t('files.again')}</Button>}
        </p>
      ))}
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('media:attach')}
        onChange={(event) => {
          taking.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <p className="ask-files__add">
        <Button icon={<Paperclip aria-hidden />} onClick={() => input.current?.click()}>
          {t('media:attach')}
        </Button>
        <span className="field__hint" role="status">
          {taking.isBusy ? t('media:preparing') : t('files.hint')}
        </span>
      </p>
    </fieldset>
  );
}
