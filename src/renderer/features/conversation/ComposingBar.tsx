import { Reply, X } from 'lucide-react';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { useComposing } from './composing';
import { useExcerpt } from './use-excerpt';
import './relations.css';

/** Above the composer: which message is being answered, and the way back from it. */
export function ComposingBar() {
  const { t } = useTranslation('relations');
  const { mode, end } = useComposing();
  const nameOf = useNames();
  const excerptOf = useExcerpt();
  if (mode?.kind !== 'reply') return null;
  const { sender, content } = mode.message;
  return (
    <div className="composing-bar" role="status">
      <Reply aria-hidden />
      <span className="composing-bar__what">
        {t('answering', { name: nameOf(sender) })} <bdi className="composing-bar__excerpt">{excerptOf(content)}</bdi>
      </span>
      <IconButton label={t('stopAnswering')} icon={<X aria-hidden />} onClick={end} />
    </div>
  );
}
