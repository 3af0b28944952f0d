import * as z from 'zod/mini';

/** Longest fields, in UTF-16 units: what is longer is an article, not something to say to somebody. */
export const maxGroupLength = 30;
export const maxPhraseTitleLength = 60;
export const maxPhraseTextLength = 2_000;
export const maxShortcutLength = 20;
const maxInitialsLength = 200;

/** All of them go to the picker at once. */
export const maxPhrases = 3_000;

/** A short saved reply (快捷语). `text` may hold variables such as {订单号} (variables.ts). */
export const phraseSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  /** '' for none. */
  group: z.string().check(z.maxLength(maxGroupLength)),
  title: z.string().check(z.minLength(1), z.maxLength(maxPhraseTitleLength)),
  text: z.string().check(z.minLength(1), z.maxLength(maxPhraseTextLength)),
  /** What the agent types to find it, without the slash; '' for none. */
  shortcut: z.string().check(z.maxLength(maxShortcutLength)),
  /** First letters of the title's pinyin, made when it is saved: the table for it is too large for a content script. */
  initials: z.string().check(z.maxLength(maxInitialsLength)),
  /** How often it was inserted on this computer. */
  uses: z.number().check(z.nonnegative()),
  /** ms since 1970. */
  updatedAt: z.number(),
});
export type Phrase = z.infer<typeof phraseSchema>;

/** What the agent writes of a phrase; the rest is made. */
export type PhraseDraft = Pick<Phrase, 'group' | 'title' | 'text' | 'shortcut'>;

/** A draft ready to be kept under its id. */
export type SavedPhrase = Omit<Phrase, 'uses' | 'updatedAt'>;
