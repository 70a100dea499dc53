import { lazy, Suspense } from 'react';
import { isAdministrative } from '../../../domain/circle/circle-acts';
import { useFailedActs } from '../../data/failed-acts';
import { useLostEdits } from '../../data/lost-edits';
import { useRooms } from '../../data/rooms';
import { useWaitingActs } from '../../data/waiting-acts';

const UnderWay = lazy(async () => ({ default: (await import('../../leading/UnderWay')).UnderWay }));
const LostEditNotices = lazy(async () => ({
  default: (await import('../../leading/LostEditNotices')).LostEditNotices,
}));

/** What this person does to circles and is not done, wherever she began it, and which of her edits were lost. */
export function TodayLeading() {
  const rooms = useRooms();
  const failed = useFailedActs(isAdministrative);
  const isUnderWay = useWaitingActs().length > 0 || failed.length > 0;
  const hasLost = (useLostEdits() ?? []).length > 0;
  return (
    <div className="today__notices">
      <Suspense>
        {/* An invitation's own row tells of its acceptance. */}
        {isUnderWay && (
          <UnderWay concerns={(act) => act.kind !== 'join' || rooms?.get(act.roomId)?.membership !== 'invite'} />
        )}
        {hasLost && <LostEditNotices />}
      </Suspense>
    </div>
  );
}
