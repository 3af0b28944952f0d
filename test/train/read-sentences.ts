import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { phraseCategorySchema, severitySchema } from '@/utils/policy/rule-set';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'sentences');

const lineSchema = z.union([
  z.object({ provenance: z.string() }),
  z.object({
    text: z.string(),
    category: phraseCategorySchema,
    span: z.string(),
    severity: severitySchema,
    family: z.string(),
    variant: z.string().default('plain'),
  }),
  z.object({ text: z.string(), kind: z.string(), family: z.string(), variant: z.string().default('plain') }),
]);

type Line = Exclude<z.infer<typeof lineSchema>, { provenance: string }>;
/** One sentence of our own: hurtful ones have a category, the others a kind. */
export type Sentence = Line & { isHeldBack: boolean };
export type HurtfulSentence = Extract<Sentence, { category: unknown }>;

export const isHurtful = (it: Sentence): it is HurtfulSentence => 'category' in it;

/** One idea in five is never trained on: whole families, so that no near relative of a held-back sentence is seen. */
const heldBackShare = 5;

const isFamilyHeldBack = (family: string): boolean => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < family.length; at++) hash = Math.imul(hash ^ family.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % heldBackShare === 0;
};

/** Every sentence under `sentences/`, each text once. `frozen/` is held back as a whole. Throws on a line that is none. */
export const readSentences = (): Sentence[] => {
  const seen = new Set<string>();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.jsonl'));
  // The frozen ones first: a text that stands twice stays held back.
  files.sort((a, b) => Number(b.startsWith('frozen')) - Number(a.startsWith('frozen')) || (a < b ? -1 : 1));
  return files.flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
    return lines.flatMap((json): Sentence[] => {
      const line = lineSchema.parse(JSON.parse(json));
      if ('provenance' in line || seen.has(line.text)) return [];
      seen.add(line.text);
      return [{ ...line, isHeldBack: file.startsWith('frozen') || isFamilyHeldBack(line.family) }];
    });
  });
};
