import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '@/utils/privacy/mask';
import type { PersonalKind } from '@/utils/privacy/types';
import {
  createAddress,
  createBankCard,
  createEmail,
  createIdCard,
  createMobile,
  createName,
  createRandom,
  obfuscateDigits,
  obfuscateEmail,
  obfuscateMobile,
  pick,
  type Random,
} from './generate-personal-data';

const obfuscatedShare = 0.3;
const count = 2_000;

const sentences = [
  (value: string) => `您好，${value}一定要联系我`,
  (value: string) => `麻烦改一下：${value}，谢谢亲`,
  (value: string) => `${value}`,
  (value: string) => `这个是我的 ${value} 请核对`,
  (value: string) => `之前留的（${value}）不对。`,
  (value: string) => `我要7天内退货，退款100元到${value}`,
  (value: string) => `问一下\n${value}\n什么时候发货`,
];

interface Trial {
  text: string;
  value: string;
}

/** Values that are not wholly inside a token. Blanks and marks around a value do not count. */
const findLeaks = (trials: readonly Trial[]): Trial[] =>
  trials.filter(({ text, value }) => {
    const { masked } = maskPersonalData(text);
    const at = text.indexOf(value);
    const [before, after] = [text.slice(0, at), text.slice(at + value.length)];
    const kept = masked.replace(/⟦[^⟧]*⟧/g, '\n');
    return kept.length > before.length + after.length + 1;
  });

const createTrials = (seed: number, create: (random: Random) => string, label = ''): Trial[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const value = create(random);
    return { value, text: pick(random, sentences)(label + value) };
  });
};

const sometimes =
  (create: (random: Random) => string, obfuscate: (random: Random, value: string) => string) =>
  (random: Random): string => {
    const value = create(random);
    return random() < obfuscatedShare ? obfuscate(random, value) : value;
  };

describe('what identifies a person stays here', () => {
  it.each<[PersonalKind, number, Trial[]]>([
    ['mobile', 0.995, createTrials(1, sometimes(createMobile, obfuscateMobile))],
    ['id-card', 0.995, createTrials(2, sometimes(createIdCard, obfuscateDigits))],
    ['bank-card', 0.995, createTrials(3, sometimes(createBankCard, obfuscateDigits))],
    ['email', 0.995, createTrials(4, sometimes(createEmail, obfuscateEmail))],
    ['address', 0.95, createTrials(5, createAddress)],
    [
      'name',
      0.9,
      ['收件人：', '收货人', '姓名:', '联系人 ', '我叫', '签收人是'].flatMap((label, index) =>
        createTrials(6 + index, createName, label),
      ),
    ],
  ])('%s: at least %f of all values', (kind, goal, trials) => {
    const leaks = findLeaks(trials);
    const recall = 1 - leaks.length / trials.length;
    expect(recall, `${kind} ${recall}: ${JSON.stringify(leaks.slice(0, 5))}`).toBeGreaterThanOrEqual(goal);
  });

  it('no valid ID card number leaks, however it is written', () => {
    const trials = createTrials(20, sometimes(createIdCard, obfuscateDigits));
    expect(findLeaks(trials)).toEqual([]);
  });
});
