import { isLocalEventId } from '../../../domain/act';
import { contactCloseReasons, type ContactContent } from '../../../domain/contact/contact';
import { fieldsChanged } from '../../../domain/contact/contact-changes';
import type { ContactHistoryEntry } from '../../../domain/contact/contact-fold';
import { contactFieldNames, contactFieldText } from '../../../domain/contact/contact-words';
import { useAccount } from '../../data/account';
import { useReasonNames } from '../../data/contact-reasons';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import type { ContactSnapshot } from './queries';
import { useTranslation } from '../../i18n/use-translation';

/** What happened to a contact, as calm lines: who, what and when, and what was written before it was changed. */
export function ContactHistory({ snapshot: { contact, history } }: { snapshot: ContactSnapshot }) {
  const { t } = useTranslation(['contact', 'common']);
  const { userId } = useAccount();
  const nameOf = useNames();
  const when = useWhen();
  const language = useLanguage();

  function words(step: ContactHistoryEntry): string {
    if (step.refusal !== null) return t('history.refusedTake', { winner: nameOf(step.heldBy ?? '') });
    const details = {
      when: step.until === undefined ? '' : when.dayAndTime(step.until),
      to: step.to === undefined ? '' : nameOf(step.to),
      why: step.reason ? contactCloseReasons[step.reason][language] : '',
    };
    const said =
      step.sender === userId
        ? t(`history.${step.act}.you`, details)
        : t(`history.${step.act}.other`, { who: nameOf(step.sender), ...details });
    return step.act === 'close' && details.why ? `${said}: ${details.why}` : said;
  }

  const told = history.filter((step) => step.refusal === null || isLostTake(step, userId));
  const recorded =
    contact.sender === userId ? t('history.record.you') : t('history.record.other', { who: nameOf(contact.sender) });
  const lineOf = (text: string, id: string, ts: number) =>
    `${text} · ${isLocalEventId(id) ? t('common:waitingToSend') : when.dayAndTime(ts)}`;
  return (
    <ol className="contact-history" aria-label={t('history.label')}>
      <li>{lineOf(recorded, contact.id, contact.ts)}</li>
      {told.map((step) => (
        <li key={step.eventId}>
          {lineOf(words(step), step.eventId, step.ts)}
          {step.note && <p className="contact-page__text">{step.note}</p>}
          {step.edited && <Changes {...step.edited} />}
        </li>
      ))}
    </ol>
  );
}

/** What was written before and after an edit. */
function Changes({ before, after }: { before: ContactContent; after: ContactContent }) {
  const { t } = useTranslation('contact');
  const language = useLanguage();
  const reasons = useReasonNames();
  const textOf = (content: ContactContent, field: Parameters<typeof contactFieldText>[1]) =>
    contactFieldText(content, field, language, reasons) || t('history.nothing');
  return (
    <dl className="contact-history__changes">
      {fieldsChanged(before, after).map((field) => (
        <div key={field}>
          <dt>{contactFieldNames[field][language]}</dt>
          <dd>
            <span className="unseen">{t('history.before')} </span>
            <del>{textOf(before, field)}</del> <span aria-hidden>→</span>{' '}
            <span className="unseen">{t('history.after')} </span>
            <ins>{textOf(after, field)}</ins>
          </dd>
        </div>
      ))}
    </dl>
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
