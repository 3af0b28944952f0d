import * as z from 'zod/mini';

/** Name of the port that a console page opens while its phrase picker is open. */
export const phrasePortName = 'warmreply-phrases';

/** Page → background. */
export const fromPickerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('list-phrases') }),
  /** Counted on this computer, by id alone. */
  z.object({ type: z.literal('phrase-used'), id: z.string() }),
]);
export type FromPicker = z.infer<typeof fromPickerSchema>;

/** A phrase as the picker has it. */
export const pickablePhraseSchema = z.object({
  id: z.string(),
  group: z.string(),
  title: z.string(),
  text: z.string(),
  shortcut: z.string(),
  initials: z.string(),
  uses: z.number(),
});
export type PickablePhrase = z.infer<typeof pickablePhraseSchema>;

/** Background → page: all of them, most used first. */
export const toPickerSchema = z.object({ type: z.literal('phrases'), phrases: z.array(pickablePhraseSchema) });
export type ToPicker = z.infer<typeof toPickerSchema>;
