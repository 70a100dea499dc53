import { useLiveQuery } from '../../../data/use-live-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAccount } from '../../../data/account';
import { perform } from '../../../data/perform';
import { dropClip, keepClip, readClip } from './clip-draft';
import { levelMs, startRecorder, type MicrophoneProblem, type Recorded, type Recorder } from './recorder';
import { waveformOf } from './levels';
import { useTranslation } from '../../../i18n/use-translation';

/** The longest voice message: what takes longer to say is better written, or said in a call. */
export const longestMs = 5 * 60 * 1000;

export interface ClipPlace {
  /** Which conversation it is, as one word. */
  place: string;
  roomId: string;
  threadId: string;
  replyTo: string | undefined;
}

type Phase =
  | { kind: 'starting' }
  | { kind: 'recording'; levels: readonly number[]; stop: () => void }
  | { kind: 'preparing' }
  | { kind: 'no-microphone'; problem: MicrophoneProblem }
  /** It could not be kept on this device; it is in the memory alone. */
  | { kind: 'unkept'; recorded: Recorded }
  | { kind: 'idle' };

/** Records a voice message, keeps it until it is sent or thrown away, and sends it. */
export function useVoiceClip({ place, roomId, threadId, replyTo }: ClipPlace) {
  const { t } = useTranslation('media');
  const account = useAccount();
  const { db, engine } = account;
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const clip = useLiveQuery(() => readClip(db, place), [db, place]);
  const running = useRef<Recorder | null>(null);
  const isThrownAway = useRef(false);
  const isHere = useRef(true);
  const name = `${t('voice')}.ogg`;

  const keep = useCallback(
    async (recorded: Recorded) => {
      setPhase({ kind: 'preparing' });
      try {
        const waveform = waveformOf(recorded.levels);
        const made = await engine.prepareFile({ name, bytes: recorded.bytes, isOriginal: false, waveform });
        if (!made.ok) return setPhase({ kind: 'unkept', recorded });
        await keepClip(db, place, made.value);
        setPhase({ kind: 'idle' });
      } catch {
        setPhase({ kind: 'unkept', recorded });
      }
    },
    [db, engine, name, place],
  );

  const record = useCallback(async () => {
    setPhase({ kind: 'starting' });
    isThrownAway.current = false;
    const levels: number[] = [];
    const onLevel = (level: number) => {
      levels.push(level);
      setPhase((before) => (before.kind === 'recording' ? { ...before, levels: [...levels] } : before));
    };
    const started = await startRecorder(onLevel, longestMs);
    if (!started.ok) return setPhase({ kind: 'no-microphone', problem: started.problem });
    const { stop, ended } = started.value;
    running.current = started.value;
    setPhase({ kind: 'recording', levels: [], stop });
    // She has gone elsewhere while the system asked her.
    if (!isHere.current) {
      isThrownAway.current = true;
      stop();
    }
    const recorded = await ended;
    running.current = null;
    if (isThrownAway.current) setPhase({ kind: 'idle' });
    else await keep(recorded);
  }, [keep]);

  // Whoever goes elsewhere while she speaks finds what she has said when she comes back.
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      running.current?.stop();
    };
  }, []);

  async function throwAway() {
    isThrownAway.current = true;
    running.current?.stop();
    if (clip) await dropClip(db, place, clip);
    setPhase({ kind: 'idle' });
  }

  /** Rejects when it could not be kept on this device; the recording stays. */
  async function send() {
    if (clip?.source.kind !== 'local') return;
    const at = { roomId, ...(threadId && { threadId }), ...(replyTo && { replyTo }) };
    // Named by its bytes, so that one that is sent twice goes once.
    await perform(account, { kind: 'attachment', caption: '', attachment: clip, ...at }, clip.source.id);
    await dropClip(db, place, clip);
  }

  return { phase, clip, record, keep, throwAway, send };
}

/** How long something is of which so many levels were heard, in milliseconds. */
export function lengthOf(levels: readonly number[]): number {
  return levels.length * levelMs;
}
