import { FileText, Mail, MessageSquare, Phone, School, User } from 'lucide-react';
import { contactChannels, type ContactChannel } from '../../../domain/contact/contact';
import { waitingStatuses } from '../../../domain/contact/contact-life';
import { useReasonName } from '../../data/contact-reasons';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { DueText } from '../../ui/DueText';
import { ListRow } from '../../ui/ListRow';
import { StatusBadge } from '../../ui/StatusBadge';
import type { ListedContact } from './queries';

const icons: Record<ContactChannel, typeof Phone> = {
  phone: Phone,
  chat: MessageSquare,
  form: FileText,
  visit: User,
  letter: Mail,
  authority: School,
};

/** One contact in its inbox's list. */
export function ContactRow({ contact, now }: { contact: ListedContact; now: number }) {
  const { t } = useTranslation(['contact', 'common']);
  const language = useLanguage();
  const reasonOf = useReasonName();
  const when = useWhen();
  const nameOf = useNames();
  const { content, status } = contact;
  const way = () => {
    if (contact.sending === 'failed') return t('common:notSent');
    return contact.sending === 'sent' ? when.brief(contact.ts, now) : t('common:waitingToSend');
  };
  const Icon = icons[content.channel];
  const waits = waitingStatuses.includes(status);
  const facts = [
    content.client.name,
    content.client.municipality,
    content.onBehalf && t('onBehalf.row', { who: content.onBehalf.relation || content.onBehalf.name }),
    contact.assignee && t('handledBy', { who: nameOf(contact.assignee) }),
  ];
  return (
    <ListRow
      href={paths.contact(contact.roomId, contact.id)}
      leading={
        <>
          <Icon aria-hidden />
          <span className="unseen">{contactChannels[content.channel][language]}</span>
        </>
      }
      title={<span className="contact-row__title">{reasonOf(content)}</span>}
      detail={
        <>
          {waits && (
            <>
              {status === 'later' ? (
                t('callBackAt', { when: when.dayAndTime(contact.due, now) })
              ) : (
                <DueText due={contact.due} now={now} />
              )}
              {' · '}
            </>
          )}
          {facts.filter(Boolean).join(' · ')}
        </>
      }
      trailing={
        <>
          <StatusBadge status={status}>{t(`status.${status}`)}</StatusBadge>
          <span>
            {content.number} · {way()}
          </span>
        </>
      }
    />
  );
}
