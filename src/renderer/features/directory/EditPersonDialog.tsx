import { useState } from 'react';
import { standing } from '../../../cache/states';
import { personStateKey, type PersonContent } from '../../../domain/directory/directory';
import { eventTypes } from '../../../domain/event-types';
import { useAccount } from '../../data/account';
import { useDirectory } from '../../data/directory';
import { useFormDraft } from '../../data/form-draft';
import { useNames, usePeople } from '../../data/names';
import { goTo, paths } from '../../data/paths';
import { perform } from '../../data/perform';
import { PersonFormDialog } from './PersonFormDialog';
import {
  emptyPersonForm,
  formOfPerson,
  newUserId,
  personForm,
  personOf,
  serverNameOf,
  type PersonForm,
} from './person-form';
import { useTranslation } from '../../i18n/use-translation';

export interface EditPersonDialogProps {
  /** Null for a new person. */
  userId: string | null;
  /** What is to be in the form at first, where it is not what stands. */
  proposed?: PersonContent;
  onSaved?: () => void;
  onClose: () => void;
}

/** Where a lead edits an entry of the directory or adds one. What is written in it is kept when it is closed. */
export function EditPersonDialog({ userId, proposed, onSaved, onClose }: EditPersonDialogProps) {
  const { t } = useTranslation('directory');
  const account = useAccount();
  const people = usePeople();
  const nameOf = useNames();
  const roomId = useDirectory()?.roomId ?? '';
  const entry = proposed ?? (userId === null ? undefined : people.get(userId));
  const [saved] = useState(() => (entry ? formOfPerson(entry) : emptyPersonForm));
  // Of an entry, what its maker saw standing: asked for as the form opens.
  const [basis] = useState(() => (userId === null ? null : basisOf(userId)));
  const place = `${roomId}|person|${proposed ? 'again|' : ''}${userId ?? ''}`;
  const { form, change, forget } = useFormDraft(place, personForm, saved);
  if (!form || roomId === '') return null;

  async function basisOf(ofWhom: string): Promise<string | null> {
    const stateKey = personStateKey(ofWhom);
    return (await standing(account.db, { roomId, type: eventTypes.person, stateKey }))?.basis ?? null;
  }

  async function save(filled: PersonForm): Promise<void> {
    const who = userId ?? newUserId(filled.user, people, serverNameOf(account.userId));
    if (who === null) return;
    const edit = { type: eventTypes.person, stateKey: personStateKey(who), content: personOf(filled) } as const;
    await perform(account, { kind: 'state', roomId, edit, basis: await (basis ?? basisOf(who)) });
    await forget();
    onSaved?.();
    onClose();
    if (userId === null) goTo(paths.person(who));
  }

  return (
    <PersonFormDialog
      title={userId === null ? t('add') : t('editOf', { name: nameOf(userId) })}
      userId={userId}
      form={form}
      saved={saved}
      change={change}
      save={save}
      onClose={onClose}
    />
  );
}
