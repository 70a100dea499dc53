import { Check, CircleSlash, Hand, Link2, Pencil, PhoneOutgoing, RotateCcw, Undo2, Unlink } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ContactAct } from '../../../domain/contact/contact';
import { contactActsOpenTo } from '../../../domain/contact/contact-fold';
import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import type { Attempt } from '../../data/attempt';
import { useServiceOfRoom } from '../../data/circle-service';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { changeContact, reopen } from './commands';
import type { ContactSnapshot } from './queries';

const ContactActDialog = lazy(async () => ({ default: (await import('./ContactActDialog')).ContactActDialog }));

/** The acts with a button here, the likeliest first; merging stands beside what is merged. */
const order = [
  'take',
  'answer',
  'call-back',
  'open-case',
  'edit',
  'link',
  'close',
  'release',
  'unmerge',
  'reopen',
] as const;
type ButtonAct = (typeof order)[number];

/** The acts that ask for something more before they are done. */
export type AskedContactAct = Extract<ButtonAct, 'answer' | 'call-back' | 'edit' | 'link' | 'close'>;

const icons: Record<ButtonAct, typeof Check> = {
  take: Hand,
  answer: Check,
  'call-back': PhoneOutgoing,
  'open-case': Hand,
  edit: Pencil,
  link: Link2,
  close: CircleSlash,
  release: Undo2,
  unmerge: Unlink,
  reopen: RotateCcw,
};

interface ContactActionsProps {
  snapshot: ContactSnapshot;
  /** The button that opens a group chat from the contact. */
  openCase: ReactNode;
  attempt: Attempt['attempt'];
  busy: boolean;
}

/** What a person can do to a contact now. */
export function ContactActions({ snapshot, openCase, attempt, busy }: ContactActionsProps) {
  const { t } = useTranslation('contact');
  const account = useAccount();
  const serving = useServiceOfRoom(snapshot.contact.roomId);
  const [asked, setAsked] = useState<AskedContactAct | null>(null);
  const { state, isLead } = snapshot;
  const open: readonly ContactAct[] = contactActsOpenTo(state, { userId: account.userId, isLead });

  function act(chosen: Exclude<ButtonAct, 'open-case'>) {
    switch (chosen) {
      case 'answer':
      case 'call-back':
      case 'edit':
      case 'link':
      case 'close':
        setAsked(chosen);
        return;
      case 'reopen':
        if (serving && !busy) attempt(() => reopen(account, snapshot, serving.service));
        return;
      case 'take':
      case 'release':
      case 'unmerge':
        if (!busy) attempt(() => changeContact(account, snapshot, { act: chosen }));
        return;
      default:
        assertNever(chosen);
    }
  }

  return (
    <>
      <div className="contact-page__actions">
        {order
          .filter((name) => open.includes(name))
          .map((name) => {
            if (name === 'open-case') return <span key={name}>{openCase}</span>;
            const Icon = icons[name];
            const isPrimary = name === 'take' || (name === 'close' && state.status === 'answered');
            return (
              <Button
                key={name}
                variant={isPrimary ? 'primary' : 'quiet'}
                icon={<Icon aria-hidden />}
                onClick={() => act(name)}
              >
                {name === 'take' && state.status === 'later' ? t('act.takeUp') : t(`act.${name}`)}
              </Button>
            );
          })}
      </div>
      {asked && (
        <Suspense>
          <ContactActDialog act={asked} snapshot={snapshot} attempt={attempt} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </>
  );
}
