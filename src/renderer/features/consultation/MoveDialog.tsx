import { useMemo, useState } from 'react';
import { useAccount } from '../../data/account';
import { useCalendars } from '../../data/calendars';
import { useServiceOfRoom } from '../../data/circle-service';
import { useNames } from '../../data/names';
import { usePlaceOf } from '../../data/places';
import { mayIn } from '../../data/rights';
import { useRooms } from '../../data/rooms';
import { useLanguage } from '../../i18n';
import { useNow, useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { PlaceList } from '../../places/PlaceList';
import { serviceOfPlace, type AskPlace } from '../../places/places';
import { usePlaceFacts, usePlacesToAsk, type PlaceFacts } from '../../places/queries';
import { AnswerPromise } from '../../ui/AnswerPromise';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { dueAfterMove, moveQuestion } from './move';
import type { QuestionSnapshot } from './queries';

const longest = 2000;
const renewEvery = 15_000;
const none: readonly AskPlace[] = [];

export interface MoveDialogProps {
  snapshot: QuestionSnapshot;
  onMove: (work: () => Promise<void>) => void;
  onClose: () => void;
}

/** Where a question goes on, by when it is answered there, and what the people there should know. */
export function MoveDialog({ snapshot, onMove, onClose }: MoveDialogProps) {
  const { t } = useTranslation(['consultation', 'common', 'asking']);
  const { question, state } = snapshot;
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();
  const when = useWhen();
  const now = useNow(renewEvery);
  const here = usePlaceOf(question.roomId);
  const from = useServiceOfRoom(question.roomId)?.service;
  const calendars = useCalendars();
  const places = useWhereTo(snapshot);
  const facts = usePlaceFacts(places ?? none);
  const [chosenId, setChosenId] = useState('');
  const [note, setNote] = useState('');
  if (!places || !facts || !from || !calendars) return null;

  const chosen = places.find(({ roomId, isJoined }) => isJoined && roomId === chosenId);
  const known = chosen && facts.get(chosen.roomId);
  const serving = chosen && serviceOfPlace(chosen, calendars, question.urgency, now);
  const dueIn = (to: typeof from, movedAt: number) =>
    dueAfterMove({ urgency: question.urgency, promise: state.promise }, { from, to, movedAt });
  const target = chosen && known && serving ? { place: chosen, facts: known, serving } : null;

  function move({ place, facts: { topics, members }, serving: { service } }: NonNullable<typeof target>) {
    const name = nameOfPlace(place);
    const said = { from: nameOfPlace(here), note: note.trim(), due: dueIn(service, Date.now()), language, nameOf };
    const topicIds = topics.map(({ id }) => id);
    const { roomId, circleId } = place;
    onMove(() => moveQuestion(account, snapshot, { roomId, circleId, name, service, topicIds, members }, said));
  }

  return (
    <Dialog
      title={t('act.move')}
      isOpen
      onClose={onClose}
      footer={
        <>
          {target && (
            <AnswerPromise
              now={now}
              isOpen={target.serving.isOpen}
              opensAt={target.serving.opensAt}
              isUnattended={target.serving.isUnattended}
            >
              {t('move.answerBy', { when: when.dayAndTime(dueIn(target.serving.service, now), now) })}
            </AnswerPromise>
          )}
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={!target} onClick={() => target && move(target)}>
            {t('move.do')}
          </Button>
        </>
      }
    >
      <div className="question-form">
        <fieldset className="field">
          <legend className="field__label">{t('move.where')}</legend>
          {places.length === 0 ? (
            <p className="field__hint">{t('move.nowhere')}</p>
          ) : (
            <PlaceList
              places={places}
              ids={[chosenId]}
              isSingle
              urgency={question.urgency}
              now={now}
              answeredBy={(to) => dueIn(to, now)}
              onChange={([roomId = '']) => setChosenId(roomId)}
            />
          )}
        </fieldset>
        <TextField
          label={t('move.note')}
          hint={t('move.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={longest}
          multiline
          rows={3}
        />
        <p className="field__hint">{t('move.stays')}</p>
        {target?.place.kind === 'outside' && <p className="field__hint">{t('asking:places.outsideHint')}</p>}
        {target && <ToldAsker asker={question.asker} facts={target.facts} />}
      </div>
    </Dialog>
  );
}

/** Who asked is told, and comes along: the answer is hers. */
function ToldAsker({ asker, facts }: { asker: string; facts: PlaceFacts }) {
  const { t } = useTranslation('consultation');
  const { userId } = useAccount();
  const nameOf = useNames();
  if (asker === userId) return null;
  const who = nameOf(asker);
  return (
    <p className="field__hint">{facts.members.has(asker) ? t('move.told', { who }) : t('move.invited', { who })}</p>
  );
}

/** The places that a question can go to; where its asker would have to be invited, those where this person may. */
function useWhereTo({ question }: QuestionSnapshot): AskPlace[] | undefined {
  const { userId } = useAccount();
  const rooms = useRooms();
  const places = usePlacesToAsk();
  return useMemo(
    () =>
      places?.filter(
        ({ roomId, isJoined }) =>
          roomId !== question.roomId &&
          (!isJoined || question.asker === userId || mayIn(rooms?.get(roomId), userId, 'invite-to-room')),
      ),
    [places, rooms, question.roomId, question.asker, userId],
  );
}

function nameOfPlace({ circle, room }: { circle: string; room: string }): string {
  return [circle, room].filter(Boolean).join(' · ');
}
