import { historyAlong, type MovedFrom, type QuestionContent } from '../../../domain/consultation/consultation';
import type { Language } from '../../../domain/codes';
import { rebase } from '../../../domain/service/deadline';
import { moveText, questionText } from '../../../domain/message/plain-text';
import { outcomeOf, type QuestionPromise } from '../../../domain/consultation/question-fold';
import type { ServiceContent, Urgency } from '../../../domain/service/service';
import type { Account } from '../../data/account';
import { perform } from '../../data/perform';
import { watchAct } from '../../data/refused-acts';
import type { QuestionSnapshot } from './queries';

/** Where a question goes, and what of it belongs there. */
export interface NewPlace {
  roomId: string;
  circleId: string | null;
  /** As its people call it. */
  name: string;
  service: ServiceContent;
  /** The ids of its circle's topics, and who can be asked there by name. */
  topicIds: readonly string[];
  members: ReadonlySet<string>;
}

/**
 * By when a question is answered that is moved now: the open time that it used counts against the new promise. What
 * stood still goes on running, because nobody waits for the asker any more.
 * @returns milliseconds since the epoch
 */
export function dueAfterMove(
  { urgency, promise }: { urgency: Urgency; promise: QuestionPromise },
  { from, to, movedAt }: { from: ServiceContent; to: ServiceContent; movedAt: number },
): number {
  const pauses = promise.pauses.map((pause) => ({ ...pause, to: pause.to ?? movedAt }));
  const rebased = rebase({ urgency, askedAt: promise.askedAt, pauses, movedAt, from, to });
  return 'due' in rebased ? rebased.due : movedAt;
}

/** What was done to a question before it is moved, in this place and in those before. */
function historyOf({ question, history }: Pick<QuestionSnapshot, 'question' | 'history'>): MovedFrom['history'] {
  const { movedFrom } = question;
  const here = history.flatMap(({ act, sender, ts, to, refusal }): MovedFrom['history'] =>
    refusal !== null || act === 'reply' ? [] : [{ act, sender, ts, ...(to && { to }) }],
  );
  const before: MovedFrom['history'] = movedFrom
    ? [...movedFrom.history, { act: 'move', sender: question.movedBy ?? question.asker, ts: question.ts }]
    : [];
  return historyAlong([...before, ...here]);
}

/** The question as it is asked in its new place. */
export function movedQuestion(
  { question, history, content }: Pick<QuestionSnapshot, 'question' | 'history' | 'content'>,
  place: Pick<NewPlace, 'topicIds' | 'members'>,
  { from, note, due }: { from: string; note: string; due: number },
): QuestionContent {
  const { topic, text, urgency, wanted, people, asker } = question;
  const { topicId, group } = content ?? {};
  return {
    v: 1,
    ...{ topic, text, urgency, wanted, due },
    people: people.filter((userId) => userId !== asker && place.members.has(userId)),
    ...(topicId && place.topicIds.includes(topicId) && { topicId }),
    ...(group && { group }),
    movedFrom: {
      roomId: question.roomId,
      questionId: question.id,
      place: from,
      asker,
      askedAt: question.movedFrom?.askedAt ?? question.ts,
      note,
      history: historyOf({ question, history }),
    },
  };
}

/** Moves a question to another place, where the rule allows it as far as this device knows. */
export async function moveQuestion(
  account: Account,
  snapshot: QuestionSnapshot,
  place: NewPlace,
  said: { from: string; note: string; due: number; language: Language; nameOf: (userId: string) => string },
): Promise<void> {
  const { question, state } = snapshot;
  const { roomId, id: questionId, asker } = question;
  const to = { roomId: place.roomId, ...(place.circleId && { circleId: place.circleId }) };
  const act = { act: 'move' as const, sender: account.userId, movedTo: { ...to, questionId } };
  if (!outcomeOf(state, act).ok) return;
  const moved = movedQuestion(snapshot, place, said);
  const isOwn = asker === account.userId;
  await perform(account, {
    kind: 'move-question',
    ...{ roomId, questionId, to },
    question: moved,
    body: questionText(moved, said.language, said.nameOf),
    words: moveText(place.name, said.note, said.language),
    ...(!isOwn && { told: asker }),
    ...(!isOwn && !place.members.has(asker) && { invited: asker }),
  });
  watchAct(account, questionId);
}
