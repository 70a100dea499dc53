import { MessageCirclePlus } from 'lucide-react';
import { useCallback, useState, type ReactNode } from 'react';
import { useIsArchived } from '../../data/archived';
import { useJumpAskedOf } from '../../data/asked-jump';
import { openAsk } from '../../data/ask-opener';
import { isOpenToOutside, usePlaceOf } from '../../data/places';
import { useFromRooms } from '../../data/rooms';
import { useTranslation } from '../../i18n/use-translation';
import { Button } from '../../ui/Button';
import { Pane } from '../../ui/Pane';
import { PaneHeader } from '../../ui/PaneHeader';
import { Tabs } from '../../ui/Tabs';
import { useUnreadTalk } from './queries';
import { QuestionList } from './QuestionList';

type View = 'questions' | 'talk';

export interface ConsultationRoomProps {
  roomId: string;
  conversation: ReactNode;
  /** Buttons of every room. */
  tools: ReactNode;
}

/** A room where questions are asked: its questions, and beside them its free talk. */
export function ConsultationRoom({ roomId, conversation, tools }: ConsultationRoomProps) {
  const { t } = useTranslation('consultation');
  const place = usePlaceOf(roomId);
  const isArchived = useIsArchived(roomId);
  const takesOutside = useFromRooms((rooms) => isOpenToOutside(rooms?.get(roomId)));
  const unread = useUnreadTalk(roomId);
  const [view, setView] = useState<View>('questions');
  // What one goes to in the free talk is drawn there.
  const showTalk = useCallback(() => setView('talk'), []);
  useJumpAskedOf({ roomId, threadId: '' }, showTalk);

  return (
    <Pane
      scrolls={false}
      header={
        <PaneHeader
          title={place.room}
          detail={takesOutside ? [place.circle, t('outsideToo')].filter(Boolean).join(' · ') : place.circle}
          actions={
            <>
              {tools}
              {!isArchived && (
                <Button
                  variant="primary"
                  icon={<MessageCirclePlus aria-hidden />}
                  onClick={() => openAsk({ placeId: roomId })}
                >
                  {t('ask')}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <Tabs
        label={t('views')}
        value={view}
        onChange={setView}
        options={[
          { value: 'questions', label: t('questions') },
          { value: 'talk', label: unread > 0 ? t('talkUnread', { count: unread }) : t('talk') },
        ]}
      >
        {view === 'questions' ? <QuestionList key={roomId} roomId={roomId} /> : conversation}
      </Tabs>
    </Pane>
  );
}
