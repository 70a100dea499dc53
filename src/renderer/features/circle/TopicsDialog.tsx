import { Plus } from 'lucide-react';
import { useEffect, useId, useState, type FormEvent } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { topicLimits, topicProblem, withTopicMoved, type Topic } from '../../../domain/topics';
import { useAccount } from '../../data/account';
import { useAttempt } from '../../data/attempt';
import { useFormDraft } from '../../data/form-draft';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { EditFooter, NotKept } from './EditFooter';
import { isTopicsFormChanged, newTopic, readTopicsForm, saveTopics, topicsForm, type TopicsForm } from './topics-form';
import { TopicRow } from './TopicRow';

interface TopicsDialogProps {
  circle: RoomRow;
  onClose: () => void;
}

/** Edits what a circle's questions are about. What is written in it is kept when it is closed. */
export function TopicsDialog({ circle, onClose }: TopicsDialogProps) {
  const { db } = useAccount();
  const [standing, setStanding] = useState<TopicsForm | null>(null);
  useEffect(() => {
    void readTopicsForm(db, circle.roomId).then(setStanding);
  }, [db, circle.roomId]);
  return standing && <Form circle={circle} standing={standing} onClose={onClose} />;
}

function Form({ circle, standing, onClose }: TopicsDialogProps & { standing: TopicsForm }) {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const formId = useId();
  const { form, change, forget } = useFormDraft(`${circle.roomId}|topics`, topicsForm, standing);
  const [isChecked, setChecked] = useState(false);
  /** The topic that was added or moved last: the focus goes with it. */
  const [focused, setFocused] = useState('');
  const { attempt, busy, failed } = useAttempt();
  if (!form) return null;
  const { topics } = form;
  const isFull = topics.length >= topicLimits.topics;
  const turn = (next: Topic[]) => change({ topics: next });
  const isNamed = (index: number) => topicProblem(topics, index) === null;

  function add() {
    const topic = newTopic();
    setFocused(topic.id);
    turn([...topics, topic]);
  }

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!form || busy) return;
    setChecked(true);
    if (!topics.every((_, index) => isNamed(index))) return focusFirstProblem(event.currentTarget);
    attempt(async () => {
      await saveTopics(account, circle.roomId, form);
      await forget();
      onClose();
    });
  }

  return (
    <Dialog
      title={t('topics.titleOf', { name: roomName(circle) })}
      isOpen
      onClose={onClose}
      footer={
        <EditFooter
          formId={formId}
          busy={busy}
          isChanged={isTopicsFormChanged(form)}
          onReset={() => void readTopicsForm(account.db, circle.roomId).then(change)}
          onClose={onClose}
        />
      }
    >
      <form id={formId} className="circle-form" onSubmit={save} noValidate>
        <p>{t('topics.what')}</p>
        {topics.length > 0 && (
          <ol className="topic-rows">
            {topics.map((topic, index) => (
              <TopicRow
                key={topic.id}
                topic={topic}
                at={index}
                count={topics.length}
                problem={isChecked ? topicProblem(topics, index) : null}
                isFocused={topic.id === focused}
                onChange={(next) => turn(topics.map((other) => (other.id === topic.id ? next : other)))}
                onMove={(by) => turn(withTopicMoved(topics, index, by))}
                onRemove={() => turn(topics.filter(({ id }) => id !== topic.id))}
              />
            ))}
          </ol>
        )}
        <Button className="topic-rows__add" icon={<Plus aria-hidden />} disabled={isFull} onClick={add}>
          {t('topics.add')}
        </Button>
        {isFull && <p>{t('topics.full', { count: topicLimits.topics })}</p>}
        {failed && <NotKept />}
      </form>
    </Dialog>
  );
}
