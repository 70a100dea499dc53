import { describe, expect, it } from 'vitest';
import { eventTypes, roomKindOf, roomTypes } from '../../../src/domain/event-types';
import {
  caseRoomRecipe,
  circleRecipe,
  consultationRecipe,
  directoryRecipe,
  inboxRecipe,
  organisationRecipe,
  receptionRecipe,
} from '../../../src/engine/sending/room-recipes';
import { powerOf } from '../../../src/domain/circle/roles';
import { aino, tapio } from '../../support/timeline-events';

const parent = { spaceId: '!space:pieni.example', serverName: 'pieni.example' };
const people = { powers: { [aino]: 100, [tapio]: 50 } };
const named = { name: 'Nimi', topic: 'Aihe', parent, ...people };

const recipes = {
  organisation: organisationRecipe({ name: 'Pieni', topic: '', ...people }),
  circle: circleRecipe({
    name: 'Tiimi',
    circle: { v: 1, kind: 'team', purpose: 'Tehtävä' },
    access: 'ask',
    parent,
    ...people,
  }),
  consultation: consultationRecipe(named),
  inbox: inboxRecipe(named),
  directory: directoryRecipe(named),
  reception: receptionRecipe(named),
  case: caseRoomRecipe({
    name: 'Y-7K3QF · liikkuminen',
    circleId: parent.spaceId,
    serverName: 'pieni.example',
    actId: 'txn',
    lead: aino,
  }),
};
type Recipe = (typeof recipes)[keyof typeof recipes];
const all = Object.entries(recipes);

function state(recipe: Recipe, type: string): Record<string, unknown> | undefined {
  return recipe.initial_state?.find((event) => event.type === type)?.content;
}

describe('every room of Piiri', () => {
  it('is of the kind that Piiri takes it for', () => {
    for (const [kind, recipe] of all) {
      const type = (recipe.creation_content as { type?: string }).type;
      expect(roomKindOf(type, state(recipe, eventTypes.circle) !== undefined)).toBe(kind);
    }
  });

  it('is private, closed to guests and not on the homeserver’s list', () => {
    for (const [, recipe] of all) {
      expect(recipe.visibility).toBe('private');
      expect(state(recipe, 'm.room.guest_access')).toEqual({ guest_access: 'forbidden' });
      expect(state(recipe, 'm.room.join_rules')?.['join_rule']).not.toBe('public');
    }
  });

  it('shows who comes later what was said before, to members alone', () => {
    for (const [, recipe] of all) {
      expect(state(recipe, 'm.room.history_visibility')).toEqual({ history_visibility: 'shared' });
    }
  });

  it('is encrypted where people talk, and not where the directory is read by everyone', () => {
    for (const kind of ['consultation', 'inbox', 'case'] as const) {
      expect(state(recipes[kind], 'm.room.encryption')).toEqual({ algorithm: 'm.megolm.v1.aes-sha2' });
    }
    expect(state(recipes.directory, 'm.room.encryption')).toBeUndefined();
  });

  it('lets people talk, and only its leads change it', () => {
    for (const [kind, recipe] of all) {
      const levels = recipe.power_level_content_override as Record<string, unknown>;
      const isRoomOfCircle = kind === 'consultation' || kind === 'inbox';
      // What is booked is state: nobody talks where nothing is encrypted.
      const talks = isRoomOfCircle ? powerOf.guest : kind === 'reception' ? powerOf.deputy : powerOf.member;
      expect(levels['events_default']).toBe(talks);
      expect(levels['state_default']).toBe(50);
      if (kind !== 'case') expect(levels['users']).toEqual({ [tapio]: 50, [aino]: 100 });
    }
  });
});

describe('a room in a space', () => {
  it('is open to whoever is in the space', () => {
    for (const kind of ['consultation', 'inbox', 'directory', 'reception'] as const) {
      expect(state(recipes[kind], 'm.room.join_rules')).toEqual({
        join_rule: 'restricted',
        allow: [{ type: 'm.room_membership', room_id: parent.spaceId }],
      });
      expect(state(recipes[kind], 'm.space.parent')).toMatchObject({ canonical: true });
    }
  });
});

describe('a group chat', () => {
  it('is open to those invited alone, and each of them may invite more', () => {
    expect(state(recipes.case, 'm.room.join_rules')).toEqual({ join_rule: 'invite' });
    expect(recipes.case.power_level_content_override).toMatchObject({ invite: 0 });
  });

  it('is found again by the act that made it', () => {
    expect(recipes.case.creation_content).toEqual({ type: roomTypes.case, [eventTypes.act]: 'txn' });
  });

  it('tells the homeserver nothing of the client', () => {
    expect(recipes.case).not.toHaveProperty('topic');
    expect(JSON.stringify(recipes.case)).not.toContain('fi.piiri.case.card');
  });
});
