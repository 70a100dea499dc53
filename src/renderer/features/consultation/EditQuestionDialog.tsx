import { useState } from 'react';
import { open } from '../../../cache/sealing';
import { askLimits } from '../../../domain/consultation/consultation';
import { questionText } from '../../../domain/message/plain-text';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useMasking } from '../../data/masking';
import { useNames } from '../../data/names';
import { perform } from '../../data/perform';
import { useLanguage } from '../../i18n';
import { useTranslation } from '../../i18n/use-translation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import type { Question } from './queries';

/** Mends the topic and text of a question; what was promised and who was asked stay. */
export function EditQuestionDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const { t } = useTranslation(['relations', 'asking', 'common']);
  const account = useAccount();
  const language = useLanguage();
  const nameOf = useNames();
  const { attempt, busy, failed } = useAttempt();
  const [topic, setTopic] = useState(question.topic);
  const [text, setText] = useState(question.text);
  const { found, mask } = useMasking([topic, text]);
  const isSame = topic.trim() === question.topic && text.trim() === question.text;

  async function save(): Promise<void> {
    const { db } = account;
    const row = await db.messages.get(question.id);
    const content = row && open(row.c);
    if (content?.kind !== 'question') return onClose();
    const edited = { ...content.question, topic: topic.trim(), text: text.trim() };
    await perform(account, {
      kind: 'edit',
      roomId: question.roomId,
      target: question.id,
      body: questionText(edited, language, nameOf),
      question: edited,
    });
    onClose();
  }

  return (
    <Dialog
      title={t('question.edit')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={busy || isSame || !topic.trim()} onClick={() => attempt(save)}>
            {t('saveEdit')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('question.topic')}
        value={topic}
        maxLength={askLimits.topic}
        onChange={setTopic}
        error={topic.trim() ? undefined : t('question.topicMissing')}
      />
      <TextField
        label={t('question.text')}
        value={text}
        multiline
        rows={6}
        maxLength={askLimits.text}
        onChange={setText}
      />
      <div role="status">
        {found.length > 0 && (
          <Banner
            tone="soon"
            actions={
              <Button
                onClick={() => {
                  const [maskedTopic = topic, maskedText = text] = mask();
                  setTopic(maskedTopic);
                  setText(maskedText);
                }}
              >
                {t('asking:masking.all', { count: found.length })}
              </Button>
            }
          >
            {t('asking:masking.warning')} <q>{found.map((one) => one.text).join(', ')}</q>
          </Banner>
        )}
      </div>
      <p>{t('question.stays')}</p>
      {failed && (
        <Banner tone="overdue" isAlert>
          {t('common:notKept')}
        </Banner>
      )}
    </Dialog>
  );
}
