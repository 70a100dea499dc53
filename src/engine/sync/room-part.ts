import type { Room } from 'matrix-js-sdk';
import type { MSC3575RoomData } from 'matrix-js-sdk/lib/sliding-sync.js';
import type { MemberRow } from '../../cache/rows';
import { holdsEditableState } from '../../domain/event-types';
import type { TimelineEvent } from '../projection/timeline-event';
import { memberRows, roomFacts, type RoomFacts } from './room-details';
import { redactedIds, stateFacts, type RawState, type StateFact } from './state-facts';

/** Everything of one room in one response, read from the SDK before the transaction begins. */
export interface RoomPart {
  roomId: string;
  facts: RoomFacts;
  events: TimelineEvent[];
  limited: boolean;
  previous: string;
  members: MemberRow[];
  states: StateFact[];
  /** Ids of events that were redacted. */
  redacted: string[];
}

/** @param events the timeline's events, decrypted where that can be done now */
export function roomPart(room: Room, data: MSC3575RoomData, events: TimelineEvent[], self: string): RoomPart {
  const state = [...data.required_state, ...data.timeline.filter((event) => 'state_key' in event)];
  const memberIds = new Set(
    state.flatMap((event) => (event.type === 'm.room.member' && event.state_key ? [event.state_key] : [])),
  );
  const powerChanged = state.some((event) => event.type === 'm.room.power_levels');
  const facts = roomFacts(room, self);
  const isEdited = holdsEditableState(facts.kind);
  return {
    roomId: room.roomId,
    facts,
    events,
    limited: data.limited ?? false,
    previous: data.prev_batch ?? '',
    members: memberRows(room, powerChanged ? undefined : memberIds),
    states: isEdited ? stateFacts(data.timeline as RawState[], data.required_state as RawState[]) : [],
    redacted: isEdited ? redactedIds(data.timeline) : [],
  };
}
