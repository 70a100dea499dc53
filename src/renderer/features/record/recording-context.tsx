import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { useRecorded } from '../../data/recording';
import { useTicks, type Ticks } from './ticks';

/** What every message of a group chat needs to show whether it is recorded, and to be ticked. */
export interface Recording extends Ticks {
  recorded: ReadonlySet<string>;
  /** Messages have boxes to tick. */
  isChoosing: boolean;
  choose: (isChoosing: boolean) => void;
}

const RecordingContext = createContext<Recording | null>(null);
const nothing: ReadonlySet<string> = new Set();

/** Read once for a whole group chat. */
export function RecordingProvider({ roomId, children }: { roomId: string; children: ReactNode }) {
  const { ticked, tick } = useTicks(roomId);
  const recorded = useRecorded(roomId) ?? nothing;
  // Of which group chat: another one's messages have no boxes.
  const [choosingIn, setChoosingIn] = useState<string | null>(null);
  const isChoosing = choosingIn === roomId;
  const recording = useMemo<Recording>(
    () => ({ ticked, tick, recorded, isChoosing, choose: (chooses) => setChoosingIn(chooses ? roomId : null) }),
    [ticked, tick, recorded, isChoosing, roomId],
  );
  return <RecordingContext value={recording}>{children}</RecordingContext>;
}

export function useRecording(): Recording {
  const recording = use(RecordingContext);
  if (!recording) throw new Error('useRecording outside RecordingProvider');
  return recording;
}
