import * as z from 'zod/mini';
import { consoleIds } from '@/utils/conversation/types';

/** Where an article's words came from last: the bundled examples, a file, or the agent's own hand. */
const articleSources = ['sample', 'import', 'own'] as const;

/** Longest fields, in UTF-16 units: a whole manual belongs in several articles. */
export const maxIdLength = 100;
export const maxTitleLength = 200;
export const maxBodyLength = 20_000;
export const maxTagLength = 50;
export const maxTags = 30;
export const maxScopeLength = 100;
export const maxSpokenLength = 4_000;
export const maxSpokenVersions = 20;
/** Older versions than this many are forgotten. */
export const maxHistory = 10;

const title = z.string().check(z.minLength(1), z.maxLength(maxTitleLength));
const body = z.string().check(z.minLength(1), z.maxLength(maxBodyLength));
const tags = z.array(z.string().check(z.minLength(1), z.maxLength(maxTagLength))).check(z.maxLength(maxTags));
const scopeName = z.optional(z.string().check(z.minLength(1), z.maxLength(maxScopeLength)));
const versionNumber = z.number().check(z.int(), z.gte(1));

/** What an article is about; a missing part means all of them. */
const scopeSchema = z.object({
  console: z.optional(z.enum(consoleIds)),
  shop: scopeName,
  product: scopeName,
});
export type ArticleScope = z.infer<typeof scopeSchema>;

/** How an article once read. */
const pastVersionSchema = z.object({ version: versionNumber, title, body, tags, updatedAt: z.number() });
export type PastVersion = z.infer<typeof pastVersionSchema>;

export const spokenStatuses = ['approved', 'draft'] as const;

/** How a spoken version was asked for; an option that is not named was left as it is by default. */
const spokenOptionsSchema = z.object({
  address: z.optional(z.enum(['您', '亲'])),
  length: z.optional(z.enum(['one-line', 'normal', 'steps'])),
  level: z.optional(z.enum(['novice', 'ordinary', 'expert'])),
  tone: z.optional(z.string().check(z.maxLength(maxTagLength))),
});

/** An article in plain spoken language (口语版). */
const spokenSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(maxIdLength)),
  text: z.string().check(z.minLength(1), z.maxLength(maxSpokenLength)),
  status: z.enum(spokenStatuses),
  /** The version of the article it was made from: an older one makes it stale. */
  madeFromVersion: versionNumber,
  options: z.optional(spokenOptionsSchema),
  /** ms since 1970. */
  savedAt: z.number(),
});
export type ArticleSpokenVersion = z.infer<typeof spokenSchema>;

/** One knowledge-base entry (知识条目). What is optional is missing in articles of before 2026-11. */
export const articleSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(maxIdLength)),
  title,
  body,
  tags,
  /** ms since 1970. */
  updatedAt: z.number(),
  source: z.enum(articleSources),
  scope: z.optional(scopeSchema),
  /** ms since 1970, both inclusive. */
  validFrom: z.optional(z.number()),
  validUntil: z.optional(z.number()),
  /** For agents only, never offered to a customer. Missing: goes by title and tags (may-be-told.ts). */
  isInternal: z.optional(z.boolean()),
  /** Grows when title, body or tags change; missing means 1. */
  version: z.optional(versionNumber),
  /** Newest first. */
  history: z.optional(z.array(pastVersionSchema).check(z.maxLength(maxHistory))),
  spokenVersions: z.optional(z.array(spokenSchema).check(z.maxLength(maxSpokenVersions))),
});
export type Article = z.infer<typeof articleSchema>;

export const readVersion = ({ version }: Pick<Article, 'version'>): number => version ?? 1;

/** Was the article changed after this spoken version was made? */
export const isStale = (article: Pick<Article, 'version'>, spoken: ArticleSpokenVersion): boolean =>
  spoken.madeFromVersion !== readVersion(article);

/** Does the article hold at `now` (ms since 1970)? Without dates it always does. */
export const isValidAt = ({ validFrom, validUntil }: Article, now: number): boolean =>
  (validFrom === undefined || validFrom <= now) && (validUntil === undefined || now <= validUntil);
