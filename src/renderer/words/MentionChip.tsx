import { AtSign, Hash, MessageSquare } from 'lucide-react';
import { professions } from '../../domain/directory/directory';
import { linkOfMention } from '../../domain/message/mentions';
import { matrixToAddress, type MatrixLink } from '../../domain/message/matrix-links';
import { assertNever } from '../../domain/result';
import type { Mention } from '../../domain/message/rich-text';
import { useAccount } from '../data/account';
import { followTo, roomPathOf, targetOfLink } from '../data/link-paths';
import { useNames, usePeople } from '../data/names';
import { goTo, paths } from '../data/paths';
import { roomName } from '../data/places';
import { useRoom } from '../data/rooms';
import { useLanguage } from '../i18n';
import { useTranslation } from '../i18n/use-translation';
import { classNames } from '../ui/class-names';
import './words.css';

export interface MentionChipProps {
  mention: Mention;
  /** What the sender calls it: shown only where nothing here knows it. */
  words: string;
}

/** Somebody or something named in the words, by its own name and never by another that a sender gives it. */
export function MentionChip({ mention, words }: MentionChipProps) {
  const language = useLanguage();
  const { t } = useTranslation('words');
  switch (mention.kind) {
    case 'user':
      return <PersonChip userId={mention.userId} />;
    case 'room':
      return <RoomChip room={mention.room} eventId={mention.eventId} words={words} />;
    case 'profession':
      return <span className="chip">@{professions[mention.profession][language]}</span>;
    case 'everyone':
      return <span className="chip">@{t('everyone')}</span>;
    default:
      return assertNever(mention);
  }
}

function PersonChip({ userId }: { userId: string }) {
  const { userId: self } = useAccount();
  const name = useNames()(userId);
  const isKnown = usePeople().has(userId);
  const className = classNames('chip', userId === self && 'chip--self');
  const label = <bdi>@{name}</bdi>;
  return isKnown ? (
    <a className={className} href={`#${paths.person(userId)}`}>
      {label}
    </a>
  ) : (
    <span className={className} title={userId}>
      {label}
    </span>
  );
}

interface RoomChipProps {
  room: string;
  eventId: string | undefined;
  words: string;
}

function RoomChip({ room: id, eventId, words }: RoomChipProps) {
  const { t } = useTranslation('words');
  const { db, host } = useAccount();
  const room = useRoom(id);
  const link = linkOfMention({ kind: 'room', room: id, eventId });
  const name = (room && roomName(room)) || (id.startsWith('#') ? id : t('unknownRoom'));
  const Icon = eventId ? MessageSquare : room?.kind === 'circle' ? AtSign : Hash;

  async function follow(to: MatrixLink) {
    const target = await targetOfLink(db, to);
    if (target) followTo(target, goTo);
    else await host.openExternal(matrixToAddress(to));
  }

  return (
    <a
      className="chip"
      href={room ? `#${roomPathOf(room)}` : matrixToAddress({ kind: 'room', room: id, eventId, via: [] })}
      title={room ? undefined : words}
      onClick={(event) => {
        event.preventDefault();
        if (link) void follow(link);
      }}
    >
      <Icon aria-hidden />
      <bdi>{eventId ? t('messageIn', { room: name }) : name}</bdi>
    </a>
  );
}
