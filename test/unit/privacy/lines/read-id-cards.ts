/** Digits as a reader without our detectors sees them: anything Unicode calls a digit, Han numerals, look-alike letters. */
const readDigit = (character: string): string | undefined => {
  const plain = character.normalize('NFKC');
  const found = /\d/.exec(plain)?.[0];
  if (found && plain.replace(/[().]/g, '').length === 1) return found;
  const han = '零一二三四五六七八九'.indexOf(character);
  if (han >= 0) return String(han);
  const formal = '〇壹贰叁肆伍陆柒捌玖'.indexOf(character);
  if (formal >= 0) return String(formal);
  if (character === '幺' || character === 'l' || character === 'I') return '1';
  if (character === 'O' || character === 'o') return '0';
  return /^[XxＸｘ]$/.test(character) ? 'X' : undefined;
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const isValidId = (digits: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(digits)) return false;
  const born = /^\d{6}((?:19|20)\d\d)(\d\d)(\d\d)/.exec(digits);
  if (!born || Number(born[2]) < 1 || Number(born[2]) > 12 || Number(born[3]) < 1 || Number(born[3]) > 31) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17];
};

/** Every ID card number with a right check digit that stands in a text, whatever stands between its digits. */
export const readIdCards = (text: string): string[] => {
  const found: string[] = [];
  // Within one piece of at most this many other characters between two digits.
  let digits = '';
  let gap = 0;
  for (const character of text) {
    const digit = readDigit(character);
    if (digit === undefined) {
      gap += 1;
      if (gap > 4 || character === '█' || /\p{Script=Han}/u.test(character)) digits = '';
      continue;
    }
    gap = 0;
    digits = (digits + digit).slice(-18);
    if (isValidId(digits)) found.push(digits);
  }
  return found;
};
