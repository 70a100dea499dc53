import { useState } from 'react';
import { useTranslation } from '../../i18n/use-translation';
import { standing } from '../../../cache/states';
import { personStateKey, removedPerson } from '../../../domain/directory/directory';
import { eventTypes } from '../../../domain/event-types';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useDirectory } from '../../data/directory';
import { useNames } from '../../data/names';
import { perform } from '../../data/perform';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

/** Asks before a lead takes a person out of the directory. */
export function RemoveEntryDialog({ userId, onClose }: { userId: string; onClose: () => void }) {
  const { t } = useTranslation('directory');
  const account = useAccount();
  const name = useNames()(userId);
  const roomId = useDirectory()?.roomId ?? '';
  const { attempt, busy, failed } = useAttempt();
  const stateKey = personStateKey(userId);
  // What its maker saw standing as she was asked.
  const [entry] = useState(() => standing(account.db, { roomId, type: eventTypes.person, stateKey }));

  async function remove(): Promise<void> {
    const seen = await entry;
    if (seen) {
      const edit = { type: eventTypes.person, stateKey, content: removedPerson(seen.content) } as const;
      await perform(account, { kind: 'state', roomId, edit, basis: seen.basis });
    }
    onClose();
  }

  return (
    <ConfirmDialog
      title={t('remove.title', { name })}
      confirm={t('remove.confirm')}
      isDanger
      busy={busy}
      failed={failed}
      onConfirm={() => attempt(remove)}
      onClose={onClose}
    >
      <p>{t('remove.what')}</p>
    </ConfirmDialog>
  );
}
