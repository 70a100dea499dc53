const firstPauseMs = 2_000;
const longestPauseMs = 5 * 60_000;
/** An engine that ran for so long had nothing in its way. */
const goodRunMs = 60_000;

/**
 * How long to wait before the engine begins anew: longer each time while what stopped it stands in its way, so that a
 * cause that stays does not have the account fetched over and over.
 */
export class RestartPause {
  private pauseMs = firstPauseMs;
  private lastEnd = -Infinity;

  /** @param now milliseconds since the epoch */
  next(now: number): number {
    const ranWell = now - this.lastEnd > goodRunMs + this.pauseMs;
    this.pauseMs = ranWell ? firstPauseMs : Math.min(this.pauseMs * 2, longestPauseMs);
    this.lastEnd = now;
    return this.pauseMs;
  }
}
