import { isLocalEventId } from '../../../domain/act';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import type { ContactHistoryEntry } from '../../../domain/contact';
import type { ContactSnapshot } from './queries';
import { useTranslation } from '../../i18n/use-translation';

/** What happened to a contact, as calm lines: who, what and when. */
export function ContactHistory({ snapshot: { contact, history } }: { snapshot: ContactSnapshot }) {
  const { t } = useTranslation(['contact', 'common']);
  const { userId } = useAccount();
  const nameOf = useNames();
  const when = useWhen();

  function words(step: ContactHistoryEntry): string {
    if (step.refusal !== null) return t('history.refusedTake', { winner: nameOf(step.heldBy ?? '') });
    return step.sender === userId
      ? t(`history.${step.act}.you`)
      : t(`history.${step.act}.other`, { who: nameOf(step.sender) });
  }

  const told = history.filter((step) => step.refusal === null || isLostTake(step, userId));
  const recorded =
    contact.sender === userId ? t('history.record.you') : t('history.record.other', { who: nameOf(contact.sender) });
  const lines = [
    { id: contact.id, text: recorded, ts: contact.ts },
    ...told.map((step) => ({ id: step.eventId, text: words(step), ts: step.ts })),
  ];
  return (
    <ol className="contact-history" aria-label={t('history.label')}>
      {lines.map(({ id, text, ts }) => (
        <li key={id}>
          {text} · {isLocalEventId(id) ? t('common:waitingToSend') : when.dayAndTime(ts)}
        </li>
      ))}
    </ol>
  );
}

/** A take of this person's that came after another's. */
export function isLostTake(step: ContactHistoryEntry, userId: string): boolean {
  return (
    step.act === 'take' &&
    step.refusal !== null &&
    step.sender === userId &&
    step.heldBy !== null &&
    step.heldBy !== userId
  );
}
