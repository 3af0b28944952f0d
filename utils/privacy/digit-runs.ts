import { pictureMark } from './fold';

/** Digits of any writing, as people spell numbers out: 幺 is how a one is said on the phone. */
const chineseDigits = new Map(
  Object.entries({ 零: 0, 〇: 0, '○': 0, 一: 1, 壹: 1, 幺: 1, 二: 2, 贰: 2, 三: 3, 叁: 3, 四: 4, 肆: 4 })
    .concat(Object.entries({ 五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9 }))
    .map(([character, digit]) => [character.charCodeAt(0), digit]),
);
/** Letters typed for the digits they look like, when their whole word is made of such letters and digits. */
const lookalikes = new Map(
  [...'OoIl|'].map((letter) => [letter.charCodeAt(0), letter.toLowerCase() === 'o' ? '0' : '1']),
);

/** What stands between the parts of a number: see `gaps` of DigitRun. */
export const wordGap = 'w';
const narrowMarks = ' \t-–—.·_/)';
const wideMarks = `(~*、,，|+…;；${pictureMark}`;
const marks = new Set([...(narrowMarks + wideMarks)].map((character) => character.charCodeAt(0)));
const longestGap = 3;
/** How a number is told in pieces: 前三位138，中间四位0013，后四位8000. */
const fillers =
  /(?:(?:然后|再|接着|接|后面|后边|后|前面|中间|最后|末尾|尾号|尾数|开头|打头|结尾|跟着|加上|空格|杠)(?:[二三四五六七八2-8]位数?)?(?:就?是|为)?[\s,，:：]{0,2}){1,3}/y;
/** A picture as chat windows write it. */
const writtenPicture = /\[\p{Script=Han}{1,3}\]/uy;

/** Digits that may belong together: only separators stand between them. */
export interface DigitRun {
  /** As ASCII; an ID card's final X is kept as X. */
  digits: string;
  /** Place of each digit in the folded text. */
  places: number[];
  /** Spelled out in Chinese: such a neighbour may be an ordinary word (…8000一定). */
  isChinese: boolean[];
  /** Written as a letter that looks like the digit. */
  isLetter: boolean[];
  /** What stands before each digit: '' for nothing, a mark (blanks around it are left out), a picture, `wordGap`. */
  gaps: string[];
}

/** Whether a gap is one that numbers are usually grouped by. */
export const isNarrowGap = (gap: string): boolean => gap !== '' && narrowMarks.includes(gap);

const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAlphanumeric = (code: number): boolean =>
  isAsciiDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Finds runs of at least `shortest` digits in a folded text, in one pass. */
export const findDigitRuns = (text: string, shortest: number): DigitRun[] => {
  const runs: DigitRun[] = [];
  const readDigit = createDigitReader(text);
  let run = createRun();
  let gap = '';
  let gapLength = 0;
  const finish = (): void => {
    if (run.digits.length >= shortest) runs.push(run);
    run = createRun();
    gap = '';
    gapLength = 0;
  };
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    const fillerLength = run.digits === '' ? 0 : readFiller(text, place);
    if (fillerLength > 0) {
      gap = text[place] === '[' ? pictureMark : wordGap;
      gapLength = 1;
      place += fillerLength - 1;
      continue;
    }
    const digit = readDigit(place, code, run.digits.length > 0 && gapLength <= 1);
    if (digit !== undefined) {
      if (gapLength > longestGap) finish();
      run.digits += digit;
      run.places.push(place);
      run.isChinese.push(!isAlphanumeric(code) && !lookalikes.has(code));
      run.isLetter.push(lookalikes.has(code));
      run.gaps.push(run.digits.length === 1 ? '' : gap);
      gap = '';
      gapLength = 0;
    } else if (marks.has(code) && run.digits !== '' && gapLength <= longestGap) {
      gapLength += 1;
      if (gap === '' || gap === ' ') gap = text[place] === '\t' ? ' ' : (text[place] ?? '');
    } else {
      finish();
    }
  }
  finish();
  return runs;
};

const createRun = (): DigitRun => ({ digits: '', places: [], isChinese: [], isLetter: [], gaps: [] });

/** How long the words or the written picture between two parts of a number are, 0 for none. */
const readFiller = (text: string, place: number): number => {
  const first = text[place] ?? '';
  if (!'然再接后前中最末尾开打结跟加空杠['.includes(first)) return 0;
  const pattern = first === '[' ? writtenPicture : fillers;
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0].length ?? 0;
};

/** Reads the digit at a place. Words of letters and digits are looked at once, from their start. */
const createDigitReader = (text: string) => {
  let wordEnd = 0;
  let isNumber = false;
  return (place: number, code: number, isAfterDigit: boolean): string | undefined => {
    if (place >= wordEnd && (isAlphanumeric(code) || lookalikes.has(code))) {
      isNumber = true;
      for (wordEnd = place; wordEnd < text.length; wordEnd++) {
        const letter = text.charCodeAt(wordEnd);
        if (!isAlphanumeric(letter) && !lookalikes.has(letter)) break;
        const isFinalX = (letter === 88 || letter === 120) && !isAlphanumeric(text.charCodeAt(wordEnd + 1));
        if (!isAsciiDigit(letter) && !lookalikes.has(letter) && !isFinalX) isNumber = false;
      }
    }
    if (isAsciiDigit(code)) return text[place];
    const isX = code === 88 || code === 120;
    if (isX && isAfterDigit && !isAlphanumeric(text.charCodeAt(place + 1))) return 'X';
    if (isNumber && place < wordEnd && lookalikes.has(code)) return lookalikes.get(code);
    return chineseDigits.get(code)?.toString();
  };
};
