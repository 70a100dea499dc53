import { Paperclip } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';

const AttachDialog = lazy(async () => ({ default: (await import('./AttachDialog')).AttachDialog }));

export interface AttachingProps {
  roomId: string;
  threadId: string;
  replyTo: string | undefined;
  /** What was pasted and waits to be looked at. */
  pasted: readonly File[] | null;
  onPastedTaken: () => void;
  /** Something is on its way. */
  onSent: () => void;
}

/** Beside the composer: files are chosen here, or dropped anywhere on the talk, and looked at before they are sent. */
export function Attaching({ roomId, threadId, replyTo, pasted, onPastedTaken, onSent }: AttachingProps) {
  const { t } = useTranslation('media');
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<readonly File[] | null>(null);
  const isOver = useDropped(input, setChosen);
  const files = chosen ?? pasted;

  function close() {
    setChosen(null);
    onPastedTaken();
  }

  return (
    <>
      <input
        ref={input}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('attach')}
        onChange={(event) => {
          const taken = [...(event.target.files ?? [])];
          if (taken.length > 0) setChosen(taken);
          event.target.value = '';
        }}
      />
      <IconButton label={t('attach')} icon={<Paperclip aria-hidden />} onClick={() => input.current?.click()} />
      {isOver && <div className="talk__drop">{t('dropHere')}</div>}
      {files && (
        <Suspense>
          <AttachDialog
            roomId={roomId}
            threadId={threadId}
            replyTo={replyTo}
            first={files}
            onSent={() => {
              close();
              onSent();
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}

/** Takes files that are dropped on the talk that an element stands in; tells whether some are held over it. */
function useDropped(within: RefObject<HTMLElement | null>, take: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const talk = within.current?.closest<HTMLElement>('.talk');
    if (!talk) return undefined;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node) || !talk.contains(event.relatedTarget)) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    talk.addEventListener('dragover', over);
    talk.addEventListener('dragleave', leave);
    talk.addEventListener('drop', drop);
    return () => {
      talk.removeEventListener('dragover', over);
      talk.removeEventListener('dragleave', leave);
      talk.removeEventListener('drop', drop);
    };
  }, [within, take]);
  return isOver;
}
