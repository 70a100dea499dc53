import { describe, expect, it } from 'vitest';
import { outsideAddress, piecesOf, tellsDestination } from '../../../src/renderer/words/addresses';

describe('an address out of Piiri', () => {
  it.each([
    ['https://thl.fi/a?b#c', 'thl.fi'],
    ['https://THL.fi:8443', 'thl.fi:8443'],
    ['https://аррӏе.com', 'xn--80ak6aa92e.com'],
    ['mailto:aino@pieni.example', 'aino@pieni.example'],
  ])('%s leads to %s', (address, destination) => {
    expect(outsideAddress(address)?.destination).toBe(destination);
  });

  it.each(['http://thl.fi', 'https://pankki.fi@paha.example', 'javascript:alert(1)', 'file:///x', 'thl.fi', ''])(
    'is not %s',
    (address) => {
      expect(outsideAddress(address)).toBeNull();
    },
  );

  it.each([
    ['https://thl.fi/a', 'https://thl.fi/a', true],
    ['thl.fi', 'https://thl.fi/a', true],
    ['thl.fi/ohje', 'https://thl.fi/ohje', true],
    ['THL', 'https://thl.fi', false],
    ['https://thl.fi.paha.example', 'https://thl.fi', false],
    ['https://thl.fi', 'https://paha.example', false],
    ['thl.fi', 'https://thl.fi.paha.example', false],
    ['tһl.fi', 'https://tһl.fi', false],
    ['\u202ethl.fi', 'https://thl.fi', false],
    ['thl.fi@paha.example', 'https://thl.fi', false],
  ])('the words %s of %s tell where it leads: %s', (words, address, expected) => {
    const outside = outsideAddress(address);
    expect(outside && tellsDestination(words, outside)).toBe(expected);
  });
});

describe('addresses in a text', () => {
  const addressesIn = (text: string) => piecesOf(text).flatMap(({ address }) => address ?? []);

  it.each([
    ['Katso https://thl.fi/a.', ['https://thl.fi/a']],
    ['(https://thl.fi/a) ja https://kela.fi!', ['https://thl.fi/a', 'https://kela.fi']],
    ['https://matrix.to/#/!a:b/$c?via=d', ['https://matrix.to/#/!a:b/$c?via=d']],
    ['matrix:u/aino:pieni.example, piiri://open/r/a:b', ['matrix:u/aino:pieni.example', 'piiri://open/r/a:b']],
    ['http://thl.fi matrix:x piiri://app/', []],
  ])('of %s', (text, expected) => {
    expect(addressesIn(text)).toEqual(expected);
  });

  it('leave no sign of the text out', () => {
    const text = 'a https://thl.fi/b, c https://kela.fi';
    expect(
      piecesOf(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
