import { newCaseNumber } from '../../src/domain/case/case';
import type { QuestionAct } from '../../src/domain/consultation/consultation';
import { contactText, questionText } from '../../src/domain/message/plain-text';
import { deadline } from '../../src/domain/service/deadline';
import { outgoingEvent } from '../../src/engine/sending/content';
import type { Asked, Contacted, Happening, Talk } from './model';
import { send, type Participant } from './participant';
import type { StandingRoom } from './rooms';

/** Finds who plays one of the county's people. */
export type Cast = (user: string) => Participant;

/** What has been read of a room by its people, and what only its writer has seen. */
interface Played {
  lastRead: string | undefined;
  lastOwn: Map<string, string>;
}

/** Plays what happens in a room, in order, and marks as read what is not to be unread. */
export async function playRoom(
  roomId: string,
  { life, members, service }: Pick<StandingRoom, 'life' | 'members' | 'service'>,
  cast: Cast,
): Promise<void> {
  const played: Played = { lastRead: undefined, lastOwn: new Map() };
  let unread = false;
  for (const happening of life) {
    unread ||= happening.unread ?? false;
    for await (const { by, eventId } of play({ roomId, service }, happening, cast)) {
      if (unread) played.lastOwn.set(by, eventId);
      else played.lastRead = eventId;
    }
  }
  await Promise.all(
    members.map(async (user) => {
      const eventId = played.lastOwn.get(user) ?? played.lastRead;
      if (eventId) await cast(user).client.setRoomReadMarkersHttpRequest(roomId, eventId, eventId);
    }),
  );
}

/** Where something happens, and the hours that hold there. */
type Stage = Pick<StandingRoom, 'roomId' | 'service'>;

/** An event that someone has sent. */
interface Sent {
  by: string;
  eventId: string;
}

function play(stage: Stage, happening: Happening, cast: Cast): AsyncGenerator<Sent> {
  if ('asks' in happening) return playQuestion(stage, happening, cast);
  if ('records' in happening) return playContact(stage, happening, cast);
  return playTalk(stage.roomId, happening, cast);
}

async function* playTalk(roomId: string, { by, says }: Talk, cast: Cast): AsyncGenerator<Sent> {
  yield { by, eventId: await say(roomId, cast(by), says) };
}

async function* playQuestion({ roomId, service }: Stage, asked: Asked, cast: Cast): AsyncGenerator<Sent> {
  const { by, asks, language = 'fi', then = [] } = asked;
  const question = { v: 1 as const, ...asks, due: deadline(asks.urgency, Date.now(), service) };
  const questionId = await send(cast(by).client, roomId, (txnId) =>
    outgoingEvent({ kind: 'message', roomId, body: questionText(question, language), question }, txnId),
  );
  yield { by, eventId: questionId };
  for (const step of then) {
    const { client } = cast(step.by);
    const update = (content: { act: 'answer'; answer: string } | { act: Exclude<QuestionAct, 'answer'> }) =>
      send(client, roomId, (txnId) =>
        outgoingEvent({ kind: 'question-update', roomId, questionId, update: { v: 1, ...content } }, txnId),
      );
    if ('does' in step) {
      yield { by: step.by, eventId: await update({ act: step.does }) };
      continue;
    }
    const answer = await say(roomId, cast(step.by), step.says, questionId);
    yield { by: step.by, eventId: answer };
    if (step.isAnswer) yield { by: step.by, eventId: await update({ act: 'answer', answer }) };
  }
}

async function* playContact({ roomId, service }: Stage, contacted: Contacted, cast: Cast): AsyncGenerator<Sent> {
  const { by, records, language = 'fi', then = [] } = contacted;
  const number = newCaseNumber((bytes) => crypto.getRandomValues(bytes));
  const contact = { v: 1 as const, number, ...records, due: deadline(records.urgency, Date.now(), service) };
  const contactId = await send(cast(by).client, roomId, (txnId) =>
    outgoingEvent({ kind: 'message', roomId, body: contactText(contact, language), contact }, txnId),
  );
  yield { by, eventId: contactId };
  for (const step of then) {
    const { client } = cast(step.by);
    const eventId =
      'says' in step
        ? await say(roomId, cast(step.by), step.says, contactId)
        : await send(client, roomId, (txnId) =>
            outgoingEvent({ kind: 'contact-update', roomId, contactId, update: { v: 1, act: step.does } }, txnId),
          );
    yield { by: step.by, eventId };
  }
}

function say(roomId: string, { client }: Participant, body: string, threadId?: string): Promise<string> {
  return send(client, roomId, (txnId) =>
    outgoingEvent({ kind: 'message', roomId, body, ...(threadId && { threadId }) }, txnId),
  );
}
