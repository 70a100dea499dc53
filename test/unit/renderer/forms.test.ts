import { describe, expect, it } from 'vitest';
import type { ContactContent } from '../../../src/domain/contact';
import { defaultService } from '../../../src/domain/service';
import {
  contactForm,
  contactOf,
  contactProblems,
  emptyContactForm,
  type ContactForm,
} from '../../../src/renderer/features/contact/contact-form';
import { cardOf, linesOf, shareLines } from '../../../src/renderer/features/case/share';

const now = Date.UTC(2026, 10, 24, 10);
/** A circle that promises less than others. */
const slow = { ...defaultService, promise: { ...defaultService.promise, now: 120 } };

const filled: ContactForm = { ...emptyContactForm, name: 'Testi Asiakas', reason: 'memory' };

describe('the form that records a contact', () => {
  it('asks for the client and the reason', () => {
    expect(contactProblems(emptyContactForm)).toEqual(['name-missing', 'reason-missing']);
    expect(contactProblems(filled)).toEqual([]);
  });

  it('asks who acts on behalf and on what basis, only where someone does', () => {
    expect(contactProblems({ ...filled, isOnBehalf: true })).toEqual(['on-behalf-name-missing', 'basis-missing']);
  });

  it('forgets who acted on behalf when that is unticked again', () => {
    const form: ContactForm = { ...filled, onBehalfName: 'Tiina Testi', onBehalfBasis: 'clients-word' };
    expect(contactOf(form, 'Y-7K3QF', now, slow).onBehalf).toBeUndefined();
    expect(contactOf({ ...form, isOnBehalf: true }, 'Y-7K3QF', now, slow).onBehalf).toEqual({
      name: 'Tiina Testi',
      relation: '',
      basis: 'clients-word',
    });
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

describe('what is shared in a group chat', () => {
  it('is the number and the reason alone, until something is ticked', () => {
    expect(cardOf(contact, [])).toEqual({ v: 1, number: 'Y-7K3QF', reason: 'discharge', client: {}, text: '' });
  });

  it('is of the rest exactly the ticked lines', () => {
    for (const line of shareLines) {
      const others = shareLines.filter((other) => other !== line);
      const withoutLine = JSON.stringify(cardOf(contact, others));
      const values = { name: 'Testi Asiakas', phone: '040 000 0000', onBehalf: 'Tiina Testi', text: 'Portaat.' };
      if (line !== 'municipality') expect(withoutLine).not.toContain(values[line]);
    }
    expect(cardOf(contact, ['phone'])).toMatchObject({ client: { phone: '040 000 0000' }, text: '' });
  });

  it('can be ticked only where there is something to share', () => {
    expect(linesOf(contact)).toEqual(['name', 'phone', 'onBehalf', 'text']);
  });
});
