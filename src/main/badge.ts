/** The count of what waits, on the window's icon: whichever way the system has for it. Nothing else ever stands there. */

export interface BadgeParts {
  platform: NodeJS.Platform;
  /** macOS, and Linux where the dock can. */
  setCount: (count: number) => void;
  /** Windows: a picture over the icon in the task bar, and what it says to a screen reader. */
  setOverlay: (count: number, words: string) => void;
  wordsOf: (count: number) => string;
}

export function createBadge({ platform, setCount, setOverlay, wordsOf }: BadgeParts): (count: number) => void {
  return (count) => {
    if (platform === 'win32') setOverlay(count, wordsOf(count));
    else setCount(count);
  };
}
