import * as z from 'zod/mini';

const soundNames = ['warn', 'urgent', 'overdue', 'presence', 'promise'] as const;

/** Background → offscreen page: play public/sounds/<sound>.wav. */
export const playSoundSchema = z.object({
  type: z.literal('warmreply-play'),
  sound: z.enum(soundNames),
  /** 0 to 1. */
  volume: z.number(),
});
export type PlaySound = z.infer<typeof playSoundSchema>;
