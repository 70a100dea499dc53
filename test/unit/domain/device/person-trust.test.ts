import { expect, it } from 'vitest';
import { personTrust } from '../../../../src/domain/device/person-trust';

const plain = { isVerified: false, wasVerified: false, hasChanged: false };

it('of a person whose identity still stands there is nothing to tell', () => {
  expect(personTrust(plain)).toBeNull();
});

it('a change is told of, the more so where the former identity was verified', () => {
  expect(personTrust({ ...plain, hasChanged: true })).toBe('changed');
  expect(personTrust({ ...plain, hasChanged: true, wasVerified: true })).toBe('verified-before');
});

it('who is verified now is so whatever was before', () => {
  expect(personTrust({ isVerified: true, wasVerified: true, hasChanged: true })).toBe('verified');
});
