import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { speakPlainly } from '@/utils/rewrite/speak-plainly';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { officialeseMarkers } from './readability-markers';

const articleSchema = z.object({ id: z.string(), domain: z.string(), body: z.string(), good_rewrite: z.string() });
export type ReadabilityArticle = z.infer<typeof articleSchema>;

/**
 * Articles in officialese with a rewrite by hand. 'tune' was read while the rules were written; 'held' was written
 * before, and its outputs were never looked at.
 */
export const readReadabilityArticles = (part: 'tune' | 'held'): ReadabilityArticle[] =>
  z
    .array(articleSchema)
    .parse(JSON.parse(readFileSync(new URL(`../fixtures/language/readability_${part}.json`, import.meta.url), 'utf8')));

export interface Readability {
  markersPer100: number;
  meanSentence: number;
}

export interface ReadabilityReport {
  article: Readability;
  offline: Readability;
  good: Readability;
  /** Share of the distance from article to good rewrite that the offline version covers; 1 is all of it. */
  markerGapClosed: number;
  sentenceGapClosed: number;
  /** Ids of articles whose offline version verifyFacts does not accept. */
  broken: string[];
  /** Marker words left in offline versions, most frequent first. */
  left: [word: string, count: number][];
}

const findMarkers = (text: string): string[] =>
  officialeseMarkers.flatMap((marker) => [...text.matchAll(marker)].map(([word]) => word));

/** Officialese markers per 100 characters, and characters per sentence (marks left out). */
export const measureReadability = (texts: readonly string[]): Readability => {
  const all = texts.join('\n');
  const sentences = all.split(/[。！？；\n]/).filter((sentence) => sentence.trim() !== '');
  return {
    markersPer100: (findMarkers(all).length / all.length) * 100,
    meanSentence: sentences.join('').length / sentences.length,
  };
};

const countWords = (words: readonly string[]): [word: string, count: number][] => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
};

const shareClosed = (from: number, reached: number, goal: number): number => (from - reached) / (from - goal);

/** How far the offline version goes from the article to a rewrite by hand. */
export const evaluateReadability = (
  articles: readonly { id: string; body: string; good_rewrite: string }[],
): ReadabilityReport => {
  const spoken = articles.map(({ id, body }) => ({ id, body, text: speakPlainly(body) }));
  const article = measureReadability(articles.map(({ body }) => body));
  const offline = measureReadability(spoken.map(({ text }) => text));
  const good = measureReadability(articles.map((a) => a.good_rewrite));
  return {
    article,
    offline,
    good,
    markerGapClosed: shareClosed(article.markersPer100, offline.markersPer100, good.markersPer100),
    sentenceGapClosed: shareClosed(article.meanSentence, offline.meanSentence, good.meanSentence),
    broken: spoken.filter(({ body, text }) => verifyFacts(body, text).length > 0).map(({ id }) => id),
    left: countWords(spoken.flatMap(({ text }) => findMarkers(text))),
  };
};
