import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentText } from '../../../../src/domain/contact/contact-words';
import type { WorkItemStep } from '../../../../src/domain/work-items/fold';
import {
  applyToHandover,
  foldHandover,
  handoverActs,
  handoverActsOpenTo,
  handoverLife,
  handoverRoles,
  handoverStatuses,
  newHandover,
  type HandoverContent,
  type HandoverRole,
  type HandoverState,
  type HandoverStatus,
  type HandoverUpdate,
} from '../../../../src/domain/work-items/handover';
import { handoverText, handoverUpdateText, recipientName } from '../../../../src/domain/work-items/handover-text';
import { queueOf } from '../../../../src/domain/work-items/work-item';

const marja = '@marja:pieni.example';
const aino = '@aino:pieni.example';
const tapio = '@tapio:pieni.example';
const saga = '@saga:pieni.example';
const circleId = '!circle:pieni.example';

const said = { v: 1 as const, summary: 'Kaiteet on tilattu.', reason: 'Muuttaa', expected: 'Kotikäynti', due: 1000 };
const toAino: HandoverContent = { ...said, to: { kind: 'person', userId: aino } };
const toCircle: HandoverContent = {
  ...said,
  to: { kind: 'circle', roomId: circleId, name: 'Kotihoito', people: [aino, tapio] },
};

const whole: Record<HandoverUpdate['act'], Omit<HandoverUpdate, 'v'>> = {
  accept: { act: 'accept', due: 5000 },
  decline: { act: 'decline', reason: 'Ei ehditä' },
  withdraw: { act: 'withdraw' },
  complete: { act: 'complete' },
};

let made = 0;
function step(sender: string, update: Omit<HandoverUpdate, 'v'>, byLead = false): WorkItemStep<HandoverUpdate> {
  made += 1;
  return { eventId: `$${made}`, sender, ts: made, byLead, update: { v: 1, ...update } };
}

/** What leads to each status. */
const ways: Record<HandoverStatus, readonly WorkItemStep<HandoverUpdate>[]> = {
  offered: [],
  accepted: [step(aino, whole.accept)],
  declined: [step(aino, whole.decline)],
  withdrawn: [step(marja, whole.withdraw)],
  done: [step(aino, whole.accept), step(aino, whole.complete)],
};

const people: Record<HandoverRole, { userId: string; isLead: boolean }> = {
  sender: { userId: marja, isLead: false },
  addressed: { userId: aino, isLead: false },
  lead: { userId: saga, isLead: true },
  other: { userId: saga, isLead: false },
};

const anyone = fc.constantFrom(marja, aino, tapio, saga);
const anyStep = fc
  .record({
    sender: anyone,
    act: fc.constantFrom(...handoverActs),
    reason: fc.option(fc.constantFrom('', ' ', 'Ei ehditä'), { nil: undefined }),
    due: fc.option(fc.constant(5000), { nil: undefined }),
    byLead: fc.boolean(),
  })
  .map(({ sender, act, reason, due, byLead }) => step(sender, { act, reason, due }, byLead));
const anySteps = fc.array(anyStep, { maxLength: 12 });
const anyOffer = fc.constantFrom(toAino, toCircle);

describe('a handover', () => {
  it.each(handoverStatuses.flatMap((status) => handoverActs.map((act) => [status, act] as const)))(
    'that is %s answers to %s by its table, whoever does it',
    (status, act) => {
      const before = foldHandover(toAino, marja, ways[status]).state;
      expect(before.status).toBe(status);
      handoverRoles.forEach((role, index) => {
        const { userId, isLead } = people[role];
        const outcome = applyToHandover(before, step(userId, whole[act], isLead));
        expect(outcome.ok ? outcome.value.status : outcome.problem).toBe(handoverLife[status][act][index]);
      });
    },
  );

  it('is its sender’s until it is accepted, and then the receiver’s with a deadline of her own', () => {
    const offered = newHandover(toCircle, marja);
    const queue = (state: HandoverState) => queueOf({ kind: 'handover', content: toCircle, state });
    expect(queue(offered)).toEqual({ isOpen: true, waitsFor: [aino, tapio, marja], due: 1000 });
    const { state } = foldHandover(toCircle, marja, [step(tapio, whole.accept)]);
    expect(state.accepted).toMatchObject({ by: tapio, due: 5000 });
    expect(queue(state)).toEqual({ isOpen: true, waitsFor: [tapio], due: 5000 });
    const done = foldHandover(toCircle, marja, [step(tapio, whole.accept), step(tapio, whole.complete)]).state;
    expect(queue(done)).toEqual({ isOpen: false, waitsFor: [], due: null });
  });

  it('which two accept at once is the first one’s, and the second is told', () => {
    const { state, history } = foldHandover(toCircle, marja, [step(tapio, whole.accept), step(aino, whole.accept)]);
    expect(state.accepted?.by).toBe(tapio);
    expect(history.map(({ refusal }) => refusal)).toEqual([null, 'already-accepted']);
    expect(state.late).toEqual([aino]);
    expect(handoverActsOpenTo(state, { userId: aino, isLead: false })).toEqual([]);
  });

  it('is whoever’s that was first where one accepts while the sender takes it back', () => {
    const accepts = step(aino, whole.accept);
    const withdraws = step(marja, whole.withdraw);
    expect(foldHandover(toAino, marja, [accepts, withdraws])).toMatchObject({
      state: { status: 'accepted' },
      history: [{ refusal: null }, { refusal: 'already-accepted' }],
    });
    expect(foldHandover(toAino, marja, [withdraws, accepts])).toMatchObject({
      state: { status: 'withdrawn', accepted: null },
      history: [{ refusal: null }, { refusal: 'already-withdrawn' }],
    });
  });

  it('is declined with a reason and accepted with a deadline, or not at all', () => {
    const state = newHandover(toAino, marja);
    expect(applyToHandover(state, step(aino, { act: 'decline', reason: '  ' }))).toMatchObject({
      problem: 'no-reason',
    });
    expect(applyToHandover(state, step(aino, { act: 'accept' }))).toMatchObject({ problem: 'no-due' });
  });

  it('offers as buttons exactly what the rule lets apply, whatever has been done to it', () => {
    fc.assert(
      fc.property(anyOffer, anySteps, anyone, fc.boolean(), (offer, steps, userId, isLead) => {
        const { state } = foldHandover(offer, marja, steps);
        const applies = handoverActs.filter((act) => applyToHandover(state, step(userId, whole[act], isLead)).ok);
        expect(handoverActsOpenTo(state, { userId, isLead })).toEqual(applies);
      }),
    );
  });

  it('has one owner after any acts in any order, and is accepted at most once', () => {
    fc.assert(
      fc.property(anyOffer, anySteps, (offer, steps) => {
        const { state, history } = foldHandover(offer, marja, steps);
        const applied = history.filter(({ refusal }) => refusal === null);
        expect(applied.filter(({ update }) => update.act === 'accept').length).toBe(state.accepted ? 1 : 0);
        expect(['accepted', 'done'].includes(state.status)).toBe(state.accepted !== null);
        const { isOpen, waitsFor } = queueOf({ kind: 'handover', content: offer, state });
        expect(isOpen).toBe(waitsFor.length > 0);
        if (state.status === 'offered') expect(waitsFor).toContain(marja);
        // What was refused has changed nothing: without it, everything comes to the same.
        const without = steps.filter((_, index) => history[index]?.refusal === null);
        expect({ ...foldHandover(offer, marja, without).state, late: state.late }).toEqual(state);
      }),
    );
  });

  it('comes to the same however the acts of two people fall between each other, but for who was first', () => {
    const ofOne = (sender: string) =>
      fc.array(anyStep, { maxLength: 4 }).map((steps) => steps.map((one) => ({ ...one, sender })));
    fc.assert(
      fc.property(ofOne(aino), ofOne(tapio), fc.array(fc.boolean(), { maxLength: 8 }), (ainos, tapios, turns) => {
        const rest = { [aino]: [...ainos], [tapio]: [...tapios] };
        const merged = turns.flatMap((isAino) => rest[isAino ? aino : tapio]?.splice(0, 1) ?? []);
        const order = [...merged, ...(rest[aino] ?? []), ...(rest[tapio] ?? [])];
        const { state, history } = foldHandover(toCircle, marja, order);
        const first = order.find(({ update: { act, due, reason } }) =>
          act === 'accept' ? due !== undefined : act === 'decline' && Boolean(reason?.trim()),
        );
        if (first && history.every(({ update, refusal }) => update.act !== 'withdraw' || refusal !== null)) {
          expect(first.update.act === 'accept' ? state.accepted?.by : state.ended?.by).toBe(first.sender);
        }
      }),
    );
  });
});

describe('the text of a handover', () => {
  it('says everything that its block does, in the language of who offers it', () => {
    const name = recipientName(toCircle.to, () => 'nobody');
    expect(handoverText(toCircle, name, 'fi')).toBe(
      `Siirto: Kotihoito\nMiksi siirretään: Muuttaa\nMitä odotetaan: Kotikäynti\n` +
        `Vastaus viimeistään: ${momentText(1000, 'fi')}\n\nKaiteet on tilattu.`,
    );
    expect(handoverText(toAino, 'Aino', 'sv')).toMatch(/^Överföring: Aino\n/);
  });

  it('says what was answered, and why', () => {
    expect(handoverUpdateText({ v: 1, ...whole.decline }, 'fi')).toBe('En ota siirtoa vastaan\n\nEi ehditä');
    expect(handoverUpdateText({ v: 1, ...whole.accept }, 'sv')).toContain(`senast: ${momentText(5000, 'sv')}`);
  });
});
