import { readFileSync } from 'node:fs';
import { z } from 'zod';

const articleSchema = z.object({
  id: z.string(),
  domain: z.string(),
  body: z.string(),
  /** Free spoken versions with every fact intact. */
  good: z.array(z.string()),
  /** A good one with one fact broken; `names`: words of the source, one of which the report must show. */
  bad: z.array(z.object({ text: z.string(), type: z.string(), names: z.array(z.string()) })),
});
export type FactArticle = z.infer<typeof articleSchema>;

export type FactSet = 'frozen' | 'tune' | 'tune-b' | 'practice' | 'late' | 'blind' | 'read' | 'free';

/**
 * Articles for the fact lock, our own but for 'blind' and 'read', which are another hand's; 'free' has our own, with
 * versions in very free words. All have been read while tuning ('late'
 * least: a few of its findings).
 */
export const readFactArticles = (sets: readonly FactSet[]): FactArticle[] =>
  sets.flatMap((set) =>
    z
      .array(articleSchema)
      .parse(JSON.parse(readFileSync(new URL(`../fixtures/facts/${set}-articles.json`, import.meta.url), 'utf8'))),
  );
