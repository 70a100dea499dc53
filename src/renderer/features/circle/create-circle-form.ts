import { z } from 'zod';
import { accesses, circleKinds, circleLimits } from '../../../domain/circle/circle';
import type { ActOf } from '../../../domain/act';

const firstRoom = z.object({ isWanted: z.boolean(), name: z.string() });

/** What a person has filled in of a new circle, as it is kept until the circle is made. */
export const createCircleForm = z.object({
  name: z.string(),
  kind: z.enum(circleKinds),
  purpose: z.string(),
  access: z.enum(accesses),
  people: z.array(z.string()),
  consultation: firstRoom,
  inbox: firstRoom,
});
export type CreateCircleForm = z.infer<typeof createCircleForm>;

export const firstRooms = ['consultation', 'inbox'] as const;
export type FirstRoom = (typeof firstRooms)[number];

export function emptyCircleForm(names: Readonly<Record<FirstRoom, string>>): CreateCircleForm {
  return {
    name: '',
    kind: 'team',
    purpose: '',
    access: 'ask',
    people: [],
    consultation: { isWanted: true, name: names.consultation },
    inbox: { isWanted: true, name: names.inbox },
  };
}

export type CreateCircleProblem = 'name' | FirstRoom | 'people';

export function createCircleProblems(form: CreateCircleForm): CreateCircleProblem[] {
  const problems: CreateCircleProblem[] = [];
  if (form.name.trim() === '') problems.push('name');
  for (const kind of firstRooms) {
    if (form[kind].isWanted && form[kind].name.trim() === '') problems.push(kind);
  }
  if (form.people.length > circleLimits.people) problems.push('people');
  return problems;
}

/** The act that makes the circle of a form that has no problems. */
export function createCircleAct(form: CreateCircleForm, organisationId: string): ActOf<'create-circle'> {
  const { kind, access, people } = form;
  return {
    kind: 'create-circle',
    roomId: organisationId,
    name: form.name.trim(),
    circle: { v: 1, kind, purpose: form.purpose.trim() },
    access,
    people,
    rooms: firstRooms
      .filter((room) => form[room].isWanted)
      .map((room) => ({ kind: room, name: form[room].name.trim(), topic: '' })),
  };
}
