import type { CSSProperties } from 'react';
import './voice.css';

interface WaveformProps {
  /** From 0 to 1, from the beginning to the end. */
  bars: readonly number[];
  /** How much of it has been heard, from 0 to 1; all of it where nothing is played. */
  heard?: number;
}

/** How loud something is, drawn; what it tells is said beside it. */
export function Waveform({ bars, heard = 1 }: WaveformProps) {
  return (
    <span className="waveform" aria-hidden>
      {bars.map((level, index) => (
        <span
          // Bars have no name but their place.
          key={index}
          className={index < heard * bars.length ? 'waveform__bar waveform__bar--heard' : 'waveform__bar'}
          style={{ '--level': level } as CSSProperties}
        />
      ))}
    </span>
  );
}
