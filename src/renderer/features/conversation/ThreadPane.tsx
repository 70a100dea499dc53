import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import type { ConversationProps } from './conversation-props';
import { MessageItem } from './MessageItem';
import { useMessage } from './message-queries';
import { Talk } from './Talk';
import { useMessageWords } from './use-message-words';
import './relations.css';

export interface ThreadPaneProps extends Pick<ConversationProps, 'renderMark'> {
  roomId: string;
  rootId: string;
  onClose: () => void;
}

/** A thread at the side of its room's talk: the message that it begins at, its answers, and where one writes to it. */
export function ThreadPane({ roomId, rootId, renderMark, onClose }: ThreadPaneProps) {
  const { t } = useTranslation('relations');
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <aside
      className="thread-pane"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="thread-pane__header">
        <h2 id={titleId} ref={title} tabIndex={-1} className="thread-pane__title">
          {t('thread')}
        </h2>
        <IconButton label={t('closeThread')} icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <Talk
        roomId={roomId}
        threadId={rootId}
        renderMark={renderMark}
        openThread={() => {}}
        isAside
        head={<ThreadRoot roomId={roomId} rootId={rootId} />}
      />
    </aside>
  );
}

function ThreadRoot({ roomId, rootId }: { roomId: string; rootId: string }) {
  const { t } = useTranslation('relations');
  const words = useMessageWords();
  const message = useMessage(roomId, rootId);
  if (message === undefined) return null;
  return (
    <div className="thread-pane__root" tabIndex={0} role="region" aria-label={t('threadRoot')}>
      {message ? <MessageItem roomId={roomId} message={message} isFirst words={words} /> : <p>{t('notHere')}</p>}
    </div>
  );
}
