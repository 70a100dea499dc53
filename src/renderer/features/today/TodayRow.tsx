import { ArrowUpFromLine, Inbox, MessageCircleQuestion } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { contactReasons } from '../../../domain/contact';
import { assertNever } from '../../../domain/result';
import { useNames } from '../../data/names';
import { paths } from '../../data/paths';
import { useRaisedWords } from '../../data/raising';
import { useLanguage } from '../../i18n';
import { DueText } from '../../ui/DueText';
import { ListRow } from '../../ui/ListRow';
import type { TodayItem } from './queue';

export interface TodayRowProps {
  item: TodayItem;
  /** The circle, or the room where there is none. */
  place: string;
  now: number;
  isCurrent: boolean;
}

/** The screen of an item. */
export function pathOf({ kind, roomId, id }: TodayItem): string {
  return kind === 'question' ? paths.question(roomId, id) : paths.contact(roomId, id);
}

/** A row is drawn again only when something in it changed, however often the queue is read. */
function isSameRow(one: TodayRowProps, other: TodayRowProps): boolean {
  const sameAround = one.place === other.place && one.now === other.now && one.isCurrent === other.isCurrent;
  return sameAround && JSON.stringify(one.item) === JSON.stringify(other.item);
}

/** One thing to do: what it is, by when, and in which circle. */
export const TodayRow = memo(function TodayRow({ item, place, now, isCurrent }: TodayRowProps) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const who = useWho(item);
  const rest = [place, who].filter(Boolean).join(' · ');
  const isQuestion = item.kind === 'question';
  const raised = useRaisedWords(isQuestion ? item : null, now);
  const Icon = isQuestion ? MessageCircleQuestion : Inbox;
  return (
    <ListRow
      href={pathOf(item)}
      isCurrent={isCurrent}
      leading={
        <>
          <Icon aria-hidden />
          <span className="unseen">{t(`kind.${item.kind}`)}</span>
        </>
      }
      title={isQuestion ? item.topic : `${item.number} · ${contactReasons[item.reason][language]}`}
      detail={
        <>
          {!isUndated(item) && <DueText due={item.due} now={now} />}
          {raised && (
            <span className="today__raised">
              <ArrowUpFromLine aria-hidden />
              {raised}
            </span>
          )}
          <span className="today__rest">{rest}</span>
        </>
      }
    />
  );
}, isSameRow);

/** Whether its deadline says nothing now: it is answered, or its promise stands still. */
function isUndated({ role }: TodayItem): boolean {
  return role === 'answered' || role === 'asked-back' || role === 'paused';
}

/** Whose it is, or who waits for it. */
function useWho(item: TodayItem): string {
  const { t } = useTranslation('today');
  const nameOf = useNames();
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
      return assertNever(item.role);
  }
}
