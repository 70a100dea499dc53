import { roleIn as roleInQuestion } from '../../../domain/consultation/question-fold';
import { useAccount } from '../../data/account';
import { keepsDuty, useServiceOfRoom } from '../../data/circle-service';
import { isOutsider } from '../../data/places';
import { mayIn } from '../../data/rights';
import { useRooms } from '../../data/rooms';
import type { QuestionSnapshot } from './queries';

/**
 * Whether moving a question is offered to this person: who asks, holds or moved it, and of those who answer there who
 * leads or is on duty, or all of them where the circle keeps no duty.
 */
export function useMayMove({ question, state, sending }: QuestionSnapshot): boolean {
  const { userId } = useAccount();
  const rooms = useRooms();
  const serving = useServiceOfRoom(question.roomId);
  // Its new place refers to it by the id that the homeserver gives it.
  if (sending !== 'sent' || !rooms || !serving) return false;
  if (roleInQuestion(state, userId) !== 'other') return true;
  const room = rooms.get(question.roomId);
  if (isOutsider(rooms, room)) return false;
  const isOnDuty = serving.onDuty.some((person) => person.userId === userId);
  return isOnDuty || !keepsDuty(serving.weeks) || mayIn(room, userId, 'manage-people');
}
