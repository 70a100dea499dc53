import { describe, expect, it } from 'vitest';
import { contactContent } from '../../../../src/domain/contact/contact';

describe('what stands in an event', () => {
  const recorded = {
    v: 1,
    number: 'Y-7K3QF',
    channel: 'phone',
    reason: 'memory',
    urgency: 'week',
    client: { name: 'Testi Asiakas' },
    due: 1_795_000_000_000,
  };

  it('is read without the fields that may be left out', () => {
    expect(contactContent.parse(recorded)).toEqual({
      ...recorded,
      client: { name: 'Testi Asiakas', phone: '', municipality: '', language: 'fi' },
      text: '',
    });
  });

  it.each([
    ['a number with a letter that is heard wrong', { ...recorded, number: 'Y-7K3QO' }],
    ['a personal identity code as its number', { ...recorded, number: '010150-1234' }],
    ['an unknown channel', { ...recorded, channel: 'pigeon' }],
    ['no client', { ...recorded, client: {} }],
    ['a consent without words', { ...recorded, consent: { what: '', at: 1, how: 'spoken' } }],
    ['someone on behalf without a basis', { ...recorded, onBehalf: { name: 'Tytär' } }],
  ])('is not taken for a contact when it has %s', (_, content) => {
    expect(contactContent.safeParse(content).success).toBe(false);
  });
});
