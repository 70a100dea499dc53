import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deepLinkAddress,
  matrixToAddress,
  parseMatrixLink,
  type MatrixLink,
} from '../../../../src/domain/message/matrix-links';

describe('an address of Matrix', () => {
  it.each<[string, MatrixLink]>([
    ['https://matrix.to/#/@aino:pieni.example', { kind: 'user', userId: '@aino:pieni.example' }],
    ['https://matrix.to/#/%40aino%3Apieni.example', { kind: 'user', userId: '@aino:pieni.example' }],
    ['https://www.matrix.to/#/@aino:pieni.example/', { kind: 'user', userId: '@aino:pieni.example' }],
    ['https://matrix.to/#/!a:b', { kind: 'room', room: '!a:b', eventId: undefined, via: [] }],
    [
      'https://matrix.to/#/!noServer?via=b&via=c:80',
      { kind: 'room', room: '!noServer', eventId: undefined, via: ['b', 'c:80'] },
    ],
    ['https://matrix.to/#/%23huone:b/$event?via=b', { kind: 'room', room: '#huone:b', eventId: '$event', via: ['b'] }],
    ['matrix:u/aino:pieni.example', { kind: 'user', userId: '@aino:pieni.example' }],
    ['matrix:u/aino:pieni.example?action=chat', { kind: 'user', userId: '@aino:pieni.example' }],
    ['matrix:r/huone:b', { kind: 'room', room: '#huone:b', eventId: undefined, via: [] }],
    ['matrix:roomid/a:b/e/event?via=b', { kind: 'room', room: '!a:b', eventId: '$event', via: ['b'] }],
    ['MATRIX:roomid/a%2Fb:c', { kind: 'room', room: '!a/b:c', eventId: undefined, via: [] }],
    ['piiri://open/roomid/a:b/e/event', { kind: 'room', room: '!a:b', eventId: '$event', via: [] }],
    ['piiri://open/u/aino:pieni.example', { kind: 'user', userId: '@aino:pieni.example' }],
  ])('%s', (address, expected) => {
    expect(parseMatrixLink(address)).toEqual(expected);
  });

  it.each([
    'https://matrix.to/',
    'https://matrix.to/#/',
    'https://matrix.to/#/aino',
    'https://matrix.to.evil.example/#/@aino:b',
    'http://matrix.to/#/@aino:b',
    'https://matrix.to/#/@aino:b/$event',
    'https://matrix.to/#/!a:b/event',
    'https://matrix.to/#/!a%0Ab:c',
    'https://matrix.to/#/!%E2%80%AEa:b',
    'https://matrix.to/#/%',
    'matrix:e/event',
    'matrix:u/aino',
    'matrix:roomid/a:b/e',
    'matrix:roomid/a:b/u/x:y',
    'piiri://app/index.html',
    'piiri://open/',
    `https://matrix.to/#/!${'a'.repeat(3_000)}`,
    'javascript:alert(1)',
    '',
  ])('is not %s', (address) => {
    expect(parseMatrixLink(address)).toBeNull();
  });
});

const sign = fc.constantFrom(...'aZ0._=-/+äö%?&#~');
const name = fc.array(sign, { minLength: 1, maxLength: 20 }).map((signs) => signs.join(''));

it('is read as it was written, from both forms that Piiri writes', () => {
  const link: fc.Arbitrary<MatrixLink> = fc.oneof(
    name.map((local): MatrixLink => ({ kind: 'user', userId: `@${local}:pieni.example` })),
    fc.record({
      kind: fc.constant('room' as const),
      room: fc.oneof(
        name.map((id) => `!${id}`),
        name.map((alias) => `#${alias}:pieni.example`),
      ),
      eventId: fc.option(
        name.map((id) => `$${id}`),
        { nil: undefined },
      ),
      via: fc.subarray(['pieni.example', 'toinen.example:8448']),
    }),
  );
  fc.assert(
    fc.property(link, (one) => {
      expect(parseMatrixLink(matrixToAddress(one))).toEqual(one);
      expect(parseMatrixLink(deepLinkAddress(one))).toEqual(one);
    }),
  );
});

it('any text at all is read without an error', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('https://matrix.to/#/', 'matrix:', 'piiri://open/', ''),
      fc.string({ unit: 'binary' }),
      (before, rest) => {
        parseMatrixLink(before + rest);
      },
    ),
  );
});
