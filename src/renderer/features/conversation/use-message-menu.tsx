import {
  ChartColumn,
  Copy,
  Forward,
  History,
  Link,
  MessageSquareDot,
  MessagesSquare,
  Pencil,
  Pin,
  PinOff,
  Reply,
  Smile,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { MatrixLink } from '../../../domain/message/matrix-links';
import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import { copyLink, copyMatrixLink } from '../../data/copy-link';
import { markUnread } from '../../data/marked-unread';
import { useTranslation } from '../../i18n/use-translation';
import type { MenuGroup } from '../../ui/MenuList';
import { useActing } from './acting';
import { useComposing } from './composing';
import type { MessageAction } from './message-actions';
import { reactionGroup } from './quick-reactions';
import type { Message } from './queries';
import { pinMessage } from './relation-commands';

type Chosen = Exclude<MessageAction, 'react'>;

const icons: Record<Chosen, ReactNode> = {
  reply: <Reply aria-hidden />,
  thread: <MessagesSquare aria-hidden />,
  edit: <Pencil aria-hidden />,
  forward: <Forward aria-hidden />,
  pin: <Pin aria-hidden />,
  unpin: <PinOff aria-hidden />,
  'mark-unread': <MessageSquareDot aria-hidden />,
  copy: <Copy aria-hidden />,
  'copy-link': <Link aria-hidden />,
  'copy-matrix-link': <Link aria-hidden />,
  history: <History aria-hidden />,
  reactions: <Smile aria-hidden />,
  'end-poll': <ChartColumn aria-hidden />,
  delete: <Trash2 aria-hidden />,
};

/** A message's menu, and what its acts do. */
export function useMessageMenu(
  message: Message,
  actions: readonly MessageAction[],
  react: (sign: string) => void,
): { groups: MenuGroup[]; perform: (action: Chosen) => void } {
  const { t } = useTranslation('relations');
  const account = useAccount();
  const { roomId, openDialog, openThread } = useActing();
  const composing = useComposing();

  const linkTo = ({ id }: Message): MatrixLink => ({ kind: 'room', room: roomId, eventId: id, via: [] });

  function perform(action: Chosen): void {
    switch (action) {
      case 'reply':
      case 'edit':
        return composing.begin({ kind: action, message });
      case 'thread':
        return openThread(message.id);
      case 'pin':
      case 'unpin':
        // What cannot be kept is still as it was, and can be chosen again.
        return void pinMessage(account, roomId, message.id, action === 'pin').catch(() => undefined);
      case 'mark-unread':
        return void markUnread(account.db, roomId, true).catch(() => undefined);
      case 'copy':
        return void copy(message);
      case 'copy-link':
        return void copyLink(linkTo(message));
      case 'copy-matrix-link':
        return void copyMatrixLink(account.db, linkTo(message)).catch(() => undefined);
      case 'forward':
      case 'history':
      case 'reactions':
      case 'end-poll':
      case 'delete':
        return openDialog({ kind: action, message });
      default:
        return assertNever(action);
    }
  }

  const chosen = actions.filter((action): action is Chosen => action !== 'react');
  const groups: MenuGroup[] = [
    ...(actions.includes('react') ? [reactionGroup(t, react)] : []),
    {
      items: chosen.map((action) => ({
        label: t(`actions.${action}`),
        icon: icons[action],
        onSelect: () => perform(action),
      })),
    },
  ];
  return { groups, perform };
}

async function copy({ content }: Message): Promise<void> {
  if ('body' in content) await navigator.clipboard.writeText(content.body).catch(() => undefined);
}
