/** Digits of any writing, as people spell numbers out: 幺 is how a one is said on the phone. */
const chineseDigits = new Map(
  Object.entries({ 零: 0, 〇: 0, 一: 1, 壹: 1, 幺: 1, 二: 2, 贰: 2, 三: 3, 叁: 3, 四: 4, 肆: 4 })
    .concat(Object.entries({ 五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9 }))
    .map(([character, digit]) => [character.charCodeAt(0), digit]),
);

const longestGap = 3;
const separators = new Set(' \t-–—.·_/)'.split('').map((character) => character.charCodeAt(0)));

/** Digits that may belong together: only separators stand between them. */
export interface DigitRun {
  /** As ASCII; an ID card's final X is kept as X. */
  digits: string;
  /** Place of each digit in the folded text. */
  places: number[];
  /** Spelled out in Chinese: such a neighbour may be an ordinary word (…8000一定). */
  isChinese: boolean[];
  /** The separator before each digit, '' for none; blanks around another separator are left out. */
  gaps: string[];
}

const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAlphanumeric = (code: number): boolean =>
  isAsciiDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Finds runs of at least `shortest` digits in a folded text, in one pass. */
export const findDigitRuns = (text: string, shortest: number): DigitRun[] => {
  const runs: DigitRun[] = [];
  let run = createRun();
  let gap = '';
  let gapLength = 0;
  const finish = (): void => {
    if (run.digits.length >= shortest) runs.push(run);
    run = createRun();
  };
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    const digit = readDigit(text, place, code, run.digits.length > 0 && gapLength <= 1);
    if (digit !== undefined) {
      if (gapLength > longestGap) finish();
      run.digits += digit;
      run.places.push(place);
      run.isChinese.push(!isAlphanumeric(code));
      run.gaps.push(run.digits.length === 1 ? '' : gap);
      gap = '';
      gapLength = 0;
    } else if (separators.has(code) && run.digits !== '' && gapLength <= longestGap) {
      gapLength += 1;
      if (gap === '' || gap === ' ') gap = text[place] === '\t' ? ' ' : (text[place] ?? '');
    } else {
      finish();
      gap = '';
      gapLength = 0;
    }
  }
  finish();
  return runs;
};

const createRun = (): DigitRun => ({ digits: '', places: [], isChinese: [], gaps: [] });

const readDigit = (text: string, place: number, code: number, isAfterDigit: boolean): string | undefined => {
  if (isAsciiDigit(code)) return text[place];
  const isX = code === 88 || code === 120;
  if (isX && isAfterDigit && !isAlphanumeric(text.charCodeAt(place + 1))) return 'X';
  return chineseDigits.get(code)?.toString();
};
