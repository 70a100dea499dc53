import { useState } from 'react';
import { useNames } from '../../data/names';
import { useWhen } from '../../i18n/time';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RadioChoice } from '../../ui/RadioChoice';
import type { PossibleAnswer } from './queries';

/** Stands for an answer that was given in some other way than in the thread. */
const elsewhere = 'elsewhere';
const excerptLength = 140;

export interface AnswerDialogProps {
  /** Newest first. */
  choices: PossibleAnswer[];
  asker: string;
  /** Undefined where no message of the thread is the answer. */
  onChoose: (answerId: string | undefined) => void;
  onClose: () => void;
}

/** Asks which message of the thread answered the question; the newest by another than the asker is chosen already. */
export function AnswerDialog({ choices, asker, onChoose, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['consultation', 'common']);
  const nameOf = useNames();
  const when = useWhen();
  const likeliest = choices.find(({ sender }) => sender !== asker) ?? choices[0];
  const [chosen, setChosen] = useState(likeliest?.id ?? elsewhere);

  const options = choices.map(({ id, sender, ts, body }) => ({
    value: id,
    label: `${nameOf(sender)}, ${when.brief(ts)}: ${excerpt(body)}`,
  }));
  return (
    <Dialog
      title={t('act.answer')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onClick={() => onChoose(chosen === elsewhere ? undefined : chosen)}>
            {t('act.answer')}
          </Button>
        </>
      }
    >
      <div className="answer-choice">
        <RadioChoice
          label={t('whichAnswer')}
          value={chosen}
          onChange={setChosen}
          options={[...options, { value: elsewhere, label: t('answeredElsewhere') }]}
        />
      </div>
    </Dialog>
  );
}

function excerpt(body: string): string {
  return body.length > excerptLength ? `${body.slice(0, excerptLength)}…` : body;
}
