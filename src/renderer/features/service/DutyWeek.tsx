import { ChevronLeft, ChevronRight, CopyPlus, Plus } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { gaps, type DutyContent, type Shift } from '../../../domain/service/duty';
import { eventTypes } from '../../../domain/event-types';
import { isoWeekOf, mondayOf, nextWeek, previousWeek, type WeekKey } from '../../../domain/calendar/iso-week';
import { openIntervals } from '../../../domain/calendar/opening-hours';
import type { ServiceContent } from '../../../domain/service/service';
import { momentAt } from '../../../domain/calendar/wall-clock';
import { useAttempt } from '../../data/attempt';
import { paths } from '../../data/paths';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Pane } from '../../ui/Pane';
import { CopyWeekDialog } from './CopyWeekDialog';
import { DutyGaps } from './DutyGaps';
import { DutyGrid } from './DutyGrid';
import { DutyList } from './DutyList';
import { EditNotices, OvertakenNotice, SaveBar } from '../../hours/EditNotices';
import { ShiftDialog, type ShiftInHand } from './ShiftDialog';
import type { EditedState } from '../../data/use-edited-state';
import { useFits } from './use-fits';
import { useShiftWords } from './use-shift-words';

export interface DutyWeekProps {
  circleId: string;
  week: WeekKey;
  header: ReactNode;
  edited: EditedState<DutyContent>;
  service: ServiceContent;
  now: number;
  mayEdit: boolean;
}

/** A week's shifts as a grid, or as a list where there is no room for one, with what is missing in it. */
export function DutyWeek({ circleId, week, header, edited, service, now, mayEdit }: DutyWeekProps) {
  const { t } = useTranslation('service');
  const { attempt, busy, failed } = useAttempt();
  const shiftWords = useShiftWords();
  const [inHand, setInHand] = useState<ShiftInHand | null>(null);
  const [isCopying, setCopying] = useState(false);
  const [said, setSaid] = useState('');
  const page = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const fits = useFits(page, gridNeedsRem);
  const { content: duty, overtaking } = edited;
  const monday = mondayOf(week);
  const open = [...openIntervals(momentAt(monday, 0), service, momentAt(monday + 7, 0))];
  const missing = gaps(week, duty, service);

  function change(next: DutyContent, message: string) {
    edited.change(next);
    setSaid(message);
  }

  function remove(index: number) {
    const shift = duty.shifts[index];
    if (!shift) return;
    // The next shift takes its place and the focus; after the last one there is none.
    if (index === duty.shifts.length - 1) addButton.current?.focus();
    change(
      { ...duty, shifts: duty.shifts.filter((_, other) => other !== index) },
      t('duty.removed', shiftWords(shift)),
    );
  }

  function put(next: DutyContent, shift: Shift) {
    change(next, t(inHand?.index === undefined ? 'duty.added' : 'duty.shift', shiftWords(shift)));
    setInHand(null);
  }

  const edit = (index: number) => {
    const shift = duty.shifts[index];
    if (shift) setInHand({ index, shift });
  };
  const add = (shift: Partial<Shift>) => setInHand({ index: undefined, shift: { ...emptyShift, ...shift } });

  return (
    <Pane
      header={header}
      footer={
        mayEdit && (
          <>
            {overtaking && (
              <OvertakenNotice
                by={overtaking.by}
                what={t('duty.overtakenWhat', { week: Number(week.slice(6)) })}
                onKeepMine={edited.keepMine}
                onTakeTheirs={() => void edited.discard()}
              />
            )}
            <SaveBar
              onSave={() => attempt(edited.save)}
              label={t('duty.save')}
              isChanged={edited.isChanged}
              isHeld={busy || overtaking !== null}
              failed={failed}
              onDiscard={() => void edited.discard()}
            />
          </>
        )
      }
    >
      <div className="duty-page" ref={page}>
        <EditNotices circleId={circleId} type={eventTypes.duty} stateKey={week} />
        <WeekBar circleId={circleId} week={week} now={now}>
          {mayEdit && (
            <>
              <Button icon={<CopyPlus aria-hidden />} onClick={() => setCopying(true)}>
                {t('duty.copy')}
              </Button>
              <Button ref={addButton} icon={<Plus aria-hidden />} onClick={() => add({})}>
                {t('duty.add')}
              </Button>
            </>
          )}
        </WeekBar>
        <DutyGaps gaps={missing} isOpen={open.length > 0} now={now} />
        {fits ? (
          <DutyGrid
            duty={duty}
            monday={monday}
            now={now}
            open={open}
            gaps={missing.filter(({ end }) => end > now)}
            mayEdit={mayEdit}
            onAdd={add}
            onEdit={edit}
            onRemove={remove}
            onChange={(next, index) => {
              const shift = next.shifts[index];
              if (shift) change(next, t('duty.shift', shiftWords(shift)));
            }}
          />
        ) : (
          <DutyList duty={duty} monday={monday} service={service} mayEdit={mayEdit} onEdit={edit} />
        )}
        <p className="unseen" role="status">
          {said}
        </p>
      </div>
      {inHand && (
        <ShiftDialog
          circleId={circleId}
          duty={duty}
          inHand={inHand}
          onPut={put}
          onRemove={() => {
            setInHand(null);
            if (inHand.index !== undefined) remove(inHand.index);
          }}
          onClose={() => setInHand(null)}
        />
      )}
      {isCopying && (
        <CopyWeekDialog
          circleId={circleId}
          week={week}
          edited={edited}
          onCopied={(count) => setSaid(t('duty.copied', { count }))}
          onClose={() => setCopying(false)}
        />
      )}
    </Pane>
  );
}

/** The narrowest page on which seven days can be read beside each other. */
const gridNeedsRem = 33;

const emptyShift: Shift = { userId: '', day: 'mon', from: '08:00', to: '16:00' };

interface WeekBarProps {
  circleId: string;
  week: WeekKey;
  now: number;
  children: ReactNode;
}

/** Which week it is, and the way to others. */
function WeekBar({ circleId, week, now, children }: WeekBarProps) {
  const { t } = useTranslation('service');
  const when = useWhen();
  const monday = mondayOf(week);
  const present = isoWeekOf(now);
  return (
    <div className="duty-bar">
      <nav className="duty-bar__weeks" aria-label={t('duty.weeks')}>
        <a
          className="icon-button"
          href={`#${paths.circleDuty(circleId, previousWeek(week))}`}
          aria-label={t('duty.previous')}
          title={t('duty.previous')}
        >
          <ChevronLeft aria-hidden />
        </a>
        <span className="duty-bar__range">{when.dates(momentAt(monday, 720), momentAt(monday + 6, 720))}</span>
        <a
          className="icon-button"
          href={`#${paths.circleDuty(circleId, nextWeek(week))}`}
          aria-label={t('duty.next')}
          title={t('duty.next')}
        >
          <ChevronRight aria-hidden />
        </a>
        {week !== present && <a href={`#${paths.circleDuty(circleId, present)}`}>{t('duty.thisWeek')}</a>}
      </nav>
      <div className="duty-bar__acts">{children}</div>
    </div>
  );
}
