import { useLiveQuery } from '../../data/use-live-query';
import { Mic } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAccount } from '../../data/account';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { placeOf } from './queries';
import { readClip } from './voice/clip-draft';

const VoicePanel = lazy(async () => ({ default: (await import('./VoicePanel')).VoicePanel }));

interface VoiceClipProps {
  roomId: string;
  threadId: string;
  replyTo: string | undefined;
  onSent: () => void;
  /** Where one goes on when the recording is over. */
  focusAfter: () => void;
}

/** Beside the composer: a voice message is recorded here, and one that was not sent is found again. */
export function VoiceClip({ roomId, threadId, replyTo, onSent, focusAfter }: VoiceClipProps) {
  const { t } = useTranslation('media');
  const { db } = useAccount();
  const place = placeOf(roomId, threadId);
  const [isRecording, setRecording] = useState(false);
  const waiting = useLiveQuery(() => readClip(db, place), [db, place]);
  const isOpen = isRecording || Boolean(waiting);
  return (
    <>
      <IconButton label={t('record')} icon={<Mic aria-hidden />} disabled={isOpen} onClick={() => setRecording(true)} />
      {isOpen && (
        <Suspense>
          <VoicePanel
            place={place}
            roomId={roomId}
            threadId={threadId}
            replyTo={replyTo}
            recordsAtOnce={isRecording && !waiting}
            onSent={onSent}
            onClose={() => {
              setRecording(false);
              focusAfter();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
