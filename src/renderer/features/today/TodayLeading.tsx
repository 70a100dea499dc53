import { LostEditNotices } from '../../leading/LostEditNotices';
import { UnderWay } from '../../leading/UnderWay';

/** What this person does to circles and is not done, wherever she began it, and which of her edits were lost. */
export function TodayLeading() {
  return (
    <div className="today__notices">
      <UnderWay />
      <LostEditNotices />
    </div>
  );
}
