import { useState } from 'react';
import { professions } from '../../../domain/directory/directory';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useNames, usePeople } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { useBookings, useReceptions } from './queries';
import { useFreeTimes } from './use-free-times';

export interface ChosenTime {
  professional: string;
  start: number;
  minutes: number;
}

export interface BookingDialogProps {
  /** Whose time is moved; null where somebody is to be chosen. */
  professional: string | null;
  /** The only ones with whom one can book, because they alone can read whom it is about; anybody unless given. */
  among?: ReadonlySet<string> | undefined;
  onChoose: (chosen: ChosenTime) => Promise<void>;
  onClose: () => void;
}

/** Asks with whom and when: those who have published times, and of one of them the next that are free. */
export function BookingDialog({ professional, among, onChoose, onClose }: BookingDialogProps) {
  const { t } = useTranslation(['reception', 'common']);
  const { userId } = useAccount();
  const language = useLanguage();
  const when = useWhen();
  const nameOf = useNames();
  const people = usePeople();
  const now = useNow(60_000);
  const receptions = useReceptions();
  const [who, setWho] = useState(professional ?? '');
  const [start, setStart] = useState('');
  const [isTried, setTried] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const reception = receptions?.get(who);
  const times = useFreeTimes(who, reception, useBookings(who), now);
  const options = [...(receptions?.keys() ?? [])]
    .filter((value) => among?.has(value) ?? true)
    .flatMap((value) => {
      const person = people.get(value);
      return person ? [{ value, label: `${professions[person.profession][language]} · ${nameOf(value)}` }] : [];
    })
    .sort((one, other) => one.label.localeCompare(other.label, language));
  const chosen = times?.find((time) => String(time.start) === start);

  function confirm() {
    setTried(true);
    if (!chosen || !reception || busy) return;
    attempt(async () => {
      await onChoose({ professional: who, start: chosen.start, minutes: reception.minutes });
      onClose();
    });
  }

  return (
    <Dialog
      title={t(professional === null ? 'book' : 'moving')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onClick={confirm} disabled={busy}>
            {t(professional === null ? 'confirm' : 'confirmMove')}
          </Button>
        </>
      }
    >
      <div className="reception-form">
        {professional === null && (
          <Choice
            label={t('professional')}
            value={who}
            onChange={(next) => {
              setWho(next);
              setStart('');
            }}
            options={options}
            emptyLabel={t('chooseProfessional')}
            required
            error={isTried && who === '' ? t('needsProfessional') : undefined}
          />
        )}
        {who !== '' && times?.length === 0 && <p>{t('noTimes')}</p>}
        {who !== '' && times && times.length > 0 && (
          <Choice
            label={t('time')}
            value={chosen ? start : ''}
            onChange={setStart}
            options={times.map((time) => ({ value: String(time.start), label: when.dayAndTime(time.start, now) }))}
            emptyLabel={t('chooseTime')}
            required
            error={isTried && !chosen ? t('needsTime') : undefined}
          />
        )}
        {who === userId && <p className="reception-form__hint">{t('withYourself')}</p>}
        <p className="reception-form__hint">{t(among ? 'hintOfContact' : 'hint')}</p>
        {failed && (
          <p className="field__error" role="alert">
            {t('common:actNotKept')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
