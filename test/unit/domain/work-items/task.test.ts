import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyToTask,
  foldTask,
  newTask,
  taskActs,
  taskActsOpenTo,
  taskStatuses,
  type TaskContent,
  type TaskState,
  type TaskUpdate,
} from '../../../../src/domain/work-items/task';
import type { WorkItemStep } from '../../../../src/domain/work-items/fold';

const marja = '@marja:pieni.example';
const aino = '@aino:pieni.example';
const tapio = '@tapio:pieni.example';
const content: TaskContent = { v: 1, what: 'Tilaa apuväline', assignee: aino };

function step(sender: string, update: Omit<TaskUpdate, 'v'>, byLead = false): WorkItemStep<TaskUpdate> {
  return { eventId: `$${sender}${update.act}`, sender, ts: 1, byLead, update: { v: 1, ...update } };
}

const steps = fc.array(
  fc
    .record({
      sender: fc.constantFrom(marja, aino, tapio),
      act: fc.constantFrom(...taskActs),
      to: fc.option(fc.constantFrom(marja, aino, tapio), { nil: undefined }),
      byLead: fc.boolean(),
    })
    .map(({ sender, act, to, byLead }) => step(sender, { act, to }, byLead)),
  { maxLength: 12 },
);

describe('a task', () => {
  it('waits for the one who does it, until anybody in the case says that it is done', () => {
    const { state } = foldTask(content, marja, [step(tapio, { act: 'complete' })]);
    expect(state).toMatchObject({ status: 'done', assignee: aino, ended: { by: tapio } });
  });

  it('is given to another by its maker, its doer and the lead of the case alone', () => {
    const given = (sender: string, byLead: boolean) =>
      foldTask(content, marja, [step(sender, { act: 'assign', to: tapio }, byLead)]).state.assignee;
    expect(given(marja, false)).toBe(tapio);
    expect(given(aino, false)).toBe(tapio);
    expect(given(tapio, true)).toBe(tapio);
    expect(given(tapio, false)).toBe(aino);
  });

  it('is cancelled by its maker and not by the one who is to do it', () => {
    expect(foldTask(content, marja, [step(aino, { act: 'cancel' })]).state.status).toBe('open');
    expect(foldTask(content, marja, [step(marja, { act: 'cancel' })]).state.status).toBe('cancelled');
  });

  it('which two complete at once has been completed by the first, and the second is told', () => {
    const { state, history } = foldTask(content, marja, [
      step(aino, { act: 'complete' }),
      step(tapio, { act: 'complete' }),
    ]);
    expect(state.ended?.by).toBe(aino);
    expect(history.map(({ refusal }) => refusal)).toEqual([null, 'already-done']);
  });

  it('offers as buttons exactly what the rule lets apply, whatever has been done to it', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(marja, aino, tapio), fc.boolean(), (done, userId, isLead) => {
        const { state } = foldTask(content, marja, done);
        const other = [marja, aino, tapio].find((each) => each !== state.assignee);
        const applies = taskActs.filter((act) => applyToTask(state, step(userId, { act, to: other }, isLead)).ok);
        expect(taskActsOpenTo(state, { userId, isLead })).toEqual(applies);
      }),
    );
  });

  it('has somebody to do it and one status after any acts in any order', () => {
    fc.assert(
      fc.property(steps, (done) => {
        const { state, history } = foldTask(content, marja, done);
        expect(taskStatuses).toContain(state.status);
        expect(state.assignee).not.toBe('');
        expect(state.ended === null).toBe(state.status === 'open');
        const applied = done.filter((_, index) => history[index]?.refusal === null);
        expect(foldTask(content, marja, applied).state).toEqual<TaskState>(state);
      }),
    );
  });

  it('begins open with whom it was given to', () => {
    expect(newTask(content, marja)).toEqual({ status: 'open', maker: marja, assignee: aino, ended: null });
  });
});
