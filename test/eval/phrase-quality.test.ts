import { beforeAll, describe, expect, it } from 'vitest';
import { defaultRules } from '@/utils/phrase-check/default-rules';
import {
  evaluatePhrases,
  type PhraseFigures,
  type PhraseReport,
  readDevelopmentSets,
  readHeldBack,
  readOwnRound,
} from './phrase-report';

const inPercent = (figures: PhraseFigures): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, name === 'rows' ? value : Math.round(value * 1000) / 10]),
  );

const table = (groups: Record<string, PhraseFigures>): Record<string, Record<string, number>> =>
  Object.fromEntries(Object.entries(groups).map(([name, figures]) => [name, inPercent(figures)]));

function printReport(report: PhraseReport): void {
  console.table({ all: inPercent(report.all), ...table(report.byCategory) });
  console.table(table(report.byVariant));
  console.table(report.benignByKind);
  console.log(`benign ${report.benignRows}: any ${report.benignAny}, at warn ${report.benignAtWarn}`);
  for (const { row, findings, problem } of report.misses) {
    console.log(`${problem} | ${row.category} | ${row.text} | ${findings.map((one) => one.text).join('；')}`);
  }
  for (const { row, findings } of report.falseAlarms) {
    console.log(
      `false alarm | ${row.kind} | ${row.text} | ${findings.map((one) => `${one.severity} ${one.text}`).join('；')}`,
    );
  }
}

describe('the phrase check on the development sentences', () => {
  let report: PhraseReport;
  beforeAll(() => {
    report = evaluatePhrases(defaultRules, readDevelopmentSets());
    printReport(report);
  });

  it('finds the sentences that hurt', () => {
    expect(report.all.recall).toBeGreaterThanOrEqual(0.99);
    // 0.97 until the model came: rules fitted to these very sentences reached it, and 7.4 % of unseen good ones with them.
    expect(report.all.recallAtWarn).toBeGreaterThanOrEqual(0.92);
  });

  it('marks the words that hurt, not others', () => {
    expect(report.all.anyOverlap).toBeGreaterThanOrEqual(0.95);
    expect(report.all.goodSpan).toBeGreaterThanOrEqual(0.85);
  });

  it('leaves good sentences alone', () => {
    expect(report.benignAtWarn).toBeLessThanOrEqual(0.005);
    expect(report.benignAny).toBeLessThanOrEqual(0.04);
  });

  it('leaves no category behind', () => {
    for (const [category, figures] of Object.entries(report.byCategory)) {
      expect(figures.recall, category).toBeGreaterThanOrEqual(0.8);
    }
  });
});

/** Round 6 was written before its rules were read and is never tuned on: what a sentence nobody here has seen meets. */
describe('the phrase check on the frozen sentences', () => {
  const report = evaluatePhrases(defaultRules, readOwnRound(6));

  it('keeps the figures of first sight', () => {
    console.table({ frozen: inPercent(report.all), ...table(report.byCategory) });
    console.log(`frozen benign ${report.benignRows}: any ${report.benignAny}, at warn ${report.benignAtWarn}`);
    expect(report.all.recall).toBeGreaterThanOrEqual(0.96);
    expect(report.all.recallAtWarn).toBeGreaterThanOrEqual(0.76);
    expect(report.benignAtWarn).toBeLessThanOrEqual(0.02);
    expect(report.benignAny).toBeLessThanOrEqual(0.1);
  });
});

/** Round 7 was written by somebody who had seen neither the rules nor the product; only its totals were ever looked at. */
describe("the phrase check on a stranger's sentences", () => {
  const report = evaluatePhrases(defaultRules, readOwnRound(7));

  it('keeps the figures of first sight', () => {
    console.table({ stranger: inPercent(report.all), ...table(report.byCategory) });
    console.log(`stranger's benign ${report.benignRows}: any ${report.benignAny}, at warn ${report.benignAtWarn}`);
    expect(report.all.recall).toBeGreaterThanOrEqual(0.93);
    expect(report.benignAtWarn).toBeLessThanOrEqual(0.01);
    expect(report.benignAny).toBeLessThanOrEqual(0.06);
  });
});

/**
 * Written to be hard: each good sentence uses the words of a hurtful one, every second hurtful one has no bad word. Of the goal of
 * issue 4 on them the 1 % of good ones at warn is reached, the recall of 88 % is not; the figures must not fall.
 */
describe('the phrase check on the held-back fifth of our own sentences', () => {
  const report = evaluatePhrases(defaultRules, readHeldBack());

  it('keeps what it has reached', () => {
    console.table({ 'held back': inPercent(report.all), ...table(report.byCategory) });
    console.table(table(report.byVariant));
    console.log(`held-back benign ${report.benignRows}: any ${report.benignAny}, at warn ${report.benignAtWarn}`);
    expect(report.all.recall).toBeGreaterThanOrEqual(0.78);
    expect(report.benignAtWarn).toBeLessThanOrEqual(0.01);
    expect(report.benignAny).toBeLessThanOrEqual(0.06);
  });
});
