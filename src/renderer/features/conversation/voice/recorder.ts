import { failure, success, type Result } from '../../../../domain/result';
import { levelOf } from './levels';

/** Why nothing can be recorded. */
export type MicrophoneProblem =
  /** The system, or the organisation that has set the computer up, does not let Piiri listen. */
  | 'refused'
  | 'missing'
  /** Another program holds it. */
  | 'busy';

/** What was recorded, as the browser has it, and how loud it was at every {@link levelMs}. */
export interface Recorded {
  bytes: Blob;
  levels: readonly number[];
}

export interface Recorder {
  /** Ends the recording. */
  stop: () => void;
  /** Resolves when the recording has ended, by whatever: also where the microphone is pulled out. */
  ended: Promise<Recorded>;
}

export const levelMs = 50;

/** Speech needs no more. */
const bitsPerSecond = 32_000;
const recordedType = 'audio/webm;codecs=opus';

/**
 * Begins to record from the person's microphone.
 * @param onLevel told at every {@link levelMs} how loud it is, from 0 to 1
 * @param mostMs how long it may last; it is then stopped
 */
export async function startRecorder(
  onLevel: (level: number) => void,
  mostMs: number,
): Promise<Result<Recorder, MicrophoneProblem>> {
  let stream: MediaStream;
  try {
    const audio = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
    stream = await navigator.mediaDevices.getUserMedia({ audio });
  } catch (error) {
    return failure(problemOf(error));
  }
  const recorder = new MediaRecorder(stream, { mimeType: recordedType, audioBitsPerSecond: bitsPerSecond });
  const levels: number[] = [];
  const stopListening = listen(stream, (level) => {
    levels.push(level);
    onLevel(level);
  });
  const chunks: Blob[] = [];
  recorder.ondataavailable = ({ data }) => chunks.push(data);
  const stop = (): void => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const timer = setTimeout(stop, mostMs);
  const ended = new Promise<Recorded>((resolve) => {
    recorder.onstop = () => {
      clearTimeout(timer);
      stopListening();
      // Until then the system shows that somebody listens.
      stream.getTracks().forEach((track) => track.stop());
      resolve({ bytes: new Blob(chunks, { type: recordedType }), levels });
    };
  });
  recorder.start();
  return success({ stop, ended });
}

/** By the names that the Media Capture specification gives. */
function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return name === 'NotAllowedError' || name === 'SecurityError' ? 'refused' : 'busy';
}

/** Tells how loud a stream is. Returns what ends that. */
function listen(stream: MediaStream, tell: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const begun = performance.now();
  let told = 0;
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const level = levelOf(samples);
    // The timers of a window that nobody sees come late, and the length of what is said is known by these.
    for (; (told + 1) * levelMs <= performance.now() - begun; told += 1) tell(level);
  }, levelMs);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
