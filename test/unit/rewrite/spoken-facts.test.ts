import { describe, expect, it } from 'vitest';
import { isSameNumber } from '@/utils/facts/compare-numbers';
import { extractNumbers } from '@/utils/facts/extract-facts';
import { speakPlainly } from '@/utils/rewrite/speak-plainly';
import { createOfflineVersion } from '@/utils/rewrite/spoken-version';
import type { SpeakOptions } from '@/utils/rewrite/types';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { readReadabilityArticles } from '../../eval/readability';
import { readRewriteArticles } from '../../eval/rewrite-report';

const articles = [...readRewriteArticles(), ...readReadabilityArticles('tune'), ...readReadabilityArticles('held')].map(
  ({ id, body }) => ({ id, body, spoken: speakPlainly(body) }),
);

const dressings: readonly SpeakOptions[] = [
  { address: '亲' },
  { length: '一句话' },
  { length: '分步' },
  { warmth: 'warm', emoji: 'few' },
  { level: '小白' },
  { level: '懂行' },
  { address: '亲', length: '分步', warmth: 'warm', emoji: 'few', level: '小白' },
  { length: '一句话', question: '多久能退款', warmth: 'warm', address: '亲' },
];

/** 禁止 is said as 不要, 切勿 as 千万别, 否则 as 不然: one negation stays one. */
const countNegations = (text: string): number => text.match(/[不没未无非勿禁否毋]|千万别/g)?.length ?? 0;

describe('the offline version of every article', () => {
  it('has enough articles to say something', () => {
    expect(articles.length).toBeGreaterThanOrEqual(200);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
  });

  it('keeps every number and brings none in', () => {
    const wrong = articles.flatMap(({ id, body, spoken: text }) => {
      const spoken = extractNumbers(text);
      const written = extractNumbers(body);
      const lost = written.filter(
        (fact) => !fact.quantity?.isLoose && !spoken.some((other) => isSameNumber(fact, other)),
      );
      const invented = spoken.filter(
        (fact) => !fact.quantity?.isLoose && !written.some((other) => isSameNumber(other, fact)),
      );
      return [...lost, ...invented].map((fact) => `${id} ${fact.clause}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps every negation and every exception', () => {
    const wrong = articles.filter(({ body, spoken }) => {
      const exceptions = (text: string): number => text.split('除外').length;
      return countNegations(spoken) !== countNegations(body) || exceptions(spoken) !== exceptions(body);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('gives nothing that verifyFacts finds wrong beyond what it finds in the article itself', () => {
    const wrong = articles.filter(
      ({ body, spoken }) => verifyFacts(body, spoken).length > verifyFacts(body, body).length,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is its own spoken version', () => {
    for (const { id, spoken } of articles) {
      expect(speakPlainly(spoken), id).toBe(spoken);
    }
  });

  it.each(dressings)('is its own spoken version, facts kept, with %o', (options) => {
    for (const { id, body } of articles.filter((_, index) => index % 6 === 0)) {
      const { text, problems } = createOfflineVersion(body, options);
      expect(speakPlainly(text, options), id).toBe(text);
      expect(problems.length, id).toBeLessThanOrEqual(verifyFacts(body, body).length);
    }
  });
});
