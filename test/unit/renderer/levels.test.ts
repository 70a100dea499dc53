import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loudest } from '../../../src/domain/message/attachment';
import { barsOf, levelOf, waveformOf } from '../../../src/renderer/features/conversation/voice/levels';

const tone = (height: number) => Float32Array.from({ length: 1000 }, (_, at) => height * Math.sin(at / 3));

describe('how loud a voice is', () => {
  it('is nothing for silence, and rises as a person hears it', () => {
    expect(levelOf(tone(0))).toBe(0);
    const [whisper, speech, shout] = [0.005, 0.1, 1].map((height) => levelOf(tone(height)));
    expect(whisper).toBeGreaterThan(0);
    expect(speech).toBeGreaterThan((whisper ?? 0) + 0.2);
    expect(shout).toBeGreaterThan((speech ?? 0) + 0.2);
    expect(shout).toBeLessThanOrEqual(1);
  });

  it('is sent as at most a hundred whole numbers that every client reads, however long the recording', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 7000 }), (levels) => {
        const waveform = waveformOf(levels);
        expect(waveform.length).toBe(Math.min(100, levels.length));
        for (const bar of waveform) expect(Number.isInteger(bar) && bar >= 0 && bar <= loudest).toBe(true);
        // A loud moment is seen, wherever it is.
        expect(Math.max(0, ...waveform)).toBe(Math.round(Math.max(0, ...levels) * loudest));
      }),
    );
  });

  it('of another client is drawn with the bars that there is room for', () => {
    expect(barsOf([0, loudest], 60)).toEqual([0, 1]);
    expect(barsOf(new Array<number>(256).fill(loudest / 2), 60)).toEqual(new Array<number>(60).fill(0.5));
  });
});
