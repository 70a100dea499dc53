import { useEffect, type ReactNode } from 'react';
import { paths } from '../../data/paths';
import { usePlaceOf } from '../../data/places';
import { useSettledId } from '../../data/settled-id';
import { useTranslation } from '../../i18n/use-translation';
import { CopyLinkButton } from '../../leading/CopyLinkButton';
import { EmptyState } from '../../ui/EmptyState';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { SidePanel } from '../../ui/SidePanel';
import { EditQuestion } from './EditQuestion';
import { QuestionActions } from './QuestionActions';
import { QuestionAside } from './QuestionAside';
import { QuestionElsewhere } from './QuestionElsewhere';
import { QuestionMoved } from './QuestionMoved';
import { QuestionNotices } from './QuestionNotices';
import { QuestionStory } from './QuestionStory';
import { useQuestion } from './queries';
import './consultation.css';

export interface QuestionPageProps {
  roomId: string;
  questionId: string;
  /** What the question was asked with. */
  files: ReactNode;
  /** The conversation of the question's thread, with its composer. */
  thread: ReactNode;
}

/** A question: what is asked, where it stands, what one can do about it, and its thread. */
export function QuestionPage({ roomId, questionId, files, thread }: QuestionPageProps) {
  const { t } = useTranslation('consultation');
  const place = usePlaceOf(roomId);
  const snapshot = useQuestion(questionId);

  // A question opened before the homeserver had it goes on under the id that it got there.
  const settledId = useSettledId(questionId);
  useEffect(() => {
    if (settledId !== questionId) location.replace(`#${paths.question(roomId, settledId)}`);
  }, [roomId, questionId, settledId]);

  const room = (
    <>
      <a href={`#${paths.room(roomId)}`}>{place.room}</a>
      {place.circle && ` · ${place.circle}`}
    </>
  );
  if (snapshot === undefined) return <Pane header={<PaneHeader title={t('question')} detail={room} />}>{null}</Pane>;
  if (snapshot === null) {
    return (
      <Pane header={<PaneHeader title={t('question')} detail={room} />}>
        <EmptyState title={t('notHere')} action={<a href={`#${paths.room(roomId)}`}>{t('toRoom')}</a>} />
      </Pane>
    );
  }
  return (
    <Pane
      scrolls={false}
      header={
        <PaneHeader
          title={<span className="question-page__title">{snapshot.question.topic}</span>}
          detail={room}
          actions={<CopyLinkButton path={paths.question(roomId, settledId)} />}
        />
      }
      side={
        <SidePanel title={t('aside.label')}>
          <QuestionAside roomId={roomId} questionId={questionId} />
        </SidePanel>
      }
    >
      <div className="question-page__head" role="region" aria-label={t('question')} tabIndex={0}>
        <QuestionNotices snapshot={snapshot} />
        <QuestionMoved snapshot={snapshot} />
        <QuestionElsewhere questionId={snapshot.question.id} />
        <QuestionStory snapshot={snapshot} />
        {files}
        <EditQuestion snapshot={snapshot} />
        <QuestionActions snapshot={snapshot} />
      </div>
      <div className="question-page__thread">{thread}</div>
    </Pane>
  );
}
