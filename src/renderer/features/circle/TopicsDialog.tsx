import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { RoomRow } from '../../../cache/rows';
import { withMoved } from '../../../domain/circle/list-order';
import { topicLimits, topicProblem, type Topic } from '../../../domain/circle/topics';
import { useAccount } from '../../data/account';
import { roomName } from '../../data/places';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { EditFooter, NotKept } from './EditFooter';
import { isTopicsFormChanged, newTopic, readTopicsForm, saveTopics, topicsForm, type TopicsForm } from './topics-form';
import { TopicRow } from './TopicRow';
import { useEditForm, useStanding } from './use-edit-form';

interface TopicsDialogProps {
  circle: RoomRow;
  onClose: () => void;
}

/** Edits what a circle's questions are about. What is written in it is kept when it is closed. */
export function TopicsDialog({ circle, onClose }: TopicsDialogProps) {
  const standing = useStanding(readTopicsForm, circle.roomId);
  return standing && <Form circle={circle} standing={standing} onClose={onClose} />;
}

function Form({ circle, standing, onClose }: TopicsDialogProps & { standing: TopicsForm }) {
  const { t } = useTranslation('leading');
  const account = useAccount();
  const { formId, form, change, isChecked, submit, busy, failed } = useEditForm({
    place: `${circle.roomId}|topics`,
    schema: topicsForm,
    standing,
    isValid: ({ topics }) => topics.every((_, index) => topicProblem(topics, index) === null),
    save: (edited) => saveTopics(account, circle.roomId, edited),
    onClose,
  });
  /** The topic that was added or moved last: the focus goes with it. */
  const [focused, setFocused] = useState('');
  if (!form) return null;
  const { topics } = form;
  const isFull = topics.length >= topicLimits.topics;
  const turn = (next: Topic[]) => change({ topics: next });

  function add() {
    const topic = newTopic();
    setFocused(topic.id);
    turn([...topics, topic]);
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
      <form id={formId} className="circle-form" onSubmit={submit} noValidate>
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
                onMove={(by) => turn(withMoved(topics, index, by))}
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
