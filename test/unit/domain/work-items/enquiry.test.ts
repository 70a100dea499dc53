import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referencesOf, withReference, type ActOf } from '../../../../src/domain/act';
import { momentText } from '../../../../src/domain/contact/contact-words';
import {
  applyToEnquiry,
  enquiryActs,
  enquiryLife,
  enquiryNewsTxnId,
  enquiryStatuses,
  foldEnquiry,
  type EnquiryStatus,
  type EnquiryUpdate,
} from '../../../../src/domain/work-items/enquiry';
import { enquiryAnswerText, enquiryEndedText, enquiryText } from '../../../../src/domain/work-items/enquiry-text';
import type { WorkItemStep } from '../../../../src/domain/work-items/fold';

const marja = '@marja:pieni.example';
const tapio = '@tapio:pieni.example';
const asked = { roomId: '!ask:pieni.example', questionId: '~there', place: 'Kuntoutus · Kysymykset' };
const content = { v: 1 as const, topic: 'Miten kaide kiinnitetään?', asked: [asked] };
const answer = { roomId: asked.roomId, questionId: '$question', messageId: '$answer', author: tapio, ts: 5000 };

function step(sender: string, update: Omit<EnquiryUpdate, 'v'>): WorkItemStep<EnquiryUpdate> {
  return { eventId: `$${sender}${update.act}`, sender, ts: 1, byLead: false, update: { v: 1, ...update } };
}

const whole: Record<EnquiryUpdate['act'], Omit<EnquiryUpdate, 'v'>> = {
  answer: { act: 'answer', answer },
  end: { act: 'end', reason: 'no-answer' },
};
const ways: Record<EnquiryStatus, readonly WorkItemStep<EnquiryUpdate>[]> = {
  open: [],
  answered: [step(marja, whole.answer)],
  ended: [step(marja, whole.end)],
};

describe('what a case asks elsewhere', () => {
  it.each(enquiryStatuses.flatMap((status) => enquiryActs.map((act) => [status, act] as const)))(
    'that is %s answers to %s by its table, whoever does it',
    (status, act) => {
      const { state } = foldEnquiry(marja, ways[status]);
      [marja, tapio].forEach((sender, index) => {
        const outcome = applyToEnquiry(state, step(sender, whole[act]));
        expect(outcome.ok ? outcome.value.status : outcome.problem).toBe(enquiryLife[status][act][index]);
      });
    },
  );

  it('keeps the first answer that comes back, whatever is said after it and by whom', () => {
    const anyStep = fc
      .record({ sender: fc.constantFrom(marja, tapio), act: fc.constantFrom(...enquiryActs), id: fc.uuid() })
      .map(({ sender, act, id }) =>
        step(sender, act === 'answer' ? { act, answer: { ...answer, messageId: id } } : { act }),
      );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 10 }), (steps) => {
        const { state, history } = foldEnquiry(marja, steps);
        const first = steps.find(({ sender, update }) => sender === marja && update.act === 'answer');
        expect(state.answer).toEqual(first?.update.answer ?? null);
        expect(history.every(({ sender, refusal }) => sender === marja || refusal !== null)).toBe(true);
      }),
    );
  });

  it('waits for its question to be sent, and then names it by the homeserver’s own id', () => {
    const act: ActOf<'message'> = {
      ...{ kind: 'message', roomId: '!case:pieni.example', body: 'Kysytty' },
      workItem: { kind: 'enquiry', content },
    };
    expect(referencesOf(act)).toEqual(['~there']);
    const turned = withReference(act, '~there', '$question');
    expect(referencesOf(turned)).toEqual(['$question']);
    expect(turned).toMatchObject({ workItem: { content: { topic: content.topic, asked: [{ place: asked.place }] } } });
  });

  it('is told once: every device gives the telling the same transaction id', () => {
    expect(enquiryNewsTxnId('$item', '$question', 'answer')).toBe(enquiryNewsTxnId('$item', '$question', 'answer'));
    expect(enquiryNewsTxnId('$item', '$question', 'answer')).not.toBe(enquiryNewsTxnId('$item', '$question', 'end'));
  });
});

describe('the text of what a case asks elsewhere', () => {
  it('says what was asked where, and brings the answer back with who gave it and when', () => {
    expect(enquiryText(content, 'fi')).toBe(
      'Kysytty ilman asiakkaan tietoja: Miten kaide kiinnitetään?\nMissä: Kuntoutus · Kysymykset',
    );
    const given = { by: 'Tapio Lumivirta', ts: 5000, words: 'Ruuveilla.' };
    expect(enquiryAnswerText({ topic: content.topic, given }, 'fi')).toBe(
      `Vastaus kysymykseen: Miten kaide kiinnitetään?\nVastasi: Tapio Lumivirta, ${momentText(5000, 'fi')}\n\nRuuveilla.`,
    );
    expect(enquiryAnswerText({ topic: content.topic, given: null }, 'sv')).toContain('på annat sätt');
    expect(enquiryEndedText(content.topic, 'no-answer', 'sv')).toMatch(/ingen svarade$/);
  });
});
