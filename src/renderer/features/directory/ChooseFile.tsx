import { Download, FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { peopleCsv } from '../../../domain/directory/directory-csv-export';
import { useAccount } from '../../data/account';
import { saveCsv } from '../../data/save-file';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { classNames } from '../../ui/class-names';
import { examplePeople } from './example-people';
import { serverNameOf } from './person-form';

export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}

export interface ChooseFileProps {
  file: ChosenFile | undefined;
  onChoose: (file: ChosenFile) => void;
}

/** A place to drop a file on or choose one from, and an example of what such a file holds. */
export function ChooseFile({ file, onChoose }: ChooseFileProps) {
  const { t } = useTranslation('directory');
  const { userId } = useAccount();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isUnreadable, setUnreadable] = useState(false);

  async function take(chosen: File | undefined) {
    if (!chosen) return;
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      setUnreadable(false);
      onChoose({ name: chosen.name, bytes });
    } catch {
      // Taken away or locked by another program since it was chosen.
      setUnreadable(true);
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  return (
    <>
      <div
        className={classNames('import-file', isOver && 'import-file--over')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{file ? t('import.file', { name: file.name }) : t('import.what')}</p>
        <input
          ref={input}
          className="unseen"
          type="file"
          accept=".csv,.txt,text/csv"
          tabIndex={-1}
          aria-label={t('import.choose')}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file, mended meanwhile, can be chosen again.
            event.target.value = '';
          }}
        />
        <div className="import-file__buttons">
          <Button icon={<FileUp aria-hidden />} onClick={() => input.current?.click()}>
            {file ? t('import.chooseAnother') : t('import.choose')}
          </Button>
          <Button
            icon={<Download aria-hidden />}
            onClick={() => saveCsv(t('import.exampleFile'), peopleCsv(examplePeople(serverNameOf(userId)), language))}
          >
            {t('import.example')}
          </Button>
        </div>
      </div>
      {isUnreadable && (
        <Banner tone="overdue" isAlert>
          {t('import.unreadable')}
        </Banner>
      )}
    </>
  );
}
