import { beforeAll, describe, expect, it } from 'vitest';
import { maskPersonalData } from '@/utils/privacy/mask';
import type { PersonalKind } from '@/utils/privacy/types';
import { generateBenignLines } from './lines/benign-lines';
import { type CustomerLine, type Entity, generateCustomerLines } from './lines/customer-lines';
import { leaks, markMasked } from './lines/masked-ranges';
import { readIdCards } from './lines/read-id-cards';
import { firstWords, secondWords, thirdWords } from './lines/vocabulary';

/** What of a value tells who it is: of numbers the digits in any writing, of the rest every letter, digit and Han. */
const digit = /[\p{Nd}\p{No}零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖OolIXx]/u;
/** A number told in pieces (前三位138 …): its words are no digits. */
const figure = /[\p{Nd}\p{No}OolI]/u;
const anything = /[\p{L}\p{N}]/u;

const findTells = (written: string, { kind }: Entity): RegExp => {
  if (kind !== 'mobile' && kind !== 'id-card' && kind !== 'bank-card') return anything;
  return /[前中后尾]/.test(written) ? figure : digit;
};

const hideTokens = (masked: string): string => masked.replace(/⟦P\d+_[0-9a-f]{4}⟧/g, '█');

/** Against hanging only: nothing is measured. */
const patientMs = 120_000;

interface Tally {
  all: number;
  leaked: string[];
}

describe.each([
  ['a first vocabulary', firstWords, 77],
  ['a second vocabulary, first measured when the detectors had only seen the first', secondWords, 99],
  ['a third vocabulary, written after that', thirdWords, 131],
])('10,000 lines of customers, 30 %% of the values disguised, in %s', (_words, words, seed) => {
  const tallies = new Map<PersonalKind, Tally>();
  const idsLeft: string[] = [];
  let lines: CustomerLine[] = [];

  beforeAll(() => {
    lines = generateCustomerLines(10_000, seed, words);
    for (const { text, entities } of lines) {
      const masked = maskPersonalData(text);
      const isMasked = markMasked(text, masked);
      idsLeft.push(...readIdCards(hideTokens(masked.masked)));
      for (const entity of entities) {
        const { kind, start, end } = entity;
        const written = text.slice(start, end);
        const tally = tallies.get(kind) ?? { all: 0, leaked: [] };
        tallies.set(kind, tally);
        tally.all += 1;
        if (leaks(text, isMasked, start, end, findTells(written, entity))) tally.leaked.push(written);
      }
    }
  }, patientMs);

  it.each<[PersonalKind, number]>([
    ['mobile', 0.995],
    ['id-card', 0.995],
    ['bank-card', 0.995],
    ['email', 0.995],
    ['chat-account', 0.995],
    ['address', 0.95],
    ['name', 0.9],
  ])('hide %s completely in at least %f of all cases', (kind, goal) => {
    const { all, leaked } = tallies.get(kind) ?? { all: 0, leaked: [] };
    expect(all).toBeGreaterThan(500);
    expect(1 - leaked.length / all, leaked.slice(0, 8).join(' | ')).toBeGreaterThanOrEqual(goal);
  });

  it('leave no ID card number with a right check digit, in whatever writing', () => {
    const before = lines.reduce((count, { text }) => count + readIdCards(text).length, 0);
    expect(before).toBeGreaterThan(800);
    expect(idsLeft).toEqual([]);
  });

  it('are really disguised in 30 % of the cases', () => {
    const entities = lines.flatMap((line) => line.entities).filter(({ kind }) => kind !== 'chat-account');
    const share = entities.filter(({ isDisguised }) => isDisguised).length / entities.length;
    expect(share).toBeGreaterThan(0.28);
    expect(share).toBeLessThan(0.32);
  });
});

describe('8,000 harmless lines full of numbers', () => {
  const lines = generateBenignLines(8_000, 5);
  const masked = lines.map(({ topic, text }) => ({ topic, text, kinds: Object.keys(maskPersonalData(text).kinds) }));

  it('about prices, dates, sizes, models and promises lose nothing in at least 99.5 of 100', () => {
    const facts = masked.filter(({ topic }) => topic !== 'order');
    const changed = facts.filter(({ kinds }) => kinds.length > 0);
    expect(facts.length).toBeGreaterThan(5_000);
    expect(
      changed.length / facts.length,
      changed
        .map(({ text, kinds }) => `${kinds} ${text}`)
        .slice(0, 10)
        .join('\n'),
    ).toBeLessThanOrEqual(0.005);
  });

  it('about orders hide the number, as what it is', () => {
    const orders = masked.filter(({ topic }) => topic === 'order');
    const misread = orders.filter(({ kinds }) => !kinds.every((kind) => /^(order|tracking)-number$/.test(kind)));
    expect(orders.length).toBeGreaterThan(500);
    expect(orders.filter(({ kinds }) => kinds.length === 0)).toEqual([]);
    expect(misread.length / orders.length, misread.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.02);
  });
});
