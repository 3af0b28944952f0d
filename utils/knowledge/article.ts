import * as z from 'zod/mini';

/** Where an article came from: the bundled examples, a file, or the agent's own hand. */
const articleSources = ['sample', 'import', 'own'] as const;

/** Longest fields, in UTF-16 units: a whole manual belongs in several articles. */
export const maxIdLength = 100;
export const maxTitleLength = 200;
export const maxBodyLength = 20_000;
export const maxTagLength = 50;
export const maxTags = 30;

/** One knowledge-base entry (知识条目). */
export const articleSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(maxIdLength)),
  title: z.string().check(z.minLength(1), z.maxLength(maxTitleLength)),
  body: z.string().check(z.minLength(1), z.maxLength(maxBodyLength)),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(maxTagLength))).check(z.maxLength(maxTags)),
  /** ms since 1970. */
  updatedAt: z.number(),
  source: z.enum(articleSources),
});
export type Article = z.infer<typeof articleSchema>;
