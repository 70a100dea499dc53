import { useState } from 'react';
import { z } from 'zod';
import type { RoomRow } from '../../../cache/rows';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { useNames } from '../../data/names';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { PeoplePicker } from '../../people/PeoplePicker';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Tabs } from '../../ui/Tabs';
import { addPeople } from './commands';
import { NotKept } from './EditFooter';
import { PeopleByGroup } from './PeopleByGroup';
import { PeopleFromFile } from './PeopleFromFile';
import type { CircleMember } from './queries';

const addForm = z.object({ people: z.array(z.string()) });
const ways = ['each', 'group', 'file'] as const;
type Way = (typeof ways)[number];

interface AddPeopleDialogProps {
  circle: RoomRow;
  members: readonly CircleMember[];
  onClose: () => void;
}

/** Adds people to a circle: one by one, a whole profession or unit, or from a list. Who was chosen is kept. */
export function AddPeopleDialog({ circle, members, onClose }: AddPeopleDialogProps) {
  const { t } = useTranslation(['leading', 'common']);
  const account = useAccount();
  const nameOf = useNames();
  const { form, change, forget } = useFormDraft(`${circle.roomId}|add-people`, addForm, { people: [] });
  const [way, setWay] = useState<Way>('each');
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  if (!form) return null;
  const isMember = (userId: string) => members.some((member) => member.userId === userId && !member.isInvited);
  const already = form.people.filter(isMember);
  const added = form.people.filter((userId) => !isMember(userId));

  function choose(more: readonly string[]) {
    if (!form) return;
    const people = [...new Set([...form.people, ...more])].filter((userId) => userId !== account.userId);
    change({ people: people.filter((userId) => !isMember(userId)) });
    setWay('each');
  }

  function add() {
    setChecked(true);
    if (added.length === 0) setWay('each');
    if (added.length === 0 || busy) return;
    attempt(async () => {
      await addPeople(account, circle.roomId, added);
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('add.title', { name: roomName(circle) })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={busy} onClick={add}>
            {t('add.confirm', { count: added.length })}
          </Button>
        </>
      }
    >
      <Tabs
        label={t('add.ways')}
        value={way}
        onChange={setWay}
        options={ways.map((value) => ({ value, label: t(`add.way.${value}`) }))}
      >
        <div className="circle-form">
          {way === 'each' && (
            <PeoplePicker
              chosen={form.people}
              onChange={(people) => change({ people })}
              error={isChecked && added.length === 0 ? t('add.nobody') : undefined}
            />
          )}
          {way === 'group' && <PeopleByGroup onAdd={choose} />}
          {way === 'file' && <PeopleFromFile onAdd={choose} />}
        </div>
      </Tabs>
      {already.length > 0 && <p className="field__hint">{t('add.already', { who: already.map(nameOf).join(', ') })}</p>}
      <p className="field__hint">{t('add.what')}</p>
      {failed && <NotKept />}
    </Dialog>
  );
}
