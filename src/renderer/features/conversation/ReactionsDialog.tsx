import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { Message } from './queries';
import './relations.css';

/** Who has reacted to a message, and how. */
export function ReactionsDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation(['relations', 'common']);
  const nameOf = useNames();
  const reactions = message.related?.relations?.reactions ?? [];
  return (
    <Dialog
      title={t('actions.reactions')}
      isOpen
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <dl className="reactors">
        {reactions.map(({ key, from }) => (
          <div key={key} className="reactors__sign">
            <dt>
              {key} {from.length}
            </dt>
            <dd>{from.map(({ sender }) => nameOf(sender)).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
