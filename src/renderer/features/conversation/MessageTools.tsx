import { Ellipsis, MessagesSquare, Reply, SmilePlus } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { FloatingMenu, type FloatingMenuProps } from '../../ui/FloatingMenu';
import { IconButton } from '../../ui/IconButton';
import { useActing } from './acting';
import { actionsOn } from './message-actions';
import { reactionGroup } from './quick-reactions';
import type { Message } from './queries';
import { toggleReaction } from './relation-commands';
import { useMessageMenu } from './use-message-menu';
import './relations.css';

export type Anchor = FloatingMenuProps['anchor'];

export interface MessageToolsProps {
  message: Message;
  /** Where the menu is open, or null. */
  menu: Anchor | null;
  onMenu: (anchor: Anchor | null) => void;
}

/** What can be done to the message that the pointer or the focus is on: the commonest as buttons, all of it in a menu. */
export function MessageTools({ message, menu, onMenu }: MessageToolsProps) {
  const { t } = useTranslation('relations');
  const account = useAccount();
  const acting = useActing();
  const bar = useRef<HTMLDivElement>(null);
  const [picking, setPicking] = useState<Anchor | null>(null);
  const actions = actionsOn(message, acting);
  const react = useCallback(
    // What cannot be kept is still as it was, and can be chosen again.
    (key: string) => void toggleReaction(account, acting.roomId, message, key).catch(() => undefined),
    [account, acting.roomId, message],
  );
  const { groups, perform } = useMessageMenu(message, actions, react);
  const close = useCallback(() => {
    // The menu's own acts may have moved the focus on: to the composer, or a dialog.
    if (document.activeElement?.closest('[role="menu"]')) bar.current?.closest('article')?.focus();
    setPicking(null);
    onMenu(null);
  }, [onMenu]);
  if (actions.length === 0) return null;

  return (
    <div className="message-tools" ref={bar} role="toolbar" aria-label={t('tools')}>
      {actions.includes('react') && (
        <IconButton
          label={t('actions.react')}
          icon={<SmilePlus aria-hidden />}
          aria-haspopup="menu"
          aria-expanded={picking !== null}
          onClick={(event) => setPicking(event.currentTarget.getBoundingClientRect())}
        />
      )}
      {actions.includes('reply') && (
        <IconButton label={t('actions.reply')} icon={<Reply aria-hidden />} onClick={() => perform('reply')} />
      )}
      {actions.includes('thread') && (
        <IconButton
          label={t('actions.thread')}
          icon={<MessagesSquare aria-hidden />}
          onClick={() => perform('thread')}
        />
      )}
      <IconButton
        label={t('more')}
        icon={<Ellipsis aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        onClick={(event) => onMenu(event.currentTarget.getBoundingClientRect())}
      />
      {menu && <FloatingMenu label={t('menu')} groups={groups} anchor={menu} onClose={close} />}
      {picking && (
        <FloatingMenu label={t('actions.react')} groups={[reactionGroup(t, react)]} anchor={picking} onClose={close} />
      )}
    </div>
  );
}
