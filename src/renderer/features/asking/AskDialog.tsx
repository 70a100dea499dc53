import { useEffect, useId, useState, type FormEvent } from 'react';
import { askLimits } from '../../../domain/consultation/consultation';
import { professionCodes, professions } from '../../../domain/directory/directory';
import { urgencies, urgencyCodes } from '../../../domain/service/service';
import { titleOf } from '../../../domain/circle/topics';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import type { CaseAskedFrom } from '../../data/ask-opener';
import { useCalendars } from '../../data/calendars';
import { useFormDraft } from '../../data/form-draft';
import { useMasking } from '../../data/masking';
import { useNames } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { proposedPlaces, serviceOfPlace, type AskPlace } from '../../places/places';
import { usePlaceFacts, usePlacesToAsk } from '../../places/queries';
import { useNow } from '../../i18n/time';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { fileTarget } from '../../ui/file-target';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { MultiChoice } from '../../ui/MultiChoice';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import { askForm, askProblems, emptyAskForm, type AskedPlace, type AskForm, type AskProblem } from './ask-form';
import { AskFiles } from './AskFiles';
import { AskPeople } from './AskPeople';
import { AskPlaces } from './AskPlaces';
import { AskPromise } from './AskPromise';
import { AskClear, CaseText } from './AskFromCase';
import { ask, noteInCase } from './commands';
import { MaskingNotice } from './MaskingNotice';
import { SimilarQuestions } from './SimilarQuestions';
import { TopicChoice, topicsOf } from './TopicChoice';
import { useAskFiles } from './use-ask-files';
import './asking.css';

export interface AskDialogProps {
  /** The room or circle from which the form was opened; undefined from anywhere else. */
  placeId: string | undefined;
  /** The case that it is asked from, if it is; nothing in the question may lead back to it. */
  fromCase?: CaseAskedFrom | undefined;
  onClose: () => void;
}

const renewEvery = 15_000;

/** The form that asks a question. What is written in it is kept when it is closed. */
export function AskDialog({ placeId, fromCase, onClose }: AskDialogProps) {
  const { engine } = useAccount();
  const places = usePlacesToAsk();
  const [empty] = useState(emptyAskForm);
  const draft = useFormDraft(`${fromCase?.roomId ?? placeId ?? ''}|ask`, askForm, empty);
  useEffect(() => {
    // Circles that take outside questions are found; without the network those found before are there.
    engine.refreshJoinable().catch(() => {});
  }, [engine]);
  if (!places || !draft.form) return null;
  // A draft of before has no name for the act of asking yet.
  const form = { ...draft.form, askId: draft.form.askId || empty.askId };
  return <Form {...{ placeId, fromCase, places, onClose }} draft={{ ...draft, form }} />;
}

interface FormProps extends AskDialogProps {
  places: AskPlace[];
  draft: { form: AskForm; change: (part: Partial<AskForm>) => void; forget: () => Promise<void> };
}

function Form({ placeId, fromCase, places, draft: { form, change, forget }, onClose }: FormProps) {
  const { t } = useTranslation(['asking', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();
  const calendars = useCalendars() ?? new Map();
  const now = useNow(renewEvery);
  const formId = useId();
  const [isChecked, setChecked] = useState(false);
  const { attempt, busy, failed } = useAttempt();
  const chosenIds = form.places ?? proposedPlaces(places, placeId);
  const chosen = places.filter(({ roomId, isJoined }) => isJoined && chosenIds.includes(roomId));
  const facts = usePlaceFacts(chosen);
  const topics = topicsOf(facts);
  const title = titleOf(
    topics.find(({ id }) => id === form.topicId),
    form.topic,
    language,
  );
  const taking = useAskFiles(form.files, (files) => change({ files }));
  const masking = useMasking([form.topic, form.text], form.dismissed, fromCase?.names);
  const ofCase = { isClear: !fromCase || (form.isClear && masking.found.length === 0) };

  const problems = isChecked ? askProblems(form, title, chosen.length, ofCase) : [];
  const errorOf = (...codes: AskProblem[]) => {
    const problem = problems.find((code) => codes.includes(code));
    return problem && t(`problem.${problem}`, { ...askLimits });
  };

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || taking.isBusy || !facts) return;
    setChecked(true);
    if (askProblems(form, title, chosen.length, ofCase).length > 0) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    const asked = chosen.flatMap((place): AskedPlace[] => {
      const service = serviceOfPlace(place, calendars, form.urgency, Date.now())?.service;
      const known = facts.get(place.roomId);
      if (!service || !known) return [];
      const name = [place.circle, place.room].filter(Boolean).join(' · ');
      const topicIds = known.topics.map(({ id }) => id);
      return [{ roomId: place.roomId, name, service, members: known.members, topicIds }];
    });
    attempt(async () => {
      await ask(account, form, title, asked, { language, nameOf });
      if (fromCase) await noteInCase(account, form, title, asked, { roomId: fromCase.roomId, language });
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      canDismiss={!taking.isBusy}
      footer={
        <>
          <AskPromise places={chosen} urgency={form.urgency} now={now} />
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={busy || taking.isBusy}>
            {t('send')}
          </Button>
        </>
      }
    >
      <form id={formId} className="ask-form" onSubmit={send} noValidate {...fileTarget(taking.add)}>
        <AskPlaces
          places={places}
          ids={chosenIds}
          chosen={chosen}
          urgency={form.urgency}
          now={now}
          error={errorOf('place-missing', 'too-many-places')}
          onChange={(ids) => change({ places: ids })}
        />
        <TopicChoice topics={topics} value={form.topicId} onChange={(topicId) => change({ topicId })} />
        <TextField
          label={t(topics.length > 0 ? 'form.line' : 'form.topic')}
          hint={t('form.topicHint')}
          value={form.topic}
          onChange={(topic) => change({ topic })}
          error={errorOf('topic-missing', 'topic-too-long')}
          required={form.topicId === ''}
          autoFocus
        />
        <TextField
          label={t('form.text')}
          hint={t('form.textHint')}
          value={form.text}
          onChange={(text) => change({ text })}
          error={errorOf('text-too-long')}
          multiline
          rows={5}
        />
        {fromCase && <CaseText from={fromCase} text={form.text} onChange={(text) => change({ text })} />}
        <MaskingNotice
          found={masking.found}
          onMask={(some) => {
            const [topic = '', text = ''] = masking.mask(some);
            change({ topic, text });
          }}
          onDismiss={(some) => change({ dismissed: [...form.dismissed, ...some.map((one) => one.text)] })}
        />
        <AskFiles files={form.files} taking={taking} />
        <SimilarQuestions words={`${title} ${form.text}`} onAnswered={onClose} />
        <RadioChoice
          label={t('form.urgency')}
          value={form.urgency}
          onChange={(urgency) => change({ urgency })}
          options={urgencyCodes.map((value) => ({ value, label: urgencies[value][language] }))}
        />
        <MultiChoice
          label={t('form.wanted')}
          hint={t('form.wantedHint')}
          values={form.wanted}
          onChange={(wanted) => change({ wanted })}
          options={professionCodes.map((value) => ({ value, label: professions[value][language] }))}
        />
        <AskPeople places={chosen} facts={facts} people={form.people} onChange={(people) => change({ people })} />
        {fromCase && (
          <AskClear
            isClear={form.isClear}
            found={masking.found.length}
            error={errorOf('not-clear')}
            onChange={(isClear) => change({ isClear })}
          />
        )}
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:notKept')}
          </Banner>
        )}
      </form>
    </Dialog>
  );
}
