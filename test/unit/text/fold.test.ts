import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolding } from '@/utils/text/create-folding';
import { foldText as fold, foldToString as foldString, longestNoiseRun } from '@/utils/text/fold';
import { readFolding, writeFolding } from '@/utils/text/folding-data';
import { traditionalPairs } from '@/utils/text/traditional-pairs';

const folding = createFolding(traditionalPairs);

const foldText = (text: string) => fold(text, folding);
const foldToString = (text: string) => foldString(text, folding);

describe('folding', () => {
  it('is the same after the way to a page', () => {
    const arrived = readFolding(JSON.parse(JSON.stringify(writeFolding(folding))));
    expect(arrived).toEqual(folding);
  });

  it.each([
    ['full width', 'ＮＯ．１８％', 'no。18%'],
    ['upper case', 'VX', 'vx'],
    ['traditional script', '這個不歸我管', '这个不归我管'],
    ['spaces between characters', '神 经 病', '神经病'],
    ['marks between characters', '概-不-退.换', '概不退换'],
    ['zero-width characters', '微\u200b信\ufeff号', '微信号'],
    ['a picture between characters', '退🎉不🎈了', '退不了'],
    ['a picture read as a word', '➕🌏信', '加微信'],
    ['circled and mathematical letters', 'ⓥⓧ𝐯𝐱', 'vxvx'],
  ])('sees through %s', (_name, written, folded) => {
    expect(foldToString(written)).toBe(folded);
  });

  it('keeps the way back to the original offsets', () => {
    const text = 'A🙂神 经';
    const folded = foldText(text);
    const place = (at: number): string => text.slice(folded.starts[at], folded.ends[at]);
    expect([0, 1, 2].map(place)).toEqual(['A', '神', '经']);
  });

  it('does not join words across a long run of noise', () => {
    expect(foldToString(`微${'-'.repeat(longestNoiseRun)}信`)).toBe('微信');
    expect(foldToString(`微${'-'.repeat(longestNoiseRun + 1)}信`)).toBe('微,信');
  });

  it('gives rising offsets inside the text for any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const folded = foldText(text);
        let last = 0;
        for (let at = 0; at < folded.length; at++) {
          expect(folded.starts[at]).toBeGreaterThanOrEqual(last);
          last = folded.ends[at] ?? 0;
          expect(last).toBeGreaterThanOrEqual(folded.starts[at] ?? 0);
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
