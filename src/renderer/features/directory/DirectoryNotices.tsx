import type { Act } from '../../../domain/act';
import { eventTypes } from '../../../domain/event-types';
import { useFailedActs } from '../../data/failed-acts';
import { useNames } from '../../data/names';
import { personUserId } from '../../../domain/directory/directory';
import { useTranslation } from '../../i18n/use-translation';
import { FailedActNotice } from '../../ui/FailedActNotice';
import { ImportProgress } from './ImportProgress';
import { useImports } from './imports';

/** What waits or could not be sent of one's changes to the directory. */
export function DirectoryNotices({ roomId }: { roomId: string }) {
  const { t } = useTranslation('directory');
  const nameOf = useNames();
  const imports = useImports(roomId) ?? [];
  const failed = useFailedActs((act) => act.roomId === roomId && isOfPerson(act));
  if (imports.length === 0 && failed.length === 0) return null;

  function title(act: Act): string {
    if (act.kind !== 'state') return '';
    if (act.edit.type === eventTypes.availability) return t('failed.availability');
    return t('failed.person', { name: nameOf(personUserId(act.edit.stateKey)) });
  }

  return (
    <div className="directory-notices">
      {imports.map((one) => (
        <ImportProgress key={one.txnId} onItsWay={one} />
      ))}
      {failed.map(({ txnId, act, reason, again, remove }) => (
        <FailedActNotice key={txnId} title={title(act)} reason={reason} onTryAgain={again} onRemove={remove} />
      ))}
    </div>
  );
}

function isOfPerson(act: Act): boolean {
  if (act.kind !== 'state') return false;
  return act.edit.type === eventTypes.person || act.edit.type === eventTypes.availability;
}
