import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Avatar';
import { classNames } from '../../ui/class-names';
import type { ConversationProps } from './conversation-props';
import { GapItem } from './GapItem';
import { MessageBody } from './MessageBody';
import { MessageStateLine } from './MessageStateLine';
import type { Message } from './queries';
import type { MessageWords } from './use-message-words';

export interface MessageItemProps extends Pick<ConversationProps, 'roomId' | 'renderCard'> {
  message: Message;
  /** The first of its sender's group shows who and when. */
  isFirst: boolean;
  words: MessageWords;
}

/** One row of the timeline, whatever it is. */
export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, words } = props;
  const { content } = message;
  if (content.kind === 'gap') return <GapItem gapId={message.id} />;
  if (content.kind === 'member') return <MemberItem name={words.nameOf(content.userId)} change={content.change} />;
  return <Speech {...props} />;
});

function MemberItem({ name, change }: { name: string; change: 'joined' | 'invited' | 'left' | 'removed' }) {
  const { t } = useTranslation('conversation');
  return <p className="timeline__event">{t(`member.${change}`, { name })}</p>;
}

function Speech({ roomId, message, isFirst, renderCard, words }: MessageItemProps) {
  const { when } = words;
  const name = words.nameOf(message.sender);
  const { content, ts } = message;
  const mentionsMe = 'mentionsMe' in content && content.mentionsMe;
  const card = renderCard?.({ id: message.id, roomId, content, sender: message.sender, ts });

  return (
    <article
      className={classNames('message', isFirst && 'message--first', mentionsMe && 'message--mentions-me')}
      aria-label={words.label({ name, when: when.dayAndTime(ts) })}
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
        {card || <MessageBody content={content} />}
        <MessageStateLine message={message} />
      </div>
    </article>
  );
}
