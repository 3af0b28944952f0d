import { describe, expect, it } from 'vitest';
import { speakPlainly } from '@/utils/rewrite/speak-plainly';
import { verifyFacts } from '@/utils/rewrite/verify-facts';
import { readRewriteArticles } from '../../eval/rewrite-report';
import { readFactArticles } from '../../support/fact-articles';
import { type Mutation, mutateFacts, mutatePolarity } from '../../support/fact-mutations';

const articles = readRewriteArticles();

const find = (mutations: readonly Mutation[]): Mutation[] =>
  mutations.filter((mutation) => verifyFacts(mutation.source, mutation.rewrite).length === 0);
const show = (mutation: Mutation): string => `${mutation.kind}: ${mutation.rewrite}`;

describe('generated mutations', () => {
  const pairs = articles.flatMap(({ body, good_rewrite }) =>
    [body, good_rewrite, speakPlainly(body)].map((rewrite) => ({ body, rewrite })),
  );
  const spoken = readFactArticles(['tune', 'tune-b']).flatMap(({ body, good }) =>
    good.map((rewrite) => ({ body, rewrite })),
  );
  const changed = [...pairs, ...spoken].flatMap(({ body, rewrite }) => mutateFacts(body, rewrite));

  it('are thousands', () => {
    expect(changed.length).toBeGreaterThan(2000);
  });

  it.each([...new Set(changed.map(({ kind }) => kind))])(
    'never accepts a changed fact: %s',
    (changedKind) => {
      const ofKind = changed.filter(({ kind }) => kind === changedKind);
      expect(find(ofKind).map(show)).toEqual([]);
      // Up to thousands of comparisons; two cores are often shared.
    },
    120_000,
  );

  it('catches at least 98 % of turned polarities', () => {
    const turned = [...pairs, ...spoken].flatMap(({ body, rewrite }) => mutatePolarity(body, rewrite));
    const accepted = find(turned);
    console.info(
      `mutations: ${changed.length} of numbers, ${turned.length} of polarity, ${accepted.length} of these accepted`,
    );
    expect(turned.length).toBeGreaterThan(450);
    expect(accepted.length, accepted.map(show).join('\n')).toBeLessThanOrEqual(turned.length * 0.02);
  });

  it('accepts harmless changes of wording', () => {
    const harmless: readonly (readonly [RegExp, string])[] = [
      [/消费者/g, '您'],
      [/商家/g, '我们'],
      [/须/g, '要'],
      [/不得/g, '不能'],
      [/(\d)日内/g, '$1天内'],
      [/(\d)至(\d)/g, '$1到$2'],
      [/℃/g, '度'],
      [/7日/g, '七天'],
    ];
    const rewordings = articles.flatMap(({ body }) =>
      harmless.map(([pattern, spoken]) => ({ source: body, rewrite: body.replace(pattern, spoken) })),
    );
    const rejected = rewordings.filter(({ source, rewrite }) => verifyFacts(source, rewrite).length > 0);
    expect(
      rejected.length,
      rejected.map((r) => JSON.stringify(verifyFacts(r.source, r.rewrite))).join('\n'),
    ).toBeLessThanOrEqual(rewordings.length * 0.03);
  });
});
