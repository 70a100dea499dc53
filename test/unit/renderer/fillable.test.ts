import { expect, it } from 'vitest';
import { fillable } from '../../../src/renderer/i18n/fillable';

it('fills the gaps of a text as often as it is asked', () => {
  const label = fillable(['name', 'when'], (mark) => `${mark('when')}: ${mark('name')} (${mark('when')})`);
  expect(label({ name: 'Aino', when: 'eilen' })).toBe('eilen: Aino (eilen)');
  expect(label({ name: '$& {{when}}', when: '' })).toBe(': $& {{when}} ()');
});
