import { describe, expect, it } from 'vitest';
import type { ContactContent } from '../../../src/domain/contact/contact';
import { changesBetween } from '../../../src/domain/contact/contact-changes';
import { builtInReasons } from '../../../src/domain/contact/contact-reasons';
import { defaultService } from '../../../src/domain/service/service';
import {
  contactForm,
  contactOf,
  contactProblems,
  emptyContactForm,
  formOf,
  type ContactForm,
  type Recording,
} from '../../../src/renderer/features/contact/contact-form';
import { caseCardContent, sharableFields } from '../../../src/domain/case/case';
import { contactFieldText } from '../../../src/domain/contact/contact-words';
import { cardOf, linesOf } from '../../../src/renderer/features/case/share';

const now = Date.UTC(2026, 10, 24, 10);
/** A circle that promises less than others. */
const slow = { ...defaultService, promise: { ...defaultService.promise, now: 120 } };

const recording: Recording = { number: 'Y-7K3QF', now, service: slow, reasons: builtInReasons };

const filled: ContactForm = { ...emptyContactForm, name: 'Testi Asiakas', reason: 'memory' };

describe('the form that records a contact', () => {
  it('asks for the client and the reason', () => {
    expect(contactProblems(emptyContactForm, now)).toEqual(['name-missing', 'reason-missing']);
    expect(contactProblems(filled, now)).toEqual([]);
  });

  it('asks who acts on behalf and on what basis, only where someone does', () => {
    expect(contactProblems({ ...filled, isOnBehalf: true }, now)).toEqual(['on-behalf-name-missing', 'basis-missing']);
  });

  it('forgets who acted on behalf when that is unticked again', () => {
    const form: ContactForm = { ...filled, onBehalfName: 'Tiina Testi', onBehalfBasis: 'clients-word' };
    expect(contactOf(form, recording).onBehalf).toBeUndefined();
    expect(contactOf({ ...form, isOnBehalf: true }, recording).onBehalf).toEqual({
      name: 'Tiina Testi',
      relation: '',
      basis: 'clients-word',
    });
  });

  it.each([
    ['010190-999', 'code-form'],
    ['310290-999W', 'code-day'],
    ['010190A999W', 'code-future'],
    ['010190-0019', 'code-number'],
    ['010190-9999', 'code-check'],
  ] as const)('says what is wrong with the personal identity code %s', (identityCode, problem) => {
    // 1 January 2090 is yet to come.
    expect(contactProblems({ ...filled, identityCode }, now)).toEqual([problem]);
  });

  it('keeps a personal identity code as it is written everywhere, however it was typed', () => {
    const form = { ...filled, identityCode: ' 010190–999w ' };
    expect(contactProblems(form, now)).toEqual([]);
    expect(contactOf(form, recording).client.identityCode).toBe('010190-999W');
  });

  it('takes no consent without its words, and no moment that has not been', () => {
    const tomorrow = { date: '2026-11-25', time: '08:00' };
    expect(contactProblems({ ...filled, hasConsent: true }, now)).toEqual(['consent-missing']);
    const form = {
      ...filled,
      hasConsent: true,
      consentWhat: 'Tietojen jakaminen',
      consentDate: tomorrow.date,
      consentTime: tomorrow.time,
      receivedDate: '2026-11-24',
    };
    expect(contactProblems(form, now)).toEqual(['consent-when', 'received-when']);
  });

  it('promises an answer from when the client made contact, not from when that was written down', () => {
    const early = contactOf({ ...filled, receivedDate: '2026-11-24', receivedTime: '09:00' }, recording);
    expect(early.receivedAt).toBe(Date.UTC(2026, 10, 24, 7));
    expect(early.due).toBeLessThan(contactOf(filled, recording).due);
  });

  it('shows a contact for editing so that saving it unchanged changes nothing', () => {
    const form: ContactForm = {
      ...filled,
      identityCode: '010190-999W',
      phone: '040 000 0000',
      isOnBehalf: true,
      onBehalfName: 'Tiina Testi',
      onBehalfBasis: 'assessed-maturity',
      identified: 'id-document',
      identifiedDate: '2026-11-24',
      identifiedTime: '10:15',
      hasConsent: true,
      consentWhat: 'Tietojen jakaminen',
      consentDate: '2026-11-23',
      consentTime: '12:00',
      receivedDate: '2026-11-23',
      receivedTime: '11:45',
    };
    const recorded = contactOf({ ...form, consentDate: '', consentTime: '' }, { ...recording, now: now + 12_345 });
    expect(contactOf(form, recording).consent?.at).toBe(Date.UTC(2026, 10, 23, 10));
    const later = { ...recording, now: now + 86_400_000, edited: { content: recorded, ts: now } };
    expect(changesBetween(recorded, contactOf(formOf(recorded), later))).toBeNull();
  });

  it('leaves a reason that has been retired as the contact names it', () => {
    const retired = { reason: 'old', reasonNames: { fi: 'Vanha syy', sv: '', en: '' } };
    const content = { ...contactOf(filled, recording), ...retired };
    const edited = contactOf(formOf(content), { ...recording, edited: { content, ts: now } });
    expect(edited).toMatchObject(retired);
  });

  it('carries the names of a reason that the organisation has added, for those who do not see its list', () => {
    const added = { code: 'housing', fi: 'asuminen', sv: 'boende', en: '', retired: false };
    const reasons = [...builtInReasons, added];
    const content = contactOf({ ...filled, reason: 'housing' }, { ...recording, reasons });
    expect(content).toMatchObject({ reason: 'housing', reasonNames: { fi: 'asuminen', sv: 'boende', en: '' } });
    expect(contactOf(filled, recording)).not.toHaveProperty('reasonNames');
  });

  it('keeps as a draft also what is not yet whole', () => {
    expect(contactForm.parse(JSON.parse(JSON.stringify(emptyContactForm)))).toEqual(emptyContactForm);
  });
});

const contact: ContactContent = {
  v: 1,
  number: 'Y-7K3QF',
  channel: 'phone',
  reason: 'discharge',
  urgency: 'today',
  client: { name: 'Testi Asiakas', phone: '040 000 0000', municipality: '', language: 'sv' },
  onBehalf: { name: 'Tiina Testi', relation: 'tytär', basis: 'suomi-fi-mandate' },
  text: 'Portaat.',
  due: now,
};

const everything: ContactContent = {
  ...contact,
  client: {
    ...contact.client,
    ...{ identityCode: '010190-999W', address: 'Keksitie 1', municipality: 'Hämynlahti' },
    ...{ interpreter: 'viittomakieli', accessNeeds: 'rollaattori' },
  },
  receivedAt: now - 60_000,
  consent: { what: 'Tietojen jakaminen', at: now, how: 'spoken' },
};

describe('what is shared in a group chat', () => {
  it('is the number and the reason alone, until something is ticked', () => {
    expect(cardOf(contact, [])).toEqual({ v: 1, number: 'Y-7K3QF', reason: 'discharge', client: {}, text: '' });
  });

  it('is of the rest exactly the ticked lines', () => {
    for (const line of sharableFields) {
      const card = cardOf(everything, [line]);
      expect(contactFieldText(card, line, 'fi')).toBe(contactFieldText(everything, line, 'fi'));
      for (const other of sharableFields.filter((one) => one !== line)) {
        expect(contactFieldText(card, other, 'fi')).toBe('');
      }
      expect(caseCardContent.parse(card)).toEqual(card);
    }
    expect(cardOf(contact, ['phone'])).toMatchObject({ client: { phone: '040 000 0000' }, text: '' });
  });

  it('can be ticked only where there is something to share', () => {
    expect(linesOf(contact)).toEqual(['name', 'phone', 'language', 'channel', 'urgency', 'onBehalf', 'text']);
    expect(linesOf(everything)).toEqual(sharableFields);
  });
});
