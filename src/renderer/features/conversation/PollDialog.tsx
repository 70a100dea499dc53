import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { longestPollText, mostAnswers } from '../../../domain/message/poll';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { RadioChoice } from '../../ui/RadioChoice';
import { TextField } from '../../ui/TextField';
import { emptyPoll, pollOf, type PollForm } from './poll-form';
import { askPoll, type Place } from './relation-commands';
import './poll.css';

/** Asks a poll in a room's talk or in a thread. */
export function PollDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const { t } = useTranslation(['relations', 'common']);
  const account = useAccount();
  const { attempt, busy, failed } = useAttempt();
  const [form, setForm] = useState(emptyPoll);
  const [isTried, setTried] = useState(false);
  const change = (changed: Partial<PollForm>) => setForm({ ...form, ...changed });
  const poll = pollOf(form);

  function ask() {
    setTried(true);
    if (poll) attempt(() => askPoll(account, place, poll).then(onClose));
  }

  return (
    <Dialog
      title={t('poll.new')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={busy} onClick={ask}>
            {t('poll.ask')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('poll.question')}
        value={form.question}
        maxLength={longestPollText}
        error={isTried && !form.question.trim() ? t('poll.questionMissing') : undefined}
        onChange={(question) => change({ question })}
      />
      <fieldset className="field">
        <legend className="field__label">{t('poll.answers')}</legend>
        {form.answers.map(({ id, text }, index) => (
          <div key={id} className="poll-form__answer">
            <TextField
              label={t('poll.answer', { number: index + 1 })}
              value={text}
              maxLength={longestPollText}
              onChange={(next) =>
                change({ answers: form.answers.map((one) => (one.id === id ? { id, text: next } : one)) })
              }
            />
            {form.answers.length > 2 && (
              <IconButton
                label={t('poll.removeAnswer', { number: index + 1 })}
                icon={<X aria-hidden />}
                onClick={() => change({ answers: form.answers.filter((one) => one.id !== id) })}
              />
            )}
          </div>
        ))}
        {form.answers.length < mostAnswers && (
          <Button
            icon={<Plus aria-hidden />}
            onClick={() => change({ answers: [...form.answers, { id: crypto.randomUUID(), text: '' }] })}
          >
            {t('poll.addAnswer')}
          </Button>
        )}
        {isTried && form.question.trim() && !poll && (
          <span className="field__error" role="alert">
            {t('poll.answersMissing')}
          </span>
        )}
      </fieldset>
      <Checkbox label={t('poll.several')} isChecked={form.several} onChange={(several) => change({ several })} />
      <RadioChoice
        label={t('poll.results')}
        value={form.disclosed ? 'disclosed' : 'undisclosed'}
        options={[
          { value: 'disclosed', label: t('poll.disclosed') },
          { value: 'undisclosed', label: t('poll.undisclosed') },
        ]}
        onChange={(value) => change({ disclosed: value === 'disclosed' })}
      />
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('common:notKept')}
        </Banner>
      )}
    </Dialog>
  );
}
