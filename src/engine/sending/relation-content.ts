import { EventType } from 'matrix-js-sdk/lib/@types/event.js';
import type { ActOf } from '../../domain/act';
import { eventTypes } from '../../domain/event-types';
import { pollEndContent, pollTypes, voteContent } from '../../domain/message/poll-wire';
import { assertNever } from '../../domain/result';
import type { OutgoingEvent } from './content';
import { formatted } from './formatted-body';
import { mentions } from './mentions';

/** The Matrix event of what one does to a message. */
export function relationEvent(act: ActOf<'edit' | 'react' | 'poll-vote' | 'poll-end'>, txnId: string): OutgoingEvent {
  const own = { [eventTypes.act]: txnId };
  const reference = { 'm.relates_to': { rel_type: 'm.reference', event_id: act.target } };
  switch (act.kind) {
    case 'edit':
      return { type: EventType.RoomMessage, content: { ...editContent(act), ...own } };
    case 'react':
      return {
        type: EventType.Reaction,
        content: { 'm.relates_to': { rel_type: 'm.annotation', event_id: act.target, key: act.key }, ...own },
      };
    case 'poll-vote':
      return { type: pollTypes.response, content: { ...voteContent(act.answers), ...reference, ...own } };
    case 'poll-end':
      return { type: pollTypes.end, content: { ...pollEndContent(act.body), ...reference, ...own } };
    default:
      return assertNever(act);
  }
}

/** An edit (Matrix spec, m.replace), with the text that clients without edits show. */
function editContent({ body, rich, calls, target, question }: ActOf<'edit'>): Record<string, unknown> {
  return {
    msgtype: 'm.text',
    body: `* ${body}`,
    'm.mentions': {},
    'm.new_content': {
      msgtype: 'm.text',
      body,
      ...formatted(rich),
      'm.mentions': mentions(calls),
      ...(question && { [eventTypes.question]: question }),
    },
    'm.relates_to': { rel_type: 'm.replace', event_id: target },
  };
}
