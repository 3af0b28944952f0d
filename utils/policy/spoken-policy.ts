import * as z from 'zod/mini';

/** Bounds of what a supervisor may write: the words go into each prompt. */
export const maxVoiceWords = 40;
export const longestVoiceWord = 20;

const word = z.string().check(z.minLength(1), z.maxLength(longestVoiceWord), z.regex(/^[^\n⟦⟧]*\S[^\n⟦⟧]*$/));

/** The shop's voice in spoken versions. */
export const spokenPolicySchema = z.object({
  /** `say` stands wherever `insteadOf` would. */
  use: z.array(z.object({ say: word, insteadOf: word })).check(z.maxLength(maxVoiceWords)),
  /** Words that a spoken version does not bring in. */
  avoid: z.array(word).check(z.maxLength(maxVoiceWords)),
});
export type SpokenPolicy = z.infer<typeof spokenPolicySchema>;

export const defaultSpokenPolicy: SpokenPolicy = { use: [], avoid: [] };

/** How an agent likes spoken versions to be, unless the customer needs another one; see utils/rewrite/types.ts. */
export const spokenTasteSchema = z.object({
  length: z.enum(['一句话', '正常', '分步']),
  warmth: z.enum(['plain', 'warm']),
  emoji: z.enum(['as-is', 'none', 'few']),
});
export type SpokenTaste = z.infer<typeof spokenTasteSchema>;

export const defaultSpokenTaste: SpokenTaste = { length: '正常', warmth: 'plain', emoji: 'as-is' };
