import * as z from 'zod/mini';

/** 建议: whether anything is suggested unasked. Locked, it holds for every agent; else each may switch it off. */
export const suggestionPolicySchema = z.object({ enabled: z.boolean() });
export type SuggestionPolicy = z.infer<typeof suggestionPolicySchema>;

export const defaultSuggestionPolicy: SuggestionPolicy = { enabled: true };
