import { PAIR, SKIP } from './fold-codes';
import { COMMA, commaMarks, sentenceMarks } from './punctuation';

/** Space and marks that people put between characters; they carry no meaning of their own. */
const noise =
  ' \t\u00a0\u3000.-_*~/|\\^#\'"`@=<>{}&$、·•‧・“”‘’「」『』【】《》〈〉〔〕～＊＿－﹣﹏｜／＼＃＠＝＆＄＂＇';

/** Single units that write another character: homophones and symbols used for it only. */
const lookAlikes = '+加＋加➕加❤心♥心♡心薇微葳微溦微徽微✖x✕x①1②2③3④4⑤5⑥6⑦7⑧8⑨9';

const LAST_UNIT = 0xffff;

const isInvisible = (unit: number): boolean =>
  unit < 0x20 ||
  (unit >= 0x7f && unit < 0xa0) ||
  unit === 0xad ||
  (unit >= 0x0300 && unit < 0x0370) ||
  (unit >= 0x2000 && unit <= 0x200f) ||
  (unit >= 0x2028 && unit <= 0x202f) ||
  (unit >= 0x205f && unit <= 0x206f) ||
  (unit >= 0x20d0 && unit <= 0x20ff) ||
  (unit >= 0xfe00 && unit <= 0xfe0f) ||
  unit >= 0xfff0 ||
  unit === 0xfeff;

/** Arrows, dingbats and other pictures of the basic plane. */
const isPicture = (unit: number): boolean => (unit >= 0x2190 && unit < 0x2460) || (unit >= 0x2500 && unit < 0x2e80);

const foldWidth = (unit: number): number => {
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  if (unit >= 0x24b6 && unit <= 0x24e9) return 0x61 + ((unit - 0x24b6) % 26);
  return unit;
};

const foldCase = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit);

const setPairs = (table: Uint16Array, pairs: string): void => {
  for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
};

/**
 * The one table of folding: UTF-16 unit → folded unit, SKIP or PAIR. Full width to half width, upper to lower case,
 * traditional to simplified as `traditionalPairs` says, punctuation to its class, noise and pictures skipped.
 */
export function buildFoldTable(traditionalPairs: string): Uint16Array {
  const table = new Uint16Array(LAST_UNIT + 1);
  for (let unit = 0; unit <= LAST_UNIT; unit++) {
    table[unit] = isInvisible(unit) || isPicture(unit) ? SKIP : foldCase(foldWidth(unit));
  }
  table.fill(PAIR, 0xd800, 0xdc00);
  table.fill(SKIP, 0xdc00, 0xe000);
  for (const mark of noise) table[mark.charCodeAt(0)] = SKIP;
  for (const mark of commaMarks) table[mark.charCodeAt(0)] = COMMA;
  for (const [mark, code] of Object.entries(sentenceMarks)) table[mark.charCodeAt(0)] = code;
  setPairs(table, traditionalPairs);
  setPairs(table, lookAlikes);
  return table;
}

/** Pictures that are read as a word. Written `picture` + the character it is read as. */
const speakingPictures =
  '🌏微🌍微🌎微🛰星🐧鹅💚绿🐶狗🐕狗🐷猪🐖猪🐴马🐎马🐮牛🐂牛🍺批🍻批🔞黄💰钱💵钱🧧包🅥v🆅v🅧x🆇x💊药🐔鸡🐓鸡🐒猴🐑羊💩屎🈚无🚫禁';

/** Pictures that are a message by themselves keep a private code, so that a pattern can name them. */
const speechlessPictures = '🖕🙅💯🙄😅🥱🤡👎🤮🤢😤😡💔😒😏🙃';

const PRIVATE_START = 0xe100;

/** Code point of an astral character → folded unit. Pictures that are not listed are skipped. */
export function buildPictureMap(): Map<number, number> {
  const map = new Map<number, number>();
  const speaking = [...speakingPictures];
  for (let i = 0; i + 1 < speaking.length; i += 2) {
    map.set(speaking[i]?.codePointAt(0) ?? 0, speaking[i + 1]?.charCodeAt(0) ?? SKIP);
  }
  for (const [index, picture] of [...speechlessPictures].entries()) {
    map.set(picture.codePointAt(0) ?? 0, PRIVATE_START + index);
  }
  return map;
}
