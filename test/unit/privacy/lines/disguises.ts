import { pick, type Random } from '../generate-personal-data';

/** A value as somebody writes it who wants it to get past a filter, or who types on a phone in a hurry. */
export type Disguise = (random: Random, value: string) => string;

const emojis = ['😊', '🎉', '❤️', '🌹', '👍', '💰', '🐶', '⭐', '☎️', '🙏🏻'];
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const spell = (digits: string, words: string): string =>
  digits.replace(/\d/g, (digit) => [...words][Number(digit)] ?? '');

const splitAt = (text: string, sizes: readonly number[]): string[] => {
  const starts = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  const end = sizes.reduce((sum, size) => sum + size, 0);
  return [
    ...sizes.map((size, index) => text.slice(starts[index], (starts[index] ?? 0) + size)),
    text.slice(end),
  ].filter(Boolean);
};

const circles = ['⓪①②③④⑤⑥⑦⑧⑨', '⓿❶❷❸❹❺❻❼❽❾', '⓪⑴⑵⑶⑷⑸⑹⑺⑻⑼', '⓪➀➁➂➃➄➅➆➇➈', '０⒈⒉⒊⒋⒌⒍⒎⒏⒐'];
const scripts = ['𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', '₀₁₂₃₄₅₆₇₈₉', '⁰¹²³⁴⁵⁶⁷⁸⁹', '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿'];

/** Letters that look like digits, some of them or all. */
const asLetters: Disguise = (random, digits) =>
  digits
    .replace(/0/g, () => (random() < 0.7 ? pick(random, ['O', 'o', 'O']) : '0'))
    .replace(/1/g, () => (random() < 0.5 ? pick(random, ['l', 'I']) : '1'));

const somewhere: Disguise = (random, digits) => {
  const at = 2 + Math.floor(random() * (digits.length - 4));
  return digits.slice(0, at) + pick(random, emojis) + digits.slice(at);
};

const mixed: Disguise = (random, digits) => {
  const from = 1 + Math.floor(random() * 5);
  return digits.slice(0, from) + spell(digits.slice(from, from + 4), '零一二三四五六七八九') + digits.slice(from + 4);
};

const invisible = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad'];

/** Every way that fits any long number. */
const forDigits: readonly Disguise[] = [
  (random, digits) => splitAt(digits, Array(9).fill(4)).join(pick(random, [' ', '-', '·', '.', '_', '—'])),
  (random, digits) => [...digits].join(pick(random, [' ', '-', '.', '·', '~', '*', '、', ',', '/'])),
  (_random, digits) => fullWidth(digits),
  (random, digits) =>
    spell(
      digits,
      pick(random, ['零一二三四五六七八九', '〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '零幺二三四五六七八九']),
    ),
  (random, digits) => [...spell(digits, '零幺二三四五六七八九')].join(pick(random, [' ', '、', ''])),
  (random, digits) => spell(digits, pick(random, circles)),
  (random, digits) => spell(digits, pick(random, scripts)),
  (_random, digits) => digits.replace(/\d/g, '$&\ufe0f\u20e3'),
  (random, digits) => [...digits].join(pick(random, emojis)),
  (random, digits) => [...digits].map((digit) => digit + pick(random, emojis)).join(''),
  somewhere,
  asLetters,
  mixed,
  (random, digits) => [...digits].join(pick(random, invisible)),
];

const forMobiles: readonly Disguise[] = [
  (_random, digits) => `前三位${digits.slice(0, 3)}，中间四位${digits.slice(3, 7)}，后四位${digits.slice(7)}`,
  (_random, digits) => `${digits.slice(0, 3)}开头，中间${digits.slice(3, 7)}，尾号${digits.slice(7)}`,
  (random, digits) =>
    splitAt(digits, [3, 4, 4]).join(pick(random, ['然后', '再', '，然后是', '接着', ' 后面 ', '…', '，'])),
  (random, digits) =>
    splitAt(
      digits,
      pick(random, [
        [3, 8],
        [7, 4],
      ]),
    ).join(pick(random, [' 接 ', '，后面', ' ', '-'])),
  (random, digits) => splitAt(digits, [3, 4, 4]).join(pick(random, [' ', '-', '.', ' - ', '  ', '–'])),
  (_random, digits) => `+86 ${splitAt(digits, [3, 4, 4]).join(' ')}`,
  (_random, digits) => `(+86)${digits}`,
  (_random, digits) => `0086${digits}`,
  (_random, digits) => splitAt(spell(digits, '零幺二三四五六七八九'), [3, 4, 4]).join('，'),
];

const forEmails: readonly Disguise[] = [
  (_random, email) => fullWidth(email),
  (random, email) =>
    email.replace('@', pick(random, ['(at)', '[at]', '（at）', ' at ', '【at】', '艾特', '圈a', '#', '＠', ' @ '])),
  (random, email) => email.replaceAll('.', pick(random, ['[点]', '(dot)', '点', '。', '【点】', ' dot ', ' . '])),
  (random, email) =>
    email
      .replace('@', pick(random, ['(at)', ' at ', '艾特']))
      .replaceAll('.', pick(random, ['[点]', '点', '[dot]', '(点)'])),
  (random, email) => [...email].join(pick(random, invisible)),
  (random, email) => email.replace('@', `${pick(random, emojis)}@`),
];

export const disguiseDigits: Disguise = (random, digits) => pick(random, forDigits)(random, digits);
export const disguiseMobile: Disguise = (random, digits) => pick(random, [...forDigits, ...forMobiles])(random, digits);
export const disguiseEmail: Disguise = (random, email) => pick(random, forEmails)(random, email);

export const disguiseAddress: Disguise = (random, address) =>
  pick<Disguise>(random, [
    (_, text) => fullWidth(text),
    (_, text) => text.replace(/\d+/g, (digits) => (digits.length < 3 ? spell(digits, '零一二三四五六七八九') : digits)),
    (again, text) =>
      text.replace(/([省市区县镇路]|街(?!道))(?=.)/g, `$1${pick(again, [' ', '，', '-', ',', '\n', ' '])}`),
    (again, text) => [...text].join(pick(again, invisible)),
  ])(random, address);

export const disguiseName: Disguise = (random, name) =>
  pick<Disguise>(random, [
    (again, text) => [...text].join(pick(again, invisible)),
    (_, text) => [...text].join(' '),
    (_, text) => `【${text}】`,
    (_, text) => `“${text}”`,
  ])(random, name);
