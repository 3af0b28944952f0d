/** UTF-16 units: what protects a whole desk in one file is no four-digit PIN. */
export const minPassphraseLength = 8;
export const maxPassphraseLength = 128;
/** From here on a passphrase resists guessing by a computer, if nobody else would think of it. */
const goodWeight = 14;

/** `too-short`, `common`: refused. `fair`: taken, longer is better. */
export type PassphraseRating = 'too-short' | 'common' | 'fair' | 'good';

/** What everybody tries first. Longer words stand for what begins with them. */
const commonBeginnings = [
  '12345678',
  '87654321',
  '11223344',
  'password',
  'passw0rd',
  'qwertyui',
  '1qaz2wsx',
  'q1w2e3r4',
  'abcd1234',
  'abc12345',
  'a1234567',
  'aa123456',
  'asdfghjk',
  'zxcvbnm1',
  'admin123',
  'iloveyou',
  'woaini',
  '5201314',
  'warmreply',
  '暖回',
];

/** Fewest different characters: 11111111 and 12121212 are as good as none. */
const minDifferent = 4;

/**
 * How well a passphrase protects, by its length and a short list of bad ones; no dictionary. A Chinese character counts
 * as two: there are more of them to guess.
 */
export const ratePassphrase = (passphrase: string): PassphraseRating => {
  const characters = [...passphrase.normalize('NFKC')];
  const weight = characters.reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0);
  if (weight < minPassphraseLength) return 'too-short';
  const plain = characters.join('').toLowerCase();
  const isListed = commonBeginnings.some(
    (beginning) => plain.startsWith(beginning) && plain.length < beginning.length + 4,
  );
  if (isListed || new Set(characters).size < minDifferent || isRun(characters)) return 'common';
  return weight >= goodWeight ? 'good' : 'fair';
};

/** abcdefgh, 23456789 and the like, forwards or backwards. */
const isRun = (characters: readonly string[]): boolean => {
  const steps = characters.slice(1).map((character, index) => {
    const before = characters[index] ?? '';
    return (character.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0);
  });
  return Math.abs(steps[0] ?? 0) === 1 && steps.every((step) => step === steps[0]);
};
