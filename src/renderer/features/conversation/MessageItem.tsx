import { memo, useState, type FocusEvent, type MouseEvent } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { Avatar } from '../../ui/Avatar';
import { classNames } from '../../ui/class-names';
import type { ConversationProps } from './conversation-props';
import { GapItem } from './GapItem';
import { MessageContentView } from './MessageContentView';
import { MessageStateLine } from './MessageStateLine';
import { MessageTools, type Anchor } from './MessageTools';
import { QuoteLine } from './QuoteLine';
import type { Message } from './queries';
import { Reactions } from './Reactions';
import { ThreadSummary } from './ThreadSummary';
import type { MessageWords } from './use-message-words';

export interface MessageItemProps extends Pick<ConversationProps, 'roomId' | 'renderCard' | 'renderMark'> {
  message: Message;
  /** The first of its sender's group shows who and when. */
  isFirst: boolean;
  words: MessageWords;
}

/** One row of the timeline, whatever it is. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, words } = props;
  const { content } = message;
  if (content.kind === 'gap') {
    return <GapItem gapId={message.id} ends={`${content.after ?? ''} ${content.from}`} />;
  }
  if (content.kind === 'member') return <MemberItem name={words.nameOf(content.userId)} change={content.change} />;
  return <Speech {...props} />;
});

function MemberItem({ name, change }: { name: string; change: 'joined' | 'invited' | 'left' | 'removed' }) {
  const { t } = useTranslation('conversation');
  return <p className="timeline__event">{t(`member.${change}`, { name })}</p>;
}

function Speech({ roomId, message, isFirst, renderCard, renderMark, words }: MessageItemProps) {
  const { when } = words;
  const [isActive, setActive] = useState(false);
  const [menu, setMenu] = useState<Anchor | null>(null);
  const name = words.nameOf(message.sender);
  const { content, ts, related } = message;
  const mentionsMe = 'mentionsMe' in content && content.mentionsMe;
  const shown = { id: message.id, roomId, content, sender: message.sender, ts };
  const card = renderCard?.(shown);

  return (
    <article
      className={classNames('message', isFirst && 'message--first', mentionsMe && 'message--mentions-me')}
      aria-label={words.label({ name, when: when.dayAndTime(ts) })}
      tabIndex={-1}
      data-message={message.id}
      onPointerEnter={() => setActive(true)}
      onPointerLeave={() => setActive(false)}
      onFocus={() => setActive(true)}
      onBlur={(event) => {
        if (!isWithin(event)) setActive(false);
      }}
      onContextMenu={(event) => {
        const anchor = wishedAt(event);
        if (!anchor) return;
        event.preventDefault();
        setActive(true);
        setMenu(anchor);
      }}
    >
      {isFirst ? (
        <div className="message__avatar">
          <Avatar name={name} />
        </div>
      ) : (
        <time className="message__time message__time--aside" dateTime={new Date(ts).toISOString()}>
          {when.time(ts)}
        </time>
      )}
      <div className="message__main">
        {isFirst && (
          <header className="message__header">
            <bdi className="message__sender">{name}</bdi>
            <time className="message__time" dateTime={new Date(ts).toISOString()}>
              {when.time(ts)}
            </time>
          </header>
        )}
        {related?.inThread && <QuoteLine quoted={related.inThread} kind="thread" />}
        {related?.replyTo && <QuoteLine quoted={related.replyTo} kind="reply" />}
        {card || <MessageContentView message={message} />}
        {related?.relations && (
          <>
            <Reactions message={message} />
            <ThreadSummary message={message} />
          </>
        )}
        <MessageStateLine message={message} />
      </div>
      {renderMark?.(shown)}
      {(isActive || menu) && <MessageTools message={message} menu={menu} onMenu={setMenu} />}
    </article>
  );
}

function isWithin(event: FocusEvent<HTMLElement>): boolean {
  return event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
}

/** Where the menu is wanted; null where the pointer is on something that has a menu of its own: a link, chosen words. */
function wishedAt(event: MouseEvent<HTMLElement>): Anchor | null {
  if (event.target instanceof Element && event.target.closest('a, input, textarea')) return null;
  const selection = getSelection();
  if (selection?.toString() && selection.containsNode(event.currentTarget, true)) return null;
  const isPointer = event.button === 2;
  if (!isPointer) return event.currentTarget.getBoundingClientRect();
  const { clientX, clientY } = event;
  return { left: clientX, right: clientX, top: clientY, bottom: clientY };
}
