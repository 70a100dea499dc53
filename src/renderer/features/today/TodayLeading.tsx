import { useRooms } from '../../data/rooms';
import { LostEditNotices } from '../../leading/LostEditNotices';
import { UnderWay } from '../../leading/UnderWay';

/** What this person does to circles and is not done, wherever she began it, and which of her edits were lost. */
export function TodayLeading() {
  const rooms = useRooms();
  return (
    <div className="today__notices">
      {/* An invitation's own row tells of its acceptance. */}
      <UnderWay concerns={(act) => act.kind !== 'join' || rooms?.get(act.roomId)?.membership !== 'invite'} />
      <LostEditNotices />
    </div>
  );
}
