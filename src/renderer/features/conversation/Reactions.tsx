import { SmilePlus } from 'lucide-react';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { classNames } from '../../ui/class-names';
import { EmojiButton } from '../../ui/EmojiButton';
import { useActing } from './acting';
import type { Message } from './queries';
import { toggleReaction } from './relation-commands';
import './relations.css';

/** How many people are named before the rest is counted. */
const named = 8;

/** The reactions to a message, each sign with how many and who; pressing one adds or takes back one's own. */
export function Reactions({ message }: { message: Message }) {
  const { t } = useTranslation('relations');
  const account = useAccount();
  const { roomId, mayWrite } = useActing();
  const nameOf = useNames();
  const reactions = message.related?.relations?.reactions ?? [];
  if (reactions.length === 0 || message.content.kind === 'redacted') return null;

  function toggle(sign: string) {
    // What cannot be kept is still as it was, and can be pressed again.
    toggleReaction(account, roomId, message, sign).catch(() => undefined);
  }

  return (
    <ul className="reactions" aria-label={t('reactionsTo')}>
      {reactions.map(({ key, from }) => {
        const isOwn = from.some(({ sender }) => sender === account.userId);
        const names = from.slice(0, named).map(({ sender }) => (sender === account.userId ? t('you') : nameOf(sender)));
        const more = from.length - names.length;
        const who = more > 0 ? t('andMore', { names: names.join(', '), count: more }) : names.join(', ');
        const label = t('reaction', { sign: key, who });
        return (
          <li key={key}>
            <button
              type="button"
              className={classNames('reaction', isOwn && 'reaction--own')}
              aria-label={label}
              aria-pressed={isOwn}
              title={label}
              disabled={!mayWrite}
              onClick={() => toggle(key)}
            >
              <span className="reaction__sign">{key}</span>
              <span className="reaction__count">{from.length}</span>
            </button>
          </li>
        );
      })}
      {mayWrite && (
        <li>
          <EmojiButton label={t('reactOther')} icon={<SmilePlus aria-hidden />} onPick={toggle} />
        </li>
      )}
    </ul>
  );
}
