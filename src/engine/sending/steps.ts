import type { CacheDatabase } from '../../cache/database';
import { markOutbox } from '../../cache/outbox';
import { refusedStep, type OutboxRow } from '../../cache/rows';
import { open } from '../../cache/sealing';
import { requestProblem } from '../session/problems';

const notAllowed = 'not-allowed';

/** What of an act of several steps is done, kept in its outbox row, so that an interrupted act goes on where it was. */
export class Steps {
  private done: Record<string, string>;

  constructor(
    private readonly db: CacheDatabase,
    private readonly row: OutboxRow,
  ) {
    this.done = { ...open(row.c).done };
  }

  get txnId(): string {
    return this.row.txnId;
  }

  /** Whether the act has been tried before, so that a step may be done and not marked. */
  get isRepeated(): boolean {
    return this.row.attempts > 0;
  }

  /** Does a step that has not been done yet, and marks it with what it left to know. */
  async once(step: string, perform: () => Promise<string>): Promise<string> {
    const before = this.done[step];
    if (before !== undefined) return before;
    const result = await perform();
    await this.mark(step, result);
    return result;
  }

  /** A step that may be refused without the others being so: an account that is gone, one who was banned. */
  async onceOrRefused(step: string, perform: () => Promise<string>): Promise<string> {
    return this.once(step, async () => {
      try {
        return await perform();
      } catch (error) {
        if (requestProblem(error).kind === 'refused') return refusedStep;
        throw error;
      }
    });
  }

  /** A step of convenience, whose refusal is no part of what the act comes to; gives whether it was done. */
  async onceIfAllowed(step: string, perform: () => Promise<string>): Promise<boolean> {
    const result = await this.once(step, async () => {
      try {
        return await perform();
      } catch (error) {
        if (requestProblem(error).kind === 'refused') return notAllowed;
        throw error;
      }
    });
    return result !== notAllowed;
  }

  /** Marks how far a long row of like steps has come. */
  async mark(step: string, result: string): Promise<void> {
    this.done[step] = result;
    await markOutbox(this.db, this.row.txnId, { details: { done: { ...this.done } } });
  }

  /** All that was done has been undone. */
  async forget(): Promise<void> {
    this.done = {};
    await markOutbox(this.db, this.row.txnId, { details: { done: {} } });
  }

  /** What a step left to know, or undefined while it is not done. */
  of(step: string): string | undefined {
    return this.done[step];
  }

  /** What the steps of a kind left to know. */
  startingWith(prefix: string): string[] {
    return Object.entries(this.done).flatMap(([step, result]) => (step.startsWith(prefix) ? [result] : []));
  }

  get hasRefused(): boolean {
    return Object.values(this.done).includes(refusedStep);
  }
}
