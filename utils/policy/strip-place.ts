import * as z from 'zod/mini';

/** Where the strip stands on one console, CSS px from the viewport's top left. */
export const stripPlaceSchema = z.object({ left: z.number(), top: z.number(), isCollapsed: z.boolean() });
export type StripPlace = z.infer<typeof stripPlaceSchema>;
