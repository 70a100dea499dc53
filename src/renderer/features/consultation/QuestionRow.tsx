import { MessageCircleQuestion } from 'lucide-react';
import { professions } from '../../../domain/directory/directory';
import { assertNever } from '../../../domain/result';
import { useAccount } from '../../data/account';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { useLanguage } from '../../i18n';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { ListRow } from '../../ui/ListRow';
import { StatusBadge } from '../../ui/StatusBadge';
import { PromiseText } from './PromiseBadge';
import type { ListedQuestion, Question } from './queries';

/** One question in its room's list. */
export function QuestionRow({ question, now }: { question: ListedQuestion; now: number }) {
  const { t } = useTranslation(['consultation', 'common']);
  const { answers, status, sending } = question;
  const way = () => {
    if (sending === 'failed') return t('common:notSent');
    return sending === 'sent' ? t('answers', { count: answers }) : t('common:waitingToSend');
  };
  return (
    <ListRow
      href={paths.question(question.roomId, question.id)}
      leading={<MessageCircleQuestion aria-hidden />}
      title={question.topic}
      detail={<QuestionDetail question={question} now={now} />}
      trailing={
        <>
          <StatusBadge status={status}>{t(`status.${status}`)}</StatusBadge>
          <span>{way()}</span>
        </>
      }
    />
  );
}

function QuestionDetail({ question, now }: { question: Question; now: number }) {
  const { t } = useTranslation('consultation');
  const { userId } = useAccount();
  const nameOf = useNames();
  const language = useLanguage();
  const when = useWhen();
  const asker = question.asker === userId ? t('askedByYou') : t('askedBy', { who: nameOf(question.asker) });
  const answerer =
    question.assignee === userId ? t('answeredByYou') : t('answeredBy', { who: nameOf(question.assignee) });
  const names = question.people.map((id) => (id === userId ? t('you') : nameOf(id)));
  const wanted = [...names, ...question.wanted.map((code) => professions[code][language])].join(', ');
  switch (question.status) {
    case 'open':
      return (
        <>
          <PromiseText question={question} now={now} />
          {` · ${[asker, wanted && t('wantedFrom', { who: wanted })].filter(Boolean).join(' · ')}`}
        </>
      );
    case 'taken':
    case 'waiting':
      return (
        <>
          <PromiseText question={question} now={now} />
          {` · ${answerer} · ${asker}`}
        </>
      );
    case 'answered':
    case 'closed':
    case 'moved':
      return `${asker} · ${when.dayAndTime(question.lastTs, now)}`;
    default:
      return assertNever(question.status);
  }
}
