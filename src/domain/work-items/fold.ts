import type { Result } from '../result';

/** Something that was done to a work item, at its place in the room's order. */
export interface WorkItemStep<Update> {
  eventId: string;
  sender: string;
  /** Milliseconds since the epoch, by the homeserver's clock. */
  ts: number;
  /** Whether the sender led the room when it was done. */
  byLead: boolean;
  update: Update;
}

/** A work item as its steps leave it, and what became of each. */
export interface Folded<State, Update, Refusal> {
  state: State;
  history: readonly (WorkItemStep<Update> & { refusal: Refusal | null })[];
}

/** What the rule of a kind of work item depends on beside its state. */
export type WorkItemAct<Update> = Omit<WorkItemStep<Update>, 'eventId'>;

/**
 * Applies steps in the room's order. Where two do at once what only one can, the earlier applies and the later stands
 * in the history with its refusal, so that every device comes to the same.
 */
export function foldSteps<State, Update, Refusal>(
  first: State,
  steps: readonly WorkItemStep<Update>[],
  apply: (state: State, step: WorkItemStep<Update>) => Result<State, Refusal>,
): Folded<State, Update, Refusal> {
  let state = first;
  const history = steps.map((step) => {
    const outcome = apply(state, step);
    if (outcome.ok) state = outcome.value;
    return { ...step, refusal: outcome.ok ? null : outcome.problem };
  });
  return { state, history };
}
