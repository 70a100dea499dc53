import { z } from 'zod';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { useNames } from '../../data/names';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import type { QuestionSnapshot } from './queries';

const form = z.object({ text: z.string() });
const empty = { text: '' };
const longest = 20_000;

export interface AskBackDialogProps {
  snapshot: QuestionSnapshot;
  onAsk: (text: string) => Promise<void>;
  onClose: () => void;
}

/** Asks the asker something that the answer hangs on. What is written is kept when it is closed. */
export function AskBackDialog({ snapshot: { question }, onAsk, onClose }: AskBackDialogProps) {
  const { t } = useTranslation(['consultation', 'common']);
  const nameOf = useNames();
  const draft = useFormDraft(`${question.roomId}|${question.id}|ask-back`, form, empty);
  const { attempt, busy, failed } = useAttempt();
  if (!draft.form) return null;

  async function ask(words: string): Promise<void> {
    await onAsk(words);
    await draft.forget();
    onClose();
  }

  const text = draft.form.text.trim();
  return (
    <Dialog
      title={t('act.ask-back')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={!text || busy} onClick={() => attempt(() => ask(text))}>
            {t('askBack.do')}
          </Button>
        </>
      }
    >
      <div className="question-form">
        <TextField
          label={t('askBack.label', { who: nameOf(question.asker) })}
          hint={t('askBack.hint')}
          value={draft.form.text}
          onChange={(value) => draft.change({ text: value })}
          maxLength={longest}
          multiline
          rows={4}
          autoFocus
        />
        {failed && (
          <Banner tone="overdue" isAlert>
            {t('common:notKept')}
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
