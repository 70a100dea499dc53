import { ChevronDown, ChevronUp, Pin, X } from 'lucide-react';
import { useLiveQuery } from '../../data/use-live-query';
import { useId, useState } from 'react';
import type { MessageContent } from '../../../cache/rows';
import { open } from '../../../cache/sealing';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { useActing } from './acting';
import { pinMessage } from './relation-commands';
import { useExcerpt } from './use-excerpt';
import './relations.css';

interface Pinned {
  id: string;
  /** Null while it is not on this device. */
  message: { sender: string; content: MessageContent } | null;
}

/** The pinned messages of a room: the newest in a line, all of them when it is opened. */
export function PinStrip() {
  const { t } = useTranslation('relations');
  const id = useId();
  const { roomId, pinned } = useActing();
  const [isOpen, setOpen] = useState(false);
  const messages = usePinnedMessages(roomId, pinned);
  const newest = messages?.[0];
  if (!newest) return null;
  const isLong = messages.length > 1;
  const shown = isOpen ? messages : [newest];
  return (
    <section className="pin-strip" aria-label={t('pins.label')}>
      <Pin aria-hidden className="pin-strip__icon" />
      <ul className="pin-strip__list" id={id}>
        {shown.map((one) => (
          <PinnedRow key={one.id} pinned={one} />
        ))}
      </ul>
      {isLong && (
        <IconButton
          label={isOpen ? t('pins.fold') : t('pins.all', { count: messages.length })}
          icon={isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        />
      )}
    </section>
  );
}

function PinnedRow({ pinned: { id, message } }: { pinned: Pinned }) {
  const { t } = useTranslation('relations');
  const account = useAccount();
  const { roomId, jumpTo, mayPin } = useActing();
  const nameOf = useNames();
  const excerptOf = useExcerpt();
  return (
    <li className="pin-strip__row">
      <button type="button" className="pin-strip__message" title={t('pins.jump')} onClick={() => jumpTo(id)}>
        {message && <bdi className="message__quote-name">{nameOf(message.sender)}</bdi>}
        <span className="message__quote-text" dir="auto">
          {message ? excerptOf(message.content) : t('notHere')}
        </span>
      </button>
      {mayPin && (
        <IconButton
          label={t('actions.unpin')}
          icon={<X aria-hidden />}
          // What cannot be kept is still as it was, and can be pressed again.
          onClick={() => void pinMessage(account, roomId, id, false).catch(() => undefined)}
        />
      )}
    </li>
  );
}

/** The newest pin first; what has been deleted is no longer worth a place. */
function usePinnedMessages(roomId: string, pinned: readonly string[]): Pinned[] | undefined {
  const { db } = useAccount();
  return useLiveQuery(async () => {
    const newestFirst = pinned.toReversed();
    const rows = await db.messages.bulkGet(newestFirst);
    return newestFirst.flatMap((id, index): Pinned[] => {
      const row = rows[index];
      if (row?.state === 'redacted') return [];
      return [{ id, message: row?.roomId === roomId ? { sender: row.sender, content: open(row.c) } : null }];
    });
  }, [db, roomId, pinned]);
}
