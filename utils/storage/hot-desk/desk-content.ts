import * as z from 'zod/mini';
import { fail, type Result, succeed } from '@/utils/base/result';
import { articleSchema } from '@/utils/knowledge/article';
import { importLimits } from '@/utils/knowledge/import/limits';
import { maxPhrases, phraseSchema } from '@/utils/knowledge/phrases/phrase';
import type { MovedSettings } from '@/utils/policy/adopt-desk';
import { endpointSchema } from '@/utils/policy/settings';
import { parseSettings } from '../parse-settings';
import { squeeze, unsqueeze } from './squeeze';

/** Beyond it JSON alone takes seconds and a few hundred MB of memory. */
export const maxContentBytes = 150 * 1024 * 1024;

const contentSchema = z.object({
  format: z.literal('warmreply-desk'),
  /** ms since 1970. */
  madeAt: z.number(),
  /** Of any known version: brought up to date apart. */
  settings: z.unknown(),
  phrases: z.array(phraseSchema).check(z.maxLength(maxPhrases)),
  articles: z.array(articleSchema).check(z.maxLength(importLimits.rows)),
  endpoint: z.optional(endpointSchema),
  /** The endpoint's key, only where the agent has asked for it. */
  key: z.optional(z.string().check(z.minLength(1), z.maxLength(512))),
});

/** Everything that moves with an agent from one computer to another. */
export type DeskContent = Omit<z.infer<typeof contentSchema>, 'format' | 'settings'> & { settings: MovedSettings };

export type DeskContentProblem = 'damaged' | 'too-large' | 'newer-version' | 'invalid';

/** As bytes, ready to be sealed. */
export const packContent = async (content: DeskContent): Promise<Result<Uint8Array<ArrayBuffer>, 'too-large'>> => {
  const bytes = new TextEncoder().encode(JSON.stringify({ format: 'warmreply-desk', ...content }));
  return bytes.length > maxContentBytes ? fail('too-large') : succeed(await squeeze(bytes));
};

/** Reads what was sealed. `invalid`: one value in it is absurd, which refuses the whole. */
export const unpackContent = async (
  packed: Uint8Array<ArrayBuffer>,
): Promise<Result<DeskContent, DeskContentProblem>> => {
  const bytes = await unsqueeze(packed, maxContentBytes);
  if (!bytes.ok) return bytes;
  const content = contentSchema.safeParse(parseJson(bytes.value));
  if (!content.success) return fail('invalid');
  const { format: _format, settings: stored, ...rest } = content.data;
  const settings = parseSettings(stored);
  if (!settings.ok) return settings;
  const { endpoint: _stays, ...moved } = settings.value;
  return succeed({ ...rest, settings: moved });
};

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined; // the schema refuses it
  }
};
