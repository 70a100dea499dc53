import { emojiSign, type SasEmoji } from '../../../domain/device/sas-emoji';
import { useTranslation } from '../../i18n/use-translation';

/** The emoji that are compared, each with its name, so that they can be read out. */
export function EmojiList({ emoji }: { emoji: readonly SasEmoji[] }) {
  const { t } = useTranslation('verification');
  return (
    <ol className="sas-emoji" aria-label={t('comparing.list')}>
      {emoji.map((name, place) => (
        // The same one may come twice: its place tells it apart.
        <li key={place} className="sas-emoji__one">
          <span className="sas-emoji__sign" aria-hidden>
            {emojiSign(name)}
          </span>
          <span>{t(`emoji.${name}`)}</span>
        </li>
      ))}
    </ol>
  );
}
