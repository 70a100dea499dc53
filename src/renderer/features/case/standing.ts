import { useMemo } from 'react';
import { open } from '../../../cache/sealing';
import {
  caseRefusal,
  caseRoleOf,
  type CaseAct,
  type CaseContent,
  type CaseRefusal,
} from '../../../domain/case/case-life';
import { powerOf } from '../../../domain/circle/roles';
import { useAccount } from '../../data/account';
import { powerIn } from '../../data/rights';
import { useRoom } from '../../data/rooms';
import { useCalled, useParticipants, useStays, type Participant } from './queries';

/** How a group chat stands for this person. */
export interface CaseStanding {
  roomId: string;
  state: CaseContent;
  participants: readonly Participant[];
  /** Until when those are in it who are for a time, by user id; milliseconds since the epoch. */
  stays: ReadonlyMap<string, number>;
  /** Those who were asked in a call, of whom the first who comes is in it. */
  called: ReadonlySet<string>;
  /** Why she cannot do something to it; null where she can. */
  refusal: (act: CaseAct) => CaseRefusal | null;
}

/** Null where this person is not in the group chat, or it is not read yet. */
export function useCaseStanding(roomId: string): CaseStanding | null {
  const { userId } = useAccount();
  const room = useRoom(roomId);
  const participants = useParticipants(roomId);
  const stays = useStays(roomId);
  const called = useCalled(roomId);
  return useMemo(() => {
    const state = room && open(room.c).caseState;
    if (room?.membership !== 'join' || !state || !participants || !stays || !called) return null;
    const isAlone = participants.every((participant) => participant.userId === userId);
    // Until the homeserver has given her the power, who was just made the lead cannot use it.
    const role = powerIn(room, userId) < powerOf.lead ? 'member' : caseRoleOf(state, userId, isAlone);
    return { roomId, state, participants, stays, called, refusal: (act) => caseRefusal(state, act, role) };
  }, [room, roomId, participants, stays, called, userId]);
}
