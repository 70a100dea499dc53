import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { Reader } from '../../data/readers';
import './readers.css';

/** Who has read up to a message, and when. */
export function ReadByDialog({ readers, onClose }: { readers: readonly Reader[]; onClose: () => void }) {
  const { t } = useTranslation(['conversation', 'common']);
  const nameOf = useNames();
  const when = useWhen();
  return (
    <Dialog
      title={t('readBy.title')}
      isOpen
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <ul className="readers">
        {readers.map(({ id, ts }) => (
          <li key={id} className="readers__one">
            <Avatar name={nameOf(id)} />
            <bdi className="readers__name">{nameOf(id)}</bdi>
            <time dateTime={new Date(ts).toISOString()}>{when.dayAndTime(ts)}</time>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
