import { FilePlus, SendHorizontal } from 'lucide-react';
import { useRef, useState } from 'react';
import { FileList } from './FileList';
import { sendFile } from './send-file';
import { useChosenFiles } from './use-chosen-files';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

export interface AttachDialogProps {
  roomId: string;
  threadId: string;
  replyTo: string | undefined;
  /** What was chosen, pasted or dropped first. */
  first: readonly File[];
  /** All that could be sent is on its way. */
  onSent: () => void;
  onClose: () => void;
}

/** What is about to be sent: the files, what is said of them, and whether pictures go as they are. */
export function AttachDialog({ roomId, threadId, replyTo, first, onSent, onClose }: AttachDialogProps) {
  const { t } = useTranslation(['media', 'common']);
  const account = useAccount();
  const input = useRef<HTMLInputElement>(null);
  const { files, add, remove, refuse } = useChosenFiles(first);
  const [caption, setCaption] = useState('');
  const [isOriginal, setOriginal] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const hasPictures = files.some(({ file }) => /^(image|video)\//.test(file.type));
  // What could not be drawn or written anew may be sent as it is.
  const sendable = files.filter(({ problem }) => problem === null || (problem === 'not-drawn' && isOriginal));

  async function send() {
    setBusy(true);
    setFailed(false);
    let isFirst = true;
    let refused = files.length - sendable.length;
    try {
      for (const { key, file } of sendable) {
        const said = isFirst ? { caption: caption.trim(), replyTo } : { caption: '' };
        const problem = await sendFile(account, { roomId, threadId, ...said }, file, isOriginal);
        if (problem) {
          refuse(key, problem);
          refused += 1;
          continue;
        }
        isFirst = false;
        remove(key);
      }
    } catch {
      setFailed(true);
      refused += 1;
    }
    setBusy(false);
    // What was said has gone with the first file.
    if (!isFirst) setCaption('');
    if (refused === 0) onSent();
  }

  return (
    <Dialog
      title={t('attachTitle')}
      isOpen
      onClose={onClose}
      canDismiss={!isBusy}
      footer={
        <>
          <Button disabled={isBusy} onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            variant="primary"
            icon={<SendHorizontal aria-hidden />}
            disabled={isBusy || sendable.length === 0}
            onClick={() => void send()}
          >
            {t(isBusy ? 'preparing' : 'send')}
          </Button>
        </>
      }
    >
      <FileList files={files} onRemove={remove} />
      <div>
        <input
          ref={input}
          className="unseen"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={t('choose')}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button icon={<FilePlus aria-hidden />} disabled={isBusy} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
      </div>
      <TextField
        label={`${t('caption')} ${t('common:optional')}`}
        hint={files.length > 1 ? t('captionOf') : undefined}
        value={caption}
        onChange={setCaption}
        multiline
        rows={2}
        maxLength={40_000}
        disabled={isBusy}
      />
      {hasPictures && (
        <Checkbox label={t('original')} hint={t('originalHint')} isChecked={isOriginal} onChange={setOriginal} />
      )}
      {isFailed && (
        <Banner tone="overdue" isAlert>
          {t('notKept')}
        </Banner>
      )}
    </Dialog>
  );
}
