import { z } from 'zod';

/** What a person has filled in of a new room, as it is kept until the room is made. */
export const newRoomForm = z.object({
  kind: z.enum(['consultation', 'inbox']),
  name: z.string(),
  topic: z.string(),
  access: z.enum(['open', 'outside', 'invited']),
  people: z.array(z.string()),
});
export type NewRoomForm = z.infer<typeof newRoomForm>;

export const emptyNewRoom: NewRoomForm = { kind: 'consultation', name: '', topic: '', access: 'open', people: [] };
