import { describe, expect, it } from 'vitest';
import { roomKindOf, roomKinds, roomTypes } from '../../../src/domain/event-types';

describe('what a room is', () => {
  it.each([
    ['a space that carries a circle’s state', roomTypes.space, true, 'circle'],
    ['a space without it', roomTypes.space, false, 'organisation'],
    ['a consultation room', roomTypes.consultation, false, 'consultation'],
    ['an inbox', roomTypes.inbox, false, 'inbox'],
    ['a case', roomTypes.case, false, 'case'],
    ['the directory', roomTypes.directory, false, 'directory'],
    ['a room of another client', undefined, false, 'other'],
    ['a room of a type that Piiri does not know', 'org.example.game', false, 'other'],
  ] as const)('is told from its creation: %s', (_, createType, hasCircleState, kind) => {
    expect(roomKindOf(createType, hasCircleState)).toBe(kind);
  });

  it('is not changed by a circle’s state in a room that is no space', () => {
    expect(roomKindOf(roomTypes.case, true)).toBe('case');
    expect(roomKindOf(undefined, true)).toBe('other');
  });

  it('is always one of the known kinds', () => {
    for (const type of [...Object.values(roomTypes), undefined]) {
      for (const hasCircleState of [true, false]) expect(roomKinds).toContain(roomKindOf(type, hasCircleState));
    }
  });
});
