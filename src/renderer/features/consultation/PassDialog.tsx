import { useId, useMemo, useState } from 'react';
import type { Availability } from '../../../domain/directory/availability';
import { professions } from '../../../domain/directory/directory';
import { fold } from '../../../domain/folding';
import { canBePassedTo } from '../../../domain/consultation/question-fold';
import { useNames, usePeople } from '../../data/names';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { AvailabilityLine } from '../../people/AvailabilityMark';
import { useAvailabilityWords } from '../../people/availability-words';
import { usePresence } from '../../people/presence';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { useColleagues, type QuestionSnapshot } from './queries';

/** Those who can be asked soonest first. */
const order: readonly Availability['kind'][] = ['on-duty', 'available', 'not-working-day', 'away'];
const longest = 2000;
/** As many as are looked through without searching. */
const searchFrom = 8;

export interface PassDialogProps {
  snapshot: QuestionSnapshot;
  onPass: (userId: string, note: string) => void;
  onClose: () => void;
}

/** Asks to whom of the room a question is passed, those on duty first, and what she should know. */
export function PassDialog({ snapshot: { question, state }, onPass, onClose }: PassDialogProps) {
  const { t } = useTranslation(['consultation', 'common']);
  const nameOf = useNames();
  const presence = usePresence();
  const members = useColleagues(question.roomId);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');

  const candidates = useMemo(() => {
    const rank = (userId: string) => {
      const kind = presence.of(userId)?.kind;
      return kind ? order.indexOf(kind) : order.length;
    };
    return (members ?? [])
      .filter((userId) => canBePassedTo(state, userId))
      .sort((one, other) => rank(one) - rank(other) || nameOf(one).localeCompare(nameOf(other)));
  }, [members, state, presence, nameOf]);
  // The first field has the focus: the dialog opens when there is whom to choose from.
  if (!members) return null;

  const found = candidates.filter((userId) => userId === chosen || fold(nameOf(userId)).includes(fold(query.trim())));

  return (
    <Dialog
      title={t('act.pass')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={!chosen} onClick={() => onPass(chosen, note.trim())}>
            {t('pass.do')}
          </Button>
        </>
      }
    >
      <div className="question-form">
        {candidates.length > searchFrom && (
          <TextField label={t('pass.search')} value={query} onChange={setQuery} type="search" autoComplete="off" />
        )}
        <fieldset className="field">
          <legend className="field__label">{t('pass.to')}</legend>
          <span className="field__hint">{t('pass.hint')}</span>
          <div className="people-picker__list">
            {found.length === 0 && <p>{t('pass.nobody')}</p>}
            {found.map((userId) => (
              <Colleague
                key={userId}
                userId={userId}
                presence={presence}
                isChosen={userId === chosen}
                onChoose={() => setChosen(userId)}
              />
            ))}
          </div>
        </fieldset>
        <TextField
          label={t('pass.note')}
          hint={t('pass.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={longest}
          multiline
          rows={3}
        />
      </div>
    </Dialog>
  );
}

interface ColleagueProps {
  userId: string;
  presence: ReturnType<typeof usePresence>;
  isChosen: boolean;
  onChoose: () => void;
}

function Colleague({ userId, presence, isChosen, onChoose }: ColleagueProps) {
  const name = useId();
  const nameOf = useNames();
  const language = useLanguage();
  const words = useAvailabilityWords();
  const person = usePeople().get(userId);
  const availability = presence.of(userId);
  const details = person && [professions[person.profession][language], person.unit].filter(Boolean).join(', ');
  return (
    <label className="people-picker__person">
      <input type="radio" name="pass-to" checked={isChosen} onChange={onChoose} aria-describedby={name} />
      <span className="people-picker__who">
        <span>{nameOf(userId)}</span>
        <span className="people-picker__hint" id={name}>
          {details}
        </span>
      </span>
      {availability && <AvailabilityLine kind={availability.kind} words={words(availability, presence.now)} />}
    </label>
  );
}
