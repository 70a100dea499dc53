import { useState } from 'react';
import { defaultService } from '../../../domain/service/service';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { firstMoment, MomentChoice, momentChosen } from '../../ui/MomentChoice';
import type { Handover } from './commands';
import { useDueChoices } from './due-choices';
import { serviceOfRecipient, useCirclesToAsk, type CircleToAsk } from './queries';

interface AcceptDialogProps {
  handover: Handover;
  /** @param due milliseconds since the epoch */
  onAccept: (due: number) => void;
  onClose: () => void;
}

/** Asks who accepts a client by when she sees to what is expected: her deadline begins here. */
export function AcceptDialog(props: AcceptDialogProps) {
  const circles = useCirclesToAsk();
  return circles ? <Form {...props} circles={circles} /> : null;
}

function Form({ handover, circles, onAccept, onClose }: AcceptDialogProps & { circles: CircleToAsk[] }) {
  const { t } = useTranslation(['handover', 'common']);
  const { userId } = useAccount();
  const [openedAt] = useState(() => Date.now());
  const { to } = handover.content;
  const mine = { kind: 'person', userId } as const;
  const service = serviceOfRecipient(circles, to) ?? serviceOfRecipient(circles, mine) ?? defaultService;
  const offered = useDueChoices(service, openedAt);
  const [chosen, setChosen] = useState(() => ({ ...firstMoment(offered, openedAt), choice: 'week' }));
  const [isTried, setTried] = useState(false);
  const due = momentChosen(chosen, offered, openedAt);
  return (
    <Dialog
      title={t('accepting.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="accept-handover">
            {t('accepting.confirm')}
          </Button>
        </>
      }
    >
      <form
        id="accept-handover"
        className="handover-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (due !== null) onAccept(due);
        }}
      >
        <p className="handover-form__expected">
          <span className="handover-form__label">{t('expected')}</span>
          {handover.content.expected}
        </p>
        <MomentChoice
          label={t('accepting.due')}
          offered={offered}
          value={chosen}
          now={openedAt}
          onChange={setChosen}
          error={isTried && due === null ? t('due.notPossible') : undefined}
        />
        <Banner tone="info">{t(handover.threadId ? 'accepting.whatOfContact' : 'accepting.what')}</Banner>
      </form>
    </Dialog>
  );
}
