import { expect, it } from 'vitest';
import { withoutQuotation } from '../../../../src/domain/message/replies';

it('leaves out what older clients quote before a reply', () => {
  expect(withoutQuotation('> <@aino:pieni.example> Kuka hakee?\n> Tänään?\n\nMinä haen.')).toBe('Minä haen.');
});

it('leaves a person’s own words as they are', () => {
  for (const body of ['Minä haen.', '> vain lainaus', 'Näin:\n> lainaus\n\nja muuta', '> lainaus\nheti perään', '']) {
    expect(withoutQuotation(body)).toBe(body);
  }
});
