import { Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useLiveQuery } from '../../data/use-live-query';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import type { QuestionSnapshot } from './queries';

const EditQuestionDialog = lazy(async () => ({ default: (await import('./EditQuestionDialog')).EditQuestionDialog }));

/** Says that a question has been edited, and lets who asked mend its words until it is closed. */
export function EditQuestion({ snapshot: { question, state } }: { snapshot: QuestionSnapshot }) {
  const { t } = useTranslation('relations');
  const { userId } = useAccount();
  const [isOpen, setOpen] = useState(false);
  const isEdited = useIsEdited(question.id);
  // The words are in the message of whoever sent it here.
  const sender = state.movedBy ?? state.asker;
  const mayEdit = sender === userId && state.status !== 'closed' && state.status !== 'moved';
  return (
    <>
      {isEdited && <p className="question-page__edited">{t('question.edited')}</p>}
      {mayEdit && (
        <Button className="question-page__fold" icon={<Pencil aria-hidden />} onClick={() => setOpen(true)}>
          {t('question.edit')}
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <EditQuestionDialog question={question} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function useIsEdited(questionId: string): boolean {
  const { db } = useAccount();
  return (
    useLiveQuery(async () => (await db.messages.get(questionId))?.original !== undefined, [db, questionId]) ?? false
  );
}
