import { ArrowRightLeft, ArrowUpFromLine, AtSign, Inbox, ListChecks, MessageCircleQuestion } from 'lucide-react';
import { memo } from 'react';
import { assertNever } from '../../../domain/result';
import { useReasonName } from '../../data/contact-reasons';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { useRaisedWords } from '../../data/raising';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { DueText } from '../../ui/DueText';
import { ListRow } from '../../ui/ListRow';
import { dueOf, type TodayItem, type WorkToDo } from './queue';

export interface TodayRowProps {
  item: TodayItem;
  /** The circle, or the room where there is none. */
  place: string;
  now: number;
  isCurrent: boolean;
}

/** The screen of an item. */
export function pathOf(item: TodayItem): string {
  switch (item.kind) {
    case 'question':
      return paths.question(item.roomId, item.id);
    case 'contact':
      return paths.contact(item.roomId, item.id);
    case 'mention':
      return item.path;
    case 'work-item':
      return item.contact ? paths.contact(item.roomId, item.contact.id) : paths.room(item.roomId);
    default:
      return assertNever(item);
  }
}

/** What an item is called. */
export function useTitleOf(): (item: TodayItem) => string {
  const { t } = useTranslation('today');
  const reasonOf = useReasonName();
  const nameOf = useNames();
  return (item) => {
    switch (item.kind) {
      case 'question':
        return item.topic;
      case 'contact':
        return `${item.number} · ${reasonOf(item.reason)}`;
      case 'mention':
        return t('mentionedBy', { who: nameOf(item.sender) });
      case 'work-item':
        if (item.work === 'booking') return t('reception');
        return item.role === 'mine' ? item.words : t(`handover.${item.role}`, { what: item.words });
      default:
        return assertNever(item);
    }
  };
}

const icons = {
  question: MessageCircleQuestion,
  contact: Inbox,
  'work-item': ListChecks,
  handover: ArrowRightLeft,
  mention: AtSign,
};

function lookOf(item: TodayItem): keyof typeof icons {
  return item.kind === 'work-item' && item.work === 'handover' ? 'handover' : item.kind;
}

/** A row is drawn again only when something in it changed, however often the queue is read. */
function isSameRow(one: TodayRowProps, other: TodayRowProps): boolean {
  const sameAround = one.place === other.place && one.now === other.now && one.isCurrent === other.isCurrent;
  return sameAround && (one.item === other.item || JSON.stringify(one.item) === JSON.stringify(other.item));
}

/** One thing to do: what it is, by when, and in which circle. */
export const TodayRow = memo(function TodayRow({ item, place, now, isCurrent }: TodayRowProps) {
  const { t } = useTranslation('today');
  const when = useWhen();
  const titleOf = useTitleOf();
  const who = useWho(item);
  const raised = useRaisedWords(item.kind === 'question' ? item : null, now);
  const due = dueOf(item);
  const said = item.kind === 'mention' ? when.brief(item.ts, now) : who;
  const isReception = item.kind === 'work-item' && item.work === 'booking';
  const look = lookOf(item);
  const Icon = icons[look];
  return (
    <ListRow
      href={pathOf(item)}
      isCurrent={isCurrent}
      leading={
        <>
          <Icon aria-hidden />
          <span className="unseen">{t(`kind.${look}`)}</span>
        </>
      }
      title={titleOf(item)}
      detail={
        <>
          {due !== null && isReception && <span>{when.dayAndTime(due, now)}</span>}
          {due !== null && !isReception && <DueText due={due} now={now} isAnswer={item.kind !== 'work-item'} />}
          {item.kind === 'mention' && <span className="today__words">{item.words}</span>}
          {raised && (
            <span className="today__raised">
              <ArrowUpFromLine aria-hidden />
              {raised}
            </span>
          )}
          <span className="today__rest">{[place, said].filter(Boolean).join(' · ')}</span>
        </>
      }
    />
  );
}, isSameRow);

/** By what something came to this person. */
const givenWords = {
  task: 'given',
  record: 'given',
  enquiry: 'given',
  handover: 'handedOver',
  booking: 'booked',
} as const satisfies Record<WorkToDo['work'], string>;

/** Whose it is, or who waits for it. */
function useWho(item: TodayItem): string {
  const { t } = useTranslation('today');
  const nameOf = useNames();
  if (item.kind === 'mention') return '';
  if (item.kind === 'work-item') {
    if (item.role === 'awaited') return '';
    return t(givenWords[item.work], { who: nameOf(item.sender) });
  }
  if (item.kind === 'contact' && item.callBackAt !== null) return t('callBack');
  if (item.kind === 'contact' && item.role === 'answered') return t('answeredContact');
  if (item.kind === 'question' && item.toMe && item.role === 'waiting')
    return t('askerOfMe', { who: nameOf(item.asker) });
  switch (item.role) {
    case 'mine':
      return item.kind === 'question' && item.passedBy ? t('passed', { who: nameOf(item.passedBy) }) : t('mine');
    case 'asked-back':
      return t('askedBack', { who: nameOf(item.assignee) });
    case 'paused':
      return t('paused', { who: nameOf(item.asker) });
    case 'waiting':
    case 'duty':
      return item.kind === 'question' ? t('asker', { who: nameOf(item.asker) }) : '';
    case 'others':
    case 'answered':
      return item.assignee && t(`assignee.${item.role}`, { who: nameOf(item.assignee) });
    default:
      return assertNever(item);
  }
}
