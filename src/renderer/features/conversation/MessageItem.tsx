import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import { Avatar } from '../../ui/Avatar';
import { classNames } from '../../ui/class-names';
import type { ConversationProps } from './conversation-props';
import { GapItem } from './GapItem';
import { MessageBody } from './MessageBody';
import { MessageStateLine } from './MessageStateLine';
import type { Message } from './queries';

export interface MessageItemProps extends Pick<ConversationProps, 'renderCard'> {
  message: Message;
  /** The first of its sender's group shows who and when. */
  isFirst: boolean;
}

/** One row of the timeline, whatever it is. */
export const MessageItem = memo(function MessageItem({ message, isFirst, renderCard }: MessageItemProps) {
  const { content } = message;
  if (content.kind === 'gap') return <GapItem gapId={message.id} />;
  if (content.kind === 'member') return <MemberItem {...content} />;
  return <Speech message={message} isFirst={isFirst} renderCard={renderCard} />;
});

function MemberItem({ userId, change }: { userId: string; change: 'joined' | 'invited' | 'left' | 'removed' }) {
  const { t } = useTranslation('conversation');
  const names = useNames();
  return <p className="timeline__event">{t(`member.${change}`, { name: names(userId) })}</p>;
}

function Speech({ message, isFirst, renderCard }: MessageItemProps) {
  const { t } = useTranslation('conversation');
  const when = useWhen();
  const name = useNames()(message.sender);
  const { content, ts } = message;
  const mentionsMe = content.kind === 'text' && content.mentionsMe;
  const card = renderCard?.({ id: message.id, content, sender: message.sender, ts });

  return (
    <article
      className={classNames('message', isFirst && 'message--first', mentionsMe && 'message--mentions-me')}
      aria-label={t('messageOf', { name, when: when.dayAndTime(ts) })}
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
