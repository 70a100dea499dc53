import { useState, type FormEvent } from 'react';
import { defaultService } from '../../../domain/service/service';
import { handoverLimits, type HandoverRecipient } from '../../../domain/work-items/handover';
import { callOf } from '../../../domain/work-items/handover-calls';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { useNames } from '../../data/names';
import { useFromRooms } from '../../data/rooms';
import type { WorkPlace } from '../../data/work-items';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { usePresence } from '../../people/presence';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { firstMoment, MomentChoice, momentChosen } from '../../ui/MomentChoice';
import { TextField } from '../../ui/TextField';
import { offerHandover } from './commands';
import { useDueChoices } from './due-choices';
import { emptyHandoverForm, handoverForm, handoverProblems, type HandoverProblem } from './handover-form';
import { circlesWithin, serviceOfRecipient, useCirclesToAsk, useParticipantIds, type CircleToAsk } from './queries';
import { RecipientChoice } from './RecipientChoice';
import './handover.css';

interface OfferDialogProps {
  place: WorkPlace;
  onClose: () => void;
}

/**
 * Offers a client to a person or a circle: of a case to anybody, of a contact to those who can read its inbox. What is
 * written in it is kept when it is closed.
 */
export function OfferDialog(props: OfferDialogProps) {
  const { roomId, contactId } = props.place;
  const isOfContact = contactId !== null;
  const parents = useFromRooms((rooms) => rooms?.get(roomId)?.parents);
  const ownCircles = useCirclesToAsk();
  const participants = useParticipantIds(roomId, isOfContact);
  const circles = isOfContact ? circlesWithin(ownCircles, parents, participants) : ownCircles;
  const draft = useFormDraft(`${contactId ?? roomId}|handover`, handoverForm, emptyHandoverForm);
  if (!circles || !participants || !draft.form) return null;
  return <Form {...props} circles={circles} participants={participants} draft={{ ...draft, form: draft.form }} />;
}

interface FormProps extends OfferDialogProps {
  circles: CircleToAsk[];
  participants: ReadonlySet<string>;
  draft: Omit<ReturnType<typeof useFormDraft<typeof emptyHandoverForm>>, 'form'> & { form: typeof emptyHandoverForm };
}

function Form({ place, circles, participants, draft: { form, change, forget }, onClose }: FormProps) {
  const { t } = useTranslation(['handover', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();
  const presence = usePresence();
  const [openedAt] = useState(() => Date.now());
  const { attempt, busy, failed } = useAttempt();
  const [isTried, setTried] = useState(false);

  const standInOf = (userId: string) => (presence.of(userId)?.kind === 'away' ? presence.standInOf(userId) : null);
  const circle = circles.find((one) => one.roomId === form.circleId);
  const call = circle && callOf(circle, account.userId, openedAt, standInOf);
  const to: HandoverRecipient | null =
    form.to === 'person'
      ? form.userId
        ? { kind: 'person', userId: form.userId }
        : null
      : circle && call && call.people.length > 0
        ? { kind: 'circle', roomId: circle.roomId, name: circle.name, people: [...call.people] }
        : null;
  const offered = useDueChoices(serviceOfRecipient(circles, to) ?? defaultService, openedAt);
  const [chosen, setChosen] = useState(() => ({ ...firstMoment(offered, openedAt), choice: 'today' }));
  const due = momentChosen(chosen, offered, openedAt);

  const problems = isTried ? handoverProblems(form) : [];
  const errorOf = (problem: HandoverProblem) => (problems.includes(problem) ? t(`problem.${problem}`) : undefined);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (handoverProblems(form).length > 0 || to === null || due === null) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    const [summary, reason, expected] = [form.summary.trim(), form.reason.trim(), form.expected.trim()];
    attempt(async () => {
      const content = { v: 1 as const, to, summary, reason, expected, due };
      await offerHandover(account, { place, content, participants }, { language, nameOf });
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('offer.title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="offer-handover" disabled={busy}>
            {t('offer.confirm')}
          </Button>
        </>
      }
    >
      <form id="offer-handover" className="handover-form" noValidate onSubmit={send}>
        <RecipientChoice
          form={form}
          circles={circles}
          call={call}
          participants={participants}
          isAmongParticipants={place.contactId !== null}
          errors={{ person: errorOf('needsPerson'), circle: errorOf('needsCircle') }}
          onChange={change}
        />
        <TextField
          label={t('summary')}
          hint={t('offer.summaryHint')}
          value={form.summary}
          onChange={(summary) => change({ summary })}
          error={errorOf('needsSummary')}
          maxLength={handoverLimits.words}
          multiline
          rows={3}
          required
        />
        <TextField
          label={t('reason')}
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={errorOf('needsReason')}
          maxLength={handoverLimits.words}
          multiline
          rows={2}
          required
        />
        <TextField
          label={t('expected')}
          hint={t('offer.expectedHint')}
          value={form.expected}
          onChange={(expected) => change({ expected })}
          error={errorOf('needsExpected')}
          maxLength={handoverLimits.words}
          multiline
          rows={2}
          required
        />
        <MomentChoice
          label={t('offer.due')}
          offered={offered}
          value={chosen}
          now={openedAt}
          onChange={setChosen}
          error={isTried && due === null ? t('due.notPossible') : undefined}
        />
        <Banner tone="info">{t(place.contactId === null ? 'offer.what' : 'offer.whatOfContact')}</Banner>
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:notKept')}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
