import type { AdministrativeAct } from '../../../domain/circle/circle-acts';
import { LostEditNotices } from '../../leading/LostEditNotices';
import { UnderWay } from '../../leading/UnderWay';
import type { CircleSnapshot } from './queries';

/** What is under way in a circle and its rooms, what failed, and whose edits were lost. */
export function CircleNotices({ snapshot: { circle, rooms, archivedRooms } }: { snapshot: CircleSnapshot }) {
  const own = [circle, ...rooms, ...archivedRooms].map(({ roomId }) => roomId);
  const concerns = (act: AdministrativeAct) =>
    own.includes(act.roomId) || (act.kind === 'move-person' && own.includes(act.to));
  return (
    <div className="circle-page__notices">
      <UnderWay concerns={concerns} />
      <LostEditNotices concerns={({ roomId }) => own.includes(roomId)} />
    </div>
  );
}
