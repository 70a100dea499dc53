import { useState } from 'react';
import { dateOf, dayAt, dayOf, momentAt } from '../../../domain/calendar/wall-clock';
import type { FoundMoment } from '../../../engine/port';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { useActing } from './acting';

/** Asks for a day of the conversation, and goes to what was said first from then on. */
export function DateDialog({ ts, onClose }: { ts: number; onClose: () => void }) {
  const { t } = useTranslation(['conversation', 'common']);
  const { engine } = useAccount();
  const { roomId, jumpTo } = useActing();
  const [today] = useState(() => dateOf(dayAt(Date.now())));
  const [date, setDate] = useState(dateOf(dayAt(ts)));
  const [state, setState] = useState<'idle' | 'looking' | Exclude<FoundMoment['kind'], 'event'>>('idle');
  const isPossible = date !== '' && date <= today;

  async function go() {
    setState('looking');
    const found = await engine.findMoment(roomId, momentAt(dayOf(date), 0));
    if (found.kind !== 'event') return setState(found.kind);
    onClose();
    jumpTo(found.eventId, true);
  }

  return (
    <Dialog
      title={t('date.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="go-to-date" disabled={!isPossible || state === 'looking'}>
            {t('date.go')}
          </Button>
        </>
      }
    >
      <form
        id="go-to-date"
        onSubmit={(event) => {
          event.preventDefault();
          if (isPossible) void go().catch(() => setState('unreachable'));
        }}
      >
        <TextField
          label={t('date.day')}
          type="date"
          value={date}
          onChange={setDate}
          error={isPossible ? undefined : t('date.notPossible')}
        />
        {state !== 'idle' && state !== 'looking' && (
          <Banner tone="neutral" isAlert>
            {t(`date.${state}`)}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
