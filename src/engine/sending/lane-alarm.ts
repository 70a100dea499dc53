import { holdMs } from '../../cache/held-acts';

/** Calls when the first act of a lane is no longer held back. */
export class LaneAlarm {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly ring: (lane: string) => void) {}

  /** @param at in milliseconds since the epoch */
  set(lane: string, at: number): void {
    clearTimeout(this.timers.get(lane));
    const wait = Math.min(Math.max(at - Date.now(), 0), holdMs);
    this.timers.set(
      lane,
      setTimeout(() => {
        this.timers.delete(lane);
        this.ring(lane);
      }, wait),
    );
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
