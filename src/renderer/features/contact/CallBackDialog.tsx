import { useState } from 'react';
import { contactLimits } from '../../../domain/contact/contact';
import { longestSnooze, snoozeChoices, snoozeTimes } from '../../../domain/consultation/snooze';
import { useServiceOfRoom } from '../../data/circle-service';
import type { ServiceContent } from '../../../domain/service/service';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { firstMoment, MomentChoice, momentChosen } from '../../ui/MomentChoice';
import { TextField } from '../../ui/TextField';

interface CallBackDialogProps {
  roomId: string;
  onChoose: (until: number, note: string) => void;
  onClose: () => void;
}

/** Asks when the client is called back; the contact comes back to its holder's queue by then. */
export function CallBackDialog(props: CallBackDialogProps) {
  const serving = useServiceOfRoom(props.roomId);
  return serving ? <Form {...props} service={serving.service} /> : null;
}

function Form({ service, onChoose, onClose }: CallBackDialogProps & { service: ServiceContent }) {
  const { t } = useTranslation(['contact', 'common']);
  const when = useWhen();
  const [now] = useState(() => Date.now());
  const times = snoozeTimes(now, service);
  const offered = snoozeChoices.flatMap((name) => {
    const at = times[name];
    return at === undefined ? [] : [{ name, at, label: when.dayAndTime(at, now) }];
  });
  const [chosen, setChosen] = useState(() => firstMoment(offered, now));
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const moment = momentChosen(chosen, offered, now);
  const until = moment !== null && moment <= now + longestSnooze ? moment : null;

  return (
    <Dialog
      title={t('callingBack.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="call-back">
            {t('callingBack.confirm')}
          </Button>
        </>
      }
    >
      <form
        id="call-back"
        className="contact-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (until !== null) onChoose(until, note.trim());
        }}
      >
        <MomentChoice
          label={t('callingBack.when')}
          offered={offered}
          value={chosen}
          now={now}
          onChange={setChosen}
          error={isTried && until === null ? t('callingBack.notPossible') : undefined}
        />
        <TextField
          label={t('callingBack.note')}
          value={note}
          onChange={setNote}
          maxLength={contactLimits.text}
          multiline
          rows={3}
        />
        <p>{t('callingBack.words')}</p>
      </form>
    </Dialog>
  );
}
