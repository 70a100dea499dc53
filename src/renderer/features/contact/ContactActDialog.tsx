import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import type { Attempt } from '../../data/attempt';
import { useLanguage } from '../../i18n';
import { AnswerContactDialog } from './AnswerContactDialog';
import { CallBackDialog } from './CallBackDialog';
import { CloseContactDialog } from './CloseContactDialog';
import { tellOfContact } from './commands';
import type { AskedContactAct } from './ContactActions';
import { EditContactDialog } from './EditContactDialog';
import { LinkDialog } from './LinkDialog';
import type { ContactSnapshot } from './queries';

interface ContactActDialogProps {
  act: AskedContactAct;
  snapshot: ContactSnapshot;
  attempt: Attempt['attempt'];
  onClose: () => void;
}

/** What an act on a contact needs to know; a chunk of its own. */
export function ContactActDialog({ act, snapshot, attempt, onClose }: ContactActDialogProps) {
  const account = useAccount();
  const language = useLanguage();

  function tell(update: Parameters<typeof tellOfContact>[2]) {
    onClose();
    attempt(() => tellOfContact(account, snapshot, update, language));
  }

  switch (act) {
    case 'answer':
      return <AnswerContactDialog onAnswer={(note) => tell({ act: 'answer', note })} onClose={onClose} />;
    case 'call-back':
      return (
        <CallBackDialog
          roomId={snapshot.contact.roomId}
          onChoose={(until, note) => tell({ act: 'call-back', until, note })}
          onClose={onClose}
        />
      );
    case 'close':
      return <CloseContactDialog onChoose={(reason, note) => tell({ act: 'close', reason, note })} onClose={onClose} />;
    case 'edit':
      return <EditContactDialog snapshot={snapshot} onClose={onClose} />;
    case 'link':
      return <LinkDialog snapshot={snapshot} attempt={attempt} onClose={onClose} />;
    default:
      return assertNever(act);
  }
}
