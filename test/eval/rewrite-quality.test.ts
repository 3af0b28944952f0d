import { describe, expect, it } from 'vitest';
import { evaluateRewrites, type RewriteReport, readRewriteArticles } from './rewrite-report';

const articles = readRewriteArticles();
const parts = {
  dev: ['dev'],
  own: ['tune', 'held', 'fresh'],
  'fresh a': ['a'],
  'fresh b': ['b'],
  'fresh c': ['c'],
} as const;

const printReport = (name: string, report: RewriteReport): void => {
  const { article, offline, good } = report.readability;
  const line = (label: string, of: typeof article) =>
    `  ${label}: ${of.markersPer100.toFixed(2)} markers per 100 characters, ${of.meanSentence.toFixed(1)} characters per sentence`;
  console.info(
    [
      `rewrite, ${name}:`,
      `  keys kept ${report.keys - report.keysLost.length}/${report.keys}`,
      `  good accepted ${report.goods - report.goodsRejected.length}/${report.goods}`,
      `  bad rejected ${report.bads - report.badsMissed.length}/${report.bads}, named ${report.bads - report.badsUnnamed.length}/${report.bads}`,
      `  good rejected: ${report.goodsRejected.join(', ')}`,
      `  missed: ${report.badsMissed.join(', ')}`,
      `  unnamed: ${report.badsUnnamed.join(', ')}`,
      line('article', article),
      line('offline', offline),
      line('good   ', good),
    ].join('\n'),
  );
};

describe.each(Object.entries(parts))('spoken rewrites on %s articles', (name, members) => {
  const report = evaluateRewrites(articles.filter((article) => members.some((part) => part === article.part)));

  it('keeps every key of every fact offline', () => {
    printReport(name, report);
    expect(report.keysLost).toEqual([]);
    expect(report.offlineBroken).toEqual([]);
  });

  it('accepts every good rewrite', () => {
    expect(report.goodsRejected).toEqual([]);
  });

  it('rejects at least 95 % of broken rewrites and names 92 % of the broken facts', () => {
    expect(report.badsMissed.length).toBeLessThanOrEqual(report.bads * 0.05);
    expect(report.badsUnnamed.length).toBeLessThanOrEqual(report.bads * 0.08);
  });

  it('closes 80 % of the gap in officialese and half of the gap in sentence length', () => {
    const { article, offline, good } = report.readability;
    const markerGap = article.markersPer100 - good.markersPer100;
    const lengthGap = article.meanSentence - good.meanSentence;
    expect(article.markersPer100 - offline.markersPer100).toBeGreaterThanOrEqual(markerGap * 0.8);
    expect(article.meanSentence - offline.meanSentence).toBeGreaterThanOrEqual(lengthGap * 0.5);
  });
});
