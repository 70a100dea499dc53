import type { Attachment } from '../../../domain/message/attachment';

/** The room that a picture is given before it has come, where its sender does not say how large it is. */
const usual = { width: 320, height: 240 };
const largest = { width: 360, height: 320 };

/** One that is very long or very thin can still be hit with a pointer. */
const least = 48;

/** How large a picture or film stands in the talk: as it is, or as much smaller as it must be. */
export function frameOf({ width, height, thumbnail }: Attachment): { width: number; height: number } {
  const known = [
    [width, height],
    [thumbnail?.width, thumbnail?.height],
  ].find(([one, other]) => one && other);
  const [ownWidth = usual.width, ownHeight = usual.height] = (known ?? []) as number[];
  const scale = Math.min(1, largest.width / ownWidth, largest.height / ownHeight);
  return {
    width: Math.max(least, Math.round(ownWidth * scale)),
    height: Math.max(least, Math.round(ownHeight * scale)),
  };
}
