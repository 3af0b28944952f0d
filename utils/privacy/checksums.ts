/** First two digits of an ID card: GB/T 2260 provinces. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const idCheckDigits = '10X98765432';

/** A date that a living person can be born on. */
const isBirthday = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Eighteen characters with a real region and birthday. A wrong check digit is a slip of the pen, not another number. */
export const looksLikeId18 = (id: string): boolean =>
  /^\d{17}[\dX]$/.test(id) &&
  provinces.has(id.slice(0, 2)) &&
  isBirthday(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)));

/** GB 11643-1999 check digit. */
export const hasIdChecksum = (id: string): boolean => {
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(id[index]), 0);
  return idCheckDigits[sum % 11] === id[17];
};

/** Fifteen digits, issued until 1999: region and birthday, no check digit. */
export const looksLikeId15 = (id: string): boolean =>
  /^\d{15}$/.test(id) &&
  provinces.has(id.slice(0, 2)) &&
  isBirthday(1900 + Number(id.slice(6, 8)), Number(id.slice(8, 10)), Number(id.slice(10, 12)));

/** ISO/IEC 7812 check digit of bank cards. */
export const hasLuhnChecksum = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** GTIN-13 check digit: the bar code of a product, not of a person. */
export const hasBarcodeChecksum = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < 13; index++) sum += Number(digits[index]) * (index % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
};

const companyAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const companyWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100-2015: unified social credit code. */
export const hasCompanyChecksum = (code: string): boolean => {
  const sum = companyWeights.reduce(
    (total, weight, index) => total + weight * companyAlphabet.indexOf(code[index] ?? ''),
    0,
  );
  return companyAlphabet[(31 - (sum % 31)) % 31] === code[17];
};
