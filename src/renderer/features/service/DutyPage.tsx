import { useEffect } from 'react';
import { standing } from '../../../cache/states';
import { dutyContent, type DutyContent } from '../../../domain/service/duty';
import { eventTypes } from '../../../domain/event-types';
import { isoWeekOf, weekKey, type WeekKey } from '../../../domain/calendar/iso-week';
import { useAccount } from '../../data/account';
import { useCircleService } from '../../data/circle-service';
import { paths } from '../../data/paths';
import { roomName } from '../../data/places';
import { useRoom } from '../../data/rooms';
import { useNow } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { useMayEditService } from './CircleServiceSummary';
import { inOrder } from './duty-grid';
import { DutyWeek } from './DutyWeek';
import { useEditedState, type EditedPlace } from '../../data/use-edited-state';
import '../../hours/hours.css';
import './duty.css';

export interface DutyPageProps {
  circleId: string;
  /** As the path has it; what is no week means the present one. */
  week: string;
}

/** Who is on duty in a circle in one week. */
export function DutyPage({ circleId, week: named }: DutyPageProps) {
  const { t } = useTranslation('service');
  const { engine } = useAccount();
  const circle = useRoom(circleId);
  const now = useNow(60_000);
  const known = weekKey.safeParse(named);
  const week = known.success ? known.data : isoWeekOf(now);

  useEffect(() => {
    // Fetches the circle's people; without the engine the cache is what there is to choose from.
    engine.showRoom(circleId).catch(() => {});
  }, [engine, circleId]);

  const title = t('duty.title', { week: Number(week.slice(6)) });
  if (!circle) {
    return (
      <Pane header={<PaneHeader title={title} />}>
        <EmptyState title={t('unknown')} />
      </Pane>
    );
  }
  return (
    <Week
      key={`${circleId} ${week}`}
      circleId={circleId}
      week={week}
      header={
        <PaneHeader
          title={title}
          detail={<a href={`#${paths.circle(circleId)}`}>{t('back', { circle: roomName(circle) })}</a>}
        />
      }
    />
  );
}

const nobody: DutyContent = { v: 1, shifts: [] };

function placeOf(circleId: string, week: WeekKey): EditedPlace<DutyContent> {
  return {
    roomId: circleId,
    name: `duty|${week}`,
    read: (db) =>
      standing(db, { roomId: circleId, type: eventTypes.duty, stateKey: week }).then(
        (stands) => stands && { ...stands, content: inOrder(stands.content) },
      ),
    draft: dutyContent,
    unstated: nobody,
    edit: (content) => ({ type: eventTypes.duty, stateKey: week, content: inOrder(content) }),
  };
}

function Week({ circleId, week, header }: { circleId: string; week: WeekKey; header: React.ReactNode }) {
  const mayEdit = useMayEditService(circleId);
  const serving = useCircleService(circleId);
  const edited = useEditedState(placeOf(circleId, week));
  if (!edited || !serving) return <Pane header={header}>{null}</Pane>;
  return (
    <DutyWeek
      circleId={circleId}
      week={week}
      header={header}
      edited={edited}
      service={serving.service}
      now={serving.now}
      mayEdit={mayEdit}
    />
  );
}
