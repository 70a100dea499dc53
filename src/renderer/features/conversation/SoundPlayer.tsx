import { Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../../domain/message/attachment';
import { useTranslation } from '../../i18n/use-translation';
import { IconButton } from '../../ui/IconButton';
import { clock } from './clock';
import { MediaProblemLine } from './MediaProblemLine';
import { useMedia } from './use-media';
import { barsOf } from './voice/levels';
import { Waveform } from './voice/Waveform';
import './sound-player.css';

const shownBars = 60;

/** How far the arrow keys go: through anything in fifty steps. */
const steps = 50;

/** The one that is heard: two at once nobody understands. */
let playing: HTMLAudioElement | null = null;

/** Plays a sound where it stands; fetched when somebody wants to hear it. */
export function SoundPlayer({ attachment, title }: { attachment: Attachment; title: string }) {
  const { t } = useTranslation('media');
  const { source, waveform, duration: said } = attachment;
  const audio = useRef<HTMLAudioElement>(null);
  const [isWanted, setWanted] = useState(false);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [own, setOwn] = useState<number | null>(null);
  const media = useMedia(source, 'sound', isWanted);
  const url = media.state === 'ready' ? media.url : null;
  // What the bytes say, where they say it: a recording that was cut off says less than its sender.
  const length = own ?? (said ?? 0) / 1000;

  useEffect(() => {
    // Whoever asked to hear it hears it as soon as it is here.
    if (url && isWanted) audio.current?.play().catch(() => setPlaying(false));
  }, [url, isWanted]);
  useEffect(() => {
    const element = audio.current;
    return () => element?.pause();
  }, [url]);

  function turn() {
    const element = audio.current;
    if (!element || !url) setWanted(true);
    else if (element.paused) void element.play().catch(() => setPlaying(false));
    else element.pause();
  }

  const isLoading = isWanted && media.state === 'waiting';
  return (
    <div className="sound-player">
      <IconButton
        label={t(isLoading ? 'loading' : isPlaying ? 'player.pause' : 'player.play', { title })}
        icon={isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        disabled={isLoading}
        onClick={turn}
      />
      <span className="sound-player__track">
        {waveform && <Waveform bars={barsOf(waveform, shownBars)} heard={length > 0 ? at / length : 0} />}
        <input
          type="range"
          className={waveform ? 'sound-player__place sound-player__place--over' : 'sound-player__place'}
          aria-label={t('player.place', { title })}
          aria-valuetext={`${clock(at * 1000)} / ${clock(length * 1000)}`}
          min={0}
          max={length || 1}
          step={(length || 1) / steps}
          value={at}
          disabled={!url || length === 0}
          onChange={({ target }) => {
            const next = Number(target.value);
            setAt(next);
            if (audio.current) audio.current.currentTime = next;
          }}
        />
      </span>
      <span className="sound-player__time">
        {isPlaying || at > 0 ? `${clock(at * 1000)} / ` : ''}
        {clock(length * 1000)}
      </span>
      {url && (
        <audio
          ref={audio}
          src={url}
          onPlay={({ currentTarget }) => {
            if (playing !== currentTarget) playing?.pause();
            playing = currentTarget;
            setPlaying(true);
          }}
          onPause={() => setPlaying(false)}
          onEnded={({ currentTarget }) => {
            currentTarget.currentTime = 0;
            setAt(0);
          }}
          onTimeUpdate={({ currentTarget }) => setAt(currentTarget.currentTime)}
          onDurationChange={({ currentTarget: { duration } }) => setOwn(Number.isFinite(duration) ? duration : null)}
        />
      )}
      {media.state === 'failed' && <MediaProblemLine problem={media.problem} again={media.again} />}
    </div>
  );
}
