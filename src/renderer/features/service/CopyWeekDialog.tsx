import { useLiveQuery } from '../../data/use-live-query';
import { useId, useState, type FormEvent } from 'react';
import { standingByKey } from '../../../cache/states';
import { copyWeek, type DutyContent } from '../../../domain/service/duty';
import { eventTypes } from '../../../domain/event-types';
import { nextWeek, type WeekKey } from '../../../domain/calendar/iso-week';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { perform } from '../../data/perform';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import type { EditedState } from '../../data/use-edited-state';
import { useServiceWords } from './use-service-words';

export interface CopyWeekDialogProps {
  circleId: string;
  week: WeekKey;
  edited: EditedState<DutyContent>;
  onCopied: (weeks: number) => void;
  onClose: () => void;
}

const mostWeeks = 12;

/** The weeks after a week, nearest first. */
function weeksAfter(week: WeekKey, count: number): WeekKey[] {
  const weeks: WeekKey[] = [];
  for (let next = nextWeek(week); weeks.length < count; next = nextWeek(next)) weeks.push(next);
  return weeks;
}

/** Gives the next weeks the shifts of this one; says first whose shifts would be replaced. */
export function CopyWeekDialog({ circleId, week, edited, onCopied, onClose }: CopyWeekDialogProps) {
  const { t } = useTranslation(['service', 'common']);
  const account = useAccount();
  const { db } = account;
  const words = useServiceWords();
  const formId = useId();
  const [count, setCount] = useState(1);
  const { attempt, busy, failed } = useAttempt();
  const standing = useLiveQuery(() => standingByKey(db, circleId, eventTypes.duty), [db, circleId]);
  if (!standing) return null;

  const weekName = (key: WeekKey) => t('duty.weekName', { week: Number(key.slice(6)) });
  const targets = weeksAfter(week, count);
  const full = targets.filter((key) => (standing.get(key)?.content.shifts.length ?? 0) > 0);

  function copy(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    attempt(async () => {
      if (edited.isChanged) await edited.save();
      for (const stateKey of targets) {
        const edit = { type: eventTypes.duty, stateKey, content: copyWeek(edited.content) };
        const basis = standing?.get(stateKey)?.basis ?? null;
        await perform(account, { kind: 'state', roomId: circleId, edit, basis });
      }
      onCopied(count);
      onClose();
    });
  }

  return (
    <Dialog
      title={t('duty.copyTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            variant={full.length > 0 ? 'danger' : 'primary'}
            type="submit"
            form={formId}
            disabled={busy || edited.overtaking !== null}
          >
            {t(full.length > 0 ? 'duty.copyOverwriteDo' : 'duty.copyDo')}
          </Button>
        </>
      }
    >
      <form id={formId} className="shift-form" onSubmit={copy}>
        <p className="service-page__hint">{t('duty.copyHint')}</p>
        <Choice
          label={t('duty.copyWeeks')}
          value={String(count)}
          onChange={(value) => setCount(Number(value))}
          options={Array.from({ length: mostWeeks }, (_, index) => ({
            value: String(index + 1),
            label: t('duty.copyCount', {
              count: index + 1,
              last: weekName(weeksAfter(week, index + 1).at(-1) ?? week),
            }),
          }))}
        />
        {edited.isChanged && <p className="service-page__hint">{t('duty.copyUnsaved')}</p>}
        {full.length > 0 && (
          <Banner tone="soon" isAlert>
            {t('duty.copyFull', { weeks: words.list(full.map(weekName)) })}
          </Banner>
        )}
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:notKept')}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
