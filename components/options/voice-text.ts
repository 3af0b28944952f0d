import { type SpokenPolicy, spokenPolicySchema } from '@/utils/policy/spoken-policy';

const splitLines = (text: string): string[] =>
  text
    .split(/[\n，、]/)
    .map((line) => line.trim())
    .filter(Boolean);

/** One pair a line: what to say, an equals sign, what it stands for. */
export const writeUse = (use: SpokenPolicy['use']): string =>
  use.map(({ say, insteadOf }) => `${say}=${insteadOf}`).join('\n');

/** undefined where a line is no pair, or something is too long or too much. */
export const parseUse = (text: string): SpokenPolicy['use'] | undefined => {
  const pairs = splitLines(text).map((line) => line.split(/\s*[=＝]\s*/));
  const use = pairs.map(([say, insteadOf, ...rest]) => ({ say, insteadOf: rest.length === 0 ? insteadOf : undefined }));
  return spokenPolicySchema.shape.use.safeParse(use).data;
};

export const writeAvoid = (avoid: SpokenPolicy['avoid']): string => avoid.join('\n');

/** undefined where a word is too long, or there are too many. */
export const parseAvoid = (text: string): SpokenPolicy['avoid'] | undefined =>
  spokenPolicySchema.shape.avoid.safeParse([...new Set(splitLines(text))]).data;
