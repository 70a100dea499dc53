import { z } from 'zod';

/** What a person lets others see of what she does, kept in her account data as `fi.piiri.sharing`. */
export const sharingContent = z.object({
  v: z.literal(1),
  /** Whether others see how far she has read. */
  readMarks: z.boolean(),
  /** Whether others see that she is writing. */
  typing: z.boolean(),
});
export type SharingContent = z.infer<typeof sharingContent>;
export type Sharing = Omit<SharingContent, 'v'>;

/** What holds for who has chosen nothing. */
export const usualSharing: Sharing = { readMarks: true, typing: true };
