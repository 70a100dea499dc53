import { useLiveQuery } from '../../data/use-live-query';
import { useMemo, useState } from 'react';
import { foldedWords } from '../../../domain/folding';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { paths } from '../../data/paths';
import { usePlaceOf } from '../../data/places';
import { useRoom, useRooms } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { useActing } from './acting';
import { forwardTargets, sentTogether, type Target } from './forwarding';
import type { Message } from './queries';
import { forward } from './relation-commands';
import { useExcerpt } from './use-excerpt';
import './relations.css';

/** Sends the words or the file of a message to another room that one is in, and says whom that lets read them. */
export function ForwardDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation(['relations', 'common']);
  const account = useAccount();
  const { db } = account;
  const { roomId } = useActing();
  const rooms = useRooms();
  const from = useRoom(roomId);
  const place = usePlaceOf(roomId);
  const excerptOf = useExcerpt();
  const { attempt, busy, failed } = useAttempt();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Target | null>(null);
  const [isDone, setDone] = useState(false);
  const targets = useMemo(() => (rooms && from ? forwardTargets(rooms, from) : []), [rooms, from]);
  const shown = targets.filter((target) => matches(target, search));
  const isFile = message.content.kind === 'attachment';
  const others = useLiveQuery(() => (isFile ? sentTogether(db, message.id) : []), [db, isFile, message.id]) ?? [];
  const [withOthers, setWithOthers] = useState(false);
  const sent = withOthers ? [message, ...others] : [message];

  if (isDone && chosen) {
    return (
      <Dialog
        title={t('forward.title')}
        isOpen
        onClose={onClose}
        footer={<Button onClick={onClose}>{t('common:close')}</Button>}
      >
        <p role="status">
          {t('forward.done')}{' '}
          <a href={`#${paths.room(chosen.roomId)}`} onClick={onClose}>
            {chosen.name}
          </a>
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('forward.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            disabled={!chosen || busy}
            onClick={() => chosen && attempt(() => forward(account, chosen.roomId, sent).then(() => setDone(true)))}
          >
            {chosen?.warning ? t('forward.anyway') : t('forward.send')}
          </Button>
        </>
      }
    >
      <blockquote className="message-excerpt" dir="auto">
        {excerptOf(message.content)}
      </blockquote>
      {others.length > 0 && (
        <Checkbox
          label={t('forward.together', { count: others.length })}
          isChecked={withOthers}
          onChange={setWithOthers}
        />
      )}
      <TextField label={t('forward.search')} type="search" value={search} onChange={setSearch} />
      <fieldset className="forward-targets">
        <legend className="field__label">{t('forward.to')}</legend>
        {shown.length === 0 && <p>{t('forward.none')}</p>}
        {shown.map((target) => (
          <label key={target.roomId} className="field__option">
            <input
              type="radio"
              name="forward-target"
              checked={chosen?.roomId === target.roomId}
              onChange={() => setChosen(target)}
            />
            <span>
              <bdi>{target.name}</bdi>
              {target.circle && <span className="forward-targets__circle"> · {target.circle}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <div aria-live="polite">
        {chosen?.warning && (
          <Banner tone="soon">
            {t(`forward.warning.${chosen.warning}`, { from: place.circle || place.room, to: chosen.name })}
          </Banner>
        )}
      </div>
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('common:actNotKept')}
        </Banner>
      )}
    </Dialog>
  );
}

function matches({ name, circle }: Target, search: string): boolean {
  const words = foldedWords(`${name} ${circle}`);
  return foldedWords(search).every((wanted) => words.some((word) => word.startsWith(wanted)));
}
