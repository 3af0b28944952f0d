import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '@/utils/privacy/mask';
import type { MaskedText } from '@/utils/privacy/types';
import { createRandom, pick, type Random } from './generate-personal-data';
import { generateCustomerLines } from './lines/customer-lines';
import { firstWords, secondWords } from './lines/vocabulary';

/** What an untrustworthy model sends back for a masked text, and what must become of it: `undefined` is a refusal. */
interface Attempt {
  reply: string;
  expected: string | undefined;
}

interface Sent extends MaskedText {
  text: string;
  tokens: string[];
}

const readTokens = (masked: string): string[] => masked.match(/⟦[^⟧]*⟧/g) ?? [];
const readValue = ({ restorePartial }: Sent, token: string): string => restorePartial(token);
const suffixOf = (token: string): string => /_([0-9a-f]{4})/.exec(token)?.[1] ?? '';
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** The same token as a careless or hostile model would write it. */
const mangles: readonly ((token: string) => string)[] = [
  (token) => token.replace('⟦', '[').replace('⟧', ']'),
  (token) => token.replace('⟦', '【').replace('⟧', '】'),
  (token) => token.slice(1, -1),
  (token) => fullWidth(token.slice(1, -1)),
  (token) => token.toUpperCase().replace('⟦', '（').replace('⟧', '）'),
  (token) => token.replace('_', ' _ '),
  (token) => [...token].join(' '),
  (token) => token.replace('_', '-'),
  (token) => token.replace('P', '电话'),
  (token) => token.replace('P', 'р'),
  (token) => token.slice(0, -2),
  (token) => `⟦${token}`,
  (token) => token.replace(/_[0-9a-f]{4}/, ''),
  (token) => `(${/P\d+/.exec(token)?.[0] ?? ''})`,
  (token) => token.replace(/_[0-9a-f]{4}/, '_0000'),
  (token) => token.replace(/P\d+/, 'P4711'),
  (token) => token.replace(/P\d+/, 'P0'),
];

const attempts: readonly ((random: Random, sent: Sent) => Attempt)[] = [
  (_random, { masked, text }) => ({ reply: masked, expected: text }),
  (_random, { masked, text }) => ({ reply: `您好，${masked}哈`, expected: `您好，${text}哈` }),
  (random, sent) => {
    const shuffled = [...new Set(sent.tokens)].sort(() => random() - 0.5);
    return {
      reply: shuffled.join('，再看看'),
      expected: shuffled.map((token) => readValue(sent, token)).join('，再看看'),
    };
  },
  (random, sent) => {
    const token = pick(random, sent.tokens);
    return { reply: `${sent.masked}${token}`, expected: `${sent.text}${readValue(sent, token)}` };
  },
  (random, { masked, tokens }) => ({ reply: masked.replaceAll(pick(random, tokens), ''), expected: undefined }),
  (random, { masked, tokens }) => ({
    reply: masked.replaceAll(pick(random, tokens), pick(random, ['您的电话', '[PHONE]', '***'])),
    expected: undefined,
  }),
  // Beside the right tokens: the copy alone must be enough to refuse the reply.
  (random, { masked, tokens }) => ({
    reply: `${masked}，${pick(random, mangles)(pick(random, tokens))}`,
    expected: undefined,
  }),
  (random, { masked, tokens }) => {
    const token = pick(random, tokens);
    return { reply: masked.replace(token, pick(random, mangles)(token)), expected: undefined };
  },
  (random, { masked, tokens }) => ({
    reply: `${masked}⟦P${tokens.length + 1 + Math.floor(random() * 50)}_${suffixOf(pick(random, tokens))}⟧`,
    expected: undefined,
  }),
  (random, { masked }) => ({
    reply: `${masked}⟦P1_${Math.floor(random() * 0x10000)
      .toString(16)
      .padStart(4, 'g')}⟧`,
    expected: undefined,
  }),
];

const forgeries = ['', '', '', ' ⟦P1_7f3a⟧', ' 请用⟦P2_0a1b⟧', ' P1_beef', ' ⟦⟧'];

/** Against hanging only: nothing is measured. */
const patientMs = 120_000;

describe('12,000 round trips with a model that drops, doubles, forges, reorders and rewrites', () => {
  it(
    'give every value back exactly, or refuse the reply',
    () => {
      const random = createRandom(12);
      const lines = [...generateCustomerLines(6_000, 31, firstWords), ...generateCustomerLines(6_000, 32, secondWords)];
      const wrong: string[] = [];
      const counts = { restored: 0, refused: 0 };
      lines.forEach((line, index) => {
        const text = line.text + pick(random, forgeries);
        const sent: Sent = { text, tokens: [], ...maskPersonalData(text) };
        sent.tokens = readTokens(sent.masked);
        if (sent.tokens.length === 0) return;
        const attempt = attempts[index % attempts.length]?.(random, sent);
        if (!attempt) return;
        const restored = sent.restore(attempt.reply);
        if (restored.ok) counts.restored += 1;
        else counts.refused += 1;
        if ((restored.ok ? restored.value : undefined) !== attempt.expected)
          wrong.push(`${index % attempts.length}: ${attempt.reply} → ${JSON.stringify(restored)}`);
      });
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(counts.restored).toBeGreaterThan(4_000);
      expect(counts.refused).toBeGreaterThan(6_000);
      expect(counts.restored + counts.refused).toBeGreaterThan(11_900);
    },
    patientMs,
  );
});
